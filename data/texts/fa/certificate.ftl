# Certificate of attendance: the page, the sheet, and how the chat speaks of it.
booking-came = آنجا بودی:
    { $booking }
    گواهی حضور: { $certificate }
booking-over = گذشته است:
    { $booking }
    گواهی حضور؟ این‌طور: { $certificate }
certificate-get = گواهی حضور
certificate-ask = گواهی حضور؟ این‌طور
certificate-name = چه نامی روی آن نوشته شود؟
certificate-kept = نام فقط روی برگه می‌آید. Lotse آن را نگه نمی‌دارد و به کسی نمی‌دهد.
certificate-make = ساختن برگه (PDF)
certificate-early = گواهی را پس از پایان قرار می‌گیری. آن وقت دوباره به این صفحه سر بزن.
certificate-unmarked = اینجا هنوز ثبت نشده که آنجا بودی. این کار زود فراموش می‌شود و می‌شود بعداً اضافه‌اش کرد. به کسانی که قرار را برگزار کردند بگو یا اینجا بپرس:
certificate-wrong-empty = لطفاً یک نام بنویس.
certificate-wrong-long = خیلی بلند است: نام حداکثر { $longest } نویسه می‌تواند داشته باشد و یک کلمه حداکثر 40 نویسه.
certificate-wrong-signs = نام را این‌طور نمی‌شود چاپ کرد. حروف (لاتین، یونانی، سیریلیک یا عربی)، فاصله، نقطه، ویرگول، خط تیره و آپاستروف کار می‌کند. ایموجی و رقم کار نمی‌کند.
print-certificate = گواهی حضور
print-certificate-says = شرکت کرد در:
print-certificate-issued = تاریخ صدور: { $day }
print-certificate-how = نام را خود شخص نوشته است. حضورش در فهرست برگزارکنندگان ثبت شده است.
