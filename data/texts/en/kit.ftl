# Codes of schools and youth centres, and what they open.

criterion-ages = { $first } to { $last } years
code-set-school = Your school set this up for you: { $criteria }. You can change everything.
code-set-youth-centre = Your youth centre set this up for you: { $criteria }. You can change everything.
code-set-other = { $name } set this up for you: { $criteria }. You can change everything.
code-list-school = Your school picked offers for you.
code-list-youth-centre = Your youth centre picked offers for you.
code-list-other = { $name } picked offers for you.
code-list-empty = Nothing on this list is open any more. But you can search for yourself.
code-dead = This code is no longer valid, or a character is missing. No problem: you can still ask anything.
code-dead-title = This code opens nothing
code-page-title = Do you have a code?
code-page-what = Type it here. It is on the poster or the card.
code-page-label = Code
code-page-go = Open
code-too-many = There were very many tries from here just now. Please wait ten minutes. Without a code you can start right away.
code-private = Nobody sees who opens this code. Only how often is counted.
code-list-title = Picked for you
code-until = The list is valid until { $day }.
code-calendar = Into the calendar
button-code-offers = Show offers
button-list = See in the chat
button-list-more = More from the list
