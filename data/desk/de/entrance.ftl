# Anmelden, Passwort vergessen, Einmal-Links.

login-title = Anmelden
login-what = Hier pflegen Sie die Angebote und Antworten, die junge Menschen im Chat sehen.
login-button = Anmelden
login-forgot = Passwort vergessen?
wrong-sign-in = E-Mail-Adresse oder Passwort stimmt nicht.

login-held = Sie waren zu lange weg und sind abgemeldet. Was Sie geschrieben haben, ist noch da: Nach dem Anmelden geht es damit weiter.
login-held-elsewhere = Die Anmeldung öffnet sich in einem neuen Fenster. Sind Sie dort angemeldet, geht es hier weiter.
login-held-on = Weiter mit dem, was ich geschrieben habe
held-title = Ihr Text ist noch da
held-what = Während Sie geschrieben haben, wurden Sie abgemeldet. Gespeichert ist noch nichts.
held-file = Die Datei, die dabei war, müssen Sie danach noch einmal auswählen.
held-send = Jetzt abschicken
held-drop = Verwerfen
login-provider = Mit { $name } anmelden
login-or = Oder mit Passwort

oidc-title = Die Anmeldung hat nicht geklappt
oidc-failed = Das Dienstkonto konnte nicht geprüft werden. Bitte versuchen Sie es noch einmal von der Anmeldeseite aus.
oidc-unknown = Zu Ihrem Dienstkonto gibt es hier kein Konto. Bitte lassen Sie sich von jemandem mit der Rolle „Verwaltung“ einladen, mit derselben E-Mail-Adresse.

forgot-title = Passwort vergessen
forgot-what = Sie bekommen einen Link per E-Mail. Damit wählen Sie ein neues Passwort. Der Link gilt 24 Stunden.
forgot-ask = Bitte wenden Sie sich an jemanden mit der Rolle „Verwaltung“. Dort gibt es unter „Konten“ einen Link für ein neues Passwort.
forgot-button = Link schicken
forgot-sent = Wenn es zu dieser Adresse ein Konto gibt, ist der Link jetzt unterwegs. Schauen Sie bitte auch im Spam-Ordner nach.

link-setup-title = Lotse einrichten
link-setup = Sie legen das erste Konto an. Es hat die Rolle „Verwaltung“: Damit können Sie andere einladen.
link-setup-button = Konto anlegen
link-invitation-title = Willkommen bei Lotse
link-invitation = Guten Tag { $name }. Sie melden sich künftig mit { $email } an. Bitte wählen Sie ein Passwort.
link-invitation-button = Passwort speichern und anmelden
link-reset-title = Neues Passwort
link-reset = Guten Tag { $name }. Bitte wählen Sie ein neues Passwort für { $email }.
link-reset-button = Passwort speichern und anmelden
link-dead-title = Dieser Link gilt nicht mehr
link-dead = Jeder Link geht nur einmal und nur für eine gewisse Zeit. Bitte lassen Sie sich einen neuen geben.

new-current = Bisheriges Passwort
new-password = Neues Passwort
new-password-hint = Mindestens 12 Zeichen. Gut sind vier Wörter, die nichts miteinander zu tun haben.
new-again = Neues Passwort wiederholen
wrong-password-short = Das Passwort ist zu kurz: mindestens { $fewest } Zeichen.
wrong-password-long = Das Passwort ist zu lang: höchstens 200 Zeichen.
wrong-password-easy = Dieses Passwort ist leicht zu erraten. Nehmen Sie zum Beispiel vier Wörter, die nichts miteinander zu tun haben.
wrong-password-differs = Die beiden neuen Passwörter sind nicht gleich.
wrong-current-password = Das bisherige Passwort stimmt nicht.

mail-failed = Die E-Mail konnte nicht verschickt werden. Bitte geben Sie den Link selbst weiter.
mail-invitation-subject = Ihr Zugang zu Lotse
mail-invitation =
    Guten Tag { $name },

    Sie sind eingeladen, bei Lotse Angebote für junge Menschen zu pflegen.
    Mit diesem Link wählen Sie Ihr Passwort:

    { $address }

    Der Link gilt 7 Tage und nur einmal.
mail-reset-subject = Neues Passwort für Lotse
mail-reset =
    Guten Tag { $name },

    mit diesem Link wählen Sie ein neues Passwort für Lotse:

    { $address }

    Der Link gilt 24 Stunden und nur einmal.
    Haben Sie das nicht gewünscht? Dann müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.
