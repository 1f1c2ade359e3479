"""Run all benchmarks: ``python -m bench``."""

from bench import search, stock, whole_way

for part in (whole_way, stock, search):
    part.main()
