# What Lotse says in the chat. Short sentences, no jargon, nobody is addressed by gender.

hello = Hello! I'm Lotse, a chatbot.
    I find offers for you: internships, open days, talks with companies, advice and more.
    I don't need your name. You can also write everything in one sentence.

## Questions
ask-age = How old are you?
ask-interests = What do you like? Just write, for example “animals” or “cars”. Or tap something.
ask-place = Where should I look? A town, a district or a postcode is enough.
ask-which-place = Which place do you mean?
ask-place-abroad = I only know offers in Germany. Which German town should I look in? You can also write a postcode.
ask-place-region = That is a large area. Which town should I search in? A postcode is fine, too.
ask-place-unknown = Sorry, I don't know this place. Please write a postcode or a town nearby.
age-unlikely = Hm, that number can't be right as an age. 🙂
noted = Got it: { $criteria }.
for-other = Okay, I'll start again for the other person.
not-understood = I didn't understand that.
dont-know-fine = No problem, we'll leave that open.

## Results
found = This suits you ({ $criteria }):
found-near = This comes closest to your search ({ $criteria }):
found-any = This could be something for you:
found-more = Here is more:
offers-in-german = The offers are written in German.
found-no-more = That's all I have right now. Do you want to change the search?
found-nothing = Sorry, I found nothing right now. You can change something. Or you can ask a person:
    { $contact }
found-nothing-alone = Sorry, I found nothing right now. You can change your search.
few-exact = Only a little fits exactly. So I looked further:
none-exact = Nothing fits exactly right now. So I looked further:
no-more-exact = Nothing else fits exactly. So I looked further:
widened-radius = • up to { $km } km away
widened-neighbours = • also in neighbouring towns: { $places }
widened-digital = • also online from elsewhere
widened-fields = • also in related fields: { $fields }
widened-no-field = • also for all fields of work
widened-kind = • also other things than { $kind }
too-young = Lotse is for people from 12 to 27. For younger people there are offers at your youth welfare office (Jugendamt), your youth centre and your school. Ask there or together with your parents.
too-old = Lotse is for people from 12 to 27. For older people there is career advice at the employment agency: 0800 4 5555 00 (free of charge).

## Card
card-title = { $number }. { $title }
card-example = Example – this offer is made up
card-kind = { $offer_kind } · { $provider }
card-open = { $rule }
card-when = { $day }, { $start }
card-when-until = { $day }, { $start } to { $end }
card-when-days = { $day } to { $last }
card-digital = Online
card-onsite = { $place }
card-hybrid = Online or on site: { $place }
card-distance = { $place } ({ $km } km)
card-place-unknown = Place not known yet
card-ages-range = Recommended for ages { $min } to { $max }
card-ages-from = Recommended from age { $min }
card-ages-to = Recommended up to age { $max }
card-ages-range-required = Only for ages { $min } to { $max }
card-ages-from-required = Only from age { $min }
card-ages-to-required = Only up to age { $max }
card-assured = Last confirmed on { $day }. Please ask first whether it is still right.
card-free = Free of charge
card-cost = Costs €{ $euros }
card-reasons = Fits because: { $remarks }
card-unknowns = Not clear yet: { $remarks }
pattern-day = EEEE, d MMMM
pattern-time = HH:mm

reason-field = { $field }
reason-topic = is about “{ $topic }”
reason-words = matches your words
reason-kind = { $kind }
reason-days = on your days
reason-here = in { $place }
reason-near = only { $km } km away
reason-digital = online
reason-onsite = on site
reason-age = for ages { $min } to { $max }
reason-age-from = from age { $min }
reason-age-to = up to age { $max }
reason-free = free of charge
reason-soon = { $days ->
    [0] today
    [one] tomorrow
   *[other] in only { $days } days
 }
reason-always-open = possible at any time
unknown-field = the field of work
unknown-age = the age
unknown-place = the exact place
unknown-cost = the cost
unknown-languages = the language
unknown-step-free = whether it is step-free
unknown-seats = how many places there are

criterion-age = { $age } years
criterion-not = nothing with: { $fields }
criterion-free = free of charge
criterion-radius = up to { $km } km
criterion-days-on = on { $first }
criterion-days-span = { $first } to { $last }
criterion-days-from = from { $first }
criterion-days-until = until { $last }
pattern-short-day = d MMMM
part-morning = in the morning
part-afternoon = in the afternoon
part-evening = in the evening
holidays-autumn = autumn holidays
holidays-christmas = Christmas holidays
holidays-winter = winter holidays
holidays-easter = Easter holidays
holidays-whitsun = Whitsun holidays
holidays-summer = summer holidays
holidays-any = in the school holidays

## Details
details-head = { $title }
    { $provider }
details-cancelled = Attention: this date is cancelled or postponed.
details-contact = You will meet: { $contact_kind }
details-firms = { $value ->
    [one] One company takes part.
   *[other] { $value } companies take part.
 }
details-talk-minutes = Each talk takes about { $value } minutes.
details-questions-beforehand-yes = You can hand in questions beforehand without your name.
details-questions-beforehand-no = You ask your questions directly in the talk.
details-project-product = What you will make: { $value }
details-project-meetings = You will meet { $value } times.
details-project-equipment = What you need: { $value }
details-project-consent-yes = You will be asked before anything is published.
details-project-consent-no = Nothing will be published.
details-step-free-yes = The place is step-free.
details-step-free-no = The place has steps.
details-languages = Languages: { $languages }
about-offer = “{ $title }”: { $fact }
register-head = How to register: { $title }
    { $provider }
