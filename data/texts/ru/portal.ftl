# Портал: искать и смотреть предложения.

portal-skip = Перейти к содержанию
portal-nav = Страницы
portal-offers = Предложения
portal-chat = Чат
portal-schools = Для школ
portal-parents = Для родителей
portal-title-offers = Найти предложения
portal-title-schools = Предложения для школ
portal-title-parents = Предложения для родителей
portal-intro-offers = Напиши, что ищешь, или выбери фильтры. Регистрация не нужна. Мы не сохраняем, кто ищет.
portal-intro-schools = Предложения, которые школы заказывают для классов и групп: визиты, проекты, консультации, обучение.
portal-intro-parents = Предложения, где родители узнают больше о профессиональном обучении, учёбе и работе.

portal-search = Искать предложения
portal-words = Что ты ищешь?
portal-words-example = напр. «что-то с животными на каникулах»
portal-go = Искать
portal-filters = Фильтры
portal-any = неважно
portal-place = Город или почтовый индекс
portal-km = Как далеко?
portal-age = Возраст
portal-kind = Вид предложения
portal-format = Онлайн или на месте
portal-holidays = В какие каникулы?
portal-from = С какого дня?
portal-to = До какого дня?
portal-part = Время дня
portal-spoken = На каком языке?
portal-seats = Сколько вас придёт?
portal-free = Только бесплатно
portal-step-free = Доступно без ступенек
portal-weekdays = Дни недели
portal-fields = Области
portal-towns = Сразу к:

portal-understood = Вот что я ищу:
portal-without = Убрать: { $criterion }
portal-clear = Сбросить всё
portal-chip-spoken = Язык: { $spoken }
portal-chip-seats = Места: не меньше { $count }
portal-found = { $count ->
    [0] Ничего не найдено
    [one] { $count } предложение
    [few] { $count } предложения
   *[other] { $count } предложений
 }
portal-cut = Есть ещё больше. Ищи точнее, тогда найти будет легче.
portal-which-holidays = Каникулы не везде одинаковые. Назови город, и я буду искать в правильные дни.
portal-words-unknown = Этих слов я не знаю. Показываю то, что ближе всего.
portal-nothing = Сейчас такого предложения нет. Убери что-нибудь вверху, например город или дни.
portal-ask-human = Или спроси человека:
portal-all = Показать все предложения
portal-to-chat = Искать в чате
portal-pages = Другие предложения
portal-page = Страница { $page } из { $pages }
portal-before = Назад
portal-next = Дальше

portal-problems = Посмотри, пожалуйста, ещё раз на фильтры.
portal-wrong-age = Возраст — это число, например 15.
portal-wrong-seats = Напиши здесь число от 1 до 60.
portal-wrong-day = Такого дня нет. Напиши так: 2027-03-15.

reason-step-free = без ступенек
reason-spoken = язык: { $spoken }

portal-all-to-calendar = Добавить все даты в календарь
# Das Datum endet schon mit einem Punkt (р., г.).
portal-assured = Последний раз подтверждено: { $day }
portal-not-assured = Ещё никто не подтвердил, что всё по-прежнему верно.
portal-ask-offer = Спроси об этом бота
portal-link = Адрес, чтобы поделиться
portal-by-mail = Отправить по почте

portal-views = Вид
portal-view-list = Список
portal-view-calendar = Календарь
portal-month-before = На месяц назад
portal-month-after = На месяц вперёд
portal-on-day = { $day }: { $count ->
    [one] { $count } предложение
    [few] { $count } предложения
   *[other] { $count } предложений
 }
portal-month-empty = В этом месяце ничего нет.
portal-always-open = То, что возможно в любое время, есть только в списке.

portal-subscribe = Подписаться на этот поиск:
portal-as-calendar = в календаре
portal-as-feed = как лента (Atom)

portal-view-map = Карта
portal-map = { $count ->
    [one] Карта, { $count } точка
    [few] Карта, { $count } точки
   *[other] Карта, { $count } точек
 }
portal-map-km = { $km } км
portal-map-centre = Здесь ты ищешь: { $place }
portal-map-elsewhere = { $count ->
    [one] { $count } предложение онлайн или без постоянного места. Оно есть в списке.
    [few] { $count } предложения онлайн или без постоянного места. Они есть в списке.
   *[other] { $count } предложений онлайн или без постоянного места. Они есть в списке.
 }
