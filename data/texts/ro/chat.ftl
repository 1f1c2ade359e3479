# Ce spune Lotse în chat. La persoana „tu”, propoziții scurte, fără cuvinte grele, fără forme care arată genul.

hello = Salut! Sunt Lotse, un chatbot.
    Caut oferte pentru tine: practică (Praktikum), zile de informare, discuții cu firme, consiliere și altele.
    Nu am nevoie de numele tău. Poți să scrii și totul într-o singură propoziție.

## Întrebări
ask-age = Câți ani ai?
ask-interests = Ce îți place? Scrie pur și simplu, de exemplu „animale” sau „mașini”. Sau apasă pe ceva.
ask-place = Unde să caut? Ajunge o localitate, un cartier sau un cod poștal.
ask-which-place = La ce loc te referi?
ask-place-abroad = Cunosc doar oferte din Germania. În ce localitate din Germania să caut? Poți să scrii și un cod poștal.
ask-place-region = Asta e o regiune mare. În ce localitate să caut? Poți scrie și codul poștal.
ask-place-unknown = Din păcate nu cunosc locul acesta. Scrie te rog un cod poștal sau o localitate din apropiere.
age-unlikely = Hm, numărul ăsta nu prea poate fi o vârstă. 🙂
noted = Am înțeles: { $criteria }.
for-other = Bine, încep de la capăt, pentru cealaltă persoană.
not-understood = Nu am înțeles.
dont-know-fine = Nicio problemă, lăsăm așa.

## Rezultate
found = Asta ți se potrivește ({ $criteria }):
found-near = Asta se apropie cel mai mult de căutarea ta ({ $criteria }):
found-any = Asta ar putea fi ceva pentru tine:
found-more = Iată mai multe:
offers-in-german = Descrierile ofertelor sunt în germană.
found-no-more = Deocamdată nu mai am altceva. Vrei să schimbi ceva la căutare?
found-nothing = Din păcate nu am găsit nimic acum. Poți să schimbi ceva. Sau poți să întrebi un om:
    { $contact }
found-nothing-alone = Din păcate nu am găsit nimic acum. Poți să schimbi ceva la căutare.
few-exact = Se potrivește exact doar puțin. De aceea am lărgit căutarea:
none-exact = Acum nimic nu se potrivește exact. De aceea am lărgit căutarea:
no-more-exact = Nimic altceva nu se potrivește exact. De aceea am lărgit căutarea:
widened-radius = • până la { $km } km distanță
widened-neighbours = • și în localități vecine: { $places }
widened-digital = • și online, din altă parte
widened-fields = • și în domenii asemănătoare: { $fields }
widened-no-field = • și în toate domeniile
widened-kind = • nu doar: { $kind }
too-young = Lotse este pentru persoane de la 12 la 27 de ani. Dacă ai mai puțini ani, există oferte la serviciul pentru tineret (Jugendamt), la centrul de tineret și la școală. Întreabă acolo, și împreună cu părinții tăi.
too-old = Lotse este pentru persoane de la 12 la 27 de ani. Dacă ai mai mulți ani, există consiliere profesională la agenția de muncă (Agentur für Arbeit): 0800 4 5555 00 (gratuit).

## Fișă
card-title = { $number }. { $title }
card-example = Exemplu – această ofertă este inventată
card-kind = { $offer_kind } · { $provider }
card-open = { $rule }
card-when = { $day }, ora { $start }
card-when-until = { $day }, orele { $start }–{ $end }
card-when-days = { $day } – { $last }
card-digital = Online
card-onsite = { $place }
card-hybrid = Online sau la fața locului: { $place }
card-distance = { $place } ({ $km } km)
card-place-unknown = Locul nu se știe încă
card-ages-range = Recomandat pentru { $min }–{ $max } { $max ->
    [few] ani
   *[other] de ani
 }
card-ages-from = Recomandat de la { $min } { $min ->
    [few] ani
   *[other] de ani
 }
card-ages-to = Recomandat până la { $max } { $max ->
    [few] ani
   *[other] de ani
 }
card-ages-range-required = Doar pentru { $min }–{ $max } { $max ->
    [few] ani
   *[other] de ani
 }
card-ages-from-required = Abia de la { $min } { $min ->
    [few] ani
   *[other] de ani
 }
card-ages-to-required = Doar până la { $max } { $max ->
    [few] ani
   *[other] de ani
 }
card-assured = Confirmat ultima dată pe { $day }. Întreabă mai întâi dacă mai e valabil.
card-free = Gratuit
card-cost = Costă { $euros } €
card-reasons = Se potrivește pentru că: { $remarks }
card-unknowns = Încă nu se știe: { $remarks }
pattern-day = EEEE, d MMMM
pattern-time = HH:mm

reason-field = { $field }
reason-topic = are legătură cu „{ $topic }”
reason-words = se potrivește cu ce ai scris
reason-kind = { $kind }
reason-days = în zilele tale
reason-here = în { $place }
reason-near = doar la { $km } km
reason-digital = online
reason-onsite = la fața locului
reason-age = pentru { $min }–{ $max } { $max ->
    [few] ani
   *[other] de ani
 }
