# Proposing offers, without an account.

propose-title = Запропонувати
propose-intro = Обліковий запис не потрібен. Місцева координація переглядає кожну пропозицію, перш ніж вона з'явиться, і звертається, якщо є питання.
propose-who = Хто це пропонує?
propose-organisation = Фірма, школа, об'єднання чи установа
propose-contact = Контактна особа
propose-mail = Електронна пошта
propose-phone = Телефон
propose-kept = Контактну особу, пошту й телефон бачить лише координація. Якщо пропозицію не візьмуть, це видаляється щонайпізніше через рік після рішення.
propose-what = Що це?
propose-name = Назва
propose-summary = Коротко
propose-summary-hint = Що там роблять? З чим знайомляться? Не більше { $most } символів.
propose-audience = Для кого?
propose-for-young-people = Молодь
propose-for-schools = Шкільні класи
propose-for-parents = Батьки
propose-age-min = Вік від
propose-age-max = Вік до
propose-cost = Ціна в євро
propose-cost-hint = 0 означає безкоштовно, порожньо: ще невідомо.
propose-when = Коли й де?
propose-day = День
propose-start = Початок
propose-end = Кінець
propose-rule = Або без певного дня, наприклад «за домовленістю»
propose-place = Місце й адреса
propose-registration = Як записатися?
propose-note = Ще щось для координації? Наприклад, інші дні.
propose-send = Надіслати пропозицію
propose-sent = Дякуємо! Пропозиція надійшла. Координація її перегляне.
propose-another = Запропонувати ще
propose-problems = { $count ->
    [one] Одного бракує або воно неправильне. Це позначено нижче.
   *[other] Бракує або неправильно: { $count }. Це позначено нижче.
 }
propose-wrong-empty = Заповни, будь ласка.
propose-wrong-long = Це задовге.
propose-wrong-reach = Вкажи, будь ласка, пошту або телефон для запитань.
propose-wrong-mail = Це не адреса електронної пошти.
propose-wrong-age = Потрібне число від 0 до 99.
propose-wrong-ages = «Вік до» менший за «Вік від».
propose-wrong-cost = Потрібна сума в євро, наприклад 12,50.
propose-wrong-day = Такого дня немає.
propose-wrong-time = Потрібен час, наприклад 14:30.
propose-wrong-when = Потрібен день із початком або коли ще це можливо.
propose-wrong-end = Кінець раніше за початок.
