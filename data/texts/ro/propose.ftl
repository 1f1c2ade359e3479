# Proposing offers, without an account.

propose-title = Propune o ofertă
propose-intro = Nu e nevoie de cont. Coordonarea locală verifică fiecare propunere înainte să apară și ia legătura dacă are întrebări.
propose-who = Cine o oferă?
propose-organisation = Firmă, școală, asociație sau instituție
propose-contact = Persoană de contact
propose-mail = E-mail
propose-phone = Telefon
propose-kept = Persoana de contact, e-mailul și telefonul le vede doar coordonarea. Dacă nu devine ofertă, se șterg cel târziu la un an după decizie.
propose-what = Ce este?
propose-name = Titlu
propose-summary = Pe scurt
propose-summary-hint = Ce se face acolo? Ce se învață? Cel mult { $most } caractere.
propose-audience = Pentru cine?
propose-for-young-people = Tineri
propose-for-schools = Clase de școală
propose-for-parents = Părinți
propose-age-min = Vârsta de la
propose-age-max = Vârsta până la
propose-cost = Cost în euro
propose-cost-hint = 0 înseamnă gratuit, gol înseamnă încă necunoscut.
propose-when = Când și unde?
propose-day = Ziua
propose-start = Început
propose-end = Sfârșit
propose-rule = Sau fără zi fixă, de exemplu „la înțelegere”
propose-place = Loc și adresă
propose-registration = Cum se face înscrierea?
propose-note = Altceva pentru coordonare? De exemplu alte zile.
propose-send = Trimite propunerea
propose-sent = Mulțumim! Propunerea a ajuns. Coordonarea o va vedea.
propose-another = Propune încă o ofertă
propose-problems = { $count ->
    [one] Ceva lipsește sau nu este corect. Este marcat mai jos.
   *[other] Lipsesc sau nu sunt corecte: { $count }. Sunt marcate mai jos.
 }
propose-wrong-empty = Completează, te rog.
propose-wrong-long = Este prea lung.
propose-wrong-reach = Scrie, te rog, un e-mail sau un telefon pentru întrebări.
propose-wrong-mail = Aceasta nu este o adresă de e-mail.
propose-wrong-age = Scrie un număr de la 0 la 99.
propose-wrong-ages = „Vârsta până la” este mai mică decât „Vârsta de la”.
propose-wrong-cost = Scrie o sumă în euro, de exemplu 12,50.
propose-wrong-day = Această zi nu există.
propose-wrong-time = Scrie o oră, de exemplu 14:30.
propose-wrong-when = Scrie o zi și un început, sau când altcândva se poate.
propose-wrong-end = Sfârșitul este înainte de început.
