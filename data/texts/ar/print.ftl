# المطبوعات: ملصقات وبطاقات وأوراق عروض.

print-headline = ما الذي يناسبك؟
print-offers = تدريب عملي، ورشة، استشارة، زيارة شركة: عروض كثيرة في { $town } وما حولها.
print-scan = يمكن مسح الرمز بالكاميرا.
print-type = أو كتابة هذا العنوان:
print-point-1 = تكفي كتابة ما يثير الاهتمام.
print-point-2 = بلا حساب وبلا اسم ومجاناً.
print-point-3 = لا توجد فكرة بعد؟ Lotse يساعد في البحث.
print-human = هل الحديث مع إنسان أفضل؟
print-preset = مضبوط مسبقاً: { $criteria }. يمكن تغيير كل شيء.
print-code-alt = رمز QR يؤدي إلى { $address }
print-logo-alt = شعار { $town }
print-title = { $what } – { $town }
print-month = العروض: { $month }
print-none = لا شيء مؤكد في هذا الشهر بعد. عبر الرمز تظهر عروض أخرى.
print-always = متاح دائماً
print-when = متى
print-what = ماذا
print-where = أين
print-more = { $count ->
    [one] يوجد موعد آخر على الإنترنت، عبر الرمز.
    [two] يوجد موعدان آخران على الإنترنت، عبر الرمز.
    [few] توجد { $count } مواعيد أخرى على الإنترنت، عبر الرمز.
   *[other] يوجد { $count } موعداً آخر على الإنترنت، عبر الرمز.
}
print-as-of = بتاريخ { $day }
print-list = مختارات لك
print-list-none = انتهت هذه العروض. عبر الرمز تظهر عروض أخرى.
print-until = صالح حتى { $day }
print-more-dates = مواعيد أخرى: { $dates }
print-link-month = ورقة الشهر للتعليق (PDF)
print-link-offer = للطباعة (PDF)
print-again = البطاقة نفسها مرة أخرى
