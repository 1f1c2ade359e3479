# Pages for target groups, imprint and accessibility. Each line is a paragraph.

page-you-title = For you
page-you-text = You don't have to know yet what you want to do one day.
    Here you find offers near you: internships, info days, talks with companies, holiday offers and advice. Many are free of charge.
    You can search by yourself. Or you write with the bot: it asks three things at most and tells you why something fits.
    No idea at all? Then the bot asks you a few short questions.
    You need no account and no name.
page-new-title = New in Germany
page-new-text = In Germany many paths lead to a job. You can try them out before you decide.
    Praktikum (internship): you join a company for a few days or weeks and get to know the job.
    Ausbildung (vocational training): you learn a job, mostly for three years, in a company and at a vocational school. You are paid for it.
    Beratung (advice): you talk to someone who knows. It is free of charge.
    Most offers are in German. With the filter “In which language?” you find others.
page-new-spoken = Offers in { $spoken }
page-providers-title = For providers
page-providers-text = An internship, a day in a workshop, advice or a project: what helps young people on their way to a job belongs here.
    The local education coordination takes offers in. A mail or a call is enough.
    It should say: title and short description, age, days and times, place or online, cost and registration.
    Before an offer appears, the coordination has a look at it.
page-schools-text = Teachers and school social workers book these offers for a group. They are not in the search for young people.
    Offers for single young people are under “Offers”. The bot helps in class, too: without account and without names.
page-parents-text = These are offers for parents. What is for young people is under “Offers”.
    Parents can write with the bot, too, for example: “My child is 15 and likes animals.” It understands nine languages.
page-imprint-title = Imprint
page-imprint-text = These pages are run by the municipalities named here.
page-imprint-placeholder = Placeholder: who represents the municipality and who is responsible for the content is entered by the municipality before the start.
page-access-title = Accessibility
page-access-text = Everybody should be able to use Lotse. The pages follow the rules of WCAG 2.2 AA: they work by keyboard, with screen readers, enlarged, with high contrast and without scripts.
    A test program (axe) goes over them with every change. People with disabilities have not tested them yet.
    What is missing: the offers are written in German, and nothing is in sign language yet.
page-access-report = Are you stuck somewhere? Tell us here:
page-privacy-portal = What you search for on the pages: we only count how often something is searched for. We don't know who searches.
