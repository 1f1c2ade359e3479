# Lotse'nin sohbette söyledikleri. Sen diye, kısa cümlelerle, uzmanlık sözü olmadan.

hello = Merhaba! Ben Lotse, bir sohbet botuyum.
    Sana uygun fırsatlar bulurum: staj (Praktikum), tanıtım günleri, firmalarla görüşmeler, danışmanlık ve daha fazlası.
    Adını bilmem gerekmiyor. İstersen her şeyi tek cümlede yaz.

## Sorular
ask-age = Kaç yaşındasın?
ask-interests = Nelerden hoşlanıyorsun? İçinden geldiği gibi yaz, mesela “hayvanlar” ya da “arabalar”. Ya da bir seçeneğe dokun.
ask-place = Nerede arayayım? Bir şehir, bir semt ya da posta kodu yeterli.
ask-which-place = Hangi yeri diyorsun?
ask-place-abroad = Sadece Almanya'daki fırsatları biliyorum. Almanya'da hangi şehirde arayayım? Posta kodu da yazabilirsin.
ask-place-region = Burası büyük bir bölge. Hangi şehirde arayayım? Posta kodu da yazabilirsin.
ask-place-unknown = Bu yeri maalesef tanımıyorum. Lütfen bir posta kodu ya da yakındaki bir şehri yaz.
age-unlikely = Hmm, bu sayı yaş olamaz galiba. 🙂
noted = Tamam, anladım: { $criteria }.
for-other = Tamam, diğer kişi için baştan başlıyorum.
not-understood = Bunu anlamadım.
dont-know-fine = Sorun değil, bu açık kalsın.

## Sonuçlar
found = Bunlar sana uygun ({ $criteria }):
found-near = Aramana en yakın olanlar bunlar ({ $criteria }):
found-any = Bunlar sana göre olabilir:
found-more = Devamı burada:
offers-in-german = Açıklamalar Almanca yazılmış.
found-no-more = Şu an başka bir şey yok. Aramada bir şeyi değiştirmek ister misin?
found-nothing = Maalesef şu an buna uygun bir şey bulamadım. Bir şeyi değiştirebilirsin. Ya da bir insana sorabilirsin:
    { $contact }
found-nothing-alone = Maalesef şu an buna uygun bir şey bulamadım. Aramada bir şeyi değiştirebilirsin.
few-exact = Tam uyan çok az şey var. Bu yüzden aramayı genişlettim:
none-exact = Şu an tam uyan bir şey yok. Bu yüzden aramayı genişlettim:
no-more-exact = Tam uyan başka bir şey kalmadı. Bu yüzden aramayı genişlettim:
widened-radius = • { $km } km uzağa kadar
widened-neighbours = • yakındaki şehirlerde de: { $places }
widened-digital = • başka yerlerden online olanlar da
widened-fields = • benzer alanlarda da: { $fields }
widened-no-field = • bütün meslek alanlarında
widened-kind = • { $kind } dışındakiler de
too-young = Lotse 12 ile 27 yaş arasındakiler için. Daha küçükler için gençlik dairesinde (Jugendamt), gençlik merkezinde ve okulda bir şeyler var. Orada sor, istersen ailenle birlikte.
too-old = Lotse 12 ile 27 yaş arasındakiler için. Daha büyükler için iş ajansının (Agentur für Arbeit) meslek danışmanlığı var: 0800 4 5555 00 (ücretsiz).

## Kart
card-title = { $number }. { $title }
card-example = Örnek – bu fırsat gerçek değil
card-kind = { $offer_kind } · { $provider }
card-open = { $rule }
card-when = { $day }, saat { $start }
card-when-until = { $day }, saat { $start }–{ $end }
card-when-days = { $day } – { $last }
card-digital = Online
card-onsite = { $place }
card-hybrid = Online ya da yerinde: { $place }
card-distance = { $place } ({ $km } km)
card-place-unknown = Yeri daha belli değil
card-ages-range = { $min }–{ $max } yaş için önerilir
card-ages-from = { $min } yaş ve üstü için önerilir
card-ages-to = { $max } yaş ve altı için önerilir
card-ages-range-required = Sadece { $min }–{ $max } yaş için
card-ages-from-required = Sadece { $min } yaş ve üstü için
card-ages-to-required = Sadece { $max } yaş ve altı için
card-assured = En son { $day } tarihinde onaylandı. Gitmeden önce hâlâ geçerli mi diye sor.
card-free = Ücretsiz
card-cost = Ücreti: { $euros } €
card-reasons = Neden uygun: { $remarks }
card-unknowns = Daha belli değil: { $remarks }
pattern-day = d MMMM EEEE
pattern-time = HH:mm

reason-field = { $field }
reason-topic = konusu “{ $topic }”
reason-words = yazdıklarına uyuyor
reason-kind = { $kind }
reason-days = sana uyan günlerde
reason-here = yeri { $place }
reason-near = sadece { $km } km uzakta
reason-digital = online
reason-onsite = yerinde
reason-age = { $min }–{ $max } yaş için
reason-age-from = { $min } yaş ve üstü için
reason-age-to = { $max } yaş ve altı için
reason-free = ücretsiz
reason-soon = { $days ->
    [0] bugün
    [1] yarın
   *[other] { $days } gün sonra
 }
