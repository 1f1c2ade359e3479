# Angebote vorschlagen, ohne Konto.

propose-title = Angebot vorschlagen
propose-intro = Kein Konto nötig. Die Koordination vor Ort prüft jeden Vorschlag, bevor er erscheint, und meldet sich bei Fragen.
propose-who = Wer bietet es an?
propose-organisation = Firma, Schule, Verein oder Stelle
propose-contact = Ansprechperson
propose-mail = E-Mail
propose-phone = Telefon
propose-kept = Ansprechperson, E-Mail und Telefon sieht nur die Koordination. Gelöscht wird das spätestens ein Jahr nach der Entscheidung, wenn daraus kein Angebot wird.
propose-what = Was ist es?
propose-name = Titel
propose-summary = Kurz beschrieben
propose-summary-hint = Was macht man da? Was lernt man kennen? Höchstens { $most } Zeichen.
propose-audience = Für wen?
propose-for-young-people = Junge Menschen
propose-for-schools = Schulklassen
propose-for-parents = Eltern
propose-age-min = Alter ab
propose-age-max = Alter bis
propose-cost = Kosten in Euro
propose-cost-hint = 0 heißt kostenlos, leer heißt noch offen.
propose-when = Wann und wo?
propose-day = Tag
propose-start = Beginn
propose-end = Ende
propose-rule = Oder ohne festen Tag, zum Beispiel „nach Absprache“
propose-place = Ort und Adresse
propose-registration = Wie meldet man sich an?
propose-note = Sonst noch etwas für die Koordination? Zum Beispiel weitere Tage.
propose-send = Vorschlag abschicken
propose-sent = Danke! Der Vorschlag ist angekommen. Die Koordination sieht ihn sich an.
propose-another = Noch ein Angebot vorschlagen
propose-problems = { $count ->
    [one] Eine Stelle fehlt noch oder stimmt noch nicht. Sie ist unten markiert.
   *[other] { $count } Stellen fehlen noch oder stimmen noch nicht. Sie sind unten markiert.
 }
propose-wrong-empty = Bitte ausfüllen.
propose-wrong-long = Das ist zu lang.
propose-wrong-reach = Bitte E-Mail oder Telefon angeben, damit Rückfragen möglich sind.
propose-wrong-mail = Das ist keine E-Mail-Adresse.
propose-wrong-age = Bitte eine Zahl von 0 bis 99.
propose-wrong-ages = „Alter bis“ ist kleiner als „Alter ab“.
propose-wrong-cost = Bitte einen Betrag in Euro, zum Beispiel 12,50.
propose-wrong-day = Diesen Tag gibt es nicht.
propose-wrong-time = Bitte eine Uhrzeit, zum Beispiel 14:30.
propose-wrong-when = Bitte einen Tag mit Beginn, oder wann es sonst möglich ist.
propose-wrong-end = Das Ende ist vor dem Beginn.
