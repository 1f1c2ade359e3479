# Die Berufsfelder und anderes, in Einfacher Sprache.
field-bau = Bau und Architektur
field-dienstleistung = Essen, Haare, Gäste
field-elektro = Elektro
field-gesellschaft = Geschichte und Sprachen
field-gesundheit = Gesundheit
field-it = IT und Computer
field-kunst = Kunst, Musik, Mode
field-natur = Natur und Tiere
field-medien = Medien
field-metall = Metall und Maschinen
field-naturwissenschaft = Labor und Forschen
field-produktion = Dinge herstellen
field-soziales = Menschen helfen und erziehen
field-technik = Technik
field-verkehr = Fahren und Liefern
field-wirtschaft = Büro und Handel

kind-praktikum = Praktikum
kind-ausbildung = Ausbildung
kind-infotag = Info-Tag
kind-firmenkontakt = Gespräch mit einer Firma
kind-beratung = Beratung
kind-kurs = Kurs
kind-ferien = Ferienangebot
kind-projekt = Projekt
kind-freiwilligendienst = Freiwillig helfen (FSJ)
kind-studium = Studium

format-digital = im Internet
format-onsite = du gehst hin
format-hybrid = im Internet oder dort

contact-kind-training_manager = Menschen, die in der Firma ausbilden
contact-kind-trainee = Azubis
contact-kind-counsellor = Menschen, die beraten
contact-kind-teacher = Lehrkräfte
contact-kind-student = Studierende
contact-kind-specialist = Menschen, die das gut können

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
