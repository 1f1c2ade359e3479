# Что Lotse говорит в чате. На «ты», короткие предложения, без сложных слов, ни к кому не обращаемся по полу.

hello = Привет! Я Lotse, чат-бот.
    Ищу для тебя предложения: практику (Praktikum), инфодни, разговоры с фирмами, консультации и другое.
    Твоё имя мне не нужно. Можешь написать всё одним предложением.

## Вопросы
ask-age = Сколько тебе лет?
ask-interests = Что тебе нравится? Просто напиши, например «животные» или «машины». Или выбери что-нибудь из списка.
ask-place = Где искать? Хватит города, района или почтового индекса.
ask-which-place = Какое место ты имеешь в виду?
ask-place-abroad = Я знаю только предложения в Германии. В каком немецком городе искать? Можно написать и почтовый индекс.
ask-place-region = Это большой регион. В каком городе мне искать? Можно написать и почтовый индекс.
ask-place-unknown = К сожалению, я не знаю этого места. Напиши, пожалуйста, почтовый индекс или город рядом.
age-unlikely = Хм, такое число вряд ли может быть возрастом. 🙂
noted = Понятно: { $criteria }.
for-other = Хорошо, начинаем заново, для другого человека.
not-understood = Я этого не понимаю.
dont-know-fine = Ничего страшного, пропустим это.

## Результаты
found = Вот что тебе подходит ({ $criteria }):
found-near = Вот что ближе всего к твоему поиску ({ $criteria }):
found-any = Возможно, тебе подойдёт что-то из этого:
found-more = Вот ещё:
offers-in-german = Предложения написаны по-немецки.
found-no-more = Больше сейчас ничего нет. Хочешь что-то изменить в поиске?
found-nothing = К сожалению, сейчас ничего не нашлось. Можешь что-то изменить. Или спроси человека:
    { $contact }
found-nothing-alone = К сожалению, сейчас ничего не нашлось. Можешь что-то изменить в поиске.
few-exact = Точно подходит немного. Поэтому ищу шире:
none-exact = Точно сейчас не подходит ничего. Поэтому ищу шире:
no-more-exact = Точнее уже ничего нет. Поэтому ищу шире:
widened-radius = • на расстоянии до { $km } км
widened-neighbours = • также в соседних городах: { $places }
widened-digital = • также онлайн из других мест
widened-fields = • также в похожих сферах: { $fields }
widened-no-field = • также во всех других сферах
widened-kind = • также другое, не только: { $kind }
too-young = Lotse — для людей от 12 до 27 лет. Для тех, кто младше, есть предложения в ведомстве по делам молодёжи (Jugendamt), в молодёжном центре и в школе. Спроси там, можно вместе с родителями.
too-old = Lotse — для людей от 12 до 27 лет. Тем, кто старше, поможет профконсультация в агентстве по труду (Agentur für Arbeit): 0800 4 5555 00 (бесплатно).

## Карточка
card-title = { $number }. { $title }
card-example = Пример — это предложение вымышлено
card-kind = { $offer_kind } · { $provider }
card-open = { $rule }
card-when = { $day }, { $start }
card-when-until = { $day }, { $start }–{ $end }
card-when-days = { $day } – { $last }
card-digital = Онлайн
card-onsite = { $place }
card-hybrid = Онлайн или на месте: { $place }
card-distance = { $place } ({ $km } км)
card-place-unknown = Место пока неизвестно
card-ages-range = Рекомендуется: { $min }–{ $max } { $max ->
    [one] год
    [few] года
   *[many] лет
 }
card-ages-from = Рекомендуется: от { $min } { $min ->
    [one] года
   *[many] лет
 }
card-ages-to = Рекомендуется: до { $max } { $max ->
    [one] года
   *[many] лет
 }
card-ages-range-required = Только для возраста { $min }–{ $max } { $max ->
    [one] год
    [few] года
   *[many] лет
 }
card-ages-from-required = Только от { $min } { $min ->
    [one] года
   *[many] лет
 }
card-ages-to-required = Только до { $max } { $max ->
    [one] года
   *[many] лет
 }
card-assured = Последний раз подтверждено { $day }. Сначала спроси, актуально ли это ещё.
card-free = Бесплатно
card-cost = Стоит { $euros } €
card-reasons = Подходит, потому что: { $remarks }
card-unknowns = Пока неизвестно: { $remarks }
pattern-day = EEEE, d MMMM
pattern-time = HH:mm

reason-field = { $field }
reason-topic = связано с темой «{ $topic }»
reason-words = похоже на то, что ты пишешь
reason-kind = { $kind }
reason-days = в твои дни
reason-here = в { $place }
reason-near = всего { $km } км оттуда
reason-digital = онлайн
reason-onsite = на месте
reason-age = для возраста { $min }–{ $max } { $max ->
    [one] год
    [few] года
   *[many] лет
 }
