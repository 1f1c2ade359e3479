# Druki: plakaty, karty, arkusze z ofertami.

print-headline = Co do ciebie pasuje?
print-offers = Praktyka, warsztat, doradztwo, wizyta w firmie: znajdź oferty w { $town } i okolicy.
print-scan = Zeskanuj kod aparatem.
print-type = Albo wpisz to:
print-point-1 = Po prostu napisz, co cię interesuje.
print-point-2 = Bez konta, bez nazwiska, bezpłatnie.
print-point-3 = Nie masz pomysłu? Lotse pomoże szukać.
print-human = Wolisz porozmawiać z człowiekiem?
print-preset = Już ustawione: { $criteria }. Wszystko możesz zmienić.
print-code-alt = Kod QR, prowadzi do { $address }
print-logo-alt = Logo: { $town }
print-title = { $what } – { $town }
print-month = Oferty: { $month }
print-none = Na ten miesiąc nic jeszcze nie ustalono. Kod pokaże, co jeszcze jest.
print-always = Zawsze możliwe
print-when = Kiedy
print-what = Co
print-where = Gdzie
print-more = { $count ->
    [one] Jeszcze { $count } termin jest w internecie: zeskanuj kod.
    [few] Jeszcze { $count } terminy są w internecie: zeskanuj kod.
   *[other] Jeszcze { $count } terminów jest w internecie: zeskanuj kod.
}
print-as-of = Stan na { $day }
print-list = Wybrane dla ciebie
print-list-none = Te oferty już się skończyły. Kod prowadzi do innych.
print-until = Ważne do { $day }
print-more-dates = Inne terminy: { $dates }
print-link-month = Arkusz na miesiąc do powieszenia (PDF)
print-link-offer = Do druku (PDF)
print-again = Jeszcze jedna taka karta
