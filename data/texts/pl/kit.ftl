# Kody szkół i centrów młodzieżowych.

criterion-ages = { $first }–{ $last } lat
code-set-school = Twoja szkoła – stąd mamy dla Ciebie takie ustawienia: { $criteria }. Możesz wszystko zmienić.
code-set-youth-centre = Twoje centrum młodzieżowe – stąd mamy dla Ciebie takie ustawienia: { $criteria }. Możesz wszystko zmienić.
code-set-other = { $name } – stąd mamy dla Ciebie takie ustawienia: { $criteria }. Możesz wszystko zmienić.
code-list-school = Twoja szkoła – stąd mamy oferty wybrane dla Ciebie.
code-list-youth-centre = Twoje centrum młodzieżowe – stąd mamy oferty wybrane dla Ciebie.
code-list-other = { $name } – stąd mamy oferty wybrane dla Ciebie.
code-list-empty = Na tej liście nic już nie jest dostępne. Możesz jednak szukać samodzielnie.
code-dead = Ten kod już nie działa albo brakuje znaku. Nic się nie stało: i tak możesz pytać o wszystko.
code-dead-title = Ten kod niczego nie otwiera
code-page-title = Masz kod?
code-page-what = Wpisz go tutaj. Jest na plakacie albo na karcie.
code-page-label = Kod
code-page-go = Otwórz
code-too-many = Stąd było przed chwilą bardzo dużo prób. Poczekaj dziesięć minut. Bez kodu możesz zacząć od razu.
code-private = Nikt nie widzi, kto otwiera ten kod. Liczymy tylko, ile razy.
code-list-title = Wybrane dla Ciebie
code-until = Lista jest ważna do { $day }.
code-calendar = Do kalendarza
button-code-offers = Pokaż oferty
button-list = Zobacz na czacie
button-list-more = Więcej z listy
