# Offers in several languages.

offers-partly-in-german = Niektóre oferty są tylko po niemiecku.
version-outdated = Niemiecki tekst został później zmieniony. Sprawdź tam, co teraz obowiązuje.
version-unchecked = Tego tłumaczenia nikt jeszcze nie sprawdził.
version-languages = Ta oferta jest dostępna w językach:
