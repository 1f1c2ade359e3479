# Questions handed in before a date, without a name.

beforehand-button = Trimite o întrebare
beforehand-title = Trimite o întrebare dinainte
beforehand-section = Întrebări și răspunsuri
beforehand-before = Ai deja o întrebare? Trimite-o dinainte, fără nume.
beforehand-intro = Întrebarea ta ajunge fără nume la: { $provider }. Mai întâi o citește coordonarea.
beforehand-answers = Răspunsurile le primești la întâlnire. Unele apar mai târziu și pe pagina ofertei.
beforehand-date = Pentru ce dată?
beforehand-question = Întrebarea ta
beforehand-hint = Cel mult { $most } de caractere. Numele, numerele și adresele se șterg.
beforehand-kept = Nu se păstrează cine întreabă. Întrebarea se șterge cel târziu la { $days } de zile după întâlnire.
beforehand-go = Continuă
beforehand-sure = Așa va fi transmisă întrebarea ta:
beforehand-cut = Unde scrie [...], a fost șters ceva ce ar putea arăta cine întreabă.
beforehand-send = Trimite așa
beforehand-change = Schimbă
beforehand-done = Mulțumim, întrebarea ta a ajuns. După o scurtă privire a coordonării merge la: { $provider }.
beforehand-another = Mai trimite o întrebare
beforehand-back = Înapoi la ofertă
beforehand-empty = Scrie te rog întrebarea ta.
beforehand-long = E prea lung. Scurtează te rog la cel mult { $most } de caractere.
beforehand-unclear = Nu se înțelege ca întrebare. Scrie-o te rog în cuvinte întregi.
beforehand-insult = Așa nu se transmite. Scrie întrebarea te rog fără insulte.
beforehand-full = Acum așteaptă aici foarte multe întrebări. Încearcă mai târziu sau întreabă la întâlnire.
beforehand-answer-by = Răspuns de la { $name }
beforehand-answer-by-coordination = Răspuns de la coordonare
beforehand-ask = { $title }: ce vrei să întrebi dinainte? Scrie întrebarea acum, într-un singur mesaj. Apoi îți arăt cum o transmit, iar tu spui da sau nu.
    Ajunge fără nume la: { $provider }. Mai întâi o citește coordonarea. Răspunsurile le primești la întâlnire.
beforehand-shown = Așa transmit întrebarea ta:
    „{ $question }”
    E bine așa? Am șters numele, numerele și adresele. Nu păstrez cine a întrebat.
beforehand-no = Nu, nu trimite
beforehand-handed-in = Întrebarea ta este trimisă. În acest chat nu vine niciun răspuns: răspunsurile le primești la întâlnire. Unele apar mai târziu și aici: { $link }
beforehand-again = Nu mai am întrebarea aceasta. Scrie-o te rog încă o dată.
beforehand-many = Astăzi ai trimis deja { $count } întrebări. Mâine poți din nou. Sau întreabă la întâlnire.
beforehand-closed = Pentru această dată nu primesc întrebări. Cel mai bine întreabă acolo.
booking-link-later-page = Linkul de participare îl vezi cu o zi înainte pe pagina acestei programări.
web-privacy-beforehand = Întrebările pe care le trimiți înaintea unei întâlniri: fără tine, fără chat, fără oră. De aceea nimeni nu poate ști de la cine sunt. Se șterg cel târziu la 28 de zile după întâlnire.
