"""What a delegate believes of the others: learnt from what they say and do in public.

An estimate is a liking 0-100 of one option by one delegation. It starts from the public
positions and moves with every proposal, support, reservation, objection and package.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import exp
from typing import Any, Final, TypeAlias

from game.delegates.view import View
from game.domain.delegation import Code
from game.domain.events import (
    DraftTextChanged,
    Event,
    PackageMoved,
    PackageOffered,
    ParagraphAgreed,
    ParagraphMoved,
    ProposalTabled,
    ReadingGiven,
    ReservationEntered,
    SupportGiven,
    WordingTested,
)
from game.domain.package import Term
from game.domain.paragraph import OMITTED, STANDING, Option, ParagraphId, ProposalId
from game.domain.phase import ParagraphState
from game.domain.replacing import replace
from game.domain.scenario import Scenario

__all__ = ["CARE", "Beliefs", "first_beliefs", "first_liking", "learn"]

Liking: TypeAlias = tuple[Code, ParagraphId, str]

SOUGHT: Final = {"C": 4.5, "S": 3.5, "F": 2.5, "K": 1.5}
"""The strength (0-5) that a public stance asks for: champion, supportive, flexible, cautious."""
STEEP: Final = {"C": 14.0, "S": 10.0, "F": 6.0, "K": 14.0}
"""Points of liking lost for each step away from it."""
CARE: Final = {"C": 1.5, "S": 1.0, "F": 0.6, "K": 1.5}
"""How much a paragraph matters to who takes this stance; 1 without one."""
UNKNOWN, UNKNOWN_OMITTED = 52.0, 30.0
EVEN, SPREAD = 45.0, 14.0
"""Even odds of acceptance at this liking; SPREAD says how sharply the odds turn."""

PROPOSED, SUPPORTED, RESERVED, OBJECTED = 28.0, 20.0, -30.0, -22.0
LET_STAND, KEPT_SILENT, OFFERED, TURNED_DOWN = 8.0, 2.0, 12.0, -6.0

PENDING: Final = (ParagraphState.OPEN, ParagraphState.BRACKETED)

NOTICED, FAR_MORE = 2, 1.2
"""From so many refusals on, and so many times what is usual, a delegation is unyielding."""


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Estimates of the others, and what is needed to read the next events."""

    likings: Mapping[Liking, float]
    care: Mapping[tuple[Code, ParagraphId], float]
    others: tuple[Code, ...]
    standing: Mapping[ParagraphId, str]
    tabled: Mapping[ProposalId, tuple[ParagraphId, str]]
    packages: Mapping[int, tuple[Term, ...]]
    refusals: Mapping[Code, int] = field(default_factory=dict)
    """How often each has objected or reserved: who does not give."""
    settled: frozenset[ParagraphId] = frozenset()
    """What has been agreed ad referendum and not been reopened."""
    _appeals: dict[tuple[ParagraphId, str], float] = field(
        default_factory=dict, compare=False, repr=False
    )
    """Worked out once: it is asked for far more often than it changes."""

    @property
    def unyielding(self) -> Code:
        """The one delegation that objects far more often than the others do, or ""."""
        ranked = sorted(self.others, key=lambda code: (-self.refusals.get(code, 0), code))
        counts = [self.refusals.get(code, 0) for code in ranked]
        if not counts or counts[0] < NOTICED:
            return ""
        usual = sum(counts[1:]) / max(1, len(counts) - 1)
        return ranked[0] if counts[0] > FAR_MORE * usual else ""

    def liking(self, code: Code, paragraph: ParagraphId, option: str) -> float:
        """How much a delegation likes an option, 0-100."""
        return self.likings.get((code, paragraph, option), UNKNOWN)

    def odds(self, code: Code, paragraph: ParagraphId, option: str) -> float:
        """The probability that it would not object."""
        return 1 / (1 + exp((EVEN - self.liking(code, paragraph, option)) / SPREAD))

    def appeal(self, paragraph: ParagraphId, option: str) -> float:
        """The probability that none of the others would object."""
        key = (paragraph, option)
        if key not in self._appeals:
            product = 1.0
            for code in self.others:
                product *= self.odds(code, paragraph, option)
            self._appeals[key] = product
        return self._appeals[key]

    def gain(self, code: Code, paragraph: ParagraphId, old: str, new: str) -> float:
        """What a change of wording would bring a delegation, in points it cares about."""
        difference = self.liking(code, paragraph, new) - self.liking(code, paragraph, old)
        return self.care.get((code, paragraph), 1.0) * difference

    def moved(self, code: Code, paragraph: ParagraphId, option: str, points: float) -> "Beliefs":
        """One estimate moved, within 0-100."""
        return self.all_moved((((code, paragraph, option), points),))

    def all_moved(self, changes: Iterable[tuple[Liking, float]]) -> "Beliefs":
        """Several estimates moved at once, each within 0-100."""
        known = [(key, points) for key, points in changes if key[0] in self.others and key[2]]
        if not known:
            return self
        likings, appeals = dict(self.likings), dict(self._appeals)
        for key, points in known:
            likings[key] = min(100.0, max(0.0, likings.get(key, UNKNOWN) + points))
            appeals.pop(key[1:], None)
        return replace(self, likings=likings, _appeals=appeals)

    def option_of(self, paragraph: ParagraphId, proposal: ProposalId) -> str:
        """The option behind a number: the standing text's, or a proposal's; "" if unread."""
        if proposal == STANDING:
            return self.standing.get(paragraph, "")
        return self.tabled.get(proposal, ("", ""))[1]


