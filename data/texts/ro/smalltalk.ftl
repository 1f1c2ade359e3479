smalltalk-joke = Bine! Iar dacă totuși îți e greu vreodată, scrie-mi. Îți arăt cine te ascultă.
smalltalk-bad-day = Îmi pare rău. Sper să fie mai bine în curând. Dacă vrei să vorbești, îți arăt cine te ascultă.
smalltalk-sorry = E în regulă! 🙂 Te ajut cu drag.
deny-next = Bine. Să caut altfel?
