# Печатные материалы: плакаты, карточки, листы с предложениями.

print-headline = Что тебе подходит?
print-offers = Практика, мастерская, консультация, визит на предприятие: найди предложения в { $town } и рядом.
print-scan = Отсканируй код камерой.
print-type = Или введи это:
print-point-1 = Просто напиши, что тебе интересно.
print-point-2 = Без аккаунта, без имени, бесплатно.
print-point-3 = Нет идей? Lotse поможет искать.
print-human = Лучше поговорить с человеком?
print-preset = Уже настроено: { $criteria }. Всё можно изменить.
print-code-alt = QR-код, ведёт на { $address }
print-logo-alt = Логотип: { $town }
print-title = { $what } – { $town }
print-month = Предложения: { $month }
print-none = На этот месяц пока ничего не назначено. По коду найдёшь, что ещё есть.
print-always = Можно всегда
print-when = Когда
print-what = Что
print-where = Где
print-more = { $count ->
    [one] Ещё { $count } дата есть онлайн: отсканируй код.
    [few] Ещё { $count } даты есть онлайн: отсканируй код.
   *[other] Ещё { $count } дат есть онлайн: отсканируй код.
}
print-as-of = По состоянию на { $day }
print-list = Выбрано для тебя
print-list-none = Эти предложения уже прошли. По коду найдёшь другие.
print-until = Действует до { $day }
print-more-dates = Другие даты: { $dates }
print-link-month = Лист на месяц для доски объявлений (PDF)
print-link-offer = Для печати (PDF)
print-again = Ещё раз та же карточка
