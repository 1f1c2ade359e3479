# Anbieter: Liste, Formular, Verlauf.

nav-providers = Anbieter
providers-title = Anbieter
providers-new = Neuer Anbieter
nothing-there = (leer)

provider-list-search = Anbieter suchen
provider-list-words = Name, Ort oder Ansprechperson
provider-list-state = Welche
provider-state-open = alle außer Archiv
provider-state-due = mit Angeboten zu bestätigen
provider-list-found =
    { $count ->
        [0] Nichts gefunden.
        [one] 1 Anbieter
       *[other] { $count } Anbieter
    }
provider-offers =
    { $count ->
        [0] kein Angebot
        [one] 1 Angebot
       *[other] { $count } Angebote
    }
provider-due =
    { $count ->
        [one] 1 zu bestätigen
       *[other] { $count } zu bestätigen
    }
provider-no-mail = keine E-Mail-Adresse

provider-tabs = Dieser Anbieter
provider-part-who = Wer ist das?
provider-name = Name
provider-kind = Art
provider-website = Internetseite
provider-address = Adresse
provider-address-hint = Straße, Postleitzahl und Ort.
provider-contacts = Ansprechpersonen
provider-contacts-hint = Nur für Sie: Im Chat stehen diese Angaben nicht. Post von Lotse geht an die erste Person mit E-Mail-Adresse. Eine leere Zeile zählt nicht.
provider-is-example = Das ist ein erfundenes Beispiel
provider-is-example-hint = Bei echten Anbietern: Haken weg. An Beispiele verschickt Lotse keine E-Mails.
provider-is-archived = Im Archiv
contact-number = Person { $number }
contact-name = Name
contact-role = Aufgabe
contact-email = E-Mail-Adresse
contact-phone = Telefon
contact-add = Weitere Person
provider-all-offers = Alle Angebote in der Liste zeigen
provider-further = Was soll mit dem Anbieter geschehen?
provider-further-hint = Im Archiv steht ein Anbieter nicht mehr zur Auswahl, und seine Angebote sieht niemand mehr. Löschen geht nur ohne Angebote.
provider-remove = Anbieter löschen
provider-sure-archive = { $name } ins Archiv legen?
provider-sure-archive-what =
    { $count ->
        [one] Auch das eine Angebot kommt ins Archiv. Im Chat sieht es dann niemand mehr.
       *[other] Auch die { $count } Angebote kommen ins Archiv. Im Chat sieht sie dann niemand mehr.
    }
provider-sure-remove = { $name } löschen?
provider-sure-remove-what = Auch die Ansprechpersonen werden gelöscht. Das lässt sich nicht rückgängig machen.
said-provider-archived =
    { $count ->
        [0] Der Anbieter liegt im Archiv.
        [one] Der Anbieter und sein Angebot liegen im Archiv.
       *[other] Der Anbieter und seine { $count } Angebote liegen im Archiv.
    }
said-provider-back = Der Anbieter ist wieder da. Seine Angebote holen Sie einzeln aus dem Archiv.
said-provider-removed = Der Anbieter ist gelöscht.
wrong-has-offers = Der Anbieter hat noch Angebote, vielleicht im Archiv. Löschen geht erst, wenn er keine mehr hat. Legen Sie ihn sonst ins Archiv.
