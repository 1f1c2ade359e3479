# Yer ayırtma, kendi randevuların, bekleme listesi, iptal.

button-book = Yer ayır
button-wait = Bekleme listesine yaz
button-book-digital = Online katıl
button-book-onsite = Yerinde katıl
button-wait-digital = Online: bekleme listesi
button-wait-onsite = Yerinde: bekleme listesi
button-bookings = Randevularım
button-unbook = İptal et
button-leave-line = Bekleme listesinden çık
button-confirm = Evet, geliyorum
button-book-again = Yine de kaydol
button-firm = { $firm }
button-slot = Saat { $clock }: { $firm }
telegram-card-book = { $number } Yer ayır
telegram-command-bookings = randevular
telegram-about-bookings = Randevularım

# $booking: what, when, where, one a line
booking-offer = Burada yer ayırabilirsin. Bir dokunuş yeter, kayıt gerekmez:
    { $booking }
booking-done = Tamam, yerin ayrıldı:
    { $booking }
    Takvimin için: { $calendar }
    Tekrar bulmak ve iptal etmek için, yalnızca sana özel: { $page }
booking-waiting = Şu an bütün yerler dolu. Bekleme listesindesin:
    { $booking }
    Yer açılırsa sana sorarım. Durumu buradan görürsün, yalnızca sana özel: { $page }
booking-already = Bunu zaten ayırttın:
    { $booking }
    Takvimin için: { $calendar }
    Tekrar bulmak ve iptal etmek için, yalnızca sana özel: { $page }
booking = { $booking }
    Takvimin için: { $calendar }
booking-as-it-is = { $booking }
booking-firm = Görüşme: { $firm }
booking-nickname = Oradaki adın: { $nickname }
booking-number = Oradaki numaran: { $number }
booking-postponed = Ertelendi. Yeni gün henüz belli değil.
booking-link = Buradan katıl: { $link }
booking-link-later = Katılım bağlantısını bir gün önceden “Randevularım” altında görürsün.
booking-state-waiting = Bekleme listesi, sıra { $line }
booking-state-offered = Senin için şu zamana kadar bir yer tutuluyor: { $until }. Evet demezsen yer başkasına gider.
booking-state-cancelled = İptal edildi
booking-state-called-off = Yapılmıyor
booking-state-expired = Onaylanmadı, yer başkasına verildi
booking-cancelled = Tamam, iptal edildi. Haber verdiğin için teşekkürler: Yer başkaları için boşaldı.
    { $booking }
booking-not-cancelled = Burada iptal edilecek bir şey kalmadı:
    { $booking }
booking-which-mode = { $title }: Nasıl katılmak istersin?
booking-which-firm = { $title }: Kiminle konuşmak istersin?
booking-which-slot = { $title }: Ne zaman konuşmak istersin?
booking-no-slots = { $title }: Şu an diğer randevularına uyan boş bir görüşme yok.
booking-ask-nickname = Orada sana nasıl hitap edilsin? Ad ya da takma ad yeter, lütfen soyadı yazma. Ne için gerektiği: { $description }
booking-parents = 16 yaşından küçüksün: Lütfen evdekilere haber ver. Bunun için şu metni gönderebilirsin. Annen ve baban hakkında bir şey bilmek istemiyorum.
    “Yer ayırttım: { $booking }
    Daha fazlası: { $link }”
booking-parents-maybe = Henüz 16 yaşında değil misin? O zaman lütfen evdekilere haber ver. Şu metni gönderebilirsin:
    “Yer ayırttım: { $booking }
    Daha fazlası: { $link }”
booking-too-late = Evet deme süren doldu. Yer başkasına verildi.
booking-no-gone = Bu tarih burada ayırtılamıyor.
booking-no-over = Bu tarih geçti.
booking-no-closed = Kayıt süresi doldu.
booking-no-called-off = Bu etkinlik yapılmıyor ya da ertelendi.
booking-no-age = Bu etkinlik başka bir yaş için.
booking-no-overlap = O saatte zaten bir şeyin var:
    { $booking }
    Yenisini mi istiyorsun? O zaman önce diğerini iptal et.
booking-no-too-many = Zaten çok randevun var. Önce birini iptal et, sonra yenisini alabilirsin.
bookings-none = Şu an randevun yok.
booking-reason = Nedeni: { $description }
booking-news-moved-up = İyi haber: Bir yer açıldı. İster misin?
booking-news-expired = Evet demedin. Yer başkasına verildi.
booking-news-changed = Dikkat, randevunda bir şey değişti: { $changes }.
booking-news-postponed = Randevun ertelendi.
booking-news-called-off = Ne yazık ki randevun yapılmıyor. Belki başka bir şey sana uyar?
booking-news-moved-back = Artık daha az yer var. Yine bekleme listesindesin, en önde.
booking-news-day-before = Unutma: Randevun yaklaşıyor.
booking-news-hour-before = Birazdan başlıyor.
booking-change-when = zaman
booking-change-place = yer
booking-change-link = bağlantı
my-data-bookings = Randevuların ve bekleme listelerin: { $count }. Bunlarla ilgili her şeyi en geç randevudan 28 gün sonra silerim.
web-privacy-bookings = Ayırttığın yerler: adsız, rastgele bir numarayla. Düzenleyen bir takma ada ihtiyaç duyarsa sorar ve nedenini söyleriz. Etkinliği yürütenler takma adı ya da bir numarayı görür ve orada olup olmadığını not eder. En geç tarihten 28 gün sonra her şeyi sileriz; yalnızca sayılar kalır.

# On the pages
portal-book-plain = Hesap gerekmez, kendin hakkında bir şey söylemen de gerekmez.
portal-book-mode = Nasıl katılmak istersin?
portal-book-slot = Kiminle ve ne zaman konuşmak istersin?
portal-book-nickname = Orada sana nasıl hitap edilsin? Ad ya da takma ad yeter.
portal-book-purpose = Ne için gerektiği: { $description }
portal-book-free = { $count ->
        [one] 1 yer kaldı
       *[other] { $count } yer kaldı
    }
portal-book-full = dolu, bekleme listesi var
portal-booking = Randevun
portal-booking-keep = Bu sayfayı sakla, örneğin yer imi olarak: Randevunu yalnızca bu adresle yeniden bulursun. Adresi kimseye gösterme, yoksa başkası senin yerine iptal edebilir.
portal-booking-calendar = Takvime ekle
portal-book-overlap = O saatte zaten başka bir şeyin var. Önce diğerini iptal et.

# Bekleme listesi ve aynı saatte iki şey
button-firm-full = Bekleme listesi: { $firm }
button-slot-full = Bekleme listesi: saat { $clock }, { $firm }
button-swap = Evet, bunu isterim
booking-instead-waiting = Aynı saatte şu var: { $others }. O sende kalır. Burada yer açılırsa seçebilirsin.
booking-instead-offered = Aynı saatte şu var: { $others }. Burada evet dersen onu bunun için iptal ederim.
booking-given-back = Bunun için iptal edildi:
    { $booking }
portal-book-slots-free = Boş
portal-book-slots-full = Dolu, bekleme listesi var
portal-book-slots-wait = Dolu bir görüşmede bekleme listesine girersin. Yer açılırsa sana sorulur.
portal-book-enter = Kaydol
card-waiting = Şu an dolu, yalnızca bekleme listesi var
portal-booking-is-booked = Yerin ayrıldı.
portal-booking-is-waiting = Bekleme listesindesin. Yer açılırsa burada görürsün.
register-here = Hemen buradan yer ayırarak.
