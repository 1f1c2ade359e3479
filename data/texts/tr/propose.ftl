# Proposing offers, without an account.

propose-title = Fırsat öner
propose-intro = Hesap gerekmez. Yerel koordinasyon her öneriyi yayımlanmadan önce inceler ve soru olursa haber verir.
propose-who = Kim sunuyor?
propose-organisation = Firma, okul, dernek ya da kurum
propose-contact = İletişim kişisi
propose-mail = E-posta
propose-phone = Telefon
propose-kept = İletişim kişisini, e-postayı ve telefonu sadece koordinasyon görür. Öneriden fırsat çıkmazsa en geç karardan bir yıl sonra silinir.
propose-what = Nedir?
propose-name = Başlık
propose-summary = Kısaca
propose-summary-hint = Orada ne yapılır, ne öğrenilir? En fazla { $most } karakter.
propose-audience = Kimin için?
propose-for-young-people = Gençler
propose-for-schools = Okul sınıfları
propose-for-parents = Anne babalar
propose-age-min = En küçük yaş
propose-age-max = En büyük yaş
propose-cost = Ücret (euro)
propose-cost-hint = 0 ücretsiz, boş henüz belli değil demektir.
propose-when = Ne zaman ve nerede?
propose-day = Gün
propose-start = Başlangıç
propose-end = Bitiş
propose-rule = Ya da belli bir gün olmadan, mesela “anlaşmaya göre”
propose-place = Yer ve adres
propose-registration = Nasıl kayıt olunur?
propose-note = Koordinasyon için başka bir şey? Mesela başka günler.
propose-send = Öneriyi gönder
propose-sent = Teşekkürler! Öneri ulaştı. Koordinasyon ona bakacak.
propose-another = Bir fırsat daha öner
propose-problems = { $count ->
    [one] Bir yer eksik ya da doğru değil. Aşağıda işaretli.
   *[other] { $count } yer eksik ya da doğru değil. Aşağıda işaretli.
 }
propose-wrong-empty = Lütfen doldur.
propose-wrong-long = Bu çok uzun.
propose-wrong-reach = Sorular için lütfen e-posta ya da telefon yaz.
propose-wrong-mail = Bu bir e-posta adresi değil.
propose-wrong-age = Lütfen 0 ile 99 arasında bir sayı yaz.
propose-wrong-ages = “En büyük yaş” “En küçük yaş”tan küçük.
propose-wrong-cost = Lütfen euro olarak bir tutar yaz, mesela 12,50.
propose-wrong-day = Böyle bir gün yok.
propose-wrong-time = Lütfen bir saat yaz, mesela 14:30.
propose-wrong-when = Lütfen bir gün ve başlangıç saati, ya da başka ne zaman olabileceğini yaz.
propose-wrong-end = Bitiş başlangıçtan önce.
