"""The minimal scenario, and an editor that breaks one place of it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import check_scenario

HERE = Path(__file__).parent
PROFILES = HERE.parents[1] / "scenarios" / "profiles"


@pytest.fixture
def minimal() -> Path:
    """The smallest scenario that can be played."""
    return HERE / "minimal"


@pytest.fixture
def profiles() -> Path:
    """The rules profiles that come with the game."""
    return PROFILES


@pytest.fixture
def copy(tmp_path: Path, minimal: Path) -> Path:
    """A copy of the minimal scenario that a test may change."""
    return Path(shutil.copytree(minimal, tmp_path / "minimal"))


@pytest.fixture
def problems_after(copy: Path) -> Callable[..., list[str]]:
    """Replace words of the minimal scenario, each once; the problems, file name shortened."""

    def edit(*changes: tuple[str, str]) -> list[str]:
        file = copy / "scenario.yaml"
        text = file.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        file.write_text(text, encoding="utf-8")
        found = check_scenario(copy, PROFILES)
        return [str(problem).replace(f"{copy}{os.sep}", "") for problem in found]

    return edit
