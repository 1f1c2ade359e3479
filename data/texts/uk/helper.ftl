# Питання для тих, хто ще не знає: вибір із двох, не тест.

helper-question = { $number } з { $count }
    { $scene }

helper-garden = Субота, світить сонце. Що тобі більше до душі?
helper-garden-a = Зробити грядку
helper-garden-b = Навчити групу нової гри
helper-course = Можна спробувати один курс. Який обереш?
helper-course-a = Учитися першої допомоги
helper-course-b = Досліджувати зорі
helper-afternoon = Вільний час після обіду. Чого хочеться більше?
helper-afternoon-a = Розгадати складну загадку
helper-afternoon-b = Влаштувати ярмарок
helper-contest = Твоя команда бере участь у конкурсі. Що береш на себе?
helper-contest-a = Представити ідею на сцені
helper-contest-b = Зняти про неї фільм
helper-party = Готується велике свято. Що береш на себе?
helper-party-a = Намалювати афіші
helper-party-b = Спланувати, як усі доїдуть
helper-shop = Маленькій крамниці потрібна допомога. Що тобі більше до душі?
helper-shop-a = Працювати на касі
helper-shop-b = Лагодити зламані речі
helper-last = І наостанок: що тобі ближче?
helper-last-a = Спокійно щось майструвати
helper-last-b = Робити щось разом з іншими

button-both = І те, і те
button-neither = Ні те, ні те
button-stop = Досить
button-go-on = Далі до питань

helper-found = Дякую! Можливо, це щось для тебе:
    { $suggestions }
    Це лише ідеї. Їх можна змінити будь-коли.
helper-field = • { $field }, бо твій вибір – { $picks }
helper-picked = «{ $pick }»
helper-neither = ні «{ $a }», ні «{ $b }»
helper-over = Гаразд, зупиняємося.
helper-nothing = Схоже, тут не було нічого для тебе. Нічого страшного.
helper-everything = Тобі подобається дуже багато. Це чудово, тільки напрямку я з цього не бачу.
helper-topics = Обери щось, що тобі подобається. Або просто напиши. Або звернися по консультацію.
criterion-picks = твої відповіді на короткі питання: { $picks }
