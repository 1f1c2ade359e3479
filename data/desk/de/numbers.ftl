# Die Zahlen: womit die Koordination steuert.

nav-numbers = Zahlen
numbers-title = Zahlen
numbers-period = Zeitraum
numbers-show = Anzeigen
numbers-download = Als Tabelle laden (CSV)
numbers-quarter = { $quarter }. Quartal { $year }
numbers-year = Jahr { $year }
numbers-until = Gezählt sind alle Wochen bis { $day }. Die laufende Woche kommt dazu, wenn sie vorbei ist.
numbers-rule = Eine Zahl sehen Sie erst, wenn mindestens { $fewest } verschiedene Menschen dahinterstehen. Darum sind schwache Wochen zusammengefasst, und seltene Fälle fehlen. Ein Chat zählt als ein Mensch.
numbers-hidden = zu wenige

numbers-total-chat = Gespräche
numbers-total-search = Suchen
numbers-total-shown = Angebote gezeigt
numbers-total-opened = Angebote angesehen
numbers-total-signup = Nach der Anmeldung gefragt
numbers-total-booked = Plätze gebucht
numbers-total-handoff = Nachrichten an Sie
numbers-total-share = Fragen gleich beantwortet
numbers-share = { $percent } %

numbers-gaps = Gesucht und nicht gefunden
numbers-gaps-what = Suchen, zu denen es nichts gab, das genau passt. Hier fehlen Angebote.
numbers-gaps-none = Dazu gibt es noch nichts, hinter dem genug Menschen stehen.
numbers-gaps-field = Bereich
numbers-gaps-ages = Alter
numbers-gaps-format = Wie
numbers-ages = { $ages } Jahre
numbers-other-age = anderes Alter
numbers-any-age = Alter offen
numbers-any-field = ohne Bereich
numbers-any-format = egal wie

numbers-chats = Gespräche je Woche
numbers-chats-what = Ein Gespräch: jemand schreibt an einem Tag, egal wie viel.
numbers-searches = Suchen je Woche
numbers-searches-what = Jede Suche mit Ergebnissen, auch wenn es keine gab.
numbers-fields = Wonach gesucht wird
numbers-fields-what = Eine Suche nach zwei Bereichen zählt bei beiden.
numbers-outcomes = Fragen
numbers-outcomes-what = Was aus den Fragen wurde, die jemand im Chat gestellt hat.
numbers-answered = gleich beantwortet
numbers-offered = ähnliche Fragen vorgeschlagen
numbers-unanswered = ohne Antwort
numbers-languages = Sprachen
numbers-languages-what = Sprache, in der ein Gespräch begonnen hat.
numbers-codes = Empfehlungen
numbers-codes-what = Gespräche, die mit einem Empfehlungslink begonnen haben.
numbers-week = KW { $first }
numbers-weeks = KW { $first } bis { $last }
numbers-row = Was
numbers-count = Anzahl
numbers-chart = Balken: { $title }
numbers-chart-what = Die Tabelle daneben nennt dieselben Zahlen.
numbers-column-what = Was
numbers-column-which = Welche
numbers-column-count = Anzahl

numbers-crises = Hilfsnummern gezeigt
numbers-crises-what = So oft hat der Chat Hilfsnummern genannt, in allen Kommunen zusammen. Mehr wird darüber nicht festgehalten.
numbers-crises-few = weniger als 10 Mal
numbers-crises-some = mindestens { $times } Mal
