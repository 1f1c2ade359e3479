# Те, що є лише в Telegram: меню, опис, кнопки, підказки.

telegram-description = Я Lotse, чат-бот. 🧭
    Шукаю для тебе пропозиції про школу, професію та навчання: практику (Praktikum), інфодні, розмови з фірмами, заняття на канікулах, консультації.
    Безкоштовно і без твого імені. Натисни «Почати» внизу.
telegram-short-description = Знаходить для тебе практику, інфодні, розмови з фірмами й консультації. Безкоштовно, без імені.

telegram-command-start = start
telegram-about-start = Почати
telegram-command-find = search
telegram-about-find = Шукати пропозиції
telegram-command-more = more
telegram-about-more = Показати ще пропозиції
telegram-command-help = help
telegram-about-help = Що я вмію
telegram-command-human = human
telegram-about-human = Поговорити з людиною
telegram-command-restart = new
telegram-about-restart = Почати спочатку
telegram-command-language = language
telegram-about-language = Змінити мову
telegram-command-mydata = data
telegram-about-mydata = Що я знаю про тебе
telegram-command-forget = delete
telegram-about-forget = Видалити все про тебе

telegram-card-details = { $number } Більше
telegram-card-dates = { $number } Дати
telegram-card-share = { $number } Поділитися

telegram-send-location = 📍 Надіслати моє місце
telegram-type-place = Напиши індекс або місто
telegram-noted = Добре!

telegram-no-voice = Слухати я, на жаль, не вмію. Напиши, будь ласка, що ти шукаєш.
telegram-only-text = На жаль, я читаю лише текст. Напиши, будь ласка, що ти шукаєш.
telegram-in-group = Тут читають інші. Краще напиши мені окремо, тоді я пошукаю пропозиції для тебе.
telegram-private-chat = Написати окремо
telegram-error = Щось пішло не так. Напиши, будь ласка, ще раз. (Помилка { $id })