reason-age-from = de la { $min } { $min ->
    [few] ani
   *[other] de ani
 }
reason-age-to = până la { $max } { $max ->
    [few] ani
   *[other] de ani
 }
reason-free = gratuit
reason-soon = { $days ->
    [0] astăzi
    [1] mâine
    [few] peste { $days } zile
   *[other] peste { $days } de zile
 }
reason-always-open = posibil oricând
unknown-field = domeniul
unknown-age = vârsta
unknown-place = locul exact
unknown-cost = prețul
unknown-languages = limba
unknown-step-free = dacă se poate intra fără trepte
unknown-seats = câte locuri sunt

criterion-age = { $age ->
    [one] { $age } an
    [few] { $age } ani
   *[other] { $age } de ani
 }
criterion-not = nimic cu: { $fields }
criterion-free = gratuit
criterion-radius = până la { $km } km
criterion-days-on = pe { $first }
criterion-days-span = { $first } – { $last }
criterion-days-from = din { $first }
criterion-days-until = până pe { $last }
pattern-short-day = d MMMM
part-morning = înainte de prânz
part-afternoon = după-amiaza
part-evening = seara
holidays-autumn = vacanța de toamnă
holidays-christmas = vacanța de Crăciun
holidays-winter = vacanța de iarnă
holidays-easter = vacanța de Paște
holidays-whitsun = vacanța de Rusalii
holidays-summer = vacanța de vară
holidays-any = în vacanță

## Detalii
details-head = { $title }
    { $provider }
details-cancelled = Atenție: această dată este anulată sau amânată.
details-contact = Cine va fi acolo: { $contact_kind }
details-firms = { $value ->
    [one] Participă o firmă.
    [few] Participă { $value } firme.
   *[other] Participă { $value } de firme.
 }
details-talk-minutes = { $value ->
    [one] Fiecare discuție durează cam un minut.
    [few] Fiecare discuție durează cam { $value } minute.
   *[other] Fiecare discuție durează cam { $value } de minute.
 }
details-questions-beforehand-yes = Întrebările se pot trimite dinainte, fără nume.
details-questions-beforehand-no = Întrebările se pun direct în discuție.
details-project-product = Ce iese din proiect: { $value }
details-project-meetings = { $value ->
    [one] Este o întâlnire.
    [few] Sunt { $value } întâlniri.
   *[other] Sunt { $value } de întâlniri.
 }
details-project-equipment = De ce este nevoie: { $value }
details-project-consent-yes = Înainte să se publice ceva, toată lumea este întrebată.
details-project-consent-no = Nu se publică nimic.
details-step-free-yes = Se poate intra fără trepte.
details-step-free-no = Locul are trepte.
details-languages = Limbi: { $languages }
about-offer = „{ $title }”: { $fact }
register-head = Așa te înscrii: { $title }
    { $provider }
register-how = Înscriere: { $how }
register-unknown = Încă nu se știe cum se face înscrierea. Cel mai bine este o întrebare directă.
register-deadline = Ultima zi de înscriere: { $day }.
dates = Toate datele pentru „{ $title }”:
    { $dates }
no-dates = „{ $title }” nu are acum nicio dată liberă.
share = Iată linkul pentru „{ $title }”:
    { $link }
which-offer = La ce ofertă te referi?
no-offer-shown = Acum nu se vede nicio ofertă. Spune-mi ce cauți.
cancel-registration = Frumos că vrei să anunți! Cel mai bine spune-le organizatorilor că nu vii. Coordonarea te ajută:
    { $contact }
cancel-registration-alone = Frumos că vrei să anunți! Cel mai bine spune-le organizatorilor că nu vii.
remind = Întâlnirile rezervate aici nu le uit: pe Telegram îți amintesc cu o zi și cu o oră înainte, pe site prin e-mail. Pe celelalte scrie-le cel mai bine imediat în telefon.
remind-calendar = Iată întâlnirea pentru calendarul din telefonul tău. De ce ai rezervat aici îți amintesc și eu: pe Telegram aici în chat, pe site prin e-mail.
    { $link }

## Întrebări și oameni
faq-offered = Te referi la una dintre întrebările astea?
faq-declined = Asta din păcate nu știu. Un om te poate ajuta.
faq-kept = Asta din păcate nu știu. Un om te poate ajuta.
    Țin minte întrebarea ta, fără numele tău. Dacă îi răspunde cineva, data viitoare o să știu.
faq-others = Bine. Poate te referi la una dintre întrebările astea?
faq-again = Scrie te rog întrebarea încă o dată, poate cu alte cuvinte.
answer-in-german = Acest răspuns există doar în germană:
human = Aici te ajută oameni adevărați:
    { $contacts }
