# Offers in several languages.

offers-partly-in-german = Деякі пропозиції лише німецькою.
version-outdated = Німецький текст пізніше змінили. Подивись там, що діє зараз.
version-unchecked = Цей переклад ще ніхто не перевірив.
version-languages = Ця пропозиція є такими мовами:
