"""A backup as one file: a tar archive of the parts, with a manifest that says what they are and how they must read.

Written beside its place and renamed when it is whole. Read back, nothing is believed that the manifest does not bear
out: names, sizes and SHA-256 of every part. The manifest guards against damage and mix-ups, not against a forger.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import tarfile
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.problem import Problem

FORMAT = 1
"""Raised when an older version could not read the file any more."""
MANIFEST = "manifest.json"
PARTS = {"lotse.db", "lotse.dump", "tracker.db", "tracker.dump", "secret.key"}
"""Everything that may be in an archive."""
LARGEST_MANIFEST = 64 * 1024
UNREADABLE = (tarfile.TarError, OSError, ValueError, KeyError, TypeError, EOFError, zlib.error)


@dataclass(frozen=True)
class Part:
    """A file of the archive."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What a backup is of. ``revision`` is that of the database's schema."""

    format: int
    made_at: str
    revision: str
    parts: tuple[Part, ...]

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return any(part.name == name for part in self.parts)


def write_archive(target: Path, parts: Sequence[Path], revision: str, made_at: datetime) -> Manifest:
    """Write ``parts`` into the file ``target``, readable by its owner only; there is none of that name, or a whole one.

    Raises OSError, such as when the disk is full.
    """
    described = tuple(Part(path.name, path.stat().st_size, _digest(path)) for path in parts)
    manifest = Manifest(FORMAT, made_at.isoformat(timespec="seconds"), revision, described)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as archive:
                told = json.dumps(asdict(manifest), indent=1).encode()
                head = tarfile.TarInfo(MANIFEST)
                head.size = len(told)
                archive.addfile(head, io.BytesIO(told))
                for path in parts:
                    archive.add(path, path.name, recursive=False)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return manifest


def read_archive(source: Path, folder: Path) -> Manifest:
    """Unpack ``source`` into the empty ``folder`` and check every part. Raises Problem, with a sentence."""
    try:
        with tarfile.open(source, "r:gz") as archive:
            manifest = _manifest(archive)
            for part in manifest.parts:
                _unpack(archive, part, folder)
            if archive.next() is not None:
                raise ValueError
    except UNREADABLE:
        raise Problem(f"{source} is no backup of Lotse, or it is damaged: nothing was restored.") from None
    for part in manifest.parts:
        if _digest(folder / part.name) != part.sha256:
            raise Problem(f"{source} is damaged ({part.name} is not as it was saved): nothing was restored.")
    return manifest


def _manifest(archive: tarfile.TarFile) -> Manifest:
    """The manifest, which is the first member. Raises one of UNREADABLE, or Problem."""
    head = archive.next()
    if head is None or head.name != MANIFEST or head.size > LARGEST_MANIFEST:
        raise ValueError
    told: dict[str, Any] = json.loads((archive.extractfile(head) or io.BytesIO()).read())
    if int(told["format"]) > FORMAT:
        raise Problem("The backup was made by a newer Lotse: nothing was restored.")
    parts = tuple(Part(str(one["name"]), int(one["size"]), str(one["sha256"])) for one in told["parts"])
    names = [part.name for part in parts]
    if not set(names) <= PARTS or len(set(names)) < len(names):
        raise ValueError
    return Manifest(int(told["format"]), str(told["made_at"]), str(told["revision"]), parts)


def _unpack(archive: tarfile.TarFile, part: Part, folder: Path) -> None:
    member = archive.next()
    if member is None or member.name != part.name or not member.isfile() or member.size != part.size:
        raise ValueError
    opened = archive.extractfile(member)
    if opened is None:
        raise ValueError
    with os.fdopen(os.open(folder / part.name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        shutil.copyfileobj(opened, file)
        file.flush()
        os.fsync(file.fileno())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
