# Was Lotse im Chat sagt, in Einfacher Sprache: kurze Hauptsätze, bekannte Wörter, eine Aussage je Satz.

hello = Hallo! Ich heiße Lotse. Ich bin ein Computer-Programm.
    Ich suche Angebote für dich. Zum Beispiel: Praktikum, Info-Tag, Gespräch mit einer Firma, Beratung.
    Deinen Namen musst du nicht sagen.

## Fragen
ask-age = Wie alt bist du? Schreib eine Zahl.
ask-interests = Was machst du gern? Schreib ein Wort, zum Beispiel: Tiere. Oder tippe auf einen Knopf.
ask-place = Wo wohnst du? Schreib den Ort oder die Postleitzahl.
ask-which-place = Es gibt mehrere Orte. Welchen meinst du?
ask-place-abroad = Ich kenne nur Angebote in Deutschland. Schreib einen Ort in Deutschland. Oder eine Postleitzahl.
ask-place-region = Das ist eine große Gegend. Wie heißt dein Ort? Oder schreib deine Postleitzahl.
ask-place-unknown = Diesen Ort kenne ich nicht. Schreib bitte eine Postleitzahl. Oder einen Ort in der Nähe.
age-unlikely = Diese Zahl passt nicht als Alter. 🙂
noted = Gut. Ich habe verstanden: { $criteria }.
for-other = Gut. Ich fange neu an. Jetzt suche ich für die andere Person.
not-understood = Das habe ich nicht verstanden. Schreib es bitte anders.
dont-know-fine = Das macht nichts. Wir lassen das offen.

## Ergebnisse
found = Das passt zu dir ({ $criteria }):
found-near = Das passt am besten zu deiner Suche ({ $criteria }):
found-any = Das kann zu dir passen:
found-more = Hier ist mehr:
offers-in-german = Die Angebote sind nicht in einfachem Deutsch.
found-no-more = Mehr habe ich nicht. Willst du etwas ändern?
found-nothing = Ich habe nichts gefunden. Du kannst etwas ändern. Oder du fragst einen Menschen:
    { $contact }
found-nothing-alone = Ich habe nichts gefunden. Du kannst etwas ändern.
few-exact = Nur wenig passt genau. Darum habe ich weiter gesucht:
none-exact = Nichts passt genau. Darum habe ich weiter gesucht:
no-more-exact = Mehr passt nicht genau. Darum habe ich weiter gesucht:
widened-radius = • bis { $km } Kilometer weit weg
widened-neighbours = • auch in diesen Orten: { $places }
widened-digital = • auch im Internet
widened-fields = • auch ähnliche Arbeit: { $fields }
widened-no-field = • auch alle anderen Arbeiten
widened-kind = • nicht nur: { $kind }
too-young = Lotse ist für Menschen von 12 bis 27 Jahren. Bist du jünger? Dann frag in der Schule. Oder frag im Jugendzentrum. Oder frag mit deinen Eltern beim Jugendamt.
too-old = Lotse ist für Menschen von 12 bis 27 Jahren. Bist du älter? Die Agentur für Arbeit hilft dir. Telefon: 0800 4 5555 00. Der Anruf kostet nichts.

## Karte
card-title = { $number }. { $title }
card-example = Beispiel – dieses Angebot gibt es nicht wirklich
card-kind = { $offer_kind } · { $provider }
card-open = { $rule }
card-when = { $day }, { $start } Uhr
card-when-until = { $day }, { $start } bis { $end } Uhr
card-when-days = { $day } bis { $last }
card-digital = Im Internet (online)
card-onsite = { $place }
card-hybrid = Im Internet oder hier: { $place }
card-distance = { $place } ({ $km } Kilometer weit)
card-place-unknown = Den Ort weiß ich noch nicht
card-ages-range = Gut für { $min } bis { $max } Jahre
card-ages-from = Gut ab { $min } Jahren
card-ages-to = Gut bis { $max } Jahre
card-ages-range-required = Nur für { $min } bis { $max } Jahre
card-ages-from-required = Erst ab { $min } Jahren
card-ages-to-required = Nur bis { $max } Jahre
card-assured = Zuletzt geprüft am { $day }. Frag vorher: Stimmt das noch?
card-free = Kostet nichts
card-cost = Kostet { $euros } Euro
card-reasons = Das passt: { $remarks }
card-unknowns = Das weiß ich nicht: { $remarks }
pattern-day = EEEE, d. MMMM
pattern-time = HH:mm

