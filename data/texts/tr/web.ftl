# Sohbet sayfası ve çevresindeki sayfalar.

web-title = Lotse – sana uyanı bul
web-what = Staj, meslek eğitimi ve iş için sohbet botu
web-skip = Yazma alanına geç
web-menu = Menü
web-conversation = Lotse ile sohbet
web-lotse-says = Lotse diyor ki:
web-you-said = Sen:
web-choices = Seçebileceğin cevaplar
web-how = Neler yapabilirsin?
web-write = Mesaj yaz
web-label = Mesajın
web-placeholder = ör. “15 yaşındayım, hayvanlar, Kassel”
web-send = Gönder
web-left = { $count } karakter kaldı
web-typing = Lotse yazıyor …
web-pending = Mesajın geldi. Cevap birazdan burada.
web-reload = Yenile
web-offline = Bu bize ulaşmadı. Bağlantını kontrol et ve bir daha gönder.
web-try-again = Şu an bana ulaşılamıyor. Lütfen bir dakika sonra tekrar dene.
web-about-offer = Sorduğun fırsat:
web-dates = Tarihler
web-to-calendar = Takvime ekle
web-to-chat = Sohbete git

web-delete = Sohbeti sil
web-delete-sure = Sohbeti silmek istiyor musun?
web-delete-what = Burada yazdığın her şey silinir. Lotse'nin senin hakkında bildikleri de. Bu geri alınamaz.
web-delete-yes = Evet, her şeyi sil
web-delete-no = Hayır, sohbete dön
web-deleted = Sohbet silindi. Lotse artık senin hakkında hiçbir şey bilmiyor.

web-privacy = Neleri saklıyoruz
web-privacy-who = Lotse bir program, insan değil. Hesap açman ya da adını vermen gerekmez.
web-privacy-conversation = Sohbetin: Sayfayı yenilediğinde hâlâ burada olsun diye. Son mesajdan bir gün sonra silinir.
web-privacy-search = Aradıkların: mesela yaş, yer ve ilgi alanları, bir de dilin. Bunlar adınla değil, rastgele bir numarayla saklanır.
web-privacy-counts = Bir şeyin ne kadar arandığı: sadece sayı olarak, kimin aradığı olmadan.
web-privacy-none = Çerez yok, reklam yok, başka firmalardan hiçbir şey yok.
web-privacy-delete = Sohbeti istediğin zaman menüden silebilirsin. Ya da şöyle yaz: “Hakkımdaki her şeyi sil”.

web-error = Bir şeyler ters gitti
web-error-number = Hata { $number }
web-error-400 = Bunu anlamadım. Lütfen sohbete geri dön.
web-error-403 = Bu buradan olmuyor. Lütfen sohbete geri dön.
web-error-404 = Böyle bir sayfa yok. Belki bu fırsat çoktan bitti.
web-error-405 = Bu burada olmuyor. Lütfen sohbete geri dön.
web-error-413 = Bu benim için çok uzun. Lütfen daha kısa yaz, en fazla 2000 karakter.
web-error-429 = Çok kısa sürede çok fazla mesaj geldi. Lütfen birkaç saniye bekle.
web-error-500 = Bizde bir şeyler ters gitti. Lütfen birazdan tekrar dene.
