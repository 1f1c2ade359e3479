# Was Lotse im Chat sagt. Du, kurze Sätze, kein Fachwort, niemand wird nach Geschlecht angesprochen.

hello = Hallo! Ich bin Lotse, ein Chatbot.
    Ich finde Angebote für dich: Praktika, Infotage, Gespräche mit Firmen, Beratung und mehr.
    Deinen Namen brauche ich nicht. Du kannst auch alles in einem Satz schreiben.

## Fragen
ask-age = Wie alt bist du?
ask-interests = Was magst du? Schreib einfach los, zum Beispiel „Tiere“ oder „Autos“. Oder tippe etwas an.
ask-place = Wo suchst du? Ein Ort, ein Stadtteil oder eine Postleitzahl reicht.
ask-which-place = Welcher Ort ist gemeint?
ask-place-abroad = Ich kenne nur Angebote in Deutschland. In welchem deutschen Ort soll ich suchen? Eine Postleitzahl reicht auch.
ask-place-region = Das ist eine große Gegend. In welchem Ort soll ich suchen? Eine Postleitzahl reicht auch.
ask-place-unknown = Diesen Ort kenne ich leider nicht. Eine Postleitzahl oder ein Ort in der Nähe hilft mir weiter.
age-unlikely = Hm, diese Zahl kann als Alter wohl nicht stimmen. 🙂
noted = Alles klar: { $criteria }.
for-other = Okay, ich fange neu an, für die andere Person.
not-understood = Das habe ich nicht verstanden.
dont-know-fine = Kein Problem, das lassen wir offen.

## Ergebnisse
found = Das passt für dich ({ $criteria }):
found-near = Das kommt deiner Suche am nächsten ({ $criteria }):
found-any = Das könnte etwas für dich sein:
found-more = Hier ist mehr:
offers-in-german = Die Angebote sind auf Deutsch geschrieben.
found-no-more = Mehr habe ich gerade nicht. Willst du etwas an der Suche ändern?
found-nothing = Dazu habe ich gerade leider nichts gefunden. Du kannst etwas ändern. Oder du fragst einen Menschen:
    { $contact }
found-nothing-alone = Dazu habe ich gerade leider nichts gefunden. Du kannst etwas an der Suche ändern.
few-exact = Ganz genau passt nur wenig. Darum habe ich weiter gesucht:
none-exact = Ganz genau passt gerade nichts. Darum habe ich weiter gesucht:
no-more-exact = Genauer passt nichts mehr. Darum habe ich weiter gesucht:
widened-radius = • bis { $km } km weit
widened-neighbours = • auch in Nachbarorten: { $places }
widened-digital = • auch online von anderswo
widened-fields = • auch in verwandten Bereichen: { $fields }
widened-no-field = • auch für alle Berufsbereiche
widened-kind = • auch anderes als { $kind }
too-young = Lotse ist für Leute von 12 bis 27 Jahren. Für Jüngere gibt es Angebote bei deinem Jugendamt, im Jugendzentrum und in der Schule. Frag dort oder zusammen mit deinen Eltern.
too-old = Lotse ist für Leute von 12 bis 27 Jahren. Für Ältere ist die Berufsberatung im Erwerbsleben der Agentur für Arbeit da: 0800 4 5555 00 (kostenlos).

## Karte
card-title = { $number }. { $title }
card-example = Beispiel – dieses Angebot ist erfunden
card-kind = { $offer_kind } · { $provider }
card-open = { $rule }
card-when = { $day }, { $start } Uhr
card-when-until = { $day }, { $start } bis { $end } Uhr
card-when-days = { $day } bis { $last }
card-digital = Online
card-onsite = { $place }
card-hybrid = Online oder vor Ort: { $place }
card-distance = { $place } ({ $km } km)
card-place-unknown = Ort noch nicht bekannt
card-ages-range = Empfohlen für { $min } bis { $max } Jahre
card-ages-from = Empfohlen ab { $min } Jahren
card-ages-to = Empfohlen bis { $max } Jahre
card-ages-range-required = Nur für { $min } bis { $max } Jahre
card-ages-from-required = Erst ab { $min } Jahren
card-ages-to-required = Nur bis { $max } Jahre
card-assured = Zuletzt bestätigt am { $day }. Frag vorher nach, ob es noch stimmt.
card-free = Kostenlos
card-cost = Kostet { $euros } €
card-reasons = Passt, weil: { $remarks }
card-unknowns = Noch unklar: { $remarks }
pattern-day = EEEE, d. MMMM
pattern-time = HH:mm

reason-field = { $field }
reason-topic = hat mit „{ $topic }“ zu tun
reason-words = passt zu deinen Worten
reason-kind = { $kind }
reason-days = an deinen Tagen
reason-here = in { $place }
reason-near = nur { $km } km weit
reason-digital = online
reason-onsite = vor Ort
reason-age = für { $min } bis { $max } Jahre
reason-age-from = ab { $min } Jahren
reason-age-to = bis { $max } Jahre
reason-free = kostenlos
reason-soon = { $days ->
    [0] heute
    [one] morgen
   *[other] schon in { $days } Tagen
 }
