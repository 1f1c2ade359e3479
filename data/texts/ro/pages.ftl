# Pagini pentru diferite grupuri, informații legale, accesibilitate.

page-you-title = Pentru tine
page-you-text = Nu trebuie să știi încă ce vrei să faci cândva.
    Aici găsești oferte din apropiere: practică, zile de informare, discuții cu firme, oferte de vacanță și consiliere. Multe sunt gratuite.
    Poți căuta și fără ajutor. Sau scrii cu botul: întreabă cel mult trei lucruri și îți spune de ce se potrivește ceva.
    Nu ai nicio idee? Atunci botul îți pune câteva întrebări scurte.
    Nu ai nevoie de cont și nici de nume.
page-new-title = De curând în Germania
page-new-text = În Germania sunt multe drumuri spre o meserie. Le poți încerca înainte să te hotărăști.
    Praktikum (practică): lucrezi câteva zile sau săptămâni într-o firmă și cunoști meseria.
    Ausbildung (formare profesională): înveți o meserie, de obicei trei ani, într-o firmă și la școala profesională. Primești bani pentru asta.
    Beratung (consiliere): vorbești cu cineva care se pricepe. Nu costă nimic.
    Cele mai multe oferte sunt în germană. Cu filtrul „În ce limbă?” găsești și altele.
page-new-spoken = Oferte, limba: { $spoken }
page-providers-title = Pentru cei care oferă
page-providers-text = Practică, o zi în atelier, consiliere sau un proiect: ce îi ajută pe tineri pe drumul spre o meserie are loc aici.
    Ofertele le preia coordonarea locală pentru educație. Ajunge un e-mail sau un telefon.
    Ar trebui să conțină: titlu și o scurtă descriere, vârstă, zile și ore, loc sau online, cost și înscriere.
    Înainte să apară o ofertă, o vede coordonarea.
page-schools-text = Aceste oferte le rezervă școlile pentru un grup. În căutarea tinerilor nu apar.
    Ofertele pentru tineri în mod individual sunt la „Oferte”. Botul ajută și la oră: fără cont și fără nume.
page-parents-text = Aici este ce se adresează părinților. Ce este pentru tineri se află la „Oferte”.
    Și părinții pot scrie cu botul, de exemplu: „Copilul meu are 15 ani și îi plac animalele.” Botul înțelege nouă limbi.
page-imprint-title = Informații legale
page-imprint-text = Aceste pagini sunt ale localităților numite aici.
page-imprint-placeholder = Loc de completat: cine reprezintă localitatea și cine răspunde de conținut scrie localitatea înainte de pornire.
page-access-title = Accesibilitate
page-access-text = Toată lumea trebuie să poată folosi Lotse. Paginile respectă regulile WCAG 2.2 AA: merg cu tastatura, cu cititoare de ecran, mărite, cu contrast ridicat și fără scripturi.
    Un program de testare (axe) le verifică la fiecare schimbare. Persoane cu dizabilități nu le-au testat încă.
    Ce lipsește: ofertele sunt scrise în germană și nimic nu este în limbajul semnelor.
page-access-report = Ceva nu merge? Spune-ne aici:
page-privacy-portal = Ce cauți pe pagini: numărăm doar cât de des se caută ceva. Cine caută, nu știm.