reason-age-from = от { $min } { $min ->
    [one] года
   *[many] лет
 }
reason-age-to = до { $max } { $max ->
    [one] года
   *[many] лет
 }
reason-free = бесплатно
reason-soon = { $days ->
    [0] сегодня
    [1] завтра
    [one] уже через { $days } день
    [few] уже через { $days } дня
   *[many] уже через { $days } дней
 }
reason-always-open = можно в любое время
unknown-field = сфера работы
unknown-age = возраст
unknown-place = точное место
unknown-cost = сколько это стоит
unknown-languages = язык
unknown-step-free = можно ли зайти без ступенек
unknown-seats = сколько есть мест

criterion-age = { $age } { $age ->
    [one] год
    [few] года
   *[many] лет
 }
criterion-not = кроме: { $fields }
criterion-free = бесплатно
criterion-radius = до { $km } км
criterion-days-on = { $first }
criterion-days-span = { $first } – { $last }
criterion-days-from = с { $first }
criterion-days-until = до { $last }
pattern-short-day = d MMMM
part-morning = до обеда
part-afternoon = после обеда
part-evening = вечером
holidays-autumn = осенние каникулы
holidays-christmas = рождественские каникулы
holidays-winter = зимние каникулы
holidays-easter = пасхальные каникулы
holidays-whitsun = каникулы на Троицу
holidays-summer = летние каникулы
holidays-any = на каникулах

## Подробности
details-head = { $title }
    { $provider }
details-cancelled = Внимание: встреча в этот день отменена или перенесена.
details-contact = Кто там будет: { $contact_kind }
details-firms = { $value ->
    [1] Будет одна фирма.
    [one] Будет { $value } фирма.
    [few] Будут { $value } фирмы.
   *[many] Будет { $value } фирм.
 }
details-talk-minutes = Каждый разговор длится примерно { $value } { $value ->
    [one] минуту
    [few] минуты
   *[many] минут
 }.
details-questions-beforehand-yes = Вопросы можно отправить заранее, без имени.
details-questions-beforehand-no = Вопросы задают прямо во время разговора.
details-project-product = Что будет создано: { $value }
details-project-meetings = Будет { $value } { $value ->
    [one] встреча
    [few] встречи
   *[many] встреч
 }.
details-project-equipment = Что нужно: { $value }
details-project-consent-yes = Прежде чем что-то опубликуют, всех спросят.
details-project-consent-no = Ничего не публикуют.
details-step-free-yes = Туда можно зайти без ступенек.
details-step-free-no = Там есть ступеньки.
details-languages = Языки: { $languages }
about-offer = «{ $title }»: { $fact }
register-head = Как записаться: { $title }
    { $provider }
register-how = Запись: { $how }
register-unknown = Пока неизвестно, как записаться. Лучше всего спросить напрямую.
register-deadline = Последний день записи: { $day }.
dates = Все даты «{ $title }»:
    { $dates }
no-dates = Сейчас для «{ $title }» нет свободных дат.
share = Вот ссылка на «{ $title }»:
    { $link }
which-offer = Какое предложение ты имеешь в виду?
no-offer-shown = Сейчас тут нет ни одного предложения. Напиши, что ты ищешь.
cancel-registration = Хорошо, что предупреждаешь! Лучше всего скажи организаторам, что не придёшь. Здесь тебе помогут:
    { $contact }
cancel-registration-alone = Хорошо, что предупреждаешь! Лучше всего скажи организаторам, что не придёшь.
remind = О встречах, которые ты здесь бронируешь, я помню: в Telegram напомню за день и за час, на сайте по почте. Другие встречи лучше сразу запиши в телефон.
remind-calendar = Вот встреча для календаря в твоём телефоне. О том, что ты здесь бронируешь, я тоже напомню: в Telegram без запроса, на сайте по почте.
    { $link }

## Вопросы и люди
faq-offered = Ты имеешь в виду один из этих вопросов?
faq-declined = К сожалению, этого я не знаю. Тебе может помочь человек.
faq-kept = К сожалению, этого я не знаю. Тебе может помочь человек.
    Я запомню твой вопрос без твоего имени. Если кто-то на него ответит, в следующий раз я буду знать.
faq-others = Хорошо. Может, ты имеешь в виду один из этих вопросов?
faq-again = Напиши, пожалуйста, свой вопрос ещё раз, можно другими словами.
answer-in-german = Этот ответ есть только на немецком:
human = Вот настоящие люди, которые тебе помогут:
    { $contacts }
