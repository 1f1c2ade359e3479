# Offers in several languages.

offers-partly-in-german = Some offers are in German only.
version-outdated = The German offer was changed later. Have a look there for what is true now.
version-unchecked = Nobody has checked this translation yet.
version-languages = This offer is available in:
