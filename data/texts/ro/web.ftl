# Pagina de chat și paginile din jurul ei.

web-title = Lotse – găsește ce ți se potrivește
web-what = Chatbotul pentru practică, meserii și formare
web-skip = Sari la scris
web-menu = Meniu
web-conversation = Conversația cu Lotse
web-lotse-says = Lotse spune:
web-you-said = Tu:
web-choices = Răspunsuri pe care poți apăsa
web-how = Ce știi să faci?
web-write = Scrie un mesaj
web-label = Mesajul tău
web-placeholder = de ex. „am 15 ani, animale, Kassel”
web-send = Trimite
web-left = Caractere rămase: { $count }
web-typing = Lotse scrie …
web-pending = Mesajul tău a ajuns. Răspunsul vine imediat.
web-reload = Reîncarcă
web-offline = N-a ajuns. Verifică conexiunea și trimite încă o dată.
web-try-again = Acum nu pot răspunde. Te rog încearcă din nou peste un minut.
web-about-offer = Întrebi despre oferta asta:
web-dates = Date
web-to-calendar = Adaugă în calendar
web-to-chat = La chat

web-delete = Șterge conversația
web-delete-sure = Vrei să ștergi conversația?
web-delete-what = Tot ce ai scris aici se șterge. Și ce știe Lotse despre tine. Nu se mai poate da înapoi.
web-delete-yes = Da, șterge tot
web-delete-no = Nu, înapoi la chat
web-deleted = Conversația este ștearsă. Lotse nu mai știe nimic despre tine.

web-privacy = Ce păstrăm
web-privacy-who = Lotse este un program, nu un om. Nu ai nevoie de cont și nici de nume.
web-privacy-conversation = Conversația ta: ca să fie tot aici când reîncarci pagina. Se șterge la o zi după ultimul mesaj.
web-privacy-search = Ce cauți: de exemplu vârsta, locul și ce îți place, plus limba ta. Asta stă sub un număr la întâmplare, nu sub numele tău.
web-privacy-counts = Cât de des se caută ceva: doar ca număr, fără tine.
web-privacy-none = Fără cookie-uri, fără reclame, nimic de la alte firme.
web-privacy-delete = Poți șterge conversația oricând din meniu. Sau scrie: „Șterge tot despre mine”.

web-error = Ceva n-a mers
web-error-number = Eroare { $number }
web-error-400 = Nu am înțeles. Te rog mergi înapoi la chat.
web-error-403 = De aici nu merge. Te rog mergi înapoi la chat.
web-error-404 = Pagina asta nu există. Poate că oferta a trecut deja.
web-error-405 = Aici nu merge. Te rog mergi înapoi la chat.
web-error-413 = E prea lung pentru mine. Scrie te rog mai scurt, cel mult 2000 de caractere.
web-error-429 = Au fost foarte multe mesaje dintr-odată. Te rog așteaptă câteva secunde.
web-error-500 = Ceva n-a mers la noi. Te rog încearcă din nou imediat.
