# Angebote: Liste, Formular, Vorschau, Verlauf.

nav-offers = Angebote
unknown = noch unbekannt
choose = bitte wählen
any = alle
yes = ja
no = nein
free = kostenlos
example = Beispiel
deleted-account = gelöschtes Konto

# Liste
offers-title = Angebote
offers-new = Neues Angebot
list-search = Angebote suchen
list-words = Suchwörter
list-status = Status
list-kind = Art
list-field = Berufsfeld
list-provider = Anbieter
list-state = Was fehlt
list-sort = Reihenfolge
list-more = Weitere Filter und Reihenfolge
list-go = Suchen
list-reset = Alle zeigen
list-found =
    { $count ->
        [0] Nichts gefunden.
        [one] 1 Angebot
       *[other] { $count } Angebote
    }
list-page = Seite { $page } von { $pages }
list-pages = Seiten
list-before = Zurück
list-after = Weiter
list-tick = „{ $title }“ auswählen
list-next = nächster Termin: { $when }
list-always = immer offen
status-open = alle außer Archiv
status-all = alle
status-draft = Entwurf
status-published = veröffentlicht
status-archived = Archiv
state-due = zu bestätigen
state-hidden = im Chat nicht mehr gezeigt
state-undated = kein Termin
sort-title = nach Titel
sort-next = nächster Termin zuerst
sort-changed = zuletzt geändert zuerst
sort-review = am längsten nicht bestätigt zuerst

bulk-title = Mit allen ausgewählten Angeboten
bulk-all =
    { $count ->
        [one] das gefundene Angebot nehmen
       *[other] alle { $count } gefundenen nehmen, auch auf anderen Seiten
    }
bulk-confirm = Stimmt noch
bulk-publish = Veröffentlichen
bulk-archive = Ins Archiv
bulk-days = Kommende Termine verschieben um so viele Tage
bulk-shift = Verschieben
bulk-hint = 7 heißt eine Woche später, -7 eine Woche früher. Alles lässt sich im Verlauf eines Angebots zurücknehmen.
bulk-sure-title = Sind Sie sicher?
bulk-sure-confirm = { $count } Angebote als noch richtig bestätigen?
bulk-sure-publish = { $count } Angebote veröffentlichen?
bulk-sure-archive = { $count } Angebote ins Archiv legen?
bulk-sure-shift = Die kommenden Termine von { $count } Angeboten um { $days } Tage verschieben?
bulk-sure-what = Alles lässt sich im Verlauf eines Angebots zurücknehmen, aber nur einzeln.
bulk-sure-yes = Ja
said-bulk-none = Es war kein Angebot ausgewählt.
said-bulk-no-days = Bitte geben Sie an, um wie viele Tage: zum Beispiel 7 oder -7.
said-bulk-confirm =
    { $count ->
        [one] 1 Angebot ist bestätigt.
       *[other] { $count } Angebote sind bestätigt.
    }
said-bulk-publish =
    { $count ->
        [one] 1 Angebot ist veröffentlicht.
       *[other] { $count } Angebote sind veröffentlicht.
    }
said-bulk-publish-some = { $count } Angebote sind veröffentlicht. Bei den anderen fehlt noch etwas: der Text oder ein kommender Termin.
said-bulk-archive =
    { $count ->
        [one] 1 Angebot liegt im Archiv.
       *[other] { $count } Angebote liegen im Archiv.
    }
said-bulk-shift =
    { $count ->
        [one] Die Termine von 1 Angebot sind verschoben.
       *[other] Die Termine von { $count } Angeboten sind verschoben.
    }
said-bulk-archive-some =
    { $count ->
        [0] Nichts liegt jetzt im Archiv.
        [one] 1 Angebot liegt im Archiv.
       *[other] { $count } Angebote liegen im Archiv.
    } Bei den anderen haben noch Menschen einen Platz: Sagen Sie dort zuerst die Termine ab, mit einem Grund.
said-bulk-shift-some = Die Termine von { $count } Angeboten sind verschoben. Die anderen haben keine kommenden Termine.

