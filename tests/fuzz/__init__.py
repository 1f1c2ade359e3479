"""Everything that faces the outside, fed with what nobody would send."""
