"""Run all benchmarks: ``python -m bench``."""

from bench import desk, larger, parse, portal, rush, search, stock, whole_way

for part in (whole_way, parse, stock, search, portal, desk, rush, larger):
    part.main()
