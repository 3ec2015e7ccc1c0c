"""Pages to print: whole, self-contained, and secret where they are."""

import re
from html.parser import HTMLParser

import pytest
from table_of_five import CODES, scenario

from game import resources
from game.export.handouts import write_handouts
from game.export.markdown import blocks
from game.export.page import markdown_html, table
from game.scenario import load_scenario


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    made = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    folder = tmp_path_factory.mktemp("handouts") / "for class"
    written = write_handouts(made, "short", folder)
    return made, {path.name: path.read_text(encoding="utf-8") for path in written}


def test_there_is_a_briefing_a_seat_and_four_pages_for_all(pages):
    _made, texts = pages
    briefings = {f"briefing-{code}.html" for code in CODES}
    common = {"nameplates.html", "draft.html", "while-you-wait.html", "rules.html"}
    assert set(texts) == briefings | common


def test_every_page_says_what_it_is_and_fetches_nothing(pages):
    _made, texts = pages
    for text in texts.values():
        assert "TRAINING SIMULATION \N{EN DASH} NOT A UNITED NATIONS DOCUMENT" in text
        assert not re.search(r'(src|href)="(?!data:)', text)
        assert "@import" not in text
        assert "<script" not in text


class Balance(HTMLParser):
    """Counts what is opened and closed."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in {"meta", "img", "br", "col"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_every_page_is_well_formed(pages):
    _made, texts = pages
    for text in texts.values():
        parser = Balance()
        parser.feed(text)
        assert parser.open == []


def test_a_briefing_holds_its_own_secrets_and_no_others(pages):
    made, texts = pages
    for code in CODES:
        own = texts[f"briefing-{code}.html"]
        assert "CONFIDENTIAL" in own
        for other in CODES:
            summary = made.mandate(other).summary
            if other != code and len(summary) > 20:
                assert summary not in own
    for name in ("nameplates.html", "draft.html", "while-you-wait.html", "rules.html"):
        assert "RED LINE" not in texts[name]


def test_the_draft_starts_from_the_zero_draft_where_paragraphs_are_open(pages):
    _made, texts = pages
    draft = texts["draft.html"]
    assert "in consultation with them" in draft  # OP1 is open in the short length
    assert draft.count('class="lines"') == 3 * 5
    assert "<em>Recalling also</em>" in draft
    assert "Ashgabat,¹" in draft


def test_flags_are_inside_the_page(pages):
    _made, texts = pages
    assert texts["nameplates.html"].count("data:image/png;base64,") == 10


def test_writing_twice_replaces_the_pages_and_leaves_nothing_half_written(tmp_path):
    write_handouts(scenario("PP1"), "standard", tmp_path)
    write_handouts(scenario("PP1"), "standard", tmp_path)
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".")]


def test_text_is_escaped():
    assert markdown_html("<b>**&**</b>") == "<p>&lt;b&gt;<strong>&amp;</strong>&lt;/b&gt;</p>"
    assert "&lt;i&gt;" in table(("<i>",), [("<i>",)])


def test_markdown_blocks():
    source = "# Head\n\nOne *two*\nthree\n\n- a\n- **b**\n"
    assert [(one.kind, one.level) for one in blocks(source)] == [
        ("heading", 1),
        ("text", 0),
        ("item", 0),
        ("item", 0),
    ]
    assert [span.look for span in blocks(source)[1].spans] == ["plain", "italic", "plain"]
    assert markdown_html("- a\n- b") == "<ul><li>a</li><li>b</li></ul>"
