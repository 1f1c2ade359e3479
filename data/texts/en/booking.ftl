# Taking a seat, one's own bookings, waiting list, cancelling.

button-book = Take a seat
button-wait = Join the waiting list
button-book-digital = Join online
button-book-onsite = Be there in person
button-wait-digital = Online: waiting list
button-wait-onsite = In person: waiting list
button-bookings = My bookings
button-unbook = Cancel
button-leave-line = Leave the waiting list
button-confirm = Yes, I’ll come
button-book-again = Sign up again after all
button-firm = { $firm }
button-slot = { $clock }: { $firm }
telegram-card-book = { $number } Take a seat
telegram-command-bookings = bookings
telegram-about-bookings = My bookings

# $booking: what, when, where, one a line
booking-offer = You can take a seat here. One tap is enough, no sign-up:
    { $booking }
booking-done = Done, you have a seat:
    { $booking }
    For your calendar: { $calendar }
    To find it again and to cancel, just for you: { $page }
booking-waiting = All seats are taken right now. You are on the waiting list:
    { $booking }
    If a seat gets free, I’ll ask you. See how it stands here, just for you: { $page }
booking-already = You already have this:
    { $booking }
    For your calendar: { $calendar }
    To find it again and to cancel, just for you: { $page }
booking = { $booking }
    For your calendar: { $calendar }
booking-as-it-is = { $booking }
booking-firm = Talk with: { $firm }
booking-nickname = Your name there: { $nickname }
booking-number = Your number there: { $number }
booking-postponed = Postponed. The new day is not known yet.
booking-link = Join here: { $link }
booking-link-later = You’ll find the link to join under “My bookings” from one day before.
booking-state-waiting = Waiting list, number { $line }
booking-state-offered = A seat is kept for you until { $until }. Without your yes, it goes to someone else then.
booking-state-cancelled = Cancelled
booking-state-called-off = Called off
booking-state-expired = Not confirmed, the seat was passed on
booking-cancelled = Okay, it’s cancelled. Thanks for letting us know: now the seat is free for others.
    { $booking }
booking-not-cancelled = There is nothing left to cancel here:
    { $booking }
booking-which-mode = { $title }: How do you want to take part?
booking-which-firm = { $title }: Who do you want to talk to?
booking-which-slot = { $title }: When do you want to talk?
booking-no-slots = { $title }: No talk is free right now that fits your other bookings.
booking-ask-nickname = What do you want to be called there? A first name or nickname is enough, please no last name. What it is needed for: { $description }
booking-parents = You are under 16: please tell someone at home. You can send this text. I don’t want to know anything about your parents.
    “I have a seat: { $booking }
    More about it: { $link }”
booking-parents-maybe = Not 16 yet? Then please tell someone at home. You can send this text:
    “I have a seat: { $booking }
    More about it: { $link }”
booking-too-late = The time for your yes is over. The seat has been passed on.
booking-no-gone = This date cannot be booked here.
booking-no-over = This date is already over.
booking-no-closed = The deadline for signing up is over.
booking-no-called-off = This date is called off or postponed.
booking-no-age = This date is for another age.
booking-no-overlap = You already have something at that time:
    { $booking }
    Would you rather have the new one? Then cancel the other one first.
booking-no-too-many = You already have a lot of bookings. Cancel one first, then you can take a new one.
bookings-none = You have no bookings right now.
booking-reason = The reason: { $description }
booking-news-moved-up = Good news: a seat is free. Do you want it?
booking-news-expired = Your yes did not come. The seat has been passed on.
booking-news-changed = Careful, something about your booking has changed: { $changes }.
booking-news-postponed = Your date is postponed.
booking-news-called-off = Sorry, your date is called off. Maybe something else suits you?
booking-news-moved-back = There are fewer seats now. You are back on the waiting list, right at the front.
booking-news-day-before = Don’t forget: your date is coming up.
booking-news-hour-before = It’s about to start.
booking-change-when = the time
booking-change-place = the place
booking-change-link = the link
my-data-bookings = Your bookings and waiting lists: { $count }. I delete everything about them at the latest 28 days after the date.
web-privacy-bookings = Dates you book: without a name, under a random number. If an organiser needs a nickname, we ask for it and say why. Those who run the date see the nickname or a number, and note whether you were there. At the latest 28 days after the date we delete everything; only numbers stay.

# On the pages
portal-book-plain = You need no account and don’t have to say anything about yourself.
portal-book-mode = How do you want to take part?
portal-book-slot = Who do you want to talk to, and when?
portal-book-nickname = What do you want to be called there? A first name or nickname is enough.
portal-book-purpose = What it is needed for: { $description }
portal-book-free = { $count ->
        [one] 1 seat left
       *[other] { $count } seats left
    }
portal-book-full = full, there is a waiting list
portal-booking = Your booking
portal-booking-keep = Keep this page, for example as a bookmark: only its address leads you back to your booking. Don’t show the address to anyone, or they could cancel for you.
portal-booking-calendar = Add to calendar
portal-book-overlap = You already have something else at that time. Cancel the other one first.

# Waiting lists, and two things at one time
button-firm-full = Waiting list: { $firm }
button-slot-full = Waiting list: { $clock }, { $firm }
button-swap = Yes, I’d rather have this
booking-instead-waiting = At the same time you have: { $others }. You keep that. If a seat gets free here, you can choose.
booking-instead-offered = At the same time you have: { $others }. If you say yes here, I’ll cancel that for it.
booking-given-back = Cancelled for it:
    { $booking }
portal-book-slots-free = Free
portal-book-slots-full = Full, with a waiting list
portal-book-slots-wait = For a talk that is full you join the waiting list. If it gets free, you’ll be asked.
portal-book-enter = Sign up
card-waiting = Full right now, waiting list only
portal-booking-is-booked = You have a seat.
portal-booking-is-waiting = You are on the waiting list. If a seat gets free, you’ll see it here.
register-here = Take a seat right here.
