# گرفتن جای، وقت‌های خودم، فهرست انتظار، لغو.

button-book = گرفتن جای
button-wait = به فهرست انتظار
button-book-digital = آنلاین شرکت می‌کنم
button-book-onsite = در محل شرکت می‌کنم
button-wait-digital = آنلاین: فهرست انتظار
button-wait-onsite = در محل: فهرست انتظار
button-bookings = وقت‌های من
button-unbook = لغو
button-leave-line = بیرون شدن از فهرست انتظار
button-confirm = بلی، می‌آیم
button-book-again = دوباره ثبت نام
button-firm = { $firm }
button-slot = ساعت { $clock }: { $firm }
telegram-card-book = { $number } گرفتن جای
telegram-command-bookings = bookings
telegram-about-bookings = وقت‌های من

# $booking: what, when, where, one a line
booking-offer = اینجا می‌توانی جای بگیری. یک لمس کافی است، بدون ثبت نام:
    { $booking }
booking-done = شد، تو جای داری:
    { $booking }
    برای تقویمت: { $calendar }
    برای یافتن دوباره و لغو، تنها برای تو: { $page }
booking-waiting = حالا همه جای‌ها پر است. تو در فهرست انتظار هستی:
    { $booking }
    اگر جای خالی شد، از تو می‌پرسم. اینجا می‌بینی چطور است، تنها برای تو: { $page }
booking-already = این را پیش از این داری:
    { $booking }
    برای تقویمت: { $calendar }
    برای یافتن دوباره و لغو، تنها برای تو: { $page }
booking = { $booking }
    برای تقویمت: { $calendar }
booking-as-it-is = { $booking }
booking-firm = گفتگو با: { $firm }
booking-nickname = نامت آنجا: { $nickname }
booking-number = شمارهٔ تو در آنجا: { $number }
booking-postponed = به وقت دیگر ماند. روز نو هنوز معلوم نیست.
booking-link = از اینجا داخل شو: { $link }
booking-link-later = لینک شرکت را یک روز پیش زیر «وقت‌های من» می‌بینی.
booking-state-waiting = فهرست انتظار، شمارهٔ { $line }
booking-state-offered = یک جای برای تو نگه داشته شده تا: { $until }. بدون «بلی» تو، بعد از آن به کس دیگر می‌رسد.
booking-state-cancelled = لغو شد
booking-state-called-off = برگزار نمی‌شود
booking-state-expired = تأیید نشد، جای به کس دیگر رسید
booking-cancelled = خوب، لغو شد. تشکر که خبر دادی: حالا جای برای دیگران خالی است.
    { $booking }
booking-not-cancelled = اینجا دیگر چیزی برای لغو نیست:
    { $booking }
booking-which-mode = { $title }: چطور می‌خواهی شرکت کنی؟
booking-which-firm = { $title }: با کی می‌خواهی گپ بزنی؟
booking-which-slot = { $title }: چه وقت می‌خواهی گپ بزنی؟
booking-no-slots = { $title }: حالا گفتگوی خالی نیست که با وقت‌های دیگرت جور بیاید.
booking-ask-nickname = آنجا ترا چه صدا کنند؟ نام یا لقب کافی است، لطفاً تخلص ننویس. برای چه لازم است: { $description }
booking-parents = تو زیر 16 سال هستی: لطفاً در خانه خبر بده. این متن را می‌توانی روان کنی. دربارهٔ پدر و مادرت چیزی نمی‌خواهم بدانم.
    «من یک جای دارم: { $booking }
    بیشتر: { $link }»
booking-parents-maybe = هنوز 16 ساله نیستی؟ پس لطفاً در خانه خبر بده. این متن را می‌توانی روان کنی:
    «من یک جای دارم: { $booking }
    بیشتر: { $link }»
booking-too-late = وقت «بلی» گفتن گذشت. جای به کس دیگر رسید.
booking-no-gone = این وقت را اینجا نمی‌شود گرفت.
booking-no-over = این وقت گذشته است.
booking-no-closed = مهلت ثبت نام گذشته است.
booking-no-called-off = این برگزار نمی‌شود یا به وقت دیگر مانده است.
booking-no-age = این برای سن دیگر است.
booking-no-overlap = در این وقت چیز دیگری داری:
    { $booking }
    این نو را بهتر می‌خواهی؟ پس اول آن دیگر را لغو کن.
