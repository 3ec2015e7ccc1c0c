"""Changes that a teacher makes in the game: written in their places, checked, whole or not."""

import difflib
import shutil
from pathlib import Path

import pytest

from game.scenario import ScenarioProblems, find_scenarios, load_scenario
from game.scenario.patching import PatchError
from game.scenario.revision import Revision
from game.scenario.saving import free_name, save_copy, save_over

HERE = Path(__file__).parent
SHIPPED = Path(__file__).parents[2] / "scenarios"
REFERENCE = SHIPPED / "unrcca-2021"


def revision(folder: Path) -> Revision:
    return Revision((folder / "scenario.yaml").read_bytes().decode())


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A scenario in a user's folder."""
    return Path(shutil.copytree(SHIPPED / "first-steps", tmp_path / "mine"))


def lines_that_differ(before: str, after: str) -> list[str]:
    rows = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [row for row in rows if row[0] in "+-" and row[:3] not in ("+++", "---")]


def test_nothing_wanted_nothing_changed(own: Path) -> None:
    wanted = revision(own)
    assert not wanted.changed()
    assert wanted.written() == wanted.text


def test_title_paragraphs_and_times_are_written_each_in_its_line(own: Path) -> None:
    wanted = revision(own)
    wanted.title = "The lake: again"
    wanted.opened["short"] = ("PP2", "OP1")
    wanted.turns["floor_seconds"] = 45
    assert lines_that_differ(wanted.text, wanted.written("mine")) == [
        "-id: first-steps",
        "-title: First steps",
        "+id: mine",
        '+title: "The lake: again"',
        "-profile: un",
        "+profile: {name: un, turns: {floor_seconds: 45}}",
        "-  short: [PP2, PP3, OP1]",
        "+  short: [PP2, OP1]",
    ]
    save_over(own, {"scenario.yaml": wanted.written()})
    scenario = load_scenario(own)
    assert scenario.title == "The lake: again"
    assert scenario.length("short").open == ("PP2", "OP1")
    assert scenario.profile.pace("short").floor_seconds == 45


def test_times_are_changed_once_more_beside_what_was_changed_before(own: Path) -> None:
    wanted = revision(own)
    wanted.turns["floor_seconds"] = 45
    again = Revision(wanted.written())
    again.turns.update(floor_seconds=50, call_seconds=15)
    expected = "profile: {name: un, turns: {call_seconds: 15, floor_seconds: 50}}"
    assert expected in again.written().splitlines()
    third = Revision(again.text.replace("turns: {floor_seconds: 45}", "tie: falls"))
    third.turns["call_seconds"] = 5
    assert "profile: {turns: {call_seconds: 5}, name: un, tie: falls}" in third.written()


def test_what_a_wording_is_worth_is_changed_and_a_red_line_drawn_with_its_reason(own: Path) -> None:
    wanted = revision(own)
    code, paragraph = "CRV", "PP2"
    first, second, *_rest = wanted.options(code, paragraph)
    wanted.worth((code, paragraph, first), "likes")
    wanted.worth((code, paragraph, second), "cannot accept")
    save_over(own, {"scenario.yaml": wanted.written()})
    interest = load_scenario(own).mandate(code).interest(paragraph)
    assert interest is not None
    assert (interest.value(first), interest.value(second)) == (75, 0)
    assert interest.red_lines == (second,)
    assert interest.red_line_reason
    again = revision(own)
    assert again.red_lines(code, paragraph) == (second,)
    again.worth((code, paragraph, second), 50)
    assert again.red_lines(code, paragraph) == ()
    save_over(own, {"scenario.yaml": again.written()})
    interest = load_scenario(own).mandate(code).interest(paragraph)
    assert interest is not None
    assert (interest.red_lines, interest.value(second)) == ((), 50)


def test_a_red_line_that_was_drawn_is_taken_back_with_a_new_value() -> None:
    wanted = revision(HERE / "minimal")
    assert wanted.red_lines("AN", "PP2") == ("omitted",)
    wanted.worth(("AN", "PP2", "omitted"), 10)
    assert lines_that_differ(wanted.text, wanted.written()) == [
        "-        values: {adopted: 100, weaker: 40, omitted: 0}",
        "+        values: {adopted: 100, weaker: 40, omitted: 10}",
        "-        red_lines: [omitted]",
        "+        red_lines: []",
    ]


def test_a_delegation_leaves_the_table_with_everything_said_of_it(tmp_path: Path) -> None:
    wanted = revision(REFERENCE)
    assert wanted.seat("TM", present=False)
    texts = {"scenario.yaml": wanted.written("four")}
    for file in (REFERENCE / "i18n").glob("*.yaml"):
        texts[f"i18n/{file.name}"] = wanted.translated(file.read_text("utf-8"))
    save_copy(REFERENCE, tmp_path / "four", texts)
    scenario = load_scenario(tmp_path / "four")
    assert [one.code for one in scenario.delegations] == ["KZ", "KG", "TJ", "UZ"]
    assert scenario.main_sponsor == "KZ"
    assert scenario.sponsors == ("KZ", "KG", "TJ", "UZ")
    assert all(one.delegation != "TM" for one in (*scenario.positions, *scenario.mandates))
    only_taken_out = {"-", "+main_sponsor: KZ", "+id: four", "+sponsors: [KZ, KG, TJ, UZ]"}
    changed = lines_that_differ(wanted.text, texts["scenario.yaml"])
    assert {line if line[0] == "+" else "-" for line in changed} == only_taken_out


