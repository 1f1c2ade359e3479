# Codes von Schulen und Jugendzentren, in einfacher Sprache.

criterion-ages = { $first } bis { $last } Jahre
