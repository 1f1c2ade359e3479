booking-others = Може, підійде щось із цього:
booking-other = { $number }. { $title }: { $moment }
button-book-other = { $number }. Зайняти місце
booking-reason-none = Причину ніхто не назвав.
booking-calendar-again = Щоб у твоєму календарі все було правильно: { $calendar }
booking-one-more = Ще одна розмова цього дня
