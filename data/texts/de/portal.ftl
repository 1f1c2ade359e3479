# Das Portal: Angebote suchen und ansehen.

portal-skip = Zum Inhalt springen
portal-nav = Seiten
portal-offers = Angebote
portal-chat = Chat
portal-schools = Für Schulen
portal-parents = Für Eltern
portal-title-offers = Angebote finden
portal-title-schools = Angebote für Schulen
portal-title-parents = Angebote für Eltern
portal-intro-offers = Schreib, was du suchst, oder nimm die Filter. Du brauchst kein Konto. Wir speichern nicht, wer sucht.
portal-intro-schools = Angebote, die Schulen für Klassen und Gruppen buchen: Besuche, Projekte, Beratung, Fortbildungen.
portal-intro-parents = Angebote, bei denen Eltern mehr über Ausbildung, Studium und Beruf erfahren.

portal-search = Angebote suchen
portal-words = Wonach soll ich suchen?
portal-words-example = z. B. „was mit Tieren in den Ferien“
portal-go = Suchen
portal-filters = Filter
portal-any = egal
portal-place = Ort oder Postleitzahl
portal-km = Umkreis
portal-age = Alter
portal-kind = Art des Angebots
portal-format = Online oder vor Ort
portal-holidays = In welchen Ferien?
portal-from = Ab welchem Tag?
portal-to = Bis zu welchem Tag?
portal-part = Tageszeit
portal-spoken = In welcher Sprache?
portal-seats = Wie viele kommen mit?
portal-free = Nur kostenlos
portal-step-free = Ohne Stufen erreichbar
portal-weekdays = Wochentage
portal-fields = Bereiche
portal-towns = Direkt zu:

portal-understood = Das suche ich:
portal-without = { $criterion } weglassen
portal-clear = Alles zurücksetzen
portal-chip-spoken = Sprache: { $spoken }
portal-chip-seats = Plätze: mindestens { $count }
portal-found = { $count ->
    [0] Nichts gefunden
    [one] Ein Angebot
   *[other] { $count } Angebote
 }
portal-cut = Es gibt noch mehr. Mit mehr Filtern ist es leichter zu finden.
portal-which-holidays = Ferien sind nicht überall gleich. Mit einem Ort suche ich an den richtigen Tagen.
portal-words-unknown = Diese Wörter kenne ich nicht. Ich zeige, was am ehesten dazu passt.
portal-nothing = Dazu gibt es gerade kein Angebot. Oft hilft es, oben etwas wegzulassen, zum Beispiel den Ort oder die Tage.
portal-ask-human = Ein Mensch hilft auch gern:
portal-all = Alle Angebote zeigen
portal-to-chat = Im Chat suchen
portal-pages = Weitere Angebote
portal-page = Seite { $page } von { $pages }
portal-before = Zurück
portal-next = Weiter

portal-problems = Bei den Filtern stimmt noch etwas nicht.
portal-wrong-age = Das Alter ist eine Zahl, zum Beispiel 15.
portal-wrong-seats = Hier passt eine Zahl von 1 bis 60.
portal-wrong-day = Diesen Tag gibt es nicht. So passt es: 2027-03-15.

reason-step-free = ohne Stufen
reason-spoken = auf { $spoken }

portal-all-to-calendar = Alle Termine in den Kalender
portal-assured = Zuletzt bestätigt am { $day }.
portal-not-assured = Ob alles noch stimmt, hat noch niemand bestätigt.
portal-ask-offer = Frag den Bot dazu
portal-link = Adresse zum Weitergeben
portal-by-mail = Per Mail schicken

portal-views = Ansicht
portal-view-list = Liste
portal-view-calendar = Kalender
portal-month-before = Einen Monat zurück
portal-month-after = Einen Monat weiter
portal-on-day = { $day }: { $count ->
    [one] ein Angebot
   *[other] { $count } Angebote
 }
portal-month-empty = In diesem Monat ist nichts.
portal-always-open = Was jederzeit möglich ist, steht nur in der Liste.

portal-subscribe = Diese Suche abonnieren:
portal-as-calendar = im Kalender
portal-as-feed = als Feed (Atom)

portal-view-map = Karte
portal-map = { $count ->
    [one] Karte mit einem Punkt
   *[other] Karte mit { $count } Punkten
 }
portal-map-km = { $km } km
portal-map-centre = Mitte der Suche: { $place }
portal-map-elsewhere = { $count ->
    [one] Ein Angebot ist online oder hat keinen festen Ort. Es steht in der Liste.
   *[other] { $count } Angebote sind online oder haben keinen festen Ort. Sie stehen in der Liste.
 }
