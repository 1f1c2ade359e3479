# ما يوجد في تيليغرام فقط: القائمة، الوصف، الأزرار، الملاحظات.

telegram-description = أنا لوتسه (Lotse)، برنامج محادثة. 🧭
    أجد لك عروضاً عن المدرسة والمهنة والتدريب المهني (Ausbildung): تدريب عملي (Praktikum)، أيام تعريفية، لقاءات مع شركات، برامج للعطلة، استشارات.
    مجاناً ودون اسمك. للبدء يكفي الضغط على الزر في الأسفل.
telegram-short-description = يجد لك تدريباً عملياً (Praktikum) وأياماً تعريفية ولقاءات مع شركات واستشارات. مجاناً ودون اسم.

telegram-command-start = start
telegram-about-start = لنبدأ
telegram-command-find = search
telegram-about-find = البحث عن عروض
telegram-command-more = more
telegram-about-more = عرض المزيد
telegram-command-help = help
telegram-about-help = ما الذي أستطيعه
telegram-command-human = human
telegram-about-human = التحدث مع شخص حقيقي
telegram-command-restart = new
telegram-about-restart = البدء من جديد
telegram-command-language = language
telegram-about-language = تغيير اللغة
telegram-command-mydata = data
telegram-about-mydata = ما أعرفه عنك
telegram-command-forget = delete
telegram-about-forget = حذف كل شيء عنك

telegram-card-details = { $number } تفاصيل
telegram-card-dates = { $number } مواعيد
telegram-card-share = { $number } مشاركة

telegram-send-location = 📍 إرسال موقعي
telegram-type-place = رمز بريدي أو اسم مكان
telegram-noted = حسناً!

telegram-no-voice = للأسف لا أستطيع الاستماع. يمكنك كتابة ما نبحث عنه.
telegram-only-text = للأسف لا أفهم ذلك. أقرأ النصوص فقط. يمكنك كتابة ما نبحث عنه.
telegram-in-group = هنا يقرأ آخرون معنا. في محادثة خاصة أبحث لك عن عروض.
telegram-private-chat = محادثة خاصة
telegram-error = حدث خطأ ما. الرجاء كتابة ذلك مرة أخرى. (خطأ { $id })
