# Almanya İş Ajansının 16 meslek alanı, bir karta sığacak kadar kısa.
field-bau = İnşaat ve mimarlık
field-dienstleistung = Hizmet
field-elektro = Elektrik
field-gesellschaft = Toplum ve tarih
field-gesundheit = Sağlık
field-it = Bilişim ve bilgisayar
field-kunst = Sanat ve tasarım
field-natur = Doğa ve hayvanlar
field-medien = Medya
field-metall = Metal ve makineler
field-naturwissenschaft = Fen bilimleri
field-produktion = Üretim
field-soziales = Sosyal işler ve eğitim
field-technik = Teknik
field-verkehr = Ulaşım ve lojistik
field-wirtschaft = Ticaret ve yönetim

kind-praktikum = Staj (Praktikum)
kind-ausbildung = Meslek eğitimi (Ausbildung)
kind-infotag = Tanıtım günü
kind-firmenkontakt = Firmalarla görüşme
kind-beratung = Danışmanlık
kind-kurs = Kurs
kind-ferien = Tatil etkinliği
kind-projekt = Proje
kind-freiwilligendienst = Gönüllü hizmet (FSJ, BFD)
kind-studium = Üniversite

format-digital = online
format-onsite = yerinde
format-hybrid = online ya da yerinde

contact-kind-training_manager = firmada meslek eğitiminden sorumlu kişiler
contact-kind-trainee = orada meslek öğrenen gençler (Azubi)
contact-kind-counsellor = danışmanlar
contact-kind-teacher = öğretmenler
contact-kind-student = üniversite öğrencileri
contact-kind-specialist = uzmanlar

spoken-de = Almanca
spoken-en = İngilizce
spoken-tr = Türkçe
spoken-uk = Ukraynaca
spoken-ar = Arapça
spoken-ru = Rusça
spoken-pl = Lehçe
spoken-ro = Rumence
spoken-fa = Dari / Farsça
spoken-hsb = Sorbca
spoken-fr = Fransızca
spoken-gsg = Alman işaret dili
