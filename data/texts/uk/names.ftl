# 16 професійних сфер (Berufsfelder) Федерального агентства з праці, достатньо коротко для картки.
field-bau = будівництво й архітектура
field-dienstleistung = сфера послуг
field-elektro = електрика
field-gesellschaft = суспільство й історія
field-gesundheit = здоров’я
field-it = ІТ і комп’ютери
field-kunst = мистецтво й дизайн
field-natur = природа й тварини
field-medien = медіа
field-metall = метал і машини
field-naturwissenschaft = природничі науки
field-produktion = виробництво
field-soziales = соціальна робота й педагогіка
field-technik = техніка
field-verkehr = транспорт і логістика
field-wirtschaft = економіка й управління

kind-praktikum = Практика (Praktikum)
kind-ausbildung = Професійне навчання (Ausbildung)
kind-infotag = Інфодень
kind-firmenkontakt = Розмова з фірмами
kind-beratung = Консультація
kind-kurs = Курс
kind-ferien = Пропозиція на канікули
kind-projekt = Проєкт
kind-freiwilligendienst = Волонтерський рік (FSJ, BFD)
kind-studium = Навчання у виші (Studium)

format-digital = онлайн
format-onsite = на місці
format-hybrid = онлайн або на місці

contact-kind-training_manager = ті, хто у фірмі відповідає за навчання
contact-kind-trainee = ті, хто тут здобуває професію (Azubis)
contact-kind-counsellor = люди з консультації
contact-kind-teacher = люди, які викладають
contact-kind-student = ті, хто навчається у виші
contact-kind-specialist = люди, які знають цю роботу

spoken-de = німецька
spoken-en = англійська
spoken-tr = турецька
spoken-uk = українська
spoken-ar = арабська
spoken-ru = російська
spoken-pl = польська
spoken-ro = румунська
spoken-fa = дарі / фарсі
spoken-hsb = сербо-лужицька
spoken-fr = французька
spoken-gsg = німецька жестова мова
