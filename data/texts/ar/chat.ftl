# ما يقوله لوتسه في المحادثة. جمل قصيرة، دون كلمات معقّدة، ودون صيغة تفرّق بين المذكر والمؤنث (docs/languages.md).

hello = مرحباً! أنا لوتسه (Lotse)، برنامج محادثة.
    أجد لك عروضاً: تدريباً عملياً (Praktikum)، وأياماً تعريفية، ولقاءات مع شركات، واستشارات وغير ذلك.
    لا أحتاج إلى اسمك. ويمكنك أيضاً كتابة كل شيء في جملة واحدة.

## الأسئلة
ask-age = كم عمرك؟
ask-interests = ما الذي يعجبك؟ تكفي كلمة، مثل «الحيوانات» أو «السيارات». ويمكنك أيضاً اختيار أحد الأزرار.
ask-place = أين أبحث لك؟ يكفي اسم مدينة أو حي، أو رمز بريدي (Postleitzahl).
ask-which-place = أي مكان هو المقصود؟
ask-place-abroad = أعرف عروضاً في ألمانيا فقط. في أي مدينة ألمانية أبحث لك؟ ويمكنك أيضاً كتابة الرمز البريدي.
ask-place-region = هذه منطقة كبيرة. في أي مدينة أبحث لك؟ ويكفي أيضاً الرمز البريدي.
ask-place-unknown = للأسف لا أعرف هذا المكان. أحتاج إلى رمز بريدي أو اسم مكان قريب.
age-unlikely = هذا الرقم لا يبدو عمراً صحيحاً. 🙂
noted = مفهوم: { $criteria }.
for-other = حسناً، أبدأ من جديد للشخص الآخر.
not-understood = لم أفهم ذلك.
dont-know-fine = لا مشكلة، نترك هذا السؤال دون جواب.

## النتائج
found = هذا يناسبك ({ $criteria }):
found-near = هذا هو الأقرب إلى طلبك ({ $criteria }):
found-any = ربما يناسبك هذا:
found-more = إليك المزيد:
offers-in-german = العروض نفسها مكتوبة بالألمانية.
found-no-more = ليس لدي المزيد الآن. هل نغيّر شيئاً في البحث؟
found-nothing = للأسف لم أجد شيئاً الآن. يمكنك تغيير شيء في البحث. أو سؤال شخص حقيقي:
    { $contact }
found-nothing-alone = للأسف لم أجد شيئاً الآن. يمكنك تغيير شيء في البحث.
few-exact = القليل فقط يناسب طلبك تماماً. لذلك وسّعت البحث:
none-exact = لا شيء يناسب طلبك تماماً الآن. لذلك وسّعت البحث:
no-more-exact = لا يوجد المزيد مما يناسب طلبك تماماً. لذلك وسّعت البحث:
widened-radius = • حتى مسافة { $km } كم
widened-neighbours = • في أماكن مجاورة أيضاً: { $places }
widened-digital = • عبر الإنترنت من أماكن أخرى أيضاً
widened-fields = • في مجالات قريبة أيضاً: { $fields }
widened-no-field = • في كل المجالات المهنية أيضاً
widened-kind = • أنواع أخرى أيضاً، ليس فقط: { $kind }
too-young = لوتسه مخصص للأعمار من 12 إلى 27. للأصغر عمراً توجد عروض في مكتب رعاية الشباب (Jugendamt) وفي مركز الشباب وفي المدرسة. يمكنك السؤال هناك وحدك أو مع والديك.
too-old = لوتسه مخصص للأعمار من 12 إلى 27. للأكبر عمراً يوجد الإرشاد المهني للبالغين (Berufsberatung im Erwerbsleben) في وكالة العمل (Agentur für Arbeit): 0800 4 5555 00 (مجاناً).

