# Codes von Schulen und Jugendzentren, und was sie öffnen.

criterion-ages = { $first } bis { $last } Jahre
code-set-school = Deine Schule hat das für dich eingestellt: { $criteria }. Du kannst alles ändern.
code-set-youth-centre = Dein Jugendzentrum hat das für dich eingestellt: { $criteria }. Du kannst alles ändern.
code-set-other = { $name } hat das für dich eingestellt: { $criteria }. Du kannst alles ändern.
code-list-school = Deine Schule hat Angebote für dich ausgesucht.
code-list-youth-centre = Dein Jugendzentrum hat Angebote für dich ausgesucht.
code-list-other = { $name } hat Angebote für dich ausgesucht.
code-list-empty = Von dieser Liste ist gerade nichts mehr offen. Du kannst aber selbst suchen.
code-dead = Dieser Code gilt nicht mehr, oder es fehlt ein Zeichen. Das macht nichts: Du kannst trotzdem alles fragen.
code-dead-title = Dieser Code öffnet nichts
code-page-title = Hast du einen Code?
code-page-what = Tipp ihn hier ein. Er steht auf dem Plakat oder auf der Karte.
code-page-label = Code
code-page-go = Öffnen
code-too-many = Von hier kamen gerade sehr viele Versuche. Bitte warte zehn Minuten. Ohne Code geht es sofort.
code-private = Niemand sieht, wer diesen Code öffnet. Gezählt wird nur, wie oft.
code-list-title = Für dich ausgesucht
code-until = Die Liste gilt bis { $day }.
code-calendar = In den Kalender
button-code-offers = Angebote zeigen
button-list = Im Chat ansehen
button-list-more = Mehr von der Liste
