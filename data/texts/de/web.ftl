# Die Chat-Seite und die Seiten drum herum.

web-title = Lotse – finde, was zu dir passt
web-what = Der Chatbot für Praktikum, Ausbildung und Beruf
web-skip = Zum Schreiben springen
web-menu = Menü
web-conversation = Unterhaltung mit Lotse
web-lotse-says = Lotse sagt:
web-you-said = Du:
web-choices = Antworten zum Antippen
web-how = Was kannst du?
web-write = Nachricht schreiben
web-label = Deine Nachricht
web-placeholder = z. B. „bin 15, mag Tiere, Kassel“
web-send = Senden
web-left = Noch { $count } Zeichen
web-typing = Lotse schreibt …
web-pending = Deine Nachricht ist da. Die Antwort kommt gleich.
web-reload = Neu laden
web-offline = Das kam nicht an. Prüf deine Verbindung und schick es noch einmal.
web-try-again = Ich bin gerade nicht erreichbar. Bitte versuch es in einer Minute noch einmal.
web-about-offer = Du fragst zu diesem Angebot:
web-dates = Termine
web-to-calendar = In den Kalender
web-to-chat = Zum Chat

web-delete = Unterhaltung löschen
web-delete-sure = Willst du die Unterhaltung löschen?
web-delete-what = Alles, was du hier geschrieben hast, wird gelöscht. Auch das, was Lotse über dich weiß. Das lässt sich nicht rückgängig machen.
web-delete-yes = Ja, alles löschen
web-delete-no = Nein, zurück zum Chat
web-deleted = Die Unterhaltung ist gelöscht. Lotse weiß nichts mehr über dich.

web-privacy = Was wir speichern
web-privacy-who = Lotse ist ein Programm, kein Mensch. Du brauchst kein Konto und keinen Namen.
web-privacy-conversation = Deine Unterhaltung: damit sie noch da ist, wenn du die Seite neu lädst. Einen Tag nach der letzten Nachricht wird sie gelöscht.
web-privacy-search = Was du suchst: zum Beispiel Alter, Ort und Interessen, dazu deine Sprache. Das steht unter einer Zufallsnummer, nicht unter deinem Namen.
web-privacy-counts = Wie oft etwas gesucht wird: nur als Zahl, ohne dich.
web-privacy-none = Keine Cookies, keine Werbung, nichts von anderen Firmen.
web-privacy-delete = Im Menü kannst du die Unterhaltung jederzeit löschen. Oder schreib: „Lösch alles über mich“.

web-error = Das ging schief
web-error-number = Fehler { $number }
web-error-400 = Das habe ich nicht verstanden. Bitte geh zurück zum Chat.
web-error-403 = Das geht von hier aus nicht. Bitte geh zurück zum Chat.
web-error-404 = Diese Seite gibt es nicht. Vielleicht ist das Angebot schon vorbei.
web-error-405 = Das geht hier nicht. Bitte geh zurück zum Chat.
web-error-413 = Das ist zu lang für mich. Schreib es bitte kürzer, höchstens 2000 Zeichen.
web-error-429 = Das waren gerade sehr viele Nachrichten. Warte bitte ein paar Sekunden.
web-error-500 = Da ist bei uns etwas schiefgegangen. Versuch es bitte gleich noch einmal.
