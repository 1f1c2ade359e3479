# Proposing offers, without an account.

propose-title = Предложить
propose-intro = Регистрация не нужна. Местная координация смотрит каждое предложение, прежде чем оно появится, и обращается, если есть вопросы.
propose-who = Кто это предлагает?
propose-organisation = Фирма, школа, объединение или учреждение
propose-contact = Контактное лицо
propose-mail = Электронная почта
propose-phone = Телефон
propose-kept = Контактное лицо, почту и телефон видит только координация. Если предложение не возьмут, это удаляется не позже чем через год после решения.
propose-what = Что это?
propose-name = Название
propose-summary = Коротко
propose-summary-hint = Что там делают? С чем знакомятся? Не больше { $most } символов.
propose-audience = Для кого?
propose-for-young-people = Молодёжь
propose-for-schools = Школьные классы
propose-for-parents = Родители
propose-age-min = Возраст от
propose-age-max = Возраст до
propose-cost = Цена в евро
propose-cost-hint = 0 значит бесплатно, пусто: ещё неизвестно.
propose-when = Когда и где?
propose-day = День
propose-start = Начало
propose-end = Конец
propose-rule = Или без определённого дня, например «по договорённости»
propose-place = Место и адрес
propose-registration = Как записаться?
propose-note = Ещё что-то для координации? Например, другие дни.
propose-send = Отправить предложение
propose-sent = Спасибо! Предложение пришло. Координация его посмотрит.
propose-another = Предложить ещё
propose-problems = { $count ->
    [one] Чего-то не хватает, или оно неверно. Это отмечено ниже.
   *[other] Не хватает или неверно: { $count }. Это отмечено ниже.
 }
propose-wrong-empty = Заполни, пожалуйста.
propose-wrong-long = Это слишком длинно.
propose-wrong-reach = Укажи, пожалуйста, почту или телефон для вопросов.
propose-wrong-mail = Это не адрес электронной почты.
propose-wrong-age = Нужно число от 0 до 99.
propose-wrong-ages = «Возраст до» меньше, чем «Возраст от».
propose-wrong-cost = Нужна сумма в евро, например 12,50.
propose-wrong-day = Такого дня нет.
propose-wrong-time = Нужно время, например 14:30.
propose-wrong-when = Нужен день с началом или когда ещё это возможно.
propose-wrong-end = Конец раньше начала.
