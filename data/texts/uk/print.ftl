# Друковані матеріали: плакати, картки, аркуші з пропозиціями.

print-headline = Що тобі підходить?
print-offers = Практика, майстерня, консультація, візит на підприємство: знайди пропозиції в { $town } та поруч.
print-scan = Скануй код камерою.
print-type = Або введи це:
print-point-1 = Просто напиши, що тобі цікаво.
print-point-2 = Без акаунта, без імені, безкоштовно.
print-point-3 = Немає ідей? Lotse допоможе шукати.
print-human = Краще поговорити з людиною?
print-preset = Уже налаштовано: { $criteria }. Усе можна змінити.
print-code-alt = QR-код, веде на { $address }
print-logo-alt = Логотип: { $town }
print-title = { $what } – { $town }
print-month = Пропозиції: { $month }
print-none = На цей місяць ще нічого не визначено. За кодом знайдеш, що ще є.
print-always = Можна завжди
print-when = Коли
print-what = Що
print-where = Де
print-more = { $count ->
    [one] Ще { $count } дата є онлайн: скануй код.
    [few] Ще { $count } дати є онлайн: скануй код.
   *[other] Ще { $count } дат є онлайн: скануй код.
}
print-as-of = Станом на { $day }
print-list = Вибрано для тебе
print-list-none = Ці пропозиції вже минули. За кодом знайдеш інші.
print-until = Діє до { $day }
print-more-dates = Інші дати: { $dates }
print-link-month = Аркуш на місяць для дошки оголошень (PDF)
print-link-offer = Для друку (PDF)
print-again = Ще одна така картка