human-none = Лучше всего позвони в профконсультацию (Berufsberatung): 0800 4 5555 00. Звонок бесплатный.
contact-name = { $name } ({ $town })
contact-phone = Телефон: { $phone }
contact-email = Почта: { $email }
contact-hours = На связи: { $hours }
contact-address = Адрес: { $address }
contact-example = (Пример: эти контакты вымышлены.)
crisis = Это звучит очень тяжело. Хорошо, что ты об этом пишешь. Ты с этим не в одиночестве.
    Я только программа. А эти люди тебя выслушают, без имени и бесплатно:
    { $lines }
    Ты или кто-то другой сейчас в опасности? Сразу звони 112.
crisis-line = • { $name }: { $phone } ({ $hours })
crisis-line-german = • { $name }: { $phone } ({ $hours }, по-немецки)
out-of-scope = В этом я не разбираюсь. Я помогаю найти предложения про школу, профессию и учёбу.
insult = Хорошо. Если тебя что-то злит, напиши, что именно. Или поговори с человеком.

## Разговоры и помощь
smalltalk-other = Болтать я умею не очень. 🙂 А вот с поиском помогу с радостью.
smalltalk-thanks = Пожалуйста! 🙂
smalltalk-bye = Пока! Возвращайся, когда захочешь.
smalltalk-how-are-you = Всё хорошо, спасибо! Я только программа, но помогаю с радостью.
smalltalk-who-are-you = Я Lotse, программа. Я не человек. Я ищу для тебя предложения.
help = Я ищу предложения, которые тебе подходят: практику, инфодни, разговоры с фирмами, занятия на каникулах, консультации.
    Напиши, например: «мне 15, живу в Касселе, люблю животных».
    Можно и что-то спросить, например: «Платят ли за практику?»
    Напиши «заново», и мы начнём сначала. Напиши «удали всё», и я тебя забуду.
dont-know = Пока не знаешь? Так бывает у многих. 🙂 Я задам тебе { $count } коротких вопросов: что тебе больше по душе? Здесь нет правильного и неправильного. Остановиться можно в любой момент.
language = Какой язык выбираешь?
language-changed = Хорошо, теперь по-русски.
what-next = Показать ещё или что-то изменить?
goodbye-for-now = Хорошо. Напиши, когда захочешь что-то найти.
restart = Хорошо, начинаем заново.
stopped = Хорошо, больше не спрашиваю. Просто напиши, когда что-то будешь искать.
change = Что изменить?

## Твои данные
my-data = Вот что я сейчас знаю о тебе: { $criteria }.
    Ещё я помню твой язык и какие предложения тебе уже показаны. Твоего имени я не знаю.
my-data-empty = Сейчас я ничего о тебе не знаю, только твой язык и то, что мы переписываемся. Твоего имени я не знаю.
my-data-questions = Вопросы, на которые у меня нет ответа, получают люди, которые заботятся о Lotse: без имён, номеров и адресов. Никто не видит, от кого вопрос. Поэтому и я не могу связать его с кем-то.
forget-sure = Правда удалить всё о тебе? Отменить это нельзя.
forgotten = Готово. Всё, что было известно о тебе, удалено.
kept = Хорошо, ничего не удаляю.

## Кнопки
button-skip = Неважно
button-age = { $age }
button-place = { $place }
button-question = { $question }
button-not-my-question = Это был не мой вопрос
button-none-of-these = Ничего из этого
button-no-idea = Пока не знаю
button-advice = Хочу консультацию
button-more = Показать ещё
button-details = Подробнее
button-dates = Другие даты
button-share = Поделиться
button-telegram = Поделиться в Telegram
button-change = Изменить поиск
button-change-age = Возраст
button-change-place = Место
button-change-interests = Интересы
button-format-digital = Только онлайн
button-format-onsite = Только на месте
button-format-any = Онлайн и на месте
button-any-day = В любой день
button-any-cost = Можно платно
button-restart = Начать заново
button-find = Искать предложения
button-human = Поговорить с человеком
button-language-name = { $own_name }
button-language = Язык
button-forget = Удалить всё обо мне
button-forget-yes = Да, удалить всё
button-forget-no = Нет, оставить
button-offer-number = Номер { $number }

interest-people = Помогать людям
interest-computers = Компьютеры и медиа
interest-machines = Техника и машины
interest-building = Строить и мастерить
interest-nature = Природа и животные
interest-creative = Искусство, музыка, дизайн
interest-guests = Гости, красота, дорога
interest-office = Офис и торговля
interest-research = Наука, языки, история

language-name = Русский

## От каналов
too-long = Это слишком длинно для меня. Напиши, пожалуйста, короче: не больше 2000 символов.
please-wait = Мне нужно чуть больше времени. Твоё сообщение уже здесь, скоро отвечу.
something-wrong = Что-то пошло не так. Напиши, пожалуйста, ещё раз.
