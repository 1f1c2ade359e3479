# Einlesen und ausgeben: Dateien mit Angeboten.

nav-exchange = Einlesen
exchange-title = Einlesen und ausgeben
exchange-back = Zurück zu „Einlesen und ausgeben“
exchange-in = Angebote einlesen
exchange-in-what = Aus Excel, CSV, HSDS (JSON), open-Qcat (XML) oder einem Kalender (iCalendar). Lotse zeigt Ihnen zuerst, was neu wäre, was sich ändert und was nicht stimmt. Erst wenn Sie zustimmen, wird etwas gespeichert.
exchange-template-xlsx = Vorlage für Excel
exchange-template-csv = Vorlage als CSV
exchange-file = Datei
exchange-file-hint = Excel (.xlsx) oder CSV, höchstens { $table } MB. Oder JSON, XML oder .ics, höchstens { $most } MB.
exchange-source = Woher ist die Datei?
exchange-source-hint = Ein kurzer Name, zum Beispiel „IHK Kassel“. Nehmen Sie für dieselbe Quelle immer denselben: Daran erkennt Lotse ihre Angebote wieder. Leer heißt: der Name der Datei.
optional-free = (freiwillig)
exchange-check = Prüfen
exchange-columns = Welche Spalten es gibt
exchange-columns-what = Ihre Datei braucht nicht alle, und die Reihenfolge ist egal. Was in keiner Spalte steht, bleibt bei bekannten Angeboten, wie es ist.
exchange-out = Angebote ausgeben
exchange-out-what = Alle Angebote Ihrer Kommune, auch Entwürfe und das Archiv. Die Links zu Online-Räumen sind dabei: Geben Sie die Datei nicht weiter, ohne sie zu löschen.
exchange-out-xlsx = Excel
exchange-out-xlsx-what = zum Bearbeiten und Wieder-Einlesen
exchange-out-csv = CSV
exchange-out-csv-what = für andere Programme
exchange-out-hsds = HSDS
exchange-out-hsds-what = JSON nach dem offenen Standard für Hilfs- und Beratungsangebote, auch zum Wieder-Einlesen
exchange-out-openqcat = open-Qcat
exchange-out-openqcat-what = XML für Kursdatenbanken, auch zum Wieder-Einlesen
exchange-runs = Zuletzt eingelesen

exchange-out-ics = Kalender
exchange-out-ics-what = alle Termine als iCalendar; Alter, Kosten und vieles andere kann ein Kalender nicht enthalten

feeds-title = Kalender abonnieren
feeds-what = Veröffentlicht jemand seine Termine als Kalender (iCalendar, .ics)? Lotse ruft ihn regelmäßig ab: Neue Termine kommen dazu, abgesagte und verschwundene werden abgesagt.
feed-add = Kalender hinzufügen
feed-name = Name
feed-url = Adresse des Kalenders
feed-url-hint = Sie beginnt mit https:// und endet oft auf .ics.
feed-hours = Wie oft
feed-every =
    { $hours ->
        [one] jede Stunde
       *[other] einmal am Tag
    }
feed-checked = zuletzt abgerufen { $when }
feed-last = Was dabei herauskam
feed-look = Jetzt abrufen
feed-remove = Beenden
feed-follow = Abonnieren
said-feed-added = Lotse ruft den Kalender gleich zum ersten Mal ab.
said-feed-looked = Lotse ruft den Kalender gleich ab. Laden Sie die Seite in ein paar Sekunden neu.
said-feed-removed = Lotse ruft den Kalender nicht mehr ab. Die Angebote sind geblieben.

import-title = Einlesen: { $name }
import-mapping = Spalten zuordnen
import-checking = Lotse prüft die Datei
import-checked = wartet auf Ihre Entscheidung
import-taking = Lotse liest ein
import-done = eingelesen
import-cancelled = abgebrochen
import-failed = nicht lesbar
import-wrong =
    { $count ->
        [one] 1 Angebot mit Fehlern
       *[other] { $count } Angebote mit Fehlern
    }
import-map-what = Welche Spalte Ihrer Datei ist was? Lotse hat geraten und merkt sich, was Sie hier festlegen.
import-no-heading = Spalte { $number } (ohne Überschrift)
import-sample = Zum Beispiel: { $sample }
import-ignore = nicht einlesen
import-defaults = Für alle Zeilen gleich
import-defaults-what = Nur nötig, wenn keine Spalte es sagt, oder für leere Zellen.
import-defaults-needed = Die Datei sagt nicht bei jedem Angebot, von welcher Art es ist oder wer es anbietet. Was soll dort stehen?
import-by-row = steht in der Datei
import-progress = Fortschritt
import-done-of = { $done } von { $total } Angeboten
import-at-work-what = Sie können diese Seite verlassen. Lotse macht weiter.
import-cancelling = Lotse bricht ab.
import-again = Seite neu laden
import-counts = Was in der Datei steht
import-count-new = { $count ->
        [one] neues Angebot
       *[other] neue Angebote
    }
