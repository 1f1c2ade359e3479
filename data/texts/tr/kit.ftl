# Okulların ve gençlik merkezlerinin kodları.

criterion-ages = { $first }–{ $last } yaş
