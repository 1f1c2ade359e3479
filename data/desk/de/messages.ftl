# Nachrichten junger Menschen an die Koordination.

nav-messages = Nachrichten
messages-title = Nachrichten
messages-what = Fragen, die junge Menschen im Chat an Sie weitergegeben haben. Namen kennt Lotse nicht. { $days } Tage nach dem letzten Wort wird alles gelöscht.
messages-none = Gerade wartet niemand auf eine Antwort.
messages-waiting =
    { $count ->
        [one] 1 wartet auf Antwort
       *[other] { $count } warten auf Antwort
    }
messages-done =
    { $count ->
        [one] 1 beantwortet
       *[other] { $count } beantwortet
    }
messages-since = wartet seit { $when }
messages-answered = beantwortet { $when }

message-title = Nachricht
message-language = Sprache des Chats
message-details = Dazu erzählt
message-no-details = nichts
message-from-person = Aus dem Chat
message-from-page = Von den öffentlichen Seiten
message-from-desk = Ihre Koordination
message-on-the-way = noch nicht gesehen
message-barrier = Barriere gemeldet
message-barrier-what = Jemand kam auf den öffentlichen Seiten nicht weiter. Einen Chat gibt es dazu nicht: Wer eine Antwort möchte, hat oben geschrieben, wohin.
message-barrier-settle = Erledigt
message-barrier-open = Doch noch offen
said-barrier-settled = Als erledigt vermerkt.
said-barrier-open = Wieder offen.
message-answer = Antwort
message-answer-hint = Erscheint im Chat als „Antwort der Koordination“. Bitte du sagen, kurze Sätze, keine Namen. Fragen Sie nur nach, was Sie für die Antwort brauchen.
message-send = Antwort schicken
message-remove = Nachricht löschen
message-remove-title = Nachricht löschen?
message-remove-what = Frage und Antworten werden hier gelöscht. Im Chat bleibt stehen, was dort schon angekommen ist. Das lässt sich nicht zurücknehmen.
to-messages = Zurück zu den Nachrichten
wrong-news = Inzwischen ist hier etwas Neues dazugekommen. Bitte lesen Sie es und schicken Sie Ihre Antwort dann ab.

said-answered = Antwort geschickt.
said-message-removed = Nachricht gelöscht.