## البطاقة
card-title = { $number }. { $title }
card-example = مثال – هذا العرض غير حقيقي
card-kind = { $offer_kind } · { $provider }
card-open = المواعيد: { $rule }
card-when = { $day }، الساعة { $start }
card-when-until = { $day }، من الساعة { $start } إلى { $end }
card-when-days = من { $day } إلى { $last }
card-digital = عبر الإنترنت
card-onsite = المكان: { $place }
card-hybrid = عبر الإنترنت أو حضورياً: { $place }
card-distance = { $place } ({ $km } كم)
card-place-unknown = المكان غير معروف بعد
card-ages-range = يُنصح به للأعمار من { $min } إلى { $max }
card-ages-from = يُنصح به من عمر { $min }
card-ages-to = يُنصح به حتى عمر { $max }
card-ages-range-required = فقط للأعمار من { $min } إلى { $max }
card-ages-from-required = فقط من عمر { $min }
card-ages-to-required = فقط حتى عمر { $max }
card-assured = آخر تأكيد: { $day }. من الأفضل السؤال أولاً إن كان هذا ما زال صحيحاً.
card-free = مجاناً
card-cost = التكلفة: { $euros } يورو
card-reasons = سبب الاقتراح: { $remarks }
card-unknowns = غير واضح بعد: { $remarks }
pattern-day = EEEE d MMMM (d/M)
pattern-time = HH:mm

reason-field = { $field }
reason-topic = له علاقة بـ«{ $topic }»
reason-words = يناسب ما كتبته
reason-kind = { $kind }
reason-days = في أيامك
reason-here = في { $place }
reason-near = على بُعد { $km } كم فقط
reason-digital = عبر الإنترنت
reason-onsite = حضورياً
reason-age = للأعمار من { $min } إلى { $max }
reason-age-from = من عمر { $min }
reason-age-to = حتى عمر { $max }
reason-free = مجاناً
reason-soon = { $days ->
    [0] اليوم
    [one] غداً
    [two] بعد يومين فقط
    [few] بعد { $days } أيام فقط
    [many] بعد { $days } يوماً فقط
   *[other] بعد { $days } يوم فقط
 }
reason-always-open = متاح في أي وقت
unknown-field = المجال المهني
unknown-age = العمر المطلوب
unknown-place = المكان بالضبط
unknown-cost = التكلفة
unknown-languages = اللغة
unknown-step-free = هل الوصول ممكن بلا درج
unknown-seats = عدد الأماكن

criterion-age = { $age ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $age } سنوات
   *[other] { $age } سنة
 }
criterion-not = دون: { $fields }
criterion-free = مجاناً
criterion-radius = حتى { $km } كم
criterion-days-on = في { $first }
criterion-days-span = من { $first } إلى { $last }
criterion-days-from = من { $first }
criterion-days-until = حتى { $last }
pattern-short-day = d MMMM (d/M)
part-morning = قبل الظهر
part-afternoon = بعد الظهر
part-evening = مساءً
holidays-autumn = عطلة الخريف
holidays-christmas = عطلة عيد الميلاد
holidays-winter = عطلة الشتاء
holidays-easter = عطلة عيد الفصح
holidays-whitsun = عطلة عيد العنصرة
holidays-summer = عطلة الصيف
holidays-any = في العطلة المدرسية

## التفاصيل
details-head = { $title }
    الجهة المنظِّمة: { $provider }
details-cancelled = انتباه: هذا الموعد أُلغي أو تأجّل.
details-contact = اللقاء مع: { $contact_kind }
details-firms = { $value ->
    [one] تشارك شركة واحدة.
    [two] تشارك شركتان.
    [few] تشارك { $value } شركات.
   *[other] تشارك { $value } شركة.
 }
details-talk-minutes = { $value ->
    [few] تستغرق كل محادثة حوالي { $value } دقائق.
   *[other] تستغرق كل محادثة حوالي { $value } دقيقة.
 }
details-questions-beforehand-yes = يمكنك إرسال أسئلتك مسبقاً دون ذكر اسمك.
details-questions-beforehand-no = يمكنك طرح أسئلتك مباشرةً في اللقاء.
details-project-product = نتيجة المشروع: { $value }
details-project-meetings = عدد اللقاءات: { $value }
details-project-equipment = ما يلزمك: { $value }
details-project-consent-yes = قبل نشر أي شيء تُطلب موافقتك.
details-project-consent-no = لا يُنشر أي شيء.
details-step-free-yes = يمكن الوصول إلى المكان بلا درج.
details-step-free-no = يوجد درج في المكان.
details-languages = اللغات: { $languages }
about-offer = «{ $title }»: { $fact }
register-head = التسجيل: { $title }
    الجهة المنظِّمة: { $provider }