def first_beliefs(view: View, *, reads_stances: bool = True) -> Beliefs:
    """What the public positions promise, before anyone has spoken; nothing if not read."""
    others = tuple(one for one in view.session.codes if one != view.delegation)
    scenario = view.scenario if reads_stances else replace(view.scenario, positions=())
    likings = {
        (code, paragraph.id, option.key): _first_liking(scenario, code, paragraph.id, option)
        for code in others
        for paragraph in scenario.paragraphs
        for option in paragraph.options
    }
    care = {(one.delegation, one.paragraph): CARE[one.stance] for one in scenario.positions}
    standing = {one.id: one.standing.option or "" for one in view.session.paragraphs}
    return Beliefs(likings, care, others, standing, {}, {})


def _first_liking(scenario: Scenario, code: Code, paragraph: ParagraphId, option: Option) -> float:
    position = scenario.position(code, paragraph)
    if position is None:
        return UNKNOWN_OMITTED if option.key == OMITTED else UNKNOWN
    return first_liking(position.stance, option.strength)


def first_liking(stance: str, strength: float) -> float:
    """How much who takes a public stance would like words of a strength, 0-100."""
    if stance not in SOUGHT:
        return UNKNOWN
    return max(5.0, 80.0 - STEEP[stance] * abs(strength - SOUGHT[stance]))


def learn(beliefs: Beliefs, event: Event) -> Beliefs:
    """What one public event teaches."""
    lesson = LESSONS.get(type(event))
    return lesson(beliefs, event) if lesson else beliefs


def _proposed(beliefs: Beliefs, event: ProposalTabled) -> Beliefs:
    one = event.proposal
    option = one.wording.option or ""
    tabled = {**beliefs.tabled, one.number: (one.paragraph, option)}
    return replace(beliefs, tabled=tabled).moved(one.author, one.paragraph, option, PROPOSED)


def _read(beliefs: Beliefs, event: ReadingGiven) -> Beliefs:
    tabled = {**beliefs.tabled, event.proposal: (event.paragraph, event.option)}
    return replace(beliefs, tabled=tabled)


def _supported(beliefs: Beliefs, event: SupportGiven) -> Beliefs:
    option = beliefs.option_of(event.paragraph, event.proposal)
    return beliefs.moved(event.delegation, event.paragraph, option, SUPPORTED)


def _reserved(beliefs: Beliefs, event: ReservationEntered) -> Beliefs:
    code = event.objection.delegation
    option = beliefs.option_of(event.paragraph, event.objection.proposal)
    return _refused(beliefs.moved(code, event.paragraph, option, RESERVED), (code,))


def _refused(beliefs: Beliefs, codes: Iterable[Code]) -> Beliefs:
    counts = dict(beliefs.refusals)
    for code in sorted(codes):
        counts[code] = counts.get(code, 0) + 1
    return replace(beliefs, refusals=counts)


def _tested(beliefs: Beliefs, event: WordingTested) -> Beliefs:
    """Who objected likes it less than was thought; of who kept silent one learns little."""
    option = beliefs.option_of(event.paragraph, event.proposal)
    against = {one.delegation for one in event.objections}
    known = beliefs.all_moved(
        ((code, event.paragraph, option), OBJECTED if code in against else KEPT_SILENT)
        for code in beliefs.others
    )
    return _refused(known, against) if against else known


def _agreed(beliefs: Beliefs, event: ParagraphAgreed) -> Beliefs:
    option = event.wording.option or ""
    standing = {**beliefs.standing, event.paragraph: option}
    settled = beliefs.settled | {event.paragraph}
    beliefs = replace(beliefs, standing=standing, settled=settled)
    return beliefs.all_moved(
        ((code, event.paragraph, option), LET_STAND) for code in beliefs.others
    )


def _changed(beliefs: Beliefs, event: DraftTextChanged) -> Beliefs:
    standing = {**beliefs.standing, event.paragraph: event.wording.option or ""}
    return replace(beliefs, standing=standing)


def _moved_on(beliefs: Beliefs, event: ParagraphMoved) -> Beliefs:
    """Reopened or bracketed: it is on the table again."""
    if event.paragraph not in beliefs.settled or event.state not in PENDING:
        return beliefs
    return replace(beliefs, settled=beliefs.settled - {event.paragraph})


def _all_terms(beliefs: Beliefs, code: Code, terms: Iterable[Term], points: float) -> Beliefs:
    return beliefs.all_moved(
        ((code, term.paragraph, term.wording.option or ""), points) for term in terms
    )


def _offered(beliefs: Beliefs, event: PackageOffered) -> Beliefs:
    package = event.package
    packages = {**beliefs.packages, package.number: package.terms}
    known = replace(beliefs, packages=packages)
    return _all_terms(known, package.author, package.terms, OFFERED)


def _package_moved(beliefs: Beliefs, event: PackageMoved) -> Beliefs:
    """Accepting says something of every term; so does turning the package down."""
    points = {"accepted": OFFERED, "declined": TURNED_DOWN, "lapsed": TURNED_DOWN}
    terms = beliefs.packages.get(event.package, ())
    return _all_terms(beliefs, event.delegation, terms, points.get(event.state, 0.0))


LESSONS: Final[dict[type, Callable[[Beliefs, Any], Beliefs]]] = {
    ProposalTabled: _proposed,
    ReadingGiven: _read,
    SupportGiven: _supported,
    ReservationEntered: _reserved,
    WordingTested: _tested,
    ParagraphAgreed: _agreed,
    ParagraphMoved: _moved_on,
    DraftTextChanged: _changed,
    PackageOffered: _offered,
    PackageMoved: _package_moved,
}
"""What each kind of event teaches; the others teach nothing about preferences."""
