# Questions handed in before a date, without a name.

beforehand-button = Wyślij pytanie
beforehand-title = Wyślij pytanie wcześniej
beforehand-section = Pytania i odpowiedzi
beforehand-before = Masz już pytanie? Wyślij je wcześniej, bez imienia.
beforehand-intro = Twoje pytanie trafi bez imienia tutaj: { $provider }. Najpierw przeczyta je koordynacja.
beforehand-answers = Odpowiedzi będą na spotkaniu. Niektóre pojawią się później też na stronie oferty.
beforehand-date = Na jaki termin?
beforehand-question = Twoje pytanie
beforehand-hint = Najwyżej { $most } znaków. Imiona, numery i adresy zostaną usunięte.
beforehand-kept = Kto pyta, nie jest zapisywane. Pytanie zostanie usunięte najpóźniej { $days } dni po terminie.
beforehand-go = Dalej
beforehand-sure = Tak zostanie przekazane twoje pytanie:
beforehand-cut = Gdzie stoi [...], usunięto coś, co mogłoby zdradzić, kto pyta.
beforehand-send = Wyślij tak
beforehand-change = Zmień
beforehand-done = Dziękujemy, twoje pytanie dotarło. Koordynacja rzuci okiem i trafi ono tutaj: { $provider }.
beforehand-another = Wyślij jeszcze jedno pytanie
beforehand-back = Wróć do oferty
beforehand-empty = Napisz proszę swoje pytanie.
beforehand-long = To za długie. Skróć proszę do najwyżej { $most } znaków.
beforehand-unclear = Tego nie da się zrozumieć jako pytania. Napisz je proszę całymi słowami.
beforehand-insult = W takiej formie nie zostanie przekazane. Napisz pytanie bez obrażania.
beforehand-full = Czeka tu teraz bardzo dużo pytań. Spróbuj później albo zapytaj na spotkaniu.
beforehand-answer-by = Odpowiada { $name }
beforehand-answer-by-coordination = Odpowiada koordynacja
beforehand-ask = { $title }: o co chcesz zapytać wcześniej? Napisz teraz pytanie w jednej wiadomości. Potem pokażę ci, jak je przekażę, a ty powiesz „tak” albo „nie”.
    Trafi bez imienia tutaj: { $provider }. Najpierw przeczyta je koordynacja. Odpowiedzi będą na spotkaniu.
beforehand-shown = Tak przekażę twoje pytanie:
    „{ $question }”
    Może tak być? Imiona, numery i adresy są usunięte. Nie zapisuję przy tym, kto pyta.
beforehand-no = Nie, nie wysyłaj
beforehand-handed-in = Twoje pytanie jest wysłane. Na ten czat nie przyjdzie odpowiedź: odpowiedzi będą na spotkaniu. Niektóre pojawią się później też tutaj: { $link }
beforehand-again = Nie mam już tego pytania. Napisz je proszę jeszcze raz.
beforehand-many = Dziś masz już wysłanych pytań: { $count }. Jutro znowu można. Albo zapytaj na spotkaniu.
beforehand-closed = Na ten termin nie przyjmuję pytań. Najlepiej zapytaj na miejscu.
booking-link-later-page = Link do udziału pojawi się dzień wcześniej na stronie tej rezerwacji.
web-privacy-beforehand = Pytania, które wysyłasz przed terminem: bez ciebie, bez czatu, bez godziny. Dlatego nikt nie może wiedzieć, od kogo są. Są usuwane najpóźniej 28 dni po terminie.
