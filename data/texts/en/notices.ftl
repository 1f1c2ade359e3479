# What Lotse says by itself: news of a search, in the chat and by mail, and the pages for it.

## In the chat
button-alert = Tell me when there is something new
button-alert-mail = Tell me by email
button-alert-off = Stop telling me
button-alert-all = See all
alert-noted = OK, I'll tell you here when there is something new ({ $criteria }). Once a week at most, never at night, for half a year.
    For that I remember this search and this chat. You can stop it any time.
alert-noted-return = OK, I'll keep my eyes open ({ $criteria }). When there is something new, you'll see it here as soon as you write again or reload the page. Keep the tab open for that.
    For that I remember this search and this chat. You can stop it any time.
alert-by-mail = This page forgets you after a day. An email reaches you later, too ({ $criteria }). Tap the button and enter your address. I use it for nothing else.
alert-what = I'd be glad to tell you when there is something new. I need to know a bit more for that. Then tap “Tell me when there is something new” below the list.
alert-off = Done. I won't tell you any more, and I have forgotten the search.
alert-off-none = Nothing was set. You get no messages from me unless you write.
alert-news = { $count ->
    [one] There is something new for you:
   *[other] There is something new for you, { $count } offers:
 }
my-data-alert = I tell you when there is something new: { $criteria }.

## On the page
subscribe-title = News by email
subscribe-search = News of this search:
subscribe-mail = Email address
subscribe-wrong = That does not look like an email address. Please check it, for example name@school.org.
subscribe-rhythm = How often?
subscribe-weekly = once a week at most
subscribe-monthly = once a month
subscribe-go = Send an email to confirm
subscribe-privacy = An email only comes when there really is something new. The address is used for nothing else, given to nobody, and deleted when you unsubscribe. After a year it ends by itself.
subscribe-back = Back to the search
subscribe-sent-title = Now look into your mailbox
subscribe-sent = If the address is right, an email will be there in a moment. It only starts after a click on the link in it. The link works for { $days } days.
subscribe-sure-title = Shall Lotse tell you?
subscribe-sure = { $rhythm ->
    [booking] Emails about this date: { $search }. A day and an hour before, and when something changes.
    [monthly] An email once a month when there is something new for: { $search }.
   *[weekly] An email once a week at most when there is something new for: { $search }.
 }
subscribe-confirm = Yes, please
subscribe-done-title = Confirmed
subscribe-done = { $rhythm ->
    [booking] Emails come about this date now: { $search }. A day and an hour before, and when something changes.
    [monthly] Once a month an email comes when there is something new for: { $search }.
   *[weekly] Once a week at most an email comes when there is something new for: { $search }.
 }
subscribe-end-title = Unsubscribe?
subscribe-end-sure = Then no more emails come for: { $search }. The address will be deleted.
subscribe-end = Unsubscribe
subscribe-ended-title = Unsubscribed
subscribe-ended = No more emails will come. The address is deleted.
subscribe-gone-title = This link does not work any more
subscribe-gone = Either everything is unsubscribed and deleted already, or the link is too old.

## Mails
mail-everything = all offers
mail-confirm-subject = Please confirm: news from Lotse
mail-confirm = { $rhythm ->
    [booking] This address was entered at Lotse for a reminder of this date: { $search }. Is that wanted? Then please confirm here:
    [monthly] This address was entered at Lotse to hear once a month what is new for: { $search }. Is that wanted? Then please confirm here:
   *[weekly] This address was entered at Lotse to hear once a week at most what is new for: { $search }. Is that wanted? Then please confirm here:
 }
mail-confirm-button = Yes, please tell me
mail-confirm-else = The link works for { $days } days. If it is not wanted, nothing needs to be done: the address will be deleted, and no further email comes.
mail-news-subject = { $count ->
    [one] Lotse: a new offer
   *[other] Lotse: { $count } new offers
 }
mail-news = { $rhythm ->
    [monthly] New this month for: { $search }
   *[weekly] New for: { $search }
 }
mail-all = All offers of this search
mail-why = This email was ordered on { $day }. It ends by itself on { $end }. The address is used for nothing else.
mail-end = Unsubscribe with one click
mail-booking-subject = Your date: { $title }
mail-booking-page = See or cancel your booking
mail-booking-why = This email comes because you gave an address with your booking. It is used for nothing else and deleted together with the booking.

## On the page of a booking
booking-mail-title = Remind me by email
booking-mail-what = If you like, an email comes: a day and an hour before, never at night, and when something changes. The address is used for nothing else and deleted together with the booking.

## What is kept
web-privacy-notices = If you want to be told: the search, and the chat or the email address. In the chat for half a year, by email for a year, or until you stop it. An address with a booking: as long as the booking.
