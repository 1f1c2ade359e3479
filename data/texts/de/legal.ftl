# Seiten, die das Gesetz verlangt; Barrieren melden; Angebote auf anderen Seiten zeigen.

legal-operator = Diese Seiten betreibt
legal-represented = Vertreten durch
legal-responsible = Verantwortlich für die Inhalte
legal-officer = Fragen zum Datenschutz
legal-enforcement = Deine Meldung hat nichts bewirkt? Dann wende dich hierhin
legal-barriers = Was hier noch nicht für alle geht
legal-contact = Kontakt
legal-authority = Hier kannst du dich über den Umgang mit deinen Daten beschweren
legal-towns = Wähle deine Kommune
legal-own-in-german = { $town } hat dafür einen eigenen Text. Es gibt ihn auf Deutsch:
legal-privacy-address = Die Netzadresse deines Geräts (IP-Adresse): Ohne sie kommt keine Seite bei dir an. Wir schreiben sie nirgends auf.
legal-privacy-telegram = Schreibst du über Telegram, laufen deine Nachrichten über diese Firma. Für sie gelten deren Regeln. Auf der Webseite ist niemand dazwischen.
legal-privacy-erase = Ansehen und löschen
legal-privacy-rights = Was gespeichert ist, zeigt dir der Chat: Schreib „Was weißt du über mich?“. Du darfst es sehen, ändern, löschen lassen und Nein dazu sagen. Du musst keinen Grund nennen.
legal-privacy-why = Warum wir das dürfen
legal-privacy-law = Kommunen sollen jungen Menschen auf dem Weg in den Beruf helfen (Artikel 6 Absatz 1 e der Datenschutz-Grundverordnung). Was du an Menschen weitergeben lässt, schickst du freiwillig (Artikel 6 Absatz 1 a).

form-trap = Dieses Feld bitte leer lassen
form-trapped = Ein Feld, das leer bleiben muss, war ausgefüllt. Schick es bitte noch einmal ab.
form-again = Das hat nicht geklappt. Schick es bitte noch einmal ab. Es ist noch alles da.
form-too-many = Gerade kommt sehr viel an. Versuch es später noch einmal, oder ruf an.
form-town = Welche Kommune?
form-choose = Bitte wählen
form-which-town = Bitte eine Kommune wählen.

barrier-title = Barriere melden
barrier-intro = Etwas lässt sich nicht lesen, bedienen oder verstehen? Schreib es auf. Es geht an die Koordination vor Ort. Du musst keinen Namen nennen.
barrier-what = Was geht nicht?
barrier-where = Auf welcher Seite? (freiwillig)
barrier-answer = Wohin soll die Antwort? (freiwillig)
barrier-answer-hint = E-Mail oder Telefon. Ohne das können wir nicht antworten.
barrier-kept = 30 Tage nach dem letzten Bearbeiten wird die Meldung gelöscht.
barrier-send = Abschicken
barrier-sent = Danke! Deine Meldung ist angekommen. Die Koordination kümmert sich darum.
barrier-else = Oder direkt
barrier-empty = Schreib bitte auf, was nicht geht.
barrier-long = Das sind { $count } Zeichen zu viel. Bitte kürze es.

embed-title = Angebote auf der eigenen Seite zeigen
embed-text = Schulen, Vereine und Kommunen können die Angebote auf ihrer Seite zeigen. Code kopieren, auf der eigenen Seite einfügen, fertig: ohne Skript, ohne Cookies, ohne Konto.
embed-code = Code für { $town }
embed-allowed = Die Koordination muss die Seite erst freischalten. Eine kurze Mail mit der Adresse der Seite genügt.
embed-heading = Angebote in { $town }
embed-new-tab = Alles öffnet sich in einem neuen Fenster.
embed-this = Auf einer anderen Seite zeigen
