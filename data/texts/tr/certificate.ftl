# Certificate of attendance: the page, the sheet, and how the chat speaks of it.
booking-came = Oradaydın:
    { $booking }
    Katılım belgesi: { $certificate }
booking-over = Geçti:
    { $booking }
    Katılım belgesi mi? Şöyle olur: { $certificate }
certificate-get = Katılım belgesi
certificate-ask = Katılım belgesi mi? Şöyle olur
certificate-name = Belgede hangi isim yazsın?
certificate-kept = İsim yalnızca kâğıda yazılır. Lotse onu saklamaz ve kimseye vermez.
certificate-make = Belgeyi hazırla (PDF)
certificate-early = Belgeyi randevu bittikten sonra alabilirsin. O zaman bu sayfaya tekrar bak.
certificate-unmarked = Orada olduğun burada henüz yazmıyor. Bu kolayca unutulur ve sonradan eklenebilir. Etkinliği düzenleyenlere söyle ya da buraya sor:
certificate-wrong-empty = Lütfen bir isim yaz.
certificate-wrong-long = Bu çok uzun: İsim en fazla { $longest } karakter olabilir, tek bir kelime en fazla 40.
certificate-wrong-signs = İsim bu şekilde basılamıyor. Harfler (Latin, Yunan, Kiril veya Arap), boşluk, nokta, virgül, kısa çizgi ve kesme işareti olur. Emoji ve rakam olmaz.
print-certificate = Katılım belgesi
print-certificate-says = şuna katıldı:
print-certificate-issued = Düzenlenme tarihi: { $day }
print-certificate-how = İsmi kişi kendisi yazdı. Orada olduğu, etkinliği düzenleyenlerin listesinde yazıyor.
