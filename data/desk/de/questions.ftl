# Offene Fragen: was der Chat nicht beantworten konnte.

nav-questions = Offene Fragen
inbox-title = Offene Fragen
inbox-what = Das konnte der Chat nicht beantworten. Namen, Nummern und Adressen hat Lotse entfernt. Wer gefragt hat, weiß niemand.
inbox-filters = Welche Fragen
inbox-status = Welche
inbox-sort-asked = am häufigsten gefragt zuerst
inbox-sort-newest = zuletzt gefragt zuerst
inbox-go = Zeigen
inbox-found =
    { $count ->
        [0] Keine Frage. Gut so.
        [one] 1 Frage
       *[other] { $count } Fragen
    }
inbox-also = auch so gefragt:
inbox-answer = Antwort schreiben
inbox-answer-what = Antwort schreiben auf: { $text }
inbox-add = Passt zu einer Antwort
inbox-add-what = Passt zu einer Antwort: { $text }
inbox-not-ours = Nicht für uns
inbox-not-ours-what = Nicht für uns: { $text }
question-open = offen
question-answered = beantwortet
question-not_ours = nicht für uns
question-answered-by = beantwortet durch:
question-members =
    { $count ->
        [one] So wurde gefragt
       *[other] So wurde gefragt, auf { $count } Arten
    }
question-members-hint = Was nicht dazugehört: Haken weg, bevor Sie es unten zu einer Antwort geben oder weglegen. Dann bleibt es offen. Beim Schreiben einer neuen Antwort gilt die ganze Gruppe.
question-add-title = Gibt es die Antwort schon?
question-add-hint = Dann wird das, was gefragt wurde, zu Formulierungen dieser Antwort. Sie gelten nur für { $town }.
question-add-none = Es gibt noch keine Antwort im Chat.
question-add-go = Zu dieser Antwort dazu
question-look = ansehen
question-look-what = ansehen: { $question }
question-further = Was soll mit der Frage geschehen?
question-further-hint = „Nicht für uns“: Die Frage und sehr ähnliche stehen nicht mehr hier, auch wenn sie wieder gestellt werden. Unter „nicht für uns“ finden Sie sie und können sie wieder öffnen.
question-reopen-it = Wieder öffnen
said-question-not-ours =
    { $count ->
        [one] Nicht mehr offen. Auch sehr ähnliche neue Fragen kommen nicht mehr hierher.
       *[other] { $count } Fragen sind nicht mehr offen. Auch sehr ähnliche neue kommen nicht mehr hierher.
    }
said-question-reopen = Wieder offen.
said-question-add =
    { $count ->
        [0] Es war keine Frage angekreuzt.
        [one] Der Chat erkennt die Frage ab jetzt.
       *[other] Der Chat erkennt diese { $count } Fragen ab jetzt.
    }
said-question-which = Bitte wählen Sie, zu welcher Antwort die Frage gehört.

# Fragen, für die keine Koordination zuständig ist (nur Verwaltung)
elsewhere-title = Fragen ohne zuständige Kommune
elsewhere-what = So haben Menschen gefragt, die keinen Ort genannt haben, oder einen, für den es hier keine Koordination gibt. Diese Liste sehen alle mit der Rolle „Verwaltung“. Sie zeigt, was noch fehlt. Eine Antwort, die Sie hier schreiben, gilt nur für Ihre Kommune. Die Frage bleibt stehen, bis sie lange genug nicht mehr gestellt wurde.
