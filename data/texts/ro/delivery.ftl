# Când ceva nu a ajuns.

message-lost = Un mesaj dintre noi s-a pierdut. Te rog întreabă-mă încă o dată.
