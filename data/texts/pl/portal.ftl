# Portal: szukanie i oglądanie ofert.

portal-skip = Przejdź do treści
portal-nav = Strony
portal-offers = Oferty
portal-chat = Czat
portal-schools = Dla szkół
portal-parents = Dla rodziców
portal-title-offers = Znajdź oferty
portal-title-schools = Oferty dla szkół
portal-title-parents = Oferty dla rodziców
portal-intro-offers = Napisz, czego szukasz, albo użyj filtrów. Nie potrzebujesz konta. Nie zapisujemy, kto szuka.
portal-intro-schools = Oferty, które szkoły rezerwują dla klas i grup: wizyty, projekty, doradztwo, szkolenia.
portal-intro-parents = Oferty, dzięki którym rodzice dowiedzą się więcej o nauce zawodu, studiach i pracy.

portal-search = Szukaj ofert
portal-words = Czego szukasz?
portal-words-example = np. „coś ze zwierzętami w ferie”
portal-go = Szukaj
portal-filters = Filtry
portal-any = obojętnie
portal-place = Miejscowość lub kod pocztowy
portal-km = Jak daleko?
portal-age = Wiek
portal-kind = Rodzaj oferty
portal-format = Online czy na miejscu
portal-holidays = W które ferie?
portal-from = Od którego dnia?
portal-to = Do którego dnia?
portal-part = Pora dnia
portal-spoken = W jakim języku?
portal-seats = Ile osób przyjdzie?
portal-free = Tylko bezpłatne
portal-step-free = Dostępne bez stopni
portal-weekdays = Dni tygodnia
portal-fields = Dziedziny
portal-towns = Od razu do:

portal-understood = Tego szukam:
portal-without = Usuń: { $criterion }
portal-clear = Wyczyść wszystko
portal-chip-spoken = Język: { $spoken }
portal-chip-seats = Miejsca: co najmniej { $count }
portal-found = { $count ->
    [0] Nic nie znaleziono
    [one] Jedna oferta
    [few] { $count } oferty
   *[other] { $count } ofert
 }
portal-cut = Jest tego więcej. Szukaj dokładniej, wtedy łatwiej znajdziesz.
portal-which-holidays = Ferie nie wszędzie są takie same. Podaj miejscowość, a poszukam we właściwe dni.
portal-words-unknown = Nie znam tych słów. Pokazuję to, co jest najbliżej.
portal-nothing = Teraz nie ma takiej oferty. Usuń coś powyżej, na przykład miejscowość albo dni.
portal-ask-human = Albo zapytaj człowieka:
portal-all = Pokaż wszystkie oferty
portal-to-chat = Szukaj na czacie
portal-pages = Więcej ofert
portal-page = Strona { $page } z { $pages }
portal-before = Wstecz
portal-next = Dalej

portal-problems = Sprawdź jeszcze raz filtry.
portal-wrong-age = Wiek to liczba, na przykład 15.
portal-wrong-seats = Wpisz tu liczbę od 1 do 60.
portal-wrong-day = Takiego dnia nie ma. Napisz tak: 2027-03-15.

reason-step-free = bez stopni
reason-spoken = język: { $spoken }

portal-all-to-calendar = Dodaj wszystkie terminy do kalendarza
portal-assured = Ostatnio potwierdzono: { $day }.
portal-not-assured = Nikt jeszcze nie potwierdził, że wszystko się zgadza.
portal-ask-offer = Zapytaj o to bota
portal-link = Adres do przekazania
portal-by-mail = Wyślij mailem

portal-views = Widok
portal-view-list = Lista
portal-view-calendar = Kalendarz
portal-month-before = Miesiąc wstecz
portal-month-after = Miesiąc dalej
portal-on-day = { $day }: { $count ->
    [one] jedna oferta
    [few] { $count } oferty
   *[other] { $count } ofert
 }
portal-month-empty = W tym miesiącu nic nie ma.
portal-always-open = To, co możliwe zawsze, jest tylko na liście.

portal-subscribe = Subskrybuj to wyszukiwanie:
portal-as-calendar = w kalendarzu
portal-as-feed = jako kanał (Atom)

portal-view-map = Mapa
portal-map = { $count ->
    [one] Mapa z jednym punktem
    [few] Mapa z { $count } punktami
   *[other] Mapa z { $count } punktami
 }
portal-map-km = { $km } km
portal-map-centre = Tu szukasz: { $place }
portal-map-elsewhere = { $count ->
    [one] Jedna oferta jest online albo bez stałego miejsca. Jest na liście.
    [few] { $count } oferty są online albo bez stałego miejsca. Są na liście.
   *[other] { $count } ofert jest online albo bez stałego miejsca. Są na liście.
 }
