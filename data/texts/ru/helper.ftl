# Вопросы для тех, кто пока не знает: выбор из двух, не тест.

helper-question = { $number } из { $count }
    { $scene }

helper-garden = Суббота, светит солнце. Что тебе больше по душе?
helper-garden-a = Сделать грядку
helper-garden-b = Научить группу новой игре
helper-course = Можно попробовать один курс. Какой выберешь?
helper-course-a = Учиться первой помощи
helper-course-b = Исследовать звёзды
helper-afternoon = Свободное время после обеда. Чего хочется больше?
helper-afternoon-a = Разгадать сложную загадку
helper-afternoon-b = Устроить ярмарку
helper-contest = Твоя команда участвует в конкурсе. Что возьмёшь на себя?
helper-contest-a = Представить идею на сцене
helper-contest-b = Снять о ней фильм
helper-party = Готовится большой праздник. Что возьмёшь на себя?
helper-party-a = Нарисовать афиши
helper-party-b = Спланировать, как все доберутся
helper-shop = Маленькому магазину нужна помощь. Что тебе больше по душе?
helper-shop-a = Работать на кассе
helper-shop-b = Чинить сломанные вещи
helper-last = И напоследок: что тебе ближе?
helper-last-a = Спокойно что-то мастерить
helper-last-b = Делать что-то вместе с другими

button-both = И то, и другое
button-neither = Ни то, ни другое
button-stop = Хватит
button-go-on = Дальше к вопросам

helper-found = Спасибо! Возможно, это что-то для тебя:
    { $suggestions }
    Это только идеи. Их можно изменить в любой момент.
helper-field = • { $field }, потому что твой выбор – { $picks }
helper-picked = «{ $pick }»
helper-neither = ни «{ $a }», ни «{ $b }»
helper-over = Хорошо, остановимся.
helper-nothing = Похоже, здесь не было ничего для тебя. Не страшно.
helper-everything = Тебе нравится очень многое. Это здорово, только направления я из этого не вижу.
helper-topics = Выбери что-нибудь, что тебе нравится. Или просто напиши. Или обратись за консультацией.
criterion-picks = твои ответы на короткие вопросы: { $picks }
