# Certificate of attendance: the page, the sheet, and how the chat speaks of it.
booking-came = Твоя участь відзначена:
    { $booking }
    Довідка: { $certificate }
booking-over = Минуло:
    { $booking }
    Довідка? Ось як: { $certificate }
certificate-get = Довідка
certificate-ask = Довідка? Ось як
certificate-name = Яке імʼя має на ній стояти?
certificate-kept = Імʼя буде лише на аркуші. Lotse його не зберігає і нікому не передає.
certificate-make = Зробити аркуш (PDF)
certificate-early = Довідку можна отримати, коли зустріч закінчиться. Зайди тоді на цю сторінку ще раз.
certificate-unmarked = Тут ще не відзначено твою присутність. Про це легко забути, і це можна додати. Скажи тим, хто проводив зустріч, або запитай тут:
certificate-wrong-empty = Будь ласка, введи імʼя.
certificate-wrong-long = Це задовго: імʼя може мати щонайбільше { $longest } знаків, одне слово — щонайбільше 40.
certificate-wrong-signs = Так імʼя не можна надрукувати. Підходять літери (латинські, грецькі, кириличні або арабські), пробіл, крапка, кома, дефіс і апостроф. Емодзі та цифри не підходять.
print-certificate = Довідка про участь
print-certificate-says = – участь у заході:
print-certificate-issued = Видано { $day }
print-certificate-how = Імʼя введено самостійно. Присутність відзначено у списку тих, хто проводив захід.
