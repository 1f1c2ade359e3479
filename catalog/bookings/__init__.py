"""Seats at offer dates: given away, waited for, given back, and what those who have one are told.

Whoever writes bookings goes through ``booking`` (a person's wish), ``settling`` (what follows from what the organiser
changed, and from time) or ``erasing``. What people are told goes through ``notices``.
"""
