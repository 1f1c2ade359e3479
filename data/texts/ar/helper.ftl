# أسئلة لمن لا فكرة لديه بعد: اختيار بين شيئين، وليس اختباراً.

helper-question = { $number } من { $count }
    { $scene }

helper-garden = يوم سبت مشمس. ما الأحب إليك؟
helper-garden-a = بناء حوض للزراعة
helper-garden-b = تعليم مجموعة لعبة جديدة
helper-course = يمكنك تجربة دورة. ما اختيارك؟
helper-course-a = تعلّم الإسعافات الأولية
helper-course-b = استكشاف النجوم
helper-afternoon = وقت فراغ بعد الظهر. ما الأحب إليك؟
helper-afternoon-a = حل لغز صعب
helper-afternoon-b = تنظيم سوق للأغراض المستعملة
helper-contest = فريقك يشارك في مسابقة. ما مهمتك؟
helper-contest-a = عرض الفكرة على المسرح
helper-contest-b = تصوير فيلم عنها
helper-party = هناك حفل كبير قريباً. ما مهمتك؟
helper-party-a = تصميم الملصقات
helper-party-b = التخطيط لوصول الجميع
helper-shop = متجر صغير يحتاج إلى مساعدة. ما الأحب إليك؟
helper-shop-a = العمل على الصندوق
helper-shop-b = إصلاح الأشياء المعطلة
helper-last = وأخيراً: ما الأقرب إليك؟
helper-last-a = العمل بهدوء على شيء ما
helper-last-b = العمل مع ناس كثيرين

button-both = كلاهما
button-neither = لا هذا ولا ذاك
button-stop = يكفي
button-go-on = متابعة الأسئلة

helper-found = شكراً! قد يناسبك هذا:
    { $suggestions }
    هذه مجرد أفكار. يمكنك تغييرها في أي وقت.
helper-field = • { $field }، لأن اختيارك كان { $picks }
helper-picked = «{ $pick }»
helper-neither = لا «{ $a }» ولا «{ $b }»
helper-over = حسناً، نتوقف هنا.
helper-nothing = يبدو أنه لم يكن هناك ما يناسبك. لا بأس.
helper-everything = تعجبك أشياء كثيرة جداً. هذا رائع، لكنني لا أرى منها اتجاهاً.
helper-topics = يمكنك اختيار شيء يعجبك. أو كتابته. أو طلب استشارة.
criterion-picks = إجاباتك عن الأسئلة القصيرة: { $picks }
