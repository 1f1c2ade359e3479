# The 16 Berufsfelder of the Federal Employment Agency, short enough for a card.
field-bau = Building and architecture
field-dienstleistung = Services
field-elektro = Electrical work
field-gesellschaft = Society and history
field-gesundheit = Health
field-it = IT and computers
field-kunst = Art and design
field-natur = Nature and animals
field-medien = Media
field-metall = Metal and machines
field-naturwissenschaft = Natural sciences
field-produktion = Manufacturing
field-soziales = Social work and education
field-technik = Technology
field-verkehr = Transport and logistics
field-wirtschaft = Business and administration

kind-praktikum = Internship
kind-ausbildung = Vocational training
kind-infotag = Open day
kind-firmenkontakt = Talk with companies
kind-beratung = Advice
kind-kurs = Course
kind-ferien = Holiday offer
kind-projekt = Project
kind-freiwilligendienst = Voluntary service
kind-studium = Studies

format-digital = online
format-onsite = on site
format-hybrid = online or on site

contact-kind-training_manager = the people who are in charge of training at the company
contact-kind-trainee = trainees
contact-kind-counsellor = counsellors
contact-kind-teacher = teachers
contact-kind-student = university students
contact-kind-specialist = specialists

spoken-de = German
spoken-en = English
spoken-tr = Turkish
spoken-uk = Ukrainian
spoken-ar = Arabic
spoken-ru = Russian
spoken-pl = Polish
spoken-ro = Romanian
spoken-fa = Dari / Farsi
spoken-hsb = Sorbian
spoken-fr = French
spoken-gsg = German sign language
