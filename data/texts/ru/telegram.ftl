# То, что есть только в Telegram: меню, описание, кнопки, подсказки.

telegram-description = Я Lotse, чат-бот. 🧭
    Ищу для тебя предложения про школу, профессию и учёбу: практику (Praktikum), инфодни, разговоры с фирмами, занятия на каникулах, консультации.
    Бесплатно и без твоего имени. Нажми «Начать» внизу.
telegram-short-description = Находит для тебя практику, инфодни, разговоры с фирмами и консультации. Бесплатно, без имени.

telegram-command-start = start
telegram-about-start = Начать
telegram-command-find = search
telegram-about-find = Искать предложения
telegram-command-more = more
telegram-about-more = Показать ещё предложения
telegram-command-help = help
telegram-about-help = Что я умею
telegram-command-human = human
telegram-about-human = Поговорить с человеком
telegram-command-restart = new
telegram-about-restart = Начать заново
telegram-command-language = language
telegram-about-language = Сменить язык
telegram-command-mydata = data
telegram-about-mydata = Что я знаю о тебе
telegram-command-forget = delete
telegram-about-forget = Удалить всё о тебе

telegram-card-details = { $number } Больше
telegram-card-dates = { $number } Даты
telegram-card-share = { $number } Поделиться

telegram-send-location = 📍 Отправить моё место
telegram-type-place = Напиши индекс или город
telegram-noted = Хорошо!

telegram-no-voice = Слушать я, к сожалению, не умею. Напиши, пожалуйста, что ты ищешь.
telegram-only-text = К сожалению, я читаю только текст. Напиши, пожалуйста, что ты ищешь.
telegram-in-group = Тут читают другие. Лучше напиши мне отдельно, тогда я поищу предложения для тебя.
telegram-private-chat = Написать отдельно
telegram-error = Что-то пошло не так. Напиши, пожалуйста, ещё раз. (Ошибка { $id })
