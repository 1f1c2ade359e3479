# Das Bild eines Angebots.

offer-picture-key = Bild
offer-picture-alt = Was auf dem Bild zu sehen ist
offer-picture-alt-hint = Ein kurzer Satz für alle, die das Bild nicht sehen, zum Beispiel: „Zwei Jugendliche löten eine Platine.“ Pflicht, wenn es ein Bild gibt.
offer-picture-file = Bild auswählen
offer-picture-other = Ein anderes Bild auswählen
offer-picture-file-hint = JPEG, PNG oder WebP, höchstens 10 MB. Lotse verkleinert das Bild und entfernt alles, was unsichtbar darin steht, etwa den Ort der Aufnahme. Nehmen Sie nur Bilder, die Sie zeigen dürfen; wer darauf zu erkennen ist, muss einverstanden sein.
offer-picture-remove = Das Bild entfernen
picture-no-alt = noch ohne Beschreibung
picture-named = Bild { $code }
wrong-picture-alt = Bitte schreiben Sie in einem Satz, was auf dem Bild zu sehen ist.
wrong-picture-missing = Hier steht, was auf einem Bild zu sehen ist, aber es gibt kein Bild. Bitte wählen Sie eines aus, oder leeren Sie dieses Feld.
wrong-picture-format = Das ist kein Bild, das Lotse lesen kann. Bitte speichern Sie es als JPEG, PNG oder WebP.
wrong-picture-broken = Die Datei ist beschädigt. Bitte öffnen Sie das Bild und speichern Sie es noch einmal.
wrong-picture-too-large = Das Bild hat mehr als { $most } MB. Bitte verkleinern Sie es.
wrong-picture-too-many-pixels = Das Bild hat zu viele Bildpunkte. Bitte verkleinern Sie es auf höchstens 5000 × 5000.
wrong-picture-too-small = Das Bild ist zu klein: Auf einer Karte sähe es unscharf aus. Es braucht mindestens 200 × 200 Bildpunkte.
wrong-picture-unknown = Unter dieser Adresse gibt es hier kein Bild.
wrong-picture-not-fetched = Das Bild ließ sich nicht holen. Die Adresse muss mit https:// beginnen und öffentlich sein.
wrong-picture-too-many = Aus einer Datei holt Lotse höchstens 200 Bilder. Bitte lesen Sie den Rest mit einer zweiten Datei ein.
