# Ob ein Termin etwas gebracht hat: eine Frage danach, drei Gesichter.
faces-ask = { $title }: Hat es dir was gebracht? Ein Tipp genügt. Gezählt wird nur, wie viele so antworten.
faces-question = Hat es dir was gebracht?
face-good = Ja, war gut
face-fair = Ging so
face-bad = Eher nicht
faces-counted = Gezählt wird nur, wie viele so antworten. Wer es war, bleibt offen.
faces-thanks = Danke, das hilft denen, die so etwas planen. Gezählt ist nur die Antwort, nicht wer sie gegeben hat.
faces-none = Das lässt sich hier nicht zählen. Wenn du etwas dazu sagen willst, rede gern mit einem Menschen.
