# Certificate of attendance: the page, the sheet, and how the chat speaks of it.
booking-came = Твоё участие отмечено:
    { $booking }
    Справка: { $certificate }
booking-over = Прошло:
    { $booking }
    Справка? Вот как: { $certificate }
certificate-get = Справка
certificate-ask = Справка? Вот как
certificate-name = Какое имя на ней написать?
certificate-kept = Имя будет только на листе. Lotse его не хранит и никому не передаёт.
certificate-make = Сделать лист (PDF)
certificate-early = Справку можно получить, когда встреча закончится. Загляни тогда на эту страницу ещё раз.
certificate-unmarked = Твоё присутствие здесь ещё не отмечено. Об этом легко забыть, и это можно добавить. Скажи тем, кто проводил встречу, или спроси здесь:
certificate-wrong-empty = Введи, пожалуйста, имя.
certificate-wrong-long = Это слишком длинно: в имени может быть не больше { $longest } знаков, в одном слове — не больше 40.
certificate-wrong-signs = Так имя напечатать нельзя. Подходят буквы (латинские, греческие, кириллические или арабские), пробел, точка, запятая, дефис и апостроф. Эмодзи и цифры не подходят.
print-certificate = Справка об участии
print-certificate-says = – участие в мероприятии:
print-certificate-issued = Выдано { $day }
print-certificate-how = Имя введено самостоятельно. Присутствие отмечено в списке тех, кто проводил мероприятие.
