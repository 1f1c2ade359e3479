# Coduri ale școlilor și centrelor de tineret.

criterion-ages = { $first }–{ $last } ani
