# Fragen und Antworten: Liste, Formular, Ausprobieren.

nav-faqs = Fragen & Antworten
faqs-title = Fragen & Antworten
faqs-new = Neue Antwort
faq-easy = Einfache Sprache

faq-list-search = Fragen & Antworten suchen
faq-list-words = Suchwörter
faq-list-scope = Für wen
faq-list-state = Was zu tun ist
faq-list-missing = Antwort fehlt auf
faq-list-more = Weitere Filter
faq-list-near = Fast die gleiche Frage:
faq-list-found =
    { $count ->
        [0] Nichts gefunden.
        [one] 1 Antwort
       *[other] { $count } Antworten
    }
faq-scope-own = nur für hier
faq-scope-all = für alle Kommunen
faq-state-proposed = mit Vorschlägen
faq-state-conflict = fast gleiche Fragen
faq-state-draft = Entwürfe
faq-own-yes = nur für { $town }
faq-own-no = für alle Kommunen
faq-is-replaced = durch eine eigene Fassung ersetzt
faq-missing = Fehlt noch:
faq-missing-many = Fehlt noch in { $count } Sprachen
faq-lacks = fehlt

faq-tabs = Diese Antwort
faq-tab-read = Lesen
faq-published = im Chat
faq-replaces = Eigene Fassung von:
faq-will-replace = Sie ersetzt dort:
faq-only-here = Die Antwort gilt nur für { $town }.
faq-question = Frage
faq-question-hint = So, wie ein junger Mensch fragt. Zum Beispiel: „Was soll ich anziehen?“
faq-answer = Antwort
faq-answer-hint = Kurze Sätze, mit „du“. Was man tun kann, steht vorn.
faq-wordings = Andere Formulierungen
faq-wordings-hint = Eine je Zeile, auch mit Slang und Tippfehlern. So erkennt der Chat die Frage besser. Namen und Nummern gehören nicht hierher.
faq-other-languages = Andere Sprachen
faq-other-languages-hint = Alles hier darf leer bleiben. Fehlt eine Sprache, zeigt der Chat die deutsche Antwort und sagt das dazu. Fragen erkennt er trotzdem in jeder Sprache.
faq-near =
    { $count ->
        [one] Diese Antwort passt auf fast die gleiche Frage. Eine von beiden reicht, oder die Fragen müssen sich deutlicher unterscheiden:
       *[other] Diese Antworten passen auf fast die gleiche Frage. Eine davon reicht, oder die Fragen müssen sich deutlicher unterscheiden:
    }
faq-proposed =
    { $count ->
        [one] 1 Vorschlag
       *[other] { $count } Vorschläge
    }
faq-proposed-hint = So haben junge Menschen gefragt und dann diese Antwort ausgewählt. Mit Ihrem Ja erkennt der Chat die Frage beim nächsten Mal gleich.
faq-accept-it = Übernehmen
faq-drop-it = Verwerfen
faq-accept-what = Übernehmen: { $text }
faq-drop-what = Verwerfen: { $text }
times =
    { $count ->
        [one] 1-mal gefragt
       *[other] { $count }-mal gefragt
    }
last-asked = zuletzt am { $day }
faq-further = Was soll mit der Antwort geschehen?
faq-further-hint = Ein Entwurf bleibt erhalten, im Chat gibt es ihn nicht mehr. Alles lässt sich im Verlauf zurücknehmen.
faq-withdraw = Aus dem Chat nehmen
faq-remove = Antwort löschen
faq-remove-title = Diese Antwort löschen?
faq-remove-what = Sie verschwindet in allen Sprachen und lässt sich nicht zurückholen. Fragen, die sie beantwortet hat, stehen danach wieder unter „Offene Fragen“. Soll sie nur vorübergehend weg sein, nehmen Sie sie besser aus dem Chat.
said-faq-removed = Die Antwort ist gelöscht.

faq-shared-what = Diese Antwort teilen sich alle Kommunen. Ändern kann sie hier niemand. Sie können Formulierungen hinzufügen oder eine eigene Fassung anlegen: Die gilt dann nur bei Ihnen und ersetzt diese.
faq-shared-replaced = In { $town } gilt die eigene Fassung.
faq-shared-to-own = Zur eigenen Fassung
faq-make-own = Eigene Fassung anlegen
faq-added = Eigene Formulierungen
faq-added-label = Nur für { $town }

try-title = Ausprobieren
try-label = Was würde der Chat antworten?
try-hint = Schreiben Sie eine Frage, wie junge Menschen sie stellen: „brauch ich da was schickes“
try-hint-form = Schreiben Sie eine Frage, wie junge Menschen sie stellen. Dabei wird nichts gespeichert.
try-go = Ausprobieren
try-empty = Zum Ausprobieren bitte erst eine Frage eintippen.
tried-answered = sicher
tried-answered-what = Der Chat gibt die erste Antwort.
tried-offered = fragt nach
tried-offered-what = Der Chat fragt „Meinst du …?“ und nennt die ersten drei.
tried-declined = keine Antwort
tried-declined-what = Der Chat sagt, dass er es nicht weiß. Die Frage kommt zu den offenen Fragen.
tried-this = diese Antwort
tried-score = { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) } Punkte
tried-sureness = Sicherheit { NUMBER($sureness, minimumFractionDigits: 2, maximumFractionDigits: 2) }: Ab { $sure } antwortet der Chat, ab { $unsure } fragt er nach. Die Punkte gelten nur im Vergleich miteinander.

said-faq-publish = Gespeichert. Ab jetzt antwortet der Chat damit.
said-faq-draft = Die Antwort ist jetzt ein Entwurf. Im Chat gibt es sie nicht mehr.
said-faq-kept-draft = Als Entwurf gespeichert. Im Chat gibt es sie noch nicht.
said-faq-publish-asked = Gespeichert. Ab jetzt antwortet der Chat damit, und die Frage ist erledigt.
said-faq-kept-draft-asked = Als Entwurf gespeichert, die Frage ist vorgemerkt. Wird sie vor dem Veröffentlichen noch einmal gestellt, steht sie wieder hier.
said-faq-accept = Übernommen. Der Chat kennt die Formulierung jetzt.
said-faq-drop = Verworfen. Der Vorschlag kommt nicht wieder.

wrong-faq-both = Zu einer Sprache gehören Frage und Antwort. Bitte ergänzen oder beides leeren.
wrong-too-many-wordings = Das sind zu viele Formulierungen: höchstens { $most }.
wrong-long-wording = „{ $begin } …“ ist zu lang: höchstens { $most } Zeichen je Zeile.
wrong-wordings = Höchstens { $most } Zeilen mit je höchstens 300 Zeichen.
