"""What makes the folder that runs without Python names things that are there."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_the_recipe_takes_scenarios_and_assets_to_where_the_game_looks_for_them():
    recipe = (ROOT / "packaging" / "adref.spec").read_text(encoding="utf-8")
    for folder in ("scenarios", "assets"):
        assert f'(str(ROOT / "{folder}"), "game/_bundled/{folder}")' in recipe


def test_the_desktop_entry_starts_a_command_that_exists():
    entry = (ROOT / "packaging" / "adref.desktop").read_text(encoding="utf-8")
    held = dict(line.split("=", 1) for line in entry.splitlines()[1:])
    assert held["Exec"] == "adref play"
    how = (ROOT / "packaging" / "README.md").read_text(encoding="utf-8")
    installed = re.search(r"(\S+\.png) \S+/apps/(\w+)\.png", how)
    assert installed
    assert installed[2] == held["Icon"]
    assert (ROOT / installed[1]).is_file()


@pytest.mark.full
@pytest.mark.skipif(
    not (sys.platform == "linux" and shutil.which("Xvfb") and find_spec("PyInstaller")),
    reason="the folder is built where Linux, Xvfb and PyInstaller are",
)
def test_the_folder_that_runs_without_python_is_built_and_its_window_opens(tmp_path):
    done = subprocess.run(
        [ROOT / "packaging" / "build_linux.sh", tmp_path],
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("its window opens.\n")
