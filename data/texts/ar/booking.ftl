# حجز مكان، المواعيد، قائمة الانتظار، الإلغاء.

button-book = حجز مكان
button-wait = إلى قائمة الانتظار
button-book-digital = المشاركة عبر الإنترنت
button-book-onsite = المشاركة في المكان
button-wait-digital = عبر الإنترنت: قائمة الانتظار
button-wait-onsite = في المكان: قائمة الانتظار
button-bookings = مواعيدي
button-unbook = إلغاء الموعد
button-leave-line = الخروج من قائمة الانتظار
button-confirm = نعم، سأحضر
button-book-again = التسجيل من جديد
button-firm = { $firm }
button-slot = الساعة { $clock }: { $firm }
telegram-card-book = { $number } حجز مكان
telegram-command-bookings = bookings
telegram-about-bookings = مواعيدي

# $booking: what, when, where, one a line
booking-offer = هنا يمكنك حجز مكان. تكفي لمسة واحدة، دون تسجيل:
    { $booking }
booking-done = تمّ الأمر، لديك مكان:
    { $booking }
    لتقويمك: { $calendar }
    للعودة إلى الموعد أو إلغائه، لك وحدك: { $page }
booking-waiting = كل الأماكن محجوزة الآن. اسمك على قائمة الانتظار، وهذا هو الموعد:
    { $booking }
    عندما يصبح مكان شاغراً، سأسألك. هنا ترى الحالة، والرابط لك وحدك: { $page }
booking-already = هذا الموعد لديك من قبل:
    { $booking }
    لتقويمك: { $calendar }
    للعودة إلى الموعد أو إلغائه، لك وحدك: { $page }
booking = { $booking }
    لتقويمك: { $calendar }
booking-as-it-is = { $booking }
booking-firm = محادثة مع: { $firm }
booking-nickname = الاسم هناك: { $nickname }
booking-number = الرقم هناك: { $number }
booking-postponed = تأجّل الموعد. اليوم الجديد غير معروف بعد.
booking-link = الدخول من هنا: { $link }
booking-link-later = رابط المشاركة يظهر قبل الموعد بيوم تحت «مواعيدي».
booking-state-waiting = قائمة الانتظار، الرقم { $line }
booking-state-offered = هناك مكان محجوز لك حتى: { $until }. دون كلمة نعم منك يذهب بعدها إلى شخص آخر.
booking-state-cancelled = ملغى
booking-state-called-off = لن يقام
booking-state-expired = لم يتأكّد، وذهب المكان إلى غيرك
booking-cancelled = حسناً، أُلغي الموعد. شكراً على إخباري: الآن صار المكان متاحاً لغيرك.
    { $booking }
booking-not-cancelled = لا شيء هنا يمكن إلغاؤه:
    { $booking }
booking-which-mode = { $title }: كيف تكون مشاركتك؟
booking-which-firm = { $title }: مع من تكون المحادثة؟
booking-which-slot = { $title }: متى تكون المحادثة؟
booking-no-slots = { $title }: لا توجد الآن محادثة شاغرة تناسب مواعيدك الأخرى.
booking-ask-nickname = ما الاسم الذي يناديك به الناس هناك؟ يكفي الاسم الأول أو لقب، ودون اسم العائلة. سبب الحاجة إليه: { $description }
booking-parents = عمرك أقل من 16: من المهم أن يعرف أهلك بالموعد. يمكنك إرسال هذا النص إليهم. لا أحتاج إلى أي شيء عن أهلك.
    «لديّ مكان: { $booking }
    المزيد: { $link }»
booking-parents-maybe = هل عمرك أقل من 16؟ من المهم إذن أن يعرف أهلك بالموعد. يمكنك إرسال هذا النص إليهم:
    «لديّ مكان: { $booking }
    المزيد: { $link }»
booking-too-late = انتهى الوقت المتاح لقول نعم. ذهب المكان إلى شخص آخر.
booking-no-gone = لا يمكن حجز هذا الموعد هنا.
booking-no-over = انتهى هذا الموعد.
booking-no-closed = انتهت مدة التسجيل.
booking-no-called-off = هذا الموعد لن يقام أو تأجّل.
booking-no-age = هذا الموعد لعمر آخر.
booking-no-overlap = لديك موعد آخر في هذا الوقت:
    { $booking }
    هل الجديد أفضل لك؟ عندها يجب إلغاء الآخر أولاً.
