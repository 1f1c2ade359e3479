booking-others = Poate ți se potrivește ceva de aici:
booking-other = { $number }. { $title }: { $moment }
button-book-other = { $number }. Ia un loc
booking-reason-none = Nimeni nu a spus motivul.
booking-calendar-again = Ca să fie corect în calendarul tău: { $calendar }
booking-one-more = Încă o discuție în această zi
