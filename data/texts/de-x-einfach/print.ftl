# Gedrucktes in einfacher Sprache.

print-headline = Was passt zu dir?
print-offers = Praktikum, Werkstatt, Beratung, Besuch in Firmen: Hier findest du Angebote in { $town } und in der Nähe.
print-scan = Halte die Kamera vom Handy auf den Code.
print-type = Oder schreib das in den Browser:
print-point-1 = Schreib, was du magst.
print-point-2 = Du brauchst kein Konto. Es kostet nichts.
print-point-3 = Du hast keine Idee? Lotse hilft dir.
print-human = Willst du lieber mit einem Menschen reden?
print-preset = Das ist schon eingestellt: { $criteria }. Du kannst alles ändern.
print-code-alt = QR-Code. Er führt zu { $address }
print-logo-alt = Logo von { $town }
print-title = { $what } – { $town }
print-month = Angebote: { $month }
print-none = In diesem Monat gibt es noch keine Termine. Mit dem Code findest du andere Angebote.
print-always = Das geht immer
print-when = Wann
print-what = Was
print-where = Wo
print-more = { $count ->
    [one] Es gibt noch einen Termin. Du findest ihn mit dem Code.
   *[other] Es gibt noch { $count } Termine. Du findest sie mit dem Code.
}
print-as-of = Das war so am { $day }
print-list = Das ist für dich
print-list-none = Diese Angebote sind vorbei. Mit dem Code findest du andere.
print-until = Das gilt bis { $day }
print-more-dates = Mehr Termine: { $dates }
print-link-month = Blatt für den Monat zum Aufhängen (PDF)
print-link-offer = Zum Ausdrucken (PDF)
print-again = Noch einmal die gleiche Karte
