"""`adref check --watch`: every change is checked, and nothing else."""

from game.cli.watch import stamps, watch


def test_it_checks_at_once_and_after_each_change_until_it_is_stopped(tmp_path, capsys):
    file = tmp_path / "scenario.yaml"
    file.write_text("a", encoding="utf-8")
    checked = []

    def check():
        checked.append(file.read_text(encoding="utf-8"))
        return 2 if checked[-1] == "wrong" else 0

    turns = iter(["same", "wrong", "same", "mended", "stop"])

    def sleep(_seconds):
        turn = next(turns)
        if turn == "stop":
            raise KeyboardInterrupt
        if turn != "same":
            file.write_text(turn, encoding="utf-8")

    assert watch([tmp_path], check, sleep) == 0
    assert checked == ["a", "wrong", "mended"]
    assert capsys.readouterr().out.count("Watching") == 3


def test_its_status_is_that_of_the_last_check(tmp_path):
    def stopped(_seconds):
        raise KeyboardInterrupt

    assert watch([tmp_path], lambda: 2, stopped) == 2


def test_briefings_count_as_parts_of_a_scenario(tmp_path):
    (tmp_path / "briefs").mkdir()
    before = stamps([tmp_path])
    (tmp_path / "briefs" / "KZ.md").write_text("x", encoding="utf-8")
    assert stamps([tmp_path]) != before
