# Angebote vorschlagen, in Einfacher Sprache.

propose-title = Angebot vorschlagen
propose-intro = Man muss sich nicht anmelden. Die Koordination liest jeden Vorschlag. Erst danach steht er hier.
propose-who = Wer bietet es an?
propose-organisation = Firma, Schule, Verein oder Stelle
propose-contact = Name der Person für Fragen
propose-mail = E-Mail
propose-phone = Telefon
propose-kept = Name, E-Mail und Telefon sieht nur die Koordination. Wird es kein Angebot? Dann löschen wir alles spätestens nach einem Jahr.
propose-what = Was ist es?
propose-name = Titel
propose-summary = Kurzer Text
propose-summary-hint = Was macht man da? Was lernt man? Höchstens { $most } Zeichen.
propose-audience = Für wen?
propose-for-young-people = Junge Menschen
propose-for-schools = Schulklassen
propose-for-parents = Eltern
propose-age-min = Alter ab
propose-age-max = Alter bis
propose-cost = Kosten in Euro
propose-cost-hint = 0 heißt: kostet nichts. Leer heißt: weiß ich noch nicht.
propose-when = Wann und wo?
propose-day = Tag
propose-start = Beginn
propose-end = Ende
propose-rule = Oder: kein fester Tag. Zum Beispiel „nach Absprache“
propose-place = Ort und Adresse
propose-registration = Wie meldet man sich an?
propose-note = Noch etwas für die Koordination? Zum Beispiel mehr Tage.
propose-send = Vorschlag abschicken
propose-sent = Danke! Der Vorschlag ist da. Die Koordination liest ihn.
propose-another = Noch ein Angebot vorschlagen
propose-problems = { $count ->
    [one] Eine Stelle fehlt oder ist falsch. Sie ist unten markiert.
   *[other] { $count } Stellen fehlen oder sind falsch. Sie sind unten markiert.
 }
propose-wrong-empty = Bitte ausfüllen.
propose-wrong-long = Das ist zu lang.
propose-wrong-reach = Bitte E-Mail oder Telefon hinschreiben. Sonst können wir nicht fragen.
propose-wrong-mail = Das ist keine E-Mail-Adresse.
propose-wrong-age = Bitte eine Zahl von 0 bis 99.
propose-wrong-ages = „Alter bis“ ist kleiner als „Alter ab“.
propose-wrong-cost = Bitte eine Zahl in Euro, zum Beispiel 12,50.
propose-wrong-day = Diesen Tag gibt es nicht.
propose-wrong-time = Bitte eine Uhrzeit, zum Beispiel 14:30.
propose-wrong-when = Bitte einen Tag mit Beginn. Oder einen Satz, wann es geht.
propose-wrong-end = Das Ende ist vor dem Beginn.
