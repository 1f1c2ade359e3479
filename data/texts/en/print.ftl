# Printed matter: posters, cards, sheets of offers.

print-headline = What suits you?
print-offers = Internships, workshops, advice, company visits: find offers in and around { $town }.
print-scan = Scan the code with your camera.
print-type = Or type this:
print-point-1 = Just write what interests you.
print-point-2 = No account, no name, free of charge.
print-point-3 = No idea yet? Lotse helps you look.
print-human = Rather talk to a person?
print-preset = Already set: { $criteria }. You can change everything.
print-code-alt = QR code, leads to { $address }
print-logo-alt = Logo of { $town }
print-title = { $what } – { $town }
print-month = Offers: { $month }
print-none = Nothing is fixed for this month yet. The code shows you what else there is.
print-always = Always possible
print-when = When
print-what = What
print-where = Where
print-more = { $count ->
    [one] One more date is online: scan the code.
   *[other] { $count } more dates are online: scan the code.
}
print-as-of = As of { $day }
print-list = Picked for you
print-list-none = These offers are over. The code leads you to others.
print-until = Valid until { $day }
print-more-dates = More dates: { $dates }
print-link-month = Monthly sheet to put up (PDF)
print-link-offer = To print (PDF)
print-again = The same card again
