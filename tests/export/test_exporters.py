"""What a class takes home: each format has its golden file, and tells only what is public."""

from dataclasses import replace
from pathlib import Path

import pytest
from export_meetings import RIVER, by_consensus, by_recorded_vote, reworded, started

from game.domain.phase import ParagraphState
from game.export.exporters import EXPORTERS
from game.export.publication import publish
from game.export.resolution import resolution
from game.export.whole import write_whole

GOLDEN = Path(__file__).parent / "golden"
TEXTS = ("akn", "csv", "md")


@pytest.fixture(scope="module")
def adopted():
    return by_consensus()


@pytest.fixture(scope="module")
def voted():
    return by_recorded_vote()


def export(ending, proceedings, audience="public"):
    return EXPORTERS[ending](publish(proceedings, audience, chain="5eed" * 8))


def markdown(proceedings):
    return export("md", proceedings).decode()


def test_every_format_has_a_golden_file_or_tests_of_its_own():
    own = {one.stem.removeprefix("test_") for one in Path(__file__).parent.glob("test_*.py")}
    assert set(EXPORTERS) - set(TEXTS) <= own


@pytest.mark.parametrize("meeting", ["adopted", "voted"])
@pytest.mark.parametrize("ending", TEXTS)
def test_every_text_format_meets_its_golden_files_byte_for_byte(request, ending, meeting):
    golden = GOLDEN / f"{meeting}.{ending}"
    assert export(ending, request.getfixturevalue(meeting)) == golden.read_bytes()


@pytest.mark.parametrize("ending", TEXTS)
def test_every_format_says_that_it_is_no_document_of_the_united_nations(voted, ending):
    notice = "TRAINING SIMULATION \N{EN DASH} NOT A UNITED NATIONS DOCUMENT"
    text = export(ending, voted).decode()
    assert notice in text
    assert "5eed" * 8 in text


@pytest.mark.parametrize("ending", TEXTS)
def test_no_format_needs_or_tells_a_mandate(voted, ending):
    bare = replace(RIVER, mandates=(), briefings=())
    redacted = replace(voted, header=replace(voted.header, scenario=bare))
    assert export(ending, redacted) == export(ending, voted)


def test_a_recorded_vote_names_who_voted_how(voted):
    text = markdown(voted)
    assert "- In favour: Anland\n- Against: Beland\n- Abstaining: Celand\n" in text
    assert "a second tie: not adopted (rule 95)" in text
    assert "(the draft as it stood; it was not adopted)" in text
    assert "Beland withdrew its sponsorship." in text


def test_a_vote_that_is_not_recorded_keeps_its_ballots(voted):
    session = voted.session
    sealed = tuple(replace(one, ballots=()) for one in session.votes)
    text = markdown(replace(voted, session=replace(session, votes=sealed)))
    assert "1 yes, 1 no, 1 abstention" in text
    assert "In favour" not in text


def test_words_of_a_person_are_never_read_as_markdown_or_html(voted):
    text = markdown(voted)
    assert "Beland objected to adoption without a vote: \\<b\\>Too\\</b\\> \\*weak\\*." in text
    assert "in explanation of vote after the vote: The harbour \\# needs more." in text


def test_own_words_that_look_like_a_list_stay_a_paragraph(adopted):
    text = markdown(reworded(adopted, PP1="1. - [x](http://example.org)", PP2="- `a`"))
    assert "\n\n1\\. - \\[x\\](http://example.org),\n\n" in text
    assert "\n\n\\- \\`a\\`,\n\n" in text


def test_what_was_left_out_is_gone_and_the_rest_closes_up(adopted):
    text = markdown(reworded(adopted, OP1=""))
    assert "1. *Invites* the States to consider sharing the water.\n" in text
    assert "harbour office" not in text


def test_a_deleted_paragraph_is_not_printed(adopted):
    session = adopted.session
    last = replace(session.paragraphs[-1], state=ParagraphState.DELETED)
    changed = replace(session, paragraphs=(*session.paragraphs[:-1], last))
    assert "liaise with the Governments.\n" in markdown(replace(adopted, session=changed))


def test_footnotes_are_numbered_by_the_text_that_is_left(adopted):
    scenario = replace(RIVER, footnotes=("One.", "Two.", "Three."))
    header = replace(adopted.header, scenario=scenario)
    texts = {"PP1": "Recalling the treaty[^3]", "PP2": "Noting the rest[^1][^9] of it[^3]"}
    made = resolution(reworded(replace(adopted, header=header), **texts))
    assert [one.rest for one in made.paragraphs][:2] == [
        " the treaty,¹",
        " the rest² of it,¹",
    ]
    assert made.footnotes == ("Three.", "One.")


def test_what_was_never_agreed_stands_in_brackets():
    text = markdown(started().proceedings())
    assert "1. \\[*Encourages* the harbour office to liaise with the Governments;\\]" in text
    assert "*Recalling* the treaty on the river,¹ as amended,\n" in text
    assert "The meeting did not end." in text


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    target = tmp_path / "text.md"
    assert write_whole(target, b"one") == target
    assert write_whole(target, b"two").read_bytes() == b"two"
    folder = tmp_path / "taken"
    folder.mkdir()
    with pytest.raises(OSError, match="taken"):
        write_whole(folder, b"three")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["taken", "text.md"]
