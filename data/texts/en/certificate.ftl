# Certificate of attendance: the page, the sheet, and how the chat speaks of it.
booking-came = You were there:
    { $booking }
    Certificate: { $certificate }
booking-over = Over:
    { $booking }
    Certificate? How it works: { $certificate }
certificate-get = Certificate
certificate-ask = Certificate? How it works
certificate-name = Which name should be on it?
certificate-kept = The name only goes on the sheet. Lotse does not store it and gives it to nobody.
certificate-make = Make the sheet (PDF)
certificate-early = You can get the certificate once this is over. Come back to this page then.
certificate-unmarked = It does not say here yet that you were there. That is easily forgotten and can be added. Tell the people who ran it, or ask here:
certificate-wrong-empty = Please type a name.
certificate-wrong-long = That is too long: the name may have { $longest } characters at most, a single word 40.
certificate-wrong-signs = The name cannot be printed like this. Letters (Latin, Greek, Cyrillic or Arabic), spaces, full stops, commas, hyphens and apostrophes work. Emojis and digits do not.
print-certificate = Certificate of attendance
print-certificate-says = took part in:
print-certificate-issued = Issued on { $day }
print-certificate-how = The person typed the name. That they were there is on the list of those who ran the event.
