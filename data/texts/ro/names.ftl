# Cele 16 domenii (Berufsfelder) ale agenției de muncă germane, destul de scurte pentru o fișă.
field-bau = Construcții și arhitectură
field-dienstleistung = Servicii
field-elektro = Electricitate
field-gesellschaft = Societate și istorie
field-gesundheit = Sănătate
field-it = IT și calculatoare
field-kunst = Artă și design
field-natur = Natură și animale
field-medien = Media
field-metall = Metal și mașini
field-naturwissenschaft = Științele naturii
field-produktion = Producție
field-soziales = Muncă socială și educație
field-technik = Tehnică
field-verkehr = Transport și logistică
field-wirtschaft = Economie și administrație

kind-praktikum = Practică (Praktikum)
kind-ausbildung = Formare profesională (Ausbildung)
kind-infotag = Zi de informare
kind-firmenkontakt = Discuție cu firme
kind-beratung = Consiliere
kind-kurs = Curs
kind-ferien = Activitate în vacanță
kind-projekt = Proiect
kind-freiwilligendienst = Voluntariat (FSJ, BFD)
kind-studium = Facultate

format-digital = online
format-onsite = la fața locului
format-hybrid = online sau la fața locului

contact-kind-training_manager = cine se ocupă în firmă de formarea profesională
contact-kind-trainee = cine învață meseria acolo (Azubi)
contact-kind-counsellor = oameni de la consiliere
contact-kind-teacher = cadre didactice
contact-kind-student = oameni care sunt la facultate
contact-kind-specialist = oameni din domeniu

spoken-de = germană
spoken-en = engleză
spoken-tr = turcă
spoken-uk = ucraineană
spoken-ar = arabă
spoken-ru = rusă
spoken-pl = poloneză
spoken-ro = română
spoken-fa = dari / farsi
spoken-hsb = sorabă
spoken-fr = franceză
spoken-gsg = limbajul german al semnelor
