"""Chaos: the real Lotse (product and Rasa, as `lotse run` starts them) among people who chat and things that break."""
