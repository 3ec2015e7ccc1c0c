"""The page that replays a session: self-contained, offline, readable without its script."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from export_meetings import by_consensus, by_recorded_vote, reworded, started

from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.paragraph import Kind, Paragraph, Version, Wording
from game.domain.phase import ParagraphState
from game.export.as_html import as_html
from game.export.publication import publish

VOID = {"meta", "br", "input", "col", "hr", "img"}


@pytest.fixture(scope="module")
def voted():
    return by_recorded_vote()


def page(proceedings, audience="public"):
    return as_html(publish(proceedings, audience, chain="5eed" * 8)).decode()


class Outline(HTMLParser):
    """Every tag is closed; ids are told apart; the texts of scripts are kept."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.attributes, self.scripts = [], [], [], []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.attributes += attrs
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.scripts.append(data)


def test_the_page_is_well_formed_and_fetches_nothing(voted):
    text = page(voted)
    outline = Outline(text)
    assert len(outline.ids) == len(set(outline.ids))
    assert "default-src 'none'" in text
    assert not [one for one in outline.attributes if one[0] in {"src", "href", "action", "style"}]
    assert not [one for one in outline.attributes if one[0].startswith("on")]
    assert "url(" not in text
    assert "@import" not in text


def test_it_carries_notice_and_hash_at_head_and_foot(voted):
    text = page(voted)
    assert text.count("TRAINING SIMULATION \N{EN DASH} NOT A UNITED NATIONS DOCUMENT") == 2
    assert "5eed" * 8 in text


def test_the_script_gets_a_step_for_the_opening_and_each_entry(voted):
    steps, _script = Outline(page(voted)).scripts
    held = json.loads(steps)
    assert len(held["steps"]) == len(voted.entries) + 1
    assert held["steps"][0]["order"] == ["PP1", "PP2", "OP1", "OP2"]
    last = {}
    for step in held["steps"]:
        last |= step.get("changed", {})
    shown = {one.id: held["texts"][last[one.id][2]] for one in voted.session.paragraphs}
    assert shown["PP1"] == "Recalling the treaty on the river,¹ as amended"


def test_words_of_a_person_never_become_part_of_the_page(voted):
    evil = reworded(voted, PP1="Recalling</script><script>alert(1)</script> & <b>bold</b>")
    text = page(evil)
    assert text.count("<script") == 2
    assert "<b>" not in text
    assert "Too" in text


def test_words_put_in_and_taken_out_name_their_delegation():
    met = started().proceedings()
    assert "<ins data-by" not in page(met)
    first, *rest = met.session.paragraphs
    after = Version(2, Wording("Recalling the new treaty on the river", None), "BE", "agreed")
    changed = replace(first, versions=(*first.versions, after))
    session = replace(met.session, paragraphs=(changed, *rest))
    text = page(replace(met, session=session))
    assert '<ins data-by="BE">new </ins>' in text
    assert re.search(r'<del data-by="BE">[^<]*as amended</del>', text)


def test_results_stand_only_in_a_copy_for_who_may_know_them(voted):
    assert "Results beside" not in page(voted)
    own = page(voted, "BE").partition("Results beside")[2].partition("</table>")[0]
    assert "Beland" in own
    assert "Anland" not in own


DRIVER = """<script>
const press = (name) => document.getElementById(name).click();
const said = () => document.querySelector("#act .small").textContent.split(" ")[0];
const told = [said()];
press("forward"); told.push(said());
press("end"); told.push(said());
press("back"); told.push(said());
press("first"); told.push(said());
press("later"); told.push(said());
document.getElementById("step").value = 5;
document.getElementById("step").dispatchEvent(new Event("input")); told.push(said());
press("marks"); told.push(document.getElementById("text").className);
document.title = told.join("|");
</script>"""


CHROMIUM = shutil.which("chromium")


@pytest.mark.full
@pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")
def test_a_browser_steps_through_the_session_without_an_error(voted, tmp_path):
    path = tmp_path / "session.html"
    path.write_text(page(voted).replace("</body>", f"{DRIVER}</body>"), encoding="utf-8")
    quiet = ("quic", "background-networking", "component-update", "sync", "gpu")
    off = (f"--disable-{one}" for one in quiet)
    options = ("--headless", "--no-sandbox", "--no-first-run", "--enable-logging=stderr", *off)
    net = ("--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={tmp_path / 'profile'}")
    ran = subprocess.run(
        [CHROMIUM, *options, *net, "--dump-dom", path.as_uri()],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    title = re.search(r"<title>(.*?)</title>", ran.stdout)
    last = len(voted.entries)
    changed = title[1].split("|")[5]
    assert title[1] == f"0|1|{last}|{last - 1}|0|{changed}|5|text final"
    assert int(changed) > 1
    assert "session.html" not in ran.stderr  # where the console would name the page


def test_a_paragraph_that_an_amendment_added_is_all_put_in_by_its_author():
    met = by_consensus()
    new = Paragraph(
        *("OP1bis", Kind.OPERATIVE, 1, "Fish", ParagraphState.AGREED),
        versions=(Version(1, Wording("Notes the fish", None), "CE", "amendment"),),
        suffix="bis",
    )
    session = replace(met.session, paragraphs=(*met.session.paragraphs, new))
    text = page(replace(met, session=session))
    assert '3. <ins data-by="CE"><em>Notes</em></ins><ins data-by="CE"> the fish</ins>.' in text


def test_the_text_is_set_beside_the_real_one_and_refused_acts_beside_their_rules():
    chair = started()
    chair.submit("BE", ask.CastBallot("BE", Choice.NO))
    met = chair.proceedings()
    assert "of 4 paragraphs stand as in the real text." in page(met)
    assert "Acts that were out of order" not in page(met)
    own = page(met, "BE").partition("Acts that were out of order")[2]
    assert "Beland" in own.partition("</table>")[0]


def test_what_was_left_on_the_table_is_told_with_the_mandates_open():
    assert "The room together" not in page(by_consensus(), "AN")
    assert "The room together" in page(by_consensus(), "all")