# Ein Angebot
offer-tabs = Dieses Angebot
offer-tab-edit = Bearbeiten
offer-tab-preview = Vorschau
offer-tab-history = Verlauf
offer-assured = bestätigt am { $day } { $name }
offer-further = Was soll mit dem Angebot geschehen?
offer-further-hint = Speichern Sie vorher, was Sie geändert haben. Ein Angebot im Archiv sieht niemand mehr. Es bleibt aber erhalten.
offer-to-draft = Zurück zum Entwurf
offer-from-archive = Aus dem Archiv holen
offer-copy = Kopie anlegen
offer-copy-title = { $title } (Kopie)
save-and-publish = Speichern und veröffentlichen
said-offer-publish = Das Angebot ist veröffentlicht. Ab jetzt findet es der Chat.
said-offer-draft = Das Angebot ist ein Entwurf. Im Chat sieht es niemand.
said-offer-archived = Das Angebot liegt im Archiv. Im Chat sieht es niemand.
said-offer-booked =
    Nicht ins Archiv gelegt: { $count ->
        [one] 1 Mensch hat noch einen Platz oder wartet darauf. Sagen Sie zuerst den Termin ab und schreiben Sie in den Hinweis, warum.
       *[other] { $count } Menschen haben noch einen Platz oder warten darauf. Sagen Sie zuerst die Termine ab und schreiben Sie in den Hinweis, warum.
    }
said-offer-confirm = Bestätigt: Die Angaben stimmen noch.
said-offer-copied = Das ist die Kopie, als Entwurf. Das erste Angebot ist unverändert.

part-what = Worum geht es?
part-dates = Termine
part-whom = Für wen ist es?
part-cost = Kosten und Anmeldung
part-meeting = Wen trifft man dort?
part-project = Nur bei Projekten
part-care = Pflege

offer-title = Titel
offer-title-hint = Was passiert, in wenigen Wörtern. Zum Beispiel: „Ein Tag in der Tischlerei“.
offer-summary = Kurz gesagt
offer-summary-hint = Ein bis zwei kurze Sätze für die Karte im Chat. Mit „du“.
offer-description = Mehr dazu
offer-kind = Art
offer-provider-id = Anbieter
new-provider = + neuer Anbieter
offer-new-provider = Name des neuen Anbieters
offer-new-provider-hint = Nur wenn oben „neuer Anbieter“ steht.
offer-new-provider-kind = Art des neuen Anbieters
provider-kind-firm = Betrieb
provider-kind-school = Schule
provider-kind-chamber = Kammer
provider-kind-counselling = Beratungsstelle
provider-kind-municipality = Kommune
provider-kind-association = Verein oder Verband
provider-kind-university = Hochschule
offer-fields = Berufsfelder
offer-fields-hint = Am besten eins bis drei. Ohne Berufsfeld wird das Angebot seltener gefunden.
offer-audience = Zielgruppe
audience-young_people = junge Menschen
audience-schools = Schulen
audience-parents = Eltern
offer-age-min = Alter von
offer-age-max = Alter bis
offer-age-required = Das Alter ist
offer-age-required-hint = Bei „Pflicht“ zeigt der Chat das Angebot allen anderen nicht.
age-recommended = eine Empfehlung
age-required = Pflicht
offer-cost-cents = Kosten in Euro
offer-cost-cents-hint = 0 heißt kostenlos. Leer heißt: noch unbekannt.
offer-cost-note = Hinweis zu den Kosten
offer-languages = Sprachen
offer-languages-hint = In welchen Sprachen man dort reden kann. Nichts angekreuzt heißt: noch unbekannt.
offer-step-free = Ohne Stufen erreichbar
offer-contact-kind = Gespräch mit
offer-firms = Zahl der Betriebe
offer-talk-minutes = Minuten pro Gespräch
offer-questions-beforehand = Fragen vorher ohne Namen abgeben
offer-project-product = Was dabei entsteht
offer-project-meetings = Zahl der Treffen
offer-project-equipment = Was man braucht
offer-project-consent = Zustimmung aller nötig
offer-project-consent-hint = Wenn das Ergebnis gezeigt wird, müssen alle zustimmen.
offer-registration = So meldet man sich an
offer-registration-hint = Zum Beispiel: „Kurz anrufen. Ein Vorname reicht.“
offer-registration-url = Link zur Anmeldung
offer-review-days = Erinnern, die Angaben zu prüfen
offer-review-days-hint = Danach steht das Angebot unter „Heute“, bis es jemand bestätigt.
review-90 = nach 3 Monaten
review-180 = nach 6 Monaten
review-365 = nach einem Jahr
offer-is-example = Das ist ein erfundenes Beispiel
offer-is-example-hint = Im Chat steht dann „Beispiel“ dabei, und Lotse erneuert die Termine von selbst. Bei echten Angeboten: Haken weg.
offer-status = Status
offer-assured-date = Bestätigt am
offer-assurer = Bestätigt von
offer-date = Termin

