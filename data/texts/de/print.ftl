# Gedrucktes: Plakate, Karten, Blätter mit Angeboten.

print-headline = Was passt zu dir?
print-offers = Praktikum, Werkstatt, Beratung, Besuch im Betrieb: Finde Angebote in { $town } und drum herum.
print-scan = Scan den Code mit der Kamera.
print-type = Oder gib das ein:
print-point-1 = Schreib einfach, was dich interessiert.
print-point-2 = Kein Konto, kein Name, kostenlos.
print-point-3 = Keine Idee? Lotse hilft dir suchen.
print-human = Lieber mit einem Menschen reden?
print-preset = Schon eingestellt: { $criteria }. Du kannst alles ändern.
print-code-alt = QR-Code, führt zu { $address }
print-logo-alt = Logo von { $town }
print-title = { $what } – { $town }
print-month = Angebote: { $month }
print-none = In diesem Monat steht noch nichts fest. Über den Code findest du, was sonst geht.
print-always = Das geht immer
print-when = Wann
print-what = Was
print-where = Wo
print-more = { $count ->
    [one] Noch ein Termin steht online: Scan den Code.
   *[other] Noch { $count } Termine stehen online: Scan den Code.
}
print-as-of = Stand: { $day }
print-list = Für dich ausgesucht
print-list-none = Diese Angebote sind vorbei. Über den Code findest du andere.
print-until = Gilt bis { $day }
print-more-dates = Weitere Termine: { $dates }
print-link-month = Monatsblatt zum Aushängen (PDF)
print-link-offer = Zum Ausdrucken (PDF)
print-again = Noch einmal dieselbe Karte
