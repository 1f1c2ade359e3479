# Offers in several languages.

offers-partly-in-german = بعض العروض متوفرة بالألمانية فقط.
version-outdated = تغيّر النص الألماني بعد هذه الترجمة. انظر هناك ما الذي يسري الآن.
version-unchecked = لم يراجع أحد هذه الترجمة بعد.
version-languages = هذا العرض متوفر باللغات:
