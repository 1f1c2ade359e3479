booking-others = Może pasuje coś z tego:
booking-other = { $number }. { $title }: { $moment }
button-book-other = { $number }. Zajmij miejsce
booking-reason-none = Nikt nie podał powodu.
booking-calendar-again = Żeby w kalendarzu wszystko się zgadzało: { $calendar }
booking-one-more = Jeszcze jedna rozmowa tego dnia
