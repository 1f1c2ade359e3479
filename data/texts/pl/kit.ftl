# Kody szkół i centrów młodzieżowych.

criterion-ages = { $first }–{ $last } lat
