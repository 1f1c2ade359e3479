"""The kit of school social workers: links that open it, codes, hand-picked lists, places for groups."""
