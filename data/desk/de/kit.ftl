# Koffer für Schulen und Jugendzentren: was hinter dem Link steht. Hier lesen Menschen, die in Schulen und
# Jugendzentren arbeiten.

kit-title = Koffer: { $name }
kit-what = Geben Sie jungen Menschen einen Code mit. Er öffnet Lotse so, dass schon das Richtige eingestellt ist. Oder stellen Sie selbst eine Liste zusammen.
kit-back = Zurück zum Koffer
kit-new-code = Neuer Code
kit-new-list = Neue Liste
kit-ask-places = Plätze für eine Gruppe anfragen
kit-codes = Codes und Listen
kit-no-codes = Noch keine. Ein Code für eine Klasse ist in einer Minute gemacht.
kit-ended-codes =
    { $count ->
        [one] 1 beendeter Code
       *[other] { $count } beendete Codes
    }
kit-list-of =
    { $count ->
        [0] Liste: noch kein Angebot
        [one] Liste: 1 Angebot
       *[other] Liste: { $count } Angebote
    }
kit-no-preset = Nichts eingestellt
kit-opened =
    { $count ->
        [0] unter 5-mal geöffnet
       *[other] mindestens { $count }-mal geöffnet
    }
kit-until = gilt bis { $day }
kit-over = beendet
kit-counted = Gezählt wird nur in Fünferschritten, wie oft ein Code geöffnet wurde, nie von wem. So bleibt für jeden jungen Menschen privat, ob er einen Code benutzt.
kit-private = Wer diesen Link hat, kann Codes machen und beenden. Geben Sie ihn nur in Ihrem Team weiter.
kit-dead-title = Dieser Link gilt nicht mehr
kit-dead = Der Link ist abgelaufen oder gesperrt, oder beim Kopieren ging ein Stück verloren. Die Koordination Ihrer Kommune macht gern einen neuen.

kit-new-code-what = Ein Code ist für eine Schule, eine Klasse oder einen Anlass, nie für eine einzelne Person.
kit-label = Wofür ist der Code?
kit-label-hint = Zum Beispiel „9b“ oder „Elternabend März“. Das sehen nur Sie und die Koordination. Bitte keine Namen von Kindern oder Jugendlichen.
kit-sure = Das ist kein Name einer Person, die den Code benutzt.
wrong-kit-name = Das liest sich wie ein Name oder eine Nummer. Bitte lassen Sie weg, was zu einer Person führt. Ist es etwas anderes, zum Beispiel der Name einer Schule? Dann setzen Sie unten ein Häkchen.
kit-place = Ort oder Postleitzahl
wrong-kit-place = Diesen Ort kennt Lotse nicht. Ist er richtig geschrieben?
kit-age = Alter von
kit-age-hint = Eine Zahl reicht, wenn alle gleich alt sind. Leer: Lotse fragt nach dem Alter.
kit-age-to = Alter bis
kit-more = Interessen, Art, online oder vor Ort
kit-fields = Interessen
kit-kind = Art des Angebots
kit-format = Online oder vor Ort
kit-days = Wie lange soll das gelten?
kit-days-14 = 2 Wochen
kit-days-30 = 1 Monat
kit-days-90 = 3 Monate
kit-days-180 = ein halbes Jahr
kit-days-365 = ein Schuljahr
kit-make = Code machen
wrong-kit-too-many = Es gibt schon sehr viele Codes. Alte verschwinden ein Jahr nach ihrem Ende von selbst.
said-kit-made = Der Code ist fertig.

kit-new-list-what = Suchen Sie Angebote aus, schreiben Sie einen Satz dazu, geben Sie die Liste weiter. Sie läuft von selbst ab.
kit-list-label = Wofür ist die Liste?
kit-list-label-hint = Zum Beispiel „Technik, Klasse 9“. Das sehen nur Sie und die Koordination. Bitte keine Namen von Kindern oder Jugendlichen.
kit-sentence = Ein Satz über der Liste (freiwillig)
kit-sentence-hint = Ihn lesen alle, die die Liste öffnen. Bitte keine Namen.
kit-save-sentence = Satz speichern
kit-to-search = Weiter: Angebote aussuchen
kit-list-search = Angebote suchen und dazulegen
kit-list-done = Fertig
kit-list-past =
    { $count ->
        [one] 1 Angebot ist vorbei, ausgebucht oder nicht mehr veröffentlicht und wird nicht gezeigt.
       *[other] { $count } Angebote sind vorbei, ausgebucht oder nicht mehr veröffentlicht und werden nicht gezeigt.
    }
