# Henüz fikri olmayanlar için sorular: iki şeyden birini seçmek, test değil.

helper-question = { $number } / { $count }
    { $scene }

helper-garden = Cumartesi, güneş parlıyor. Hangisini yaparsın?
helper-garden-a = Bir sebze bahçesi kurmak
helper-garden-b = Bir gruba yeni bir oyun öğretmek
helper-course = Bir kursu deneyebilirsin. Hangisini seçersin?
helper-course-a = İlk yardım öğrenmek
helper-course-b = Yıldızları keşfetmek
helper-afternoon = Boş bir öğleden sonra. Canın ne yapmak istiyor?
helper-afternoon-a = Zor bir bulmaca çözmek
helper-afternoon-b = Bir bit pazarı düzenlemek
helper-contest = Takımın bir yarışmaya katılıyor. Sen hangisini üstlenirsin?
helper-contest-a = Fikri sahnede tanıtmak
helper-contest-b = Filmini çekmek
helper-party = Büyük bir şenlik olacak. Sen hangisini üstlenirsin?
helper-party-a = Afişleri tasarlamak
helper-party-b = Herkesin nasıl geleceğini planlamak
helper-shop = Küçük bir dükkânın yardıma ihtiyacı var. Hangisini yaparsın?
helper-shop-a = Kasaya bakmak
helper-shop-b = Bozuk eşyaları tamir etmek
helper-last = Ve son olarak: Sana hangisi daha uygun?
helper-last-a = Sakin sakin bir şeyle uğraşmak
helper-last-b = Birçok kişiyle birlikte işe koyulmak

button-both = İkisi de
button-neither = Hiçbiri
button-stop = Bırak
button-go-on = Sorulara devam

helper-found = Teşekkürler! Bunlar sana göre olabilir:
    { $suggestions }
    Bunlar sadece fikir. İstediğin zaman değiştirebilirsin.
helper-field = • { $field }, çünkü { $picks } dedin
helper-picked = “{ $pick }”
helper-neither = ne “{ $a }” ne “{ $b }”
helper-over = Tamam, bırakıyoruz.
helper-nothing = Sanırım hiçbiri sana göre değildi. Sorun değil.
helper-everything = Pek çok şeyi seviyorsun. Bu harika, ama buradan bir yön göremiyorum.
helper-topics = Sevdiğin bir şeye dokun. Ya da yaz. Ya da danışmanlık al.
criterion-picks = kısa sorulardaki cevapların: { $picks }
