# Offers in several languages.

offers-partly-in-german = Einige Angebote sind nicht in einfachem Deutsch.
version-outdated = Das Angebot hat sich geändert. Dieser Text ist älter. Lies auch den anderen deutschen Text.
version-unchecked = Diesen Text hat noch niemand geprüft.
version-languages = Das Angebot gibt es in diesen Sprachen:
