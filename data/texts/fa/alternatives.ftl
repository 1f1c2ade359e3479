booking-others = شاید یکی از این‌ها مناسب باشد:
booking-other = { $number }. { $title }: { $moment }
button-book-other = { $number }. گرفتن جای
booking-reason-none = کسی دلیلی نگفته است.
booking-calendar-again = تا تقویمت درست باشد: { $calendar }
booking-one-more = یک گفت‌وگوی دیگر در همین روز
