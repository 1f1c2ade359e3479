# Hinter dem Link eines Anbieters, und was die Koordination mit den Vorschlägen macht.

provider-link-title = Link für den Anbieter
provider-link-what = Mit einem Link sieht der Anbieter seine eigenen Angebote, ohne Konto. Er kann sie bestätigen, Änderungen oder neue Angebote vorschlagen, Termine absagen und sehen, wer zu seinen Terminen kommt. Vorschläge prüfen Sie, bevor sie gelten.
provider-link-open = Link vom { $made }, gilt bis { $until }.
provider-link-used = Zuletzt geöffnet am { $day }.
provider-link-unused = Noch nicht geöffnet.
provider-reminded = Zuletzt per E-Mail erinnert am { $day }.
provider-link-mail = Link an { $mail } senden
provider-link-show = Link anzeigen und kopieren
provider-link-revoke = Alle Links sperren
provider-link-pass-on = Geben Sie diesen Link an { $name } weiter. Er gilt { $days } Tage und lässt sich mehrmals öffnen.
provider-link-label = Link
provider-link-once = Der Link wird nur jetzt angezeigt. Wer ihn hat, sieht die Angebote dieses Anbieters, kann Vorschläge machen und sieht rund um einen Termin, wer kommt, sonst nichts.
provider-link-back = Zurück zum Anbieter
said-links-revoked =
    { $count ->
        [one] 1 Link ist gesperrt.
       *[other] { $count } Links sind gesperrt.
    }
mail-provider-subject = Ihre Angebote in { $town }: Bitte prüfen
mail-provider =
    Guten Tag,

    in { $town } finden junge Menschen über Lotse Angebote zur Berufsorientierung, auch die von { $name }. Unter diesem Link können Sie ohne Konto bestätigen, dass alles noch stimmt, Änderungen vorschlagen oder einen Termin absagen:

    { $address }

    Der Link gilt { $days } Tage. Bitte geben Sie ihn nur an Menschen weiter, die für Ihre Angebote zuständig sind.

    Freundliche Grüße
    { $contact }

mail-reminder-subject =
    { $count ->
        [one] Stimmt Ihr Angebot in { $town } noch?
       *[other] Stimmen Ihre Angebote in { $town } noch?
    }
mail-reminder =
    Guten Tag,

    bei diesen Angeboten von { $name } hat schon länger niemand bestätigt, dass alles stimmt:

    { $offers }

    Bitte sehen Sie kurz nach. Ein Klick genügt, ein Konto brauchen Sie nicht:

    { $address }

    Der Link gilt { $days } Tage. Was lange niemand bestätigt, zeigt Lotse jungen Menschen nicht mehr. Stimmt etwas nicht oder fällt etwas aus, können Sie es dort auch sagen.

    Freundliche Grüße
    { $contact }

by-link-title = Angebote von { $name }
by-link-what = Diese Angebote zeigt Lotse jungen Menschen. Stimmt noch alles? Ein Klick genügt.
by-link-confirm-all = Alles stimmt noch
by-link-confirm-one = Stimmt noch: { $title }
by-link-change = Änderung vorschlagen
by-link-change-one = Änderung vorschlagen: { $title }
by-link-draft = noch nicht veröffentlicht
by-link-due = bitte prüfen
by-link-assured = Zuletzt bestätigt am { $day }.
by-link-undated = Kein Termin in Sicht. Ohne Termin zeigt Lotse das Angebot nicht.
by-link-cancel = Fällt aus
by-link-cancel-date = Fällt aus: { $date }
by-link-cancel-title = Dieser Termin fällt aus?
by-link-cancel-yes = Ja, fällt aus
by-link-cancel-reason = Warum? Das lesen alle, die einen Platz haben.
by-link-back = Zurück zu Ihren Angeboten
by-link-none = Noch gibt es keine Angebote.
by-link-new = Neues Angebot vorschlagen
by-link-proposals = Ihre Vorschläge
by-link-waiting = Ihr Vorschlag vom { $when } wird geprüft.
by-link-accepted = Übernommen am { $when }.
by-link-declined = Nicht übernommen am { $when }. Die Koordination schreibt dazu:
by-link-questions = Fragen?
by-link-private = Dieser Link ist nur für Sie. Wer ihn hat, sieht diese Seite.
by-link-checked = Die Koordination prüft Ihren Vorschlag. Bis dahin bleibt alles, wie es ist.
by-link-part-note = Nachricht
by-link-note = Möchten Sie der Koordination etwas dazu sagen?
by-link-propose = Vorschlag abschicken
by-link-old = Die Koordination hat dieses Angebot gerade geändert. Im Formular steht beides zusammen. Bitte prüfen Sie es und schicken Sie es noch einmal ab.
by-link-dead-title = Dieser Link gilt nicht mehr
by-link-dead = Links gelten nur eine Zeit lang. Bitte fragen Sie die Koordination, von der Sie ihn haben, nach einem neuen. Ist der Link vollständig kopiert?
said-by-link-confirmed =
    { $count ->
        [one] Danke! 1 Angebot ist bestätigt.
       *[other] Danke! { $count } Angebote sind bestätigt.
    }
