# Fragen, die vor einem Termin ohne Namen eingereicht werden.

beforehand-button = Frage einreichen
beforehand-title = Frage vorher einreichen
beforehand-section = Fragen und Antworten
beforehand-before = Du hast schon eine Frage? Reich sie vorher ein, ohne Namen.
beforehand-intro = Die Frage geht ohne Namen an: { $provider }. Vorher liest sie die Koordination.
beforehand-answers = Antworten gibt es beim Termin. Manche stehen später auch auf der Seite des Angebots.
beforehand-date = Zu welchem Termin?
beforehand-question = Frage
beforehand-hint = Höchstens { $most } Zeichen. Namen, Nummern und Adressen werden gestrichen.
beforehand-kept = Wer fragt, wird nicht gespeichert. Spätestens { $days } Tage nach dem Termin wird die Frage gelöscht.
beforehand-go = Weiter
beforehand-sure = So wird die Frage weitergegeben:
beforehand-cut = Wo [...] steht, wurde etwas gestrichen, das verraten könnte, wer fragt.
beforehand-send = So einreichen
beforehand-change = Ändern
beforehand-done = Danke, die Frage ist da. Nach einem kurzen Blick der Koordination geht sie an: { $provider }.
beforehand-another = Noch eine Frage einreichen
beforehand-back = Zurück zum Angebot
beforehand-empty = Hier fehlt noch die Frage.
beforehand-long = Das ist zu lang. Bitte auf höchstens { $most } Zeichen kürzen.
beforehand-unclear = Das ist als Frage nicht zu verstehen. Bitte in ganzen Worten schreiben.
beforehand-insult = So wird das nicht weitergegeben. Bitte ohne Beleidigungen schreiben.
beforehand-full = Gerade warten hier sehr viele Fragen. Später geht es wieder. Oder beim Termin fragen.
beforehand-answer-by = Antwort von { $name }
beforehand-answer-by-coordination = Antwort der Koordination
beforehand-ask = { $title }: Was willst du vorher fragen? Schreib deine Frage jetzt in einer Nachricht. Dann zeige ich dir, wie ich sie weitergebe, und du sagst Ja oder Nein.
    Sie geht ohne Namen an: { $provider }. Vorher liest sie die Koordination. Antworten gibt es beim Termin.
beforehand-shown = So gebe ich deine Frage weiter:
    „{ $question }“
    Passt das so? Namen, Nummern und Adressen habe ich gestrichen. Wer gefragt hat, merke ich mir nicht dazu.
beforehand-no = Nein, nicht einreichen
beforehand-handed-in = Deine Frage ist eingereicht. In diesen Chat kommt keine Antwort: Antworten gibt es beim Termin. Manche stehen später auch hier: { $link }
beforehand-again = Diese Frage habe ich nicht mehr. Schreib sie bitte noch einmal.
beforehand-many = Du hast heute schon { $count } Fragen eingereicht. Morgen geht wieder etwas. Oder frag beim Termin.
beforehand-closed = Für diesen Termin nehme ich keine Fragen an. Frag am besten direkt dort.
booking-link-later-page = Den Link zum Mitmachen siehst du ab einem Tag vorher auf der Seite dieser Buchung.
web-privacy-beforehand = Fragen, die du vor einem Termin einreichst: ohne dich, ohne Chat, ohne Uhrzeit. Deshalb kann sie niemand einer Person zuordnen. Sie werden spätestens 28 Tage nach dem Termin gelöscht.
