# Seiten für Zielgruppen, Impressum und Barrierefreiheit. Jede Zeile ist ein Absatz.

page-you-title = Für dich
page-you-text = Du musst noch nicht wissen, was du einmal machen willst.
    Hier findest du Angebote aus deiner Gegend: Praktika, Infotage, Gespräche mit Firmen, Ferienangebote und Beratung. Viele kosten nichts.
    Du kannst selbst suchen. Oder du schreibst mit dem Bot: Er fragt höchstens drei Dinge und sagt dir, warum etwas passt.
    Du hast noch keinen Plan? Dann stellt dir der Bot ein paar kurze Fragen.
    Du brauchst kein Konto und keinen Namen.
page-new-title = Neu in Deutschland
page-new-text = In Deutschland führen viele Wege in den Beruf. Du kannst sie ausprobieren, bevor du dich entscheidest.
    Praktikum: Du arbeitest ein paar Tage oder Wochen in einer Firma mit und lernst den Beruf kennen.
    Ausbildung: Du lernst einen Beruf, meist drei Jahre lang, in einer Firma und in der Berufsschule. Dafür bekommst du Geld.
    Beratung: Du redest mit jemandem, der sich auskennt. Das kostet nichts.
    Die meisten Angebote sind auf Deutsch. Im Filter „In welcher Sprache?“ findest du andere.
page-new-spoken = Angebote auf { $spoken }
page-providers-title = Für Anbieter
page-providers-text = Praktikum, Werkstatttag, Beratung oder Projekt: Was jungen Menschen auf dem Weg in den Beruf hilft, gehört hierher.
    Die Bildungskoordination vor Ort nimmt Angebote auf. Eine Mail oder ein Anruf genügt.
    Das sollte darin stehen: Titel und kurze Beschreibung, Alter, Tage und Uhrzeiten, Ort oder online, Kosten und Anmeldung.
    Bevor ein Angebot erscheint, sieht es sich die Koordination an.
page-schools-text = Lehrkräfte und Schulsozialarbeit buchen diese Angebote für eine Gruppe. In der Suche der Jugendlichen stehen sie nicht.
    Angebote für einzelne Jugendliche stehen unter „Angebote“. Auch der Bot hilft im Unterricht: ohne Konto und ohne Namen.
page-parents-text = Hier steht, was sich an Eltern richtet. Was für Jugendliche ist, steht unter „Angebote“.
    Auch Eltern können mit dem Bot schreiben, zum Beispiel: „Mein Kind ist 15 und mag Tiere.“ Er versteht neun Sprachen.
page-imprint-title = Impressum
page-imprint-text = Diese Seiten betreiben die Kommunen, die hier stehen.
page-imprint-placeholder = Platzhalter: Wer die Kommune vertritt und wer für die Inhalte verantwortlich ist, trägt die Kommune vor dem Start ein.
page-access-title = Barrierefreiheit
page-access-text = Alle sollen Lotse benutzen können. Die Seiten folgen den Regeln von WCAG 2.2 AA: Sie gehen mit Tastatur, mit Vorleseprogrammen, vergrößert, mit hohem Kontrast und ohne Skript.
    Ein Prüfprogramm (axe) sieht sie bei jeder Änderung durch. Menschen mit Behinderungen haben sie noch nicht geprüft.
    Was noch fehlt: Die Angebote sind auf Deutsch geschrieben, und nichts davon gibt es in Gebärdensprache.
page-access-report = Du kommst irgendwo nicht weiter? Melde dich hier:
page-privacy-portal = Was du auf den Seiten suchst: Wir zählen nur, wie oft etwas gesucht wird. Wer sucht, wissen wir nicht.
