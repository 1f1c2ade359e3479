# رموز المدارس ومراكز الشباب.

criterion-ages = من { $first } إلى { $last } سنة