def test_two_delegations_and_a_sponsor_stay_at_the_table(own: Path) -> None:
    wanted = revision(own)
    assert wanted.seat("ANB", present=False)
    assert not wanted.seat("BLM", present=False)
    assert wanted.seat("ANB", present=True)
    assert wanted.absent == set()


def test_a_change_to_somebody_who_leaves_is_forgotten(own: Path) -> None:
    wanted = revision(own)
    wanted.worth(("ANB", "PP2", "weaker"), 1)
    wanted.seat("ANB", present=False)
    russian = own / "i18n" / "ru.yaml"
    said = wanted.translated(russian.read_text(encoding="utf-8"))
    save_over(own, {"scenario.yaml": wanted.written(), "i18n/ru.yaml": said})
    assert "ANB" not in said
    assert "BLM: Бельмора" in said
    assert [one.code for one in load_scenario(own).delegations] == ["BLM", "CRV"]


def test_a_title_of_ones_own_is_not_hidden_by_its_old_translation() -> None:
    wanted = revision(REFERENCE)
    wanted.title = "Ours"
    text = 'format: "ad-referendum-i18n/1"\ntitle: Старое # why\nbody: группа\n'
    assert wanted.translated(text) == 'format: "ad-referendum-i18n/1"\nbody: группа\n'
    assert revision(REFERENCE).translated(text) == text


def test_what_could_not_be_played_is_refused_as_the_check_says_it_and_nothing_is_saved(
    own: Path,
) -> None:
    before = (own / "scenario.yaml").read_bytes()
    wanted = revision(own)
    wanted.opened["short"] = ()
    with pytest.raises(ScenarioProblems) as refused:
        save_over(own, {"scenario.yaml": wanted.written()})
    (problem,) = refused.value.problems
    line = wanted.written().splitlines().index("  short: []") + 1
    assert str(problem) == (
        f"{own / 'scenario.yaml'}:{line}:10: lengths.short: no paragraph is open in this length — "
        "name at least one"
    )
    assert (own / "scenario.yaml").read_bytes() == before
    assert sorted(one.name for one in own.parent.iterdir()) == ["mine"]
    with pytest.raises(ScenarioProblems) as refused:
        save_copy(own, own.parent / "copy", {"scenario.yaml": wanted.written()})
    assert str(own.parent / "copy" / "scenario.yaml") in str(refused.value)
    assert sorted(one.name for one in own.parent.iterdir()) == ["mine"]


def test_a_disk_that_refuses_leaves_the_old_text(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (own / "scenario.yaml").read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.scenario.saving.os.fsync", full)
    with pytest.raises(ScenarioProblems, match="it cannot be written"):
        save_over(own, {"scenario.yaml": revision(own).text + "# more\n"})
    assert (own / "scenario.yaml").read_bytes() == before
    assert not list(own.glob(".*"))


def test_a_copy_on_the_shelf_has_the_schema_where_its_first_line_looks(tmp_path: Path) -> None:
    for name in ("one", "two"):
        save_copy(SHIPPED / "first-steps", tmp_path / name, {})
    first = (tmp_path / "one" / "scenario.yaml").read_text("utf-8").splitlines()[0]
    assert first.endswith("$schema=../scenario.schema.json")
    assert (tmp_path / "scenario.schema.json").is_file()


def test_a_copy_finds_a_name_that_nobody_has(tmp_path: Path) -> None:
    assert free_name(tmp_path, "Our lake!") == "our-lake"
    (tmp_path / "our-lake").mkdir()
    assert free_name(tmp_path, "Our lake!") == "our-lake-2"
    assert free_name(tmp_path, "Озеро") == "mine"
    assert len(free_name(tmp_path, "a" * 300)) <= 40


def test_what_only_its_author_can_change_is_said() -> None:
    wanted = Revision((SHIPPED / "first-steps" / "scenario.yaml").read_text("utf-8"))
    wanted.title = "with a \u202e in it"
    with pytest.raises(PatchError, match="title cannot be changed here"):
        wanted.written()


@pytest.mark.parametrize("folder", find_scenarios(SHIPPED), ids=lambda folder: folder.name)
def test_every_scenario_on_the_shelf_takes_the_commonest_changes(
    folder: Path, tmp_path: Path
) -> None:
    before = load_scenario(folder)
    mandate = before.mandates[-1]
    interest = mandate.interests[0]
    option = next(key for key, _value in interest.values if key not in interest.red_lines)
    wanted = revision(folder)
    wanted.title = "Ours: another"
    wanted.turns["answer_seconds"] = 33
    wanted.worth((mandate.delegation, interest.paragraph, option), 77)
    length = wanted.lengths[0]
    wanted.opened[length] = wanted.open_in(length)[1:]
    save_copy(folder, tmp_path / "ours", {"scenario.yaml": wanted.written("ours")})
    after = load_scenario(tmp_path / "ours")
    assert (after.title, after.id) == ("Ours: another", "ours")
    assert after.profile.pace(length).answer_seconds == 33
    assert len(after.length(length).open) == len(before.length(length).open) - 1
    changed = after.mandate(mandate.delegation).interest(interest.paragraph)
    assert changed is not None
    assert changed.value(option) == 77
    kept = {line for line in wanted.text.splitlines() if line.lstrip().startswith("#")}
    assert kept <= set((tmp_path / "ours" / "scenario.yaml").read_text("utf-8").splitlines())
