# Що Lotse каже в чаті. На «ти», короткі речення, без складних слів, ні до кого не звертаємося за статтю.

hello = Привіт! Я Lotse, чат-бот.
    Шукаю для тебе пропозиції: практику (Praktikum), інфодні, розмови з фірмами, консультації та інше.
    Твоє ім’я мені не потрібне. Можеш написати все одним реченням.

## Запитання
ask-age = Скільки тобі років?
ask-interests = Що тобі подобається? Просто напиши, наприклад «тварини» чи «авто». Або обери щось зі списку.
ask-place = Де шукати? Достатньо міста, району або поштового індексу.
ask-which-place = Яке місце ти маєш на увазі?
ask-place-abroad = Я знаю лише пропозиції в Німеччині. У якому німецькому місті шукати? Можна написати й поштовий індекс.
ask-place-region = Це великий регіон. У якому місті мені шукати? Можна написати й поштовий індекс.
ask-place-unknown = На жаль, я не знаю цього місця. Напиши, будь ласка, поштовий індекс або місто поруч.
age-unlikely = Гм, таке число навряд чи може бути віком. 🙂
noted = Зрозуміло: { $criteria }.
for-other = Добре, починаємо спочатку, для іншої людини.
not-understood = Я цього не розумію.
dont-know-fine = Нічого страшного, пропустимо це.

## Результати
found = Ось що тобі підходить ({ $criteria }):
found-near = Ось що найближче до твого пошуку ({ $criteria }):
found-any = Можливо, тобі підійде щось із цього:
found-more = Ось іще:
offers-in-german = Пропозиції написані німецькою.
found-no-more = Більше зараз нічого немає. Хочеш щось змінити в пошуку?
found-nothing = На жаль, зараз нічого не знайшлося. Можеш щось змінити. Або запитай людину:
    { $contact }
found-nothing-alone = На жаль, зараз нічого не знайшлося. Можеш щось змінити в пошуку.
few-exact = Точно підходить небагато. Тому шукаю ширше:
none-exact = Точно зараз не підходить нічого. Тому шукаю ширше:
no-more-exact = Точніше вже нічого немає. Тому шукаю ширше:
widened-radius = • на відстані до { $km } км
widened-neighbours = • також у сусідніх містах: { $places }
widened-digital = • також онлайн з інших місць
widened-fields = • також у схожих сферах: { $fields }
widened-no-field = • також у всіх інших сферах
widened-kind = • також інше, не тільки: { $kind }
too-young = Lotse — для людей від 12 до 27 років. Для молодших є пропозиції у відомстві у справах молоді (Jugendamt), у молодіжному центрі та в школі. Запитай там, можна разом із батьками.
too-old = Lotse — для людей від 12 до 27 років. Старшим допоможе профконсультація в агентстві з праці (Agentur für Arbeit): 0800 4 5555 00 (безкоштовно).

## Картка
card-title = { $number }. { $title }
card-example = Приклад — ця пропозиція вигадана
card-kind = { $offer_kind } · { $provider }
card-open = { $rule }
card-when = { $day }, { $start }
card-when-until = { $day }, { $start }–{ $end }
card-when-days = { $day } – { $last }
card-digital = Онлайн
card-onsite = { $place }
card-hybrid = Онлайн або на місці: { $place }
card-distance = { $place } ({ $km } км)
card-place-unknown = Місце ще не відоме
card-ages-range = Рекомендовано: { $min }–{ $max } { $max ->
    [one] рік
    [few] роки
   *[many] років
 }
card-ages-from = Рекомендовано: від { $min } { $min ->
    [one] року
   *[many] років
 }
card-ages-to = Рекомендовано: до { $max } { $max ->
    [one] року
   *[many] років
 }
card-ages-range-required = Тільки для віку { $min }–{ $max } { $max ->
    [one] рік
    [few] роки
   *[many] років
 }
card-ages-from-required = Тільки від { $min } { $min ->
    [one] року
   *[many] років
 }
card-ages-to-required = Тільки до { $max } { $max ->
    [one] року
   *[many] років
 }
card-assured = Востаннє підтверджено { $day }. Спершу запитай, чи це ще актуально.
card-free = Безкоштовно
card-cost = Коштує { $euros } €
card-reasons = Підходить, бо: { $remarks }
card-unknowns = Ще не відомо: { $remarks }
pattern-day = EEEE, d MMMM
pattern-time = HH:mm

reason-field = { $field }
reason-topic = стосується теми «{ $topic }»
reason-words = схоже на те, що ти пишеш
reason-kind = { $kind }
reason-days = у твої дні
reason-here = у { $place }
reason-near = лише { $km } км звідти
reason-digital = онлайн
reason-onsite = на місці
reason-age = для віку { $min }–{ $max } { $max ->
    [one] рік
    [few] роки
   *[many] років
 }
