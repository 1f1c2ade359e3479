# Ce există doar în Telegram: meniu, descriere, butoane, indicații.

telegram-description = Sunt Lotse, un chatbot. 🧭
    Caut pentru tine oferte despre școală, meserii și formare profesională (Ausbildung): practică (Praktikum), zile de informare, discuții cu firme, activități în vacanță, consiliere.
    Gratuit și fără numele tău. Apasă jos pe „Start”.
telegram-short-description = Găsește practică, zile de informare, discuții cu firme și consiliere pentru tine. Gratuit, fără nume.

telegram-command-start = start
telegram-about-start = Să începem
telegram-command-find = cauta
telegram-about-find = Caută oferte
telegram-command-more = mai_mult
telegram-about-more = Arată mai multe oferte
telegram-command-help = ajutor
telegram-about-help = Ce știu să fac
telegram-command-human = om
telegram-about-human = Vorbește cu un om
telegram-command-restart = de_la_capat
telegram-about-restart = De la capăt
telegram-command-language = limba
telegram-about-language = Schimbă limba
telegram-command-mydata = datele_mele
telegram-about-mydata = Ce știu despre tine
telegram-command-forget = sterge
telegram-about-forget = Șterge tot despre tine

telegram-card-details = { $number } Detalii
telegram-card-dates = { $number } Date
telegram-card-share = { $number } Trimite

telegram-send-location = 📍 Trimite locația mea
telegram-type-place = Scrie codul poștal sau localitatea
telegram-noted = Bine!

telegram-no-voice = Din păcate nu pot asculta nimic. Te rog scrie-mi ce cauți.
telegram-only-text = Din păcate nu pot face nimic cu asta. Citesc doar text. Te rog scrie-mi ce cauți.
telegram-in-group = Aici citesc și alții. Scrie-mi în privat și caut oferte pentru tine.
telegram-private-chat = Scrie-mi în privat
telegram-error = Ceva n-a mers. Te rog scrie încă o dată. (Eroare { $id })