register-how = How: { $how }
register-unknown = It is not clear yet how to register. It's best to ask directly.
register-deadline = Register by { $day }.
dates = All dates of “{ $title }”:
    { $dates }
no-dates = “{ $title }” has no open date right now.
share = Here is the link to “{ $title }”:
    { $link }
which-offer = Which offer do you mean?
no-offer-shown = There is no offer on show right now. Tell me what you are looking for.
cancel-registration = Nice of you to let them know! It's best to tell the organiser that you can't come. The coordination can help you:
    { $contact }
cancel-registration-alone = Nice of you to let them know! It's best to tell the organiser that you can't come.
remind = Dates you have booked here I won't forget: on Telegram I remind you a day and an hour before, on the website by email. Put other dates into your phone right away.
remind-calendar = Here is the date for the calendar in your phone. Of what you have booked here I remind you, too: on Telegram by myself, on the website by email.
    { $link }

## Questions and people
faq-offered = Do you mean one of these questions?
faq-declined = Sorry, I don't know that. A person can help you.
faq-kept = Sorry, I don't know that. A person can help you.
    I'll remember your question without your name. Once someone answers it, I'll know next time.
faq-others = Okay. Maybe you mean one of these questions?
faq-again = Please write your question once more, maybe in other words.
answer-in-german = This answer exists in German only:
human = Here are real people for you:
    { $contacts }
human-none = It's best to call the careers service: 0800 4 5555 00. The call is free.
contact-name = { $name } ({ $town })
contact-phone = Phone: { $phone }
contact-email = Mail: { $email }
contact-hours = Hours: { $hours }
contact-address = Address: { $address }
contact-example = (Example: these contact details are made up.)
crisis = That sounds hard. It's good that you write it. You are not alone with this.
    I'm only a program. These people will listen to you, without your name and free of charge:
    { $lines }
    Are you or is someone else in danger right now? Call 112 at once.
crisis-line = • { $name }: { $phone } ({ $hours })
crisis-line-german = • { $name }: { $phone } ({ $hours }, in German)
out-of-scope = I don't know about that. I help you to find offers about school, work and training.
insult = Okay. If something annoys you, feel free to tell me more. Or talk to a person.

## Small talk and help
smalltalk-other = I'm not good at chatting. 🙂 But I'm happy to help you search.
smalltalk-thanks = You're welcome! 🙂
smalltalk-bye = Take care! You can come back any time.
smalltalk-how-are-you = I'm fine, thank you! I'm only a program, but I like to help.
smalltalk-who-are-you = I'm Lotse, a program. I'm not a human. I look for offers for you.
help = I look for offers that suit you: internships, open days, talks with companies, holiday offers, advice.
    You can write for example: “I'm 15, I live in Kassel, I like animals”.
    You can also ask me something, for example: “Does an internship cost anything?”
    Write “new” to start again. Write “delete everything” and I will forget you.
dont-know = No idea? Many people feel like that. 🙂 I have { $count } short questions for you: which would you rather do? There is no right or wrong. You can stop at any time.
language = Which language do you like?
language-changed = Okay, English from now on.
what-next = Shall I show more, or change something?
goodbye-for-now = All right. Write to me when you are looking for something.
restart = Okay, we start again.
stopped = Okay, no more questions. Just write when you are looking for something.
change = What do you want to change?

## Your data
my-data = This is what I know about you right now: { $criteria }.
    I also remember your language and which offers I have shown you. I don't know your name.
my-data-empty = I know nothing about you right now, only your language and that we are writing. I don't know your name.
my-data-questions = Questions I can't answer go to the people who look after Lotse: without names, numbers and addresses. Nobody sees who asked. That's why I can't link them to anyone either.
forget-sure = Should I really delete everything about you? I can't undo that.
forgotten = Done. I have deleted everything I knew about you.
kept = Okay, I won't delete anything.

## Buttons
button-skip = Doesn't matter
button-age = { $age }
button-place = { $place }
button-question = { $question }
button-not-my-question = That wasn't my question
button-none-of-these = Something else
button-no-idea = No idea
button-advice = I want advice
button-more = Show more
button-details = More about it
button-dates = Other dates
button-share = Share
button-telegram = Share in Telegram
button-change = Change search
button-change-age = Age
button-change-place = Place
button-change-interests = Interests
button-format-digital = Online only
button-format-onsite = On site only
button-format-any = Online and on site
button-any-day = On any day
button-any-cost = May cost something
button-restart = Start again
button-find = Look for offers
button-human = Talk to a person
button-language-name = { $own_name }
button-language = Language
button-forget = Delete everything about me
button-forget-yes = Yes, delete everything
button-forget-no = No, keep it
button-offer-number = Number { $number }

interest-people = Helping people
interest-computers = Computers and media
interest-machines = Technology and machines
interest-building = Building and making
interest-nature = Nature and animals
interest-creative = Art, music, design
interest-guests = Guests, styling, on the move
interest-office = Office and shops
interest-research = Research, languages, history

language-name = English

## Said by channels
too-long = That's too long for me. Please write it shorter, 2000 characters at most.
please-wait = I need a little longer. Your message is here, I will answer soon.
something-wrong = Something went wrong. Please write it again.
