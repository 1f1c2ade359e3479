"""Run all benchmarks: ``python -m bench``."""

from bench import desk, larger, parse, portal, search, stock, whole_way

for part in (whole_way, parse, stock, search, portal, desk, larger):
    part.main()
