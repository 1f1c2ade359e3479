booking-others = Vielleicht passt das für dich:
booking-other = { $number }. { $title }: { $moment }
button-book-other = { $number }. Platz nehmen
booking-reason-none = Den Grund wissen wir nicht.
booking-calendar-again = Für deinen Kalender: { $calendar }
booking-one-more = Noch ein Gespräch am gleichen Tag
