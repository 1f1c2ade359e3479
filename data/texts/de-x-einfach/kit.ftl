# Codes von Schulen und Jugendzentren, in einfacher Sprache.

criterion-ages = { $first } bis { $last } Jahre
code-set-school = Deine Schule hat das für dich eingestellt: { $criteria }. Du kannst alles ändern.
code-set-youth-centre = Dein Jugend-Zentrum hat das für dich eingestellt: { $criteria }. Du kannst alles ändern.
code-set-other = { $name } hat das für dich eingestellt: { $criteria }. Du kannst alles ändern.
code-list-school = Deine Schule hat Angebote für dich ausgesucht.
code-list-youth-centre = Dein Jugend-Zentrum hat Angebote für dich ausgesucht.
code-list-other = { $name } hat Angebote für dich ausgesucht.
code-list-empty = Auf der Liste ist nichts mehr offen. Du kannst selbst suchen.
code-dead = Der Code geht nicht mehr. Oder ein Zeichen fehlt. Das ist nicht schlimm. Du kannst trotzdem alles fragen.
code-dead-title = Der Code geht nicht
code-page-title = Hast du einen Code?
code-page-what = Schreib den Code hier hinein. Der Code steht auf dem Plakat oder auf der Karte.
code-page-label = Code
code-page-go = Öffnen
code-too-many = Das waren sehr viele Versuche. Bitte warte 10 Minuten. Ohne Code geht es sofort.
code-private = Niemand sieht, wer den Code öffnet. Wir zählen nur, wie oft.
code-list-title = Für dich ausgesucht
code-until = Die Liste gilt bis { $day }.
code-calendar = In den Kalender
button-code-offers = Angebote zeigen
button-list = Im Chat ansehen
button-list-more = Mehr von der Liste
