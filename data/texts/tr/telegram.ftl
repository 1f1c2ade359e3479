# Sadece Telegram'da olanlar: menü, açıklama, düğmeler, uyarılar.

telegram-description = Ben Lotse, bir sohbet botuyum. 🧭
    Sana okul, meslek ve meslek eğitimi (Ausbildung) için fırsatlar bulurum: staj (Praktikum), tanıtım günleri, firmalarla görüşmeler, tatil etkinlikleri, danışmanlık.
    Ücretsiz, adını da sormam. Aşağıda “Başlat”a dokun.
telegram-short-description = Sana staj, tanıtım günü, firma görüşmesi ve danışmanlık bulur. Ücretsiz, isim gerekmez.

telegram-command-start = start
telegram-about-start = Başlayalım
telegram-command-find = ara
telegram-about-find = Fırsat ara
telegram-command-more = devam
telegram-about-more = Daha fazla göster
telegram-command-help = yardim
telegram-about-help = Neler yapabilirim
telegram-command-human = insan
telegram-about-human = Bir insanla konuş
telegram-command-restart = bastan
telegram-about-restart = Baştan başla
telegram-command-language = dil
telegram-about-language = Dili değiştir
telegram-command-mydata = verilerim
telegram-about-mydata = Senin hakkında ne biliyorum
telegram-command-forget = sil
telegram-about-forget = Senin hakkındaki her şeyi sil

telegram-card-details = { $number } Ayrıntı
telegram-card-dates = { $number } Tarih
telegram-card-share = { $number } Paylaş

telegram-send-location = 📍 Konumumu gönder
telegram-type-place = Posta kodu ya da şehir yaz
telegram-noted = Tamam!

telegram-no-voice = Maalesef ses dinleyemiyorum. Lütfen ne aradığını bana yaz.
telegram-only-text = Bununla maalesef bir şey yapamıyorum. Sadece yazı okuyabiliyorum. Lütfen ne aradığını yaz.
telegram-in-group = Burada başkaları da okuyor. Bana özelden yaz, o zaman senin için arayayım.
telegram-private-chat = Özelden yaz
telegram-error = Bir şeyler ters gitti. Lütfen bir daha yaz. (Hata { $id })
