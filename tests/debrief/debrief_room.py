"""A Chair over PP1 and OP1 that a script drives, stage by stage, to the closing."""

from table_of_five import CODES, scenario

from game.chair import Chair
from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.phase import Phase
from game.domain.proceedings import Header
from game.domain.stage import Call, Floor, Vote


def opened(*, sitting="solo", names=("PP1", "OP1")):
    """A Chair at the first call."""
    chair = Chair(Header(scenario(*names), "standard", (), 1, sitting=sitting))
    while not isinstance(chair.session.stage, Call):
        do(chair, ask.Pass(chair.session.stage.awaiting[0]))
    return chair


def do(chair, *commands):
    """Acts that have to be in order."""
    for command in commands:
        entry = chair.submit(command.delegation, command)
        assert entry.refusal is None, (command, entry.refusal)


def raise_placards(chair, *codes):
    """Answer the call: these raise their placards, the others pass."""
    for code in chair.session.stage.awaiting:
        do(chair, ask.RaisePlacard(code) if code in codes else ask.Pass(code))


def played(proposals=None, *, sitting="solo", objects=(), votes="yyyyy"):
    """A whole meeting: `proposals` {paragraph: (code, option)}, objectors and votes at action."""
    chair = opened(sitting=sitting)
    letters = dict(zip(CODES, votes, strict=True))
    while chair.session.phase is not Phase.CLOSED:
        step(chair, proposals or {}, objects, letters)
    return chair


def step(chair, proposals, objects, letters):
    """The next delegation awaited does what the script says, or passes."""
    stage, session = chair.session.stage, chair.session
    code = stage.awaiting[0]
    wanted = proposals.get(getattr(stage, "paragraph", ""), ("", ""))
    if isinstance(stage, Call) and code == wanted[0] and session.reading == 1:
        do(chair, ask.RaisePlacard(code))
    elif isinstance(stage, Floor) and code == wanted[0]:
        do(chair, ask.Propose(code, stage.paragraph, wanted[1]))
    elif isinstance(stage, Vote):
        choice = {"y": Choice.YES, "n": Choice.NO, "a": Choice.ABSTENTION}[letters[code]]
        do(chair, ask.CastBallot(code, choice))
    elif session.phase is Phase.ACTION and code in objects:
        do(chair, ask.Object(code, "Not so."))
    else:
        do(chair, ask.Pass(code))


BOTH_ADOPTED = {"PP1": ("KZ", "adopted"), "OP1": ("KG", "adopted")}


def sessions_of(chair):
    """The session after entry 0, 1, 2, ..."""
    return [chair.session_after(number) for number in range(len(chair.entries) + 1)]
