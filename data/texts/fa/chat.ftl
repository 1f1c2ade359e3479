# آنچه لوتسه در چت می‌گوید. جمله‌های کوتاه، کلمه‌های ساده، با «تو»؛ کلمه‌هایی که در دری آشنا است (docs/languages.md).

hello = سلام! من لوتسه (Lotse) هستم، یک چت‌بات.
    من برایت پیشنهاد پیدا می‌کنم: کارآموزی (Praktikum)، روزهای معلوماتی، گفتگو با شرکت‌ها، مشاوره و چیزهای دیگر.
    نامت را لازم ندارم. می‌توانی همه چیز را در یک جمله هم بنویسی.

## سؤال‌ها
ask-age = چند ساله هستی؟
ask-interests = چه چیزی را دوست داری؟ هر چه خواستی بنویس، مثلاً «حیوانات» یا «کامپیوتر». یا یک دکمه را انتخاب کن.
ask-place = در کجا جستجو کنم؟ نام یک شهر، یک محله یا کد پستی (Postleitzahl) کافی است.
ask-which-place = منظورت کدام جا است؟
ask-place-abroad = من فقط پیشنهادهای داخل آلمان را می‌شناسم. در کدام شهر آلمان جستجو کنم؟ می‌توانی کد پستی هم بنویسی.
ask-place-region = اینجا یک منطقهٔ بزرگ است. در کدام شهر جستجو کنم؟ کد پستی هم کافی است.
ask-place-unknown = متأسفانه این جا را نمی‌شناسم. لطفاً یک کد پستی یا نام یک جای نزدیک را بنویس.
age-unlikely = فکر نمی‌کنم این عدد سن درست باشد. 🙂
noted = فهمیدم: { $criteria }.
for-other = خوب، برای آن شخص دیگر از نو شروع می‌کنم.
not-understood = این را نفهمیدم.
dont-know-fine = مشکلی نیست، این سؤال را می‌گذاریم.

## نتیجه‌ها
found = این برایت مناسب است ({ $criteria }):
found-near = این‌ها به جستجوی تو نزدیک‌ترند ({ $criteria }):
found-any = شاید این برایت مناسب باشد:
found-more = این هم چند تای دیگر:
offers-in-german = خود پیشنهادها به زبان آلمانی است.
found-no-more = فعلاً بیشتر ندارم. می‌خواهی چیزی را در جستجو تغییر بدهی؟
found-nothing = متأسفانه فعلاً چیزی پیدا نکردم. می‌توانی چیزی را تغییر بدهی. یا از یک شخص واقعی بپرسی:
    { $contact }
found-nothing-alone = متأسفانه فعلاً چیزی پیدا نکردم. می‌توانی چیزی را در جستجو تغییر بدهی.
few-exact = پیشنهاد کاملاً مناسب کم است. برای همین جستجو را وسیع‌تر کردم:
none-exact = فعلاً هیچ پیشنهادی کاملاً مناسب نیست. برای همین جستجو را وسیع‌تر کردم:
no-more-exact = پیشنهاد کاملاً مناسب دیگری نیست. برای همین جستجو را وسیع‌تر کردم:
widened-radius = • تا فاصلهٔ { $km } کیلومتر
widened-neighbours = • در جاهای نزدیک هم: { $places }
widened-digital = • آنلاین از جاهای دیگر هم
widened-fields = • در رشته‌های نزدیک هم: { $fields }
widened-no-field = • در همهٔ رشته‌های کاری هم
widened-kind = • چیزهای دیگر هم، نه فقط: { $kind }
too-young = لوتسه برای سن 12 تا 27 است. برای سن کمتر، ادارهٔ جوانان (Jugendamt)، مرکز جوانان و مکتب پیشنهاد دارند. آنجا بپرس، یا همراه پدر و مادرت.
too-old = لوتسه برای سن 12 تا 27 است. برای سن بیشتر، مشاورهٔ شغلی بزرگسالان (Berufsberatung im Erwerbsleben) در ادارهٔ کار (Agentur für Arbeit) است: 0800 4 5555 00 (رایگان).

