"""A small disk of its own, where the system lets a test have one."""

import shutil
import subprocess
import sys
from contextlib import contextmanager


@contextmanager
def mounted(folder, size):
    """Mount a tmpfs of `size`, such as "64k"; False where that is not allowed."""
    if not sys.platform.startswith("linux") or shutil.which("mount") is None:
        yield False
        return
    asked = [shutil.which("mount"), "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)]
    if subprocess.run(asked, capture_output=True, check=False).returncode:
        yield False
        return
    try:
        yield True
    finally:
        subprocess.run([shutil.which("umount"), "-l", str(folder)], check=True)


def made_read_only(folder):
    subprocess.run([shutil.which("mount"), "-o", "remount,ro", str(folder)], check=True)
