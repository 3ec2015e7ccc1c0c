"""Who may read what of an exported session: one place decides, and no format tells more."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace

import pytest

from game import resources
from game.chair import Chair
from game.domain.commands import CastBallot, OpenMandates, Pass
from game.domain.delegation import FACILITATOR
from game.domain.proceedings import Header, Seat
from game.export.acts import acts
from game.export.exporters import EXPORTERS
from game.export.publication import HIDDEN, audiences, publish
from game.scenario import load_scenario
from game.simulate import play_session

SEED = 987654321987


@pytest.fixture(scope="module")
def played():
    """A short session of the reference scenario that ends in a vote; one act is refused."""
    scenario = load_scenario(resources.scenarios_dir() / "unrcca-2021")
    seats = tuple(Seat(one.code, "delegate") for one in scenario.delegations)
    whole = play_session(Header(scenario, "short", seats, SEED, sitting="hot_seat"))
    chair = Chair(whole.header, whole.entries)
    chair.submit("KZ", CastBallot("KZ", None))
    return chair.proceedings()


def secrets(proceedings, *, but=""):
    """The sentences that only one seat may know, and the seed."""
    scenario = proceedings.header.scenario
    mandates = [one for one in scenario.mandates if one.delegation != but]
    reasons = [text for one in mandates for each in one.interests for _key, text in each.reasons]
    reasons += [each.red_line_reason for one in mandates for each in one.interests]
    briefings = [line for code, text in scenario.briefings if code != but for line in lines(text)]
    notes = [note.text for one in proceedings.entries for note in one.notes if note.audience != but]
    public = str(replace(scenario, mandates=(), briefings=())) + said(proceedings)
    found = {*reasons, *briefings, *notes, *(one.summary for one in mandates), str(SEED)}
    return {one for one in found if len(one) > 8 and one not in public}


def lines(text):
    return [one.strip("#- *") for one in text.splitlines() if len(one) > 20]


def said(proceedings):
    """What was said at the table is public, also where a mandate had suggested it."""
    return str([(one.said, one.events) for one in proceedings.entries])


def unpacked(content):
    """The words inside an archive (DOCX) or a compressed page (PDF)."""
    if content.startswith(b"PK"):
        packed = zipfile.ZipFile(io.BytesIO(content))
        return b"".join(packed.read(name) for name in packed.namelist())
    if content.startswith(b"%PDF") and (reader := shutil.which("pdftotext")):
        return subprocess.run(
            [reader, "-", "-"], input=content, capture_output=True, check=True
        ).stdout
    return content


def plain(content):
    return re.sub(r"\s+", " ", content.decode("utf-8", "replace"))


@pytest.mark.parametrize("ending", ["akn", "csv", "docx", "html", "md", "pdf"])
def test_a_public_export_holds_no_secret_of_any_seat(played, ending):
    held = secrets(played)
    assert len(held) > 100
    text = plain(unpacked(EXPORTERS[ending](publish(played, chain="ab" * 16))))
    assert [one for one in held if one in text] == []


def test_a_seat_gets_its_own_secrets_and_nobody_elses(played):
    own = publish(played, "KZ")
    assert [one.delegation for one in own.header.scenario.mandates] == ["KZ"]
    assert [one.delegation for one in own.findings.seats] == ["KZ"]
    assert own.header.seed == 0
    text = plain(EXPORTERS["csv"](own))
    assert [one for one in secrets(played, but="KZ") if one in text] == []
    assert ",CastBallot,refused," in text


def test_a_refused_act_is_told_to_its_own_seat_only(played):
    last = played.entries[-1]
    assert last.refusal is not None
    public, own, other = (acts(publish(played, whom))[-1] for whom in ("public", "KZ", "UZ"))
    assert (public.result, public.name, public.why) == ("refused", "", "")
    assert (other.name, other.why) == ("", "")
    assert own.name == "CastBallot"
    assert own.why


def test_sealed_ballots_stay_sealed(played):
    shown = publish(played).proceedings.entries
    kinds = {type(event).__name__ for one in shown for event in one.events}
    assert "BallotMarked" not in kinds
    cast = [one for one in played.entries if isinstance(one.command, CastBallot)]
    assert all(shown[one.number - 1].command is HIDDEN for one in cast)


def test_everything_is_for_the_facilitator_alone(played):
    whole = publish(played, "all")
    assert whole.proceedings == played
    assert len(whole.findings.seats) == 5
    assert publish(played).findings.seats == ()


def test_mandates_are_public_once_the_facilitator_opened_them(played):
    chair = Chair(played.header, played.entries)
    assert chair.submit(FACILITATOR, OpenMandates()).refusal is None
    shown = publish(chair.proceedings())
    assert len(shown.findings.seats) == 5
    assert shown.header.seed == 0
    assert not any(one.notes for one in shown.proceedings.entries)


def test_an_audience_without_a_seat_is_refused(played):
    assert audiences(played) == ("public", "KZ", "KG", "TJ", "TM", "UZ", "all")
    with pytest.raises(KeyError):
        publish(played, "XX")


def test_a_redacted_record_is_exported_like_the_whole_one(played):
    hidden = [replace(one, command=HIDDEN, refusal=None, notes=()) for one in played.entries]
    bare = replace(played.header.scenario, mandates=(), briefings=())
    header = replace(played.header, scenario=bare, seed=0)
    redacted = publish(replace(played, header=header, entries=tuple(hidden)))
    assert EXPORTERS["md"](redacted) == EXPORTERS["md"](publish(played))
    assert len(acts(redacted)) == len(played.entries)


def test_a_pass_at_the_table_is_no_secret(played):
    told = acts(publish(played))
    passed = [one.number for one in played.entries if isinstance(one.command, Pass)]
    assert all(told[number - 1].name == "Pass" for number in passed[:20])
