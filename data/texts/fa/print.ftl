# چاپی‌ها: پوسترها، کارت‌ها، برگه‌های پیشنهاد.

print-headline = چه چیزی به تو می‌خورد؟
print-offers = کارآموزی، کارگاه، مشاوره، بازدید از شرکت: پیشنهادهای { $town } و اطراف را پیدا کن.
print-scan = کد را با دوربین اسکن کن.
print-type = یا این را بنویس:
print-point-1 = فقط بنویس به چه علاقه داری.
print-point-2 = بدون حساب، بدون نام، رایگان.
print-point-3 = هنوز ایده‌ای نداری؟ Lotse در جستجو کمک می‌کند.
print-human = ترجیح می‌دهی با یک انسان حرف بزنی؟
print-preset = از پیش تنظیم شده: { $criteria }. همه چیز را می‌توانی عوض کنی.
print-code-alt = کد QR به { $address } می‌رسد
print-logo-alt = نشان { $town }
print-title = { $what } – { $town }
print-month = پیشنهادها: { $month }
print-none = برای این ماه هنوز چیزی معلوم نیست. با کد می‌بینی دیگر چه هست.
print-always = همیشه ممکن است
print-when = کی
print-what = چه
print-where = کجا
print-more = { $count ->
    [one] یک تاریخ دیگر آنلاین است: کد را اسکن کن.
   *[other] { $count } تاریخ دیگر آنلاین است: کد را اسکن کن.
}
print-as-of = تا تاریخ { $day }
print-list = برای تو انتخاب شده
print-list-none = این پیشنهادها تمام شده‌اند. با کد پیشنهادهای دیگر را پیدا می‌کنی.
print-until = معتبر تا { $day }
print-more-dates = تاریخ‌های دیگر: { $dates }
print-link-month = برگهٔ ماه برای تابلو (PDF)
print-link-offer = برای چاپ (PDF)
print-again = دوباره همان کارت