import-count-changed = { $count ->
        [one] geändertes Angebot
       *[other] geänderte Angebote
    }
import-count-unchanged = { $count ->
        [one] unverändertes Angebot
       *[other] unveränderte Angebote
    }
import-count-wrong = { $count ->
        [one] Angebot mit Fehlern
       *[other] Angebote mit Fehlern
    }
import-examples =
    { $count ->
        [one] 1 Beispielzeile der Vorlage übersprungen.
       *[other] { $count } Beispielzeilen der Vorlage übersprungen.
    }
import-faults = Was nicht stimmt
import-faults-what = Ändern Sie es in Ihrer Datei und lesen Sie sie noch einmal ein. Doppelt wird nichts.
import-where = Zeile { $row }, Spalte { $column }:
import-where-offer = Angebot { $row }, { $column }:
import-more-faults = … und { $count } weitere
import-what-hint = Die Datei hat Fehler. Ohne diesen Haken liest Lotse nichts davon ein.
import-what-right =
    { $count ->
        [one] Nur das eine richtige Angebot einlesen und die anderen auslassen
       *[other] Nur die { $count } richtigen Angebote einlesen und die anderen auslassen
    }
import-publish = Neue Angebote gleich veröffentlichen
import-publish-hint = Sonst werden sie Entwürfe. Was keinen Kurztext oder keinen kommenden Termin hat, bleibt in jedem Fall ein Entwurf.
import-take = Einlesen
import-discard = Verwerfen
import-change = Spalten anders zuordnen
import-change-defaults = Art und Anbieter ändern
import-nothing = Es gibt nichts einzulesen.
import-offers = Neue und geänderte Angebote
import-state-new = neu
import-state-changed = geändert
import-row = Zeile { $row }
import-offer-number = Angebot { $row } der Datei
import-taken = Eingelesen: { $new } neu, { $changed } geändert.
import-published =
    { $count ->
        [one] 1 Angebot ist veröffentlicht.
       *[other] { $count } Angebote sind veröffentlicht.
    }
import-drafts = Die neuen sind Entwürfe.
import-to-offers = Zu den Angeboten
import-cancelled-what = Abgebrochen. Es wurde nichts gespeichert.
import-remove = Aus der Liste nehmen
said-import-removed = Der Eintrag ist gelöscht. Die Angebote sind geblieben.

wrong-no-file = Bitte wählen Sie eine Datei aus.
wrong-source = Bitte geben Sie an, woher die Datei ist, zum Beispiel „IHK Kassel“.
wrong-column-twice = „{ $heading }“ ist mehr als einer Spalte zugeordnet.
wrong-column-missing = „{ $heading }“ fehlt. Bitte ordnen Sie eine Spalte zu oder geben Sie es unten für alle Zeilen an.
wrong-not-listed = Das kennt Lotse hier nicht. Möglich sind: { $choices }.
wrong-yes-or-no = Bitte „ja“ oder „nein“ schreiben.
wrong-point = Das ist kein Längen- oder Breitengrad. Sie können die Zelle leer lassen.
wrong-source-id = Diese Kennung geht nicht: höchstens { $most } Zeichen, und am Anfang die Quelle wie in „ihk-kassel:4711“.
wrong-ags = Ein Gemeindeschlüssel hat 8 Ziffern. Sie können die Zelle leer lassen.
wrong-moment = Bitte Tag und Uhrzeit so schreiben: 3.11.2026 17:30.
wrong-row-start = Bitte Tag und Beginn angeben. Oder in „Immer offen“, wann immer offen ist.
wrong-row-no-day = Zu dieser Uhrzeit fehlt der Tag.
wrong-row-choice = Bitte angeben.
wrong-series = Diese Termine wiederholen sich mehrmals am Tag. Das kann Lotse nicht übernehmen.
wrong-feed-empty = Bitte geben Sie Name, Adresse und Anbieter an.
wrong-feed-kind = Bitte wählen Sie eine Art.
wrong-too-many-feeds = Mehr Kalender kann Lotse für eine Kommune nicht abrufen.
wrong-url-spelling = Das ist keine Internetadresse, die Lotse abrufen kann. Bitte so: https://www.beispiel.de/kalender.ics
wrong-url-unknown-name = Diese Adresse gibt es nicht. Ist sie richtig geschrieben?
wrong-url-inner = Diese Adresse führt in ein internes Netz. Lotse ruft nur öffentliche Adressen ab.
wrong-url-unreachable = Unter dieser Adresse antwortet niemand richtig. Lotse versucht es wieder.
wrong-url-redirects = Die Adresse leitet zu oft weiter.
wrong-url-answer = Unter dieser Adresse gibt es keinen Kalender (mehr).
wrong-url-too-large = Was unter dieser Adresse steht, ist zu groß.
wrong-url-too-slow = Die Adresse antwortet zu langsam. Lotse versucht es wieder.
wrong-url-no-calendar = Unter dieser Adresse ist kein Kalender. Nehmen Sie die Adresse, die auf .ics endet.
wrong-unreadable-service = Dieses Angebot ist nicht lesbar: Eine Angabe ist von der falschen Sorte.
wrong-formula = Hier steht eine Formel. Bitte fügen Sie in Excel den Wert ein.
wrong-differs = Hier steht etwas anderes als in Zeile { $row }. Zeilen mit derselben Kennung sind Termine desselben Angebots.
wrong-provider-archived = Dieser Anbieter liegt im Archiv. Holen Sie ihn zuerst zurück, oder nehmen Sie einen anderen.
wrong-elsewhere = Diese Kennung gehört zu einer anderen Kommune.

