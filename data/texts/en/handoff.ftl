# Passing a question on to a person.

button-handoff = Pass on a question
button-handoff-reply = Reply
button-handoff-yes = Yes, pass it on
button-handoff-text = Yes, only the question
button-handoff-all = Yes, with these details
button-handoff-no = No, pass nothing on
handoff-ask = Write your question now, ideally in one message. Then I'll show you exactly what I would pass on, and you say yes or no.
    It will be read by: { $name }. The answer comes here into the chat, mostly within 1 to 2 working days. Is it urgent? Then it's better to call.
handoff-sure = I'll pass this on to { $name }:
    “{ $question }”
    Is that okay? I don't need your name. I remember this chat with it so that the answer can reach you. Nobody sees who you are. After 30 days I delete everything.
handoff-sure-details = I'll pass this on to { $name }:
    “{ $question }”
    If you like, I'll add: { $criteria }. That helps with the answer, but you don't have to.
    I don't need your name. I remember this chat with it so that the answer can reach you. Nobody sees who you are. After 30 days I delete everything.
handoff-done = Your question has been passed on. Look in here again in 1 to 2 working days: the answer comes into this chat. On the web page, keep this tab open for it.
handoff-dropped = Okay, I won't pass anything on.
handoff-unclear = I can't make out a question there. Please write it in words. Or say “stop”.
handoff-insult = I won't pass that on like this. Please write your question without insults. Or say “stop”.
handoff-long = That is too long to pass on. Please make it shorter, at most { $most } characters.
handoff-again = I don't have that message any more. Please write it once more.
handoff-full = You are already waiting for answers to { $count } messages. Please be patient a little longer, or call.
handoff-answer = Answer from the coordination office ({ $name }):
    { $description }
my-data-more = So that I don't count anyone twice, I remember until the end of the quarter which figures you are in already. Questions you have passed on, and the answers, stay for at most 30 days.
web-privacy-handoff = Questions you have passed on to people, and the answers: for at most 30 days. Nobody sees who they are from.
