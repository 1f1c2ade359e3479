# Wer zu einem Termin kommt, und wer da war: am Arbeitsplatz der Koordination und hinter dem Link eines Anbieters.
people-title = Wer kommt
people-back = Zurück zu den Plätzen
people-date-cancelled = Dieser Termin fällt aus.
people-date-postponed = Dieser Termin ist verschoben.
people-room = von { $seats } { $seats ->
        [one] Platz
       *[other] Plätzen
    }, { $mode }
people-talks = von { $talks } Gesprächen gebucht
people-waiting = auf der Warteliste
people-so-far = da, { $missed } nicht da
people-nobody = Noch hat sich niemand angemeldet.
people-how = Ab { $minutes } Minuten vor dem Beginn können Sie antippen, wer da ist. Antippen lässt sich ändern und zurücknehmen, auch von mehreren Geräten aus.
people-number = Nummer { $number }
people-note-came = War da
people-note-missed = War nicht da
people-note-open = Zurücknehmen
people-offered = aufgerückt, noch keine Zusage
people-waiting-title = Warteliste
people-waiting-what = Wird ein Platz frei, fragt Lotse von allein die nächste Person.
people-place = { $place }.
people-faces = Antworten zu allen Terminen dieses Angebots, aus Wochen, die vorbei sind. Eine Zahl steht hier erst, wenn mindestens { $fewest } Menschen so geantwortet haben.
people-private = Mehr ist von diesen Menschen nicht zu sehen. Wer keinen Spitznamen angegeben hat, sieht die eigene Nummer bei der Buchung. Auf Papier: nach dem Termin bitte vernichten.
people-until = Diese Liste sehen Sie bis { $days } Tage nach dem Termin.
said-people-gone = Das ging nicht: Diese Person hat keinen Platz (mehr), oder es ist noch zu früh.
people-lists-what = Angemeldete mit Spitznamen und Warteliste. Am Tag selbst tippen Sie an, wer da ist.
people-seated = { $count ->
        [one] 1 Person mit Platz
       *[other] { $count } Personen mit Platz
    }

# Im Protokoll: ohne zu sagen, um wen es ging
log-attendance = Wer da war
log-noted-attended = als da vermerkt
log-noted-missed = als nicht da vermerkt
log-noted-booked = Vermerk zurückgenommen
