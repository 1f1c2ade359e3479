# Co Lotse mówi na czacie. Na „ty”, krótkie zdania, bez trudnych słów, bez form zdradzających płeć.

hello = Cześć! Jestem Lotse, chatbot.
    Szukam dla ciebie ofert: praktyk (Praktikum), dni informacyjnych, rozmów z firmami, doradztwa i nie tylko.
    Nie muszę znać twojego imienia. Możesz też napisać wszystko w jednym zdaniu.

## Pytania
ask-age = Ile masz lat?
ask-interests = Co lubisz? Napisz po prostu, na przykład „zwierzęta” albo „auta”. Albo kliknij coś poniżej.
ask-place = Gdzie mam szukać? Wystarczy miejscowość, dzielnica albo kod pocztowy.
ask-which-place = O które miejsce ci chodzi?
ask-place-abroad = Znam tylko oferty w Niemczech. W jakiej miejscowości w Niemczech mam szukać? Możesz też podać kod pocztowy.
ask-place-region = To duży region. W jakiej miejscowości mam szukać? Możesz też podać kod pocztowy.
ask-place-unknown = Niestety nie znam tego miejsca. Napisz proszę kod pocztowy albo miejscowość w pobliżu.
age-unlikely = Hm, ta liczba to chyba nie jest wiek. 🙂
noted = Jasne: { $criteria }.
for-other = Okej, zaczynam od nowa, dla tej drugiej osoby.
not-understood = Tego nie rozumiem.
dont-know-fine = Nie ma sprawy, to może zostać otwarte.

## Wyniki
found = To do ciebie pasuje ({ $criteria }):
found-near = To jest najbliższe temu, czego szukasz ({ $criteria }):
found-any = To może być coś dla ciebie:
found-more = Tu jest więcej:
offers-in-german = Opisy ofert są po niemiecku.
found-no-more = Na razie nie mam nic więcej. Chcesz coś zmienić w wyszukiwaniu?
found-nothing = Niestety teraz nic takiego nie mam. Możesz coś zmienić. Albo zapytać człowieka:
    { $contact }
found-nothing-alone = Niestety teraz nic takiego nie mam. Możesz coś zmienić w wyszukiwaniu.
few-exact = Dokładnie pasuje niewiele. Dlatego szukam szerzej:
none-exact = Dokładnie teraz nic nie pasuje. Dlatego szukam szerzej:
no-more-exact = Nic więcej dokładnie nie pasuje. Dlatego szukam szerzej:
widened-radius = • do { $km } km stąd
widened-neighbours = • także w sąsiednich miejscowościach: { $places }
widened-digital = • także online z innych miejsc
widened-fields = • także w podobnych dziedzinach: { $fields }
widened-no-field = • także we wszystkich dziedzinach
widened-kind = • nie tylko: { $kind }
too-young = Lotse jest dla osób od 12 do 27 lat. Dla młodszych są oferty w urzędzie do spraw młodzieży (Jugendamt), w domu młodzieży (Jugendzentrum) i w szkole. Zapytaj tam, także razem z rodzicami.
too-old = Lotse jest dla osób od 12 do 27 lat. Dla starszych jest doradztwo zawodowe w urzędzie pracy (Agentur für Arbeit): 0800 4 5555 00 (bezpłatnie).

## Karta
card-title = { $number }. { $title }
card-example = Przykład – ta oferta jest zmyślona
card-kind = { $offer_kind } · { $provider }
card-open = { $rule }
card-when = { $day }, godz. { $start }
card-when-until = { $day }, godz. { $start }–{ $end }
card-when-days = { $day } – { $last }
card-digital = Online
card-onsite = { $place }
card-hybrid = Online albo na miejscu: { $place }
card-distance = { $place } ({ $km } km)
card-place-unknown = Miejsce jeszcze nieznane
card-ages-range = Najlepiej dla osób w wieku { $min }–{ $max } lat
card-ages-from = Najlepiej od { $min } lat
card-ages-to = Najlepiej do { $max } lat
card-ages-range-required = Tylko dla osób w wieku { $min }–{ $max } lat
card-ages-from-required = Dopiero od { $min } lat
card-ages-to-required = Tylko do { $max } lat
card-assured = Ostatnio potwierdzono: { $day }. Zapytaj najpierw, czy to nadal aktualne.
card-free = Bezpłatnie
card-cost = Cena: { $euros } €
card-reasons = Pasuje, bo: { $remarks }
card-unknowns = Jeszcze nie wiadomo: { $remarks }
pattern-day = EEEE, d MMMM
pattern-time = HH:mm

reason-field = { $field }
reason-topic = temat „{ $topic }”
reason-words = pasuje do twoich słów
reason-kind = { $kind }
reason-days = w twoje dni
reason-here = miejsce: { $place }
reason-near = tylko { $km } km stąd
reason-digital = online
reason-onsite = na miejscu
reason-age = wiek { $min }–{ $max } lat
reason-age-from = od { $min } lat
reason-age-to = do { $max } lat
reason-free = bezpłatnie
reason-soon = { $days ->
    [0] dzisiaj
    [1] jutro
   *[other] już za { $days } dni
 }
