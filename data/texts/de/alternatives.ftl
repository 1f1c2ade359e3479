# Was es stattdessen gibt, wenn ein Termin ausfällt, und was sonst zu einer Nachricht über einen Termin gehört.

booking-others = Vielleicht passt das:
# $moment: when and where
booking-other = { $number }. { $title }: { $moment }
button-book-other = { $number }. Platz nehmen
booking-reason-none = Einen Grund hat niemand genannt.
booking-calendar-again = Damit dein Kalender stimmt: { $calendar }
booking-one-more = Noch ein Gespräch an diesem Tag
