# Certificate of attendance: the page, the sheet, and how the chat speaks of it.
booking-came = Udział potwierdzony:
    { $booking }
    Zaświadczenie: { $certificate }
booking-over = Minęło:
    { $booking }
    Zaświadczenie? Oto jak: { $certificate }
certificate-get = Zaświadczenie
certificate-ask = Zaświadczenie? Oto jak
certificate-name = Jakie imię i nazwisko ma na nim być?
certificate-kept = Trafi ono tylko na kartkę. Lotse go nie zapisuje i nikomu nie przekazuje.
certificate-make = Zrób kartkę (PDF)
certificate-early = Zaświadczenie będzie po zakończeniu spotkania. Zajrzyj wtedy jeszcze raz na tę stronę.
certificate-unmarked = Nie ma tu jeszcze zaznaczone, że udział się odbył. Łatwo o tym zapomnieć i można to uzupełnić. Powiedz tym, którzy prowadzili spotkanie, albo zapytaj tutaj:
certificate-wrong-empty = Wpisz imię.
certificate-wrong-long = To za długie: wpis może mieć najwyżej { $longest } znaków, a jedno słowo najwyżej 40.
certificate-wrong-signs = Tego wpisu nie da się wydrukować. Działają litery (łacińskie, greckie, cyrylica lub arabskie), spacja, kropka, przecinek, łącznik i apostrof. Emoji i cyfry nie działają.
print-certificate = Zaświadczenie o udziale
print-certificate-says = – udział w spotkaniu:
print-certificate-issued = Wystawiono { $day }
print-certificate-how = Imię i nazwisko wpisano samodzielnie. Obecność jest zaznaczona na liście osób prowadzących spotkanie.
