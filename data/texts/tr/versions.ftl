# Offers in several languages.

offers-partly-in-german = Bazı fırsatlar sadece Almanca.
version-outdated = Almanca metin sonradan değişti. Şu an neyin geçerli olduğuna oradan bak.
version-unchecked = Bu çeviriyi henüz kimse kontrol etmedi.
version-languages = Bu fırsat şu dillerde var:
