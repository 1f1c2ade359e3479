# Koffer für Schulen und Jugendzentren, wie die Koordination sie sieht.

log-kit = Koffer
log-kit-link = Link eines Koffers
log-code = Code eines Koffers
log-group-request = Anfrage für eine Gruppe
