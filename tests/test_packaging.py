"""What is installed is whole: a wheel built from the source archive plays from any folder."""

import os
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

import game

ROOT = Path(__file__).parents[1]
WINDOW = """
from game.resources import records_dir
from game.ui.app import App
from game.ui.launch import Guide
from game.ui.shell import Shell
shell = Shell()
Guide(shell, App(records=records_dir())).title()
shell.pump()
print(type(shell.scene).__name__)
shell.destroy()
"""
"""Opens the window and draws its title once."""

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


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that is built from the source archive, not from the checkout."""
    folder = tmp_path_factory.mktemp("built")
    asked = [sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)]
    built = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("*.whl"))


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


@pytest.fixture
def environment(wheel: Path, tmp_path: Path) -> Path:
    """An environment in which nothing is but the wheel and what it asked for itself."""
    venv.create(tmp_path / "environment", symlinks=os.name != "nt")
    scripts = tmp_path / "environment" / ("Scripts" if os.name == "nt" else "bin")
    for_it = ("--python", str(scripts / "python"), "--disable-pip-version-check")
    asked = [sys.executable, "-m", "pip", *for_it, "install", "-q", str(wheel)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return scripts


def test_an_empty_environment_is_given_all_it_needs_and_plays_a_session_elsewhere(
    environment: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Другая папка"
    folder.mkdir()

    def adref(*asked: str) -> str:
        return _alone(environment / "adref", folder, *asked)

    assert adref("--version") == f"adref {game.__version__}"
    adref("simulate", "unrcca-2021", "--sessions", "1", "--record-dir", "records")
    record = next((folder / "records").glob("*.jsonl"))
    assert "whole" in adref("verify", str(record))
    adref("export", str(record), "-o", "text.html")
    assert (folder / "text.html").stat().st_size > 10_000
    assert adref("doctor").endswith("Nothing stands in the way of playing.")
    assert _alone(environment / "python", folder, "-c", WINDOW) == "TitleScreen"


def _alone(program: Path, folder: Path, *asked: str) -> str:
    """What a program of the environment says in a folder; nothing of ours is on its way."""
    ours = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LANGUAGE", "LC_ALL", "LANG")
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [str(program), *asked],
        cwd=folder,
        env={**kept, **quiet, "PYGAME_HIDE_SUPPORT_PROMPT": "1", "ADREF_HOME": str(folder)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


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
