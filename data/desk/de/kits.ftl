# Koffer für Schulen und Jugendzentren, wie die Koordination sie sieht.

log-kit = Koffer
log-kit-link = Link eines Koffers
log-code = Code eines Koffers
log-group-request = Anfrage für eine Gruppe

nav-kits = Schulen
kits-what = Mit einem Koffer machen Schulsozialarbeit und Jugendzentren Codes und Listen für junge Menschen, ohne Konto. Sie geben ihnen den Link dazu.
kits-all = Koffer
kits-none = Noch keiner.
kits-new = Neuer Koffer
kits-make = Koffer anlegen
kits-waiting =
    { $count ->
        [one] 1 Anfrage für eine Gruppe wartet
       *[other] { $count } Anfragen für Gruppen warten
    }
today-groups =
    { $count ->
        [one] 1 Anfrage für eine Gruppe
       *[other] { $count } Anfragen für Gruppen
    }
today-groups-what = Eine Schule oder ein Jugendzentrum wartet auf eine Antwort.
kit-name = Name der Schule oder des Jugendzentrums
kit-name-hint = Bei „Andere Stelle“ lesen junge Menschen ihn, wenn sie einen Code öffnen.
kit-of = Für wen
kit-of-school = Schule
kit-of-youth_centre = Jugendzentrum
kit-of-other = Andere Stelle
kit-is-closed = geschlossen
kit-links = Links
kit-links-what = Wer einen Link hat, kann mit diesem Koffer arbeiten: Codes und Listen machen, Plätze für Gruppen anfragen. Sonst sieht man damit nur, was alle sehen.
kit-link-make = Neuen Link machen
kit-link-title = Link zum Koffer: { $name }
kit-link-pass-on = Geben Sie diesen Link an die Schulsozialarbeit weiter. Er gilt { $days } Tage und lässt sich immer wieder öffnen.
kit-link-once = Der Link wird nur jetzt angezeigt. Ist er in falsche Hände geraten, sperren Sie alle Links des Koffers. Die Codes, die es schon gibt, gelten weiter.
kit-link-back = Zurück zum Koffer
kit-desk-no-codes = Noch keine.
kit-close-title = Koffer schließen
kit-close-what = Alle Links und alle Codes dieses Koffers öffnen dann nichts mehr. Sie können ihn wieder öffnen; die Codes gelten dann weiter, Links machen Sie neu.
kit-open-title = Koffer wieder öffnen
said-kit-closed = Der Koffer ist geschlossen.
said-kit-open-again = Der Koffer ist wieder offen. Machen Sie einen neuen Link.
request-title = { $name } fragt Plätze an
request-offer = Angebot:
request-provider = Anbieter:
request-provider-what = Der Anbieter sieht die Anfrage auch hinter seinem Link und kann sie selbst beantworten.
kit-needs-short = Was die Gruppe braucht
kit-answer-status = Gibt es Plätze?
kit-answer-accepted = Ja, zusagen
kit-answer-declined = Nein, absagen
kit-answer = Antwort
kit-answer-hint = Wann, wo, für wie viele, was die Gruppe mitbringt. Die Schule liest das im Koffer und, wenn sie eine E-Mail-Adresse angegeben hat, auch dort.
kit-answer-send = Antwort senden
said-kit-answered = Die Antwort steht im Koffer der Schule.
said-kit-answered-mail = Die Antwort steht im Koffer der Schule und ist per E-Mail unterwegs.
said-kit-answered-no-mail = Die Antwort steht im Koffer der Schule. Die E-Mail ging nicht hinaus.
said-kit-answered-before = Diese Anfrage ist schon beantwortet oder zurückgenommen.
mail-request-accepted-subject = Zusage: { $title }
mail-request-accepted =
    Guten Tag { $name },

    Sie haben { $size } Plätze bei „{ $title }“ angefragt. Die Antwort ist: ja.

    { $answer }
    ({ $by })

    Freundliche Grüße
    { $contact }

mail-request-declined-subject = Absage: { $title }
mail-request-declined =
    Guten Tag { $name },

    Sie haben { $size } Plätze bei „{ $title }“ angefragt. Die Antwort ist diesmal: nein.

    { $answer }
    ({ $by })

    Freundliche Grüße
    { $contact }

