# Codes of schools and youth centres, and what they open.

criterion-ages = { $first } to { $last } years