reason-always-open = her zaman mümkün
unknown-field = meslek alanı
unknown-age = yaş
unknown-place = tam yeri
unknown-cost = ücreti
unknown-languages = hangi dilde olduğu
unknown-step-free = basamaksız olup olmadığı
unknown-seats = kaç kişilik yer olduğu

criterion-age = { $age } yaş
criterion-not = şunlar olmasın: { $fields }
criterion-free = ücretsiz
criterion-radius = en fazla { $km } km
criterion-days-on = { $first }
criterion-days-span = { $first } – { $last }
criterion-days-from = { $first } ve sonrası
criterion-days-until = en geç { $last }
pattern-short-day = d MMMM
part-morning = öğleden önce
part-afternoon = öğleden sonra
part-evening = akşam
holidays-autumn = sonbahar tatili
holidays-christmas = Noel tatili
holidays-winter = kış tatili
holidays-easter = Paskalya tatili
holidays-whitsun = Pfingsten tatili
holidays-summer = yaz tatili
holidays-any = okul tatilinde

## Ayrıntılar
details-head = { $title }
    { $provider }
details-cancelled = Dikkat: Bu tarih iptal oldu ya da ertelendi.
details-contact = Orada olacaklar: { $contact_kind }
details-firms = { $value ->
    [one] Bir firma katılıyor.
   *[other] { $value } firma katılıyor.
 }
details-talk-minutes = Her görüşme yaklaşık { $value } dakika sürer.
details-questions-beforehand-yes = Sorular önceden, ad verilmeden gönderilebilir.
details-questions-beforehand-no = Sorular doğrudan görüşmede sorulur.
details-project-product = Ortaya çıkacak olan: { $value }
details-project-meetings = Buluşma sayısı: { $value }
details-project-equipment = Gerekenler: { $value }
details-project-consent-yes = Bir şey yayımlanmadan önce herkese sorulur.
details-project-consent-no = Hiçbir şey yayımlanmaz.
details-step-free-yes = Oraya basamaksız girilebiliyor.
details-step-free-no = Orada basamak var.
details-languages = Diller: { $languages }
about-offer = “{ $title }”: { $fact }
register-head = Böyle kayıt olursun: { $title }
    { $provider }
register-how = Kayıt: { $how }
register-unknown = Nasıl kayıt olunacağı daha belli değil. En iyisi doğrudan sormak.
register-deadline = Son kayıt günü: { $day }.
dates = “{ $title }” için bütün tarihler:
    { $dates }
no-dates = “{ $title }” için şu an açık bir tarih yok.
share = “{ $title }” için bağlantı burada:
    { $link }
which-offer = Hangi fırsatı diyorsun?
no-offer-shown = Şu an ekranda bir sonuç yok. Bana ne aradığını yaz.
cancel-registration = Haber vermek istemen çok güzel! En iyisi düzenleyene gelemeyeceğini söyle. Koordinasyon sana yardım eder:
    { $contact }
cancel-registration-alone = Haber vermek istemen çok güzel! En iyisi düzenleyene gelemeyeceğini söyle.
remind = Buradan aldığın randevuları unutmam: Telegram'da bir gün ve bir saat önce hatırlatırım, web sayfasında e-postayla. Diğer randevuları en iyisi hemen telefonuna yaz.
remind-calendar = Telefonundaki takvim için randevu burada. Buradan aldığın randevuları ben de hatırlatırım: Telegram'da kendiliğimden, web sayfasında e-postayla.
    { $link }

## Sorular ve insanlar
faq-offered = Bu sorulardan birini mi soruyorsun?
faq-declined = Bunu maalesef bilmiyorum. Bir insan sana yardım edebilir.
faq-kept = Bunu maalesef bilmiyorum. Bir insan sana yardım edebilir.
    Sorunu adın olmadan aklımda tutuyorum. Biri cevaplarsa bir dahaki sefere bilirim.
faq-others = Tamam. Belki bu sorulardan birini mi soruyorsun?
faq-again = Sorunu lütfen bir daha yaz, istersen başka kelimelerle.
answer-in-german = Bu cevap sadece Almanca var:
human = Burada gerçek insanlar sana yardım eder:
    { $contacts }
human-none = En iyisi meslek danışmanlığını (Berufsberatung) ara: 0800 4 5555 00. Arama ücretsiz.
contact-name = { $name } ({ $town })
contact-phone = Telefon: { $phone }
contact-email = E-posta: { $email }
contact-hours = Ulaşabileceğin saatler: { $hours }
contact-address = Adres: { $address }
contact-example = (Örnek: Bu iletişim bilgileri gerçek değil.)
crisis = Bu çok zor olmalı. İyi ki yazdın. Bununla yalnız değilsin.
    Ben sadece bir programım. Bu insanlar seni dinler, adını sormadan ve ücretsiz:
    { $lines }
    Sen ya da bir başkası şu an tehlikede mi? Hemen 112'yi ara.
