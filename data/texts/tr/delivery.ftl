# Bir şey ulaşmadığında.

message-lost = Aramızda bir mesaj kayboldu. Lütfen bana bir daha sor.
