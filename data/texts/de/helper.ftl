# Die Fragen für alle, die noch keinen Plan haben: zwei Dinge zur Wahl, kein Test. Was dahintersteckt: data/helper.yml.
# „-a“ und „-b“ stehen auf Knöpfen, neben einem Emoji, und später in Anführungszeichen: kurz, höchstens 40 Zeichen.

helper-question = { $number } von { $count }
    { $scene }

helper-garden = Samstag, die Sonne scheint. Was machst du lieber?
helper-garden-a = Ein Hochbeet bauen
helper-garden-b = Einer Gruppe ein Spiel beibringen
helper-course = Du darfst einen Kurs ausprobieren. Welchen nimmst du?
helper-course-a = Erste Hilfe üben
helper-course-b = Die Sterne erforschen
helper-afternoon = Ein Nachmittag ohne Plan. Worauf hast du mehr Lust?
helper-afternoon-a = Ein kniffliges Rätsel knacken
helper-afternoon-b = Einen Flohmarkt auf die Beine stellen
helper-contest = Dein Team ist bei einem Wettbewerb dabei. Was übernimmst du?
helper-contest-a = Die Idee auf der Bühne vorstellen
helper-contest-b = Den Film dazu drehen
helper-party = Bei euch steigt ein großes Fest. Was übernimmst du?
helper-party-a = Die Plakate gestalten
helper-party-b = Planen, wie alle hinkommen
helper-shop = Ein kleiner Laden braucht Hilfe. Was machst du lieber?
helper-shop-a = Die Kasse machen
helper-shop-b = Kaputte Sachen reparieren
helper-last = Und zum Schluss: Was liegt dir mehr?
helper-last-a = In Ruhe an etwas tüfteln
helper-last-b = Mit vielen Leuten loslegen

button-both = Beides
button-neither = Keins von beiden
button-stop = Aufhören
button-go-on = Weiter mit den Fragen

helper-found = Danke! Das könnte etwas für dich sein:
    { $suggestions }
    Das sind nur Ideen. Du kannst sie jederzeit ändern.
helper-field = • { $field }, weil du { $picks } gewählt hast
helper-picked = „{ $pick }“
helper-neither = weder „{ $a }“ noch „{ $b }“
helper-over = Okay, wir hören auf.
helper-nothing = Da war wohl nichts für dich dabei. Das macht nichts.
helper-everything = Du magst ganz viel. Das ist super, nur eine Richtung sehe ich daraus nicht.
helper-topics = Tippe etwas an, das du magst. Oder schreib es einfach. Oder lass dich beraten.
criterion-picks = in den kurzen Fragen gewählt: { $picks }
