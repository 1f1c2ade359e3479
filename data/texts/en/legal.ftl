# Pages the law asks for; reporting barriers; offers on other sites.

legal-operator = These pages are run by
legal-represented = Represented by
legal-responsible = Responsible for the content
legal-officer = Questions about data protection
legal-enforcement = Your report changed nothing? Then turn to
legal-barriers = What does not work for everybody yet
legal-contact = Contact
legal-authority = Here you can complain about how your data are handled
legal-towns = Choose your municipality
legal-own-in-german = { $town } has a text of its own for this. It is in German:
legal-privacy-address = The network address of your device (IP address): without it no page reaches you. We write it down nowhere.
legal-privacy-telegram = If you write on Telegram, your messages pass through that company, and its rules apply. On the web page nobody is in between.
legal-privacy-erase = See and delete
legal-privacy-rights = The chat shows you what is stored: write “What do you know about me?”. You may see it, change it, have it deleted and say no to it. You need no reason.
legal-privacy-why = Why we may do this
legal-privacy-law = Municipalities are to help young people on their way to a job (General Data Protection Regulation, Article 6 (1) e). What you have passed on to people you send of your own free will (Article 6 (1) a).

form-trap = Please leave this field empty
form-trapped = A field that has to stay empty was filled in. Please send it once more.
form-again = That did not work. Please send it once more. Everything is still there.
form-too-many = A lot is arriving right now. Try again later, or call.
form-town = Which municipality?
form-choose = Please choose
form-which-town = Please choose a municipality.

barrier-title = Report a barrier
barrier-intro = Something can't be read, used or understood? Write it down. It goes to the local coordination. You need not give a name.
barrier-what = What does not work?
barrier-where = On which page? (optional)
barrier-answer = Where should the answer go? (optional)
barrier-answer-hint = E-mail or phone. Without it we can't answer.
barrier-kept = The report is deleted 30 days after somebody last worked on it.
barrier-send = Send
barrier-sent = Thank you! Your report has arrived. The coordination will look after it.
barrier-else = Or directly
barrier-empty = Please write down what does not work.
barrier-long = That is { $count } characters too long. Please shorten it.

embed-title = Show offers on your own site
embed-text = Schools, associations and municipalities can show the offers on their own site. Copy the code, put it on your site, done: no script, no cookies, no account.
embed-code = Code for { $town }
embed-allowed = The coordination has to allow the site first. A short mail with its address is enough.
embed-heading = Offers in { $town }
embed-new-tab = Everything opens in a new window.
embed-this = Show on another site
