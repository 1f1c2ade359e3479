smalltalk-joke = Okay! Und wenn doch mal etwas schwer ist, schreib es einfach. Dann zeige ich dir, wer zuhört.
smalltalk-bad-day = Das tut mir leid. Hoffentlich wird es bald besser. Wenn du reden magst, zeige ich dir, wer zuhört.
smalltalk-sorry = Alles gut! 🙂 Ich helfe dir gern weiter.
deny-next = Okay. Soll ich etwas anders suchen?
