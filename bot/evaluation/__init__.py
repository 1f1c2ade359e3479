"""How well Lotse understands, measured on lines with known answers, through the same code that answers people."""
