# رموز المدارس ومراكز الشباب.

criterion-ages = من { $first } إلى { $last } سنة
code-set-school = مدرستك أعدّت لك هذا: { $criteria }. يمكنك تغيير كل شيء.
code-set-youth-centre = مركز الشباب أعدّ لك هذا: { $criteria }. يمكنك تغيير كل شيء.
code-set-other = { $name } – أُعدّ لك هذا: { $criteria }. يمكنك تغيير كل شيء.
code-list-school = مدرستك اختارت لك عروضاً.
code-list-youth-centre = مركز الشباب اختار لك عروضاً.
code-list-other = { $name } – عروض مختارة لك.
code-list-empty = لم يعد أي عرض في هذه القائمة متاحاً. لكن يمكنك البحث بنفسك.
code-dead = هذا الرمز لم يعد صالحاً، أو ينقصه حرف. لا بأس: يمكنك أن تسأل عن كل شيء رغم ذلك.
code-dead-title = هذا الرمز لا يفتح شيئاً
code-page-title = هل لديك رمز؟
code-page-what = الرجاء كتابته هنا. تجده على الملصق أو على البطاقة.
code-page-label = الرمز
code-page-go = فتح
code-too-many = جاءت من هنا محاولات كثيرة جداً. الرجاء الانتظار عشر دقائق. من دون رمز يمكنك البدء فوراً.
code-private = لا أحد يرى من يفتح هذا الرمز. نعدّ فقط كم مرة.
code-list-title = عروض مختارة لك
code-until = القائمة صالحة حتى { $day }.
code-calendar = إلى التقويم
button-code-offers = عرض العروض
button-list = المشاهدة في المحادثة
button-list-more = المزيد من القائمة
