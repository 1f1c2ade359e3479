# The portal: search and look at offers.

portal-skip = Skip to content
portal-nav = Pages
portal-offers = Offers
portal-chat = Chat
portal-schools = For schools
portal-parents = For parents
portal-title-offers = Find offers
portal-title-schools = Offers for schools
portal-title-parents = Offers for parents
portal-intro-offers = Write what you are looking for, or use the filters. You need no account. We don't keep who searches.
portal-intro-schools = Offers that schools book for classes and groups: visits, projects, advice, training.
portal-intro-parents = Offers where parents learn more about vocational training, studies and jobs.

portal-search = Search offers
portal-words = What are you looking for?
portal-words-example = e.g. “something with animals in the holidays”
portal-go = Search
portal-filters = Filters
portal-any = any
portal-place = Town or postcode
portal-km = How far
portal-age = Age
portal-kind = Kind of offer
portal-format = Online or on site
portal-holidays = In which school holidays?
portal-from = From which day?
portal-to = Until which day?
portal-part = Time of day
portal-spoken = In which language?
portal-seats = How many of you are coming?
portal-free = Only free of charge
portal-step-free = Accessible without steps
portal-weekdays = Days of the week
portal-fields = Areas
portal-towns = Go to:

portal-understood = I'm looking for:
portal-without = Leave out { $criterion }
portal-clear = Clear all
portal-chip-spoken = Language: { $spoken }
portal-chip-seats = Places: at least { $count }
portal-found = { $count ->
    [0] Nothing found
    [one] One offer
   *[other] { $count } offers
 }
portal-cut = There is more. Narrow your search to find it more easily.
portal-which-holidays = School holidays differ between regions. Name a town, and I'll search on the right days.
portal-words-unknown = I don't know these words. Here is what comes closest.
portal-nothing = There is no offer for this right now. Leave something out above, for example the town or the days.
portal-ask-human = Or ask a human:
portal-all = Show all offers
portal-to-chat = Search in the chat
portal-pages = More offers
portal-page = Page { $page } of { $pages }
portal-before = Back
portal-next = Next

portal-problems = Please have another look at the filters.
portal-wrong-age = The age is a number, for example 15.
portal-wrong-seats = Write a number from 1 to 60 here.
portal-wrong-day = This day does not exist. Write it like this: 2027-03-15.

reason-step-free = without steps
reason-spoken = in { $spoken }

portal-all-to-calendar = Add all dates to the calendar
portal-assured = Last confirmed on { $day }.
portal-not-assured = Nobody has confirmed yet that all of this is still right.
portal-ask-offer = Ask the bot about it
portal-link = Address to pass on
portal-by-mail = Send by mail

portal-views = View
portal-view-list = List
portal-view-calendar = Calendar
portal-month-before = One month back
portal-month-after = One month on
portal-on-day = { $day }: { $count ->
    [one] one offer
   *[other] { $count } offers
 }
portal-month-empty = There is nothing in this month.
portal-always-open = What is possible at any time is only in the list.

portal-subscribe = Subscribe to this search:
portal-as-calendar = in your calendar
portal-as-feed = as a feed (Atom)

portal-view-map = Map
portal-map = { $count ->
    [one] Map with one point
   *[other] Map with { $count } points
 }
portal-map-km = { $km } km
portal-map-centre = You are searching here: { $place }
portal-map-elsewhere = { $count ->
    [one] One offer is online or has no fixed place. It is in the list.
   *[other] { $count } offers are online or have no fixed place. They are in the list.
 }
