"""Meetings to take home: on the river of the minimal scenario, to its end."""

from dataclasses import replace
from pathlib import Path

from game.chair import Chair
from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.domain.stage import Vote
from game.scenario import load_scenario

ROOT = Path(__file__).parents[2]
RIVER = load_scenario(ROOT / "tests" / "scenario" / "minimal", ROOT / "scenarios" / "profiles")


def do(chair, *commands):
    """Acts that have to be in order."""
    for command in commands:
        entry = chair.submit(command.delegation, command)
        assert entry.refusal is None, (command, entry.refusal)


def started():
    return Chair(Header(RIVER, "standard", (), seed=1))


def until(chair, *phases):
    """Everyone passes until the meeting stands in one of these phases."""
    while chair.session.phase not in phases:
        do(chair, ask.Pass(chair.session.stage.awaiting[0]))


def by_consensus():
    chair = started()
    until(chair, Phase.CLOSED)
    return chair.proceedings()


def by_recorded_vote():
    """Beland objects, asks for a recorded vote and leaves the sponsors; Celand abstains."""
    chair = started()
    until(chair, Phase.ACTION)
    for code in chair.session.stage.awaiting:
        objects = code == "BE"
        do(chair, ask.Object(code, "<b>Too</b> *weak*.") if objects else ask.Pass(code))
    do(
        chair,
        ask.WithdrawSponsorship("BE", "We cannot sponsor it."),
        ask.RequestRecordedVote("BE"),
    )
    choices = {"AN": Choice.YES, "BE": Choice.NO, "CE": Choice.ABSTENTION}
    while chair.session.phase is Phase.VOTING:
        code = chair.session.stage.awaiting[0]
        voting = isinstance(chair.session.stage, Vote)
        do(chair, ask.CastBallot(code, choices[code]) if voting else ask.Pass(code))
    until(chair, Phase.EXPLANATIONS)
    do(chair, ask.ExplainVote("BE", "The harbour\n# needs\nmore."))
    until(chair, Phase.CLOSED)
    return chair.proceedings()


def reworded(proceedings, **texts):
    """The same meeting with other words standing in some paragraphs ("" leaves one out)."""

    def change(one):
        if one.id not in texts:
            return one
        words = replace(one.version.wording, text=texts[one.id])
        return replace(one, versions=(replace(one.version, wording=words),))

    session = proceedings.session
    changed = replace(session, paragraphs=tuple(map(change, session.paragraphs)))
    return replace(proceedings, session=changed)
