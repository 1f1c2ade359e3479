# A da o întrebare mai departe unui om.

button-handoff = Trimite o întrebare
button-handoff-reply = Răspunde
button-handoff-yes = Da, trimite
button-handoff-text = Da, doar întrebarea
button-handoff-all = Da, cu aceste date
button-handoff-no = Nu, nu trimite nimic
handoff-ask = Scrie acum întrebarea ta, cel mai bine într-un singur mesaj. Apoi îți arăt exact ce trimit mai departe, iar tu spui da sau nu.
    O va citi: { $name }. Răspunsul vine aici, în chat, de obicei în 1–2 zile lucrătoare. E urgent? Atunci mai bine sună.
handoff-sure = Asta trimit mai departe către { $name }:
    „{ $question }”
    E bine așa? Nu am nevoie de numele tău. Ca răspunsul să ajungă, țin minte acest chat. Nimeni nu vede cine ești. După 30 de zile șterg tot.
handoff-sure-details = Asta trimit mai departe către { $name }:
    „{ $question }”
    Dacă vrei, adaug: { $criteria }. Ajută la răspuns, dar nu e obligatoriu.
    Nu am nevoie de numele tău. Ca răspunsul să ajungă, țin minte acest chat. Nimeni nu vede cine ești. După 30 de zile șterg tot.
handoff-done = Întrebarea ta a fost trimisă mai departe. Uită-te din nou aici peste 1–2 zile lucrătoare: răspunsul vine în acest chat. Pe pagina web, lasă fila deschisă.
handoff-dropped = Bine, nu trimit nimic mai departe.
handoff-unclear = Nu înțeleg asta ca întrebare. Scrie-o te rog în cuvinte. Sau spune „stop”.
handoff-insult = Așa nu o trimit mai departe. Scrie întrebarea te rog fără insulte. Sau spune „stop”.
handoff-long = E prea lung ca să trimit mai departe. Scrie te rog mai scurt, cel mult { $most } de caractere.
handoff-again = Nu mai am mesajul acesta. Scrie-l te rog încă o dată.
handoff-full = Ai deja { $count } mesaje fără răspuns. Mai ai puțină răbdare, te rog, sau sună.
handoff-answer = Răspunsul coordonării ({ $name }):
    { $description }
my-data-more = Ca să nu număr pe nimeni de două ori, țin minte până la sfârșitul trimestrului în ce cifre ești deja. Întrebările pe care le trimiți mai departe și răspunsurile rămân cel mult 30 de zile.
web-privacy-handoff = Întrebările pe care le trimiți mai departe unor oameni și răspunsurile: cel mult 30 de zile. Nimeni nu vede de la cine sunt.
