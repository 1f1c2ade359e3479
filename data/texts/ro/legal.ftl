# Pagini cerute de lege; raportarea barierelor; oferte pe alte site-uri.

legal-operator = Aceste pagini aparțin de
legal-represented = Reprezentare
legal-responsible = Răspunderea pentru conținut
legal-officer = Întrebări despre protecția datelor
legal-enforcement = Mesajul tău nu a schimbat nimic? Scrie aici
legal-barriers = Ce nu merge încă pentru toată lumea
legal-contact = Contact
legal-authority = Aici te poți plânge de felul în care sunt tratate datele tale
legal-towns = Alege localitatea ta
legal-own-in-german = { $town } are un text propriu. Este în germană:
legal-privacy-address = Adresa de rețea a dispozitivului tău (adresa IP): fără ea nicio pagină nu ajunge la tine. Nu o notăm nicăieri.
legal-privacy-telegram = Dacă scrii pe Telegram, mesajele trec prin această firmă, după regulile ei. Pe pagina web nu e nimeni între noi.
legal-privacy-erase = Vezi și șterge
legal-privacy-rights = Ce este salvat îți arată chatul: scrie „Ce știi despre mine?”. Poți să vezi, să schimbi, să ceri ștergerea și să spui nu. Nu trebuie să dai un motiv.
legal-privacy-why = De ce avem voie
legal-privacy-law = Localitățile trebuie să îi ajute pe tineri pe drumul spre o meserie (Regulamentul general privind protecția datelor, articolul 6 alineatul 1 e). Ce ceri să fie transmis unor oameni trimiți de bunăvoie (articolul 6 alineatul 1 a).

form-trap = Lasă acest câmp gol
form-trapped = Un câmp care trebuie să rămână gol era completat. Trimite, te rog, încă o dată.
form-again = Nu a mers. Trimite, te rog, încă o dată. Tot ce ai scris este încă aici.
form-too-many = Acum sosesc foarte multe mesaje. Încearcă mai târziu sau sună.
form-town = Ce localitate?
form-choose = Alege
form-which-town = Alege, te rog, o localitate.

barrier-title = Raportează o barieră
barrier-intro = Ceva nu se poate citi, folosi sau înțelege? Scrie aici. Ajunge la coordonarea locală. Nu ai nevoie de nume.
barrier-what = Ce nu merge?
barrier-where = Pe ce pagină? (opțional)
barrier-answer = Unde să trimitem răspunsul? (opțional)
barrier-answer-hint = E-mail sau telefon. Fără ele nu putem răspunde.
barrier-kept = Mesajul se șterge la 30 de zile după ultima lucrare la el.
barrier-send = Trimite
barrier-sent = Mulțumim! Mesajul tău a ajuns. Coordonarea se ocupă de el.
barrier-else = Sau direct
barrier-empty = Scrie, te rog, ce nu merge.
barrier-long = Sunt { $count } caractere în plus. Scurtează, te rog.

embed-title = Oferte pe propriul site
embed-text = Școlile, asociațiile și localitățile pot arăta ofertele pe site-ul lor. Copiezi codul, îl pui pe site, gata: fără scripturi, fără cookie-uri, fără cont.
embed-code = Cod pentru { $town }
embed-allowed = Coordonarea trebuie mai întâi să permită site-ul. Ajunge un mail scurt cu adresa lui.
embed-heading = Oferte în { $town }
embed-new-tab = Totul se deschide într-o fereastră nouă.
embed-this = Arată pe alt site
