# Eine Frage an einen Menschen weitergeben: nur mit Zustimmung, und die Antwort kommt zurück in den Chat.

button-handoff = Frage weitergeben
button-handoff-reply = Antworten
button-handoff-yes = Ja, weitergeben
button-handoff-text = Ja, nur die Frage
button-handoff-all = Ja, mit diesen Angaben
button-handoff-no = Nein, nichts weitergeben
handoff-ask = Schreib jetzt deine Frage, am besten in einer Nachricht. Dann zeige ich dir genau, was ich weitergebe, und du sagst Ja oder Nein.
    Lesen wird sie: { $name }. Die Antwort kommt hier in den Chat, meist in 1 bis 2 Werktagen. Ist es eilig? Dann ruf lieber an.
handoff-sure = Das gebe ich weiter an { $name }:
    „{ $question }“
    Passt das so? Deinen Namen brauche ich nicht. Damit die Antwort ankommt, merke ich mir diesen Chat dazu. Niemand sieht, wer du bist. Nach 30 Tagen lösche ich alles.
handoff-sure-details = Das gebe ich weiter an { $name }:
    „{ $question }“
    Wenn du magst, schreibe ich dazu: { $criteria }. Das hilft bei der Antwort, muss aber nicht sein.
    Deinen Namen brauche ich nicht. Damit die Antwort ankommt, merke ich mir diesen Chat dazu. Niemand sieht, wer du bist. Nach 30 Tagen lösche ich alles.
handoff-done = Deine Frage ist weitergegeben. Schau in 1 bis 2 Werktagen wieder hier rein: Die Antwort kommt in diesen Chat. Auf der Webseite lass dafür den Tab offen.
handoff-dropped = Okay, ich gebe nichts weiter.
handoff-unclear = Das verstehe ich nicht als Frage. Schreib sie bitte in ganzen Worten. Oder sag „Stopp“.
handoff-insult = So gebe ich das nicht weiter. Schreib deine Frage bitte ohne Beleidigungen. Oder sag „Stopp“.
handoff-long = Das ist zu lang zum Weitergeben. Schreib es bitte kürzer, höchstens { $most } Zeichen.
handoff-again = Diese Nachricht habe ich nicht mehr. Schreib sie bitte noch einmal.
handoff-full = Du wartest schon auf Antwort auf { $count } Nachrichten. Bitte hab noch etwas Geduld, oder ruf an.
handoff-answer = Antwort der Koordination ({ $name }):
    { $description }
my-data-more = Damit ich niemanden doppelt zähle, merke ich mir bis zum Ende des Quartals, in welchen Zahlen du schon steckst. Fragen, die du weitergeben lässt, und die Antworten bleiben höchstens 30 Tage.
web-privacy-handoff = Fragen, die du an Menschen weitergeben lässt, und die Antworten: höchstens 30 Tage. Niemand sieht, von wem sie sind.
