# Questions handed in before a date, without a name.

beforehand-button = Soru gönder
beforehand-title = Önceden soru gönder
beforehand-section = Sorular ve cevaplar
beforehand-before = Şimdiden bir sorun mu var? Adını vermeden önceden gönder.
beforehand-intro = Sorun isimsiz olarak şuraya gider: { $provider }. Önce koordinasyon okur.
beforehand-answers = Cevapları etkinlikte alırsın. Bazıları sonra teklifin sayfasında da durur.
beforehand-date = Hangi tarih için?
beforehand-question = Sorun
beforehand-hint = En fazla { $most } karakter. İsimler, numaralar ve adresler çıkarılır.
beforehand-kept = Kimin sorduğu kaydedilmez. Soru en geç etkinlikten { $days } gün sonra silinir.
beforehand-go = Devam
beforehand-sure = Sorun şöyle iletilecek:
beforehand-cut = [...] olan yerde, kimin sorduğunu belli edebilecek bir şey çıkarıldı.
beforehand-send = Böyle gönder
beforehand-change = Değiştir
beforehand-done = Teşekkürler, sorun ulaştı. Koordinasyon kısaca baktıktan sonra şuraya gider: { $provider }.
beforehand-another = Bir soru daha gönder
beforehand-back = Teklife dön
beforehand-empty = Lütfen sorunu yaz.
beforehand-long = Bu çok uzun. Lütfen en fazla { $most } karaktere kısalt.
beforehand-unclear = Bu bir soru olarak anlaşılmıyor. Lütfen tam kelimelerle yaz.
beforehand-insult = Bu bu şekilde iletilmez. Lütfen sorunu hakaret etmeden yaz.
beforehand-full = Şu anda burada çok soru bekliyor. Daha sonra tekrar dene ya da etkinlikte sor.
beforehand-answer-by = { $name } cevapladı
beforehand-answer-by-coordination = Koordinasyon cevapladı
beforehand-ask = { $title }: Önceden ne sormak istersin? Sorunu şimdi tek mesajda yaz. Sonra nasıl ileteceğimi gösteririm, sen de evet ya da hayır dersin.
    İsimsiz olarak şuraya gider: { $provider }. Önce koordinasyon okur. Cevapları etkinlikte alırsın.
beforehand-shown = Sorunu şöyle iletiyorum:
    “{ $question }”
    Böyle olur mu? İsimleri, numaraları ve adresleri çıkardım. Kimin sorduğunu yanında saklamıyorum.
beforehand-no = Hayır, gönderme
beforehand-handed-in = Sorun gönderildi. Bu sohbete cevap gelmez: cevapları etkinlikte alırsın. Bazıları sonra burada da durur: { $link }
beforehand-again = O soru artık bende yok. Lütfen bir kez daha yaz.
beforehand-many = Bugün zaten { $count } soru gönderdin. Yarın yine olur. Ya da etkinlikte sor.
beforehand-closed = Bu tarih için soru alamıyorum. En iyisi orada sormak.
booking-link-later-page = Katılım bağlantısını bir gün önceden bu randevunun sayfasında görürsün.
web-privacy-beforehand = Bir etkinlikten önce gönderdiğin sorular: sensiz, sohbetsiz, saatsiz saklanır. Bu yüzden kimin sorduğunu kimse bilemez. En geç etkinlikten 28 gün sonra silinir.
