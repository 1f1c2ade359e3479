# Das Logo der Kommune für Gedrucktes.

logo-tab = Logo und Plakate
logo-title = Logo für Plakate und Blätter
logo-what = Es steht oben auf allem, was Sie, Schulen und Jugendzentren aus Lotse drucken. Ohne Logo steht dort der Name der Kommune.
logo-now = So ist es jetzt
logo-alt = Das Logo von { $town }
logo-none = Es gibt noch kein Logo.
logo-file = Datei
logo-file-hint = Am besten SVG: Das ist in jeder Größe scharf. Oder PNG mit mindestens 100 Bildpunkten Höhe. Höchstens { $most } KB.
logo-save = Logo speichern
logo-remove = Logo entfernen
logo-print = Für alle drucken
logo-print-what = Plakate und Kärtchen, die in den Chat führen, ohne dass etwas eingestellt ist. Für eine Schule oder ein Jugendzentrum gibt es eigene: Geben Sie dort den Koffer weiter.
said-logo-saved = Gespeichert. Alles, was ab jetzt gedruckt wird, trägt dieses Logo.
said-logo-removed = Entfernt. Auf Gedrucktem steht ab jetzt nur der Name.

wrong-logo-large = Die Datei ist zu groß: höchstens { $most } KB.
wrong-logo-broken = Diese Datei lässt sich nicht lesen oder nicht drucken. Bitte noch einmal als SVG oder PNG speichern.
wrong-logo-kind = Das ist kein Bild, das gedruckt werden kann. Bitte eine SVG- oder PNG-Datei auswählen.
wrong-logo-coarse = Das Bild ist zu klein und wäre auf einem Plakat unscharf: mindestens 100 Bildpunkte hoch und breit.
wrong-logo-pixels = Das Bild hat zu viele Bildpunkte: höchstens 4.000 in Höhe und Breite.
wrong-logo-shape = Das Bild ist zu schmal oder zu breit: höchstens achtmal so breit wie hoch und fünfmal so hoch wie breit.
wrong-logo-elements = Die Zeichnung besteht aus zu vielen Teilen. Bitte eine einfachere Fassung oder eine PNG-Datei nehmen.
wrong-logo-text = In der Zeichnung steht Text, für den die Schrift fehlt. Bitte den Text vor dem Speichern in Pfade umwandeln.
wrong-logo-active = Die Datei enthält ein Skript, einen Link oder ein Bild von einer anderen Adresse. Bitte ohne das speichern.
wrong-logo-size = In der Zeichnung steht nicht, wie groß sie ist. Bitte mit Breite und Höhe (oder viewBox) speichern.
