smalltalk-joke = Tamam! Bir şey gerçekten zor gelirse bana yaz. Sana kimin dinleyeceğini gösteririm.
smalltalk-bad-day = Üzüldüm. Umarım yakında daha iyi olur. Konuşmak istersen kimin dinleyeceğini gösteririm.
smalltalk-sorry = Sorun değil! 🙂 Sana yardım etmek isterim.
deny-next = Tamam. Aramada bir şeyi değiştirelim mi?
