# Was Lotse von sich aus sagt: Neues zu einer Suche, im Chat und per Mail.

## Im Chat
button-alert = Bei Neuem Bescheid sagen
button-alert-mail = Per Mail Bescheid sagen
button-alert-off = Nicht mehr Bescheid sagen
button-alert-all = Alle ansehen
alert-noted = Gut. Gibt es etwas Neues ({ $criteria })? Dann schreibe ich dir hier. Höchstens 1-mal in der Woche. Nie in der Nacht. Ein halbes Jahr lang.
    Dafür merke ich mir diese Suche und diesen Chat. Du kannst jederzeit Nein sagen.
alert-noted-return = Gut. Gibt es etwas Neues ({ $criteria })? Dann siehst du es hier. Schreib dafür wieder, oder lade die Seite neu. Lass diese Seite offen.
    Dafür merke ich mir diese Suche und diesen Chat. Du kannst jederzeit Nein sagen.
alert-by-mail = Diese Seite vergisst dich nach 1 Tag. Eine Mail kommt auch später an ({ $criteria }). Tippe auf den Knopf. Schreib deine Mail-Adresse auf. Ich nutze sie nur dafür.
alert-what = Ich sage dir gern Bescheid, wenn es etwas Neues gibt. Dafür muss ich noch etwas wissen. Tippe danach unter der Liste auf „Bei Neuem Bescheid sagen“.
alert-off = Gut. Ich sage dir nicht mehr Bescheid. Die Suche ist gelöscht.
alert-off-none = Ich habe dir noch nie Bescheid gesagt. Du bekommst keine Nachrichten von mir, wenn du nicht schreibst.
alert-news = { $count ->
    [one] Es gibt etwas Neues für dich:
   *[other] Es gibt { $count } neue Angebote für dich:
 }
my-data-alert = Ich sage dir Bescheid, wenn es Neues gibt: { $criteria }.

## Auf der Seite
subscribe-title = Per Mail Bescheid sagen
subscribe-search = Neues zu dieser Suche:
subscribe-mail = Mail-Adresse
subscribe-wrong = Das ist keine Mail-Adresse. Sieh bitte noch einmal nach. So sieht eine aus: name@schule.de
subscribe-rhythm = Wie oft?
subscribe-weekly = höchstens 1-mal in der Woche
subscribe-monthly = 1-mal im Monat
subscribe-go = Mail schicken
subscribe-privacy = Eine Mail kommt nur, wenn es etwas Neues gibt. Lotse nutzt die Adresse nur dafür. Niemand anders bekommt sie. Wer die Mails abbestellt: Dann wird die Adresse gelöscht. Nach 1 Jahr ist von selbst Schluss.
subscribe-back = Zurück zur Suche
subscribe-sent-title = Sieh jetzt in deine Mails
subscribe-sent = Ist die Adresse richtig? Dann kommt gleich eine Mail. In der Mail ist ein Link. Erst nach dem Klick auf den Link geht es los. Der Link gilt { $days } Tage.
subscribe-sure-title = Soll Lotse Bescheid sagen?
subscribe-sure = { $rhythm ->
    [booking] Mails zu diesem Termin: { $search }. 1 Tag vorher und 1 Stunde vorher. Und wenn etwas anders wird.
    [monthly] 1-mal im Monat kommt eine Mail, wenn es Neues gibt. Die Suche ist: { $search }.
   *[weekly] Höchstens 1-mal in der Woche kommt eine Mail, wenn es Neues gibt. Die Suche ist: { $search }.
 }
subscribe-confirm = Ja, bitte
subscribe-done-title = Gut, das ist bestätigt
subscribe-done = { $rhythm ->
    [booking] Zu diesem Termin kommen jetzt Mails: { $search }. 1 Tag vorher und 1 Stunde vorher. Und wenn etwas anders wird.
    [monthly] 1-mal im Monat kommt eine Mail, wenn es Neues gibt. Die Suche ist: { $search }.
   *[weekly] Höchstens 1-mal in der Woche kommt eine Mail, wenn es Neues gibt. Die Suche ist: { $search }.
 }
subscribe-end-title = Keine Mails mehr?
subscribe-end-sure = Dann kommt keine Mail mehr zu: { $search }. Die Adresse wird gelöscht.
subscribe-end = Abbestellen
subscribe-ended-title = Abbestellt
subscribe-ended = Es kommt keine Mail mehr. Die Adresse ist gelöscht.
subscribe-gone-title = Dieser Link geht nicht mehr
subscribe-gone = Vielleicht ist schon alles gelöscht. Oder der Link ist zu alt.

## Mails
mail-everything = alle Angebote
mail-confirm-subject = Bitte bestätigen: Neues von Lotse
mail-confirm = { $rhythm ->
    [booking] Jemand hat diese Adresse bei Lotse aufgeschrieben. Dann kommt eine Mail vor diesem Termin: { $search }. Ist das richtig? Dann bitte hier klicken:
    [monthly] Jemand hat diese Adresse bei Lotse aufgeschrieben. Dann kommt 1-mal im Monat Neues zu: { $search }. Ist das richtig? Dann bitte hier klicken:
   *[weekly] Jemand hat diese Adresse bei Lotse aufgeschrieben. Dann kommt höchstens 1-mal in der Woche Neues zu: { $search }. Ist das richtig? Dann bitte hier klicken:
 }
mail-confirm-button = Ja, bitte Bescheid sagen
mail-confirm-else = Der Link gilt { $days } Tage. Ist es nicht richtig? Dann bitte nichts tun. Die Adresse wird gelöscht. Es kommt keine Mail mehr.
mail-news-subject = { $count ->
    [one] Lotse: 1 neues Angebot
   *[other] Lotse: { $count } neue Angebote
 }
mail-news = { $rhythm ->
    [monthly] Neu in diesem Monat zu: { $search }
   *[weekly] Neu zu: { $search }
 }
mail-all = Alle Angebote zu dieser Suche
mail-why = Diese Mail wurde am { $day } bestellt. Am { $end } ist von selbst Schluss. Lotse nutzt die Adresse nur dafür.
mail-end = Mit 1 Klick abbestellen
mail-booking-subject = Dein Termin: { $title }
mail-booking-page = Deine Buchung ansehen oder absagen
mail-booking-why = Du hast zu deiner Buchung eine Mail-Adresse aufgeschrieben. Darum kommt diese Mail. Lotse nutzt die Adresse nur dafür. Sie wird mit der Buchung gelöscht.

## Auf der Seite einer Buchung
booking-mail-title = Per Mail erinnern
booking-mail-what = Du kannst eine Mail bekommen: 1 Tag vorher und 1 Stunde vorher. Nie in der Nacht. Und wenn etwas anders wird. Lotse nutzt die Adresse nur dafür. Sie wird mit der Buchung gelöscht.

## Was gespeichert wird
web-privacy-notices = Willst du Bescheid bekommen? Dann merkt sich Lotse die Suche und den Chat oder die Mail-Adresse. Im Chat ein halbes Jahr, mit Mail 1 Jahr. Oder bis du Nein sagst. Eine Adresse zu einer Buchung bleibt so lange wie die Buchung.
