# Nachrichten, die nicht angekommen sind oder nicht beantwortet werden konnten.

nav-undelivered = Nicht zugestellt
undelivered-title = Nicht zugestellt
undelivered-what = Nachrichten, die nicht angekommen sind oder die Lotse nicht beantworten konnte. Was darin stand, ist gelöscht; wer es war, sehen auch Sie nicht. Die Liste gilt für die ganze Installation, also für alle Kommunen, die hier mitmachen. { $days } Tage nach der letzten Nachricht verschwindet ein Eintrag von selbst.
undelivered-none = Alles ist angekommen.
undelivered-blocked = Chat gesperrt oder gelöscht
undelivered-blocked-what = Die Person hat den Bot gesperrt oder den Chat gelöscht. Das ist ihr gutes Recht. Meist ist nichts zu tun.
undelivered-refused = Nachricht abgelehnt
undelivered-refused-what = Der Kanal hat die Nachricht so nicht angenommen. Das ist ein Fehler in Lotse: Bitte sagen Sie der Technik Bescheid.
undelivered-late = Zu lange nicht erreichbar
undelivered-late-what = Der Kanal war länger als einen Tag gestört, oder eine Erinnerung kam zu spät. Bei einem neuen Versuch schreibt Lotse, dass etwas nicht angekommen ist und die Person noch einmal fragen kann.
undelivered-failed = Nicht beantwortet
undelivered-failed-what = Lotse konnte eine Nachricht nicht lesen oder nicht beantworten und hat sich, wo es ging, dafür entschuldigt. Das ist ein Fehler in Lotse: Bitte sagen Sie der Technik Bescheid.
undelivered-channel-telegram = Telegram
undelivered-channel-web = Webseite
undelivered-channel-mail = E-Mail
undelivered-count =
    { $count ->
        [one] 1 Nachricht
       *[other] { $count } Nachrichten
    }
undelivered-last = zuletzt { $when }
undelivered-again =
    { $count ->
        [one] 1 Person noch einmal anschreiben
       *[other] { $count } Personen noch einmal anschreiben
    }
undelivered-tried = Lotse schreibt gerade noch einmal.
undelivered-drop = Verwerfen
said-undelivered-dropped = Verworfen.
said-undelivered-again =
    { $count ->
        [one] 1 Person wird noch einmal angeschrieben.
       *[other] { $count } Personen werden noch einmal angeschrieben.
    }