crisis-line = • { $name }: { $phone } ({ $hours })
crisis-line-german = • { $name }: { $phone } ({ $hours }, Almanca)
out-of-scope = Bu konuda bilgim yok. Ben sana okul, meslek ve eğitim için fırsatlar bulmanda yardım ederim.
insult = Tamam. Seni kızdıran bir şey varsa bana anlat. Ya da bir insanla konuş.

## Sohbet ve yardım
smalltalk-other = Sohbette pek iyi değilim. 🙂 Ama aramana seve seve yardım ederim.
smalltalk-thanks = Rica ederim! 🙂
smalltalk-bye = Kendine iyi bak! İstediğin zaman yine yaz.
smalltalk-how-are-you = İyiyim, teşekkürler! Sadece bir programım ama yardım etmeyi severim.
smalltalk-who-are-you = Ben Lotse, bir programım. İnsan değilim. Senin için fırsatlar arıyorum.
help = Sana uygun fırsatlar ararım: staj (Praktikum), tanıtım günleri, firmalarla görüşmeler, tatil etkinlikleri, danışmanlık.
    Bana mesela şöyle yaz: “15 yaşındayım, Kassel'de oturuyorum, hayvanları seviyorum”.
    Soru da sorabilirsin, mesela: “Staj için para vermem gerekir mi?”
    “baştan” yazarsan yeniden başlarız. “her şeyi sil” yazarsan seni unuturum.
dont-know = Hiç fikrin yok mu? Birçok kişi böyle. 🙂 Sana { $count } kısa soru soracağım: Hangisini yapmayı tercih edersin? Doğru ya da yanlış yok. İstediğin zaman bırakabilirsin.
language = Hangi dili istersin?
language-changed = Tamam, bundan sonra Türkçe.
what-next = Daha fazla göstereyim mi, yoksa bir şeyi mi değiştirelim?
goodbye-for-now = Tamam. Bir şey ararsan bana yaz.
restart = Tamam, baştan başlıyoruz.
stopped = Tamam, artık soru sormuyorum. Bir şey aradığında yazman yeterli.
change = Neyi değiştirmek istersin?

## Verilerin
my-data = Şu an senin hakkında bildiklerim: { $criteria }.
    Bir de dilini ve sana neleri gösterdiğimi aklımda tutuyorum. Adını bilmiyorum.
my-data-empty = Şu an senin hakkında hiçbir şey bilmiyorum, sadece dilini ve yazıştığımızı. Adını bilmiyorum.
my-data-questions = Cevaplayamadığım soruları Lotse'yle ilgilenen insanlara iletiyorum: isim, numara ve adres olmadan. Soruyu kimin sorduğunu kimse görmez. Bu yüzden ben de hiçbir soruyu bir kişiye bağlayamam.
forget-sure = Senin hakkındaki her şeyi gerçekten sileyim mi? Bu geri alınamaz.
forgotten = Oldu. Senin hakkında bildiğim her şeyi sildim.
kept = Tamam, hiçbir şeyi silmiyorum.

## Düğmeler
button-skip = Fark etmez
button-age = { $age }
button-place = { $place }
button-question = { $question }
button-not-my-question = Sorum bu değildi
button-none-of-these = Hiçbiri
button-no-idea = Bilmiyorum
button-advice = Danışmak istiyorum
button-more = Daha fazla
button-details = Ayrıntılar
button-dates = Başka tarihler
button-share = Paylaş
button-telegram = Telegram'da paylaş
button-change = Aramayı değiştir
button-change-age = Yaş
button-change-place = Yer
button-change-interests = İlgi alanları
button-format-digital = Sadece online
button-format-onsite = Sadece yerinde
button-format-any = Online ve yerinde
button-any-day = Her gün olabilir
button-any-cost = Ücretli de olabilir
button-restart = Baştan başla
button-find = Fırsat ara
button-human = Bir insanla konuş
button-language-name = { $own_name }
button-language = Dil
button-forget = Hakkımdaki her şeyi sil
button-forget-yes = Evet, her şeyi sil
button-forget-no = Hayır, kalsın
button-offer-number = { $number } numara

interest-people = İnsanlara yardım
interest-computers = Bilgisayar ve medya
interest-machines = Teknik ve makineler
interest-building = İnşaat ve üretim
interest-nature = Doğa ve hayvanlar
interest-creative = Sanat, müzik, tasarım
interest-guests = Misafir, güzellik, gezmek
interest-office = Büro ve satış
interest-research = Araştırma, diller, tarih

language-name = Türkçe

## Kanalların söylediği
too-long = Bu benim için çok uzun. Lütfen daha kısa yaz, en fazla 2000 karakter.
please-wait = Biraz daha zamana ihtiyacım var. Mesajın bana geldi, birazdan cevap veriyorum.
something-wrong = Bir şeyler ters gitti. Lütfen bir daha yaz.
