# Pytania dla tych, którzy jeszcze nie mają pomysłu: wybór z dwóch rzeczy, nie test.

helper-question = { $number } z { $count }
    { $scene }

helper-garden = Sobota, świeci słońce. Co wolisz?
helper-garden-a = Zbudować grządkę
helper-garden-b = Nauczyć grupę nowej gry
helper-course = Możesz wypróbować jeden kurs. Który wybierasz?
helper-course-a = Ćwiczyć pierwszą pomoc
helper-course-b = Badać gwiazdy
helper-afternoon = Wolne popołudnie. Na co masz większą ochotę?
helper-afternoon-a = Rozwiązać trudną zagadkę
helper-afternoon-b = Zorganizować pchli targ
helper-contest = Twoja drużyna startuje w konkursie. Co bierzesz na siebie?
helper-contest-a = Przedstawić pomysł na scenie
helper-contest-b = Nakręcić o nim film
helper-party = Szykuje się wielka impreza. Co bierzesz na siebie?
helper-party-a = Zaprojektować plakaty
helper-party-b = Zaplanować, jak wszyscy dojadą
helper-shop = Mały sklep potrzebuje pomocy. Co wolisz?
helper-shop-a = Obsługiwać kasę
helper-shop-b = Naprawiać zepsute rzeczy
helper-last = I na koniec: co bardziej do ciebie pasuje?
helper-last-a = Majsterkować w spokoju
helper-last-b = Działać razem z innymi

button-both = Jedno i drugie
button-neither = Ani jedno, ani drugie
button-stop = Przerwij
button-go-on = Dalej z pytaniami

helper-found = Dzięki! To może być coś dla ciebie:
    { $suggestions }
    To tylko pomysły. Możesz je zmienić w każdej chwili.
helper-field = • { $field }, bo twój wybór to { $picks }
helper-picked = „{ $pick }”
helper-neither = ani „{ $a }”, ani „{ $b }”
helper-over = Okej, kończymy.
helper-nothing = Chyba nie było tu nic dla ciebie. Nie szkodzi.
helper-everything = Lubisz bardzo dużo rzeczy. To super, tylko kierunku z tego nie widzę.
helper-topics = Kliknij coś, co lubisz. Albo po prostu napisz. Albo skorzystaj z doradztwa.
criterion-picks = twoje odpowiedzi na krótkie pytania: { $picks }
