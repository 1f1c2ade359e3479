# Seiten für Gruppen, Impressum und Barrierefreiheit, in Einfacher Sprache.

page-you-title = Für dich
page-you-text = Du weißt noch nicht, was du werden willst? Das ist in Ordnung.
    Hier findest du Angebote in deiner Nähe. Zum Beispiel Praktika, Infotage, Ferienangebote und Beratung. Viele Angebote kosten nichts.
    Du kannst selbst suchen. Oder du schreibst mit dem Bot. Der Bot ist ein Programm. Er fragt dich höchstens drei Dinge.
    Du hast keine Idee? Dann stellt dir der Bot ein paar kurze Fragen.
    Du musst dich nicht anmelden. Du musst deinen Namen nicht sagen.
page-new-title = Neu in Deutschland
page-new-text = In Deutschland gibt es viele Wege in den Beruf. Du kannst sie ausprobieren.
    Praktikum: Du arbeitest ein paar Tage oder Wochen in einer Firma mit. So lernst du den Beruf kennen.
    Ausbildung: Du lernst einen Beruf. Das dauert meist drei Jahre. Du lernst in einer Firma und in der Berufsschule. Du bekommst Geld.
    Beratung: Du redest mit einem Menschen, der viel über Berufe weiß. Das kostet nichts.
    Die meisten Angebote sind auf Deutsch. Du suchst eine andere Sprache? Nimm den Filter „In welcher Sprache?“.
page-new-spoken = Angebote auf { $spoken }
page-providers-title = Für Anbieter
page-providers-text = Ein Angebot hilft jungen Menschen auf dem Weg in den Beruf? Dann gehört es hierher.
    Die Bildungskoordination in der Stadt nimmt Angebote auf. Schreiben oder anrufen genügt.
    Wichtig sind: Titel, kurzer Text, Alter, Tage, Uhrzeiten, Ort oder online, Kosten und Anmeldung.
    Die Koordination liest jedes Angebot. Erst dann steht es hier.
page-schools-text = Diese Angebote sind für Gruppen aus der Schule. Lehrkräfte melden die Gruppe an.
    Angebote für einzelne junge Menschen stehen unter „Angebote“. Auch der Bot hilft im Unterricht. Niemand muss einen Namen sagen.
page-parents-text = Diese Angebote sind für Eltern. Angebote für junge Menschen stehen unter „Angebote“.
    Auch Eltern können mit dem Bot schreiben. Zum Beispiel: „Mein Kind ist 15 und mag Tiere.“ Der Bot versteht neun Sprachen.
page-imprint-title = Impressum
page-imprint-text = Diese Seiten gehören den Städten, die hier stehen.
page-imprint-placeholder = Hier fehlt noch etwas: Wer vertritt die Stadt? Wer ist für die Texte verantwortlich? Das schreibt die Stadt vor dem Start hin.
page-access-title = Barrierefreiheit
page-access-text = Alle Menschen sollen Lotse benutzen können. Die Seiten gehen mit der Tastatur. Sie lassen sich vorlesen und größer machen.
    Ein Programm prüft die Seiten bei jeder Änderung. Menschen mit Behinderungen haben die Seiten noch nicht geprüft.
    Das fehlt noch: Die Angebote sind nur auf Deutsch. Es gibt nichts in Gebärdensprache.
page-access-report = Etwas geht nicht? Dann melde dich hier:
page-privacy-portal = Wir zählen, wie oft etwas gesucht wird. Wir wissen nicht, wer sucht.
