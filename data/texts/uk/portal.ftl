# Портал: шукати й переглядати пропозиції.

portal-skip = Перейти до змісту
portal-nav = Сторінки
portal-offers = Пропозиції
portal-chat = Чат
portal-schools = Для шкіл
portal-parents = Для батьків
portal-title-offers = Знайти пропозиції
portal-title-schools = Пропозиції для шкіл
portal-title-parents = Пропозиції для батьків
portal-intro-offers = Напиши, що шукаєш, або скористайся фільтрами. Обліковий запис не потрібен. Ми не зберігаємо, хто шукає.
portal-intro-schools = Пропозиції, які школи замовляють для класів і груп: відвідини, проєкти, консультації, навчання.
portal-intro-parents = Пропозиції, де батьки дізнаються більше про професійне навчання, університет і роботу.

portal-search = Шукати пропозиції
portal-words = Що ти шукаєш?
portal-words-example = напр. «щось із тваринами на канікулах»
portal-go = Шукати
portal-filters = Фільтри
portal-any = байдуже
portal-place = Місто або поштовий індекс
portal-km = Як далеко?
portal-age = Вік
portal-kind = Вид пропозиції
portal-format = Онлайн чи на місці
portal-holidays = На яких канікулах?
portal-from = Від якого дня?
portal-to = До якого дня?
portal-part = Час дня
portal-spoken = Якою мовою?
portal-seats = Скільки вас прийде?
portal-free = Тільки безкоштовно
portal-step-free = Доступно без сходів
portal-weekdays = Дні тижня
portal-fields = Сфери
portal-towns = Одразу до:

portal-understood = Ось що я шукаю:
portal-without = Прибрати: { $criterion }
portal-clear = Скинути все
portal-chip-spoken = Мова: { $spoken }
portal-chip-seats = Місця: щонайменше { $count }
portal-found = { $count ->
    [0] Нічого не знайдено
    [one] { $count } пропозиція
    [few] { $count } пропозиції
   *[other] { $count } пропозицій
 }
portal-cut = Є ще більше. Шукай точніше, тоді знайти буде легше.
portal-which-holidays = Канікули не всюди однакові. Назви місто, і я шукатиму в правильні дні.
portal-words-unknown = Цих слів я не знаю. Показую те, що найближче.
portal-nothing = Зараз такої пропозиції немає. Прибери щось угорі, наприклад місто або дні.
portal-ask-human = Або запитай людину:
portal-all = Показати всі пропозиції
portal-to-chat = Шукати в чаті
portal-pages = Інші пропозиції
portal-page = Сторінка { $page } з { $pages }
portal-before = Назад
portal-next = Далі

portal-problems = Подивись, будь ласка, ще раз на фільтри.
portal-wrong-age = Вік — це число, наприклад 15.
portal-wrong-seats = Напиши тут число від 1 до 60.
portal-wrong-day = Такого дня немає. Напиши так: 2027-03-15.

reason-step-free = без сходів
reason-spoken = мова: { $spoken }

portal-all-to-calendar = Додати всі дати до календаря
# Das Datum endet schon mit einem Punkt (р., г.).
portal-assured = Востаннє підтверджено: { $day }
portal-not-assured = Ще ніхто не підтвердив, що все досі правильно.
portal-ask-offer = Запитай про це бота
portal-link = Адреса, щоб поділитися
portal-by-mail = Надіслати поштою

portal-views = Вигляд
portal-view-list = Список
portal-view-calendar = Календар
portal-month-before = На місяць назад
portal-month-after = На місяць уперед
portal-on-day = { $day }: { $count ->
    [one] { $count } пропозиція
    [few] { $count } пропозиції
   *[other] { $count } пропозицій
 }
portal-month-empty = Цього місяця нічого немає.
portal-always-open = Те, що можливо будь-коли, є лише у списку.

portal-subscribe = Підписатися на цей пошук:
portal-as-calendar = у календарі
portal-as-feed = як стрічка (Atom)

portal-view-map = Мапа
portal-map = { $count ->
    [one] Мапа, { $count } точка
    [few] Мапа, { $count } точки
   *[other] Мапа, { $count } точок
 }
portal-map-km = { $km } км
portal-map-centre = Тут ти шукаєш: { $place }
portal-map-elsewhere = { $count ->
    [one] { $count } пропозиція онлайн або без сталого місця. Вона є у списку.
    [few] { $count } пропозиції онлайн або без сталого місця. Вони є у списку.
   *[other] { $count } пропозицій онлайн або без сталого місця. Вони є у списку.
 }
