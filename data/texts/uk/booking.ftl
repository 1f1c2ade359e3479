# Місце, власні записи, черга, скасування.

button-book = Зайняти місце
button-wait = У чергу
button-book-digital = Участь онлайн
button-book-onsite = Участь на місці
button-wait-digital = Онлайн: у чергу
button-wait-onsite = На місці: у чергу
button-bookings = Мої записи
button-unbook = Скасувати
button-leave-line = Вийти з черги
button-confirm = Так, я прийду
button-book-again = Усе ж записатися знову
button-firm = { $firm }
button-slot = { $clock }: { $firm }
telegram-card-book = { $number } Зайняти місце
telegram-command-bookings = bookings
telegram-about-bookings = Мої записи

# $booking: what, when, where, one a line
booking-offer = Тут можна зайняти місце. Досить одного дотику, без реєстрації:
    { $booking }
booking-done = Готово, місце твоє:
    { $booking }
    Для твого календаря: { $calendar }
    Щоб знайти знову або скасувати, лише для тебе: { $page }
booking-waiting = Зараз усі місця зайняті. Ти в черзі:
    { $booking }
    Якщо місце звільниться, я тебе спитаю. Тут видно, як справи, лише для тебе: { $page }
booking-already = Це в тебе вже є:
    { $booking }
    Для твого календаря: { $calendar }
    Щоб знайти знову або скасувати, лише для тебе: { $page }
booking = { $booking }
    Для твого календаря: { $calendar }
booking-as-it-is = { $booking }
booking-firm = Розмова з: { $firm }
booking-nickname = Твоє імʼя там: { $nickname }
booking-number = Твій номер там: { $number }
booking-postponed = Перенесено. Новий день ще не відомий.
booking-link = Приєднатися тут: { $link }
booking-link-later = Посилання для участі зʼявиться за день у «Мої записи».
booking-state-waiting = Черга, номер { $line }
booking-state-offered = Місце тримається для тебе до: { $until }. Без твого «так» його потім отримає хтось інший.
booking-state-cancelled = Скасовано
booking-state-called-off = Не відбудеться
booking-state-expired = Не підтверджено, місце передано далі
booking-cancelled = Добре, скасовано. Дякую, що кажеш: тепер місце вільне для інших.
    { $booking }
booking-not-cancelled = Тут уже нічого скасовувати:
    { $booking }
booking-which-mode = { $title }: Як хочеш узяти участь?
booking-which-firm = { $title }: З ким хочеш поговорити?
booking-which-slot = { $title }: Коли хочеш поговорити?
booking-no-slots = { $title }: Зараз немає вільної розмови, яка пасує до твоїх інших записів.
booking-ask-nickname = Як тебе там називати? Вистачить імені або прізвиська, без прізвища. Для чого це потрібно: { $description }
booking-parents = Тобі ще немає 16: скажи, будь ласка, вдома. Для цього можна надіслати цей текст. Про твоїх батьків мені нічого знати не треба.
    «Я маю місце: { $booking }
    Більше тут: { $link }»
booking-parents-maybe = Ще немає 16? Тоді скажи, будь ласка, вдома. Для цього можна надіслати цей текст:
    «Я маю місце: { $booking }
    Більше тут: { $link }»
booking-too-late = Час для твого «так» минув. Місце вже передано далі.
booking-no-gone = Тут на цю дату записатися не можна.
booking-no-over = Ця дата вже минула.
booking-no-closed = Час для запису вже минув.
booking-no-called-off = Цього не буде або це перенесено.
booking-no-age = Це для іншого віку.
booking-no-overlap = На цей час у тебе вже щось є:
    { $booking }
    Краще нове? Тоді спершу скасуй інше.
booking-no-too-many = У тебе вже дуже багато записів. Скасуй спершу один, тоді можна взяти новий.
bookings-none = Зараз у тебе немає записів.
booking-reason = Причина: { $description }
booking-news-moved-up = Добра новина: звільнилося місце. Хочеш його?
booking-news-expired = Твого «так» не було. Місце передано далі.
booking-news-changed = Увага, у твоєму записі щось змінилося: { $changes }.
booking-news-postponed = Твою дату перенесено.
booking-news-called-off = Шкода, але цього не буде. Може, підійде щось інше?
booking-news-moved-back = Місць тепер менше. Ти знову в черзі, на самому початку.
booking-news-day-before = Не забудь: скоро твоя дата.
booking-news-hour-before = Зараз почнеться.
booking-change-when = час
booking-change-place = місце
booking-change-link = посилання
my-data-bookings = Твої записи й черги: { $count }. Усе про них зникне щонайпізніше через 28 днів після дати.
web-privacy-bookings = Дати, на які ти записуєшся: без імені, під випадковим номером. Якщо комусь потрібне прізвисько, ми спитаємо й скажемо, навіщо. Ті, хто проводить зустріч, бачать прізвисько або номер і відзначають присутність. Щонайпізніше через 28 днів після дати ми все видаляємо; лишаються тільки числа.

# On the pages
portal-book-plain = Не потрібно ні акаунта, ні розповідати про себе.
portal-book-mode = Як хочеш узяти участь?
portal-book-slot = З ким і коли хочеш поговорити?
portal-book-nickname = Як тебе там називати? Вистачить імені або прізвиська.
portal-book-purpose = Для чого це потрібно: { $description }
portal-book-free = { $count ->
        [one] ще { $count } місце
        [few] ще { $count } місця
       *[other] ще { $count } місць
    }
portal-book-full = місць немає, є черга
portal-booking = Твій запис
portal-booking-keep = Збережи цю сторінку, наприклад як закладку: лише за її адресою можна знайти запис знову. Нікому не показуй адресу, бо хтось зможе скасувати за тебе.
portal-booking-calendar = До календаря
portal-book-overlap = На цей час у тебе вже є щось інше. Спершу скасуй інше.

# Черга і дві справи на один час
button-firm-full = Черга: { $firm }
button-slot-full = Черга: { $clock }, { $firm }
button-swap = Так, краще це
booking-instead-waiting = На цей самий час у тебе є: { $others }. Це лишається тобі. Якщо тут звільниться місце, можна буде вибрати.
booking-instead-offered = На цей самий час у тебе є: { $others }. Якщо тут скажеш «так», я скасую те натомість.
booking-given-back = Натомість скасовано:
    { $booking }
portal-book-slots-free = Вільно
portal-book-slots-full = Місць немає, є черга
portal-book-slots-wait = На зайняту розмову можна стати в чергу. Якщо вона звільниться, тебе запитають.
portal-book-enter = Записатися
card-waiting = Зараз місць немає, є лише черга
portal-booking-is-booked = Місце твоє.
portal-booking-is-waiting = Ти в черзі. Якщо місце звільниться, це буде видно тут.
register-here = Місце можна зайняти просто тут.
