# Lotse'nin kendiliğinden söyledikleri: bir aramayla ilgili yenilikler, sohbette ve e-postayla.

## Sohbette
button-alert = Yeni bir şey olursa haber ver
button-alert-mail = E-postayla haber ver
button-alert-off = Artık haber verme
button-alert-all = Hepsini gör
alert-noted = Tamam, yeni bir şey olursa sana buradan yazarım ({ $criteria }). En çok haftada bir kez, gece asla, yarım yıl boyunca.
    Bunun için bu aramayı ve bu sohbeti aklımda tutuyorum. İstediğin zaman kapatabilirsin.
alert-noted-return = Tamam, gözüm açık ({ $criteria }). Yeni bir şey olursa, tekrar yazdığında ya da sayfayı yenilediğinde burada görürsün. Bunun için sekmeyi açık bırak.
    Bunun için bu aramayı ve bu sohbeti aklımda tutuyorum. İstediğin zaman kapatabilirsin.
alert-by-mail = Bu sayfa seni bir gün sonra unutur. E-posta ise sana sonra da ulaşır ({ $criteria }). Düğmeye dokun ve adresini yaz. Onu yalnızca bunun için kullanırım.
alert-what = Yeni bir şey olunca memnuniyetle haber veririm. Bunun için biraz daha bilgiye ihtiyacım var. Sonra listenin altında „Yeni bir şey olursa haber ver“ düğmesine dokun.
alert-off = Tamam. Artık haber vermiyorum, aramayı da unuttum.
alert-off-none = Ayarlanmış bir şey yoktu. Sen yazmazsan benden mesaj gelmez.
alert-news = { $count ->
    [one] Senin için yeni bir şey var:
   *[other] Senin için yenilikler var, { $count } teklif:
 }
my-data-alert = Yeni bir şey olunca sana haber veriyorum: { $criteria }.

## Sayfada
subscribe-title = E-postayla haber ver
subscribe-search = Bu aramayla ilgili yenilikler:
subscribe-mail = E-posta adresi
subscribe-wrong = Bu bir e-posta adresine benzemiyor. Lütfen kontrol et, örneğin isim@okul.de.
subscribe-rhythm = Ne sıklıkla?
subscribe-weekly = en çok haftada bir kez
subscribe-monthly = ayda bir kez
subscribe-go = Onay için e-posta gönder
subscribe-privacy = E-posta yalnızca gerçekten yeni bir şey olduğunda gelir. Adres yalnızca bunun için kullanılır, kimseye verilmez ve abonelik bitince silinir. Bir yıl sonra kendiliğinden biter.
subscribe-back = Aramaya dön
subscribe-sent-title = Şimdi e-posta kutusuna bak
subscribe-sent = Adres doğruysa birazdan bir e-posta gelir. Ancak içindeki bağlantıya tıklayınca başlar. Bağlantı { $days } gün geçerlidir.
subscribe-sure-title = Lotse haber versin mi?
subscribe-sure = { $rhythm ->
    [booking] Bu randevuyla ilgili e-postalar: { $search }. Bir gün ve bir saat önce, bir de bir şey değişirse.
    [monthly] Şu arama için yeni bir şey olursa ayda bir kez e-posta: { $search }.
   *[weekly] Şu arama için yeni bir şey olursa en çok haftada bir kez e-posta: { $search }.
 }
subscribe-confirm = Evet, lütfen
subscribe-done-title = Onaylandı
subscribe-done = { $rhythm ->
    [booking] Bu randevuyla ilgili artık e-posta gelir: { $search }. Bir gün ve bir saat önce, bir de bir şey değişirse.
    [monthly] Şu arama için yeni bir şey olursa ayda bir kez e-posta gelir: { $search }.
   *[weekly] Şu arama için yeni bir şey olursa en çok haftada bir kez e-posta gelir: { $search }.
 }
subscribe-end-title = E-postalar kapatılsın mı?
subscribe-end-sure = O zaman şunun için artık e-posta gelmez: { $search }. Adres silinir.
subscribe-end = Aboneliği bitir
subscribe-ended-title = Abonelik bitti
subscribe-ended = Artık e-posta gelmez. Adres silindi.
subscribe-gone-title = Bu bağlantı artık geçerli değil
subscribe-gone = Ya her şey zaten kapatılıp silindi ya da bağlantı çok eski.

## E-postalar
mail-everything = tüm teklifler
mail-confirm-subject = Lütfen onayla: Lotse'den yenilikler
mail-confirm = { $rhythm ->
    [booking] Bu adres, şu randevuyu hatırlatmak için Lotse'ye yazıldı: { $search }. Bu isteniyor mu? O zaman lütfen burada onayla:
    [monthly] Bu adres Lotse'ye yazıldı; ayda bir kez şununla ilgili yenilikler gelecek: { $search }. Bu isteniyor mu? O zaman lütfen burada onayla:
   *[weekly] Bu adres Lotse'ye yazıldı; en çok haftada bir kez şununla ilgili yenilikler gelecek: { $search }. Bu isteniyor mu? O zaman lütfen burada onayla:
 }
mail-confirm-button = Evet, haber verilsin
mail-confirm-else = Bağlantı { $days } gün geçerlidir. İstenmiyorsa bir şey yapmak gerekmez: adres silinir ve başka e-posta gelmez.
mail-news-subject = { $count ->
    [one] Lotse: yeni bir teklif
   *[other] Lotse: { $count } yeni teklif
 }
mail-news = { $rhythm ->
    [monthly] Bu ay yeni: { $search }
   *[weekly] Yeni: { $search }
 }
mail-all = Bu aramanın tüm teklifleri
mail-why = Bu e-posta { $day } tarihinde istendi. { $end } tarihinde kendiliğinden biter. Adres yalnızca bunun için kullanılır.
mail-end = Tek tıkla aboneliği bitir
mail-booking-subject = Randevun: { $title }
mail-booking-page = Kaydını gör veya iptal et
mail-booking-why = Bu e-posta, kaydına bir adres yazdığın için geliyor. Adres yalnızca bunun için kullanılır ve kayıtla birlikte silinir.

## Bir kaydın sayfasında
booking-mail-title = E-postayla hatırlat
booking-mail-what = İstersen e-posta gelir: bir gün ve bir saat önce, gece asla, bir de bir şey değişirse. Adres yalnızca bunun için kullanılır ve kayıtla birlikte silinir.

## Neler saklanır
web-privacy-notices = Haber almak istersen: arama ve sohbet ya da e-posta adresi. Sohbette yarım yıl, e-postayla bir yıl ya da sen kapatana kadar. Bir kayda yazılan adres: kayıt kadar.
