# Whether a date was of use: one question afterwards, three faces.
faces-ask = { $title }: Ți-a folosit la ceva? Ajunge o atingere. Numărăm doar câți răspund așa.
faces-question = Ți-a folosit la ceva?
face-good = Da, a fost bine
face-fair = Așa și așa
face-bad = Nu prea
faces-counted = Numărăm doar câți răspund așa, nu și cine.
faces-thanks = Mulțumesc, asta îi ajută pe cei care planifică astfel de lucruri. Se numără doar răspunsul, nu și cine l-a dat.
faces-none = Acest răspuns nu poate fi numărat aici. Dacă vrei să spui ceva, vorbește cu un om.