register-how = طريقة التسجيل: { $how }
register-unknown = لم تتحدد طريقة التسجيل بعد. الأفضل سؤال الجهة المنظِّمة مباشرةً.
register-deadline = آخر يوم للتسجيل: { $day }.
dates = كل مواعيد «{ $title }»:
    { $dates }
no-dates = لا يوجد الآن موعد متاح لـ«{ $title }».
share = هذا رابط «{ $title }»:
    { $link }
which-offer = أي عرض هو المقصود؟
no-offer-shown = لا يوجد عرض ظاهر الآن. عمَّ أبحث لك؟
cancel-registration = من الجميل أنك فكّرت في الإبلاغ! الأفضل إخبار الجهة المنظِّمة بعدم حضورك. مكتب التنسيق يساعدك:
    { $contact }
cancel-registration-alone = من الجميل أنك فكّرت في الإبلاغ! الأفضل إخبار الجهة المنظِّمة بعدم حضورك.
remind = المواعيد المحجوزة هنا لا أنساها: على تيليغرام أذكّرك قبل يوم وقبل ساعة، وعلى الموقع بالبريد. أما المواعيد الأخرى فالأفضل حفظها في الهاتف فورًا.
remind-calendar = هذا هو الموعد لتقويم هاتفك. وأذكّرك أيضًا بالمواعيد المحجوزة هنا: على تيليغرام في المحادثة، وعلى الموقع بالبريد.
    { $link }

## أسئلة وأشخاص
faq-offered = هل المقصود أحد هذه الأسئلة؟
faq-declined = للأسف لا أعرف ذلك. يمكن لشخص حقيقي أن يساعدك.
faq-kept = للأسف لا أعرف ذلك. يمكن لشخص حقيقي أن يساعدك.
    أحفظ سؤالك دون اسمك. وعندما يجيب عنه أحد، سأعرف الجواب في المرة القادمة.
faq-again = الرجاء كتابة سؤالك مرة أخرى، ويمكن بكلمات مختلفة.
faq-others = حسناً. هل المقصود أحد هذه الأسئلة؟
answer-in-german = هذا الجواب متوفر بالألمانية فقط:
human = هنا أشخاص حقيقيون لمساعدتك:
    { $contacts }
human-none = الأفضل الاتصال بالإرشاد المهني (Berufsberatung): 0800 4 5555 00. المكالمة مجانية.
contact-name = جهة الاتصال: { $name } ({ $town })
contact-phone = هاتف: { $phone }
contact-email = بريد إلكتروني: { $email }
contact-hours = أوقات الاتصال: { $hours }
contact-address = العنوان: { $address }
contact-example = (مثال: بيانات الاتصال هذه غير حقيقية.)
crisis = يبدو هذا صعباً جداً. من الجيد أنك كتبت ذلك. لست وحدك في هذا.
    أنا مجرد برنامج. هؤلاء أشخاص يستمعون إليك، دون ذكر اسمك ومجاناً:
    { $lines }
    هل أنت أو أي شخص آخر في خطر الآن؟ الرجاء الاتصال فوراً بالرقم 112.
crisis-line = • { $name }: { $phone } ({ $hours })
crisis-line-german = • { $name }: { $phone } ({ $hours }، بالألمانية)
out-of-scope = لا أعرف الكثير عن هذا. أساعدك في إيجاد عروض عن المدرسة والمهنة والتدريب المهني (Ausbildung).
insult = حسناً. إن كان هناك ما يزعجك، فيمكنك كتابته لي. أو التحدث مع شخص حقيقي.

