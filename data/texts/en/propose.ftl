# Proposing offers, without an account.

propose-title = Propose an offer
propose-intro = No account needed. The local coordination checks each proposal before it appears, and gets in touch if there are questions.
propose-who = Who offers it?
propose-organisation = Company, school, association or office
propose-contact = Contact person
propose-mail = E-mail
propose-phone = Phone
propose-kept = Contact person, e-mail and phone are seen by the coordination only. They are deleted one year after the decision at the latest, if no offer comes of it.
propose-what = What is it?
propose-name = Title
propose-summary = In short
propose-summary-hint = What does one do there? What does one get to know? At most { $most } characters.
propose-audience = For whom?
propose-for-young-people = Young people
propose-for-schools = School classes
propose-for-parents = Parents
propose-age-min = From age
propose-age-max = Up to age
propose-cost = Cost in euros
propose-cost-hint = 0 means free of charge, empty means not known yet.
propose-when = When and where?
propose-day = Day
propose-start = Begins
propose-end = Ends
propose-rule = Or without a fixed day, for example “by arrangement”
propose-place = Place and address
propose-registration = How does one register?
propose-note = Anything else for the coordination? For example further days.
propose-send = Send proposal
propose-sent = Thank you! The proposal has arrived. The coordination will have a look at it.
propose-another = Propose another offer
propose-problems = { $count ->
    [one] One thing is missing or not right yet. It is marked below.
   *[other] { $count } things are missing or not right yet. They are marked below.
 }
propose-wrong-empty = Please fill this in.
propose-wrong-long = That is too long.
propose-wrong-reach = Please give an e-mail address or a phone number, for questions.
propose-wrong-mail = This is no e-mail address.
propose-wrong-age = Please enter a number from 0 to 99.
propose-wrong-ages = “Up to age” is less than “From age”.
propose-wrong-cost = Please enter an amount in euros, for example 12.50.
propose-wrong-day = There is no such day.
propose-wrong-time = Please enter a time, for example 14:30.
propose-wrong-when = Please enter a day and when it begins, or when else it is possible.
propose-wrong-end = The end is before the beginning.
