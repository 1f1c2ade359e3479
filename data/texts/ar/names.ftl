# المجالات المهنية الستة عشر لوكالة العمل الألمانية، باختصار يناسب البطاقة.
field-bau = البناء والعمارة
field-dienstleistung = الخدمات
field-elektro = الكهرباء
field-gesellschaft = المجتمع والتاريخ
field-gesundheit = الصحة
field-it = تقنية المعلومات والكمبيوتر
field-kunst = الفن والتصميم
field-natur = الطبيعة والحيوانات
field-medien = الإعلام
field-metall = المعادن والآلات
field-naturwissenschaft = العلوم الطبيعية
field-produktion = التصنيع
field-soziales = العمل الاجتماعي والتربية
field-technik = التقنية
field-verkehr = النقل والتخزين
field-wirtschaft = الاقتصاد والإدارة

kind-praktikum = تدريب عملي (Praktikum)
kind-ausbildung = تدريب مهني (Ausbildung)
kind-infotag = يوم تعريفي (Infotag)
kind-firmenkontakt = لقاء مع شركات
kind-beratung = استشارة (Beratung)
kind-kurs = دورة (Kurs)
kind-ferien = برنامج للعطلة
kind-projekt = مشروع
kind-freiwilligendienst = خدمة تطوعية (FSJ، BFD)
kind-studium = دراسة جامعية (Studium)

format-digital = عبر الإنترنت
format-onsite = حضورياً
format-hybrid = عبر الإنترنت أو حضورياً

contact-kind-training_manager = الجهة المسؤولة عن التدريب في الشركة
contact-kind-trainee = أشخاص في التدريب المهني (Azubis)
contact-kind-counsellor = أشخاص من الإرشاد المهني
contact-kind-teacher = أشخاص من سلك التعليم
contact-kind-student = أشخاص يدرسون في الجامعة
contact-kind-specialist = أشخاص ذوي خبرة في المهنة

spoken-de = الألمانية
spoken-en = الإنجليزية
spoken-tr = التركية
spoken-uk = الأوكرانية
spoken-ar = العربية
spoken-ru = الروسية
spoken-pl = البولندية
spoken-ro = الرومانية
spoken-fa = الدرية / الفارسية
spoken-hsb = الصوربية
spoken-fr = الفرنسية
spoken-gsg = لغة الإشارة
