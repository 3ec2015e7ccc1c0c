"""`adref check --balance`: plain words, one object, and an exit status for a script."""

import json

import pytest

from game.cli import balance as balance_command
from game.cli.main import run
from game.simulate import sampling
from game.simulate.criteria import Finding


@pytest.fixture
def check(capsys, monkeypatch):
    """Check the reference scenario with a small sample of the weakest level."""
    monkeypatch.setattr(sampling, "_ORDER", ("novice",))
    monkeypatch.setattr(sampling, "HARD_LINER", "nobody")

    def call(*arguments):
        status = run(["check", "unrcca-2021", *map(str, arguments)], lambda _opening: 0)
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


@pytest.fixture
def small(check):
    return lambda *arguments: check(
        "--balance", "--length", "short", "--sessions", 1, "--seed", 5, *arguments
    )


@pytest.fixture
def nothing_found(monkeypatch):
    monkeypatch.setattr(balance_command, "findings", lambda _balance: ())


@pytest.fixture
def two_found(monkeypatch):
    two = (Finding("gains_little", "TM", 0.04), Finding("never_matters", "OP1"))
    monkeypatch.setattr(balance_command, "findings", lambda _balance: two)


def test_content_is_status_0(small, nothing_found):
    status, out, err = small()
    assert (status, err) == (0, "")
    assert out.splitlines()[-1] == "Verdict: content. The scenario is fair and alive."
    for words in (
        "novice",
        "Turkmenistan",
        "Best deal possible",
        "Options that no one ever takes",
        "hard-liner",
    ):
        assert words in out


def test_findings_are_status_1_and_stand_in_plain_words(small, two_found):
    status, out, err = small()
    assert (status, err) == (1, "")
    assert out.splitlines()[-5:] == [
        "Findings:",
        "- Turkmenistan gets 4 % of what is gained together; an equal share would be 20 %.",
        "- OP1 never matters: nobody ever proposes anything there.",
        "",
        "Verdict: 2 findings.",
    ]


def test_a_program_gets_one_object_and_nothing_else(small, two_found):
    status, out, err = small("--json")
    told = json.loads(out)
    assert (status, err, out.count("\n")) == (1, "", 1)
    assert (told["scenario"], told["length"], told["sessions"]) == ("unrcca-2021", "short", 1)
    assert told["verdict"] == "findings"
    assert told["findings"][1] == {"code": "never_matters", "about": "OP1", "figure": 0.0}
    assert set(told["levels"]) == {"novice"}
    assert len(told["best"]["text"]) == 5
    assert told["hard_liner"] is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--balance", "--sessions", "0"), "--sessions wants a number from 1 up"),
        (("--balance", "--jobs", "0"), "--jobs wants a number from 1 up"),
        (("--balance", "--length", "ful"), "did you mean 'full'?"),
    ],
)
def test_what_cannot_be_played_ends_in_one_sentence(check, arguments, said):
    status, _out, err = check(*arguments)
    assert status == 2
    assert said in err
    assert err.count("\n") == 1


def test_a_scenario_that_is_not_in_order_is_not_played(check, tmp_path, capsys):
    (tmp_path / "scenario.yaml").write_text("format: 1\nfromat: 2\n", encoding="utf-8")
    assert run(["check", str(tmp_path), "--balance"], lambda _opening: 0) == 2
    assert "scenario.yaml:1:" in capsys.readouterr().err


def test_of_several_scenarios_the_worst_counts(check, two_found, tmp_path):
    (tmp_path / "scenario.yaml").write_text("format: 1\nfromat: 2\n", encoding="utf-8")
    status, out, err = check(tmp_path, "--balance", "--length", "short", "--sessions", 1)
    assert status == 2
    assert "Verdict: 2 findings." in out
    assert "scenario.yaml:1:" in err


def test_the_page_is_written_for_the_shelf(small, nothing_found, tmp_path):
    report = tmp_path / "balance.md"
    status, out, _err = small("-o", report)
    written = report.read_text(encoding="utf-8")
    assert status == 0
    assert written.startswith("# Balance: who gains what when computer delegates play it\n")
    assert "`adref check … --balance --length short --sessions 1 --seed 5`" in written
    assert out.splitlines()[-1] in written


def test_a_page_that_cannot_be_written_is_said(small, nothing_found, tmp_path):
    status, _out, err = small("-o", tmp_path / "nowhere" / "balance.md")
    assert status == 2
    assert "cannot be written" in err
