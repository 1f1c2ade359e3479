# Whether a date was of use: one question afterwards, three faces.
faces-ask = { $title }: Hat es dir geholfen? Tipp einmal. Wir zählen nur die Antworten.
faces-question = Hat es dir geholfen?
face-good = Ja, es war gut
face-fair = Es ging so
face-bad = Nein, eher nicht
faces-counted = Wir zählen nur die Antworten. Niemand weiß, wer geantwortet hat.
faces-thanks = Danke. Das hilft den Leuten, die so etwas planen. Wir zählen nur die Antwort. Wir merken uns nicht, wer sie gegeben hat.
faces-none = Das können wir hier nicht zählen. Du willst etwas sagen? Dann rede mit einem Menschen.
