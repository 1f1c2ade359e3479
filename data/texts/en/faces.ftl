# Whether a date was of use: one question afterwards, three faces.
faces-ask = { $title }: Was it any use to you? One tap is enough. Only how many answer like this is counted.
faces-question = Was it any use to you?
face-good = Yes, it was good
face-fair = So-so
face-bad = Not really
faces-counted = Only how many answer like this is counted, not who.
faces-thanks = Thanks, that helps those who plan such things. Only the answer is counted, not who gave it.
faces-none = This cannot be counted here. If you want to say something about it, talk to a person.