date-number = Termin { $number }
date-format = Wie
date-day = Tag
date-start = Beginn
date-end = Ende
date-last-day = Letzter Tag (wenn es mehrere Tage dauert)
date-opening-rule = Immer offen
date-opening-rule-hint = Statt Tag und Beginn. Zum Beispiel: „mittwochs 14 bis 17 Uhr“.
date-more = Mehr: mehrere Tage, immer offen, Hinweis, Absage
date-note = Hinweis
date-note-hint = Ändert sich etwas oder fällt der Termin aus, lesen ihn alle, die einen Platz haben, als Grund.
date-status = Findet statt
date-status-scheduled = ja
date-status-cancelled = nein, abgesagt
date-status-postponed = verschoben, neuer Tag offen
date-digital-link = Link zum Online-Raum
date-digital-link-hint = Sehen nur Angemeldete.
date-digital-seats = Plätze online
date-digital-until = Anmeldung online bis
date-onsite-place = Name des Ortes
date-onsite-address = Adresse
date-onsite-address-hint = Mit Postleitzahl, dann stimmt die Entfernung.
date-onsite-seats = Plätze vor Ort
date-onsite-until = Anmeldung vor Ort bis
date-remove = Diesen Termin löschen
date-copy = Kopie eine Woche später
date-add = Weiterer Termin
date-free = Achtung, freier Tag: { $what }.
dates-over =
    { $count ->
        [one] 1 vergangener Termin
       *[other] { $count } vergangene Termine
    }
series-title = Termin regelmäßig wiederholen
series-what = Lotse legt die Wiederholungen als einzelne Termine an. Sie können danach jeden einzeln ändern oder löschen.
series-row = Welcher Termin
series-weeks = Wie oft
weeks-1 = jede Woche
weeks-2 = alle 2 Wochen
weeks-4 = alle 4 Wochen
series-last = Bis
series-without = Außer an
series-without-hint = Einzelne Tage, zum Beispiel: 24.12., 31.12.
series-free = Auch in den Schulferien und an Feiertagen
series-free-hint = Ohne Haken lässt Lotse diese Tage aus.
series-add = Wiederholungen hinzufügen

hints-title = Ein Tipp zur Sprache:
hint-long-sentence = Der Satz „{ $begin } …“ hat { $words } Wörter. Zwei kürzere liest man leichter.
hint-long-word = „{ $word }“ ist ein sehr langes Wort. Geht es kürzer?
hint-jargon = Statt „{ $word }“ verstehen viele besser: { $better }.

preview-what = So sehen junge Menschen das Angebot. Die Knöpfe gehen hier nicht.
preview-language = In der Sprache
preview-unsaved = So sähe das Angebot aus. Noch ist nichts gespeichert.
preview-card = Karte im Chat
preview-page = Seite des Angebots
preview-none = Ohne Termin ist im Chat nichts zu sehen. Bitte tragen Sie mindestens einen Termin ein.

