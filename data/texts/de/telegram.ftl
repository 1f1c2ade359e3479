# Was es nur auf Telegram gibt: Menü, Beschreibung, Knöpfe, Hinweise.

## Was Telegram vom Bot zeigt (Beschreibung höchstens 512 Zeichen, Kurzbeschreibung 120)
telegram-description = Ich bin Lotse, ein Chatbot. 🧭
    Ich finde Angebote rund um Schule, Beruf und Ausbildung für dich: Praktika, Infotage, Gespräche mit Firmen, Ferienangebote, Beratung.
    Kostenlos und ohne deinen Namen. Tippe unten auf „Start“.
telegram-short-description = Findet Praktika, Infotage, Gespräche mit Firmen und Beratung für dich. Kostenlos, ohne Namen.

## Befehle (nur a–z, 0–9 und _) und was sie tun
telegram-command-start = start
telegram-about-start = Los geht’s
telegram-command-find = suche
telegram-about-find = Angebote suchen
telegram-command-more = mehr
telegram-about-more = Mehr Angebote zeigen
telegram-command-help = hilfe
telegram-about-help = Was ich kann
telegram-command-human = mensch
telegram-about-human = Mit einem Menschen reden
telegram-command-restart = neu
telegram-about-restart = Neu anfangen
telegram-command-language = sprache
telegram-about-language = Sprache ändern
telegram-command-mydata = daten
telegram-about-mydata = Was ich über dich weiß
telegram-command-forget = loeschen
telegram-about-forget = Alles über dich löschen

## Knöpfe an Karten, kurz, weil drei nebeneinander passen müssen
telegram-card-details = { $number } Mehr dazu
telegram-card-dates = { $number } Termine
telegram-card-share = { $number } Teilen

## Ort
telegram-send-location = 📍 Meinen Standort senden
telegram-type-place = Postleitzahl oder Ort eingeben
telegram-noted = Okay!

## Hinweise
telegram-no-voice = Anhören kann ich leider nichts. Schreib mir bitte, was du suchst.
telegram-only-text = Damit kann ich leider nichts anfangen. Ich lese nur Text. Schreib mir bitte, was du suchst.
telegram-in-group = Hier lesen andere mit. Schreib mir lieber allein, dann suche ich Angebote für dich.
telegram-private-chat = Allein schreiben
telegram-error = Da ist etwas schiefgegangen. Bitte schreib es noch einmal. (Fehler { $id })