reason-always-open = możliwe w każdej chwili
unknown-field = dziedzina
unknown-age = wiek
unknown-place = dokładne miejsce
unknown-cost = cena
unknown-languages = język
unknown-step-free = czy można tam wejść bez schodów
unknown-seats = ile jest miejsc

criterion-age = { $age ->
    [one] { $age } rok
    [few] { $age } lata
    [many] { $age } lat
   *[other] { $age } roku
 }
criterion-not = nic z dziedziny: { $fields }
criterion-free = za darmo
criterion-radius = do { $km } km
criterion-days-on = { $first }
criterion-days-span = od { $first } do { $last }
criterion-days-from = od { $first }
criterion-days-until = do { $last }
pattern-short-day = d MMMM
part-morning = przed południem
part-afternoon = po południu
part-evening = wieczorem
holidays-autumn = ferie jesienne
holidays-christmas = ferie świąteczne
holidays-winter = ferie zimowe
holidays-easter = ferie wielkanocne
holidays-whitsun = ferie na Zielone Świątki
holidays-summer = wakacje letnie
holidays-any = w czasie wolnym od szkoły

## Szczegóły
details-head = { $title }
    { $provider }
details-cancelled = Uwaga: Ten termin jest odwołany albo przełożony.
details-contact = Kto tam będzie: { $contact_kind }
details-firms = { $value ->
    [one] Bierze udział jedna firma.
    [few] Biorą udział { $value } firmy.
    [many] Bierze udział { $value } firm.
   *[other] Liczba firm: { $value }.
 }
details-talk-minutes = { $value ->
    [one] Każda rozmowa trwa około minuty.
    [few] Każda rozmowa trwa około { $value } minut.
    [many] Każda rozmowa trwa około { $value } minut.
   *[other] Każda rozmowa trwa około { $value } minuty.
 }
details-questions-beforehand-yes = Pytania można wysłać wcześniej, bez podawania imienia.
details-questions-beforehand-no = Pytania zadaje się od razu w rozmowie.
details-project-product = Co powstanie: { $value }
details-project-meetings = { $value ->
    [one] Jest jedno spotkanie.
    [few] Są { $value } spotkania.
    [many] Jest { $value } spotkań.
   *[other] Liczba spotkań: { $value }.
 }
details-project-equipment = Co jest potrzebne: { $value }
details-project-consent-yes = Zanim coś zostanie opublikowane, wszyscy zostaną zapytani o zgodę.
details-project-consent-no = Nic nie będzie publikowane.
details-step-free-yes = Można tam wejść bez schodów.
details-step-free-no = Są tam schody.
details-languages = Języki: { $languages }
about-offer = „{ $title }”: { $fact }
register-head = Tak się zapiszesz: { $title }
    { $provider }
register-how = Zapisy: { $how }
register-unknown = Jeszcze nie wiadomo, jak się zapisać. Najlepiej zapytać bezpośrednio.
register-deadline = Ostatni dzień zapisów: { $day }.
dates = Wszystkie terminy „{ $title }”:
    { $dates }
no-dates = „{ $title }” nie ma teraz wolnego terminu.
share = Oto link do „{ $title }”:
    { $link }
which-offer = O którą ofertę ci chodzi?
no-offer-shown = Teraz nie widać żadnej oferty. Napisz mi, czego szukasz.
cancel-registration = Super, że chcesz dać znać! Najlepiej powiedz organizatorom, że cię nie będzie. Koordynacja ci pomoże:
    { $contact }
cancel-registration-alone = Super, że chcesz dać znać! Najlepiej powiedz organizatorom, że cię nie będzie.
remind = O terminach zarezerwowanych tutaj pamiętam: na Telegramie przypomnę dzień i godzinę wcześniej, na stronie mailem. Inne terminy najlepiej od razu wpisz do telefonu.
remind-calendar = Oto termin do kalendarza w twoim telefonie. O tym, co tutaj rezerwujesz, też przypomnę: na Telegramie na czacie, na stronie mailem.
    { $link }

## Pytania i ludzie
faq-offered = Chodzi ci o jedno z tych pytań?
faq-declined = Tego niestety nie wiem. Człowiek może ci pomóc.
faq-kept = Tego niestety nie wiem. Człowiek może ci pomóc.
    Zapamiętam twoje pytanie bez twojego imienia. Gdy ktoś na nie odpowie, następnym razem będę to wiedzieć.
faq-others = Okej. A może chodzi ci o jedno z tych pytań?
faq-again = Napisz swoje pytanie jeszcze raz, najlepiej innymi słowami.
answer-in-german = Ta odpowiedź jest tylko po niemiecku:
human = Tu pomogą ci prawdziwi ludzie:
    { $contacts }
human-none = Najlepiej zadzwoń do doradztwa zawodowego (Berufsberatung): 0800 4 5555 00. Rozmowa nic nie kosztuje.
contact-name = { $name } ({ $town })
contact-phone = Telefon: { $phone }
contact-email = Mail: { $email }
contact-hours = Godziny: { $hours }
contact-address = Adres: { $address }
contact-example = (Przykład: te dane kontaktowe są zmyślone.)
crisis = To brzmi naprawdę ciężko. Dobrze, że o tym piszesz. Nie musisz radzić sobie z tym bez pomocy.
    Jestem tylko programem. Ci ludzie cię wysłuchają, bez podawania imienia i za darmo:
    { $lines }
    Czy tobie albo komuś innemu grozi teraz niebezpieczeństwo? Zadzwoń od razu pod 112.
