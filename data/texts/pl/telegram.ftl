# To, co jest tylko w Telegramie: menu, opis, przyciski, wskazówki.

telegram-description = Jestem Lotse, chatbot. 🧭
    Szukam dla ciebie ofert związanych ze szkołą, zawodem i nauką zawodu (Ausbildung): praktyki (Praktikum), dni informacyjne, rozmowy z firmami, zajęcia w ferie, doradztwo.
    Za darmo i bez twojego imienia. Naciśnij „Start” na dole.
telegram-short-description = Znajduje dla ciebie praktyki, dni informacyjne, rozmowy z firmami i doradztwo. Za darmo, bez imienia.

telegram-command-start = start
telegram-about-start = Zaczynamy
telegram-command-find = szukaj
telegram-about-find = Szukaj ofert
telegram-command-more = wiecej
telegram-about-more = Pokaż więcej ofert
telegram-command-help = pomoc
telegram-about-help = Co umiem
telegram-command-human = czlowiek
telegram-about-human = Rozmowa z człowiekiem
telegram-command-restart = od_nowa
telegram-about-restart = Zacznij od nowa
telegram-command-language = jezyk
telegram-about-language = Zmień język
telegram-command-mydata = dane
telegram-about-mydata = Co o tobie wiem
telegram-command-forget = usun
telegram-about-forget = Usuń wszystko o tobie

telegram-card-details = { $number } Szczegóły
telegram-card-dates = { $number } Terminy
telegram-card-share = { $number } Wyślij

telegram-send-location = 📍 Wyślij moją lokalizację
telegram-type-place = Wpisz kod pocztowy albo miejscowość
telegram-noted = Okej!

telegram-no-voice = Niestety nie mogę niczego odsłuchać. Napisz mi proszę, czego szukasz.
telegram-only-text = Niestety nic z tym nie zrobię. Czytam tylko tekst. Napisz mi proszę, czego szukasz.
telegram-in-group = Tutaj czytają też inni. Napisz do mnie prywatnie, wtedy poszukam czegoś dla ciebie.
telegram-private-chat = Napisz prywatnie
telegram-error = Coś poszło nie tak. Napisz to proszę jeszcze raz. (Błąd { $id })
