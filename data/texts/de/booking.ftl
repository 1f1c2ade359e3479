# Einen Platz nehmen, eigene Termine, Warteliste, Absagen.

button-book = Platz nehmen
button-wait = Auf die Warteliste
button-book-digital = Online dabei sein
button-book-onsite = Vor Ort dabei sein
button-wait-digital = Online: auf die Warteliste
button-wait-onsite = Vor Ort: auf die Warteliste
button-bookings = Meine Termine
button-unbook = Absagen
button-leave-line = Warteliste verlassen
button-confirm = Ja, ich komme
button-book-again = Doch wieder anmelden
button-firm = { $firm }
button-slot = { $clock } Uhr: { $firm }
telegram-card-book = { $number } Platz nehmen
telegram-command-bookings = termine
telegram-about-bookings = Meine Termine

# $booking: what, when, where, one a line
booking-offer = Hier kannst du einen Platz nehmen. Ein Tipp genügt, ohne Anmeldung:
    { $booking }
booking-done = Geschafft, du hast einen Platz:
    { $booking }
    Für deinen Kalender: { $calendar }
    Zum Wiederfinden und Absagen, nur für dich: { $page }
booking-waiting = Gerade sind alle Plätze weg. Du stehst auf der Warteliste:
    { $booking }
    Wird ein Platz frei, frage ich dich. Hier siehst du, wie es steht, nur für dich: { $page }
booking-already = Das hast du schon:
    { $booking }
    Für deinen Kalender: { $calendar }
    Zum Wiederfinden und Absagen, nur für dich: { $page }
booking = { $booking }
    Für deinen Kalender: { $calendar }
booking-as-it-is = { $booking }
booking-firm = Gespräch mit: { $firm }
booking-nickname = Dein Name dort: { $nickname }
booking-number = Deine Nummer dort: { $number }
booking-postponed = Verschoben. Der neue Tag steht noch nicht fest.
booking-link = Hier geht es rein: { $link }
booking-link-later = Den Link zum Mitmachen siehst du ab einem Tag vorher unter „Meine Termine“.
booking-state-waiting = Warteliste, Nummer { $line }
booking-state-offered = Ein Platz ist für dich frei bis { $until }. Ohne dein Ja bekommt ihn danach jemand anderes.
booking-state-cancelled = Abgesagt
booking-state-called-off = Fällt aus
booking-state-expired = Nicht bestätigt, der Platz ist weitergegeben
booking-cancelled = Okay, ist abgesagt. Danke, dass du Bescheid gibst: So wird der Platz für andere frei.
    { $booking }
booking-not-cancelled = Hier gibt es nichts mehr abzusagen:
    { $booking }
booking-which-mode = { $title }: Wie willst du dabei sein?
booking-which-firm = { $title }: Mit wem willst du reden?
booking-which-slot = { $title }: Wann willst du reden?
booking-no-slots = { $title }: Gerade ist kein Gespräch frei, das zu deinen anderen Terminen passt.
booking-ask-nickname = Wie willst du dort heißen? Ein Vorname oder Spitzname reicht, bitte kein Nachname. Wofür das gebraucht wird: { $description }
booking-parents = Du bist unter 16: Sag bitte zu Hause Bescheid. Diesen Text kannst du dafür weiterschicken. Von deinen Eltern will ich nichts wissen.
    „Ich habe einen Platz: { $booking }
    Mehr dazu: { $link }“
booking-parents-maybe = Noch nicht 16? Dann sag bitte zu Hause Bescheid. Diesen Text kannst du dafür weiterschicken:
    „Ich habe einen Platz: { $booking }
    Mehr dazu: { $link }“
booking-too-late = Die Zeit für dein Ja ist vorbei. Der Platz ist schon weitergegeben.
booking-no-gone = Diesen Termin kann man hier nicht buchen.
booking-no-over = Dieser Termin ist schon vorbei.
booking-no-closed = Die Anmeldefrist ist schon vorbei.
booking-no-called-off = Dieser Termin fällt aus oder ist verschoben.
booking-no-age = Dieser Termin ist für ein anderes Alter.
booking-no-overlap = Zu dieser Zeit hast du schon etwas:
    { $booking }
    Willst du lieber das Neue? Dann sag zuerst das andere ab.
