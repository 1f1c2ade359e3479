# Tipărituri: afișe, cartonașe, foi cu oferte.

print-headline = Ce ți se potrivește?
print-offers = Practică, atelier, consiliere, vizită la o firmă: găsește oferte în { $town } și în împrejurimi.
print-scan = Scanează codul cu camera.
print-type = Sau scrie asta:
print-point-1 = Scrie pur și simplu ce te interesează.
print-point-2 = Fără cont, fără nume, gratuit.
print-point-3 = Nicio idee? Lotse te ajută să cauți.
print-human = Preferi să vorbești cu un om?
print-preset = Deja setat: { $criteria }. Poți schimba totul.
print-code-alt = Cod QR, duce la { $address }
print-logo-alt = Sigla { $town }
print-title = { $what } – { $town }
print-month = Oferte: { $month }
print-none = Pentru luna aceasta nu e încă nimic stabilit. Prin cod găsești ce mai există.
print-always = Se poate oricând
print-when = Când
print-what = Ce
print-where = Unde
print-more = { $count ->
    [one] Încă o dată este online: scanează codul.
    [few] Încă { $count } date sunt online: scanează codul.
   *[other] Încă { $count } de date sunt online: scanează codul.
}
print-as-of = La data de { $day }
print-list = Ales pentru tine
print-list-none = Aceste oferte au trecut. Prin cod găsești altele.
print-until = Valabil până la { $day }
print-more-dates = Alte date: { $dates }
print-link-month = Foaie lunară de afișat (PDF)
print-link-offer = De tipărit (PDF)
print-again = Încă o dată același cartonaș