reason-age-from = від { $min } { $min ->
    [one] року
   *[many] років
 }
reason-age-to = до { $max } { $max ->
    [one] року
   *[many] років
 }
reason-free = безкоштовно
reason-soon = { $days ->
    [0] сьогодні
    [1] завтра
    [one] уже за { $days } день
    [few] уже за { $days } дні
   *[many] уже за { $days } днів
 }
reason-always-open = можна будь-коли
unknown-field = сфера роботи
unknown-age = вік
unknown-place = точне місце
unknown-cost = скільки це коштує
unknown-languages = мова
unknown-step-free = чи можна зайти без сходинок
unknown-seats = скільки є місць

criterion-age = { $age } { $age ->
    [one] рік
    [few] роки
   *[many] років
 }
criterion-not = крім: { $fields }
criterion-free = безкоштовно
criterion-radius = до { $km } км
criterion-days-on = { $first }
criterion-days-span = { $first } – { $last }
criterion-days-from = з { $first }
criterion-days-until = до { $last }
pattern-short-day = d MMMM
part-morning = до обіду
part-afternoon = після обіду
part-evening = увечері
holidays-autumn = осінні канікули
holidays-christmas = різдвяні канікули
holidays-winter = зимові канікули
holidays-easter = великодні канікули
holidays-whitsun = канікули на Трійцю
holidays-summer = літні канікули
holidays-any = на канікулах

## Докладніше
details-head = { $title }
    { $provider }
details-cancelled = Увага: зустріч цього дня скасовано або перенесено.
details-contact = Хто там буде: { $contact_kind }
details-firms = { $value ->
    [1] Буде одна фірма.
    [one] Буде { $value } фірма.
    [few] Будуть { $value } фірми.
   *[many] Буде { $value } фірм.
 }
details-talk-minutes = Кожна розмова триває приблизно { $value } { $value ->
    [one] хвилину
    [few] хвилини
   *[many] хвилин
 }.
details-questions-beforehand-yes = Запитання можна надіслати заздалегідь, без імені.
details-questions-beforehand-no = Запитання ставлять прямо під час розмови.
details-project-product = Що буде створено: { $value }
details-project-meetings = Буде { $value } { $value ->
    [one] зустріч
    [few] зустрічі
   *[many] зустрічей
 }.
details-project-equipment = Що потрібно: { $value }
details-project-consent-yes = Перш ніж щось опублікують, усіх запитають.
details-project-consent-no = Нічого не публікують.
details-step-free-yes = Туди можна зайти без сходинок.
details-step-free-no = Там є сходинки.
details-languages = Мови: { $languages }
about-offer = «{ $title }»: { $fact }
register-head = Як записатися: { $title }
    { $provider }
register-how = Запис: { $how }
register-unknown = Поки не відомо, як записатися. Найкраще запитати напряму.
register-deadline = Останній день запису: { $day }.
dates = Усі дати «{ $title }»:
    { $dates }
no-dates = Зараз для «{ $title }» немає вільних дат.
share = Ось посилання на «{ $title }»:
    { $link }
which-offer = Яку пропозицію ти маєш на увазі?
no-offer-shown = Зараз тут немає жодної пропозиції. Напиши, що ти шукаєш.
cancel-registration = Добре, що попереджаєш! Найкраще скажи організаторам, що не прийдеш. Тут тобі допоможуть:
    { $contact }
cancel-registration-alone = Добре, що попереджаєш! Найкраще скажи організаторам, що не прийдеш.
remind = Про зустрічі, які ти тут бронюєш, я пам’ятаю: у Telegram нагадаю за день і за годину, на сайті поштою. Інші зустрічі краще одразу запиши в телефон.
remind-calendar = Ось зустріч для календаря у твоєму телефоні. Про те, що ти тут бронюєш, я теж нагадаю: у Telegram без запиту, на сайті поштою.
    { $link }

## Запитання й люди
faq-offered = Ти маєш на увазі одне з цих запитань?
faq-declined = На жаль, цього я не знаю. Тобі може допомогти людина.
faq-kept = На жаль, цього я не знаю. Тобі може допомогти людина.
    Я запам’ятаю твоє запитання без твого імені. Якщо хтось на нього відповість, наступного разу я знатиму.
faq-others = Гаразд. Може, ти маєш на увазі одне з цих запитань?
faq-again = Напиши, будь ласка, своє запитання ще раз, можна іншими словами.
answer-in-german = Ця відповідь є лише німецькою:
human = Ось справжні люди, які тобі допоможуть:
    { $contacts }
