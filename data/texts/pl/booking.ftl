# Miejsce, własne terminy, lista rezerwowa, rezygnacja.

button-book = Zajmij miejsce
button-wait = Na listę rezerwową
button-book-digital = Udział online
button-book-onsite = Udział na miejscu
button-wait-digital = Online: lista rezerwowa
button-wait-onsite = Na miejscu: lista rezerwowa
button-bookings = Moje terminy
button-unbook = Odwołaj
button-leave-line = Opuść listę rezerwową
button-confirm = Tak, przyjdę
button-book-again = Jednak zapisz znowu
button-firm = { $firm }
button-slot = { $clock }: { $firm }
telegram-card-book = { $number } Zajmij miejsce
telegram-command-bookings = terminy
telegram-about-bookings = Moje terminy

# $booking: what, when, where, one a line
booking-offer = Tutaj możesz zająć miejsce. Wystarczy jedno dotknięcie, bez rejestracji:
    { $booking }
booking-done = Udało się, masz miejsce:
    { $booking }
    Do kalendarza: { $calendar }
    Żeby znaleźć to znowu albo odwołać, tylko dla ciebie: { $page }
booking-waiting = Teraz wszystkie miejsca są zajęte. Jesteś na liście rezerwowej:
    { $booking }
    Gdy zwolni się miejsce, zapytam cię. Tu widać, jak to wygląda, tylko dla ciebie: { $page }
booking-already = To już masz:
    { $booking }
    Do kalendarza: { $calendar }
    Żeby znaleźć to znowu albo odwołać, tylko dla ciebie: { $page }
booking = { $booking }
    Do kalendarza: { $calendar }
booking-as-it-is = { $booking }
booking-firm = Rozmowa z: { $firm }
booking-nickname = Twoje imię tam: { $nickname }
booking-number = Twój numer na miejscu: { $number }
booking-postponed = Przełożone. Nowy dzień nie jest jeszcze znany.
booking-link = Wejście tutaj: { $link }
booking-link-later = Link do udziału pojawi się dzień wcześniej w „Moje terminy”.
booking-state-waiting = Lista rezerwowa, numer { $line }
booking-state-offered = Miejsce czeka na ciebie do: { $until }. Bez twojego „tak” dostanie je potem ktoś inny.
booking-state-cancelled = Odwołane
booking-state-called-off = Nie odbędzie się
booking-state-expired = Niepotwierdzone, miejsce poszło dalej
booking-cancelled = Okej, odwołane. Dzięki, że dajesz znać: teraz miejsce jest wolne dla innych.
    { $booking }
booking-not-cancelled = Tu nie ma już czego odwoływać:
    { $booking }
booking-which-mode = { $title }: Jak chcesz wziąć udział?
booking-which-firm = { $title }: Z kim chcesz porozmawiać?
booking-which-slot = { $title }: Kiedy chcesz porozmawiać?
booking-no-slots = { $title }: Teraz nie ma wolnej rozmowy, która pasuje do twoich innych terminów.
booking-ask-nickname = Jak mają tam do ciebie mówić? Wystarczy imię albo ksywka, bez nazwiska. Do czego to potrzebne: { $description }
booking-parents = Nie masz jeszcze 16 lat: powiedz o tym w domu. Możesz wysłać ten tekst. O twoich rodzicach nie chcę nic wiedzieć.
    „Mam miejsce: { $booking }
    Więcej: { $link }”
booking-parents-maybe = Nie masz jeszcze 16 lat? Powiedz o tym w domu. Możesz wysłać ten tekst:
    „Mam miejsce: { $booking }
    Więcej: { $link }”
booking-too-late = Czas na twoje „tak” minął. Miejsce poszło już dalej.
booking-no-gone = Na ten termin nie można się tu zapisać.
booking-no-over = Ten termin już minął.
booking-no-closed = Czas zapisów już minął.
booking-no-called-off = To się nie odbędzie albo jest przełożone.
booking-no-age = To jest dla innego wieku.
booking-no-overlap = O tej porze masz już coś innego:
    { $booking }
    Wolisz to nowe? To najpierw odwołaj tamto.
