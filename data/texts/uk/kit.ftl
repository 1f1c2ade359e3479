# Коди шкіл і молодіжних центрів.

criterion-ages = { $first }–{ $last } років