human-none = Cel mai bine sună la consilierea profesională (Berufsberatung): 0800 4 5555 00. Apelul este gratuit.
contact-name = { $name } ({ $town })
contact-phone = Telefon: { $phone }
contact-email = E-mail: { $email }
contact-hours = Program: { $hours }
contact-address = Adresa: { $address }
contact-example = (Exemplu: aceste date de contact sunt inventate.)
crisis = Sună foarte greu. E bine că ai scris. Nu trebuie să treci prin asta fără ajutor.
    Eu sunt doar un program. Oamenii aceștia te ascultă, fără să-ți ceară numele și gratuit:
    { $lines }
    Ești în pericol acum, tu sau altcineva? Sună imediat la 112.
crisis-line = • { $name }: { $phone } ({ $hours })
crisis-line-german = • { $name }: { $phone } ({ $hours }, în germană)
out-of-scope = La asta nu mă pricep. Eu te ajut să găsești oferte despre școală, meserii și formare profesională.
insult = Bine. Dacă te supără ceva, spune-mi mai exact. Sau vorbește cu un om.

## La taclale și ajutor
smalltalk-other = La taclale nu prea mă pricep. 🙂 Dar te ajut cu drag să cauți.
smalltalk-thanks = Cu drag! 🙂
smalltalk-bye = Numai bine! Poți reveni oricând.
smalltalk-how-are-you = Bine, mulțumesc! Sunt doar un program, dar îmi place să ajut.
smalltalk-who-are-you = Sunt Lotse, un program. Nu sunt om. Caut oferte pentru tine.
help = Caut oferte care ți se potrivesc: practică (Praktikum), zile de informare, discuții cu firme, activități în vacanță, consiliere.
    Scrie-mi de exemplu: „am 15 ani, stau în Kassel, îmi plac animalele”.
    Poți să mă și întrebi ceva, de exemplu: „Trebuie să plătesc pentru practică?”
    Scrie „de la capăt” și o luăm de la început. Scrie „șterge tot” și te uit.
dont-know = Nu ai nicio idee? Multă lume simte la fel. 🙂 Îți pun { $count } întrebări scurte: ce ți-ar plăcea mai mult să faci? Nu există corect sau greșit. Te poți opri oricând.
language = Ce limbă vrei?
language-changed = Bine, de acum în română.
what-next = Să arăt mai multe sau să schimbăm ceva?
goodbye-for-now = Bine. Scrie-mi când cauți ceva.
restart = Bine, o luăm de la capăt.
stopped = Bine, nu mai întreb. Scrie-mi când cauți ceva.
change = Ce vrei să schimbi?

## Datele tale
my-data = Asta știu acum despre tine: { $criteria }.
    Mai țin minte limba ta și ce oferte ți-am arătat. Numele tău nu îl știu.
my-data-empty = Acum nu știu nimic despre tine, doar limba ta și că ne scriem. Numele tău nu îl știu.
my-data-questions = Întrebările la care nu știu răspunsul ajung la oamenii care au grijă de Lotse: fără nume, numere și adrese. Nimeni nu vede de la cine vine o întrebare. De aceea nici eu nu o pot lega de o persoană.
forget-sure = Chiar să șterg tot ce știu despre tine? Nu se mai poate da înapoi.
forgotten = Gata. Am șters tot ce știam despre tine.
kept = Bine, nu șterg nimic.

## Butoane
button-skip = Mi-e indiferent
button-age = { $age }
button-place = { $place }
button-question = { $question }
button-not-my-question = Nu asta a fost întrebarea mea
button-none-of-these = Niciuna
button-no-idea = Nu am idee
button-advice = Vreau un sfat
button-more = Arată mai multe
button-details = Detalii
button-dates = Alte date
button-share = Trimite mai departe
button-telegram = Trimite în Telegram
button-change = Schimbă căutarea
button-change-age = Vârsta
button-change-place = Locul
button-change-interests = Ce îmi place
button-format-digital = Doar online
button-format-onsite = Doar la fața locului
button-format-any = Online și la fața locului
button-any-day = În orice zi
button-any-cost = Poate costa ceva
button-restart = De la capăt
button-find = Caută oferte
button-human = Vreau să vorbesc cu un om
button-language-name = { $own_name }
button-language = Limba
button-forget = Șterge tot despre mine
button-forget-yes = Da, șterge tot
button-forget-no = Nu, păstrează
button-offer-number = Numărul { $number }

interest-people = Să ajut oameni
interest-computers = Calculatoare și media
interest-machines = Tehnică și mașini
interest-building = Construcții și producție
interest-nature = Natură și animale
interest-creative = Artă, muzică, design
interest-guests = Oaspeți, stil, călătorii
interest-office = Birou și comerț
interest-research = Cercetare, limbi, istorie

language-name = Română

## Spus de canale
too-long = E prea lung pentru mine. Scrie te rog mai scurt, cel mult 2000 de caractere.
please-wait = Îmi trebuie puțin mai mult timp. Mesajul tău a ajuns, răspund imediat.
something-wrong = Ceva n-a mers. Te rog scrie încă o dată.
