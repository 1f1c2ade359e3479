# Certificate of attendance: the page, the sheet, and how the chat speaks of it.
booking-came = Da warst du:
    { $booking }
    Bescheinigung: { $certificate }
booking-over = Vorbei:
    { $booking }
    Bescheinigung? So geht es: { $certificate }
certificate-get = Bescheinigung
certificate-ask = Bescheinigung? So geht es
certificate-name = Welcher Name soll auf dem Blatt stehen?
certificate-kept = Der Name steht nur auf dem Blatt. Lotse merkt sich den Namen nicht. Niemand sonst bekommt ihn.
certificate-make = Blatt machen (PDF)
certificate-early = Das Blatt gibt es nach dem Termin. Schau dann noch einmal hier.
certificate-unmarked = Hier steht noch nicht: Du warst da. Das kann man noch ändern. Sag es den Leuten vom Termin. Oder frag hier:
certificate-wrong-empty = Bitte schreib einen Namen.
certificate-wrong-long = Der Name ist zu lang. Er darf höchstens { $longest } Zeichen haben. Ein Wort darf höchstens 40 Zeichen haben.
certificate-wrong-signs = Diesen Namen kann man so nicht drucken. Nimm nur Buchstaben, Leerzeichen, Punkt, Komma, Bindestrich und Apostroph. Keine Emojis, keine Ziffern.
print-certificate = Teilnahmebescheinigung
print-certificate-says = hat mitgemacht bei:
print-certificate-issued = Datum: { $day }
print-certificate-how = Den Namen hat die Person selbst geschrieben. Die Leute vom Termin haben notiert: Sie war da.
