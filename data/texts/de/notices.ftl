# Was Lotse von sich aus sagt: Neues zu einer Suche, im Chat und per Mail, und was man dafür sieht.

## Im Chat
button-alert = Sag mir Bescheid, wenn es Neues gibt
button-alert-mail = Per Mail Bescheid sagen
button-alert-off = Nicht mehr Bescheid sagen
button-alert-all = Alle ansehen
alert-noted = Gut, ich sage dir hier Bescheid, wenn es etwas Neues gibt ({ $criteria }). Höchstens einmal in der Woche, nie nachts, ein halbes Jahr lang.
    Dafür merke ich mir diese Suche und diesen Chat. Du kannst es jederzeit abstellen.
alert-noted-return = Gut, ich halte die Augen offen ({ $criteria }). Wenn es etwas Neues gibt, siehst du es hier, sobald du wieder schreibst oder die Seite neu lädst. Lass dafür den Tab offen.
    Dafür merke ich mir diese Suche und diesen Chat. Du kannst es jederzeit abstellen.
alert-by-mail = Diese Seite vergisst dich nach einem Tag. Eine Mail erreicht dich auch später ({ $criteria }). Tippe auf den Knopf und gib deine Adresse ein. Ich nutze sie nur dafür.
alert-what = Gern sage ich dir Bescheid, wenn es Neues gibt. Dafür muss ich noch etwas wissen. Tippe danach unter der Liste auf „Sag mir Bescheid“.
alert-off = Erledigt. Ich sage dir nicht mehr Bescheid, und die Suche habe ich vergessen.
alert-off-none = Es war nichts eingestellt. Du bekommst von mir keine Nachrichten, wenn du nicht schreibst.
alert-news = { $count ->
    [one] Es gibt etwas Neues für dich:
   *[other] Es gibt Neues für dich, { $count } Angebote:
 }
my-data-alert = Ich sage dir Bescheid, wenn es Neues gibt: { $criteria }.

## Auf der Seite
subscribe-title = Per Mail Bescheid sagen
subscribe-search = Neues zu dieser Suche:
subscribe-mail = Mailadresse
subscribe-wrong = Das sieht nicht wie eine Mailadresse aus. Prüf sie bitte, zum Beispiel name@schule.de.
subscribe-rhythm = Wie oft?
subscribe-weekly = höchstens einmal in der Woche
subscribe-monthly = einmal im Monat
subscribe-go = Mail zum Bestätigen schicken
subscribe-privacy = Eine Mail kommt nur, wenn es wirklich etwas Neues gibt. Die Adresse wird nur dafür genutzt, niemandem gegeben und beim Abbestellen gelöscht. Nach einem Jahr endet alles von selbst.
subscribe-back = Zurück zur Suche
subscribe-sent-title = Jetzt ins Postfach schauen
subscribe-sent = Wenn die Adresse stimmt, ist gleich eine Mail da. Erst nach einem Klick auf den Link darin geht es los. Der Link gilt { $days } Tage.
subscribe-sure-title = Soll Lotse Bescheid sagen?
subscribe-sure = { $rhythm ->
    [booking] Mails zu diesem Termin: { $search }. Einen Tag und eine Stunde vorher, und wenn sich etwas ändert.
    [monthly] Einmal im Monat eine Mail, wenn es Neues gibt zu: { $search }.
   *[weekly] Höchstens einmal in der Woche eine Mail, wenn es Neues gibt zu: { $search }.
 }
subscribe-confirm = Ja, bitte
subscribe-done-title = Das ist bestätigt
subscribe-done = { $rhythm ->
    [booking] Zu diesem Termin kommen jetzt Mails: { $search }. Einen Tag und eine Stunde vorher, und wenn sich etwas ändert.
    [monthly] Einmal im Monat kommt eine Mail, wenn es Neues gibt zu: { $search }.
   *[weekly] Höchstens einmal in der Woche kommt eine Mail, wenn es Neues gibt zu: { $search }.
 }
subscribe-end-title = Mails abbestellen?
subscribe-end-sure = Dann kommt keine Mail mehr zu: { $search }. Die Adresse wird gelöscht.
subscribe-end = Abbestellen
subscribe-ended-title = Abbestellt
subscribe-ended = Es kommt keine Mail mehr. Die Adresse ist gelöscht.
subscribe-gone-title = Dieser Link gilt nicht mehr
subscribe-gone = Entweder ist schon alles abbestellt und gelöscht, oder der Link ist zu alt.

## Mails
mail-everything = alle Angebote
mail-confirm-subject = Bitte bestätigen: Neues von Lotse
mail-confirm = { $rhythm ->
    [booking] Diese Adresse wurde bei Lotse eingetragen, um an diesen Termin erinnert zu werden: { $search }. Ist das gewollt? Dann bitte hier bestätigen:
    [monthly] Diese Adresse wurde bei Lotse eingetragen, um einmal im Monat Neues zu erfahren zu: { $search }. Ist das gewollt? Dann bitte hier bestätigen:
   *[weekly] Diese Adresse wurde bei Lotse eingetragen, um höchstens einmal in der Woche Neues zu erfahren zu: { $search }. Ist das gewollt? Dann bitte hier bestätigen:
 }
mail-confirm-button = Ja, bitte Bescheid sagen
mail-confirm-else = Der Link gilt { $days } Tage. Ist es nicht gewollt, ist nichts zu tun: Dann wird die Adresse gelöscht, und es kommt keine weitere Mail.
mail-news-subject = { $count ->
    [one] Lotse: ein neues Angebot
   *[other] Lotse: { $count } neue Angebote
 }
mail-news = { $rhythm ->
    [monthly] Neu in diesem Monat zu: { $search }
   *[weekly] Neu zu: { $search }
 }
mail-all = Alle Angebote zu dieser Suche
mail-why = Diese Mail wurde am { $day } bestellt. Sie endet am { $end } von selbst. Die Adresse dient nur dafür.
mail-end = Mit einem Klick abbestellen
mail-booking-subject = Dein Termin: { $title }
mail-booking-page = Deine Buchung ansehen oder absagen
mail-booking-why = Diese Mail kommt, weil du zu deiner Buchung eine Mailadresse angegeben hast. Sie wird nur dafür genutzt und zusammen mit der Buchung gelöscht.

## Auf der Seite einer Buchung
booking-mail-title = Per Mail erinnern
booking-mail-what = Wenn du magst, kommt eine Mail: einen Tag und eine Stunde vorher, nie nachts, und wenn sich etwas ändert. Die Adresse wird nur dafür genutzt und zusammen mit der Buchung gelöscht.

## Was gespeichert wird
web-privacy-notices = Wenn du Bescheid bekommen willst: die Suche, und der Chat oder die Mailadresse. Im Chat ein halbes Jahr, per Mail ein Jahr lang, oder bis du es abstellst. Eine Adresse zu einer Buchung: so lange wie die Buchung.
