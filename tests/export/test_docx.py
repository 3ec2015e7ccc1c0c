"""The resolution for a word processor: real footnotes, changes under the delegation's name."""

import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from export_meetings import by_consensus, by_recorded_vote, reworded, started
from lxml import etree

from game.domain.paragraph import Version, Wording
from game.domain.phase import ParagraphState
from game.export.as_docx import as_docx
from game.export.publication import publish
from game.scenario.resolutions import read_resolution
from game.scenario.resolutions.sources import text_of


def made(proceedings):
    return as_docx(publish(proceedings, chain="5eed" * 8))


def body(content):
    return docx.Document(BytesIO(content)).element.body


def with_version(proceedings, text, author, **changes):
    first, *rest = proceedings.session.paragraphs
    after = Version(len(first.versions) + 1, Wording(text, None), author, "agreed")
    changed = replace(first, versions=(*first.versions, after), **changes)
    session = replace(proceedings.session, paragraphs=(changed, *rest))
    return replace(proceedings, session=session)


def words(element, tag):
    return "".join(one.text for one in element.iter(qn(tag)))


def test_the_same_session_gives_the_same_bytes():
    assert made(by_consensus()) == made(by_consensus())


def test_footnotes_are_real_and_called_from_the_text():
    content = made(by_consensus())
    called = [one.get(qn("w:id")) for one in body(content).iter(qn("w:footnoteReference"))]
    notes = etree.fromstring(zipfile.ZipFile(BytesIO(content)).read("word/footnotes.xml"))
    held = {one.get(qn("w:id")): words(one, "w:t").strip() for one in notes}
    assert [held[one] for one in called] == ["An invented treaty."]


def test_changes_are_tracked_under_the_name_of_the_delegation():
    met = with_version(started().proceedings(), "Recalling the new treaty on the river", "BE")
    text = body(made(met))
    put_in, taken_out = text.find(f".//{qn('w:ins')}"), text.find(f".//{qn('w:del')}")
    assert (put_in.get(qn("w:author")), words(put_in, "w:t")) == ("Beland", "new ")
    assert taken_out.get(qn("w:author")) == "Beland"
    assert "as amended" in words(text, "w:delText")
    numbers = [one.get(qn("w:id")) for one in text.iter(qn("w:ins"), qn("w:del"))]
    assert len(numbers) == len(set(numbers))


def test_a_paragraph_that_was_left_out_is_struck_with_its_mark():
    met = with_version(by_consensus(), "", "CE", state=ParagraphState.DELETED)
    first = next(
        one for one in body(made(met)).iter(qn("w:p")) if one.find(qn("w:del")) is not None
    )
    assert first.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None
    assert words(first, "w:t") == ""


def test_notice_and_hash_stand_on_every_page():
    section = docx.Document(BytesIO(made(by_recorded_vote()))).sections[0]
    notice = "TRAINING SIMULATION \N{EN DASH} NOT A UNITED NATIONS DOCUMENT"
    assert section.header.paragraphs[0].text == notice
    assert "5eed" * 8 in section.footer.paragraphs[0].text


def test_control_signs_in_typed_words_do_not_break_the_file():
    met = reworded(by_consensus(), PP1="Recalling\x0b <w:br/> & \x00more")
    assert "Recalling <w:br/> & more," in words(body(made(met)), "w:t")


def test_what_is_written_can_be_imported_with_its_changes_accepted_and_its_footnotes(tmp_path):
    path = tmp_path / "text.docx"
    met = with_version(started().proceedings(), "Recalling the new treaty on the river,[^1]", "BE")
    path.write_bytes(made(met))
    found = read_resolution(text_of(path))
    texts = {one.name: one.text for one in found.parts}
    assert texts["PP1"] == "Recalling the new treaty on the river[^1]"
    assert found.footnotes == ["An invented treaty."]
    assert found.title == met.header.scenario.masthead.title
    assert found.date == met.header.scenario.masthead.date


@pytest.mark.full
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not on this machine")
def test_a_word_processor_opens_it(tmp_path):
    path = tmp_path / "text.docx"
    path.write_bytes(made(by_recorded_vote()))
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [shutil.which("soffice"), home, "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", tmp_path, path], check=True, capture_output=True)
    assert (tmp_path / "text.pdf").read_bytes().startswith(b"%PDF")
