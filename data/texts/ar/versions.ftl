# Offers in several languages.

offers-partly-in-german = بعض العروض متوفرة بالألمانية فقط.
version-outdated = تغيّر النص الألماني بعد هذه الترجمة. ما يسري الآن موجود في النص الألماني.
version-unchecked = لم يراجع أحد هذه الترجمة بعد.
version-languages = هذا العرض متوفر باللغات:
