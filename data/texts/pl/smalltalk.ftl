smalltalk-joke = Okej! A jeśli kiedyś będzie ci ciężko, po prostu napisz. Pokażę ci, kto wysłucha.
smalltalk-bad-day = Przykro mi. Oby wkrótce było lepiej. Jeśli chcesz porozmawiać, pokażę ci, kto wysłucha.
smalltalk-sorry = Nic się nie stało! 🙂 Chętnie pomogę.
deny-next = Okej. Poszukać inaczej?
