# Bescheinigung, dass jemand da war: die Seite, das Blatt, und wie der Chat davon spricht.
booking-came = Da warst du:
    { $booking }
    Bescheinigung: { $certificate }
booking-over = Vorbei:
    { $booking }
    Bescheinigung? So geht es: { $certificate }
certificate-get = Bescheinigung
certificate-ask = Bescheinigung? So geht es
certificate-name = Welcher Name soll darauf stehen?
certificate-kept = Der Name kommt nur auf das Blatt. Lotse speichert ihn nicht und gibt ihn niemandem weiter.
certificate-make = Blatt machen (PDF)
certificate-early = Die Bescheinigung gibt es, wenn der Termin vorbei ist. Schau dann noch einmal auf diese Seite.
certificate-unmarked = Hier steht noch nicht, dass du da warst. Das wird leicht vergessen und lässt sich nachtragen. Sag denen Bescheid, die den Termin gemacht haben, oder frag hier:
certificate-wrong-empty = Bitte gib einen Namen ein.
certificate-wrong-long = Das ist zu lang: Der Name darf höchstens { $longest } Zeichen haben, ein einzelnes Wort höchstens 40.
certificate-wrong-signs = So lässt sich der Name nicht drucken. Es gehen Buchstaben (lateinisch, griechisch, kyrillisch oder arabisch), Leerzeichen, Punkt, Komma, Bindestrich und Apostroph. Emojis und Ziffern gehen nicht.
print-certificate = Teilnahmebescheinigung
print-certificate-says = hat teilgenommen an:
print-certificate-issued = Ausgestellt am { $day }
print-certificate-how = Den Namen hat die Person selbst eingegeben. Dass sie da war, steht in der Liste derer, die den Termin durchgeführt haben.
