# Offers in several languages.

offers-partly-in-german = Unele oferte sunt doar în germană.
version-outdated = Textul german a fost schimbat mai târziu. Vezi acolo ce este valabil acum.
version-unchecked = Nimeni nu a verificat încă această traducere.
version-languages = Oferta există în limbile:
