"""Handouts as PDF: the same pages, typeset; words stay words."""

import shutil
import subprocess

import pytest
from table_of_five import CODES, scenario

from game.cli.main import run
from game.export import extras
from game.export.handout_pdf import page_pdf
from game.export.handouts import write_handouts
from game.export.page import page, table
from game.export.tree import page_tree

PDFTOTEXT = shutil.which("pdftotext")


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("handouts")
    written = write_handouts(scenario("PP1"), "standard", folder, "pdf")
    return {path.name: path.read_bytes() for path in written}


def text_of(content):
    command = [PDFTOTEXT, "-layout", "-", "-"]
    read = subprocess.run(command, input=content, capture_output=True, check=True)
    return " ".join(read.stdout.decode().split())


def test_there_is_a_page_for_each_seat_and_four_for_all(pages):
    common = {"nameplates.pdf", "draft.pdf", "while-you-wait.pdf", "rules.pdf"}
    assert set(pages) == {f"briefing-{code}.pdf" for code in CODES} | common
    assert all(one.startswith(b"%PDF-1.7") for one in pages.values())


@pytest.mark.skipif(not PDFTOTEXT, reason="pdftotext is not on this machine")
def test_every_page_says_what_it_is_and_a_briefing_whose(pages):
    for content in pages.values():
        assert "TRAINING SIMULATION \N{EN DASH} NOT A UNITED NATIONS DOCUMENT" in text_of(content)
    assert "CONFIDENTIAL: for this team only" in text_of(pages["briefing-KZ.pdf"])
    assert "CONFIDENTIAL" not in text_of(pages["draft.pdf"])


@pytest.mark.skipif(not PDFTOTEXT, reason="pdftotext is not on this machine")
def test_words_of_a_scenario_are_never_markup():
    evil = '#panic() *x* $y$ #read("/etc/passwd") <b>'
    made = page_pdf(page("T", table(("Head",), [(evil,)]), note="#panic()"))
    assert evil in text_of(made)


def test_the_tree_of_a_page_keeps_columns_spans_and_words():
    tree = page_tree(
        '<body><div class="a b">\n<p style="font-size:40pt">x &lt; y</p>\n</div></body>'
    )
    division = tree["inside"][0]
    assert division["class"] == ["a", "b"]
    assert [one["tag"] for one in division["inside"]] == ["p"]
    assert division["inside"][0]["size"] == 40
    assert division["inside"][0]["inside"][0]["text"] == "x < y"


def test_without_the_extra_one_sentence_says_how_to_get_it(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(extras, "find_spec", lambda _module: None)
    target = tmp_path / "new"
    arguments = ["handouts", "unrcca-2021", "-o", str(target), "--format", "pdf"]
    assert run(arguments, lambda _opening: 0) == 2
    assert "pip install 'ad-referendum[pdf]'" in capsys.readouterr().err
    assert not target.exists()