## دردشة ومساعدة
smalltalk-other = لا أجيد الدردشة كثيراً. 🙂 لكن تسعدني مساعدتك في البحث.
smalltalk-thanks = على الرحب والسعة! 🙂
smalltalk-bye = مع السلامة! يمكنك العودة في أي وقت.
smalltalk-how-are-you = أنا بخير، شكراً! أنا مجرد برنامج، لكن تسعدني المساعدة.
smalltalk-who-are-you = أنا لوتسه، برنامج ولست إنساناً. أبحث لك عن عروض.
help = أبحث عن عروض تناسبك: تدريب عملي، أيام تعريفية، لقاءات مع شركات، برامج للعطلة، استشارات.
    مثال على ما يمكنك كتابته: «عمري 15، أسكن في كاسل، أحب الحيوانات».
    ويمكنك أيضاً طرح سؤال، مثل: «هل يكلّف التدريب العملي شيئاً؟»
    عند كتابة «من جديد» نبدأ من الأول. وعند كتابة «احذف كل شيء» أنسى كل ما أعرفه عنك.
dont-know = لا فكرة لديك؟ هذا حال كثيرين. 🙂 سأطرح عليك { $count } أسئلة قصيرة: ما الأحب إليك؟ لا يوجد صحيح أو خطأ. يمكنك التوقف في أي وقت.
language = ما لغتك المفضلة؟
language-changed = حسناً، من الآن بالعربية.
what-next = هل أعرض المزيد أم نغيّر شيئاً؟
goodbye-for-now = حسناً. أنا هنا متى احتجت إلى البحث.
restart = حسناً، نبدأ من جديد.
stopped = حسناً، لن أسأل بعد الآن. أنا هنا متى احتجت إلى البحث.
change = ما الذي نغيّره؟

## بياناتك
my-data = هذا ما أعرفه عنك الآن: { $criteria }.
    وأحفظ أيضاً لغتك والعروض التي عرضتها عليك. لا أعرف اسمك.
my-data-empty = لا أعرف عنك الآن سوى لغتك وأن بيننا محادثة. لا أعرف اسمك.
my-data-questions = الأسئلة التي لا أستطيع الإجابة عنها أسلّمها لمن يشرفون على لوتسه: دون أسماء وأرقام وعناوين. لا أحد يرى مصدر السؤال. لذلك لا أستطيع أنا أيضاً ربط السؤال بأي شخص.
forget-sure = هل أحذف حقاً كل شيء عنك؟ لا يمكن التراجع عن ذلك.
forgotten = تم. حذفت كل ما كنت أعرفه عنك.
kept = حسناً، لن أحذف شيئاً.

## أزرار
button-skip = لا يهم
button-age = { $age }
button-place = { $place }
button-question = { $question }
button-no-idea = لا فكرة لدي
button-none-of-these = لا شيء من هذا
button-not-my-question = هذا ليس سؤالي
button-advice = أريد استشارة
button-more = عرض المزيد
button-details = التفاصيل
button-dates = مواعيد أخرى
button-share = مشاركة
button-telegram = مشاركة في تيليغرام
button-change = تغيير البحث
button-change-age = العمر
button-change-place = المكان
button-change-interests = الاهتمامات
button-format-digital = عبر الإنترنت فقط
button-format-onsite = حضورياً فقط
button-format-any = عبر الإنترنت وحضورياً
button-any-day = في كل الأيام
button-any-cost = السعر لا يهم
button-restart = البدء من جديد
button-find = البحث عن عروض
button-human = التحدث مع شخص حقيقي
button-language-name = { $own_name }
button-language = اللغة
button-forget = حذف كل شيء عني
button-forget-yes = نعم، حذف كل شيء
button-forget-no = لا، إبقاء كل شيء
button-offer-number = رقم { $number }

interest-people = مساعدة الناس
interest-computers = الكمبيوتر والإعلام
interest-machines = التقنية والآلات
interest-building = البناء والصناعة
interest-nature = الطبيعة والحيوانات
interest-creative = الفن والموسيقى والتصميم
interest-guests = الضيافة والتجميل والسفر
interest-office = المكاتب والتجارة
interest-research = البحث واللغات والتاريخ

language-name = العربية

## من قنوات المحادثة
too-long = هذا أطول مما أستطيع قراءته. الرجاء كتابته بشكل أقصر، 2000 حرف على الأكثر.
please-wait = أحتاج إلى بعض الوقت. رسالتك وصلت، والجواب قريباً.
something-wrong = حدث خطأ ما. الرجاء كتابة ذلك مرة أخرى.