## کارت
card-title = { $number }. { $title }
card-example = نمونه – این پیشنهاد واقعی نیست
card-kind = { $offer_kind } · { $provider }
card-open = وقت: { $rule }
card-when = { $day }، ساعت { $start }
card-when-until = { $day }، از ساعت { $start } تا { $end }
card-when-days = از { $day } تا { $last }
card-digital = آنلاین
card-onsite = محل: { $place }
card-hybrid = آنلاین یا حضوری: { $place }
card-distance = { $place } ({ $km } کیلومتر)
card-place-unknown = محل هنوز معلوم نیست
card-ages-range = پیشنهاد برای سن { $min } تا { $max }
card-ages-from = پیشنهاد برای سن { $min } به بالا
card-ages-to = پیشنهاد تا سن { $max }
card-ages-range-required = فقط برای سن { $min } تا { $max }
card-ages-from-required = فقط برای سن { $min } به بالا
card-ages-to-required = فقط تا سن { $max }
card-assured = آخرین تأیید: { $day }. اول بپرس که هنوز درست است یا نه.
card-free = رایگان
card-cost = قیمت: { $euros } یورو
card-reasons = دلیل پیشنهاد: { $remarks }
card-unknowns = هنوز معلوم نیست: { $remarks }
pattern-day = EEEE d MMMM
pattern-time = HH:mm

reason-field = { $field }
reason-topic = با «{ $topic }» ارتباط دارد
reason-words = با آنچه نوشتی جور است
reason-kind = { $kind }
reason-days = در روزهایی که گفتی
reason-here = در { $place }
reason-near = فقط { $km } کیلومتر دور
reason-digital = آنلاین
reason-onsite = حضوری
reason-age = برای سن { $min } تا { $max }
reason-age-from = از سن { $min }
reason-age-to = تا سن { $max }
reason-free = رایگان
reason-soon = { $days ->
    [0] امروز
    [one] فردا
   *[other] فقط { $days } روز بعد
 }
reason-always-open = هر وقت ممکن است
unknown-field = رشتهٔ کاری
unknown-age = سن
unknown-place = محل دقیق
unknown-cost = قیمت
unknown-languages = زبان
unknown-step-free = آیا بدون پله است
unknown-seats = چند جا دارد

criterion-age = { $age } ساله
criterion-not = بدون: { $fields }
criterion-free = رایگان
criterion-radius = تا { $km } کیلومتر
criterion-days-on = در { $first }
criterion-days-span = از { $first } تا { $last }
criterion-days-from = از { $first }
criterion-days-until = تا { $last }
pattern-short-day = d MMMM
part-morning = پیش از ظهر
part-afternoon = بعد از ظهر
part-evening = شام
holidays-autumn = تعطیلات خزان
holidays-christmas = تعطیلات کریسمس
holidays-winter = تعطیلات زمستان
holidays-easter = تعطیلات عید پاک
holidays-whitsun = تعطیلات عید پنجاهه (Pfingsten)
holidays-summer = تعطیلات تابستان
holidays-any = در تعطیلات مکتب

## جزئیات
details-head = { $title }
    برگزارکننده: { $provider }
details-cancelled = توجه: این وقت لغو شده یا تغییر کرده است.
details-contact = ملاقات با: { $contact_kind }
details-firms = { $value ->
    [one] یک شرکت حضور دارد.
   *[other] { $value } شرکت حضور دارند.
 }
details-talk-minutes = هر گفتگو تقریباً { $value } دقیقه است.
details-questions-beforehand-yes = سؤال‌ها را می‌توان از پیش بدون نام فرستاد.
details-questions-beforehand-no = سؤال‌ها مستقیم در گفتگو پرسیده می‌شود.
details-project-product = نتیجهٔ کار: { $value }
details-project-meetings = شمار دیدارها: { $value }
details-project-equipment = چیزهای لازم: { $value }
details-project-consent-yes = پیش از نشر هر چیزی، از همه پرسیده می‌شود.
details-project-consent-no = هیچ چیزی نشر نمی‌شود.
details-step-free-yes = آنجا بدون پله است.
details-step-free-no = آنجا پله دارد.
details-languages = زبان‌ها: { $languages }
about-offer = «{ $title }»: { $fact }
register-head = ثبت نام: { $title }
    برگزارکننده: { $provider }
register-how = طریقهٔ ثبت نام: { $how }
register-unknown = هنوز معلوم نیست چطور باید ثبت نام کرد. بهترین راه پرسش مستقیم است.
register-deadline = تا { $day } ثبت نام کن.
dates = همهٔ وقت‌های «{ $title }»:
    { $dates }
