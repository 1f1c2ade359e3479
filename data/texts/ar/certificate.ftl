# Certificate of attendance: the page, the sheet, and how the chat speaks of it.
booking-came = موعد تم حضوره:
    { $booking }
    شهادة حضور: { $certificate }
booking-over = انتهى:
    { $booking }
    شهادة حضور؟ هكذا تتم: { $certificate }
certificate-get = شهادة حضور
certificate-ask = شهادة حضور؟ هكذا تتم
certificate-name = ما الاسم الذي يُكتب فيها؟
certificate-kept = يُكتب الاسم على الورقة فقط. لا يحفظه Lotse ولا يعطيه لأحد.
certificate-make = إعداد الورقة (PDF)
certificate-early = تتوفر الشهادة بعد انتهاء الموعد، في هذه الصفحة نفسها.
certificate-unmarked = لم يُسجَّل هنا حضورك بعد. هذا يُنسى بسهولة ويمكن إضافته لاحقًا. يمكنك إخبار من نظّموا الموعد أو السؤال هنا:
certificate-wrong-empty = الاسم ناقص، من فضلك.
certificate-wrong-long = هذا طويل جدًا: يمكن أن يتكوّن الاسم من { $longest } حرفًا على الأكثر، والكلمة الواحدة من 40 حرفًا على الأكثر.
certificate-wrong-signs = لا يمكن طباعة الاسم بهذا الشكل. يُسمح بالحروف (اللاتينية أو اليونانية أو الكيريلية أو العربية) والمسافة والنقطة والفاصلة والشرطة والفاصلة العليا. لا يُسمح بالرموز التعبيرية ولا بالأرقام.
print-certificate = شهادة حضور
print-certificate-says = المشاركة في:
print-certificate-issued = صدرت في { $day }
print-certificate-how = الاسم كتبه صاحب الشأن بنفسه. الحضور مسجَّل في قائمة من نظّموا الموعد.
