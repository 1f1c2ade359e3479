# Proposing offers, without an account.

propose-title = اقتراح عرض
propose-intro = لا يلزم حساب. فريق التنسيق في المدينة يراجع كل اقتراح قبل ظهوره، ويتواصل عند وجود أسئلة.
propose-who = من يقدمه؟
propose-organisation = شركة أو مدرسة أو جمعية أو مؤسسة
propose-contact = شخص للتواصل
propose-mail = البريد الإلكتروني
propose-phone = الهاتف
propose-kept = اسم شخص التواصل والبريد والهاتف يراها فريق التنسيق فقط. وإذا لم يصبح الاقتراح عرضاً تُحذف بعد سنة من القرار على الأكثر.
propose-what = ما هو؟
propose-name = العنوان
propose-summary = وصف قصير
propose-summary-hint = ماذا يُفعل هناك؟ وماذا يُتعلّم؟ { $most } حرفاً على الأكثر.
propose-audience = لمن؟
propose-for-young-people = الشباب
propose-for-schools = صفوف المدارس
propose-for-parents = أولياء الأمور
propose-age-min = العمر من
propose-age-max = العمر إلى
propose-cost = الكلفة باليورو
propose-cost-hint = 0 يعني مجاناً، وفارغ يعني غير معروف بعد.
propose-when = متى وأين؟
propose-day = اليوم
propose-start = البداية
propose-end = النهاية
propose-rule = أو بلا يوم محدد، مثلاً «حسب الاتفاق»
propose-place = المكان والعنوان
propose-registration = كيف يكون التسجيل؟
propose-note = أي شيء آخر لفريق التنسيق؟ مثلاً أيام أخرى.
propose-send = إرسال الاقتراح
propose-sent = شكراً! وصل الاقتراح. سيراجعه فريق التنسيق.
propose-another = اقتراح عرض آخر
propose-problems = { $count ->
    [one] شيء واحد ناقص أو غير صحيح. وهو محدد في الأسفل.
   *[other] أشياء ناقصة أو غير صحيحة: { $count }. وهي محددة في الأسفل.
 }
propose-wrong-empty = يرجى ملء هذا الحقل.
propose-wrong-long = هذا طويل جداً.
propose-wrong-reach = يرجى كتابة بريد أو هاتف من أجل الأسئلة.
propose-wrong-mail = هذا ليس عنوان بريد إلكتروني.
propose-wrong-age = يرجى كتابة رقم من 0 إلى 99.
propose-wrong-ages = «العمر إلى» أصغر من «العمر من».
propose-wrong-cost = يرجى كتابة مبلغ باليورو، مثلاً 12,50.
propose-wrong-day = لا يوجد يوم كهذا.
propose-wrong-time = يرجى كتابة وقت، مثلاً 14:30.
propose-wrong-when = يرجى كتابة يوم مع البداية، أو متى يمكن ذلك.
propose-wrong-end = النهاية قبل البداية.
