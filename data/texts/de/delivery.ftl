# Wenn etwas nicht angekommen ist.

message-lost = Etwas zwischen uns ist nicht angekommen. Frag mich bitte noch einmal.
