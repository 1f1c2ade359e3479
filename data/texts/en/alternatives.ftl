booking-others = Maybe one of these suits you:
booking-other = { $number }. { $title }: { $moment }
button-book-other = { $number }. Take a seat
booking-reason-none = Nobody has given a reason.
booking-calendar-again = So that your calendar is right: { $calendar }
booking-one-more = One more talk on this day
