# Proposing offers, without an account.

propose-title = Zaproponuj ofertę
propose-intro = Konto nie jest potrzebne. Lokalna koordynacja sprawdza każdą propozycję, zanim się pojawi, i odzywa się w razie pytań.
propose-who = Kto to oferuje?
propose-organisation = Firma, szkoła, stowarzyszenie lub urząd
propose-contact = Osoba do kontaktu
propose-mail = E-mail
propose-phone = Telefon
propose-kept = Osobę do kontaktu, e-mail i telefon widzi tylko koordynacja. Jeśli nie będzie z tego oferty, usuwamy to najpóźniej rok po decyzji.
propose-what = Co to jest?
propose-name = Tytuł
propose-summary = W skrócie
propose-summary-hint = Co się tam robi? Co się poznaje? Najwyżej { $most } znaków.
propose-audience = Dla kogo?
propose-for-young-people = Młodzi ludzie
propose-for-schools = Klasy szkolne
propose-for-parents = Rodzice
propose-age-min = Wiek od
propose-age-max = Wiek do
propose-cost = Koszt w euro
propose-cost-hint = 0 znaczy bezpłatnie, puste: jeszcze nie wiadomo.
propose-when = Kiedy i gdzie?
propose-day = Dzień
propose-start = Początek
propose-end = Koniec
propose-rule = Albo bez stałego dnia, na przykład „po uzgodnieniu”
propose-place = Miejsce i adres
propose-registration = Jak się zapisać?
propose-note = Coś jeszcze dla koordynacji? Na przykład inne dni.
propose-send = Wyślij propozycję
propose-sent = Dziękujemy! Propozycja dotarła. Koordynacja ją obejrzy.
propose-another = Zaproponuj następną ofertę
propose-problems = { $count ->
    [one] Czegoś brakuje albo coś się nie zgadza. Jest to zaznaczone niżej.
   *[other] Brakuje lub się nie zgadza: { $count }. Jest to zaznaczone niżej.
 }
propose-wrong-empty = Wypełnij proszę.
propose-wrong-long = To jest za długie.
propose-wrong-reach = Podaj proszę e-mail lub telefon do pytań.
propose-wrong-mail = To nie jest adres e-mail.
propose-wrong-age = Podaj liczbę od 0 do 99.
propose-wrong-ages = „Wiek do” jest mniejszy niż „Wiek od”.
propose-wrong-cost = Podaj kwotę w euro, na przykład 12,50.
propose-wrong-day = Nie ma takiego dnia.
propose-wrong-time = Podaj godzinę, na przykład 14:30.
propose-wrong-when = Podaj dzień i początek albo kiedy indziej jest to możliwe.
propose-wrong-end = Koniec jest przed początkiem.