booking-no-too-many = Masz już bardzo dużo terminów. Odwołaj najpierw jeden, wtedy da się wziąć nowy.
bookings-none = Teraz nie masz żadnych terminów.
booking-reason = Powód: { $description }
booking-news-moved-up = Dobra wiadomość: zwolniło się miejsce. Chcesz je?
booking-news-expired = Twojego „tak” nie było. Miejsce poszło dalej.
booking-news-changed = Uwaga, w twoim terminie coś się zmieniło: { $changes }.
booking-news-postponed = Twój termin jest przełożony.
booking-news-called-off = Szkoda, to się nie odbędzie. Może pasuje coś innego?
booking-news-moved-back = Miejsc jest teraz mniej. Jesteś znowu na liście rezerwowej, na samym początku.
booking-news-day-before = Nie zapomnij: niedługo twój termin.
booking-news-hour-before = Zaraz się zacznie.
booking-change-when = czas
booking-change-place = miejsce
booking-change-link = link
my-data-bookings = Twoje terminy i listy rezerwowe: { $count }. Wszystko o nich usuwam najpóźniej 28 dni po terminie.
web-privacy-bookings = Terminy, na które się zapisujesz: bez imienia, pod losowym numerem. Jeśli ktoś potrzebuje ksywki, pytamy o nią i mówimy, po co. Osoby prowadzące spotkanie widzą ksywkę albo numer i zaznaczają obecność. Najpóźniej 28 dni po terminie usuwamy wszystko; zostają tylko liczby.

# On the pages
portal-book-plain = Nie potrzebujesz konta i nie musisz nic o sobie mówić.
portal-book-mode = Jak chcesz wziąć udział?
portal-book-slot = Z kim i kiedy chcesz porozmawiać?
portal-book-nickname = Jak mają tam do ciebie mówić? Wystarczy imię albo ksywka.
portal-book-purpose = Do czego to potrzebne: { $description }
portal-book-free = { $count ->
        [one] jeszcze 1 miejsce
        [few] jeszcze { $count } miejsca
       *[other] jeszcze { $count } miejsc
    }
portal-book-full = brak miejsc, jest lista rezerwowa
portal-booking = Twój termin
portal-booking-keep = Zapisz tę stronę, na przykład jako zakładkę: tylko pod jej adresem znajdziesz termin znowu. Nie pokazuj adresu nikomu, bo ktoś może odwołać za ciebie.
portal-booking-calendar = Do kalendarza
portal-book-overlap = O tej porze masz już coś innego. Najpierw odwołaj tamto.

# Lista rezerwowa i dwie rzeczy o tej samej porze
button-firm-full = Lista rezerwowa: { $firm }
button-slot-full = Lista rezerwowa: { $clock }, { $firm }
button-swap = Tak, wolę to
booking-instead-waiting = O tej samej porze masz: { $others }. To ci zostaje. Jeśli zwolni się tu miejsce, możesz wybrać.
booking-instead-offered = O tej samej porze masz: { $others }. Jeśli powiesz tu „tak”, odwołuję tamto w zamian.
booking-given-back = W zamian odwołane:
    { $booking }
portal-book-slots-free = Wolne
portal-book-slots-full = Brak miejsc, jest lista rezerwowa
portal-book-slots-wait = Na zajętą rozmowę trafiasz na listę rezerwową. Jeśli się zwolni, dostaniesz pytanie.
portal-book-enter = Zapisz się
card-waiting = Teraz brak miejsc, jest tylko lista rezerwowa
portal-booking-is-booked = Masz miejsce.
portal-booking-is-waiting = Jesteś na liście rezerwowej. Jeśli zwolni się miejsce, zobaczysz to tutaj.
register-here = Miejsce można zająć od razu tutaj.
