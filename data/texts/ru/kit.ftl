# Коды школ и молодёжных центров.

criterion-ages = { $first }–{ $last } лет