booking-no-too-many = لديك مواعيد كثيرة جداً. بعد إلغاء واحد منها يمكن حجز موعد جديد.
bookings-none = لا مواعيد لديك الآن.
booking-reason = السبب: { $description }
booking-news-moved-up = خبر جيد: صار هناك مكان شاغر. هل هو مناسب لك؟
booking-news-expired = لم تصل كلمة نعم منك. ذهب المكان إلى شخص آخر.
booking-news-changed = انتباه، تغيّر شيء في موعدك: { $changes }.
booking-news-postponed = تأجّل موعدك.
booking-news-called-off = للأسف، موعدك لن يقام. ربما يناسبك شيء آخر؟
booking-news-moved-back = صارت الأماكن أقل. عاد دورك إلى قائمة الانتظار، في أولها.
booking-news-day-before = للتذكير: موعدك قريب.
booking-news-hour-before = سيبدأ الموعد بعد قليل.
booking-change-when = الوقت
booking-change-place = المكان
booking-change-link = الرابط
my-data-bookings = مواعيدك وقوائم الانتظار: { $count }. أحذف كل ما يخصها بعد الموعد بـ 28 يوماً على الأكثر.
web-privacy-bookings = المواعيد التي تحجزها: دون اسم، تحت رقم عشوائي. إذا احتاج منظّم إلى لقب، نسأل عنه ونذكر السبب. من ينظّمون الموعد يرون اللقب أو رقمًا ويسجّلون الحضور. نحذف كل شيء بعد الموعد بـ 28 يوماً على الأكثر، وتبقى الأعداد فقط.

# On the pages
portal-book-plain = لا حاجة إلى حساب، ولا إلى قول شيء عن نفسك.
portal-book-mode = كيف تكون مشاركتك؟
portal-book-slot = مع من ومتى تكون المحادثة؟
portal-book-nickname = ما الاسم الذي يناديك به الناس هناك؟ يكفي الاسم الأول أو لقب.
portal-book-purpose = سبب الحاجة إليه: { $description }
portal-book-free = { $count ->
        [one] بقي مكان واحد
        [two] بقي مكانان
        [few] بقيت { $count } أماكن
       *[other] بقي { $count } مكاناً
    }
portal-book-full = محجوز بالكامل، وهناك قائمة انتظار
portal-booking = موعدك
portal-booking-keep = من المهم حفظ هذه الصفحة، مثلاً كإشارة مرجعية: لا عودة إلى الموعد إلا بعنوانها. والعنوان لك وحدك، فمن يعرفه يستطيع إلغاء موعدك.
portal-booking-calendar = إلى التقويم
portal-book-overlap = لديك موعد آخر في هذا الوقت. يجب إلغاء الآخر أولاً.

# قائمة الانتظار وموعدان في وقت واحد
button-firm-full = قائمة الانتظار: { $firm }
button-slot-full = قائمة الانتظار: الساعة { $clock }، { $firm }
button-swap = نعم، أفضّل هذا
booking-instead-waiting = في الوقت نفسه لديك: { $others }. يبقى ذلك لك. إذا صار هنا مكان شاغر، يمكنك الاختيار.
booking-instead-offered = في الوقت نفسه لديك: { $others }. إذا قلت نعم هنا، ألغي ذلك مقابله.
booking-given-back = أُلغي مقابله:
    { $booking }
portal-book-slots-free = متاح
portal-book-slots-full = محجوز بالكامل، مع قائمة انتظار
portal-book-slots-wait = عند اختيار محادثة محجوزة تدخل قائمة الانتظار. إذا صارت متاحة، نسألك.
portal-book-enter = تسجيل
card-waiting = محجوز بالكامل حالياً، قائمة الانتظار فقط
portal-booking-is-booked = لديك مكان.
portal-booking-is-waiting = مكانك الآن في قائمة الانتظار. إذا صار مكان متاحاً، يظهر ذلك هنا.
register-here = بحجز مكان هنا مباشرةً.
