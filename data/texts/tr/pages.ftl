# Hedef grup sayfaları, künye ve erişilebilirlik.

page-you-title = Senin için
page-you-text = İleride ne yapmak istediğini şimdiden bilmen gerekmez.
    Burada çevrendeki fırsatları bulursun: staj, bilgi günleri, firmalarla görüşmeler, tatil programları ve danışmanlık. Çoğu ücretsiz.
    Kendin arayabilirsin. Ya da bota yaz: En fazla üç şey sorar ve bir şeyin neden uyduğunu söyler.
    Hiç fikrin yok mu? O zaman bot sana birkaç kısa soru sorar.
    Hesap açman ya da adını vermen gerekmez.
page-new-title = Almanya'da yeni
page-new-text = Almanya'da mesleğe giden çok yol var. Karar vermeden önce deneyebilirsin.
    Praktikum (staj): Birkaç gün ya da hafta bir firmada çalışır, mesleği tanırsın.
    Ausbildung (meslek eğitimi): Çoğunlukla üç yıl boyunca bir firmada ve meslek okulunda bir meslek öğrenirsin. Bunun için para alırsın.
    Beratung (danışmanlık): Konuyu bilen biriyle konuşursun. Ücretsizdir.
    Fırsatların çoğu Almanca. “Hangi dilde?” filtresiyle başkalarını bulursun.
page-new-spoken = Dili { $spoken } olan fırsatlar
page-providers-title = Fırsat sunanlar için
page-providers-text = Staj, atölye günü, danışmanlık ya da proje: Gençlere meslek yolunda yardım eden her şeyin yeri burası.
    Fırsatları yerel eğitim koordinasyonu alır. Bir mail ya da telefon yeter.
    Şunlar yazmalı: başlık ve kısa açıklama, yaş, günler ve saatler, yer ya da online, ücret ve kayıt.
    Bir fırsat yayımlanmadan önce koordinasyon ona bakar.
page-schools-text = Bu fırsatları öğretmenler ve okul sosyal hizmeti bir grup için ayırtır. Gençlerin aramasında görünmezler.
    Tek tek gençler için olanlar “Fırsatlar” altında. Bot derste de yardım eder: hesap ve isim olmadan.
page-parents-text = Burada anne babalar için olanlar var. Gençler için olanlar “Fırsatlar” altında.
    Anne babalar da bota yazabilir, mesela: “Çocuğum 15 yaşında ve hayvanları seviyor.” Bot dokuz dil anlar.
page-imprint-title = Künye
page-imprint-text = Bu sayfaları burada adı geçen belediyeler işletir.
page-imprint-placeholder = Yer tutucu: Belediyeyi kimin temsil ettiğini ve içerikten kimin sorumlu olduğunu belediye başlamadan önce yazar.
page-access-title = Erişilebilirlik
page-access-text = Lotse'yi herkes kullanabilmeli. Sayfalar WCAG 2.2 AA kurallarına uyar: klavyeyle, ekran okuyucuyla, büyütülmüş, yüksek kontrastla ve betik olmadan çalışır.
    Her değişiklikte bir test programı (axe) onları kontrol eder. Engelli insanlar henüz denemedi.
    Eksik olan: Fırsatlar Almanca yazılmış ve hiçbir şey işaret dilinde değil.
page-access-report = Bir yerde takıldın mı? Bize buradan yaz:
page-privacy-portal = Sayfalarda aradıkların: Sadece bir şeyin ne kadar arandığını sayarız. Kimin aradığını bilmeyiz.
