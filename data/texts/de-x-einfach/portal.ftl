# Das Portal: Angebote suchen und ansehen, in Einfacher Sprache.

portal-skip = Zum Inhalt springen
portal-nav = Seiten
portal-offers = Angebote
portal-chat = Chat
portal-schools = Für Schulen
portal-parents = Für Eltern
portal-title-offers = Angebote suchen
portal-title-schools = Angebote für Schulen
portal-title-parents = Angebote für Eltern
portal-intro-offers = Schreib, was du suchst. Oder nimm die Filter. Du musst dich nicht anmelden. Niemand weiß, wer sucht.
portal-intro-schools = Das sind Angebote für Schulen. Eine Schule meldet eine Klasse oder eine Gruppe an.
portal-intro-parents = Das sind Angebote für Eltern. Hier erfahren Eltern mehr über Ausbildung, Studium und Beruf.

portal-search = Angebote suchen
portal-words = Was suchst du?
portal-words-example = zum Beispiel: Tiere, Ferien
portal-go = Suchen
portal-filters = Filter
portal-any = egal
portal-place = Ort oder Postleitzahl
portal-km = Wie weit weg?
portal-age = Alter
portal-kind = Art vom Angebot
portal-format = Online oder an einem Ort
portal-holidays = In welchen Ferien?
portal-from = Ab welchem Tag?
portal-to = Bis zu welchem Tag?
portal-part = Tageszeit
portal-spoken = In welcher Sprache?
portal-seats = Wie viele kommen mit?
portal-free = Nur kostenlos
portal-step-free = Ohne Stufen
portal-weekdays = Wochentage
portal-fields = Bereiche
portal-towns = Orte:

portal-understood = Das suche ich:
portal-without = { $criterion } weglassen
portal-clear = Alles neu
portal-chip-spoken = Sprache: { $spoken }
portal-chip-seats = Plätze: mindestens { $count }
portal-found = { $count ->
    [0] Nichts gefunden
    [one] Ein Angebot
   *[other] { $count } Angebote
 }
portal-cut = Es gibt noch mehr Angebote. Such genauer. Dann findest du sie leichter.
portal-which-holidays = Ferien sind nicht überall gleich. Sag mir einen Ort. Dann weiß ich, wann Ferien sind.
portal-words-unknown = Diese Wörter kenne ich nicht. Ich zeige dir, was am besten passt.
portal-nothing = Dazu gibt es gerade kein Angebot. Lass oben etwas weg. Zum Beispiel den Ort oder die Tage.
portal-ask-human = Oder frag einen Menschen:
portal-all = Alle Angebote zeigen
portal-to-chat = Im Chat suchen
portal-pages = Mehr Angebote
portal-page = Seite { $page } von { $pages }
portal-before = Zurück
portal-next = Weiter

portal-problems = Schau bitte noch einmal in die Filter.
portal-wrong-age = Das Alter ist eine Zahl. Zum Beispiel 15.
portal-wrong-seats = Schreib hier eine Zahl von 1 bis 60.
portal-wrong-day = Diesen Tag gibt es nicht. Schreib ihn so: 2027-03-15.

reason-step-free = ohne Stufen
reason-spoken = auf { $spoken }

portal-all-to-calendar = Alle Termine in den Kalender
portal-assured = Am { $day } hat jemand geprüft: Alles stimmt.
portal-not-assured = Niemand hat bisher geprüft, ob alles stimmt.
portal-ask-offer = Frag den Bot dazu
portal-link = Adresse zum Weitergeben
portal-by-mail = Mit einer Mail schicken

portal-views = Ansicht
portal-view-list = Liste
portal-view-calendar = Kalender
portal-month-before = Einen Monat zurück
portal-month-after = Einen Monat weiter
portal-on-day = { $day }: { $count ->
    [one] ein Angebot
   *[other] { $count } Angebote
 }
portal-month-empty = In diesem Monat gibt es nichts.
portal-always-open = Manche Angebote gibt es immer. Die stehen nur in der Liste.

portal-subscribe = Diese Suche immer neu bekommen:
portal-as-calendar = im Kalender
portal-as-feed = als Feed (Atom)

portal-view-map = Karte
portal-map = { $count ->
    [one] Karte mit einem Punkt
   *[other] Karte mit { $count } Punkten
 }
portal-map-km = { $km } km
portal-map-centre = Hier suchst du: { $place }
portal-map-elsewhere = { $count ->
    [one] Ein Angebot ist online. Oder es hat keinen festen Ort. Das Angebot steht in der Liste.
   *[other] { $count } Angebote sind online. Oder sie haben keinen festen Ort. Sie stehen in der Liste.
 }
