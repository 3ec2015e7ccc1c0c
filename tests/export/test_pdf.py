"""The resolution on paper: PDF/A with tags, the same bytes each time, words never markup."""

import json
import re
import shutil
import subprocess
from datetime import date

import pytest
from export_meetings import by_consensus, by_recorded_vote, reworded, started

from game.export import as_pdf
from game.export.publication import publish

PDFTOTEXT = shutil.which("pdftotext")
can_read = pytest.mark.skipif(not PDFTOTEXT, reason="pdftotext is not on this machine")


def made(proceedings):
    return as_pdf.as_pdf(publish(proceedings, chain="5eed" * 8))


def words(proceedings, tmp_path):
    path = tmp_path / "text.pdf"
    path.write_bytes(made(proceedings))
    command = [PDFTOTEXT, "-layout", str(path), "-"]
    read = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return re.sub(r"\s+", " ", read)


def test_it_is_a_tagged_archive_pdf_with_the_date_of_the_document():
    content = made(by_consensus())
    assert content.startswith(b"%PDF-1.7")
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" in content
    assert b"/MarkInfo" in content
    assert b"D:20300101" in content


def test_the_same_session_gives_the_same_bytes():
    assert made(by_consensus()) == made(by_consensus())


def test_the_day_is_that_of_the_session_where_it_is_known():
    publication = publish(by_consensus())
    assert as_pdf.document_date(publication) == date(2030, 1, 1)
    object.__setattr__(publication.header, "started", "2026-03-04T10:00:00+05:00")
    assert as_pdf.document_date(publication) == date(2026, 3, 4)


@can_read
def test_the_page_shows_masthead_numbers_footnotes_votes_notice_and_hash(tmp_path):
    text = words(by_recorded_vote(), tmp_path)
    assert "TRAINING SIMULATION \N{EN DASH} NOT A UNITED NATIONS DOCUMENT" in text
    assert "Distr.: Limited" in text
    assert "2. Invites the States to consider sharing the water." in text
    assert "An invented treaty." in text
    assert "In favour: Anland" in text
    assert "Made from the record " + "5eed" * 8 in text


@can_read
def test_words_of_a_person_are_text_and_never_markup(tmp_path):
    evil = '#import "x.typ" *bold* $x^2$ #read("/etc/passwd") \\ @ref <label> // gone'
    text = words(reworded(by_consensus(), PP1=evil), tmp_path)
    assert evil in text.replace("\N{RIGHT DOUBLE QUOTATION MARK}", '"')


def test_what_was_never_agreed_is_marked_for_the_brackets():
    held = as_pdf._held(publish(started().proceedings()))
    assert [one["bracketed"] for one in held["paragraphs"]] == [False, True, True, True]
    assert json.dumps(held)


def test_a_footnote_called_twice_stands_once():
    again = reworded(by_consensus(), PP2="Noting the treaty[^1] again[^1]")
    held = as_pdf._held(publish(again))
    called = [each for one in held["paragraphs"] for each in one["pieces"] if each["note"]]
    assert [(one["note"], one["again"]) for one in called] == [(1, False), (1, True), (1, True)]
