# Certificate of attendance: the page, the sheet, and how the chat speaks of it.
booking-came = Ai fost aici:
    { $booking }
    Adeverință: { $certificate }
booking-over = A trecut:
    { $booking }
    Adeverință? Așa se face: { $certificate }
certificate-get = Adeverință
certificate-ask = Adeverință? Așa se face
certificate-name = Ce nume să scrie pe ea?
certificate-kept = Numele apare doar pe foaie. Lotse nu îl păstrează și nu îl dă nimănui.
certificate-make = Fă foaia (PDF)
certificate-early = Primești adeverința după ce se termină întâlnirea. Revino atunci pe această pagină.
certificate-unmarked = Aici încă nu scrie că ai fost acolo. Se uită ușor și se poate adăuga. Spune-le celor care au organizat întâlnirea sau întreabă aici:
certificate-wrong-empty = Te rog scrie un nume.
certificate-wrong-long = Este prea lung: numele poate avea cel mult { $longest } de caractere, iar un singur cuvânt cel mult 40.
certificate-wrong-signs = Numele nu poate fi tipărit așa. Merg litere (latine, grecești, chirilice sau arabe), spații, puncte, virgule, cratime și apostrofuri. Emoji și cifre nu merg.
print-certificate = Adeverință de participare
print-certificate-says = a participat la:
print-certificate-issued = Eliberată la { $day }
print-certificate-how = Numele a fost scris chiar de persoană. Prezența este trecută pe lista celor care au organizat întâlnirea.
