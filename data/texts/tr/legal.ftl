# Yasanın istediği sayfalar; engel bildirme; fırsatları başka sitelerde gösterme.

legal-operator = Bu sayfaları işleten
legal-represented = Temsil eden
legal-responsible = İçerikten sorumlu
legal-officer = Veri koruma soruları
legal-enforcement = Bildirimin bir şeyi değiştirmedi mi? O zaman buraya başvur
legal-barriers = Henüz herkes için uygun olmayanlar
legal-contact = İletişim
legal-authority = Verilerinin kullanımıyla ilgili buraya şikâyet edebilirsin
legal-towns = Belediyeni seç
legal-own-in-german = { $town } bunun için kendi metnini yazdı. Almanca:
legal-privacy-address = Cihazının ağ adresi (IP adresi): Onsuz hiçbir sayfa sana ulaşmaz. Onu hiçbir yere yazmayız.
legal-privacy-telegram = Telegram'dan yazarsan mesajların o firmadan geçer ve onun kuralları geçerlidir. Web sayfasında arada kimse yok.
legal-privacy-erase = Görme ve silme
legal-privacy-rights = Nelerin kayıtlı olduğunu sohbet gösterir: “Hakkımda ne biliyorsun?” yaz. Onu görebilir, değiştirebilir, sildirebilir ve hayır diyebilirsin. Neden söylemen gerekmez.
legal-privacy-why = Bunu neden yapabiliyoruz
legal-privacy-law = Belediyeler gençlere meslek yolunda yardım etmelidir (Genel Veri Koruma Tüzüğü, madde 6 fıkra 1 e). İnsanlara iletilmesini istediğin şeyleri gönüllü gönderirsin (madde 6 fıkra 1 a).

form-trap = Lütfen bu alanı boş bırak
form-trapped = Boş kalması gereken bir alan doluydu. Lütfen bir daha gönder.
form-again = Olmadı. Lütfen bir daha gönder. Yazdıkların hâlâ burada.
form-too-many = Şu anda çok fazla ileti geliyor. Sonra yine dene ya da telefon et.
form-town = Hangi belediye?
form-choose = Lütfen seç
form-which-town = Lütfen bir belediye seç.

barrier-title = Engel bildir
barrier-intro = Bir şey okunmuyor, kullanılmıyor ya da anlaşılmıyor mu? Yaz. Yerel koordinasyona gider. İsim vermen gerekmez.
barrier-what = Ne olmuyor?
barrier-where = Hangi sayfada? (isteğe bağlı)
barrier-answer = Cevap nereye gitsin? (isteğe bağlı)
barrier-answer-hint = E-posta ya da telefon. Bunlar olmadan cevap veremeyiz.
barrier-kept = Bildirim, son işlemden 30 gün sonra silinir.
barrier-send = Gönder
barrier-sent = Teşekkürler! Bildirimin ulaştı. Koordinasyon ilgilenecek.
barrier-else = Ya da doğrudan
barrier-empty = Lütfen neyin olmadığını yaz.
barrier-long = { $count } karakter fazla. Lütfen kısalt.

embed-title = Fırsatları kendi sitende göster
embed-text = Okullar, dernekler ve belediyeler fırsatları kendi sitelerinde gösterebilir. Kodu kopyala, siteye ekle, bitti: betik, çerez ve hesap olmadan.
embed-code = { $town } için kod
embed-allowed = Koordinasyonun önce siteye izin vermesi gerekir. Sitenin adresiyle kısa bir mail yeter.
embed-heading = { $town }: fırsatlar
embed-new-tab = Hepsi yeni bir pencerede açılır.
embed-this = Başka bir sitede göster
