"""The way to the formal meeting, and what tests do there."""

from dataclasses import replace

from table_of_five import CODES, Meeting, reading

from game.domain.ballot import Choice
from game.domain.commands import CastBallot, Object, TableAmendment, WithdrawSponsorship
from game.domain.paragraph import Paragraph, Version, Wording
from game.domain.phase import Phase
from game.domain.stage import Window

_CHOICES = {"y": Choice.YES, "n": Choice.NO, "a": Choice.ABSTENTION}


def at_action(**changes: object) -> Meeting:
    """The chair is about to ask whether anyone objects to adoption."""
    table = reading("PP1", "PP2", "OP1", "OP2", **changes)
    while table.session.phase is not Phase.ACTION:
        table.everyone_passes()
    return table


def requests(**changes: object) -> Meeting:
    """Uzbekistan objected: requests on the vote are heard."""
    return at_action(**changes).do(Object("UZ", "It says too little.")).everyone_passes()


def outsiders(*codes: str, **changes: object) -> Meeting:
    """Requests are heard, and these delegations have left the sponsors."""
    table = requests(**{"amendments": 2, **changes})
    return table.do(*(WithdrawSponsorship(code, "We leave the sponsors.") for code in codes))


def votes(table: Meeting, text: str) -> Meeting:
    """Everyone in order votes: y, n, a."""
    cast = zip(CODES, text, strict=True)
    return table.do(*(CastBallot(code, _CHOICES[letter]) for code, letter in cast))


def says(code: str, paragraph: str, text: str) -> TableAmendment:
    """An amendment in one's own words."""
    return TableAmendment(code, paragraph, "", text=text)


def adds(code: str, after: str, text: str) -> TableAmendment:
    """An amendment: a new paragraph."""
    return TableAmendment(code, "", "", "add", text, after)


def moves(code: str, paragraph: str, after: str) -> TableAmendment:
    """An amendment: another place."""
    return TableAmendment(code, paragraph, "", "move", after=after)


def deletes(code: str, paragraph: str) -> TableAmendment:
    """An amendment: to delete a paragraph."""
    return TableAmendment(code, paragraph, "", "delete")


def window(table: Meeting) -> str:
    """What the table stands open for; "" if for nothing of the kind."""
    stage = table.session.stage
    return stage.purpose if isinstance(stage, Window) else ""


def text_of(table: Meeting, paragraph: str) -> str:
    """The standing text of a paragraph."""
    found = table.session.paragraph(paragraph)
    assert found is not None
    return found.standing.text


def with_text(table: Meeting, **texts: str) -> Meeting:
    """The meeting with other texts, as if they had been negotiated before."""

    def reworded(paragraph: Paragraph) -> Paragraph:
        if paragraph.id not in texts:
            return paragraph
        wording = Wording(texts[paragraph.id], "weak")
        return replace(paragraph, versions=(Version(1, wording, "", "zero_draft"),))

    changed = tuple(reworded(one) for one in table.session.paragraphs)
    table.session = replace(table.session, paragraphs=changed)
    return table
