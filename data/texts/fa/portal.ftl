# درگاه: جستجو و دیدن پیشنهادها.

portal-skip = رفتن به محتوا
portal-nav = صفحه‌ها
portal-offers = پیشنهادها
portal-chat = چت
portal-schools = برای مکتب‌ها
portal-parents = برای پدر و مادر
portal-title-offers = پیدا کردن پیشنهاد
portal-title-schools = پیشنهادها برای مکتب‌ها
portal-title-parents = پیشنهادها برای پدر و مادر
portal-intro-offers = بنویس دنبال چه هستی، یا از فیلترها استفاده کن. حساب لازم نیست. ما نگه نمی‌داریم که کی جستجو می‌کند.
portal-intro-schools = پیشنهادهایی که مکتب‌ها برای صنف‌ها و گروه‌ها می‌گیرند: بازدید، پروژه، مشاوره، آموزش.
portal-intro-parents = پیشنهادهایی که پدر و مادر در آن دربارهٔ آموزش مسلکی (Ausbildung)، تحصیل و کار بیشتر می‌دانند.

portal-search = جستجوی پیشنهاد
portal-words = دنبال چه هستی؟
portal-words-example = مثلاً «چیزی با حیوانات در رخصتی»
portal-go = جستجو
portal-filters = فیلترها
portal-any = فرقی نمی‌کند
portal-place = شهر یا کد پستی
portal-km = تا چه فاصله؟
portal-age = سن
portal-kind = نوع پیشنهاد
portal-format = آنلاین یا حضوری
portal-holidays = در کدام رخصتی مکتب؟
portal-from = از کدام روز؟
portal-to = تا کدام روز؟
portal-part = وقت روز
portal-spoken = به کدام زبان؟
portal-seats = چند نفر می‌آیید؟
portal-free = فقط رایگان
portal-step-free = بدون پله
portal-weekdays = روزهای هفته
portal-fields = رشته‌ها
portal-towns = مستقیم به:

portal-understood = جستجوی من:
portal-without = بدون { $criterion }
portal-clear = پاک کردن همه
portal-chip-spoken = زبان: { $spoken }
portal-chip-seats = جای خالی: حداقل { $count }
portal-found = { $count ->
    [0] چیزی پیدا نشد
    [one] یک پیشنهاد
   *[other] تعداد پیشنهادها: { $count }
 }
portal-cut = بیشتر هم هست. دقیق‌تر جستجو کن تا آسان‌تر پیدا کنی.
portal-which-holidays = رخصتی‌ها همه جا یکسان نیست. نام یک شهر را بنویس تا در روزهای درست جستجو کنم.
portal-words-unknown = این کلمه‌ها را نمی‌شناسم. نزدیک‌ترین‌ها را نشان می‌دهم.
portal-nothing = فعلاً چنین پیشنهادی نیست. در بالا چیزی را کم کن، مثلاً شهر یا روزها را.
portal-ask-human = یا از یک شخص واقعی بپرس:
portal-all = نشان دادن همهٔ پیشنهادها
portal-to-chat = جستجو در چت
portal-pages = پیشنهادهای بیشتر
portal-page = صفحهٔ { $page } از { $pages }
portal-before = قبلی
portal-next = بعدی

portal-problems = لطفاً یک بار دیگر فیلترها را ببین.
portal-wrong-age = سن یک عدد است، مثلاً 15.
portal-wrong-seats = اینجا یک عدد از 1 تا 60 بنویس.
portal-wrong-day = این روز وجود ندارد. این طور بنویس: 2027-03-15.

reason-step-free = بدون پله
reason-spoken = زبان: { $spoken }

portal-all-to-calendar = افزودن همهٔ وقت‌ها به تقویم
portal-assured = آخرین تأیید: { $day }.
portal-not-assured = هنوز کسی تأیید نکرده که همه چیز درست است.
portal-ask-offer = از بات در این باره بپرس
portal-link = لینک برای فرستادن
portal-by-mail = فرستادن با ایمیل

portal-views = نمایش
portal-view-list = فهرست
portal-view-calendar = تقویم
portal-month-before = یک ماه قبل
portal-month-after = یک ماه بعد
portal-on-day = { $day }: { $count ->
    [one] یک پیشنهاد
   *[other] تعداد پیشنهادها { $count }
 }
portal-month-empty = در این ماه چیزی نیست.
portal-always-open = آنچه همیشه ممکن است فقط در فهرست است.

portal-subscribe = اشتراک این جستجو:
portal-as-calendar = در تقویم
portal-as-feed = به شکل خوراک (Atom)

portal-view-map = نقشه
portal-map = { $count ->
    [one] نقشه با یک نقطه
   *[other] نقشه با تعداد نقطه { $count }
 }
portal-map-km = کیلومتر { $km }
portal-map-centre = اینجا جستجو می‌کنی: { $place }
portal-map-elsewhere = { $count ->
    [one] یک پیشنهاد آنلاین است یا محل ثابت ندارد. در فهرست هست.
   *[other] پیشنهادهای آنلاین یا بدون محل ثابت: { $count }. در فهرست هستند.
 }
