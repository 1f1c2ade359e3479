# Die erste Seite: was heute zu tun ist.

today-title = Heute
today-hello = Guten Tag, { $name }
today-done = Alles erledigt. Gerade wartet nichts auf Sie.
today-all = Alle { $count } ansehen:
today-asked =
    { $count ->
        [one] 1 offene Frage
       *[other] { $count } offene Fragen
    }
today-asked-what = Das konnte der Chat nicht beantworten.
today-meetings = Wer kommt
today-meetings-what = Was gleich beginnt oder eben vorbei ist, mit Plätzen über Lotse. Hier tippen Sie an, wer da ist.
today-gaps =
    { $count ->
        [one] 1 Termin diese Woche ist unvollständig
       *[other] { $count } Termine diese Woche sind unvollständig
    }
today-gaps-what = Wer sich anmeldet, weiß noch nicht, wohin.
today-more = … und { $count } weitere
lacks-link = Link fehlt
lacks-place = Ort fehlt
today-due =
    { $count ->
        [one] 1 Angebot bestätigen
       *[other] { $count } Angebote bestätigen
    }
today-due-what = Stimmen die Angaben noch?
today-undated =
    { $count ->
        [one] 1 Angebot ohne Termin
       *[other] { $count } Angebote ohne Termin
    }
today-undated-what = Veröffentlicht, aber ohne kommenden Termin: Der Chat zeigt sie nicht.
today-drafts =
    { $count ->
        [one] 1 Entwurf
       *[other] { $count } Entwürfe
    }
today-drafts-what = Noch nicht veröffentlicht.
today-messages =
    { $count ->
        [one] 1 Nachricht wartet auf Antwort
       *[other] { $count } Nachrichten warten auf Antwort
    }
today-messages-what = Junge Menschen haben Ihnen aus dem Chat geschrieben.
today-proposals =
    { $count ->
        [one] 1 Vorschlag eines Anbieters
       *[other] { $count } Vorschläge von Anbietern
    }
today-proposals-what = Anbieter möchten etwas ändern oder absagen. Erst Ihr Ja gilt.
today-imports =
    { $count ->
        [one] 1 Import braucht Sie
       *[other] { $count } Importe brauchen Sie
    }
today-imports-what = Da ist etwas zu entscheiden, oder es ging nicht alles.
today-calendars =
    { $count ->
        [one] 1 Kalender lässt sich nicht abrufen
       *[other] { $count } Kalender lassen sich nicht abrufen
    }
today-calendars-what = Stimmt die Adresse noch? Lotse versucht es weiter.
