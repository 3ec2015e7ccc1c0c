"""What is installed is whole: a wheel built from the source archive plays from any folder."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CARRIED = (
    "game/_bundled/scenarios/unrcca-2021/scenario.yaml",
    "game/_bundled/scenarios/unrcca-2021/briefs/KG.md",
    "game/_bundled/scenarios/profiles/classroom.yaml",
    "game/_bundled/scenarios/profiles/un.yaml",
    "game/_bundled/assets/LICENCES.md",
    "game/_bundled/assets/flags/kz.png",
    "game/_bundled/assets/fonts/LiberationSerif-OFL.txt",
    "game/_bundled/assets/fonts/LiberationSerif-Regular.ttf",
    "game/_bundled/assets/fonts/NotoSans-OFL.txt",
    "game/_bundled/assets/fonts/NotoSans-Regular.ttf",
    "game/_bundled/assets/sounds/gavel.wav",
    "game/py.typed",
)


def _targets() -> dict[str, dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return settings["tool"]["hatch"]["build"]["targets"]


def test_the_wheel_takes_scenarios_and_assets_with_it() -> None:
    assert _targets()["wheel"]["force-include"] == {
        "scenarios": "game/_bundled/scenarios",
        "assets": "game/_bundled/assets",
    }


def test_the_source_archive_holds_what_the_wheel_and_the_tests_are_made_of() -> None:
    held = _targets()["sdist"]["include"]
    for folder in ("/game", "/scenarios", "/assets", "/tests", "/LICENSE"):
        assert folder in held


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """The wheel that is built from the source archive, not from the checkout."""
    asked = [sys.executable, "-m", "build", "--outdir", str(tmp_path), str(ROOT)]
    built = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(tmp_path.glob("*.whl"))


def test_an_installed_wheel_is_whole_and_works_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    installed, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        assert set(CARRIED) <= set(archive.namelist())
        assert not [name for name in archive.namelist() if name.startswith("tests/")]
        archive.extractall(installed)
    asked = "from game.resources import scenarios_dir; print(scenarios_dir().resolve())"
    found = _run(installed, elsewhere, "-c", asked)
    assert found == str((installed / "game" / "_bundled" / "scenarios").resolve())
    assert "unrcca-2021" in _run(installed, elsewhere, "-m", "game", "check", "unrcca-2021")


def _run(installed: Path, folder: Path, *asked: str) -> str:
    """What our interpreter says in a folder, with the unpacked wheel before all else."""
    done = subprocess.run(
        [sys.executable, *asked],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed), "ADREF_HOME": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()
