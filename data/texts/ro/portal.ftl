# Portalul: caută și vezi oferte.

portal-skip = Sari la conținut
portal-nav = Pagini
portal-offers = Oferte
portal-chat = Chat
portal-schools = Pentru școli
portal-parents = Pentru părinți
portal-title-offers = Găsește oferte
portal-title-schools = Oferte pentru școli
portal-title-parents = Oferte pentru părinți
portal-intro-offers = Scrie ce cauți sau folosește filtrele. Nu ai nevoie de cont. Nu păstrăm cine caută.
portal-intro-schools = Oferte pe care școlile le rezervă pentru clase și grupuri: vizite, proiecte, consiliere, cursuri.
portal-intro-parents = Oferte unde părinții află mai multe despre formare profesională, studii și meserii.

portal-search = Caută oferte
portal-words = Ce cauți?
portal-words-example = de ex. „ceva cu animale în vacanță”
portal-go = Caută
portal-filters = Filtre
portal-any = oricare
portal-place = Localitate sau cod poștal
portal-km = Cât de departe?
portal-age = Vârsta
portal-kind = Felul ofertei
portal-format = Online sau la fața locului
portal-holidays = În ce vacanță școlară?
portal-from = Din ce zi?
portal-to = Până în ce zi?
portal-part = Partea zilei
portal-spoken = În ce limbă?
portal-seats = Câți veniți?
portal-free = Doar gratuit
portal-step-free = Accesibil fără trepte
portal-weekdays = Zilele săptămânii
portal-fields = Domenii
portal-towns = Direct la:

portal-understood = Asta caut:
portal-without = Scoate: { $criterion }
portal-clear = Șterge tot
portal-chip-spoken = Limba: { $spoken }
portal-chip-seats = Locuri: cel puțin { $count }
portal-found = { $count ->
    [0] Nu am găsit nimic
    [one] O ofertă
    [few] { $count } oferte
   *[other] { $count } de oferte
 }
portal-cut = Mai sunt și altele. Caută mai exact și le găsești mai ușor.
portal-which-holidays = Vacanțele nu sunt peste tot la fel. Spune-mi o localitate și caut în zilele potrivite.
portal-words-unknown = Nu cunosc aceste cuvinte. Îți arăt ce se potrivește cel mai bine.
portal-nothing = Acum nu există o astfel de ofertă. Scoate ceva de mai sus, de exemplu localitatea sau zilele.
portal-ask-human = Sau întreabă un om:
portal-all = Arată toate ofertele
portal-to-chat = Caută în chat
portal-pages = Mai multe oferte
portal-page = Pagina { $page } din { $pages }
portal-before = Înapoi
portal-next = Înainte

portal-problems = Te rog să te mai uiți o dată la filtre.
portal-wrong-age = Vârsta este un număr, de exemplu 15.
portal-wrong-seats = Scrie aici un număr de la 1 la 60.
portal-wrong-day = Ziua aceasta nu există. Scrie-o așa: 2027-03-15.

reason-step-free = fără trepte
reason-spoken = limba: { $spoken }

portal-all-to-calendar = Adaugă toate datele în calendar
portal-assured = Confirmat ultima dată pe { $day }.
portal-not-assured = Nimeni nu a confirmat încă dacă totul mai este corect.
portal-ask-offer = Întreabă botul despre asta
portal-link = Adresa de dat mai departe
portal-by-mail = Trimite prin e-mail

portal-views = Vizualizare
portal-view-list = Listă
portal-view-calendar = Calendar
portal-month-before = O lună înapoi
portal-month-after = O lună înainte
portal-on-day = { $day }: { $count ->
    [one] o ofertă
    [few] { $count } oferte
   *[other] { $count } de oferte
 }
portal-month-empty = În luna aceasta nu este nimic.
portal-always-open = Ce este posibil oricând apare doar în listă.

portal-subscribe = Abonează-te la această căutare:
portal-as-calendar = în calendar
portal-as-feed = ca flux (Atom)

portal-view-map = Hartă
portal-map = { $count ->
    [one] Hartă cu un punct
    [few] Hartă cu { $count } puncte
   *[other] Hartă cu { $count } de puncte
 }
portal-map-km = { $km } km
portal-map-centre = Aici cauți: { $place }
portal-map-elsewhere = { $count ->
    [one] O ofertă este online sau nu are un loc fix. Este în listă.
    [few] { $count } oferte sunt online sau nu au un loc fix. Sunt în listă.
   *[other] { $count } de oferte sunt online sau nu au un loc fix. Sunt în listă.
 }