reason-field = { $field }
reason-topic = Thema { $topic }
reason-words = ähnlich wie deine Worte
reason-kind = { $kind }
reason-days = an deinen Tagen
reason-here = in { $place }
reason-near = nur { $km } Kilometer weit
reason-digital = im Internet
reason-onsite = du gehst dort hin
reason-age = für { $min } bis { $max } Jahre
reason-age-from = ab { $min } Jahren
reason-age-to = bis { $max } Jahre
reason-free = kostet nichts
reason-soon = { $days ->
    [0] heute
    [one] morgen
   *[other] in { $days } Tagen
 }
reason-always-open = immer möglich
unknown-field = welche Arbeit es ist
unknown-age = das Alter
unknown-place = der genaue Ort
unknown-cost = was es kostet
unknown-languages = die Sprache
unknown-step-free = ob es Stufen gibt
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
part-morning = am Vormittag
part-afternoon = am Nachmittag
part-evening = am Abend
holidays-autumn = Herbst-Ferien
holidays-christmas = Weihnachts-Ferien
holidays-winter = Winter-Ferien
holidays-easter = Oster-Ferien
holidays-whitsun = Pfingst-Ferien
holidays-summer = Sommer-Ferien
holidays-any = in den Ferien

## Einzelheiten
details-head = { $title }
    { $provider }
details-cancelled = Achtung: Dieser Termin fällt aus. Oder er ist an einem anderen Tag.
details-contact = Diese Menschen sind dabei: { $contact_kind }
details-firms = { $value ->
    [one] Eine Firma macht mit.
   *[other] { $value } Firmen machen mit.
 }
details-talk-minutes = Ein Gespräch dauert { $value } Minuten.
details-questions-beforehand-yes = Man kann vorher Fragen schicken. Ohne Namen.
details-questions-beforehand-no = Fragen stellt man im Gespräch.
details-project-product = Das entsteht: { $value }
details-project-meetings = { $value ->
    [one] Es gibt ein Treffen.
   *[other] Es gibt { $value } Treffen.
 }
details-project-equipment = Das braucht man: { $value }
details-project-consent-yes = Alle werden gefragt, bevor andere etwas davon sehen.
details-project-consent-no = Andere sehen nichts davon.
details-step-free-yes = Es gibt keine Stufen.
details-step-free-no = Es gibt Stufen.
details-languages = Sprachen: { $languages }
about-offer = „{ $title }“: { $fact }
register-head = So meldest du dich an: { $title }
    { $provider }
register-how = So geht es: { $how }
register-unknown = Ich weiß noch nicht, wie man sich anmeldet. Am besten dort fragen.
register-deadline = Du kannst dich anmelden bis { $day }.
dates = Alle Termine von „{ $title }“:
    { $dates }
no-dates = „{ $title }“ hat gerade keinen Termin.
share = Das ist der Link zu „{ $title }“. Du kannst ihn anderen schicken:
    { $link }
which-offer = Welches Angebot meinst du?
no-offer-shown = Gerade siehst du kein Angebot. Schreib mir, was du suchst.
cancel-registration = Gut, dass du es sagst! Sag es auch dem Veranstalter. Diese Stelle hilft dir:
    { $contact }
cancel-registration-alone = Gut, dass du es sagst! Sag es auch dem Veranstalter.
remind = Hast du hier einen Termin gebucht? Dann erinnere ich dich: 1 Tag vorher und 1 Stunde vorher. Auf Telegram hier im Chat. Auf der Webseite mit einer Mail. Andere Termine: Schreib sie am besten in dein Handy.
remind-calendar = Hier ist der Termin für den Kalender in deinem Handy. Hast du ihn hier gebucht? Dann erinnere ich dich auch: auf Telegram hier im Chat, auf der Webseite mit einer Mail.
    { $link }

## Fragen und Menschen
faq-offered = Meinst du eine von diesen Fragen?
faq-declined = Das weiß ich nicht. Ein Mensch kann dir helfen.
faq-kept = Das weiß ich nicht. Ein Mensch kann dir helfen.
    Ich merke mir deine Frage. Deinen Namen merke ich mir nicht. Vielleicht weiß ich die Antwort beim nächsten Mal.
faq-others = Okay. Meinst du eine von diesen Fragen?
faq-again = Schreib deine Frage bitte noch einmal. Nimm gern andere Wörter.
answer-in-german = Diese Antwort ist nicht in einfachem Deutsch:
human = Diese Menschen helfen dir:
    { $contacts }
human-none = Ruf die Berufsberatung an: 0800 4 5555 00. Der Anruf kostet nichts.
contact-name = { $name } ({ $town })
contact-phone = Telefon: { $phone }
contact-email = E-Mail: { $email }
contact-hours = Zeiten: { $hours }
contact-address = Adresse: { $address }
contact-example = (Beispiel: Diese Adresse gibt es nicht wirklich.)
crisis = Das ist schwer. Gut, dass du es schreibst. Du bist nicht allein.
    Ich bin nur ein Programm. Diese Menschen hören dir zu. Es kostet nichts. Du musst keinen Namen sagen:
    { $lines }
    Ist jemand in Gefahr? Ruf sofort an: 112.
