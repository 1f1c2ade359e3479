# Strony wymagane przez prawo; zgłaszanie barier; oferty na innych stronach.

legal-operator = Te strony prowadzi
legal-represented = Reprezentacja
legal-responsible = Odpowiedzialność za treść
legal-officer = Pytania o ochronę danych
legal-enforcement = Zgłoszenie nic nie zmieniło? Napisz tutaj
legal-barriers = Co jeszcze nie działa dla wszystkich
legal-contact = Kontakt
legal-authority = Tu możesz złożyć skargę na sposób traktowania twoich danych
legal-towns = Wybierz swoją gminę
legal-own-in-german = { $town } ma na to własny tekst. Jest po niemiecku:
legal-privacy-address = Adres twojego urządzenia w sieci (adres IP): bez niego żadna strona do ciebie nie dotrze. Nigdzie go nie zapisujemy.
legal-privacy-telegram = Jeśli piszesz przez Telegram, wiadomości idą przez tę firmę i obowiązują jej zasady. Na stronie internetowej nikogo pomiędzy nie ma.
legal-privacy-erase = Podgląd i usuwanie
legal-privacy-rights = Co jest zapisane, pokaże czat: napisz „Co o mnie wiesz?”. Możesz to zobaczyć, zmienić, usunąć i powiedzieć „nie”. Nie musisz podawać powodu.
legal-privacy-why = Dlaczego nam wolno
legal-privacy-law = Gminy mają pomagać młodym w drodze do zawodu (ogólne rozporządzenie o ochronie danych, artykuł 6 ustęp 1 e). To, co prosisz przekazać ludziom, wysyłasz dobrowolnie (artykuł 6 ustęp 1 a).

form-trap = Zostaw to pole puste
form-trapped = Pole, które ma być puste, było wypełnione. Wyślij proszę jeszcze raz.
form-again = Nie udało się. Wyślij proszę jeszcze raz. Wszystko, co jest napisane, nadal tu jest.
form-too-many = Teraz przychodzi bardzo dużo wiadomości. Spróbuj później albo zadzwoń.
form-town = Która gmina?
form-choose = Wybierz
form-which-town = Wybierz proszę gminę.

barrier-title = Zgłoś barierę
barrier-intro = Czegoś nie da się przeczytać, obsłużyć albo zrozumieć? Napisz. Trafi to do lokalnej koordynacji. Imię nie jest potrzebne.
barrier-what = Co nie działa?
barrier-where = Na której stronie? (opcjonalnie)
barrier-answer = Dokąd wysłać odpowiedź? (opcjonalnie)
barrier-answer-hint = E-mail lub telefon. Bez tego nie możemy odpowiedzieć.
barrier-kept = Zgłoszenie usuwamy 30 dni po ostatniej pracy nad nim.
barrier-send = Wyślij
barrier-sent = Dziękujemy! Zgłoszenie dotarło. Koordynacja się tym zajmie.
barrier-else = Albo bezpośrednio
barrier-empty = Napisz proszę, co nie działa.
barrier-long = Za dużo znaków: { $count }. Skróć proszę.

embed-title = Oferty na własnej stronie
embed-text = Szkoły, stowarzyszenia i gminy mogą pokazywać oferty na własnej stronie. Skopiować kod, wkleić na stronę, gotowe: bez skryptów, bez ciasteczek, bez konta.
embed-code = Kod: { $town }
embed-allowed = Koordynacja musi najpierw dopuścić stronę. Wystarczy krótki mail z jej adresem.
embed-heading = Oferty: { $town }
embed-new-tab = Wszystko otwiera się w nowym oknie.
embed-this = Pokaż na innej stronie