reason-always-open = jederzeit möglich
unknown-field = der Berufsbereich
unknown-age = das Alter
unknown-place = der genaue Ort
unknown-cost = die Kosten
unknown-languages = die Sprache
unknown-step-free = ob es ohne Stufen geht
unknown-seats = wie viele Plätze es gibt

criterion-age = { $age } Jahre
criterion-not = nichts mit: { $fields }
criterion-free = kostenlos
criterion-radius = bis { $km } km
criterion-days-on = am { $first }
criterion-days-span = { $first } bis { $last }
criterion-days-from = ab { $first }
criterion-days-until = bis { $last }
pattern-short-day = d. MMMM
part-morning = vormittags
part-afternoon = nachmittags
part-evening = abends
holidays-autumn = Herbstferien
holidays-christmas = Weihnachtsferien
holidays-winter = Winterferien
holidays-easter = Osterferien
holidays-whitsun = Pfingstferien
holidays-summer = Sommerferien
holidays-any = in den Ferien

## Einzelheiten
details-head = { $title }
    { $provider }
details-cancelled = Achtung: Dieser Termin fällt aus oder wurde verschoben.
details-contact = Mit dabei: { $contact_kind }
details-firms = { $value ->
    [one] Eine Firma ist dabei.
   *[other] { $value } Firmen sind dabei.
 }
details-talk-minutes = Jedes Gespräch dauert etwa { $value } Minuten.
details-questions-beforehand-yes = Fragen kann man vorher ohne Namen einreichen.
details-questions-beforehand-no = Fragen kommen direkt im Gespräch dran.
details-project-product = Das entsteht dabei: { $value }
details-project-meetings = { $value ->
    [one] Es gibt ein Treffen.
   *[other] Es gibt { $value } Treffen.
 }
details-project-equipment = Was man braucht: { $value }
details-project-consent-yes = Bevor etwas veröffentlicht wird, werden alle gefragt.
details-project-consent-no = Es wird nichts veröffentlicht.
details-step-free-yes = Der Ort ist ohne Stufen erreichbar.
details-step-free-no = Der Ort hat Stufen.
details-languages = Sprachen: { $languages }
about-offer = „{ $title }“: { $fact }
register-head = So meldest du dich an: { $title }
    { $provider }
register-how = So geht’s: { $how }
register-unknown = Wie man sich anmeldet, steht noch nicht fest. Am besten direkt nachfragen.
register-deadline = Anmelden kann man sich bis { $day }.
dates = Alle Termine von „{ $title }“:
    { $dates }
no-dates = „{ $title }“ hat gerade keinen offenen Termin.
share = Hier ist der Link zu „{ $title }“:
    { $link }
which-offer = Welches Angebot meinst du?
no-offer-shown = Gerade ist kein Angebot zu sehen. Sag mir, was du suchst.
cancel-registration = Schön, dass du Bescheid geben willst! Sag am besten dem Veranstalter, dass du nicht kommst. Die Koordination hilft dir:
    { $contact }
cancel-registration-alone = Schön, dass du Bescheid geben willst! Sag am besten dem Veranstalter, dass du nicht kommst.
remind = Termine, die du hier gebucht hast, vergesse ich nicht: Auf Telegram erinnere ich dich einen Tag und eine Stunde vorher, auf der Webseite per Mail. Andere Termine trag am besten gleich in dein Handy ein.
remind-calendar = Hier ist der Termin für den Kalender in deinem Handy. Was du hier gebucht hast, daran erinnere ich dich auch: auf Telegram von selbst, auf der Webseite per Mail.
    { $link }

## Fragen und Menschen
faq-offered = Meinst du eine von diesen Fragen?
faq-declined = Das weiß ich leider nicht. Ein Mensch kann dir helfen.
faq-kept = Das weiß ich leider nicht. Ein Mensch kann dir helfen.
    Deine Frage merke ich mir ohne deinen Namen. Wenn jemand sie beantwortet, weiß ich es beim nächsten Mal.
faq-others = Okay. Meinst du vielleicht eine von diesen Fragen?
faq-again = Schreib deine Frage bitte noch einmal, gern mit anderen Worten.
answer-in-german = Diese Antwort gibt es nur auf Deutsch:
human = Hier sind echte Menschen für dich da:
    { $contacts }
human-none = Ruf am besten die Berufsberatung an: 0800 4 5555 00. Der Anruf kostet nichts.
contact-name = { $name } ({ $town })
contact-phone = Telefon: { $phone }
contact-email = Mail: { $email }
contact-hours = Erreichbar: { $hours }
contact-address = Adresse: { $address }
contact-example = (Beispiel: Diese Kontaktdaten sind erfunden.)
crisis = Das klingt schwer. Gut, dass du es schreibst. Du bist damit nicht allein.
    Ich bin nur ein Programm. Diese Menschen hören dir zu, ohne Namen und kostenlos:
    { $lines }
    Bist du oder jemand anderes gerade in Gefahr? Ruf sofort 112 an.
