"""What makes the folder that runs without Python names things that are there."""

from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_recipe_takes_scenarios_and_assets_to_where_the_game_looks_for_them():
    recipe = (ROOT / "packaging" / "adref.spec").read_text(encoding="utf-8")
    for folder in ("scenarios", "assets"):
        assert f'(str(ROOT / "{folder}"), "game/_bundled/{folder}")' in recipe


def test_the_desktop_entry_starts_a_command_that_exists():
    entry = (ROOT / "packaging" / "adref.desktop").read_text(encoding="utf-8")
    held = dict(line.split("=", 1) for line in entry.splitlines()[1:])
    assert held["Exec"] == "adref play"
    assert (ROOT / "packaging" / f"{held['Icon']}.png").is_file()
