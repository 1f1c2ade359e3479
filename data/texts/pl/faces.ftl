# Whether a date was of use: one question afterwards, three faces.
faces-ask = { $title }: Czy coś ci to dało? Wystarczy jedno dotknięcie. Liczymy tylko, ile osób tak odpowiada.
faces-question = Czy coś ci to dało?
face-good = Tak, było dobrze
face-fair = Tak sobie
face-bad = Raczej nie
faces-counted = Liczymy tylko, ile osób tak odpowiada, a nie kto.
faces-thanks = Dzięki, to pomaga tym, którzy planują takie rzeczy. Policzona jest tylko odpowiedź, a nie kto jej udzielił.
faces-none = Tego nie da się tu policzyć. Jeśli chcesz coś o tym powiedzieć, porozmawiaj z człowiekiem.
