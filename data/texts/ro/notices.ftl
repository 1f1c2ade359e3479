# Ce spune Lotse din proprie inițiativă: noutăți la o căutare, în chat și prin e-mail.

## În chat
button-alert = Spune-mi când apare ceva nou
button-alert-mail = Anunță-mă prin e-mail
button-alert-off = Nu mă mai anunța
button-alert-all = Vezi tot
alert-noted = Bine, îți scriu aici când apare ceva nou ({ $criteria }). Cel mult o dată pe săptămână, niciodată noaptea, timp de jumătate de an.
    Pentru asta țin minte căutarea și acest chat. Poți opri oricând.
alert-noted-return = Bine, sunt cu ochii în patru ({ $criteria }). Când apare ceva nou, vezi aici imediat ce scrii din nou sau reîncarci pagina. Lasă pentru asta fila deschisă.
    Pentru asta țin minte căutarea și acest chat. Poți opri oricând.
alert-by-mail = Această pagină te uită după o zi. Un e-mail ajunge la tine și mai târziu ({ $criteria }). Apasă butonul și scrie adresa ta. O folosesc doar pentru asta.
alert-what = Te anunț cu drag când apare ceva nou. Mai am nevoie de câteva date. Apoi apasă sub listă pe „Spune-mi când apare ceva nou”.
alert-off = Gata. Nu te mai anunț, iar căutarea am uitat-o.
alert-off-none = Nu era nimic pornit. Nu primești mesaje de la mine dacă nu scrii.
alert-news = { $count ->
    [one] E ceva nou pentru tine:
    [few] Sunt noutăți pentru tine, { $count } oferte:
   *[other] Sunt noutăți pentru tine, { $count } de oferte:
 }
my-data-alert = Te anunț când apare ceva nou: { $criteria }.

## Pe pagină
subscribe-title = Anunță-mă prin e-mail
subscribe-search = Noutăți la această căutare:
subscribe-mail = Adresă de e-mail
subscribe-wrong = Nu arată ca o adresă de e-mail. Verific-o, de exemplu nume@scoala.ro.
subscribe-rhythm = Cât de des?
subscribe-weekly = cel mult o dată pe săptămână
subscribe-monthly = o dată pe lună
subscribe-go = Trimite e-mailul de confirmare
subscribe-privacy = Un e-mail vine doar când chiar e ceva nou. Adresa e folosită doar pentru asta, nu e dată nimănui și e ștearsă la dezabonare. După un an totul se încheie de la sine.
subscribe-back = Înapoi la căutare
subscribe-sent-title = Acum uită-te în căsuța de e-mail
subscribe-sent = Dacă adresa e bună, vine imediat un e-mail. Începe abia după un clic pe linkul din el. Linkul e valabil { $days } zile.
subscribe-sure-title = Să te anunțe Lotse?
subscribe-sure = { $rhythm ->
    [booking] E-mailuri despre această întâlnire: { $search }. Cu o zi și cu o oră înainte, și dacă se schimbă ceva.
    [monthly] O dată pe lună un e-mail, dacă e ceva nou pentru: { $search }.
   *[weekly] Cel mult o dată pe săptămână un e-mail, dacă e ceva nou pentru: { $search }.
 }
subscribe-confirm = Da, te rog
subscribe-done-title = Confirmat
subscribe-done = { $rhythm ->
    [booking] Despre această întâlnire vin acum e-mailuri: { $search }. Cu o zi și cu o oră înainte, și dacă se schimbă ceva.
    [monthly] O dată pe lună vine un e-mail, dacă e ceva nou pentru: { $search }.
   *[weekly] Cel mult o dată pe săptămână vine un e-mail, dacă e ceva nou pentru: { $search }.
 }
subscribe-end-title = Dezabonare?
subscribe-end-sure = Atunci nu mai vine niciun e-mail pentru: { $search }. Adresa va fi ștearsă.
subscribe-end = Dezabonare
subscribe-ended-title = Dezabonat
subscribe-ended = Nu mai vine niciun e-mail. Adresa este ștearsă.
subscribe-gone-title = Acest link nu mai e valabil
subscribe-gone = Fie totul e deja oprit și șters, fie linkul e prea vechi.

## E-mailuri
mail-everything = toate ofertele
mail-confirm-subject = Confirmare: noutăți de la Lotse
mail-confirm = { $rhythm ->
    [booking] Această adresă a fost scrisă la Lotse pentru a aminti de această întâlnire: { $search }. Așa e dorit? Atunci confirmarea se face aici:
    [monthly] Această adresă a fost scrisă la Lotse pentru a afla o dată pe lună ce e nou pentru: { $search }. Așa e dorit? Atunci confirmarea se face aici:
   *[weekly] Această adresă a fost scrisă la Lotse pentru a afla cel mult o dată pe săptămână ce e nou pentru: { $search }. Așa e dorit? Atunci confirmarea se face aici:
 }
mail-confirm-button = Da, vreau să aflu
mail-confirm-else = Linkul e valabil { $days } zile. Dacă nu e dorit, nu trebuie făcut nimic: adresa va fi ștearsă și nu mai vine niciun e-mail.
mail-news-subject = { $count ->
    [one] Lotse: o ofertă nouă
    [few] Lotse: { $count } oferte noi
   *[other] Lotse: { $count } de oferte noi
 }
mail-news = { $rhythm ->
    [monthly] Nou luna aceasta pentru: { $search }
   *[weekly] Nou pentru: { $search }
 }
mail-all = Toate ofertele acestei căutări
mail-why = Acest e-mail a fost comandat pe { $day }. Se încheie de la sine pe { $end }. Adresa e folosită doar pentru asta.
mail-end = Dezabonare cu un clic
mail-booking-subject = Întâlnirea ta: { $title }
mail-booking-page = Vezi sau anulează rezervarea
mail-booking-why = Acest e-mail vine pentru că la rezervare a fost scrisă o adresă. E folosită doar pentru asta și ștearsă odată cu rezervarea.

## Pe pagina unei rezervări
booking-mail-title = Amintește-mi prin e-mail
booking-mail-what = Dacă vrei, vine un e-mail: cu o zi și cu o oră înainte, niciodată noaptea, și dacă se schimbă ceva. Adresa e folosită doar pentru asta și ștearsă odată cu rezervarea.

## Ce se păstrează
web-privacy-notices = Dacă vrei să fii la curent: căutarea și chatul sau adresa de e-mail. În chat o jumătate de an, prin e-mail un an, sau până oprești. O adresă la o rezervare: cât rezervarea.
