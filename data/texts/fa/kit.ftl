# کدهای مدرسه‌ها و مراکز جوانان.

criterion-ages = { $first } تا { $last } سال
