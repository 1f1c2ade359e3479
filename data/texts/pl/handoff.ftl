# Przekazanie pytania człowiekowi.

button-handoff = Przekaż pytanie
button-handoff-reply = Odpowiedz
button-handoff-yes = Tak, przekaż
button-handoff-text = Tak, tylko pytanie
button-handoff-all = Tak, z tymi danymi
button-handoff-no = Nie, nic nie przekazuj
handoff-ask = Napisz teraz swoje pytanie, najlepiej w jednej wiadomości. Potem pokażę ci dokładnie, co przekażę, a ty powiesz „tak” albo „nie”.
    Przeczyta je: { $name }. Odpowiedź przyjdzie tutaj, na czat, zwykle w 1–2 dni robocze. To pilne? Lepiej zadzwoń.
handoff-sure = To przekażę do: { $name }
    „{ $question }”
    Może tak być? Twojego imienia nie potrzebuję. Żeby odpowiedź dotarła, zapamiętam ten czat. Nikt nie widzi, kim jesteś. Po 30 dniach wszystko usunę.
handoff-sure-details = To przekażę do: { $name }
    „{ $question }”
    Jeśli chcesz, dopiszę: { $criteria }. To pomaga w odpowiedzi, ale nie jest konieczne.
    Twojego imienia nie potrzebuję. Żeby odpowiedź dotarła, zapamiętam ten czat. Nikt nie widzi, kim jesteś. Po 30 dniach wszystko usunę.
handoff-done = Twoje pytanie jest przekazane. Zajrzyj tu znowu za 1–2 dni robocze: odpowiedź przyjdzie na ten czat. Na stronie internetowej nie zamykaj tej karty.
handoff-dropped = Okej, nic nie przekazuję.
handoff-unclear = Nie widzę tu pytania. Napisz je proszę słowami. Albo powiedz „stop”.
handoff-insult = W takiej formie tego nie przekażę. Napisz pytanie bez obrażania. Albo powiedz „stop”.
handoff-long = To za długie, żeby przekazać. Napisz krócej, najwyżej { $most } znaków.
handoff-again = Nie mam już tej wiadomości. Napisz ją proszę jeszcze raz.
handoff-full = Wiadomości bez odpowiedzi jest już { $count }. Poczekaj proszę jeszcze trochę albo zadzwoń.
handoff-answer = Odpowiedź koordynacji ({ $name }):
    { $description }
my-data-more = Żeby nikogo nie liczyć dwa razy, do końca kwartału pamiętam, w których liczbach już jesteś. Pytania, które każesz przekazać, i odpowiedzi zostają najwyżej 30 dni.
web-privacy-handoff = Pytania, które każesz przekazać ludziom, i odpowiedzi: najwyżej 30 dni. Nikt nie widzi, od kogo są.
