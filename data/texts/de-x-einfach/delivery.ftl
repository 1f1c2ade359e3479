# Wenn etwas nicht angekommen ist.

message-lost = Eine Nachricht ist verloren gegangen. Schreib mir bitte noch einmal.
