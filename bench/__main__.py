"""Run all benchmarks: ``python -m bench``."""

from bench import desk, search, stock, whole_way

for part in (whole_way, stock, search, desk):
    part.main()
