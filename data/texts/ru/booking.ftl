# Место, свои записи, очередь, отмена.

button-book = Занять место
button-wait = В очередь
button-book-digital = Участие онлайн
button-book-onsite = Участие на месте
button-wait-digital = Онлайн: в очередь
button-wait-onsite = На месте: в очередь
button-bookings = Мои записи
button-unbook = Отменить
button-leave-line = Выйти из очереди
button-confirm = Да, я приду
button-book-again = Всё же записаться снова
button-firm = { $firm }
button-slot = { $clock }: { $firm }
telegram-card-book = { $number } Занять место
telegram-command-bookings = bookings
telegram-about-bookings = Мои записи

# $booking: what, when, where, one a line
booking-offer = Здесь можно занять место. Хватит одного касания, без регистрации:
    { $booking }
booking-done = Готово, место твоё:
    { $booking }
    Для твоего календаря: { $calendar }
    Чтобы найти снова или отменить, только для тебя: { $page }
booking-waiting = Сейчас все места заняты. Ты в очереди:
    { $booking }
    Если место освободится, я тебя спрошу. Здесь видно, как дела, только для тебя: { $page }
booking-already = Это у тебя уже есть:
    { $booking }
    Для твоего календаря: { $calendar }
    Чтобы найти снова или отменить, только для тебя: { $page }
booking = { $booking }
    Для твоего календаря: { $calendar }
booking-as-it-is = { $booking }
booking-firm = Разговор с: { $firm }
booking-nickname = Твоё имя там: { $nickname }
booking-number = Твой номер там: { $number }
booking-postponed = Перенесено. Новый день пока не известен.
booking-link = Подключиться здесь: { $link }
booking-link-later = Ссылка для участия появится за день в «Мои записи».
booking-state-waiting = Очередь, номер { $line }
booking-state-offered = Место держится для тебя до: { $until }. Без твоего «да» его потом получит кто-то другой.
booking-state-cancelled = Отменено
booking-state-called-off = Не состоится
booking-state-expired = Не подтверждено, место передано дальше
booking-cancelled = Хорошо, отменено. Спасибо, что говоришь: теперь место свободно для других.
    { $booking }
booking-not-cancelled = Здесь уже нечего отменять:
    { $booking }
booking-which-mode = { $title }: Как хочешь участвовать?
booking-which-firm = { $title }: С кем хочешь поговорить?
booking-which-slot = { $title }: Когда хочешь поговорить?
booking-no-slots = { $title }: Сейчас нет свободного разговора, который подходит к твоим другим записям.
booking-ask-nickname = Как тебя там называть? Хватит имени или прозвища, без фамилии. Для чего это нужно: { $description }
booking-parents = Тебе ещё нет 16: скажи, пожалуйста, дома. Для этого можно отправить этот текст. О твоих родителях мне ничего знать не нужно.
    «У меня есть место: { $booking }
    Подробнее: { $link }»
booking-parents-maybe = Ещё нет 16? Тогда скажи, пожалуйста, дома. Для этого можно отправить этот текст:
    «У меня есть место: { $booking }
    Подробнее: { $link }»
booking-too-late = Время для твоего «да» прошло. Место уже передано дальше.
booking-no-gone = Здесь на эту дату записаться нельзя.
booking-no-over = Эта дата уже прошла.
booking-no-closed = Время для записи уже прошло.
booking-no-called-off = Этого не будет или это перенесено.
booking-no-age = Это для другого возраста.
booking-no-overlap = На это время у тебя уже что-то есть:
    { $booking }
    Лучше новое? Тогда сначала отмени другое.
booking-no-too-many = У тебя уже очень много записей. Отмени сначала одну, тогда можно взять новую.
bookings-none = Сейчас у тебя нет записей.
booking-reason = Причина: { $description }
booking-news-moved-up = Хорошая новость: освободилось место. Хочешь его?
booking-news-expired = Твоего «да» не было. Место передано дальше.
booking-news-changed = Внимание, в твоей записи что-то изменилось: { $changes }.
booking-news-postponed = Твоя дата перенесена.
booking-news-called-off = Жаль, но этого не будет. Может, подойдёт что-то другое?
booking-news-moved-back = Мест теперь меньше. Ты снова в очереди, в самом начале.
booking-news-day-before = Не забудь: скоро твоя дата.
booking-news-hour-before = Сейчас начнётся.
booking-change-when = время
booking-change-place = место
booking-change-link = ссылка
my-data-bookings = Твои записи и очереди: { $count }. Всё о них исчезнет не позже чем через 28 дней после даты.
web-privacy-bookings = Даты, на которые ты записываешься: без имени, под случайным номером. Если кому-то нужно прозвище, мы спросим и скажем, зачем. Те, кто проводит встречу, видят прозвище или номер и отмечают присутствие. Не позже чем через 28 дней после даты мы всё удаляем; остаются только числа.

# On the pages
portal-book-plain = Не нужно ни аккаунта, ни рассказывать о себе.
portal-book-mode = Как хочешь участвовать?
portal-book-slot = С кем и когда хочешь поговорить?
portal-book-nickname = Как тебя там называть? Хватит имени или прозвища.
portal-book-purpose = Для чего это нужно: { $description }
portal-book-free = { $count ->
        [one] ещё { $count } место
        [few] ещё { $count } места
       *[other] ещё { $count } мест
    }
portal-book-full = мест нет, есть очередь
portal-booking = Твоя запись
portal-booking-keep = Сохрани эту страницу, например как закладку: только по её адресу можно найти запись снова. Никому не показывай адрес, иначе кто-то сможет отменить за тебя.
portal-booking-calendar = В календарь
portal-book-overlap = На это время у тебя уже есть что-то другое. Сначала отмени другое.

# Очередь и два дела на одно время
button-firm-full = Очередь: { $firm }
button-slot-full = Очередь: { $clock }, { $firm }
button-swap = Да, лучше это
booking-instead-waiting = На это же время у тебя есть: { $others }. Это остаётся за тобой. Если здесь освободится место, можно будет выбрать.
booking-instead-offered = На это же время у тебя есть: { $others }. Если здесь скажешь «да», я отменю то взамен.
booking-given-back = Взамен отменено:
    { $booking }
portal-book-slots-free = Свободно
portal-book-slots-full = Мест нет, есть очередь
portal-book-slots-wait = На занятый разговор можно встать в очередь. Если он освободится, тебя спросят.
portal-book-enter = Записаться
card-waiting = Сейчас мест нет, есть только очередь
portal-booking-is-booked = Место твоё.
portal-booking-is-waiting = Ты в очереди. Если место освободится, это будет видно здесь.
register-here = Место можно занять прямо здесь.
