# Fragen, die vor einem Termin ohne Namen eingereicht werden.

beforehand-button = Frage schicken
beforehand-title = Vorher eine Frage schicken
beforehand-section = Fragen und Antworten
beforehand-before = Du hast schon eine Frage? Schick sie vorher. Ohne deinen Namen.
beforehand-intro = Die Frage bekommt: { $provider }. Kein Name steht dabei. Vorher liest die Koordination die Frage.
beforehand-answers = Die Antworten gibt es beim Termin. Manche Antworten stehen später auch auf der Seite vom Angebot.
beforehand-date = Zu welchem Termin?
beforehand-question = Frage
beforehand-hint = Höchstens { $most } Zeichen. Namen, Nummern und Adressen werden gestrichen.
beforehand-kept = Niemand speichert, wer fragt. Die Frage wird gelöscht. Spätestens { $days } Tage nach dem Termin.
beforehand-go = Weiter
beforehand-sure = So wird die Frage weitergegeben:
beforehand-cut = Bei [...] wurde etwas gestrichen. Damit niemand weiß, wer fragt.
beforehand-send = So schicken
beforehand-change = Ändern
beforehand-done = Danke. Die Frage ist da. Die Koordination liest sie. Dann bekommt sie: { $provider }.
beforehand-another = Noch eine Frage schicken
beforehand-back = Zurück zum Angebot
beforehand-empty = Hier fehlt noch die Frage.
beforehand-long = Das ist zu lang. Höchstens { $most } Zeichen gehen.
beforehand-unclear = Das ist keine klare Frage. Bitte in ganzen Worten schreiben.
beforehand-insult = So wird das nicht weitergegeben. Bitte ohne Schimpfwörter schreiben.
beforehand-full = Hier sind gerade sehr viele Fragen. Später geht es wieder. Oder beim Termin fragen.
beforehand-answer-by = Antwort von { $name }
beforehand-answer-by-coordination = Antwort der Koordination
beforehand-ask = { $title }: Was willst du fragen? Schreib deine Frage jetzt. Dann zeige ich dir: So gebe ich sie weiter. Du sagst Ja oder Nein.
    Deine Frage bekommt: { $provider }. Dein Name steht nicht dabei. Vorher liest die Koordination die Frage. Die Antwort bekommst du beim Termin.
beforehand-shown = So gebe ich deine Frage weiter:
    „{ $question }“
    Ist das richtig so? Namen, Nummern und Adressen habe ich gestrichen. Ich merke mir nicht, wer gefragt hat.
beforehand-no = Nein, nicht schicken
beforehand-handed-in = Ich habe deine Frage weitergegeben. In diesen Chat kommt keine Antwort. Die Antwort bekommst du beim Termin. Manche Antworten stehen später auch hier: { $link }
beforehand-again = Ich habe diese Frage nicht mehr. Schreib sie bitte noch einmal.
beforehand-many = Du hast heute schon { $count } Fragen geschickt. Morgen geht es wieder. Oder frag beim Termin.
beforehand-closed = Für diesen Termin nehme ich keine Fragen an. Frag am besten dort.
booking-link-later-page = Du brauchst einen Link zum Mitmachen. Du siehst ihn einen Tag vorher. Er steht dann auf der Seite von dieser Buchung.
web-privacy-beforehand = Fragen, die du vor einem Termin schickst: Niemand weiß, von wem sie sind. Sie werden gelöscht. Spätestens 28 Tage nach dem Termin.
