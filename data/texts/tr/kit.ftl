# Okulların ve gençlik merkezlerinin kodları.

criterion-ages = { $first }–{ $last } yaş
code-set-school = Okulun bunu senin için ayarladı: { $criteria }. Her şeyi değiştirebilirsin.
code-set-youth-centre = Gençlik merkezin bunu senin için ayarladı: { $criteria }. Her şeyi değiştirebilirsin.
code-set-other = { $name } bunu senin için ayarladı: { $criteria }. Her şeyi değiştirebilirsin.
code-list-school = Okulun senin için teklifler seçti.
code-list-youth-centre = Gençlik merkezin senin için teklifler seçti.
code-list-other = { $name } senin için teklifler seçti.
code-list-empty = Bu listede artık açık bir teklif yok. Ama kendin arayabilirsin.
code-dead = Bu kod artık geçerli değil ya da bir karakter eksik. Sorun değil: Yine de her şeyi sorabilirsin.
code-dead-title = Bu kod bir şey açmıyor
code-page-title = Kodun var mı?
code-page-what = Buraya yaz. Afişte ya da kartta yazıyor.
code-page-label = Kod
code-page-go = Aç
code-too-many = Buradan az önce çok fazla deneme yapıldı. Lütfen on dakika bekle. Kodsuz hemen başlayabilirsin.
code-private = Bu kodu kimin açtığını kimse görmez. Yalnızca kaç kez açıldığı sayılır.
code-list-title = Senin için seçildi
code-until = Liste { $day } tarihine kadar geçerli.
code-calendar = Takvime ekle
button-code-offers = Teklifleri göster
button-list = Sohbette gör
button-list-more = Listeden daha fazlası