no-dates = «{ $title }» فعلاً وقت آزاد ندارد.
share = این لینک «{ $title }» است:
    { $link }
which-offer = منظورت کدام پیشنهاد است؟
no-offer-shown = فعلاً پیشنهادی نشان داده نشده. بگو دنبال چه هستی.
cancel-registration = خوب است که می‌خواهی خبر بدهی! بهتر است به خود برگزارکننده بگویی که نمی‌آیی. دفتر هماهنگی کمکت می‌کند:
    { $contact }
cancel-registration-alone = خوب است که می‌خواهی خبر بدهی! بهتر است به خود برگزارکننده بگویی که نمی‌آیی.
remind = قرارهایی را که اینجا رزرو کرده‌ای فراموش نمی‌کنم: در تلگرام یک روز و یک ساعت قبل یادآوری می‌کنم، در وب‌سایت با ایمیل. قرارهای دیگر را بهتر است همین حالا در گوشی‌ات بنویسی.
remind-calendar = این قرار برای تقویم گوشی توست. قرارهای رزروشده در اینجا را هم یادآوری می‌کنم: در تلگرام همین‌جا، در وب‌سایت با ایمیل.
    { $link }

## سؤال‌ها و انسان‌ها
faq-offered = منظورت یکی از این سؤال‌ها است؟
faq-declined = متأسفانه این را نمی‌دانم. یک شخص واقعی می‌تواند کمکت کند.
faq-kept = متأسفانه این را نمی‌دانم. یک شخص واقعی می‌تواند کمکت کند.
    سؤالت را بدون نامت به یاد می‌سپارم. وقتی کسی به آن جواب بدهد، دفعهٔ بعد می‌دانم.
faq-again = لطفاً سؤالت را یک بار دیگر بنویس، شاید با کلمه‌های دیگر.
faq-others = خوب. شاید منظورت یکی از این سؤال‌ها است؟
answer-in-german = این جواب فقط به زبان آلمانی است:
human = این افراد واقعی کمکت می‌کنند:
    { $contacts }
human-none = بهتر است به مشاورهٔ شغلی (Berufsberatung) زنگ بزنی: 0800 4 5555 00. تماس رایگان است.
contact-name = تماس: { $name } ({ $town })
contact-phone = تلفن: { $phone }
contact-email = ایمیل: { $email }
contact-hours = وقت تماس: { $hours }
contact-address = آدرس: { $address }
contact-example = (نمونه: این معلومات تماس واقعی نیست.)
crisis = این خیلی سخت به نظر می‌رسد. خوب است که نوشتی. در این حال تنها نیستی.
    من فقط یک برنامه هستم. این افراد به حرف‌هایت گوش می‌دهند، بدون نام و رایگان:
    { $lines }
    آیا تو یا کس دیگری همین حالا در خطر است؟ فوراً به 112 زنگ بزن.
crisis-line = • { $name }: { $phone } ({ $hours })
crisis-line-german = • { $name }: { $phone } ({ $hours }، به آلمانی)
out-of-scope = در این مورد معلومات ندارم. من کمک می‌کنم پیشنهادهایی دربارهٔ مکتب، شغل و آموزش مسلکی (Ausbildung) پیدا کنی.
insult = خوب. اگر چیزی ناراحتت می‌کند، بیشتر بنویس. یا با یک شخص واقعی گپ بزن.

## گپ زدن و کمک
smalltalk-other = در گپ زدن زیاد ماهر نیستم. 🙂 ولی در جستجو با خوشی کمکت می‌کنم.
smalltalk-thanks = خواهش می‌کنم! 🙂
smalltalk-bye = خدا حافظ! هر وقت خواستی می‌توانی برگردی.
smalltalk-how-are-you = خوبم، تشکر! من فقط یک برنامه هستم، ولی با خوشی کمک می‌کنم.
smalltalk-who-are-you = من لوتسه هستم، یک برنامه. انسان نیستم. برایت پیشنهاد پیدا می‌کنم.
help = من پیشنهادهایی پیدا می‌کنم که برایت مناسب است: کارآموزی، روزهای معلوماتی، گفتگو با شرکت‌ها، برنامه‌های تعطیلات، مشاوره.
    مثلاً بنویس: «15 ساله‌ام، در کاسل زندگی می‌کنم، حیوانات را دوست دارم».
    می‌توانی سؤال هم بپرسی، مثلاً: «آیا کارآموزی پول می‌خواهد؟»
    اگر بنویسی «از نو»، از اول شروع می‌کنیم. اگر بنویسی «همه چیز را پاک کن»، تو را فراموش می‌کنم.
