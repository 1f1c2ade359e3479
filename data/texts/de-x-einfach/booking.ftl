# Einen Platz nehmen, eigene Termine, Warteliste, Absagen.

button-book = Platz nehmen
button-wait = Auf die Warteliste
button-book-digital = Ich mache online mit
button-book-onsite = Ich komme hin
button-wait-digital = Online: auf die Warteliste
button-wait-onsite = Vor Ort: auf die Warteliste
button-bookings = Meine Termine
button-unbook = Absagen
button-leave-line = Von der Warteliste weg
button-confirm = Ja, ich komme
button-book-again = Doch wieder anmelden
button-firm = { $firm }
button-slot = { $clock } Uhr: { $firm }
telegram-card-book = { $number } Platz nehmen
telegram-command-bookings = termine
telegram-about-bookings = Meine Termine

# $booking: what, when, where, one a line
booking-offer = Hier kannst du einen Platz nehmen. Drück auf den Knopf. Mehr brauche ich nicht:
    { $booking }
booking-done = Du hast einen Platz:
    { $booking }
    Für deinen Kalender: { $calendar }
    Hier findest du den Termin wieder. Hier kannst du absagen. Der Link ist nur für dich: { $page }
booking-waiting = Alle Plätze sind weg. Du stehst auf der Warteliste:
    { $booking }
    Ist ein Platz frei? Dann frage ich dich. Hier kannst du nachsehen. Der Link ist nur für dich: { $page }
booking-already = Das hast du schon:
    { $booking }
    Für deinen Kalender: { $calendar }
    Hier findest du den Termin wieder. Hier kannst du absagen. Der Link ist nur für dich: { $page }
booking = { $booking }
    Für deinen Kalender: { $calendar }
booking-as-it-is = { $booking }
booking-firm = Gespräch mit: { $firm }
booking-nickname = Dein Name dort: { $nickname }
booking-number = Deine Nummer dort: { $number }
booking-postponed = Der Termin ist verschoben. Der neue Tag ist noch nicht klar.
booking-link = Hier kannst du mitmachen: { $link }
booking-link-later = Du brauchst einen Link zum Mitmachen. Du siehst ihn einen Tag vorher. Schau dann unter „Meine Termine“.
booking-state-waiting = Warteliste: Du bist Nummer { $line }
booking-state-offered = Ein Platz ist für dich frei bis { $until }. Sag bis dann Ja. Sonst bekommt ihn ein anderer Mensch.
booking-state-cancelled = Abgesagt
booking-state-called-off = Der Termin fällt aus
booking-state-expired = Du hast nicht Ja gesagt. Der Platz ist weg
booking-cancelled = Gut. Du hast abgesagt. Danke! Jetzt ist der Platz frei für andere.
    { $booking }
booking-not-cancelled = Hier kannst du nichts mehr absagen:
    { $booking }
booking-which-mode = { $title }: Wie willst du mitmachen?
booking-which-firm = { $title }: Mit wem willst du reden?
booking-which-slot = { $title }: Wann willst du reden?
booking-no-slots = { $title }: Kein Gespräch ist mehr frei. Oder du hast zu der Zeit schon etwas.
booking-ask-nickname = Wie willst du dort heißen? Schreib einen Vornamen oder Spitznamen. Bitte keinen Nachnamen. Das ist der Grund: { $description }
booking-parents = Du bist unter 16. Sag bitte zu Hause Bescheid. Du kannst diesen Text schicken. Ich frage nicht nach deinen Eltern.
    „Ich habe einen Platz: { $booking }
    Mehr dazu: { $link }“
booking-parents-maybe = Bist du unter 16? Dann sag bitte zu Hause Bescheid. Du kannst diesen Text schicken:
    „Ich habe einen Platz: { $booking }
    Mehr dazu: { $link }“
