# Offers in further languages.

offer-tab-languages = Sprachen
offer-rules = Wann es offen ist
offer-opening-rule = Wann es offen ist
offer-is-checked = Ein Mensch, der die Sprache gut kann, hat den Text gelesen
offer-is-checked-hint = Ohne Haken steht beim Angebot: „Diese Übersetzung hat noch niemand geprüft.“
state-outdated = Übersetzung veraltet
version-what = Wer Lotse in einer dieser Sprachen liest, sieht diese Fassung, sonst die deutsche. Auch die Suche findet Wörter aus allen Fassungen.
version-all = Alle Sprachen dieses Angebots
version-none = keine Fassung
version-checked = geprüft
version-not-checked = ungeprüft
version-changed = geändert { $day }
version-is-outdated = Der deutsche Text wurde geändert, nachdem diese Fassung entstand. Bitte vergleichen Sie beide. Was sich geändert hat, steht hier:
version-save-hint = Mit „Speichern“ gilt die Fassung wieder als aktuell.
version-further = Was soll mit dieser Fassung geschehen?
version-page = So sehen es junge Menschen
version-remove = Fassung löschen
version-remove-hint = Das Angebot bleibt. Im Verlauf können Sie das Löschen zurücknehmen.
said-version-removed = Die Fassung ist gelöscht.
today-outdated =
    { $count ->
        [one] Eine Übersetzung ist veraltet
       *[other] Bei { $count } Angeboten ist eine Übersetzung veraltet
    }
today-outdated-what = Der deutsche Text wurde danach geändert. Wer die Übersetzung liest, sieht einen Hinweis.
