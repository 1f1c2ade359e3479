# The chat page and the pages around it.

web-title = Lotse – find what suits you
web-what = The chatbot for internships, training and jobs
web-skip = Skip to writing
web-menu = Menu
web-conversation = Conversation with Lotse
web-lotse-says = Lotse says:
web-you-said = You:
web-choices = Answers to tap
web-how = What can you do?
web-write = Write a message
web-label = Your message
web-placeholder = e.g. “I’m 15, like animals, Kassel”
web-send = Send
web-left = { $count } characters left
web-typing = Lotse is typing …
web-pending = Your message has arrived. The answer will be here soon.
web-reload = Reload
web-offline = That did not get through. Check your connection and send it again.
web-try-again = I can’t be reached right now. Please try again in a minute.
web-about-offer = You are asking about this offer:
web-dates = Dates
web-to-calendar = Add to calendar
web-to-chat = To the chat

web-delete = Delete conversation
web-delete-sure = Do you want to delete the conversation?
web-delete-what = Everything you wrote here will be deleted, and all that Lotse knows about you. This cannot be undone.
web-delete-yes = Yes, delete everything
web-delete-no = No, back to the chat
web-deleted = The conversation is deleted. Lotse knows nothing about you any more.

web-privacy = What we store
web-privacy-who = Lotse is a program, not a human. You need no account and no name.
web-privacy-conversation = Your conversation: so that it is still there when you reload the page. It is deleted one day after the last message.
web-privacy-search = What you are looking for: such as age, place and interests, and your language. It is kept under a random number, not under your name.
web-privacy-counts = How often something is looked for: only as a number, without you.
web-privacy-none = No cookies, no advertising, nothing from other companies.
web-privacy-delete = You can delete the conversation in the menu at any time. Or write: “Delete everything about me”.

web-error = Something went wrong
web-error-number = Error { $number }
web-error-400 = I did not understand that. Please go back to the chat.
web-error-403 = That does not work from here. Please go back to the chat.
web-error-404 = This page does not exist. Perhaps the offer is over.
web-error-405 = That does not work here. Please go back to the chat.
web-error-413 = That is too long for me. Please make it shorter, 2000 characters at most.
web-error-429 = Those were a lot of messages just now. Please wait a few seconds.
web-error-500 = Something went wrong on our side. Please try again in a moment.
