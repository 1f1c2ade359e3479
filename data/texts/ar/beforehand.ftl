# Questions handed in before a date, without a name.

beforehand-button = إرسال سؤال
beforehand-title = إرسال سؤال مسبقاً
beforehand-section = أسئلة وأجوبة
beforehand-before = هل لديك سؤال الآن؟ يمكن إرساله مسبقاً دون اسم.
beforehand-intro = يصل سؤالك دون اسم إلى: { $provider }. ويقرأه مكتب التنسيق أولاً.
beforehand-answers = الأجوبة تكون في اللقاء. وبعضها يظهر لاحقاً في صفحة العرض أيضاً.
beforehand-date = لأي موعد؟
beforehand-question = سؤالك
beforehand-hint = { $most } حرف على الأكثر. الأسماء والأرقام والعناوين تُحذف.
beforehand-kept = لا يُحفظ من الذي يسأل. ويُحذف السؤال بعد { $days } يوماً من الموعد على الأكثر.
beforehand-go = متابعة
beforehand-sure = هكذا يُنقل سؤالك:
beforehand-cut = حيث توجد [...] حُذف شيء قد يدل على صاحب السؤال.
beforehand-send = إرسال هكذا
beforehand-change = تعديل
beforehand-done = شكراً، وصل سؤالك. بعد نظرة قصيرة من مكتب التنسيق يصل إلى: { $provider }.
beforehand-another = إرسال سؤال آخر
beforehand-back = العودة إلى العرض
beforehand-empty = يرجى كتابة السؤال.
beforehand-long = هذا طويل جداً. يرجى الاختصار إلى { $most } حرف على الأكثر.
beforehand-unclear = لا يُفهم هذا كسؤال. يرجى كتابته بكلمات كاملة.
beforehand-insult = لا يُنقل هذا بهذه الصيغة. يرجى كتابة السؤال دون إهانات.
beforehand-full = هنا الآن أسئلة كثيرة جداً تنتظر. يرجى المحاولة لاحقاً، أو السؤال في اللقاء.
beforehand-answer-by = جواب من { $name }
beforehand-answer-by-coordination = جواب من مكتب التنسيق
beforehand-ask = { $title }: ما السؤال المراد إرساله مسبقاً؟ يرجى كتابته الآن في رسالة واحدة. بعدها أعرض كيف سأنقله، والجواب نعم أو لا.
    يصل دون اسم إلى: { $provider }. ويقرأه مكتب التنسيق أولاً. الأجوبة تكون في اللقاء.
beforehand-shown = هكذا أنقل سؤالك:
    «{ $question }»
    هل هذا مناسب؟ حذفتُ الأسماء والأرقام والعناوين. ولا أحفظ من الذي سأل.
beforehand-no = لا، دون إرسال
beforehand-handed-in = أُرسل سؤالك. لا يأتي جواب إلى هذه المحادثة: الأجوبة تكون في اللقاء. وبعضها يظهر لاحقاً هنا أيضاً: { $link }
beforehand-again = لم يعد هذا السؤال عندي. يرجى كتابته مرة أخرى.
beforehand-many = عدد أسئلتك المرسلة اليوم: { $count }. يمكن المتابعة غداً، أو السؤال في اللقاء.
beforehand-closed = لا أستقبل أسئلة لهذا الموعد. الأفضل السؤال هناك مباشرة.
booking-link-later-page = رابط المشاركة يظهر قبل الموعد بيوم في صفحة هذا الحجز.
web-privacy-beforehand = الأسئلة المرسلة قبل موعد: دون شخص ودون محادثة ودون وقت. لذلك لا يمكن لأحد أن يعرف ممن هي. وتُحذف بعد 28 يوماً من الموعد على الأكثر.