history-none = Hier steht künftig, wer was geändert hat.
history-created = Angelegt.
history-before = Vorher:
history-after = Nachher:
history-undo = Zurücknehmen
history-undo-what = Zurücknehmen, was am { $when } geändert wurde
said-undone = Zurückgenommen.
said-undone-partly = Zum Teil zurückgenommen. Was danach noch einmal geändert wurde, ist geblieben.
said-undone-nothing = Nichts zurückgenommen: Alles davon wurde danach noch einmal geändert.

both-title = Jemand anderes hat hier gerade auch etwas geändert
both-what = Noch ist nichts gespeichert. Im Formular stehen jetzt Ihre Änderungen und die der anderen Person zusammen. Bitte prüfen Sie es und speichern Sie noch einmal.
both-disputed = Das haben Sie beide geändert. Im Formular steht Ihre Fassung:
both-theirs = Gespeichert ({ $name }):
both-mine = Ihre Fassung:
both-taken = Das hat die andere Person geändert. Es ist übernommen:

wrong-day = Das ist kein Tag. Bitte so: 3.11.2026.
wrong-time = Das ist keine Uhrzeit. Bitte so: 17:30.
wrong-number = Bitte eine ganze Zahl eingeben oder das Feld leer lassen.
wrong-euros = Bitte einen Betrag eingeben, zum Beispiel 12 oder 12,50. Kostenlos ist 0.
wrong-age = Bitte ein Alter von 0 bis 99 eingeben.
wrong-ages-in-order = „Alter bis“ ist kleiner als „Alter von“.
wrong-cost = Der Betrag ist zu hoch. Stimmt das Komma?
wrong-address = Das ist keine Internetadresse. Bitte so: https://www.beispiel.de
wrong-too-many-dates = Das sind zu viele Termine: höchstens { $most }.
wrong-start = Bitte Tag und Beginn angeben. Oder unter „Mehr“, wann immer offen ist.
wrong-end = Das Ende liegt vor dem Beginn.
wrong-deadline = Die Anmeldung endet nach dem Beginn.
wrong-link-onsite = Vor Ort braucht keinen Link. Soll der Termin auch online gehen?
wrong-twice = Diesen Termin gibt es schon.
wrong-place-which = Diesen Ort gibt es mehrmals: { $names }. Bitte die Postleitzahl dazuschreiben.
wrong-postcode = Diese Postleitzahl gibt es nicht.
wrong-series-start = Der Termin, der wiederholt werden soll, hat noch keinen Tag.
wrong-series-last = Bitte einen Tag nach dem Termin angeben.
wrong-series-empty = Bis dahin gibt es keine Wiederholung, oder alle fallen in die Ferien.
wrong-no-reason =
    { $count ->
        [one] 1 Mensch hat hier einen Platz oder wartet darauf. Bitte schreiben Sie in einem Satz, warum der Termin nicht stattfindet: Das liest die Person.
       *[other] { $count } Menschen haben hier einen Platz oder warten darauf. Bitte schreiben Sie in einem Satz, warum der Termin nicht stattfindet: Das lesen alle.
    }
wrong-booked =
    { $count ->
        [one] 1 Mensch hat hier einen Platz oder wartet darauf.
       *[other] { $count } Menschen haben hier einen Platz oder warten darauf.
    } Nehmen Sie den Haken weg und sagen Sie den Termin unter „Mehr“ ab, mit einem Grund. Danach können Sie ihn löschen.
wrong-missing-summary = Zum Veröffentlichen fehlt noch „Kurz gesagt“.
wrong-missing-dates = Zum Veröffentlichen fehlt noch mindestens ein kommender Termin.

date-found = Liegt in: { $place }. Von dort rechnet der Chat die Entfernung.
said-bulk-shift-free =
    { $count ->
        [one] Verschoben. Bitte prüfen: 1 Termin liegt jetzt in den Schulferien oder auf einem Feiertag.
       *[other] Verschoben. Bitte prüfen: { $count } Termine liegen jetzt in den Schulferien oder auf einem Feiertag.
    }
