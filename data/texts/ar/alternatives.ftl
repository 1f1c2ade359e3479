booking-others = ربما يناسبك واحد من هذه المواعيد:
booking-other = { $number }. { $title }: { $moment }
button-book-other = { $number }. حجز مكان
booking-reason-none = لم يذكر أحد سببًا.
booking-calendar-again = ليبقى تقويمك صحيحًا: { $calendar }
booking-one-more = مقابلة أخرى في اليوم نفسه
