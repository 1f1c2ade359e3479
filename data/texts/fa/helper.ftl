# پرسش‌ها برای کسی که هنوز نمی‌داند: انتخاب از میان دو کار، نه آزمون.

helper-question = { $number } از { $count }
    { $scene }

helper-garden = شنبه است و آفتاب می‌تابد. کدام را بیشتر دوست داری؟
helper-garden-a = ساختن یک باغچه
helper-garden-b = یاد دادن بازی به یک گروه
helper-course = می‌توانی یک کورس را امتحان کنی. کدام را انتخاب می‌کنی؟
helper-course-a = تمرین کمک‌های اولیه
helper-course-b = شناختن ستاره‌ها
helper-afternoon = یک بعدازظهر آزاد. بیشتر دلت چه می‌خواهد؟
helper-afternoon-a = حل کردن یک معمای سخت
helper-afternoon-b = راه انداختن یک بازارچه
helper-contest = تیم تو در یک مسابقه شرکت می‌کند. کدام کار با تو؟
helper-contest-a = معرفی ایده روی صحنه
helper-contest-b = ساختن فیلم دربارهٔ آن
helper-party = یک جشن بزرگ در راه است. کدام کار با تو؟
helper-party-a = طراحی پوسترها
helper-party-b = برنامه‌ریزی رفت‌وآمد همه
helper-shop = یک مغازهٔ کوچک کمک لازم دارد. کدام را بیشتر دوست داری؟
helper-shop-a = کار با صندوق
helper-shop-b = تعمیر وسایل خراب
helper-last = و در آخر: کدام بیشتر به تو می‌خورد؟
helper-last-a = آرام روی چیزی کار کردن
helper-last-b = کار کردن با آدم‌های زیاد

button-both = هر دو
button-neither = هیچ‌کدام
button-stop = بس است
button-go-on = ادامهٔ سؤال‌ها

helper-found = تشکر! شاید این‌ها برای تو باشد:
    { $suggestions }
    این‌ها فقط ایده هستند. هر وقت خواستی می‌توانی عوضشان کنی.
helper-field = • { $field }، چون { $picks } را انتخاب کردی
helper-picked = «{ $pick }»
helper-neither = نه «{ $a }» و نه «{ $b }»
helper-over = خوب، تمامش می‌کنیم.
helper-nothing = انگار چیزی برای تو نبود. اشکالی ندارد.
helper-everything = تو خیلی چیزها را دوست داری. عالی است، فقط از آن جهتی نمی‌بینم.
helper-topics = چیزی را که دوست داری انتخاب کن. یا بنویس. یا مشاوره بگیر.
criterion-picks = جواب‌های تو به سؤال‌های کوتاه: { $picks }
