# Proposing offers, without an account.

propose-title = پیشنهاد دادن برنامه
propose-intro = حساب لازم نیست. دفتر هماهنگی شهر هر پیشنهاد را پیش از نشر می‌بیند و اگر سؤالی باشد تماس می‌گیرد.
propose-who = چه کسی آن را عرضه می‌کند؟
propose-organisation = شرکت، مکتب، انجمن یا اداره
propose-contact = شخص تماس
propose-mail = ایمیل
propose-phone = تلفن
propose-kept = شخص تماس، ایمیل و تلفن را فقط دفتر هماهنگی می‌بیند. اگر از آن برنامه‌ای نشود، حداکثر یک سال پس از تصمیم پاک می‌شود.
propose-what = چیست؟
propose-name = عنوان
propose-summary = به کوتاهی
propose-summary-hint = آنجا چه کار می‌شود؟ چه یاد گرفته می‌شود؟ حداکثر { $most } حرف.
propose-audience = برای چه کسانی؟
propose-for-young-people = جوانان
propose-for-schools = صنف‌های مکتب
propose-for-parents = پدر و مادر
propose-age-min = سن از
propose-age-max = سن تا
propose-cost = قیمت به یورو
propose-cost-hint = 0 یعنی رایگان، خالی یعنی هنوز معلوم نیست.
propose-when = کی و کجا؟
propose-day = روز
propose-start = آغاز
propose-end = پایان
propose-rule = یا بدون روز معین، مثلاً «با هماهنگی»
propose-place = محل و نشانی
propose-registration = ثبت‌نام چگونه است؟
propose-note = چیز دیگری برای دفتر هماهنگی؟ مثلاً روزهای دیگر.
propose-send = فرستادن پیشنهاد
propose-sent = تشکر! پیشنهاد رسید. دفتر هماهنگی آن را می‌بیند.
propose-another = پیشنهاد یک برنامهٔ دیگر
propose-problems = { $count ->
    [one] یک چیز کم است یا درست نیست. پایین نشان شده است.
   *[other] { $count } چیز کم است یا درست نیست. پایین نشان شده است.
 }
propose-wrong-empty = لطفاً پر کن.
propose-wrong-long = زیاد دراز است.
propose-wrong-reach = لطفاً ایمیل یا تلفن بنویس تا بتوانیم بپرسیم.
propose-wrong-mail = این نشانی ایمیل نیست.
propose-wrong-age = عددی از 0 تا 99 بنویس.
propose-wrong-ages = «سن تا» کمتر از «سن از» است.
propose-wrong-cost = مبلغ به یورو بنویس، مثلاً 12,50.
propose-wrong-day = چنین روزی نیست.
propose-wrong-time = ساعت بنویس، مثلاً 14:30.
propose-wrong-when = یک روز با آغاز بنویس، یا چه وقت دیگر ممکن است.
propose-wrong-end = پایان پیش از آغاز است.
