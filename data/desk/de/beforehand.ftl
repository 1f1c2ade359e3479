# Fragen, die vor einem Termin eingereicht werden: lesen, freigeben, beantworten.

nav-beforehand = Fragen vor Terminen
today-beforehand =
    { $count ->
        [one] 1 Frage vor einem Termin
       *[other] { $count } Fragen vor Terminen
    }
today-beforehand-what = Junge Menschen haben sie eingereicht. Der Betrieb sieht nur, was Sie freigeben.
beforehand-title = Fragen vor Terminen
beforehand-what = Ohne Namen eingereicht. Namen, Nummern und Adressen hat Lotse entfernt; wer gefragt hat, weiß niemand. Was Sie freigeben, sieht der Anbieter hinter seinem Link. Gelöscht wird alles mit den Buchungen, spätestens 28 Tage nach dem Termin.
beforehand-states = Welche Fragen
beforehand-state-new = neu
beforehand-state-approved = freigegeben
beforehand-state-rejected = abgelehnt
beforehand-found =
    { $count ->
        [0] Keine Frage.
        [one] 1 Frage
       *[other] { $count } Fragen
    }
beforehand-no-date = Termin gelöscht
beforehand-is-shown = auf der Angebotsseite
beforehand-is-answered = beantwortet
beforehand-is-faq = als Antwort im Chat
beforehand-open = Ändern
beforehand-open-answer = Ändern oder beantworten
beforehand-approve = Freigeben
beforehand-reject = Ablehnen
beforehand-reopen = Zurück zu „neu“
beforehand-one = Frage vor einem Termin
beforehand-text = Frage
beforehand-text-hint = Ändern Sie nur, was nötig ist: Tippfehler, und was jemanden erkennbar macht.
beforehand-answer = Antwort
beforehand-answer-hint = Freiwillig: Sonst wird beim Termin geantwortet. Bitte du sagen, kurze Sätze, keine Namen.
beforehand-answered-by = Aufgeschrieben von: { $name }
beforehand-show = Auf der Angebotsseite zeigen
beforehand-hide = Nicht mehr zeigen
beforehand-show-hint = Frage und Antwort stehen dann auf der Seite des Angebots, für alle. „Zurück zu ‚neu‘“ nimmt die Frage auch dem Anbieter wieder weg.
wrong-beforehand-changed = Inzwischen hat jemand anderes hier etwas geändert. So steht es jetzt oben; prüfen Sie Ihre Änderung und speichern Sie noch einmal.
said-beforehand-approve =
    { $count ->
        [0] Nichts freigegeben: Es war keine Frage angekreuzt, oder jemand anderes hat schon entschieden.
        [one] 1 Frage freigegeben. Der Anbieter sieht sie hinter seinem Link.
       *[other] { $count } Fragen freigegeben. Der Anbieter sieht sie hinter seinem Link.
    }
said-beforehand-reject =
    { $count ->
        [0] Nichts abgelehnt: Es war keine Frage angekreuzt, oder jemand anderes hat schon entschieden.
        [one] 1 Frage abgelehnt.
       *[other] { $count } Fragen abgelehnt.
    }
said-beforehand-reopen =
    { $count ->
        [0] Es war keine Frage angekreuzt, oder jemand anderes war schneller.
        [one] Wieder neu.
       *[other] { $count } Fragen sind wieder neu.
    }
said-beforehand-show = Frage und Antwort stehen auf der Seite des Angebots.
said-beforehand-hide = Steht nicht mehr auf der Seite des Angebots.
log-advance-question = Frage vor einem Termin

# Antworten im Chat
beforehand-faq-title = Wird das öfter gefragt?
beforehand-faq = Als Antwort in den Chat übernehmen
beforehand-faq-hint = Öffnet das Formular für Antworten, Frage und Antwort stehen schon da. Veröffentlicht, antwortet der Chat sofort damit.
beforehand-faq-look = Steht unter den Antworten des Chats: ansehen

# Hinter dem Link des Anbieters
by-link-asked-count =
    { $count ->
        [one] 1 Frage vor einem Termin
       *[other] { $count } Fragen vor Terminen
    }
by-link-asked-short = Junge Menschen haben gefragt, ohne Namen. So können Sie sich vorbereiten.
by-link-asked-title = Fragen vor Terminen
by-link-asked-what = Junge Menschen haben das ohne Namen gefragt; die Koordination { $town } hat es gelesen und freigegeben. Antworten Sie beim Termin. Wenn Sie mögen, notieren Sie hier schon etwas: Die Koordination kann es auf der Seite des Angebots zeigen oder den Chat damit antworten lassen.
by-link-asked-none = Gerade gibt es keine Fragen.
by-link-asked-note = Antwort notieren
by-link-asked-change = Antwort ändern
by-link-asked-answer = Antwort
by-link-asked-save = Antwort speichern
by-link-asked-fixed = Diese Antwort ist veröffentlicht. Soll sich etwas ändern? Sagen Sie der Koordination Bescheid.
wrong-by-link-asked = Inzwischen hat die Koordination hier etwas geändert. Bitte lesen Sie noch einmal und speichern Sie dann.
said-by-link-asked = Antwort gespeichert. Die Koordination sieht sie.
