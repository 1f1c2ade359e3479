# Der Rahmen aller Seiten der Koordination.

desk-title = Lotse für die Koordination
desk-title-short = Koordination
desk-of = Koordination { $town }
skip = Zum Inhalt springen
nav = Bereiche
nav-today = Heute
nav-more = Mehr
nav-accounts = Konten
sign-out = Abmelden
save = Speichern
cancel = Abbrechen
optional = (wenn bekannt)
to-login = Zur Anmeldung
to-today = Zur Übersicht
to-accounts = Zurück zu den Konten

said-saved = Gespeichert.
said-signed-out = Sie sind abgemeldet.

flaws-title =
    { $count ->
        [one] Eine Angabe stimmt noch nicht
       *[other] { $count } Angaben stimmen noch nicht
    }
wrong-empty = Bitte ausfüllen.
wrong-choice = Bitte wählen Sie eine der Möglichkeiten.
wrong-too-long = Das ist zu lang: höchstens { $most } Zeichen. Bitte kürzen Sie um { $over }.
wrong-mail = Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@stadt.de.

error-title = Das ging nicht
error-number = Fehler { $number }
error-400 = Das konnte Lotse nicht lesen. Bitte versuchen Sie es noch einmal.
error-403 = Das dürfen Sie mit Ihrem Konto nicht, oder die Seite war zu lange offen. Bitte laden Sie sie neu.
error-404 = Das gibt es hier nicht. Vielleicht wurde es gelöscht.
error-405 = Das geht hier nicht.
error-413 = Das ist zu groß. Bitte kürzen Sie den Text.
error-429 = Das waren zu viele Versuche. Bitte warten Sie ein paar Minuten.
error-500 = Da ist bei uns etwas schiefgegangen. Ihre Eingabe ist nicht gespeichert. Mit „Zurück“ im Browser finden Sie sie wieder.
