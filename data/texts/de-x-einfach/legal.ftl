# Seiten vom Gesetz, Barrieren melden, Angebote auf anderen Seiten; in Einfacher Sprache.

legal-operator = Diese Seiten gehören
legal-represented = Diese Person spricht für die Stadt
legal-responsible = Verantwortlich für die Texte
legal-officer = Fragen zu deinen Daten
legal-enforcement = Deine Meldung hat nichts geändert? Dann schreib hierhin
legal-barriers = Das geht noch nicht für alle
legal-contact = Kontakt
legal-authority = Wir gehen falsch mit deinen Daten um? Dann beschwer dich hier
legal-towns = Wähle deine Stadt
legal-own-in-german = { $town } hat einen eigenen Text. Den Text gibt es auf Deutsch:
legal-privacy-address = Dein Gerät hat eine Adresse im Internet. Wir brauchen die Adresse, damit die Seite bei dir ankommt. Wir schreiben sie nicht auf.
legal-privacy-telegram = Du schreibst mit Telegram? Telegram ist eine Firma. Deine Nachrichten gehen durch diese Firma. Auf unserer Seite gibt es keine andere Firma.
legal-privacy-erase = Ansehen und löschen
legal-privacy-rights = Du kannst sehen, was wir über dich wissen. Schreib im Chat: „Was weißt du über mich?“ Du kannst es ändern und löschen. Du kannst Nein sagen. Du musst nicht sagen, warum.
legal-privacy-why = Warum wir das dürfen
legal-privacy-law = Städte sollen jungen Menschen bei der Berufswahl helfen. Das steht im Gesetz (Datenschutz-Grundverordnung, Artikel 6). Du willst einem Menschen etwas schreiben? Das ist freiwillig.

form-trap = Dieses Feld bitte leer lassen
form-trapped = Ein Feld muss leer sein. Es war nicht leer. Schick es bitte noch einmal.
form-again = Das hat nicht geklappt. Dein Text ist noch da. Schick es bitte noch einmal.
form-too-many = Gerade schreiben sehr viele Menschen. Versuch es später noch einmal. Oder ruf an.
form-town = Welche Stadt?
form-choose = Bitte wählen
form-which-town = Bitte wähle eine Stadt.

barrier-title = Ein Problem melden
barrier-intro = Du kannst etwas nicht lesen? Etwas geht nicht? Schreib es uns. Menschen in deiner Stadt lesen es. Du musst deinen Namen nicht sagen.
barrier-what = Was geht nicht?
barrier-where = Auf welcher Seite? (freiwillig)
barrier-answer = Wohin sollen wir antworten? (freiwillig)
barrier-answer-hint = E-Mail oder Telefon. Sonst können wir nicht antworten.
barrier-kept = Wir löschen deine Meldung. Das ist 30 Tage nach der letzten Bearbeitung.
barrier-send = Abschicken
barrier-sent = Danke! Wir haben deine Meldung. Menschen in deiner Stadt kümmern sich darum.
barrier-else = Oder so
barrier-empty = Bitte schreib auf, was nicht geht.
barrier-long = Der Text ist zu lang. { $count } Zeichen müssen weg.

embed-title = Angebote auf der eigenen Seite zeigen
embed-text = Schulen, Vereine und Städte können die Angebote auf ihrer Seite zeigen. Dafür gibt es einen Code. Man kopiert den Code auf die eigene Seite.
embed-code = Code für { $town }
embed-allowed = Die Koordination muss die Seite erlauben. Eine kurze Mail reicht.
embed-heading = Angebote in { $town }
embed-new-tab = Alles öffnet sich in einem neuen Fenster.
embed-this = Auf einer anderen Seite zeigen