said-by-link-proposed = Danke! Ihr Vorschlag ist angekommen. Die Koordination prüft ihn.
said-by-link-same = Sie haben nichts geändert. Wenn alles stimmt, tippen Sie auf „Stimmt noch“.
wrong-too-many-proposals = Es warten schon viele Vorschläge von Ihnen. Bitte warten Sie, bis die Koordination sie geprüft hat, oder rufen Sie dort an.

proposals-title = Vorschläge von Anbietern
proposals-what = Noch gilt nichts davon. Erst wenn Sie einen Vorschlag übernehmen, sehen ihn junge Menschen.
proposals-none = Gerade wartet kein Vorschlag.
proposals-decided = Zuletzt entschieden
proposals-waiting =
    { $count ->
        [one] 1 Vorschlag wartet
       *[other] { $count } Vorschläge warten
    }
proposal-title = Vorschlag: { $title }
proposal-calls-off = Termin fällt aus
proposal-change = Änderung
proposal-new = neues Angebot
proposal-accepted = übernommen
proposal-declined = abgelehnt
proposal-note = Der Anbieter schreibt dazu:
proposal-differences = Das würde sich ändern
proposal-whole = Das neue Angebot
proposal-now = Jetzt:
proposal-then = Vorschlag:
proposal-disputed = Das wurde hier geändert, seit der Vorschlag gemacht ist: { $parts }. Übernehmen ersetzt auch diese Änderung.
proposal-nothing-left = Inzwischen ist alles so, wie es der Vorschlag möchte.
proposal-to-offer = Zum Angebot
proposal-accept = Übernehmen
proposal-accept-what = Übernehmen ändert das Angebot sofort. Im Verlauf lässt es sich zurücknehmen.
proposal-accept-new-what = Übernehmen legt einen Entwurf an. Veröffentlicht wird er erst, wenn Sie das dort tun.
proposal-reason = Warum nicht?
proposal-reason-hint = Das liest der Anbieter auf seiner Seite. Nur zum Ablehnen nötig.
proposal-decline = Ablehnen
said-proposal-accepted = Übernommen. Das Angebot ist geändert.
said-proposal-new = Übernommen, als Entwurf. Prüfen Sie ihn und veröffentlichen Sie ihn dann.
said-proposal-declined = Abgelehnt. Der Anbieter sieht Ihre Begründung.
said-proposal-decided = Über diesen Vorschlag ist schon entschieden.
wrong-reason = Bitte schreiben Sie in höchstens 500 Zeichen, warum Sie den Vorschlag ablehnen.
wrong-proposal-changed = Das Angebot wurde gerade geändert. Bitte sehen Sie sich den Vorschlag noch einmal an.
wrong-proposal-unfit = Der Vorschlag passt nicht mehr zum Angebot, wie es jetzt ist. Bitte ändern Sie das Angebot selbst und lehnen Sie den Vorschlag mit einem Hinweis ab.

proposal-sender = Vorgeschlagen über die öffentliche Seite von
proposal-sender-new = Beim Annehmen wird „{ $provider }“ als neuer Anbieter angelegt, mit dieser Ansprechperson. Bitte prüfen Sie vorher, ob es die Stelle gibt.
proposal-sender-known = Den Anbieter „{ $provider }“ gibt es schon: Beim Annehmen bekommt er das Angebot. Bitte prüfen Sie vorher, ob der Vorschlag von ihm ist.
