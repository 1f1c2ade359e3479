# Basılı malzeme: afişler, kartlar, teklif listeleri.

print-headline = Sana ne uygun?
print-offers = Staj, atölye, danışmanlık, şirket ziyareti: { $town } ve çevresindeki teklifleri bul.
print-scan = Kodu kameranla tara.
print-type = Ya da şunu yaz:
print-point-1 = Neyle ilgilendiğini yazman yeterli.
print-point-2 = Hesap yok, isim yok, ücretsiz.
print-point-3 = Fikrin yok mu? Lotse aramana yardım eder.
print-human = Bir insanla konuşmak mı istersin?
print-preset = Şimdiden ayarlı: { $criteria }. Her şeyi değiştirebilirsin.
print-code-alt = QR kodu, şu adrese götürür: { $address }
print-logo-alt = { $town } logosu
print-title = { $what } – { $town }
print-month = Teklifler: { $month }
print-none = Bu ay için henüz kesin bir şey yok. Kodla başka teklifleri bulabilirsin.
print-always = Her zaman mümkün
print-when = Ne zaman
print-what = Ne
print-where = Nerede
print-more = { $count ->
    [one] Bir tarih daha internette: kodu tara.
   *[other] { $count } tarih daha internette: kodu tara.
}
print-as-of = Durum: { $day }
print-list = Senin için seçildi
print-list-none = Bu teklifler sona erdi. Kodla başkalarını bulabilirsin.
print-until = Geçerlilik: { $day }
print-more-dates = Diğer tarihler: { $dates }
print-link-month = Asmak için aylık liste (PDF)
print-link-offer = Yazdırmak için (PDF)
print-again = Aynı kart bir kez daha
