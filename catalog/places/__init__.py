"""Where things are: the gazetteer of Germany, its names and their misspellings, distances."""
