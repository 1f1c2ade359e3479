smalltalk-joke = Gut. Geht es dir einmal schlecht? Dann schreib es mir. Ich zeige dir, wer dir zuhört.
smalltalk-bad-day = Das tut mir leid. Hoffentlich wird es bald besser. Willst du mit einem Menschen reden?
smalltalk-sorry = Alles gut! 🙂 Ich helfe dir gern.
deny-next = Gut. Soll ich etwas anderes suchen?
