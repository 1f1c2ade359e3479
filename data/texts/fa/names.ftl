# شانزده رشتهٔ کاری ادارهٔ کار آلمان، کوتاه برای یک کارت.
field-bau = ساختمان و معماری
field-dienstleistung = خدمات
field-elektro = برق
field-gesellschaft = جامعه و تاریخ
field-gesundheit = صحت و سلامتی
field-it = کامپیوتر و آی‌تی
field-kunst = هنر و طراحی
field-natur = طبیعت و حیوانات
field-medien = رسانه
field-metall = فلز و ماشین
field-naturwissenschaft = علوم طبیعی
field-produktion = تولید
field-soziales = کار اجتماعی و تربیت
field-technik = کارهای فنی
field-verkehr = حمل و نقل و انبار
field-wirtschaft = اقتصاد و اداره

kind-praktikum = کارآموزی (Praktikum)
kind-ausbildung = آموزش مسلکی (Ausbildung)
kind-infotag = روز معلوماتی (Infotag)
kind-firmenkontakt = گفتگو با شرکت‌ها
kind-beratung = مشاوره (Beratung)
kind-kurs = کورس (Kurs)
kind-ferien = برنامهٔ تعطیلات
kind-projekt = پروژه
kind-freiwilligendienst = خدمت داوطلبانه (FSJ، BFD)
kind-studium = تحصیل در دانشگاه (Studium)

format-digital = آنلاین
format-onsite = حضوری
format-hybrid = آنلاین یا حضوری

contact-kind-training_manager = مسئول آموزش مسلکی در شرکت
contact-kind-trainee = کسانی که آموزش مسلکی می‌بینند (Azubis)
contact-kind-counsellor = کسانی که مشاوره می‌دهند
contact-kind-teacher = معلمان
contact-kind-student = کسانی که در دانشگاه درس می‌خوانند
contact-kind-specialist = متخصصان

spoken-de = آلمانی
spoken-en = انگلیسی
spoken-tr = ترکی
spoken-uk = اوکراینی
spoken-ar = عربی
spoken-ru = روسی
spoken-pl = پولندی
spoken-ro = رومانیایی
spoken-fa = دری / فارسی
spoken-hsb = سوربی
spoken-fr = فرانسوی
spoken-gsg = زبان اشاره