unreadable-too-large = Die Datei ist zu groß: höchstens { $most } MB. Bitte teilen Sie sie.
unreadable-too-large-unpacked = Die Datei enthält zu viel. Bitte kopieren Sie nur die Angebote in eine neue Datei.
unreadable-too-many-rows = Das sind zu viele Zeilen: höchstens { $most }. Bitte teilen Sie die Datei.
unreadable-too-many-columns = Das sind zu viele Spalten: höchstens { $most }.
unreadable-old-excel = Das ist eine Datei aus einem alten Excel (.xls). Bitte speichern Sie sie als .xlsx.
unreadable-empty = Die Datei ist leer.
unreadable-no-rows = In der Datei stehen nur Überschriften.
unreadable-encoding = Lotse kann die Zeichen der Datei nicht lesen. Bitte speichern Sie sie als „CSV UTF-8“.
unreadable-broken-json = Lotse kann diese JSON-Datei nicht lesen.
unreadable-broken-xml = Lotse kann diese XML-Datei nicht lesen. Definitionen am Anfang (DOCTYPE) sind nicht erlaubt.
unreadable-broken-calendar = Lotse kann diesen Kalender nicht lesen.
unreadable-no-events = In dem Kalender stehen keine Termine.
unreadable-too-many-series = In dem Kalender sind zu viele Reihen: höchstens { $most }.
unreadable-no-services = In der Datei stehen keine Angebote, die Lotse kennt. Lotse liest HSDS 3 (JSON) und open-Qcat 1.1 (XML).
unreadable-broken-csv = Die Datei ist keine lesbare Tabelle. Das Problem ist in Zeile { $row }.
unreadable-broken-xlsx = Lotse kann diese Excel-Datei nicht öffnen. Vielleicht ist sie beschädigt oder mit einem Passwort geschützt.
unreadable-unexpected = Da ist bei uns etwas schiefgegangen. Es wurde nichts gespeichert. Bitte lesen Sie die Datei noch einmal ein.

# Einen ganzen Import zurücknehmen
import-undo = Diesen Import zurücknehmen
import-undo-title = Diesen Import zurücknehmen?
import-undo-what = Neue Entwürfe werden gelöscht, neue veröffentlichte Angebote kommen ins Archiv. Was der Import geändert hat, ist danach wie vorher. Was jemand seitdem selbst geändert hat, bleibt stehen.
import-undoing = Lotse nimmt den Import zurück
import-reverted = Der Import ist zurückgenommen.
import-reverted-removed =
    { $count ->
        [one] 1 Entwurf ist gelöscht.
       *[other] { $count } Entwürfe sind gelöscht.
    }
import-reverted-archived =
    { $count ->
        [one] 1 veröffentlichtes Angebot liegt im Archiv.
       *[other] { $count } veröffentlichte Angebote liegen im Archiv.
    }
import-reverted-restored =
    { $count ->
        [one] 1 Angebot ist wie vorher.
       *[other] { $count } Angebote sind wie vorher.
    }
import-reverted-left =
    { $count ->
        [one] 1 Angebot hat seitdem jemand geändert: Das ist geblieben.
       *[other] { $count } Angebote hat seitdem jemand geändert: Das ist geblieben.
    }
