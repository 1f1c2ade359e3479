# Offers in several languages.

offers-partly-in-german = Некоторые предложения есть только на немецком.
version-outdated = Немецкий текст позже изменили. Посмотри там, что действует сейчас.
version-unchecked = Этот перевод ещё никто не проверил.
version-languages = Это предложение есть на языках:
