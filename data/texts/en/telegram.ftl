# What only exists on Telegram: menu, description, buttons, hints.

telegram-description = I’m Lotse, a chatbot. 🧭
    I find things to do around school, jobs and training for you: internships, open days, talks with companies, holiday programmes, advice.
    Free, and without your name. Tap “Start” below.
telegram-short-description = Finds internships, open days, talks with companies and advice for you. Free, no name needed.

telegram-command-start = start
telegram-about-start = Let’s go
telegram-command-find = search
telegram-about-find = Search for offers
telegram-command-more = more
telegram-about-more = Show more offers
telegram-command-help = help
telegram-about-help = What I can do
telegram-command-human = human
telegram-about-human = Talk to a human
telegram-command-restart = new
telegram-about-restart = Start again
telegram-command-language = language
telegram-about-language = Change the language
telegram-command-mydata = data
telegram-about-mydata = What I know about you
telegram-command-forget = delete
telegram-about-forget = Delete everything about you

telegram-card-details = { $number } More
telegram-card-dates = { $number } Dates
telegram-card-share = { $number } Share

telegram-send-location = 📍 Send my location
telegram-type-place = Enter a postcode or place
telegram-noted = Okay!

telegram-no-voice = Sorry, I can’t listen to anything. Please write what you are looking for.
telegram-only-text = Sorry, I can’t do anything with that. I only read text. Please write what you are looking for.
telegram-in-group = Others can read along here. Message me on your own, then I’ll look for offers for you.
telegram-private-chat = Message me
telegram-error = Something went wrong. Please write it again. (Error { $id })
