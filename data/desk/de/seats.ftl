# Plätze eines Angebots, die über Lotse vergeben werden.
offer-tab-seats = Plätze
seats-what = Wenn Lotse die Plätze vergibt, nehmen junge Menschen im Chat oder auf der Seite des Angebots einen Platz, ohne Konto und ohne Namen. Wie viele es gibt, steht bei den Terminen. Sind alle weg, gibt es eine Warteliste, die von allein aufrückt.
seats-open = Lotse vergibt die Plätze
seats-nickname-purpose = Wofür wird ein Spitzname gebraucht?
seats-nickname-purpose-hint = Leer lassen, wenn niemand einen Namen braucht: Dann wird keiner gefragt. Was hier steht, lesen alle, die buchen.
seats-confirm-hours = So viele Stunden bleibt ein frei gewordener Platz reserviert
seats-confirm-hours-hint = Wer aufrückt, wird gefragt. Ohne Ja bekommt danach die nächste Person den Platz. Kurz vor dem Termin ist die Zeit kürzer.
seats-for-coordinators = Das ändert die Koordination.
seats-dates = Termine
seats-no-dates = Es gibt keinen Termin, der noch kommt.
seats-taken = Belegt: { $taken }, auf der Warteliste: { $waiting }.
seats-there = Plätze: { $seats }.
seats-divide = In kurze Gespräche aufteilen
seats-firms = Firmen
seats-firms-hint = Eine in jeder Zeile. Jede Firma hat nacheinander Gespräche, vom Beginn bis zum Ende des Termins, je mit einer Person. Ohne Firmen wird der Termin als Ganzes gebucht.
seats-minutes = Minuten je Gespräch
seats-divide-button = Aufteilen
said-seats-talks = { $count ->
        [0] Der Termin wird als Ganzes gebucht.
       *[other] Der Termin hat jetzt { $count } Gespräche.
    }
said-seats-date-gone = Nicht aufgeteilt: Diesen Termin gibt es nicht mehr, oder er hat keinen Beginn oder kein Ende.
seats-talks =
    { $count ->
        [one] 1 Gespräch.
       *[other] { $count } Gespräche.
    }
seats-talks-closed = Noch kann niemand ein Gespräch buchen: Dafür muss oben „Lotse vergibt die Plätze“ angekreuzt und gespeichert sein.
seats-no-end = Mit einem Ende (unter „Bearbeiten“) lässt sich dieser Termin in kurze Gespräche aufteilen.
seats-divide-what = Aufteilen: { $when }
wrong-talks-minutes = Bitte eine Zahl von { $least } bis { $most }.
wrong-talks-longer = So lange dauert der Termin nicht: Er hat { $whole } Minuten.
wrong-talks-many = Das sind zu viele Gespräche: höchstens 30 Firmen und 400 Gespräche. Nehmen Sie weniger Firmen oder längere Gespräche.
log-seats = Plätze eines Angebots