crisis-line = • { $name }: { $phone } ({ $hours })
crisis-line-german = • { $name }: { $phone } ({ $hours }, auf Deutsch)
out-of-scope = Damit kenne ich mich nicht aus. Ich helfe dir, Angebote rund um Schule, Beruf und Ausbildung zu finden.
insult = Okay. Wenn dich etwas ärgert, sag es gern genauer. Oder sprich mit einem Menschen.

## Plaudern und Hilfe
smalltalk-other = Plaudern kann ich nicht so gut. 🙂 Beim Suchen helfe ich dir gern.
smalltalk-thanks = Gern! 🙂
smalltalk-bye = Mach's gut! Du kannst jederzeit wiederkommen.
smalltalk-how-are-you = Mir geht's gut, danke! Ich bin zwar nur ein Programm, aber ich helfe gern.
smalltalk-who-are-you = Ich bin Lotse, ein Programm. Ich bin kein Mensch. Ich suche für dich Angebote.
help = Ich suche Angebote, die zu dir passen: Praktika, Infotage, Gespräche mit Firmen, Ferienangebote, Beratung.
    Schreib mir zum Beispiel: „bin 15, wohne in Kassel, mag Tiere“.
    Du kannst mich auch etwas fragen, zum Beispiel: „Kostet ein Praktikum etwas?“
    Mit „neu“ fängst du von vorn an. Mit „Lösch alles“ vergesse ich dich.
dont-know = Kein Plan? Das geht vielen so. 🙂 Ich stelle dir { $count } kurze Fragen: Was machst du lieber? Es gibt kein Richtig und kein Falsch. Du kannst jederzeit aufhören.
language = Welche Sprache magst du?
language-changed = Okay, ab jetzt auf Deutsch.
what-next = Soll ich mehr zeigen oder etwas ändern?
goodbye-for-now = Alles klar. Schreib mir, wenn du etwas suchst.
restart = Okay, wir fangen neu an.
stopped = Okay, ich frage nicht weiter. Schreib mir einfach, wenn du etwas suchst.
change = Was willst du ändern?

## Deine Daten
my-data = Das weiß ich gerade über dich: { $criteria }.
    Außerdem merke ich mir deine Sprache und welche Angebote ich dir gezeigt habe. Deinen Namen kenne ich nicht.
my-data-empty = Ich weiß gerade nichts über dich, nur deine Sprache und dass wir schreiben. Deinen Namen kenne ich nicht.
my-data-questions = Fragen, die ich nicht beantworten kann, gebe ich an Menschen weiter, die Lotse betreuen: ohne Namen, Nummern und Adressen. Niemand sieht, von wem eine Frage kommt. Deshalb kann auch ich sie keiner Person zuordnen.
forget-sure = Soll ich wirklich alles über dich löschen? Das kann ich nicht rückgängig machen.
forgotten = Erledigt. Ich habe alles gelöscht, was ich über dich wusste.
kept = Okay, ich lösche nichts.

## Knöpfe
button-skip = Egal
button-age = { $age }
button-place = { $place }
button-question = { $question }
button-not-my-question = Das war nicht meine Frage
button-none-of-these = Nichts davon
button-no-idea = Kein Plan
button-advice = Ich will beraten werden
button-more = Mehr zeigen
button-details = Mehr dazu
button-dates = Andere Termine
button-share = Teilen
button-telegram = In Telegram teilen
button-change = Suche ändern
button-change-age = Alter
button-change-place = Ort
button-change-interests = Interessen
button-format-digital = Nur online
button-format-onsite = Nur vor Ort
button-format-any = Online und vor Ort
button-any-day = An allen Tagen
button-any-cost = Darf etwas kosten
button-restart = Neu anfangen
button-find = Angebote suchen
button-human = Mit einem Menschen reden
button-language-name = { $own_name }
button-language = Sprache
button-forget = Lösch alles über mich
button-forget-yes = Ja, alles löschen
button-forget-no = Nein, behalten
button-offer-number = Nummer { $number }

interest-people = Menschen helfen
interest-computers = Computer und Medien
interest-machines = Technik und Maschinen
interest-building = Bauen und Herstellen
interest-nature = Natur und Tiere
interest-creative = Kunst, Musik, Design
interest-guests = Gäste, Styling, Unterwegs sein
interest-office = Büro und Handel
interest-research = Forschen, Sprachen, Geschichte

language-name = Deutsch

## Von Kanälen gesagt
too-long = Das ist zu lang für mich. Schreib es bitte kürzer, höchstens 2000 Zeichen.
please-wait = Ich brauche gerade etwas länger. Deine Nachricht ist da, ich antworte gleich.
something-wrong = Da ist etwas schiefgegangen. Bitte schreib es noch einmal.
