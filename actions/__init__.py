"""Rasa custom actions: they translate slots into a wish and matches into replies, and decide nothing else."""
