# Eine Frage an einen Menschen weitergeben.

button-handoff = Frage weitergeben
button-handoff-reply = Antworten
button-handoff-yes = Ja, weitergeben
button-handoff-text = Ja, nur die Frage
button-handoff-all = Ja, mit diesen Angaben
button-handoff-no = Nein, nicht weitergeben
handoff-ask = Schreib jetzt deine Frage. Dann zeige ich dir: Das gebe ich weiter. Du sagst Ja oder Nein.
    Das liest: { $name }. Die Antwort kommt hier in den Chat. Das dauert meist 1 bis 2 Werktage. Ist es eilig? Dann ruf an.
handoff-sure = Das gebe ich weiter an { $name }:
    „{ $question }“
    Ist das richtig? Ich brauche deinen Namen nicht. Ich merke mir nur diesen Chat. Dann kann die Antwort ankommen. Niemand sieht, wer du bist. Nach 30 Tagen lösche ich alles.
handoff-sure-details = Das gebe ich weiter an { $name }:
    „{ $question }“
    Ich kann auch schreiben: { $criteria }. Das hilft bei der Antwort. Du musst das nicht wollen.
    Ich brauche deinen Namen nicht. Ich merke mir nur diesen Chat. Dann kann die Antwort ankommen. Niemand sieht, wer du bist. Nach 30 Tagen lösche ich alles.
handoff-done = Ich habe deine Frage weitergegeben. Die Antwort kommt in diesen Chat. Schau in 1 bis 2 Werktagen wieder hier nach. Bist du auf der Webseite? Dann mach diese Seite nicht zu.
handoff-dropped = Gut. Ich gebe nichts weiter.
handoff-unclear = Das verstehe ich nicht. Schreib deine Frage bitte in Worten. Oder schreib „Stopp“.
handoff-insult = Das gebe ich so nicht weiter. Schreib deine Frage bitte ohne Schimpfwörter. Oder schreib „Stopp“.
handoff-long = Das ist zu lang. Schreib es bitte kürzer. Höchstens { $most } Zeichen.
handoff-again = Ich habe diese Nachricht nicht mehr. Schreib sie bitte noch einmal.
handoff-full = Du hast schon { $count } Nachrichten geschickt. Die Antworten fehlen noch. Bitte warte noch. Oder ruf an.
handoff-answer = Antwort der Koordination ({ $name }):
    { $description }
my-data-more = Ich zähle, was im Chat passiert. Damit ich dich nicht doppelt zähle, merke ich mir: Hier bist du schon gezählt. Nach dem Quartal lösche ich das. Lässt du eine Frage weitergeben? Frage und Antwort bleiben höchstens 30 Tage.
web-privacy-handoff = Lässt du eine Frage weitergeben? Frage und Antwort bleiben höchstens 30 Tage. Niemand sieht, von wem die Frage ist.
