"""My instructions: what the paragraph on the floor and the whole text are worth to my seat.

Made from the seat's own mandate and from nothing else that is confidential.
"""

from dataclasses import dataclass

from game.domain.mandate import Interest, Mandate
from game.domain.package import Term
from game.domain.paragraph import OMITTED, Option, Paragraph, ParagraphId
from game.domain.phase import ParagraphState
from game.domain.session import Session
from game.interests.worth import worth
from game.rules.packages import package_on_the_table
from game.ui.presenters.status import paragraph_on_the_floor
from game.wording import _

__all__ = [
    "Instructions",
    "OptionWorth",
    "instructions",
    "option_of",
    "suggested_reasons",
    "worth_with",
]


@dataclass(frozen=True, slots=True)
class OptionWorth:
    """One wording of the paragraph at hand: its value 0-100 to this delegation."""

    key: str
    title: str
    value: float
    stands: bool
    red_line: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Instructions:
    """The private panel. `paragraph` is "" while no paragraph is on the floor.

    `value`, `no_deal` and `today` are 0-100; `weight` is the paragraph's share of all
    that is open, in whole per cent. `with_offer` is the whole text with the package that
    is on the table, if there is one.
    """

    summary: str
    paragraph: str
    value: float
    weight: int
    options: tuple[OptionWorth, ...]
    red_line_reason: str
    no_deal: float
    today: float
    with_offer: float | None = None


def instructions(mandate: Mandate, session: Session) -> Instructions:
    """What the own seat is told about the paragraph at hand and the text as it stands."""
    paragraph = session.paragraph(paragraph_on_the_floor(session))
    interest = mandate.interest(paragraph.id) if paragraph else None
    value = _value(interest, option_of(paragraph)) if paragraph else 0.0
    today = text_today(session)
    package = package_on_the_table(session)
    return Instructions(
        summary=mandate.summary,
        paragraph=paragraph.label if paragraph and interest else "",
        value=value,
        weight=_share(mandate, interest, session),
        options=_options(paragraph, interest) if paragraph and interest else (),
        red_line_reason=interest.red_line_reason if interest else "",
        no_deal=mandate.no_deal_for(session.pace.name),
        today=worth(mandate, today, tuple(today)),
        with_offer=worth_with(mandate, session, package.terms) if package else None,
    )


def worth_with(mandate: Mandate, session: Session, terms: tuple[Term, ...]) -> float:
    """What the whole text would be worth, 0-100, if these terms were agreed."""
    text = text_today(session)
    text |= {one.paragraph: one.wording.option for one in terms if one.wording.option}
    return worth(mandate, text, tuple(text))


def option_of(paragraph: Paragraph) -> str:
    """The option that stands; a bracket counts as the standing text."""
    return paragraph.standing.option or OMITTED


def text_today(session: Session) -> dict[ParagraphId, str]:
    """The option that stands in each paragraph that is negotiated in this length."""
    return {
        one.id: option_of(one)
        for one in session.paragraphs
        if one.state is not ParagraphState.SETTLED
    }


def _share(mandate: Mandate, interest: Interest | None, session: Session) -> int:
    weights = [
        one.weight
        for one in (mandate.interest(paragraph) for paragraph in text_today(session))
        if one is not None
    ]
    return round(100 * interest.weight / sum(weights)) if interest and weights else 0


def _value(interest: Interest | None, option: str) -> float:
    if interest is None:
        return 0.0
    return next((value for key, value in interest.values if key == option), 0.0)


def _options(paragraph: Paragraph, interest: Interest) -> tuple[OptionWorth, ...]:
    known = {one.key for one in paragraph.options}
    options = [one for one in paragraph.options if one.key in dict(interest.values)]
    if OMITTED not in known and OMITTED in dict(interest.values):
        options.append(Option(OMITTED, _("Omitted"), "", 0))
    made = [_option(paragraph, interest, one) for one in options]
    return tuple(sorted(made, key=lambda one: -one.value))


def _option(paragraph: Paragraph, interest: Interest, option: Option) -> OptionWorth:
    return OptionWorth(
        option.key,
        option.title,
        _value(interest, option.key),
        option_of(paragraph) == option.key,
        option.key in interest.red_lines,
        interest.reason(option.key),
    )


def suggested_reasons(
    mandate: Mandate, paragraph: ParagraphId, option: str | None
) -> tuple[str, ...]:
    """Reasons of the own mandate to say publicly: first for the option, then for the rest."""
    interest = mandate.interest(paragraph)
    if interest is None:
        return ()
    first = [interest.reason(option)] if option else []
    others = [text for key, text in interest.reasons if key != option]
    return tuple(dict.fromkeys(text for text in (*first, *others) if text))
