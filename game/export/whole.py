"""Files that are written whole or not at all."""

import os
from pathlib import Path

__all__ = ["write_whole"]


def write_whole(path: Path, content: bytes) -> Path:
    """Write to a name beside it, then rename: a reader sees the old file or the new one.

    A file of the same name is replaced. OSError if it cannot be written: then nothing is
    left of the attempt.
    """
    draft = path.with_name(f".{path.name}.new")
    try:
        draft.write_bytes(content)
        os.replace(draft, path)  # noqa: PTH105 - the one atomic rename on every system
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    return path
