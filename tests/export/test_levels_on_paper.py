"""Sub-paragraphs (a) and (i) stand on lines of their own in everything that is printed."""

import shutil
import subprocess
import zipfile
from io import BytesIO

import pytest
from export_meetings import by_consensus, reworded

from game.export.as_docx import as_docx
from game.export.as_html import as_html
from game.export.as_markdown import as_markdown
from game.export.as_pdf import as_pdf
from game.export.publication import publish

TEXT = "Invites the States: (a) To share water; (b) To share: (i) Data; (ii) Boats"
PDFTOTEXT = shutil.which("pdftotext")


@pytest.fixture(scope="module")
def publication():
    return publish(reworded(by_consensus(), OP1=TEXT))


def test_markdown_breaks_the_lines_and_keeps_the_indent(publication):
    assert (
        "1. *Invites* the States:  \n&emsp;(a) To share water;  \n&emsp;(b) To share:"
        "  \n&emsp;&emsp;(i) Data;  \n&emsp;&emsp;(ii) Boats;"
    ) in as_markdown(publication).decode()


def test_the_page_in_a_browser_breaks_them_too(publication):
    page = as_html(publication).decode()
    assert (
        "the States:<br>\u2003(a) To share water;<br>\u2003(b) To share:<br>\u2003\u2003(i)" in page
    )


def test_word_gets_breaks_within_the_paragraph(publication):
    with zipfile.ZipFile(BytesIO(as_docx(publication))) as parts:
        document = parts.read("word/document.xml").decode()
    clause = next(one for one in document.split("</w:p>") if "(a) To share water" in one)
    assert clause.count("<w:br/>") == 4
    assert ">\u2003\u2003(ii) Boats" in clause


@pytest.mark.skipif(not PDFTOTEXT, reason="pdftotext is not on this machine")
def test_paper_shows_them_line_by_line(publication, tmp_path):
    path = tmp_path / "text.pdf"
    path.write_bytes(as_pdf(publication))
    command = [PDFTOTEXT, "-layout", str(path), "-"]
    read = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    lines = [line.strip() for line in read.splitlines()]
    at = lines.index("(a) To share water;")
    assert lines[at + 1 : at + 4] == ["(b) To share:", "(i) Data;", "(ii) Boats;"]
