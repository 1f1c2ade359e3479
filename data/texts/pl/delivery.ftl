# Gdy coś nie dotarło.

message-lost = Jakaś wiadomość między nami się zgubiła. Zapytaj mnie proszę jeszcze raz.
