# Die Chat-Seite und die Seiten drum herum, in Einfacher Sprache.

web-title = Lotse – Angebote für dich
web-what = Das Programm hilft dir bei Praktikum, Ausbildung und Beruf
web-skip = Zum Schreiben springen
web-menu = Menü
web-conversation = Gespräch mit Lotse
web-lotse-says = Lotse sagt:
web-you-said = Du:
web-choices = Antworten zum Antippen
web-how = Was kannst du?
web-write = Nachricht schreiben
web-label = Deine Nachricht
web-placeholder = zum Beispiel: ich mag Tiere
web-send = Senden
web-left = Noch { $count } Zeichen
web-typing = Lotse schreibt …
web-pending = Deine Nachricht ist da. Die Antwort kommt gleich.
web-reload = Seite neu laden
web-offline = Die Nachricht ist nicht angekommen. Hast du Internet? Schick die Nachricht noch einmal.
web-try-again = Ich kann gerade nicht antworten. Warte eine Minute. Dann schreib noch einmal.
web-about-offer = Du fragst zu diesem Angebot:
web-dates = Termine
web-to-calendar = In den Kalender
web-to-chat = Zum Chat

web-delete = Gespräch löschen
web-delete-sure = Willst du das Gespräch löschen?
web-delete-what = Dann ist alles weg: Was du geschrieben hast. Und was Lotse über dich weiß. Du kannst es nicht zurückholen.
web-delete-yes = Ja, alles löschen
web-delete-no = Nein, zurück zum Chat
web-deleted = Das Gespräch ist gelöscht. Lotse weiß nichts mehr über dich.

web-privacy = Was wir speichern
web-privacy-who = Lotse ist ein Programm. Lotse ist kein Mensch. Du musst deinen Namen nicht sagen.
web-privacy-conversation = Wir speichern dein Gespräch. Dann kannst du es wieder lesen. Einen Tag nach der letzten Nachricht löschen wir es.
web-privacy-search = Wir speichern, was du suchst: Alter, Ort, Interessen und Sprache. Wir speichern keinen Namen.
web-privacy-counts = Wir zählen, wie oft etwas gesucht wird. Dabei weiß niemand, wer gesucht hat.
web-privacy-none = Es gibt keine Cookies. Es gibt keine Werbung. Andere Firmen bekommen nichts.
web-privacy-delete = Du kannst das Gespräch immer löschen. Das geht im Menü. Oder schreib: „Lösch alles über mich“.

web-error = Das ging nicht
web-error-number = Fehler { $number }
web-error-400 = Das habe ich nicht verstanden. Geh bitte zurück zum Chat.
web-error-403 = Das geht hier nicht. Geh bitte zurück zum Chat.
web-error-404 = Diese Seite gibt es nicht. Vielleicht ist das Angebot vorbei.
web-error-405 = Das geht hier nicht. Geh bitte zurück zum Chat.
web-error-413 = Die Nachricht ist zu lang. Schreib bitte höchstens 2000 Zeichen.
web-error-429 = Das waren sehr viele Nachrichten. Warte bitte ein paar Sekunden.
web-error-500 = Bei uns ist ein Fehler passiert. Versuch es bitte noch einmal.
