# 16 dziedzin zawodowych (Berufsfelder) niemieckiego urzędu pracy, krótko, żeby zmieściły się na karcie.
field-bau = Budownictwo i architektura
field-dienstleistung = Usługi
field-elektro = Elektryka
field-gesellschaft = Społeczeństwo i historia
field-gesundheit = Zdrowie
field-it = IT i komputery
field-kunst = Sztuka i projektowanie
field-natur = Przyroda i zwierzęta
field-medien = Media
field-metall = Metal i maszyny
field-naturwissenschaft = Nauki przyrodnicze
field-produktion = Produkcja
field-soziales = Praca społeczna i pedagogika
field-technik = Technika
field-verkehr = Transport i logistyka
field-wirtschaft = Gospodarka i administracja

kind-praktikum = Praktyka (Praktikum)
kind-ausbildung = Nauka zawodu (Ausbildung)
kind-infotag = Dzień informacyjny
kind-firmenkontakt = Rozmowa z firmami
kind-beratung = Doradztwo
kind-kurs = Kurs
kind-ferien = Zajęcia w ferie
kind-projekt = Projekt
kind-freiwilligendienst = Wolontariat (FSJ, BFD)
kind-studium = Studia

format-digital = online
format-onsite = na miejscu
format-hybrid = online albo na miejscu

contact-kind-training_manager = osoby, które w firmie zajmują się nauką zawodu
contact-kind-trainee = osoby, które uczą się tam zawodu (Azubi)
contact-kind-counsellor = osoby z doradztwa
contact-kind-teacher = osoby, które uczą w szkole
contact-kind-student = osoby, które studiują
contact-kind-specialist = osoby, które znają się na tym zawodzie

spoken-de = niemiecki
spoken-en = angielski
spoken-tr = turecki
spoken-uk = ukraiński
spoken-ar = arabski
spoken-ru = rosyjski
spoken-pl = polski
spoken-ro = rumuński
spoken-fa = dari / farsi
spoken-hsb = łużycki
spoken-fr = francuski
spoken-gsg = niemiecki język migowy
