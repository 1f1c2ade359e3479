booking-others = Belki bunlardan biri sana uyar:
booking-other = { $number }. { $title }: { $moment }
button-book-other = { $number }. Yer ayır
booking-reason-none = Kimse bir neden belirtmedi.
booking-calendar-again = Takvimin doğru olsun diye: { $calendar }
booking-one-more = Bu gün bir görüşme daha
