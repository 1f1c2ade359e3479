smalltalk-joke = Okay! And if something does get hard, just write it. I'll show you who listens.
smalltalk-bad-day = I'm sorry to hear that. I hope it gets better soon. If you'd like to talk, I'll show you who listens.
smalltalk-sorry = All good! 🙂 I'm happy to help.
deny-next = Okay. Shall I search differently?
