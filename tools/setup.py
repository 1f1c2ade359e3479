"""Make this folder ready to run: environments, static files, browser. Needs nothing but a Python with pip.

    python3 tools/setup.py product engine static     what `make run` needs
    python3 tools/setup.py dev engine static browser  what `make test` needs

Each part leaves a stamp (the hash of what it was made from) and does nothing while the stamp still fits.
Standard library only: it runs before anything is installed, on whichever Python 3.9+ is at hand.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
UV = TOOLS / "bin" / "uv"
ASSETS = TOOLS / "assets"
VENDOR = ROOT / "web" / "static" / "vendor"
STAMP = ".made-from"
INHERITED = {"PYENV_VERSION", "PYENV_DIR", "VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME"}
"""Not handed on: where pyenv started us as well as what it chose would hide the .python-version of other folders."""
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
"""Names of a browser that the page tests can drive."""


class SetupFailed(Exception):
    """One sentence for the person at the terminal."""


def fingerprint(*files: Path) -> str:
    """A line that changes when the name or the content of one of ``files`` does. Clone times play no part."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return f"{files[0].name} {digest.hexdigest()}\n"


def is_made(folder: Path, line: str) -> bool:
    """Whether the stamp in ``folder`` says that it was made from exactly this."""
    stamp = folder / STAMP
    return stamp.is_file() and stamp.read_text() == line


def run(*command: str | Path, folder: Path = ROOT, **extra: str) -> None:
    """Run a command in ``folder``. Its output goes to the terminal."""
    environ = {name: value for name, value in os.environ.items() if name not in INHERITED}
    outcome = subprocess.run([str(part) for part in command], cwd=folder, env=environ | extra, check=False)
    if outcome.returncode:
        raise SetupFailed(f"`{' '.join(map(str, command))}` failed ({outcome.returncode}); its own words are above.")


def tools() -> None:
    """uv, pinned, in a folder of its own."""
    wanted = ROOT / "requirements" / "tools.txt"
    line = fingerprint(wanted)
    if is_made(TOOLS, line) and UV.exists():
        return
    say("uv into .tools")
    shutil.rmtree(TOOLS, ignore_errors=True)
    try:
        run(sys.executable, "-m", "venv", TOOLS)
    except SetupFailed:
        raise SetupFailed(
            f"{sys.executable} cannot make a virtual environment (on Debian: apt install python3-venv)."
        ) from None
    run(TOOLS / "bin" / "python", "-m", "pip", "install", "--quiet", "--require-hashes", "-r", wanted)
    (TOOLS / STAMP).write_text(line)


def environment(place: Path, requirements: Path, folder: Path = ROOT) -> None:
    """A virtual environment at ``place`` with exactly ``requirements``, on the Python that ``folder`` names."""
    tools()
    line = fingerprint(requirements)
    python = place / "bin" / "python"
    if is_made(place, line) and python.exists():
        return
    version = (folder / ".python-version").read_text().strip()
    say(f"{requirements.relative_to(ROOT)} into {place.relative_to(ROOT)}")
    (place / STAMP).unlink(missing_ok=True)
    if not runs_on(python, version):
        try:
            # From inside the folder, so that pyenv's shims see its .python-version as well.
            run(UV, "venv", "--quiet", "--clear", "--no-project", "--python", version, place, folder=folder)
        except SetupFailed:
            raise SetupFailed(
                f"Python {version} is needed for {place.relative_to(ROOT)}, is not on this machine and could not be "
                f"downloaded: install it (for instance `pyenv install {version}`) and try again."
            ) from None
    sync = [UV, "pip", "sync", "--require-hashes", "--compile-bytecode", "--python", python, requirements]
    run(*sync, folder=folder)
    (place / STAMP).write_text(line)


def runs_on(python: Path, version: str) -> bool:
    """Whether the interpreter is there, starts, and is of this version."""
    if not python.exists():
        return False
    question = "import sys; print('.'.join(map(str, sys.version_info[:2])))"
    answer = subprocess.run([str(python), "-c", question], capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.strip() == version


def product() -> None:
    """What the product needs to run. An environment for development stays one."""
    stamp = ROOT / ".venv" / STAMP
    if stamp.is_file() and stamp.read_text().startswith("dev.txt "):
        dev()
    else:
        environment(ROOT / ".venv", ROOT / "requirements" / "product.txt")


def dev() -> None:
    """The product and its tests."""
    environment(ROOT / ".venv", ROOT / "requirements" / "dev.txt")


def engine() -> None:
    """Rasa, on a Python of its own."""
    environment(ROOT / "nlu" / ".venv", ROOT / "nlu" / "requirements.txt", ROOT / "nlu")


def audit() -> None:
    """pip-audit, in an environment of its own: nothing of it is needed to run or to test."""
    environment(TOOLS / "audit", ROOT / "requirements" / "audit.txt")


def static() -> None:
    """Fonts, htmx and test scripts from npm, as files of our own."""
    build = ROOT / "tools" / "build_static.py"
    line = fingerprint(ROOT / "package-lock.json", build, ROOT / "requirements" / "assets.txt")
    if is_made(VENDOR, line) and (ROOT / "node_modules").is_dir():
        return
    environment(ASSETS, ROOT / "requirements" / "assets.txt")
    say("fonts and htmx into web/static/vendor")
    path = os.pathsep.join([str(ASSETS / "bin"), os.environ.get("PATH", "")])
    run(ASSETS / "bin" / "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", PATH=path)
    run(ASSETS / "bin" / "python", build)
    (VENDOR / STAMP).write_text(line)


def browser() -> None:
    """Chromium for the page tests: the one that is there, else the system's package where we may install it."""
    if any(shutil.which(name) for name in CHROMIUM):
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SetupFailed("The page tests need Chromium: install it (on Debian: apt install chromium) and try again.")
    say("chromium by apt-get")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "update", "-qq", **quiet)
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", **quiet)


def say(what: str) -> None:
    """One line on the terminal about what begins now."""
    print(f"set-up: {what}", flush=True)


PARTS = {
    "tools": tools,
    "product": product,
    "dev": dev,
    "engine": engine,
    "static": static,
    "browser": browser,
    "audit": audit,
}


def main(names: list[str]) -> int:
    """Make the named parts ready, in this order. Returns the exit code."""
    unknown = [name for name in names if name not in PARTS]
    if unknown or not names:
        print(f"usage: setup.py {' '.join(PARTS)} (one or more)", file=sys.stderr)
        return 2
    for name in names:
        began = time.monotonic()
        try:
            PARTS[name]()
        except SetupFailed as problem:
            print(f"set-up: {problem}", file=sys.stderr)
            return 1
        except KeyboardInterrupt:
            return 130
        if time.monotonic() - began > 1:
            say(f"{name} ready after {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
