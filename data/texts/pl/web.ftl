# Strona czatu i strony wokół niej.

web-title = Lotse – znajdź to, co do ciebie pasuje
web-what = Chatbot o praktykach, nauce zawodu i pracy
web-skip = Przejdź do pisania
web-menu = Menu
web-conversation = Rozmowa z Lotse
web-lotse-says = Lotse mówi:
web-you-said = Ty:
web-choices = Odpowiedzi do kliknięcia
web-how = Co umiesz?
web-write = Napisz wiadomość
web-label = Twoja wiadomość
web-placeholder = np. „mam 15 lat, lubię zwierzęta, Kassel”
web-send = Wyślij
web-left = Zostało znaków: { $count }
web-typing = Lotse pisze …
web-pending = Twoja wiadomość dotarła. Odpowiedź zaraz będzie.
web-reload = Odśwież
web-offline = To nie doszło. Sprawdź połączenie i wyślij jeszcze raz.
web-try-again = Teraz nie można się ze mną połączyć. Spróbuj proszę za minutę.
web-about-offer = Pytasz o tę ofertę:
web-dates = Terminy
web-to-calendar = Dodaj do kalendarza
web-to-chat = Do czatu

web-delete = Usuń rozmowę
web-delete-sure = Czy chcesz usunąć tę rozmowę?
web-delete-what = Wszystko, co tu jest od ciebie, zostanie usunięte. Także to, co Lotse o tobie wie. Tego nie da się cofnąć.
web-delete-yes = Tak, usuń wszystko
web-delete-no = Nie, wróć do czatu
web-deleted = Rozmowa jest usunięta. Lotse nic już o tobie nie wie.

web-privacy = Co zapisujemy
web-privacy-who = Lotse to program, nie człowiek. Nie potrzebujesz konta ani nie musisz podawać imienia.
web-privacy-conversation = Twoja rozmowa: żeby dalej tu była, gdy odświeżysz stronę. Dzień po ostatniej wiadomości zostaje usunięta.
web-privacy-search = Czego szukasz: na przykład wiek, miejsce i zainteresowania, a do tego twój język. To jest zapisane pod losowym numerem, nie pod twoim imieniem.
web-privacy-counts = Jak często ktoś czegoś szuka: tylko jako liczba, bez ciebie.
web-privacy-none = Żadnych ciasteczek, żadnych reklam, nic od innych firm.
web-privacy-delete = W menu możesz w każdej chwili usunąć rozmowę. Albo napisz: „Usuń wszystko o mnie”.

web-error = Coś poszło nie tak
web-error-number = Błąd { $number }
web-error-400 = Tego nie rozumiem. Wróć proszę do czatu.
web-error-403 = Stąd się nie da. Wróć proszę do czatu.
web-error-404 = Nie ma takiej strony. Może ta oferta już się skończyła.
web-error-405 = Tutaj się nie da. Wróć proszę do czatu.
web-error-413 = To dla mnie za długie. Napisz proszę krócej, najwyżej 2000 znaków.
web-error-429 = To było bardzo dużo wiadomości naraz. Poczekaj proszę kilka sekund.
web-error-500 = Coś się u nas zepsuło. Spróbuj proszę za chwilę jeszcze raz.
