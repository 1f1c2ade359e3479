# Was es nur auf Telegram gibt, in Einfacher Sprache.

telegram-description = Ich bin Lotse. Ich bin ein Chatbot. 🧭
    Ich suche Angebote für dich: Praktika, Infotage, Gespräche mit Firmen, Ferienangebote, Beratung.
    Das kostet nichts. Ich brauche deinen Namen nicht. Tippe unten auf „Start“.
telegram-short-description = Ich suche Praktika, Infotage und Beratung für dich. Das kostet nichts.

telegram-command-start = start
telegram-about-start = Anfangen
telegram-command-find = suche
telegram-about-find = Angebote suchen
telegram-command-more = mehr
telegram-about-more = Mehr Angebote zeigen
telegram-command-help = hilfe
telegram-about-help = Was kann ich?
telegram-command-human = mensch
telegram-about-human = Mit einem Menschen reden
telegram-command-restart = neu
telegram-about-restart = Neu anfangen
telegram-command-language = sprache
telegram-about-language = Die Sprache ändern
telegram-command-mydata = daten
telegram-about-mydata = Was weiß ich über dich?
telegram-command-forget = loeschen
telegram-about-forget = Alles über dich löschen

telegram-card-details = { $number } Mehr dazu
telegram-card-dates = { $number } Termine
telegram-card-share = { $number } Teilen

telegram-send-location = 📍 Meinen Ort senden
telegram-type-place = Postleitzahl oder Ort schreiben
telegram-noted = Okay!

telegram-no-voice = Ich kann nicht hören. Schreib mir bitte. Was suchst du?
telegram-only-text = Das kann ich nicht lesen. Ich kann nur Text lesen. Schreib mir bitte. Was suchst du?
telegram-in-group = Hier lesen andere mit. Schreib mir bitte allein. Dann suche ich Angebote für dich.
telegram-private-chat = Allein schreiben
telegram-error = Etwas hat nicht geklappt. Bitte schreib es noch einmal. (Fehler { $id })
