"""Known weaknesses of what is pinned: of the product (a failure), and of the engine and the tools (told, no failure).

The engine's packages are old on purpose (docs/decisions/0001): it listens on loopback, behind a shared secret, and gets
no file from anybody. Asks the package registry about each pinned version. Where it cannot be asked, or is a mirror that
knows no advisories (then every package is "skipped"), this says so and ends with 2: nothing found is not nothing there.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETS = {"product": "requirements/product.txt", "engine": "nlu/requirements.txt", "tests": "requirements/dev.txt"}
FAILING = {"product"}


def main() -> int:
    """Audit each set. Returns 1 if the product has a known weakness, 2 if nobody could be asked."""
    failed = 0
    for name, requirements in SETS.items():
        found = weaknesses(requirements)
        if found is None:
            print("The package registry at hand tells of no advisories (offline, or a mirror): nothing was audited.")
            return 2
        audited, skipped, known = found
        print(f"{name}: {audited} packages audited, {skipped} skipped, {len(known)} with known weaknesses")
        for line in known:
            print(f"  {line}")
        failed |= bool(known) and name in FAILING
    return int(failed)


def weaknesses(requirements: str) -> tuple[int, int, list[str]] | None:
    """How many packages were looked at, how many not, and those with a weakness; None if none could be looked at."""
    command = [ROOT / ".tools" / "audit" / "bin" / "pip-audit", "--disable-pip", "--require-hashes", "--format=json"]
    ended = subprocess.run(
        [*command, "--progress-spinner=off", "-r", ROOT / requirements], capture_output=True, text=True, check=False
    )
    try:
        told = json.loads(ended.stdout)["dependencies"]
    except ValueError:
        print(ended.stderr.strip()[-600:], file=sys.stderr)
        return None
    audited = [one for one in told if "skip_reason" not in one]
    if not audited:
        return None
    return len(audited), len(told) - len(audited), [_line(one) for one in audited if one["vulns"]]


def _line(package: dict[str, object]) -> str:
    vulns = package["vulns"]
    assert isinstance(vulns, list)
    fixed = sorted({version for one in vulns for version in one["fix_versions"]})
    ids = ", ".join(one["id"] for one in vulns)
    return f"{package['name']} {package['version']}: {ids}; mended in {', '.join(fixed) or 'no version'}"


if __name__ == "__main__":
    sys.exit(main())
