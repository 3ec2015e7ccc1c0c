"""The interface is tested without a screen, without a loudspeaker, and away from home."""

import os
import shutil
import tempfile
from collections.abc import Iterator

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["ADREF_HOME"] = tempfile.mkdtemp(prefix="adref-tests-")

import pytest


@pytest.fixture(scope="session", autouse=True)
def _home() -> Iterator[None]:
    """Nothing that was written stays."""
    written = os.environ["ADREF_HOME"]
    yield
    shutil.rmtree(written, ignore_errors=True)
