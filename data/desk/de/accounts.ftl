# Konten der Kommune und das eigene Konto.

role-editor = Redaktion
role-editor-hint = Schreibt und ändert Angebote. Veröffentlicht nicht.
role-coordinator = Koordination
role-coordinator-hint = Entscheidet, was junge Menschen sehen: veröffentlichen, archivieren, Änderungen zurücknehmen.
role-admin = Verwaltung
role-admin-hint = Kann alles, lädt andere ein und ändert Rollen.

account-municipality = Kommune
account-municipality-hint = Ihr Konto gehört zu dieser Kommune.
account-name = Name
account-email = E-Mail-Adresse
account-email-hint = Damit melden Sie sich an.
account-password = Passwort
account-role = Rolle
account-is-active = Darf sich anmelden
account-is-active-hint = Ohne Haken ist das Konto gesperrt und überall abgemeldet.
account-shut = gesperrt
account-invited = eingeladen, noch nie angemeldet

accounts-title = Konten
accounts-what = Wer in Ihrer Kommune mit Lotse arbeitet.
accounts-new = Jemanden einladen

invite-title = Jemanden einladen
invite-what = Die eingeladene Person bekommt einen Link und wählt damit selbst ein Passwort.
invite-button = Einladen

account-link-title = Neuer Link
account-link-what = Für alle, die ihr Passwort vergessen oder ihre Einladung verloren haben. Ältere Links gelten dann nicht mehr.
account-link-button = Neuen Link erstellen
account-remove-title = Konto löschen
account-remove-what = Die Angebote bleiben. Im Verlauf steht dann „gelöschtes Konto“ statt des Namens. Das lässt sich nicht rückgängig machen.
account-remove-button = Konto löschen
account-remove-sure = Das Konto von { $name } löschen?
account-remove-yes = Ja, löschen

pass-on-title = Link weitergeben
pass-on-what = Geben Sie diesen Link an { $name } weiter, am besten persönlich oder am Telefon.
pass-on-label = Einmal-Link
pass-on-once = Der Link wird nur jetzt angezeigt und gilt nur einmal. Wer ihn hat, kommt in das Konto.
link-lasts-invitation = Er gilt 7 Tage.
link-lasts-reset = Er gilt 24 Stunden. Wer den zweiten Schutz eingeschaltet hat, braucht dabei auch den Code aus der App.

me-title = Mein Konto
me-password-title = Passwort ändern
me-password-button = Passwort ändern
me-logins-title = Angemeldete Geräte
me-logins =
    { $count ->
        [one] Sie sind nur hier angemeldet.
       *[other] Sie sind in { $count } Browsern angemeldet, diesen mitgezählt.
    }
me-logins-button = Alle anderen abmelden

said-link-mailed = Der Link ist per E-Mail unterwegs.
said-account-removed = Das Konto ist gelöscht.
said-password-changed = Ihr Passwort ist geändert. Alle anderen Geräte sind abgemeldet.
said-signed-out-elsewhere =
    { $count ->
        [0] Es war kein anderes Gerät angemeldet.
        [one] Ein anderes Gerät ist abgemeldet.
       *[other] { $count } andere Geräte sind abgemeldet.
    }

wrong-email-taken = Zu dieser E-Mail-Adresse gibt es schon ein Konto.
wrong-last-admin = Das ist das einzige Konto mit der Rolle „Verwaltung“. Geben Sie die Rolle zuerst jemand anderem.
wrong-no-such-municipality = Diese Kommune gibt es hier nicht.

# Zweiter Schutz
account-code = Code aus der App
account-code-hint = Nur, wenn Sie den zweiten Schutz eingerichtet haben.
account-code-off-what = Das Handy ist weg? Dann geht die Anmeldung wieder nur mit dem Passwort. Prüfen Sie vorher, wer Sie darum bittet.
new-code = Code aus der App
me-code-title = Zweiter Schutz
me-code-what = Mit einer App auf dem Handy fragt Lotse bei der Anmeldung auch nach einem Code. Dann nützt ein gestohlenes Passwort niemandem.
me-code-on = Eingeschaltet: Bei der Anmeldung fragt Lotse nach dem Passwort und nach einem Code aus der App.
me-code-button = Einschalten
me-code-off-button = Ausschalten
code-step-app = Öffnen Sie auf dem Handy eine App für Einmal-Codes, zum Beispiel Aegis, 2FAS oder die Passwörter-App.
code-step-scan = Lesen Sie damit dieses Bild ein.
code-step-type = Oder tippen Sie den Schlüssel ab:
code-step-code = Geben Sie hier den Code ein, den die App zeigt.
code-picture = QR-Code mit dem Schlüssel, der auch darunter steht
said-code-on = Der zweite Schutz ist eingeschaltet. Alle anderen Geräte sind abgemeldet.
said-code-off = Der zweite Schutz ist ausgeschaltet.
wrong-code = Dieser Code stimmt nicht. Jeder Code gilt nur einmal und nur kurz: Bitte warten Sie auf den nächsten. Geht die Uhr des Handys richtig?
wrong-code-missing = Bitte geben Sie auch den Code aus Ihrer App ein.

me-data-title = Was über Sie gespeichert ist
me-data-what = Ihr Konto, wo Sie angemeldet sind, und was Sie geändert haben. Passwort und Schlüssel stehen nicht darin.
me-data-button = Als Datei laden (JSON)