crisis-line = • { $name }: { $phone } ({ $hours })
crisis-line-german = • { $name }: { $phone } ({ $hours }, po niemiecku)
out-of-scope = Na tym się nie znam. Pomagam znaleźć oferty związane ze szkołą, zawodem i nauką zawodu.
insult = Okej. Jeśli coś cię złości, napisz mi o tym. Albo porozmawiaj z człowiekiem.

## Pogawędka i pomoc
smalltalk-other = Pogaduszki to nie moja mocna strona. 🙂 Ale chętnie pomogę ci szukać.
smalltalk-thanks = Nie ma za co! 🙂
smalltalk-bye = Trzymaj się! Zawsze możesz tu wrócić.
smalltalk-how-are-you = Dzięki, dobrze! Jestem tylko programem, ale lubię pomagać.
smalltalk-who-are-you = Jestem Lotse, program. Nie jestem człowiekiem. Szukam dla ciebie ofert.
help = Szukam ofert, które do ciebie pasują: praktyki (Praktikum), dni informacyjne, rozmowy z firmami, zajęcia w ferie, doradztwo.
    Napisz na przykład: „mam 15 lat, mieszkam w Kassel, lubię zwierzęta”.
    Możesz też o coś zapytać, na przykład: „Czy za praktykę się płaci?”
    Napisz „od nowa”, a zaczniemy od początku. Napisz „usuń wszystko”, a o tobie zapomnę.
dont-know = Nie masz pomysłu? Wiele osób tak ma. 🙂 Zadam ci { $count } krótkich pytań: co wolisz robić? Nie ma dobrych ani złych odpowiedzi. Możesz przerwać w każdej chwili.
language = Jaki język wybierasz?
language-changed = Okej, od teraz po polsku.
what-next = Pokazać więcej czy coś zmienić?
goodbye-for-now = Jasne. Napisz, gdy będziesz czegoś szukać.
restart = Okej, zaczynamy od nowa.
stopped = Okej, już nie pytam. Napisz po prostu, gdy będziesz czegoś szukać.
change = Co chcesz zmienić?

## Twoje dane
my-data = To wiem o tobie teraz: { $criteria }.
    Pamiętam też twój język i to, jakie oferty już ci się tu pokazały. Nie znam twojego imienia.
my-data-empty = Teraz nic o tobie nie wiem, tylko jaki masz język i że ze sobą piszemy. Nie znam twojego imienia.
my-data-questions = Pytania, na które nie znam odpowiedzi, trafiają do ludzi, którzy opiekują się Lotse: bez imion, numerów i adresów. Nikt nie widzi, od kogo jest pytanie. Dlatego ja też nie wiem, kto je zadał.
forget-sure = Czy na pewno mam usunąć wszystko o tobie? Tego nie da się cofnąć.
forgotten = Gotowe. Wszystko, co było tu o tobie, jest usunięte.
kept = Okej, nic nie usuwam.

## Przyciski
button-skip = Obojętnie
button-age = { $age }
button-place = { $place }
button-question = { $question }
button-not-my-question = To nie było moje pytanie
button-none-of-these = Żadne z nich
button-no-idea = Nie mam pomysłu
button-advice = Chcę porady
button-more = Pokaż więcej
button-details = Szczegóły
button-dates = Inne terminy
button-share = Udostępnij
button-telegram = Udostępnij w Telegramie
button-change = Zmień wyszukiwanie
button-change-age = Wiek
button-change-place = Miejsce
button-change-interests = Zainteresowania
button-format-digital = Tylko online
button-format-onsite = Tylko na miejscu
button-format-any = Online i na miejscu
button-any-day = Każdy dzień pasuje
button-any-cost = Może kosztować
button-restart = Zacznij od nowa
button-find = Szukaj ofert
button-human = Rozmowa z człowiekiem
button-language-name = { $own_name }
button-language = Język
button-forget = Usuń wszystko o mnie
button-forget-yes = Tak, usuń wszystko
button-forget-no = Nie, zostaw
button-offer-number = Numer { $number }

interest-people = Pomaganie ludziom
interest-computers = Komputery i media
interest-machines = Technika i maszyny
interest-building = Budowanie i wytwarzanie
interest-nature = Przyroda i zwierzęta
interest-creative = Sztuka, muzyka, design
interest-guests = Goście, stylizacja, podróże
interest-office = Biuro i handel
interest-research = Badania, języki, historia

language-name = Polski

## Mówią kanały
too-long = To dla mnie za długie. Napisz proszę krócej, najwyżej 2000 znaków.
please-wait = Potrzebuję chwili dłużej. Twoja wiadomość dotarła, zaraz odpowiem.
something-wrong = Coś poszło nie tak. Napisz to proszę jeszcze raz.
