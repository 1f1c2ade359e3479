# Coduri ale școlilor și centrelor de tineret.

criterion-ages = { $first }–{ $last } ani
code-set-school = Școala ta a setat asta pentru tine: { $criteria }. Poți schimba totul.
code-set-youth-centre = Centrul tău de tineret a setat asta pentru tine: { $criteria }. Poți schimba totul.
code-set-other = { $name } a setat asta pentru tine: { $criteria }. Poți schimba totul.
code-list-school = Școala ta a ales oferte pentru tine.
code-list-youth-centre = Centrul tău de tineret a ales oferte pentru tine.
code-list-other = { $name } a ales oferte pentru tine.
code-list-empty = Nimic de pe această listă nu mai este disponibil. Dar poți căuta mai departe.
code-dead = Acest cod nu mai este valabil sau lipsește un caracter. Nu-i nimic: poți întreba orice și fără el.
code-dead-title = Acest cod nu deschide nimic
code-page-title = Ai un cod?
code-page-what = Scrie-l aici. Este pe afiș sau pe cartonaș.
code-page-label = Cod
code-page-go = Deschide
code-too-many = De aici au venit foarte multe încercări. Te rog să aștepți zece minute. Fără cod poți începe imediat.
code-private = Nimeni nu vede cine deschide acest cod. Se numără doar de câte ori.
code-list-title = Alese pentru tine
code-until = Lista este valabilă până pe { $day }.
code-calendar = În calendar
button-code-offers = Arată ofertele
button-list = Vezi în chat
button-list-more = Mai multe din listă