dont-know = هنوز نمی‌دانی؟ خیلی‌ها همین طور هستند. 🙂 { $count } سؤال کوتاه از تو می‌پرسم: کدام را بیشتر دوست داری؟ درست و غلط ندارد. هر وقت خواستی می‌توانی تمامش کنی.
language = کدام زبان را می‌خواهی؟
language-changed = خوب، از حالا به دری / فارسی.
what-next = بیشتر نشان بدهم یا چیزی را تغییر بدهیم؟
goodbye-for-now = خوب. هر وقت دنبال چیزی بودی، برایم بنویس.
restart = خوب، از نو شروع می‌کنیم.
stopped = خوب، دیگر نمی‌پرسم. هر وقت دنبال چیزی بودی برایم بنویس.
change = چه چیزی را می‌خواهی تغییر بدهی؟

## معلومات تو
my-data = فعلاً این را دربارهٔ تو می‌دانم: { $criteria }.
    زبانت و پیشنهادهایی را که نشانت داده‌ام هم به یاد دارم. نامت را نمی‌دانم.
my-data-empty = فعلاً چیزی دربارهٔ تو نمی‌دانم، فقط زبانت را و این که با هم می‌نویسیم. نامت را نمی‌دانم.
my-data-questions = سؤال‌هایی را که نمی‌توانم جواب بدهم، به کسانی می‌دهم که از لوتسه مراقبت می‌کنند: بدون نام، شماره و آدرس. هیچ کس نمی‌بیند که سؤال از کیست. برای همین من هم نمی‌توانم آن را به کسی ربط بدهم.
forget-sure = آیا واقعاً همه چیز را دربارهٔ تو پاک کنم؟ این کار برگشت ندارد.
forgotten = شد. هر چه دربارهٔ تو می‌دانستم، پاک کردم.
kept = خوب، چیزی را پاک نمی‌کنم.

## دکمه‌ها
button-skip = فرقی نمی‌کند
button-age = { $age }
button-place = { $place }
button-question = { $question }
button-no-idea = نمی‌دانم
button-none-of-these = هیچ کدام
button-not-my-question = سؤال من این نبود
button-advice = مشاوره می‌خواهم
button-more = نشان دادن بیشتر
button-details = معلومات بیشتر
button-dates = وقت‌های دیگر
button-share = فرستادن به دیگران
button-telegram = فرستادن در تلگرام
button-change = تغییر جستجو
button-change-age = سن
button-change-place = محل
button-change-interests = علاقه‌ها
button-format-digital = فقط آنلاین
button-format-onsite = فقط حضوری
button-format-any = آنلاین و حضوری
button-any-day = هر روز
button-any-cost = قیمت مهم نیست
button-restart = شروع از نو
button-find = جستجوی پیشنهاد
button-human = گپ زدن با یک شخص واقعی
button-language-name = { $own_name }
button-language = زبان
button-forget = همه چیز را دربارهٔ من پاک کن
button-forget-yes = بله، همه را پاک کن
button-forget-no = نه، پاک نکن
button-offer-number = شمارهٔ { $number }

interest-people = کمک به مردم
interest-computers = کامپیوتر و رسانه
interest-machines = کارهای فنی و ماشین‌ها
interest-building = ساختمان و ساختن
interest-nature = طبیعت و حیوانات
interest-creative = هنر، موسیقی، طراحی
interest-guests = مهمان‌داری، آرایش، سفر
interest-office = دفتر و تجارت
interest-research = تحقیق، زبان، تاریخ

language-name = دری / فارسی

## از زبان کانال‌ها
too-long = این برایم خیلی دراز است. لطفاً کوتاه‌تر بنویس، حداکثر 2000 حرف.
please-wait = کمی بیشتر وقت لازم دارم. پیامت رسید، به زودی جواب می‌دهم.
something-wrong = مشکلی پیش آمد. لطفاً یک بار دیگر بنویس.
