"""Run all benchmarks: ``python -m bench``."""

from bench import desk, parse, search, stock, whole_way

for part in (whole_way, parse, stock, search, desk):
    part.main()
