# Öffentliche Seiten der Kommune: Impressum, Datenschutz, Barrierefreiheit, Einbetten.

settings-tab-pages = Öffentliche Seiten
pages-what = Diese Seiten verlangt das Gesetz. Zu jeder gibt es schon einen Text in allen Sprachen. Sie ergänzen, was nur Ihre Kommune weiß. Was Sie speichern, steht sofort auf den Seiten.
pages-see = Seite ansehen
said-pages-saved = Gespeichert. Die Seiten zeigen es ab jetzt so.

pages-imprint = Impressum
pages-imprint-hint = Adresse, Telefon und E-Mail der Koordination kommen aus dem Reiter „Bearbeiten“.
municipality-legal-operator = Wer die Seiten betreibt
municipality-legal-operator-hint = Name und Anschrift, zum Beispiel: Stadt Musterhausen, Der Magistrat, Rathausplatz 1, 12345 Musterhausen.
municipality-legal-represented = Wer die Kommune vertritt
municipality-legal-represented-hint = Amt und Name, wie im Impressum Ihrer Kommune.
municipality-legal-responsible = Wer für die Inhalte verantwortlich ist
municipality-legal-responsible-hint = Name und Anschrift einer Person (§ 18 Abs. 2 Medienstaatsvertrag).

pages-privacy = Datenschutz
pages-privacy-hint = Was gespeichert wird, wie lange und wie man es löscht, steht schon da, auch in Einfacher Sprache. Die Datenschutz-Aufsicht Ihres Landes steht von selbst dabei.
municipality-legal-officer = Behördlicher Datenschutz
municipality-legal-officer-hint = Wie man die Stelle erreicht, am besten mit E-Mail-Adresse.

pages-access = Barrierefreiheit
pages-access-hint = Meldungen von Barrieren kommen zu Ihnen unter „Nachrichten“, ohne Namen.
municipality-legal-barriers = Was noch nicht barrierefrei ist
municipality-legal-barriers-hint = Nur, was an Ihren Inhalten liegt, zum Beispiel: Plakate sind noch nicht vorlesbar. Mit Datum der letzten Prüfung.
municipality-legal-enforcement = Durchsetzungsstelle
municipality-legal-enforcement-hint = An wen man sich wendet, wenn eine Meldung nichts bewirkt: Name und Adresse der Stelle Ihres Landes.

pages-own = Eigener Text statt des üblichen
pages-own-hint = Nur nötig, wenn Ihre Rechtsabteilung einen anderen Text vorgibt. Jede Zeile ist ein Absatz. Leer heißt: der übliche Text. In den anderen Sprachen bleibt der übliche Text, mit einem Verweis auf Ihren.
own-imprint-de = Impressum, eigener Text
own-imprint-de-x-einfach = Impressum, eigener Text in Einfacher Sprache
own-privacy-de = Datenschutz, eigener Text
own-privacy-de-x-einfach = Datenschutz, eigener Text in Einfacher Sprache
own-access-de = Barrierefreiheit, eigener Text
own-access-de-x-einfach = Barrierefreiheit, eigener Text in Einfacher Sprache
municipality-legal-texts = Eigene Texte der öffentlichen Seiten

pages-embed = Auf anderen Seiten zeigen
pages-embed-hint = Schulen und Ihre Kommune können die Angebote auf ihrer eigenen Seite zeigen: in einem Rahmen, ohne Skript, ohne Cookies.
municipality-embed-hosts = Seiten, die das dürfen
municipality-embed-hosts-hint = Eine Adresse pro Zeile, zum Beispiel https://www.meine-schule.de. Alle anderen bleiben gesperrt.
pages-code = Code zum Kopieren
pages-code-hint = Den fügt ein, wer die andere Seite pflegt. Nur bestimmte Angebote, zum Beispiel Praktika:
pages-code-more = Code für eine Suche
wrong-embed-host = „{ $line }“ ist keine Adresse wie https://www.meine-schule.de.
wrong-embed-hosts = Das sind zu viele Seiten: höchstens { $most }.
