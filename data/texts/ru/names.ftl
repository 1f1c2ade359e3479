# 16 профессиональных сфер (Berufsfelder) Федерального агентства по труду, достаточно коротко для карточки.
field-bau = строительство и архитектура
field-dienstleistung = сфера услуг
field-elektro = электрика
field-gesellschaft = общество и история
field-gesundheit = здоровье
field-it = ИТ и компьютеры
field-kunst = искусство и дизайн
field-natur = природа и животные
field-medien = медиа
field-metall = металл и машины
field-naturwissenschaft = естественные науки
field-produktion = производство
field-soziales = социальная работа и педагогика
field-technik = техника
field-verkehr = транспорт и логистика
field-wirtschaft = экономика и управление

kind-praktikum = Практика (Praktikum)
kind-ausbildung = Обучение профессии (Ausbildung)
kind-infotag = Инфодень
kind-firmenkontakt = Разговор с фирмами
kind-beratung = Консультация
kind-kurs = Курс
kind-ferien = Предложение на каникулы
kind-projekt = Проект
kind-freiwilligendienst = Волонтёрский год (FSJ, BFD)
kind-studium = Учёба в вузе (Studium)

format-digital = онлайн
format-onsite = на месте
format-hybrid = онлайн или на месте

contact-kind-training_manager = те, кто в фирме отвечает за обучение
contact-kind-trainee = те, кто здесь учится профессии (Azubis)
contact-kind-counsellor = люди из консультации
contact-kind-teacher = люди, которые преподают
contact-kind-student = те, кто учится в вузе
contact-kind-specialist = люди, которые знают эту работу

spoken-de = немецкий
spoken-en = английский
spoken-tr = турецкий
spoken-uk = украинский
spoken-ar = арабский
spoken-ru = русский
spoken-pl = польский
spoken-ro = румынский
spoken-fa = дари / фарси
spoken-hsb = лужицкий
spoken-fr = французский
spoken-gsg = немецкий жестовый язык
