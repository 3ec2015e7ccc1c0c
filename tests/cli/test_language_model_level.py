"""`adref simulate` with a language model: refused in one sentence where none may be asked."""

import pytest

from game.cli.main import run

ASKED = ("simulate", "unrcca-2021", "--sessions", "1", "--length", "short")


@pytest.mark.parametrize("chosen", [("--level", "language-model"), ("--seat", "KG=language-model")])
@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "No language model is set up: ADREF_LLM_URL does not name one."),
        ("http://model.example/v1", "ADREF_LLM_URL leads to another machine"),
    ],
)
def test_it_is_refused_where_none_may_be_asked(capsys, monkeypatch, chosen, url, words):
    monkeypatch.setenv("ADREF_LLM_URL", url)
    assert run([*ASKED, *chosen], lambda _opening: 0) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert words in said.err
