# Offers in several languages.

offers-partly-in-german = Einige Angebote sind nur auf Deutsch.
version-outdated = Das deutsche Angebot wurde später geändert. Schau dort nach, was jetzt gilt.
version-unchecked = Diese Übersetzung hat noch niemand geprüft.
version-languages = Dieses Angebot gibt es auf:
