"""Words, hobbies, jobs and school subjects -> the 16 Berufsfelder of the Federal Employment Agency.

>>> from catalog.fields import default_lexicon
>>> default_lexicon().spot("kein büro, lieber was mit tieren").fields
('natur',)
"""

from catalog.fields.entries import LexiconError
from catalog.fields.lexicon import FieldHits, Lexicon, Span, default_lexicon

__all__ = ["FieldHits", "Lexicon", "LexiconError", "Span", "default_lexicon"]
