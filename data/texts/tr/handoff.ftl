# Bir soruyu bir insana iletmek.

button-handoff = Soru ilet
button-handoff-reply = Cevapla
button-handoff-yes = Evet, ilet
button-handoff-text = Evet, sadece soruyu
button-handoff-all = Evet, bu bilgilerle
button-handoff-no = Hayır, hiçbir şey iletme
handoff-ask = Şimdi sorunu yaz, en iyisi tek mesajda. Sonra tam olarak ne ileteceğimi gösteririm, sen de evet ya da hayır dersin.
    Okuyacak olan: { $name }. Cevap buraya, sohbete gelir, çoğunlukla 1–2 iş günü içinde. Acele mi? O zaman araman daha iyi.
handoff-sure = Şunu iletiyorum: { $name }
    “{ $question }”
    Böyle iyi mi? Adına ihtiyacım yok. Cevap sana ulaşsın diye bu sohbeti aklımda tutuyorum. Kim olduğunu kimse görmez. 30 gün sonra her şeyi silerim.
handoff-sure-details = Şunu iletiyorum: { $name }
    “{ $question }”
    İstersen şunları da yazarım: { $criteria }. Cevap için yardımcı olur ama şart değil.
    Adına ihtiyacım yok. Cevap sana ulaşsın diye bu sohbeti aklımda tutuyorum. Kim olduğunu kimse görmez. 30 gün sonra her şeyi silerim.
handoff-done = Sorun iletildi. 1–2 iş günü sonra buraya tekrar bak: cevap bu sohbete gelir. Web sayfasındaysan bu sekmeyi açık bırak.
handoff-dropped = Tamam, hiçbir şey iletmiyorum.
handoff-unclear = Bunu soru olarak anlayamadım. Sorunu kelimelerle yaz. Ya da “dur” de.
handoff-insult = Bunu bu şekilde iletmem. Sorunu hakaret etmeden yaz. Ya da “dur” de.
handoff-long = Bu iletmek için çok uzun. Daha kısa yaz, en fazla { $most } karakter.
handoff-again = O mesaj artık bende yok. Bir kez daha yaz.
handoff-full = Zaten { $count } mesajına cevap bekliyorsun. Biraz daha sabret ya da ara.
handoff-answer = Koordinasyonun cevabı ({ $name }):
    { $description }
my-data-more = Kimseyi iki kez saymamak için, hangi sayılarda zaten olduğunu üç aylık dönemin sonuna kadar aklımda tutarım. İlettirdiğin sorular ve cevapları en fazla 30 gün kalır.
web-privacy-handoff = İnsanlara ilettirdiğin sorular ve cevapları: en fazla 30 gün. Kimden geldiğini kimse görmez.
