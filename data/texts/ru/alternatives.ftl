booking-others = Может, подойдёт что-то из этого:
booking-other = { $number }. { $title }: { $moment }
button-book-other = { $number }. Занять место
booking-reason-none = Причину никто не назвал.
booking-calendar-again = Чтобы в твоём календаре всё было верно: { $calendar }
booking-one-more = Ещё один разговор в этот день
