"""What young people asked and nobody could answer: kept, grouped, settled, passed on."""
