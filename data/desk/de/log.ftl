# Protokoll: wer was geändert hat.

nav-log = Protokoll
log-title = Protokoll
log-what = Wer was wann geändert hat. Das bleibt { $months } Monate stehen. Was junge Menschen geschrieben haben, steht hier nie.
log-filter = Protokoll filtern
log-person = Person
log-subject = Was
log-go = Zeigen
log-found =
    { $count ->
        [0] Kein Eintrag.
        [one] 1 Eintrag
       *[other] { $count } Einträge
    }
log-more = Im Verlauf ansehen
log-more-what = Änderung vom { $when } im Verlauf ansehen
log-created = neu
log-changed = geändert
log-deleted = gelöscht
log-municipality = Einstellungen
log-offer = Angebot
log-provider = Anbieter
log-provider-link = Link eines Anbieters
log-proposal = Vorschlag eines Anbieters
log-account = Konto
log-faq = Antwort
log-question = Offene Frage
log-wording = Vorgeschlagene Formulierung
log-handoff = Nachricht
log-logo = Logo
