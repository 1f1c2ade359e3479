# Einstellungen der Kommune.

nav-settings = Einstellungen
settings-title = Einstellungen für { $town }
settings-tabs = Einstellungen
settings-what = Was Sie hier speichern, gilt sofort im Chat.
said-settings-saved = Gespeichert. Der Chat richtet sich ab jetzt danach.

settings-part-contact = So erreicht man Sie
settings-part-contact-hint = Das zeigt der Chat allen, die mit einem Menschen reden wollen.
municipality-contact-name = Name der Stelle
municipality-contact-phone = Telefon
municipality-contact-email = E-Mail-Adresse
municipality-contact-hours = Öffnungszeiten
municipality-contact-hours-hint = Zum Beispiel: Montag bis Freitag 9 bis 12 Uhr.
municipality-contact-address = Adresse
municipality-is-example = Diese Angaben sind ein erfundenes Beispiel
municipality-is-example-hint = Dann steht das im Chat dabei. Bei echten Angaben: Haken weg.

municipality-helplines = Hilfe in Not
municipality-helplines-hint = Stellen vor Ort, die zuhören. Wenn es jemandem sehr schlecht geht, zeigt der Chat sie nach den bundesweiten Nummern. Bitte nur Nummern, an denen wirklich jemand abnimmt.
helpline-number = Stelle { $number }
helpline-name = Name
helpline-phone = Telefon
helpline-hours = Wann
helpline-add = Weitere Stelle

settings-part-talk = Begrüßung und Sprachen
municipality-greeting = Begrüßung
municipality-greeting-hint = Ein bis zwei kurze Sätze, mit „du“. Sie stehen im Chat nach der Begrüßung durch Lotse. Leer heißt: keine.
municipality-languages = Sprachen zur Auswahl
municipality-languages-hint = Diese bietet der Chat von sich aus an. Wer in einer anderen schreibt, bekommt trotzdem Antwort.

settings-part-search = Wo der Chat sucht
municipality-radius-km = Umkreis in Kilometern
municipality-radius-km-hint = So weit gilt ein Angebot als in der Nähe, 1 bis 200. Findet der Chat zu wenig, sucht er weiter und sagt das.
municipality-neighbours = Nachbarorte
municipality-neighbours-hint = Ein Ort pro Zeile. Hier sucht der Chat zuerst, wenn im Umkreis zu wenig ist.

settings-part-fresh = Angebote aktuell halten
settings-part-fresh-hint = Wann ein Angebot zu bestätigen ist, steht beim Angebot unter „Pflege“. Was danach geschieht, steht hier. 0 heißt: nie.
municipality-remind-days = Anbieter per E-Mail erinnern, höchstens alle … Tage
municipality-remind-days-hint = 0 bis 90. Geht nur, wenn es beim Anbieter eine E-Mail-Adresse gibt.
municipality-mark-days = Im Chat kennzeichnen nach … Tagen
municipality-mark-days-hint = 0 bis 365. Dann steht dort, wann das Angebot zuletzt bestätigt wurde.
municipality-hide-days = Im Chat nicht mehr zeigen nach … Tagen
municipality-hide-days-hint = 0 bis 730. Sobald es jemand bestätigt, ist das Angebot wieder da.

settings-part-kept = Was gespeichert bleibt
municipality-question-days = Offene Fragen aufheben, so viele Tage
municipality-question-days-hint = 30 bis 180. Leer heißt: so lange, wie es für alle Kommunen eingestellt ist. In den Fragen steht nie, wer gefragt hat.
municipality-booking-days = Anmeldungen aufheben, so viele Tage nach dem Termin
municipality-booking-days-hint = 1 bis 28. Danach wird alles gelöscht, was zu einer Anmeldung gehört. Nur die Zahlen bleiben.
wrong-within = Bitte eine Zahl von { $least } bis { $most } eingeben.
wrong-neighbour = Den Ort „{ $line }“ kennt Lotse nicht. Ist er richtig geschrieben?
wrong-neighbour-which = „{ $line }“ gibt es mehrmals: { $names }. Bitte den amtlichen Schlüssel (8 Ziffern) eingeben.
wrong-neighbours = Das sind zu viele Orte: höchstens { $most }.