kit-up = Nach oben
kit-up-what = Nach oben: { $title }
kit-off = Von der Liste nehmen
kit-off-what = Von der Liste nehmen: { $title }
kit-find-list = Angebote für die Liste
kit-find-group = Suchen in:
kit-find-schools = Angebote für Schulen
kit-find-offers = Angebote für junge Menschen
kit-put = Auf die Liste
kit-put-what = Auf die Liste: { $title }
kit-on-list = Auf der Liste
said-kit-put = Auf der Liste.
said-kit-not-put = Dieses Angebot gibt es nicht mehr, oder es ist schon auf der Liste.
said-kit-list-full = Die Liste ist voll: 12 Angebote. Nehmen Sie zuerst eins herunter.

kit-pass-on = Weitergeben
kit-qr = QR-Code, der { $address } öffnet
kit-typed = Zum Tippen: { $address }, dann diesen Code eingeben.
kit-qr-png = QR-Code als Bild (PNG)
kit-qr-svg = QR-Code zum Drucken (SVG)
kit-web = Link für das Internet
kit-telegram = Link für Telegram
kit-try = Selbst ansehen, was der Code öffnet
kit-print = Drucken
kit-sheet = Was
kit-sheet-poster-a4 = Plakat A4
kit-sheet-poster-a3 = Plakat A3
kit-sheet-cards-a4 = Kärtchen, 4 auf A4
kit-sheet-cards-a3 = Kärtchen, 8 auf A3
kit-sheet-month = Monatsblatt zum Aushängen
kit-sheet-list = Liste zum Aushängen
kit-print-language = Sprache
kit-print-button = PDF öffnen
kit-end-title = Beenden
kit-end-what = Der Code öffnet dann nichts mehr. Wer ihn benutzt, sieht eine freundliche Seite und kann trotzdem mit Lotse schreiben.
kit-end = Code beenden
said-kit-ended = Der Code ist beendet.

kit-requests = Anfragen für Gruppen
kit-no-requests = Noch keine.
kit-request = { $size } Plätze, Klasse oder Stufe { $grade }, gewünscht: { $days }
kit-request-open = wartet auf Antwort
kit-request-accepted = zugesagt
kit-request-declined = abgesagt
kit-request-withdrawn = zurückgenommen
kit-withdraw = Anfrage zurücknehmen
kit-offer-gone = Angebot, das es nicht mehr gibt
kit-other-offer = Anderes Angebot suchen
kit-ask-title = Plätze anfragen: { $title }
kit-ask-what = Die Anfrage geht an die Koordination in { $town }, die sie mit { $provider } klärt. Die Antwort steht dann hier im Koffer; wenn Sie eine E-Mail-Adresse angeben, bekommen Sie sie auch dort.
kit-ask-elsewhere = Dieses Angebot betreut eine andere Kommune. Bitte fragen Sie direkt bei { $provider } an.
kit-size = Wie viele Plätze?
kit-grade = Klasse oder Stufe
kit-grade-hint = Zum Beispiel „9“ oder „Berufsvorbereitung“.
kit-days-wished = Wann würde es passen?
kit-days-wished-hint = Zum Beispiel „dienstags oder donnerstags vormittags im Mai“.
kit-needs = Was braucht die Gruppe? (freiwillig)
kit-needs-hint = Zum Beispiel „ohne Stufen“ oder „einfache Sprache“. Bitte nichts über einzelne Kinder oder Jugendliche.
kit-contact = Wer fragt an?
kit-contact-hint = Jemand aus der Schule oder dem Jugendzentrum, niemand aus der Gruppe. Nach 180 Tagen wird die Anfrage gelöscht.
kit-contact-name = Name
kit-contact-email = E-Mail
kit-contact-phone = Telefon
wrong-kit-no-contact = Bitte eine E-Mail-Adresse oder eine Telefonnummer angeben.
wrong-kit-cannot-ask = Das geht gerade nicht: Es warten schon viele Anfragen auf Antwort, oder das Angebot gibt es nicht mehr.
kit-send = Anfrage senden
said-kit-asked = Die Anfrage ist gesendet.
said-kit-withdrawn = Die Anfrage ist zurückgenommen.
