# Codes von Schulen und Jugendzentren, und was sie öffnen.

criterion-ages = { $first } bis { $last } Jahre