booking-too-late = Du hast zu spät Ja gesagt. Der Platz ist schon weg.
booking-no-gone = Diesen Termin kann man hier nicht buchen.
booking-no-over = Dieser Termin ist schon vorbei.
booking-no-closed = Es ist zu spät für die Anmeldung.
booking-no-called-off = Dieser Termin fällt aus. Oder er ist verschoben.
booking-no-age = Dieser Termin ist für ein anderes Alter.
booking-no-overlap = Zu dieser Zeit hast du schon etwas:
    { $booking }
    Willst du lieber das Neue? Dann sag zuerst das andere ab.
booking-no-too-many = Du hast schon sehr viele Termine. Sag zuerst einen ab. Dann geht wieder ein neuer.
bookings-none = Du hast keine Termine.
booking-reason = Das ist der Grund: { $description }
booking-news-moved-up = Gut für dich: Ein Platz ist frei. Willst du ihn?
booking-news-expired = Du hast nicht Ja gesagt. Der Platz ist jetzt weg.
booking-news-changed = Achtung! Bei deinem Termin ist etwas anders: { $changes }.
booking-news-postponed = Dein Termin ist verschoben.
booking-news-called-off = Dein Termin fällt aus. Willst du etwas anderes suchen?
booking-news-moved-back = Es gibt jetzt weniger Plätze. Du stehst wieder auf der Warteliste. Du bist ganz vorn.
booking-news-day-before = Denk daran: Bald ist dein Termin.
booking-news-hour-before = Gleich geht es los.
booking-change-when = die Zeit
booking-change-place = der Ort
booking-change-link = der Link
my-data-bookings = Deine Termine und Wartelisten: { $count }. Ich lösche alles dazu. Das passiert spätestens 28 Tage nach dem Termin.
web-privacy-bookings = Buchst du einen Termin? Wir kennen deinen Namen nicht. Du hast nur eine Nummer. Manchmal braucht jemand einen Spitznamen. Dann fragen wir und sagen den Grund. Die Leute vom Termin sehen deinen Spitznamen oder eine Nummer. Sie notieren: Warst du da? Spätestens 28 Tage nach dem Termin löschen wir alles. Nur Zahlen bleiben.

# Auf den Seiten
portal-book-plain = Du brauchst kein Konto. Du musst nichts über dich sagen.
portal-book-mode = Wie willst du mitmachen?
portal-book-slot = Mit wem und wann willst du reden?
portal-book-nickname = Wie willst du dort heißen? Ein Vorname oder Spitzname reicht.
portal-book-purpose = Das ist der Grund: { $description }
portal-book-free = { $count ->
        [one] noch 1 Platz
       *[other] noch { $count } Plätze
    }
portal-book-full = Alle Plätze sind weg. Es gibt eine Warteliste
portal-booking = Dein Termin
portal-booking-keep = Speichere diese Seite, zum Beispiel als Lesezeichen. Nur so findest du den Termin wieder. Zeig die Adresse niemandem. Sonst kann ein anderer Mensch für dich absagen.
portal-booking-calendar = In den Kalender
portal-book-overlap = Zu dieser Zeit hast du schon etwas. Sag zuerst das andere ab.

# Warteliste und zwei Dinge zur selben Zeit
button-firm-full = Warteliste: { $firm }
button-slot-full = Warteliste: { $clock } Uhr, { $firm }
button-swap = Ja, lieber das
booking-instead-waiting = Zur selben Zeit hast du: { $others }. Das behältst du. Vielleicht wird hier ein Platz frei. Dann kannst du wählen.
booking-instead-offered = Zur selben Zeit hast du: { $others }. Sagst du hier Ja? Dann sage ich das andere für dich ab.
booking-given-back = Das habe ich dafür abgesagt:
    { $booking }
portal-book-slots-free = Frei
portal-book-slots-full = Voll. Es gibt eine Warteliste
portal-book-slots-wait = Ist ein Gespräch voll? Dann kommst du auf die Warteliste. Wird es frei, fragen wir dich.
portal-book-enter = Eintragen
card-waiting = Alle Plätze sind weg. Es gibt eine Warteliste.
portal-booking-is-booked = Du hast einen Platz.
portal-booking-is-waiting = Du stehst auf der Warteliste. Wird ein Platz frei? Dann siehst du es hier.
register-here = Hier einen Platz nehmen. Das geht sofort.
