# آنچه فقط در تلگرام است: فهرست، معرفی، دکمه‌ها، یادداشت‌ها.

telegram-description = من لوتسه (Lotse) هستم، یک چت‌بات. 🧭
    برایت پیشنهادهایی دربارهٔ مکتب، شغل و آموزش مسلکی (Ausbildung) پیدا می‌کنم: کارآموزی (Praktikum)، روزهای معلوماتی، گفتگو با شرکت‌ها، برنامه‌های تعطیلات، مشاوره.
    رایگان و بدون نام. برای شروع، دکمهٔ پایین را بزن.
telegram-short-description = برایت کارآموزی (Praktikum)، روزهای معلوماتی، گفتگو با شرکت‌ها و مشاوره پیدا می‌کند. رایگان، بدون نام.

telegram-command-start = start
telegram-about-start = شروع کنیم
telegram-command-find = search
telegram-about-find = جستجوی پیشنهاد
telegram-command-more = more
telegram-about-more = نشان دادن پیشنهادهای بیشتر
telegram-command-help = help
telegram-about-help = چه کارهایی می‌توانم
telegram-command-human = human
telegram-about-human = گپ زدن با یک شخص واقعی
telegram-command-restart = new
telegram-about-restart = شروع از نو
telegram-command-language = language
telegram-about-language = تغییر زبان
telegram-command-mydata = data
telegram-about-mydata = چه دربارهٔ تو می‌دانم
telegram-command-forget = delete
telegram-about-forget = پاک کردن همه چیز دربارهٔ تو

telegram-card-details = { $number } معلومات
telegram-card-dates = { $number } وقت‌ها
telegram-card-share = { $number } فرستادن

telegram-send-location = 📍 فرستادن موقعیت من
telegram-type-place = کد پستی یا نام محل
telegram-noted = خوب!

telegram-no-voice = متأسفانه نمی‌توانم صدا را بشنوم. لطفاً بنویس دنبال چه هستی.
telegram-only-text = متأسفانه این را نمی‌فهمم. من فقط نوشته را می‌خوانم. لطفاً بنویس دنبال چه هستی.
telegram-in-group = اینجا دیگران هم می‌خوانند. بهتر است تنها برایم بنویسی، بعد برایت پیشنهاد پیدا می‌کنم.
telegram-private-chat = تنها نوشتن
telegram-error = مشکلی پیش آمد. لطفاً یک بار دیگر بنویس. (خطا { $id })
