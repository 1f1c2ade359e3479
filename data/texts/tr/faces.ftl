# Whether a date was of use: one question afterwards, three faces.
faces-ask = { $title }: Sana bir faydası oldu mu? Bir dokunuş yeter. Yalnızca kaç kişinin böyle yanıtladığı sayılır.
faces-question = Sana bir faydası oldu mu?
face-good = Evet, iyiydi
face-fair = İdare eder
face-bad = Pek değil
faces-counted = Yalnızca kaç kişinin böyle yanıtladığı sayılır, kimin yanıtladığı değil.
faces-thanks = Teşekkürler, bu böyle şeyleri planlayanlara yardımcı olur. Yalnızca yanıt sayıldı, kimin verdiği değil.
faces-none = Bu burada sayılamıyor. Bir şey söylemek istersen bir insanla konuşabilirsin.
