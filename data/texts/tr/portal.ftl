# Portal: fırsatları ara ve incele.

portal-skip = İçeriğe geç
portal-nav = Sayfalar
portal-offers = Fırsatlar
portal-chat = Sohbet
portal-schools = Okullar için
portal-parents = Anne babalar için
portal-title-offers = Fırsat bul
portal-title-schools = Okullar için fırsatlar
portal-title-parents = Anne babalar için fırsatlar
portal-intro-offers = Ne aradığını yaz ya da filtreleri kullan. Hesap açman gerekmez. Kimin aradığını kaydetmeyiz.
portal-intro-schools = Okulların sınıflar ve gruplar için ayırttığı fırsatlar: ziyaretler, projeler, danışmanlık, eğitimler.
portal-intro-parents = Anne babaların meslek eğitimi, üniversite ve iş hakkında daha çok şey öğrendiği fırsatlar.

portal-search = Fırsat ara
portal-words = Ne arıyorsun?
portal-words-example = ör. “tatilde hayvanlarla ilgili bir şey”
portal-go = Ara
portal-filters = Filtreler
portal-any = fark etmez
portal-place = Yer ya da posta kodu
portal-km = Ne kadar uzakta?
portal-age = Yaş
portal-kind = Fırsatın türü
portal-format = Online ya da yerinde
portal-holidays = Hangi okul tatilinde?
portal-from = Hangi günden itibaren?
portal-to = Hangi güne kadar?
portal-part = Günün saati
portal-spoken = Hangi dilde?
portal-seats = Kaç kişi geliyorsunuz?
portal-free = Sadece ücretsiz
portal-step-free = Basamaksız ulaşılır
portal-weekdays = Haftanın günleri
portal-fields = Alanlar
portal-towns = Şuraya git:

portal-understood = Bunu arıyorum:
portal-without = Çıkar: { $criterion }
portal-clear = Hepsini temizle
portal-chip-spoken = Dil: { $spoken }
portal-chip-seats = Yer: en az { $count }
portal-found = { $count ->
    [0] Hiçbir şey bulunamadı
    [one] Bir fırsat
   *[other] { $count } fırsat
 }
portal-cut = Daha fazlası var. Aramanı daraltırsan daha kolay bulursun.
portal-which-holidays = Okul tatilleri her yerde aynı değil. Bir yer yaz, doğru günlerde arayayım.
portal-words-unknown = Bu kelimeleri bilmiyorum. En yakın olanları gösteriyorum.
portal-nothing = Şu an buna uygun bir fırsat yok. Yukarıdan bir şeyi çıkar, mesela yeri ya da günleri.
portal-ask-human = Ya da bir insana sor:
portal-all = Bütün fırsatları göster
portal-to-chat = Sohbette ara
portal-pages = Diğer fırsatlar
portal-page = Sayfa { $page } / { $pages }
portal-before = Geri
portal-next = İleri

portal-problems = Lütfen filtrelere bir daha bak.
portal-wrong-age = Yaş bir sayıdır, mesela 15.
portal-wrong-seats = Buraya 1 ile 60 arasında bir sayı yaz.
portal-wrong-day = Böyle bir gün yok. Şöyle yaz: 2027-03-15.

reason-step-free = basamaksız
reason-spoken = dili: { $spoken }

portal-all-to-calendar = Bütün tarihleri takvime ekle
portal-assured = Son onay: { $day }.
portal-not-assured = Her şeyin hâlâ doğru olduğunu henüz kimse onaylamadı.
portal-ask-offer = Bunu bota sor
portal-link = Paylaşmak için adres
portal-by-mail = Mail ile gönder

portal-views = Görünüm
portal-view-list = Liste
portal-view-calendar = Takvim
portal-month-before = Bir ay geri
portal-month-after = Bir ay ileri
portal-on-day = { $day }: { $count ->
    [one] bir fırsat
   *[other] { $count } fırsat
 }
portal-month-empty = Bu ayda bir şey yok.
portal-always-open = Her zaman mümkün olanlar sadece listede.

portal-subscribe = Bu aramaya abone ol:
portal-as-calendar = takvimde
portal-as-feed = Atom akışı olarak

portal-view-map = Harita
portal-map = { $count ->
    [one] Tek noktalı harita
   *[other] { $count } noktalı harita
 }
portal-map-km = { $km } km
portal-map-centre = Burada arıyorsun: { $place }
portal-map-elsewhere = { $count ->
    [one] Bir fırsat online ya da sabit bir yeri yok. Listede bulunur.
   *[other] { $count } fırsat online ya da sabit bir yeri yok. Listede bulunur.
 }