booking-no-too-many = Du hast schon sehr viele Termine. Sag erst einen ab, dann geht wieder ein neuer.
bookings-none = Du hast gerade keine Termine.
booking-reason = Der Grund: { $description }
booking-news-moved-up = Gute Nachricht: Ein Platz ist frei geworden. Willst du ihn?
booking-news-expired = Dein Ja ist nicht gekommen. Der Platz ist jetzt weitergegeben.
booking-news-changed = Achtung, bei deinem Termin hat sich etwas geändert: { $changes }.
booking-news-postponed = Dein Termin ist verschoben.
booking-news-called-off = Schade, dein Termin fällt aus. Vielleicht passt etwas anderes?
booking-news-moved-back = Es gibt jetzt weniger Plätze. Du stehst wieder auf der Warteliste, ganz vorn.
booking-news-day-before = Nicht vergessen: Bald ist dein Termin.
booking-news-hour-before = Gleich geht es los.
booking-change-when = die Zeit
booking-change-place = der Ort
booking-change-link = der Link
my-data-bookings = Deine Termine und Wartelisten: { $count }. Alles dazu lösche ich spätestens 28 Tage nach dem Termin.
web-privacy-bookings = Termine, die du buchst: ohne Namen, unter einer Zufallsnummer. Braucht ein Veranstalter einen Spitznamen, fragen wir danach und sagen, wofür. Wer den Termin durchführt, sieht den Spitznamen oder eine Nummer und vermerkt, ob du da warst. Spätestens 28 Tage nach dem Termin löschen wir alles; was bleibt, sind Zahlen.

# Auf den Seiten
portal-book-plain = Du brauchst kein Konto und musst nichts über dich sagen.
portal-book-mode = Wie willst du dabei sein?
portal-book-slot = Mit wem und wann willst du reden?
portal-book-nickname = Wie willst du dort heißen? Ein Vorname oder Spitzname reicht.
portal-book-purpose = Wofür das gebraucht wird: { $description }
portal-book-free = { $count ->
        [one] noch 1 Platz
       *[other] noch { $count } Plätze
    }
portal-book-full = ausgebucht, es gibt eine Warteliste
portal-booking = Dein Termin
portal-booking-keep = Merk dir diese Seite gut, zum Beispiel als Lesezeichen: Nur über ihre Adresse findest du den Termin wieder. Zeig die Adresse niemandem, sonst kann jemand für dich absagen.
portal-booking-calendar = In den Kalender
portal-book-overlap = Zu dieser Zeit hast du schon etwas anderes. Sag zuerst das andere ab.

# Warteliste und zwei Dinge zur selben Zeit
button-firm-full = Warteliste: { $firm }
button-slot-full = Warteliste: { $clock } Uhr, { $firm }
button-swap = Ja, lieber das
booking-instead-waiting = Zur selben Zeit hast du: { $others }. Das bleibt dir. Wird hier ein Platz frei, kannst du dich entscheiden.
booking-instead-offered = Zur selben Zeit hast du: { $others }. Sagst du hier Ja, sage ich das dafür ab.
booking-given-back = Dafür abgesagt:
    { $booking }
portal-book-slots-free = Frei
portal-book-slots-full = Ausgebucht, mit Warteliste
portal-book-slots-wait = Bei einem ausgebuchten Gespräch kommst du auf die Warteliste. Wird es frei, wirst du gefragt.
portal-book-enter = Eintragen
card-waiting = Gerade ausgebucht, nur Warteliste
portal-booking-is-booked = Du hast einen Platz.
portal-booking-is-waiting = Du stehst auf der Warteliste. Wird ein Platz frei, siehst du es hier.
register-here = Gleich hier einen Platz nehmen.