booking-no-too-many = وقت‌های بسیار زیاد داری. اول یکی را لغو کن، بعد می‌شود نو گرفت.
bookings-none = حالا هیچ وقتی نداری.
booking-reason = دلیل: { $description }
booking-news-moved-up = خبر خوب: یک جای خالی شد. می‌خواهی؟
booking-news-expired = «بلی» تو نرسید. جای به کس دیگر رسید.
booking-news-changed = توجه، در وقت تو چیزی تغییر کرد: { $changes }.
booking-news-postponed = وقت تو به زمان دیگر ماند.
booking-news-called-off = افسوس، برگزار نمی‌شود. شاید چیز دیگری مناسب باشد؟
booking-news-moved-back = حالا جای کمتر است. دوباره در فهرست انتظار هستی، در اول آن.
booking-news-day-before = فراموش نکن: وقت تو نزدیک است.
booking-news-hour-before = همین حالا شروع می‌شود.
booking-change-when = وقت
booking-change-place = جای
booking-change-link = لینک
my-data-bookings = وقت‌ها و فهرست‌های انتظار تو: { $count }. همه چیز دربارهٔ آن را تا 28 روز بعد از وقت پاک می‌کنم.
web-privacy-bookings = وقت‌هایی که می‌گیری: بدون نام، زیر یک شمارهٔ اتفاقی. اگر کسی لقب لازم داشت، می‌پرسیم و می‌گوییم برای چه. برگزارکنندگان لقب یا یک شماره را می‌بینند و حضور را ثبت می‌کنند. تا 28 روز بعد از وقت همه چیز را پاک می‌کنیم؛ تنها عددها می‌ماند.

# On the pages
portal-book-plain = حساب لازم نیست و لازم نیست چیزی دربارهٔ خودت بگویی.
portal-book-mode = چطور می‌خواهی شرکت کنی؟
portal-book-slot = با کی و چه وقت می‌خواهی گپ بزنی؟
portal-book-nickname = آنجا ترا چه صدا کنند؟ نام یا لقب کافی است.
portal-book-purpose = برای چه لازم است: { $description }
portal-book-free = { $count ->
        [one] هنوز 1 جای
       *[other] هنوز { $count } جای
    }
portal-book-full = پر است، فهرست انتظار هست
portal-booking = وقت تو
portal-booking-keep = این صفحه را نگه دار، مثلاً به حیث نشانی: تنها با آدرس آن وقتت را دوباره می‌یابی. آدرس را به کسی نشان نده، وگرنه کسی می‌تواند به جای تو لغو کند.
portal-booking-calendar = به تقویم
portal-book-overlap = در این وقت چیز دیگری داری. اول آن دیگر را لغو کن.

# فهرست انتظار و دو چیز در یک وقت
button-firm-full = فهرست انتظار: { $firm }
button-slot-full = فهرست انتظار: ساعت { $clock }، { $firm }
button-swap = بلی، این را می‌خواهم
booking-instead-waiting = در همین وقت این را داری: { $others }. آن برایت می‌ماند. اگر اینجا جای خالی شود، می‌توانی انتخاب کنی.
booking-instead-offered = در همین وقت این را داری: { $others }. اگر اینجا بلی بگویی، به جایش آن را لغو می‌کنم.
booking-given-back = به جایش لغو شد:
    { $booking }
portal-book-slots-free = خالی
portal-book-slots-full = پر است، با فهرست انتظار
portal-book-slots-wait = برای گفتگوی پر به فهرست انتظار می‌روی. اگر خالی شود، از تو پرسیده می‌شود.
portal-book-enter = ثبت نام
card-waiting = اکنون پر است، فقط فهرست انتظار هست
portal-booking-is-booked = تو جای داری.
portal-booking-is-waiting = تو در فهرست انتظار هستی. اگر جای خالی شود، اینجا می‌بینی.
register-here = همین‌جا می‌توان جا گرفت.
