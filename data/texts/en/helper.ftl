# Questions for whoever has no idea yet: two things to choose from, no test. What is behind them: data/helper.yml.
# "-a" and "-b" are on buttons, beside an emoji, and later in quotation marks: short, 40 characters at most.

helper-question = { $number } of { $count }
    { $scene }

helper-garden = Saturday, and the sun is shining. Which would you rather do?
helper-garden-a = Build a raised garden bed
helper-garden-b = Teach a group a new game
helper-course = You can try out a course. Which one do you take?
helper-course-a = Practise first aid
helper-course-b = Explore the stars
helper-afternoon = A free afternoon. What do you feel like doing?
helper-afternoon-a = Crack a tricky puzzle
helper-afternoon-b = Get a flea market going
helper-contest = Your team enters a contest. What is your part?
helper-contest-a = Present the idea on stage
helper-contest-b = Shoot the film about it
helper-party = A big party is coming up. What is your part?
helper-party-a = Design the posters
helper-party-b = Plan how everyone gets there
helper-shop = A little shop needs help. Which would you rather do?
helper-shop-a = Run the till
helper-shop-b = Repair broken things
helper-last = And finally: which is more like you?
helper-last-a = Tinker with something in peace
helper-last-b = Get going with lots of people

button-both = Both
button-neither = Neither
button-stop = Stop
button-go-on = On with the questions

helper-found = Thank you! This could be something for you:
    { $suggestions }
    These are just ideas. You can change them at any time.
helper-field = • { $field }, because you chose { $picks }
helper-picked = “{ $pick }”
helper-neither = neither “{ $a }” nor “{ $b }”
helper-over = Okay, let's stop.
helper-nothing = Looks like there was nothing for you. Never mind.
helper-everything = You like a whole lot. That's great, only it doesn't show me a direction.
helper-topics = Tap something you like. Or just write it. Or get some advice.
criterion-picks = chosen in the short questions: { $picks }
