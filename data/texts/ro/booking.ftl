# Un loc, programările proprii, lista de așteptare, anularea.

button-book = Rezervă un loc
button-wait = Pe lista de așteptare
button-book-digital = Particip online
button-book-onsite = Particip la fața locului
button-wait-digital = Online: lista de așteptare
button-wait-onsite = La fața locului: lista de așteptare
button-bookings = Programările mele
button-unbook = Anulează
button-leave-line = Ieși de pe lista de așteptare
button-confirm = Da, vin
button-book-again = Totuși, din nou
button-firm = { $firm }
button-slot = Ora { $clock }: { $firm }
telegram-card-book = { $number } Rezervă un loc
telegram-command-bookings = programari
telegram-about-bookings = Programările mele

# $booking: what, when, where, one a line
booking-offer = Aici poți rezerva un loc. Ajunge o atingere, fără înregistrare:
    { $booking }
booking-done = Gata, ai un loc:
    { $booking }
    Pentru calendarul tău: { $calendar }
    Ca să o găsești din nou sau să anulezi, doar pentru tine: { $page }
booking-waiting = Acum toate locurile sunt ocupate. Ești pe lista de așteptare:
    { $booking }
    Dacă se eliberează un loc, te întreb. Aici vezi cum stă, doar pentru tine: { $page }
booking-already = Pe aceasta o ai deja:
    { $booking }
    Pentru calendarul tău: { $calendar }
    Ca să o găsești din nou sau să anulezi, doar pentru tine: { $page }
booking = { $booking }
    Pentru calendarul tău: { $calendar }
booking-as-it-is = { $booking }
booking-firm = Discuție cu: { $firm }
booking-nickname = Numele tău acolo: { $nickname }
booking-number = Numărul tău acolo: { $number }
booking-postponed = Amânat. Ziua nouă nu se știe încă.
booking-link = Intră aici: { $link }
booking-link-later = Linkul de participare îl vezi cu o zi înainte la „Programările mele”.
booking-state-waiting = Lista de așteptare, numărul { $line }
booking-state-offered = Un loc te așteaptă până la: { $until }. Fără un „da” de la tine, îl primește apoi altcineva.
booking-state-cancelled = Anulat
booking-state-called-off = Nu mai are loc
booking-state-expired = Neconfirmat, locul a fost dat mai departe
booking-cancelled = Bine, s-a anulat. Mulțumesc că dai de știre: acum locul e liber pentru alții.
    { $booking }
booking-not-cancelled = Aici nu mai e nimic de anulat:
    { $booking }
booking-which-mode = { $title }: Cum vrei să participi?
booking-which-firm = { $title }: Cu cine vrei să vorbești?
booking-which-slot = { $title }: Când vrei să vorbești?
booking-no-slots = { $title }: Acum nu e liberă nicio discuție care se potrivește cu celelalte programări ale tale.
booking-ask-nickname = Cum vrei să ți se spună acolo? Ajunge un prenume sau o poreclă, fără nume de familie. Pentru ce e nevoie: { $description }
booking-parents = Ai sub 16 ani: te rog să spui acasă. Poți trimite acest text. Despre părinții tăi nu vreau să știu nimic.
    „Am un loc: { $booking }
    Mai multe: { $link }”
booking-parents-maybe = Nu ai încă 16 ani? Atunci te rog să spui acasă. Poți trimite acest text:
    „Am un loc: { $booking }
    Mai multe: { $link }”
booking-too-late = Timpul pentru „da” a trecut. Locul a fost dat mai departe.
booking-no-gone = La această dată nu se poate rezerva aici.
booking-no-over = Această dată a trecut deja.
booking-no-closed = Termenul de înscriere a trecut.
booking-no-called-off = Nu mai are loc sau e amânat.
booking-no-age = Este pentru altă vârstă.
booking-no-overlap = La ora aceea ai deja ceva:
    { $booking }
    Vrei mai bine ce e nou? Atunci anulează întâi celălalt.
booking-no-too-many = Ai deja foarte multe programări. Anulează întâi una, apoi poți lua alta nouă.
bookings-none = Acum nu ai nicio programare.
booking-reason = Motivul: { $description }
booking-news-moved-up = Veste bună: s-a eliberat un loc. Îl vrei?
booking-news-expired = Nu a venit un „da” de la tine. Locul a fost dat mai departe.
booking-news-changed = Atenție, la programarea ta s-a schimbat ceva: { $changes }.
booking-news-postponed = Programarea ta e amânată.
booking-news-called-off = Păcat, programarea ta nu mai are loc. Poate se potrivește altceva?
booking-news-moved-back = Acum sunt mai puține locuri. Ești din nou pe lista de așteptare, chiar la început.
booking-news-day-before = Nu uita: în curând e programarea ta.
booking-news-hour-before = Începe imediat.
booking-change-when = ora
booking-change-place = locul
booking-change-link = linkul
my-data-bookings = Programările și listele tale de așteptare: { $count }. Șterg totul despre ele cel târziu la 28 de zile după dată.
web-privacy-bookings = Programările tale: fără nume, sub un număr la întâmplare. Dacă cineva are nevoie de o poreclă, o cerem și spunem de ce. Cei care conduc întâlnirea văd porecla sau un număr și notează dacă ai fost acolo. Cel târziu la 28 de zile după dată ștergem totul; rămân doar cifre.

# On the pages
portal-book-plain = Nu ai nevoie de cont și nu trebuie să spui nimic despre tine.
portal-book-mode = Cum vrei să participi?
portal-book-slot = Cu cine și când vrei să vorbești?
portal-book-nickname = Cum vrei să ți se spună acolo? Ajunge un prenume sau o poreclă.
portal-book-purpose = Pentru ce e nevoie: { $description }
portal-book-free = { $count ->
        [one] încă 1 loc
        [few] încă { $count } locuri
       *[other] încă { $count } de locuri
    }
portal-book-full = plin, există o listă de așteptare
portal-booking = Programarea ta
portal-booking-keep = Păstrează această pagină, de exemplu ca semn de carte: doar la adresa ei găsești din nou programarea. Nu arăta nimănui adresa, altfel cineva poate anula în locul tău.
portal-booking-calendar = În calendar
portal-book-overlap = La ora aceea ai deja altceva. Anulează întâi celălalt.

# Lista de așteptare și două lucruri la aceeași oră
button-firm-full = Listă de așteptare: { $firm }
button-slot-full = Listă de așteptare: ora { $clock }, { $firm }
button-swap = Da, mai bine asta
booking-instead-waiting = La aceeași oră ai: { $others }. Aceea îți rămâne. Dacă se eliberează aici un loc, poți alege.
booking-instead-offered = La aceeași oră ai: { $others }. Dacă spui aici „da”, o anulez pe aceea în schimb.
booking-given-back = Anulat în schimb:
    { $booking }
portal-book-slots-free = Liber
portal-book-slots-full = Plin, cu listă de așteptare
portal-book-slots-wait = La o discuție plină intri pe lista de așteptare. Dacă se eliberează, primești o întrebare.
portal-book-enter = Înscriere
card-waiting = Acum e plin, există doar o listă de așteptare
portal-booking-is-booked = Ai un loc.
portal-booking-is-waiting = Ești pe lista de așteptare. Dacă se eliberează un loc, vezi asta aici.
register-here = Un loc se poate rezerva chiar aici.
