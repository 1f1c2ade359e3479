# Die 16 Berufsfelder der Bundesagentur für Arbeit, kurz genug für eine Karte.
field-bau = Bau und Architektur
field-dienstleistung = Dienstleistung
field-elektro = Elektro
field-gesellschaft = Gesellschaft und Geschichte
field-gesundheit = Gesundheit
field-it = IT und Computer
field-kunst = Kunst und Gestaltung
field-natur = Natur und Tiere
field-medien = Medien
field-metall = Metall und Maschinen
field-naturwissenschaft = Naturwissenschaften
field-produktion = Herstellung
field-soziales = Soziales und Pädagogik
field-technik = Technik
field-verkehr = Verkehr und Logistik
field-wirtschaft = Wirtschaft und Verwaltung

kind-praktikum = Praktikum
kind-ausbildung = Ausbildung
kind-infotag = Infotag
kind-firmenkontakt = Gespräch mit Firmen
kind-beratung = Beratung
kind-kurs = Kurs
kind-ferien = Ferienangebot
kind-projekt = Projekt
kind-freiwilligendienst = Freiwilligendienst
kind-studium = Studium

format-digital = online
format-onsite = vor Ort
format-hybrid = online oder vor Ort

contact-kind-training_manager = wer in der Firma für die Ausbildung zuständig ist
contact-kind-trainee = Azubis
contact-kind-counsellor = Leute aus der Beratung
contact-kind-teacher = Lehrkräfte
contact-kind-student = Studierende
contact-kind-specialist = Fachleute

spoken-de = Deutsch
spoken-en = Englisch
spoken-tr = Türkisch
spoken-uk = Ukrainisch
spoken-ar = Arabisch
spoken-ru = Russisch
spoken-pl = Polnisch
spoken-ro = Rumänisch
spoken-fa = Dari / Farsi
spoken-hsb = Sorbisch
spoken-fr = Französisch
spoken-gsg = Gebärdensprache
