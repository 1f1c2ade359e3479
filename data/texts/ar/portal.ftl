# البوابة: البحث عن العروض وعرضها.

portal-skip = الانتقال إلى المحتوى
portal-nav = الصفحات
portal-offers = العروض
portal-chat = المحادثة
portal-schools = للمدارس
portal-parents = للأهل
portal-title-offers = البحث عن عروض
portal-title-schools = عروض للمدارس
portal-title-parents = عروض للأهل
portal-intro-offers = تكفي بضع كلمات عما يهمك، أو المرشحات. لا يلزم حساب. ولا نحفظ من الذي يبحث.
portal-intro-schools = عروض تحجزها المدارس للصفوف والمجموعات: زيارات، ومشاريع، واستشارات، ودورات.
portal-intro-parents = عروض يعرف منها الأهل المزيد عن التدريب المهني (Ausbildung) والدراسة والعمل.

portal-search = البحث عن عروض
portal-words = ما الذي نبحث عنه؟
portal-words-example = مثلاً «شيء مع الحيوانات في العطلة»
portal-go = بحث
portal-filters = المرشحات
portal-any = لا يهم
portal-place = المدينة أو الرمز البريدي
portal-km = على أي بعد؟
portal-age = العمر
portal-kind = نوع العرض
portal-format = عبر الإنترنت أو حضورياً
portal-holidays = في أي عطلة مدرسية؟
portal-from = من أي يوم؟
portal-to = حتى أي يوم؟
portal-part = وقت اليوم
portal-spoken = بأي لغة؟
portal-seats = كم عدد القادمين؟
portal-free = المجاني فقط
portal-step-free = يمكن الوصول دون درج
portal-weekdays = أيام الأسبوع
portal-fields = المجالات
portal-towns = مباشرة إلى:

portal-understood = هذا ما أبحث عنه:
portal-without = دون: { $criterion }
portal-clear = مسح الكل
portal-chip-spoken = اللغة: { $spoken }
portal-chip-seats = عدد الأماكن على الأقل: { $count }
portal-found = { $count ->
    [0] لم أجد شيئاً
    [one] عرض واحد
   *[other] عدد العروض: { $count }
 }
portal-cut = هناك المزيد. البحث الأدق يجعل الاختيار أسهل.
portal-which-holidays = العطل المدرسية تختلف من ولاية إلى أخرى. أحتاج إلى اسم مدينة لكي أبحث في الأيام الصحيحة.
portal-words-unknown = لا أعرف هذه الكلمات. هذا هو الأقرب إليها.
portal-nothing = لا يوجد عرض مناسب الآن. يمكنك حذف شيء في الأعلى، مثلاً المكان أو الأيام.
portal-ask-human = أو سؤال شخص حقيقي:
portal-all = عرض كل العروض
portal-to-chat = البحث في المحادثة
portal-pages = عروض أخرى
portal-page = الصفحة { $page } من { $pages }
portal-before = السابق
portal-next = التالي

portal-problems = الرجاء النظر مرة أخرى في المرشحات.
portal-wrong-age = العمر رقم، مثلاً 15.
portal-wrong-seats = هنا رقم من 1 إلى 60.
portal-wrong-day = هذا اليوم غير موجود. يُكتب هكذا: 2027-03-15.

reason-step-free = دون درج
reason-spoken = اللغة: { $spoken }

portal-all-to-calendar = إضافة كل المواعيد إلى التقويم
portal-assured = آخر تأكيد: { $day }.
portal-not-assured = لم يؤكد أحد بعد أن كل شيء ما زال صحيحاً.
portal-ask-offer = سؤال البوت عن هذا
portal-link = الرابط للمشاركة
portal-by-mail = إرسال بالبريد الإلكتروني

portal-views = طريقة العرض
portal-view-list = قائمة
portal-view-calendar = تقويم
portal-month-before = الشهر السابق
portal-month-after = الشهر التالي
portal-on-day = { $day }: { $count ->
    [one] عرض واحد
   *[other] عدد العروض { $count }
 }
portal-month-empty = لا شيء في هذا الشهر.
portal-always-open = ما هو متاح في أي وقت يظهر في القائمة فقط.

portal-subscribe = الاشتراك في هذا البحث:
portal-as-calendar = في التقويم
portal-as-feed = كخلاصة (Atom)

portal-view-map = خريطة
portal-map = { $count ->
    [one] خريطة فيها نقطة واحدة
   *[other] خريطة، عدد النقاط { $count }
 }
portal-map-km = كم { $km }
portal-map-centre = مكان البحث: { $place }
portal-map-elsewhere = { $count ->
    [one] عرض واحد عبر الإنترنت أو دون مكان ثابت. وهو في القائمة.
   *[other] عروض عبر الإنترنت أو دون مكان ثابت، عددها { $count }. وهي في القائمة.
 }