crisis-line = • { $name }: { $phone } ({ $hours })
crisis-line-german = • { $name }: { $phone } ({ $hours }, auf Deutsch)
out-of-scope = Das weiß ich nicht. Ich suche Angebote zu Schule, Beruf und Ausbildung.
insult = Okay. Bist du wütend? Du kannst mit einem Menschen reden.

## Plaudern und Hilfe
smalltalk-other = Ich kann nicht gut plaudern. 🙂 Aber ich kann gut suchen.
smalltalk-thanks = Gern! 🙂
smalltalk-bye = Tschüss! Du kannst immer wieder schreiben.
smalltalk-how-are-you = Mir geht es gut. Danke! Ich bin ein Programm.
smalltalk-who-are-you = Ich heiße Lotse. Ich bin ein Programm. Ich bin kein Mensch.
help = Ich suche Angebote für dich: Praktikum, Info-Tag, Gespräch mit einer Firma, Ferien, Beratung.
    Schreib zum Beispiel: „Ich bin 15. Ich wohne in Kassel. Ich mag Tiere.“
    Du kannst auch fragen. Zum Beispiel: „Kostet das etwas?“
    Schreib „neu“. Dann fangen wir neu an. Schreib „Lösch alles“. Dann vergesse ich dich.
dont-know = Du weißt es nicht? Das ist nicht schlimm. 🙂 Ich stelle dir { $count } kurze Fragen. Du sagst: Was machst du lieber? Nichts ist falsch. Du kannst immer aufhören.
language = Welche Sprache willst du?
language-changed = Gut. Ich schreibe jetzt einfaches Deutsch.
what-next = Willst du mehr sehen? Oder willst du etwas ändern?
goodbye-for-now = Gut. Schreib mir, wenn du etwas suchst.
restart = Gut. Wir fangen neu an.
stopped = Okay. Ich frage nicht mehr. Schreib mir, wenn du etwas suchst.
change = Was willst du ändern?

## Deine Daten
my-data = Das weiß ich über dich: { $criteria }.
    Ich weiß auch deine Sprache. Und ich weiß, was ich dir gezeigt habe. Deinen Namen kenne ich nicht.
my-data-empty = Ich weiß fast nichts über dich. Ich weiß nur deine Sprache. Deinen Namen kenne ich nicht.
my-data-questions = Manche Fragen kann ich nicht beantworten. Diese Fragen gebe ich an Menschen weiter. Sie arbeiten für Lotse. Ich streiche vorher Namen, Nummern und Adressen. Niemand weiß, von wem eine Frage ist. Auch ich weiß es nicht.
forget-sure = Soll ich alles über dich löschen? Dann ist es für immer weg.
forgotten = Fertig. Ich habe alles über dich gelöscht.
kept = Gut. Ich lösche nichts.

## Knöpfe
button-skip = Ist egal
button-age = { $age }
button-place = { $place }
button-question = { $question }
button-not-my-question = Das war nicht meine Frage
button-none-of-these = Nichts davon
button-no-idea = Ich weiß es nicht
button-advice = Ich will Beratung
button-more = Mehr zeigen
button-details = Mehr dazu
button-dates = Andere Tage
button-share = Weitergeben
button-telegram = In Telegram weitergeben
button-change = Etwas ändern
button-change-age = Alter
button-change-place = Ort
button-change-interests = Was du magst
button-format-digital = Nur im Internet
button-format-onsite = Nicht im Internet
button-format-any = Beides
button-any-day = An jedem Tag
button-any-cost = Darf etwas kosten
button-restart = Neu anfangen
button-find = Angebote suchen
button-human = Mit einem Menschen reden
button-language-name = { $own_name }
button-language = Sprache
button-forget = Alles über mich löschen
button-forget-yes = Ja, alles löschen
button-forget-no = Nein, nicht löschen
button-offer-number = Nummer { $number }

interest-people = Menschen helfen
interest-computers = Computer und Filme
interest-machines = Maschinen und Strom
interest-building = Bauen und herstellen
interest-nature = Pflanzen und Tiere
interest-creative = Malen und Musik
interest-guests = Kochen, Haare, Reisen
interest-office = Büro und Laden
interest-research = Forschen und Sprachen

language-name = Einfaches Deutsch

## Von Kanälen gesagt
too-long = Das ist zu lang. Schreib es bitte kürzer.
please-wait = Ich brauche etwas Zeit. Deine Nachricht ist da. Ich antworte gleich.
something-wrong = Das hat nicht geklappt. Bitte schreib es noch einmal.
