# Întrebări pentru cine încă nu are nicio idee: o alegere din două, nu un test.

helper-question = { $number } din { $count }
    { $scene }

helper-garden = Sâmbătă, soarele strălucește. Ce ai face mai degrabă?
helper-garden-a = Să construiesc un strat de legume
helper-garden-b = Să învăț un grup un joc nou
helper-course = Poți încerca un curs. Pe care îl alegi?
helper-course-a = Să exersez primul ajutor
helper-course-b = Să explorez stelele
helper-afternoon = O după-amiază liberă. De ce ai mai mult chef?
helper-afternoon-a = Să rezolv o ghicitoare grea
helper-afternoon-b = Să organizez un târg de vechituri
helper-contest = Echipa ta participă la un concurs. Ce preiei?
helper-contest-a = Să prezint ideea pe scenă
helper-contest-b = Să filmez un clip despre ea
helper-party = Urmează o petrecere mare. Ce preiei?
helper-party-a = Să desenez afișele
helper-party-b = Să planific cum ajung toți acolo
helper-shop = Un mic magazin are nevoie de ajutor. Ce ai face mai degrabă?
helper-shop-a = Să stau la casa de marcat
helper-shop-b = Să repar lucruri stricate
helper-last = Și la final: ce ți se potrivește mai mult?
helper-last-a = Să meșteresc ceva în liniște
helper-last-b = Să lucrez cu multă lume

button-both = Ambele
button-neither = Niciuna
button-stop = Oprește
button-go-on = Mai departe cu întrebările

helper-found = Mulțumesc! Asta ar putea fi ceva pentru tine:
    { $suggestions }
    Sunt doar idei. Le poți schimba oricând.
helper-field = • { $field }, pentru că ai ales { $picks }
helper-picked = „{ $pick }”
helper-neither = nici „{ $a }”, nici „{ $b }”
helper-over = Bine, ne oprim.
helper-nothing = Se pare că nu a fost nimic pentru tine. Nu-i nimic.
helper-everything = Îți plac foarte multe. E grozav, doar că nu văd o direcție din asta.
helper-topics = Apasă pe ceva ce îți place. Sau scrie pur și simplu. Sau cere un sfat.
criterion-picks = răspunsurile tale la întrebările scurte: { $picks }