human-none = Найкраще зателефонуй на профконсультацію (Berufsberatung): 0800 4 5555 00. Дзвінок безкоштовний.
contact-name = { $name } ({ $town })
contact-phone = Телефон: { $phone }
contact-email = Пошта: { $email }
contact-hours = На зв’язку: { $hours }
contact-address = Адреса: { $address }
contact-example = (Приклад: ці контакти вигадані.)
crisis = Це звучить дуже важко. Добре, що ти про це пишеш. Ти з цим не на самоті.
    Я лише програма. А ці люди тебе вислухають, без імені й безкоштовно:
    { $lines }
    Ти або хтось інший зараз у небезпеці? Негайно телефонуй 112.
crisis-line = • { $name }: { $phone } ({ $hours })
crisis-line-german = • { $name }: { $phone } ({ $hours }, німецькою)
out-of-scope = У цьому я не розбираюся. Я допомагаю знайти пропозиції про школу, професію та навчання.
insult = Добре. Якщо тебе щось дратує, напиши, що саме. Або поговори з людиною.

## Розмови й допомога
smalltalk-other = Балакати я вмію не дуже. 🙂 А от шукати допоможу радо.
smalltalk-thanks = Будь ласка! 🙂
smalltalk-bye = Бувай! Повертайся, коли захочеш.
smalltalk-how-are-you = Усе добре, дякую! Я лише програма, але допомагаю радо.
smalltalk-who-are-you = Я Lotse, програма. Я не людина. Я шукаю для тебе пропозиції.
help = Я шукаю пропозиції, які тобі підходять: практику, інфодні, розмови з фірмами, заняття на канікулах, консультації.
    Напиши, наприклад: «мені 15, живу в Касселі, люблю тварин».
    Можна й щось запитати, наприклад: «Чи платять за практику?»
    Напиши «спочатку», і ми почнемо знову. Напиши «видали все», і я тебе забуду.
dont-know = Ще не знаєш? Так буває в багатьох. 🙂 Я поставлю тобі { $count } коротких питань: що тобі більше до душі? Тут немає правильного чи неправильного. Зупинитися можна будь-коли.
language = Яку мову обираєш?
language-changed = Добре, тепер українською.
what-next = Показати ще чи щось змінити?
goodbye-for-now = Добре. Напиши, коли захочеш щось знайти.
restart = Добре, починаємо спочатку.
stopped = Гаразд, більше не питаю. Просто напиши, коли щось шукатимеш.
change = Що змінити?

## Твої дані
my-data = Ось що я зараз знаю про тебе: { $criteria }.
    Ще я пам’ятаю твою мову і які пропозиції тобі вже показано. Твого імені я не знаю.
my-data-empty = Зараз я нічого про тебе не знаю, лише твою мову і те, що ми переписуємося. Твого імені я не знаю.
my-data-questions = Запитання, на які я не маю відповіді, отримують люди, що дбають про Lotse: без імен, номерів і адрес. Ніхто не бачить, від кого запитання. Тому і я не можу пов’язати його з кимось.
forget-sure = Справді видалити все про тебе? Скасувати це не можна.
forgotten = Готово. Усе, що було відомо про тебе, видалено.
kept = Добре, нічого не видаляю.

## Кнопки
button-skip = Не важливо
button-age = { $age }
button-place = { $place }
button-question = { $question }
button-not-my-question = Це було не моє запитання
button-none-of-these = Жодне з них
button-no-idea = Ще не знаю
button-advice = Хочу консультацію
button-more = Показати ще
button-details = Докладніше
button-dates = Інші дати
button-share = Поділитися
button-telegram = Поділитися в Telegram
button-change = Змінити пошук
button-change-age = Вік
button-change-place = Місце
button-change-interests = Інтереси
button-format-digital = Тільки онлайн
button-format-onsite = Тільки на місці
button-format-any = Онлайн і на місці
button-any-day = У будь-який день
button-any-cost = Можна платно
button-restart = Почати спочатку
button-find = Шукати пропозиції
button-human = Поговорити з людиною
button-language-name = { $own_name }
button-language = Мова
button-forget = Видалити все про мене
button-forget-yes = Так, видалити все
button-forget-no = Ні, залишити
button-offer-number = Номер { $number }

interest-people = Допомагати людям
interest-computers = Комп’ютери й медіа
interest-machines = Техніка й машини
interest-building = Будувати й майструвати
interest-nature = Природа й тварини
interest-creative = Мистецтво, музика, дизайн
interest-guests = Гості, краса, дорога
interest-office = Офіс і торгівля
interest-research = Наука, мови, історія

language-name = Українська

## Від каналів
too-long = Це задовго для мене. Напиши, будь ласка, коротше: не більше 2000 символів.
please-wait = Мені потрібно трохи більше часу. Твоє повідомлення вже тут, скоро відповім.
something-wrong = Щось пішло не так. Напиши, будь ласка, ще раз.
