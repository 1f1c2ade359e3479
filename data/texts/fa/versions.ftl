# Offers in several languages.

offers-partly-in-german = بعضی از پیشنهادها فقط به زبان آلمانی است.
version-outdated = متن آلمانی بعداً تغییر کرده است. آنجا ببین حالا چه چیزی درست است.
version-unchecked = این ترجمه را هنوز کسی بررسی نکرده است.
version-languages = این پیشنهاد به این زبان‌ها هست:
