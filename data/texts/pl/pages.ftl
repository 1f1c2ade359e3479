# Strony dla różnych grup, nota prawna, dostępność.

page-you-title = Dla ciebie
page-you-text = Nie musisz jeszcze wiedzieć, co chcesz kiedyś robić.
    Tu znajdziesz oferty z okolicy: praktyki, dni informacyjne, rozmowy z firmami, oferty na ferie i doradztwo. Wiele jest bezpłatnych.
    Możesz szukać na własną rękę. Albo napisz do bota: zada najwyżej trzy pytania i powie, dlaczego coś pasuje.
    Brak pomysłu? Wtedy bot zada ci kilka krótkich pytań.
    Nie potrzebujesz konta ani imienia.
page-new-title = Od niedawna w Niemczech
page-new-text = W Niemczech do zawodu prowadzi wiele dróg. Możesz je wypróbować, zanim się zdecydujesz.
    Praktikum (praktyka): przez kilka dni lub tygodni pracujesz w firmie i poznajesz zawód.
    Ausbildung (nauka zawodu): zwykle przez trzy lata uczysz się zawodu w firmie i w szkole zawodowej. Dostajesz za to pieniądze.
    Beratung (doradztwo): rozmawiasz z kimś, kto się na tym zna. To nic nie kosztuje.
    Większość ofert jest po niemiecku. Inne znajdziesz filtrem „W jakim języku?”.
page-new-spoken = Oferty, język: { $spoken }
page-providers-title = Dla oferujących
page-providers-text = Praktyka, dzień w warsztacie, doradztwo albo projekt: co pomaga młodym w drodze do zawodu, powinno być tutaj.
    Oferty przyjmuje lokalna koordynacja edukacji. Wystarczy mail lub telefon.
    Potrzebne są: tytuł i krótki opis, wiek, dni i godziny, miejsce lub online, koszt i zapisy.
    Zanim oferta się pojawi, ogląda ją koordynacja.
page-schools-text = Te oferty szkoły rezerwują dla grupy. W wyszukiwaniu dla młodych ich nie ma.
    Oferty dla pojedynczych osób są pod „Oferty”. Bot pomaga też na lekcji: bez konta i bez imion.
page-parents-text = Tu jest to, co kierujemy do rodziców. Co jest dla młodych, znajdziesz pod „Oferty”.
    Rodzice też mogą pisać z botem, na przykład: „Moje dziecko ma 15 lat i lubi zwierzęta”. Bot rozumie dziewięć języków.
page-imprint-title = Nota prawna
page-imprint-text = Te strony prowadzą gminy, które są tu wymienione.
page-imprint-placeholder = Miejsce na dane: kto reprezentuje gminę i kto odpowiada za treść, gmina wpisze przed startem.
page-access-title = Dostępność
page-access-text = Każda osoba ma móc korzystać z Lotse. Strony są zgodne z WCAG 2.2 AA: działają z klawiatury, z czytnikami ekranu, w powiększeniu, z wysokim kontrastem i bez skryptów.
    Program testowy (axe) sprawdza je przy każdej zmianie. Osoby z niepełnosprawnościami jeszcze ich nie testowały.
    Czego brakuje: oferty są po niemiecku, a w języku migowym nie ma nic.
page-access-report = Coś nie działa? Zgłoś to tutaj:
page-privacy-portal = Czego szukasz na stronach: liczymy tylko, jak często czegoś się szuka. Kto szuka, nie wiemy.
