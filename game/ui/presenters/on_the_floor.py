"""The rule behind what is on the floor: what is done now, why so, and where that stands."""

from dataclasses import dataclass
from typing import Final

from game.domain.session import Session
from game.domain.stage import Question, Ruling, Statements, Vote, Window
from game.rules.motions.pending import pending_motion
from game.wording import _, mark
from game.wording.refusals import rule_words
from game.wording.rule_names import rule_title

__all__ = ["FloorRule", "rule_on_the_floor"]


@dataclass(frozen=True, slots=True)
class FloorRule:
    """One sentence or two for a student, and the rule, such as "rule 90: amendments"."""

    sentence: str
    rule: str


_PRACTICE: Final = "practice"
_RULES: Final[dict[str, tuple[str, str]]] = {
    "briefing": (
        mark(
            "Every delegation comes with instructions from its capital. They are confidential:"
            " at the table one gives reasons, not figures."
        ),
        _PRACTICE,
    ),
    "attendance": (mark("Who is present is called first: a meeting needs its quorum."), "67"),
    "opening": (
        mark("Nobody speaks without the floor; the list of speakers gives it in its order."),
        "68",
    ),
    "debate": (mark("The list of speakers gives the floor; the chair may close it."), "73"),
    "caucus": (mark("Short speeches on one topic, in the order of the list."), "classroom"),
    "introduction": (mark("A sponsor presents the text before it is discussed."), "78"),
    "yielded": (mark("A speaker may give the rest of its time to others."), "classroom"),
    "Call": (
        mark(
            "A paragraph is called. If no placard goes up it is agreed ad referendum: in"
            " informal consultations silence is consent."
        ),
        _PRACTICE,
    ),
    "Floor": (
        mark(
            "The raised placards speak in turn, one act each. Words that not all accept stand in"
            " square brackets, with the names of those who want them."
        ),
        _PRACTICE,
    ),
    "wording": (
        mark(
            "The wordings are tested, the best supported first. The first without an objection"
            " is agreed; an objection says why, for others have to find a way round it."
        ),
        _PRACTICE,
    ),
    "package": (
        mark("All or nothing: one objection, and none of the package's paragraphs is agreed."),
        _PRACTICE,
    ),
    "adoption": (
        mark("Consensus is the absence of objection. Nobody is counted, and there is no tally."),
        _PRACTICE,
    ),
    "revision": (mark("The sponsors change their own text, and all of them have to agree."), "78"),
    "friendly": (
        mark("An amendment that all sponsors accept becomes part of their text without a vote."),
        "classroom",
    ),
    "division": (mark("Parts of a text may be voted separately, unless somebody objects."), "89"),
    "PackageAnswers": (
        mark(
            "A package names paragraphs, wordings and addressees. When all of them accept, it is"
            " put to the whole table."
        ),
        _PRACTICE,
    ),
    "Break": (mark("A delegation may ask for a short break to consult. It has one."), _PRACTICE),
    "recess": (mark("Between the readings one talks in small groups; trades are made here."), ""),
    "FinalTurns": (
        mark("Each delegation tables one last package, and it is tested at once."),
        _PRACTICE,
    ),
    "MainSponsorsChoice": (
        mark(
            "Every bracket has taken the wording that fewest oppose. The main sponsor may choose"
            " otherwise before the text goes under silence."
        ),
        _PRACTICE,
    ),
    "silence": (
        mark(
            "The text stands unless a delegation objects before the deadline. Who lets it stand"
            " says nothing: that is all that the others hear."
        ),
        _PRACTICE,
    ),
    "requests": (
        mark("Before the vote anyone may ask for a separate or a recorded vote, without a vote."),
        "87",
    ),
    "explanations": (
        mark("Why one voted so, or how one understands the text. A sponsor does not explain."),
        "88",
    ),
    "budget": (mark("What a text would cost is stated before it is voted."), "153"),
    "confirmation": (
        mark("An amendment was written for the text as it was: its mover says if it stands."),
        "90",
    ),
    "replies": (mark("A short answer to what was said about one's delegation."), "73"),
    "ruling": (mark("The facilitator has ruled; a majority could overrule that."), "71"),
    "suspension": (mark("The meeting is suspended for a while and goes on where it was."), "76"),
    "Ruling": (mark("A point of order is ruled on at once, before anything else."), "71"),
    "motion": (
        mark("A motion of procedure is decided before the meeting goes on, by precedence."),
        "77",
    ),
    "Vote": (
        mark(
            "A vote is not interrupted. Yes and no are counted; who abstains is not among those"
            " present and voting."
        ),
        "86",
    ),
}


def rule_on_the_floor(session: Session) -> FloorRule | None:
    """The rule behind what the table does now; None once the meeting is closed."""
    if session.stage is None:
        return None
    sentence, rule = _RULES[_kind(session)]
    motion = pending_motion(session)
    known = session.profile.motion(motion.key) if motion else None
    rule = known.rule if known else rule or _PRACTICE
    title = rule_title(rule)
    words = rule_words(rule)
    return FloorRule(_(sentence), f"{words}: {title}" if title else words)


def _kind(session: Session) -> str:
    """By which name the table above knows the stage."""
    stage = session.stage
    if isinstance(stage, Vote | Ruling):
        return type(stage).__name__
    if pending_motion(session) is not None:
        return "motion"
    if isinstance(stage, Window | Statements):
        return stage.purpose
    if isinstance(stage, Question):
        return stage.subject.kind
    return {"Yielded": "yielded"}.get(type(stage).__name__, type(stage).__name__)
