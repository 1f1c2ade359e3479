# Questions handed in before a date, without a name.

beforehand-button = Hand in a question
beforehand-title = Hand in a question beforehand
beforehand-section = Questions and answers
beforehand-before = Already have a question? Hand it in beforehand, without your name.
beforehand-intro = Your question goes without a name to: { $provider }. The coordination office reads it first.
beforehand-answers = You get answers at the event. Some will be on the page of the offer later.
beforehand-date = For which date?
beforehand-question = Your question
beforehand-hint = At most { $most } characters. Names, numbers and addresses are taken out.
beforehand-kept = Who asks is not stored. The question is deleted { $days } days after the date at the latest.
beforehand-go = Continue
beforehand-sure = This is how your question will be passed on:
beforehand-cut = Where it says [...], something was taken out that could give away who is asking.
beforehand-send = Hand it in like this
beforehand-change = Change
beforehand-done = Thank you, your question has arrived. After a short look by the coordination office it goes to: { $provider }.
beforehand-another = Hand in another question
beforehand-back = Back to the offer
beforehand-empty = Please write down your question.
beforehand-long = That is too long. Please cut it to at most { $most } characters.
beforehand-unclear = This can’t be understood as a question. Please write it in whole words.
beforehand-insult = It won’t be passed on like this. Please write your question without insults.
beforehand-full = A lot of questions are waiting here right now. Try again later, or ask at the event.
beforehand-answer-by = Answer from { $name }
beforehand-answer-by-coordination = Answer from the coordination office
beforehand-ask = { $title }: What do you want to ask beforehand? Write your question now, in one message. Then I’ll show you how I would pass it on, and you say yes or no.
    It goes without a name to: { $provider }. The coordination office reads it first. You get answers at the event.
beforehand-shown = This is how I’ll pass your question on:
    “{ $question }”
    Is that okay? I’ve taken out names, numbers and addresses. I don’t keep who asked.
beforehand-no = No, don’t hand it in
beforehand-handed-in = Your question is handed in. No answer will come into this chat: you get answers at the event. Some will be here later, too: { $link }
beforehand-again = I don’t have that question any more. Please write it once more.
beforehand-many = You have already handed in { $count } questions today. Tomorrow you can again. Or ask at the event.
beforehand-closed = I can’t take questions for this date. It’s best to ask there.
booking-link-later-page = You’ll find the link to join on the page of this booking from one day before.
web-privacy-beforehand = Questions you hand in before a date: without you, without a chat, without a time. So nobody can tell who asked. They are deleted 28 days after the date at the latest.
