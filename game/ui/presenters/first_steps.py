"""First steps: what a beginner is told at the table, following what the beginner does.

It looks at the public session and at the person's own acts, and points at one act on offer.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.domain import commands as ask
from game.domain.delegation import Code
from game.domain.phase import Phase
from game.domain.proceedings import Entry
from game.domain.session import Session
from game.domain.stage import Call, FinalTurns, Floor, PackageAnswers, Question, Vote, Window
from game.wording import _, mark

__all__ = ["TUTORIAL", "Hint", "hint"]

TUTORIAL: Final = "first-steps"
"""The scenario that is played with hints."""

_PLACARD: Final = (ask.RaisePlacard,)
_WORDING: Final = (ask.Propose, ask.Support, ask.ProposeOwnWords)
_PACKAGE: Final = (ask.OfferPackage, ask.AcceptPackage, ask.DeclinePackage, ask.CounterPackage)

_LEARNT: Final[tuple[tuple[str, tuple[type, ...]], ...]] = (
    (mark("the placard"), _PLACARD),
    (mark("a wording"), _WORDING),
    (mark("a package"), _PACKAGE),
    (mark("a reservation or an objection"), (ask.Reserve, ask.Object)),
)
"""What a beginner should have done once, and by which acts."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A heading, what to do and why in a few sentences, and the act that is meant, if any.

    `learnt` says in words what has been done of what there is to learn.
    """

    heading: str
    text: str
    act: type | None = None
    learnt: str = ""


def hint(session: Session, seat: Code, entries: Sequence[Entry]) -> Hint | None:
    """What to tell a beginner now; None where there is nothing to tell."""
    done = {type(one.command) for one in entries if one.actor == seat and one.refusal is None}
    found = _closed() if session.phase is Phase.CLOSED else _open(session, seat, done)
    if found is None:
        return None
    heading, text, act = found
    return Hint(_(heading), _(text), act, _learnt(done))


_Found = tuple[str, str, type | None]


def _closed() -> _Found:
    return (
        mark("The meeting is over"),
        mark(
            "Go on to the debrief: it shows what each of you wanted and got, and which trade"
            " nobody saw."
        ),
        None,
    )


def _open(session: Session, seat: Code, done: set[type]) -> _Found | None:
    stage = session.stage
    awaiting = getattr(stage, "awaiting", ())
    in_turn = isinstance(stage, Floor | FinalTurns)
    if seat not in awaiting or (in_turn and awaiting[:1] != (seat,)):
        return _others(session)
    if isinstance(stage, Window):
        return _window(stage.purpose)
    told = _BY_STAGE.get(type(stage))
    return told(done) if told else None


def _others(session: Session) -> _Found | None:
    if session.phase not in (Phase.READING, Phase.FINAL_ROUND):
        return None
    return (
        mark("The others act"),
        mark(
            "Read under “At the table” what they say: it tells you what they want. Space lets"
            " them go on."
        ),
        None,
    )


def _call(done: set[type]) -> _Found:
    if done.isdisjoint(_PLACARD):
        return (
            mark("A paragraph is called"),
            mark(
                "Compare the lit paragraph with your instructions at the right: each wording has"
                " a value for you, 0 to 100. Raise your placard, so that you can speak on it."
            ),
            ask.RaisePlacard,
        )
    return (
        mark("The next paragraph"),
        mark(
            "Is the wording that stands worth much to you? Then no placard is needed: if nobody"
            " raises one, it is agreed. If not, raise it."
        ),
        ask.RaisePlacard,
    )


_FIRST_FLOOR: Final[_Found] = (
    mark("You have the floor"),
    mark(
        "One act each time. Propose the wording that is worth most to you; the others"
        " see whose words they are, in brackets."
    ),
    ask.Propose,
)

_SECOND_FLOOR: Final[_Found] = (
    mark("Give and take"),
    mark(
        "Alone your wording will hardly pass. Offer a package: here the wording that"
        " another wants, there the one that you want. All of it stands or falls together."
    ),
    ask.OfferPackage,
)


def _floor(done: set[type]) -> _Found:
    if done.isdisjoint(_WORDING):
        return _FIRST_FLOOR
    if done.isdisjoint(_PACKAGE):
        return _SECOND_FLOOR
    return (
        mark("What else you can do"),
        mark(
            "Support a wording you can live with, or reserve: then it is not agreed before you"
            " lift your reservation. Who has nothing to add passes."
        ),
        ask.Reserve if done.isdisjoint((ask.Reserve, ask.Object)) else ask.Pass,
    )


def _question(_done: set[type]) -> _Found:
    return (
        mark("Any objection?"),
        mark(
            "This is how consensus works: a wording is agreed if nobody objects. Silence is"
            " enough. Object only if you cannot live with it, and say why."
        ),
        ask.Pass,
    )


def _answer(_done: set[type]) -> _Found:
    return (
        mark("A package is offered to you"),
        mark(
            "Under your instructions stands what the text would be worth with it. If it is more"
            " than today, accept; otherwise decline and say what is missing."
        ),
        ask.AcceptPackage,
    )


def _last(_done: set[type]) -> _Found:
    return (
        mark("The final round"),
        mark(
            "Your last package: what is still in brackets afterwards takes the wording with the"
            " fewest objections."
        ),
        ask.OfferPackage,
    )


def _vote(_done: set[type]) -> _Found:
    return (
        mark("It comes to a vote"),
        mark("Somebody objected to consensus. Vote as your instructions ask: yes, no, abstention."),
        None,
    )


_WINDOWS: Final[dict[str, _Found]] = {
    "silence": (
        mark("Silence"),
        mark(
            "The chair's text lies on the table. Unless somebody breaks silence, it stands:"
            " look once more whether you can live with it."
        ),
        ask.Pass,
    ),
    "requests": (
        mark("Before action"),
        mark("Here one asks for a recorded or a separate vote. You need nothing: go on."),
        ask.Pass,
    ),
    "explanations": (
        mark("For the record"),
        mark("Who wants may explain its position. Then the meeting closes."),
        ask.Pass,
    ),
    "recess": (
        mark("A recess"),
        mark(
            "Time to think: which bracket is still open, and whose signature could close it?"
            " Then go on."
        ),
        ask.Pass,
    ),
}

_PAUSE: Final[_Found] = (
    mark("A pause"),
    mark("Nothing is asked of you here that you would have to answer: go on when ready."),
    ask.Pass,
)


def _window(purpose: str) -> _Found:
    return _WINDOWS.get(purpose, _PAUSE)


_BY_STAGE: Final[dict[type, Callable[[set[type]], _Found]]] = {
    Call: _call,
    Floor: _floor,
    Question: _question,
    PackageAnswers: _answer,
    FinalTurns: _last,
    Vote: _vote,
}


def _learnt(done: set[type]) -> str:
    known = list(_steps(done))
    if not known:
        return ""
    return _("Done: {steps}.").format(steps=", ".join(known))


def _steps(done: set[type]) -> Iterator[str]:
    for name, acts in _LEARNT:
        if not done.isdisjoint(acts):
            yield _(name)
