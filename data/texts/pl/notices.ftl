# Co Lotse mówi sam z siebie: nowości z wyszukiwania, na czacie i mailem.

## Na czacie
button-alert = Daj znać, gdy będzie coś nowego
button-alert-mail = Daj znać mailem
button-alert-off = Już nie dawaj znać
button-alert-all = Zobacz wszystko
alert-noted = Dobrze, napiszę tutaj, gdy będzie coś nowego ({ $criteria }). Najwyżej raz w tygodniu, nigdy w nocy, przez pół roku.
    Do tego pamiętam to wyszukiwanie i ten czat. Możesz to wyłączyć w każdej chwili.
alert-noted-return = Dobrze, mam oczy otwarte ({ $criteria }). Gdy będzie coś nowego, zobaczysz to tutaj, jak tylko znowu napiszesz albo odświeżysz stronę. Zostaw w tym celu kartę otwartą.
    Do tego pamiętam to wyszukiwanie i ten czat. Możesz to wyłączyć w każdej chwili.
alert-by-mail = Ta strona zapomina cię po jednym dniu. Mail dotrze także później ({ $criteria }). Dotknij przycisku i wpisz swój adres. Użyję go tylko do tego.
alert-what = Chętnie dam znać, gdy będzie coś nowego. Muszę jeszcze coś wiedzieć. Potem dotknij pod listą „Daj znać, gdy będzie coś nowego”.
alert-off = Gotowe. Już nie daję znać, a wyszukiwanie jest zapomniane.
alert-off-none = Nic nie było ustawione. Nie dostajesz ode mnie wiadomości, jeśli nie piszesz.
alert-news = { $count ->
    [one] Jest dla ciebie coś nowego:
    [few] Są dla ciebie nowości, { $count } oferty:
    [many] Są dla ciebie nowości, { $count } ofert:
   *[other] Są dla ciebie nowości, { $count } oferty:
 }
my-data-alert = Daję ci znać, gdy jest coś nowego: { $criteria }.

## Na stronie
subscribe-title = Daj znać mailem
subscribe-search = Nowości z tego wyszukiwania:
subscribe-mail = Adres e-mail
subscribe-wrong = To nie wygląda na adres e-mail. Sprawdź go, na przykład imie@szkola.pl.
subscribe-rhythm = Jak często?
subscribe-weekly = najwyżej raz w tygodniu
subscribe-monthly = raz w miesiącu
subscribe-go = Wyślij mail do potwierdzenia
subscribe-privacy = Mail przychodzi tylko wtedy, gdy naprawdę jest coś nowego. Adres służy tylko do tego, nikt inny go nie dostaje, a po rezygnacji jest usuwany. Po roku wszystko kończy się samo.
subscribe-back = Wróć do wyszukiwania
subscribe-sent-title = Teraz sprawdź pocztę
subscribe-sent = Jeśli adres jest dobry, zaraz przyjdzie mail. Wszystko zaczyna się dopiero po kliknięciu linku w nim. Link działa { $days } dni.
subscribe-sure-title = Czy Lotse ma dawać znać?
subscribe-sure = { $rhythm ->
    [booking] Maile o tym terminie: { $search }. Dzień i godzinę wcześniej oraz gdy coś się zmieni.
    [monthly] Raz w miesiącu mail, gdy jest coś nowego dla: { $search }.
   *[weekly] Najwyżej raz w tygodniu mail, gdy jest coś nowego dla: { $search }.
 }
subscribe-confirm = Tak, proszę
subscribe-done-title = Potwierdzone
subscribe-done = { $rhythm ->
    [booking] O tym terminie będą teraz przychodzić maile: { $search }. Dzień i godzinę wcześniej oraz gdy coś się zmieni.
    [monthly] Raz w miesiącu przyjdzie mail, gdy jest coś nowego dla: { $search }.
   *[weekly] Najwyżej raz w tygodniu przyjdzie mail, gdy jest coś nowego dla: { $search }.
 }
subscribe-end-title = Zrezygnować z maili?
subscribe-end-sure = Wtedy nie przyjdzie już żaden mail dla: { $search }. Adres zostanie usunięty.
subscribe-end = Zrezygnuj
subscribe-ended-title = Zrezygnowano
subscribe-ended = Nie przyjdzie już żaden mail. Adres jest usunięty.
subscribe-gone-title = Ten link już nie działa
subscribe-gone = Albo wszystko jest już odwołane i usunięte, albo link jest za stary.

## Maile
mail-everything = wszystkie oferty
mail-confirm-subject = Prosimy o potwierdzenie: nowości z Lotse
mail-confirm = { $rhythm ->
    [booking] Ten adres wpisano w Lotse, aby przypomnieć o terminie: { $search }. Czy tak ma być? W takim razie prosimy potwierdzić tutaj:
    [monthly] Ten adres wpisano w Lotse, aby raz w miesiącu dostawać nowości dla: { $search }. Czy tak ma być? W takim razie prosimy potwierdzić tutaj:
   *[weekly] Ten adres wpisano w Lotse, aby najwyżej raz w tygodniu dostawać nowości dla: { $search }. Czy tak ma być? W takim razie prosimy potwierdzić tutaj:
 }
mail-confirm-button = Tak, proszę dać znać
mail-confirm-else = Link działa { $days } dni. Jeśli to pomyłka, nie trzeba nic robić: adres zostanie usunięty i nie przyjdzie żaden kolejny mail.
mail-news-subject = { $count ->
    [one] Lotse: nowa oferta
    [few] Lotse: { $count } nowe oferty
    [many] Lotse: { $count } nowych ofert
   *[other] Lotse: { $count } nowej oferty
 }
mail-news = { $rhythm ->
    [monthly] Nowe w tym miesiącu dla: { $search }
   *[weekly] Nowe dla: { $search }
 }
mail-all = Wszystkie oferty z tego wyszukiwania
mail-why = Ten mail zamówiono { $day }. Po { $end } maile przestaną przychodzić. Adres służy tylko do tego.
mail-end = Zrezygnuj jednym kliknięciem
mail-booking-subject = Twój termin: { $title }
mail-booking-page = Zobacz lub odwołaj rezerwację
mail-booking-why = Ten mail przychodzi, bo do rezerwacji podano adres. Służy tylko do tego i jest usuwany razem z rezerwacją.

## Na stronie rezerwacji
booking-mail-title = Przypomnij mailem
booking-mail-what = Jeśli chcesz, przyjdzie mail: dzień i godzinę wcześniej, nigdy w nocy, oraz gdy coś się zmieni. Adres służy tylko do tego i jest usuwany razem z rezerwacją.

## Co jest zapisywane
web-privacy-notices = Jeśli chcesz dostawać nowości: wyszukiwanie oraz czat albo adres e-mail. Na czacie przez pół roku, mailem przez rok albo do wyłączenia. Adres do rezerwacji: tak długo jak rezerwacja.
