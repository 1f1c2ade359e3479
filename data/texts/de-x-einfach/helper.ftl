# Die Fragen für alle, die noch keinen Plan haben, in Einfacher Sprache.

helper-question = Frage { $number } von { $count }
    { $scene }

helper-garden = Es ist Samstag. Die Sonne scheint. Was machst du lieber?
helper-garden-a = Ein Beet für Pflanzen bauen
helper-garden-b = Anderen ein Spiel erklären
helper-course = Du darfst einen Kurs machen. Welchen willst du?
helper-course-a = Erste Hilfe lernen
helper-course-b = Die Sterne erforschen
helper-afternoon = Du hast einen Nachmittag frei. Was machst du lieber?
helper-afternoon-a = Ein schweres Rätsel lösen
helper-afternoon-b = Einen Flohmarkt organisieren
helper-contest = Deine Gruppe macht bei einem Wettbewerb mit. Was machst du?
helper-contest-a = Die Idee auf der Bühne erklären
helper-contest-b = Einen Film dazu machen
helper-party = Es gibt ein großes Fest. Was machst du?
helper-party-a = Die Plakate malen
helper-party-b = Planen, wie alle zum Fest kommen
helper-shop = Ein kleiner Laden braucht Hilfe. Was machst du lieber?
helper-shop-a = Die Kasse machen
helper-shop-b = Kaputte Sachen reparieren
helper-last = Das ist die letzte Frage. Was magst du mehr?
helper-last-a = In Ruhe an einer Sache arbeiten
helper-last-b = Mit vielen Leuten etwas machen

button-both = Beides
button-neither = Nichts davon
button-stop = Aufhören
button-go-on = Weiter mit den Fragen

helper-found = Danke! Das kann zu dir passen:
    { $suggestions }
    Das sind nur Ideen. Du kannst sie immer ändern.
helper-field = • { $field }. Denn du magst: { $picks }
helper-picked = „{ $pick }“
helper-neither = nicht „{ $a }“ und nicht „{ $b }“
helper-over = Gut. Wir hören auf.
helper-nothing = Davon hat dir nichts gefallen. Das ist nicht schlimm.
helper-everything = Du magst sehr viel. Das ist gut. Aber ich weiß noch nicht: Was passt zu dir?
helper-topics = Tippe etwas an. Oder schreib, was du magst. Oder lass dich beraten.
criterion-picks = deine Antworten auf meine Fragen: { $picks }
