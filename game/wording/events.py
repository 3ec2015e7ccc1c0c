"""The log: one line an event that a class would want to read; "" for the machinery."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.domain import events as happened
from game.domain.events import Event
from game.domain.paragraph import STANDING
from game.domain.phase import Outcome, Phase
from game.wording import _, mark
from game.wording.amendment_lines import AMENDMENT_LINES
from game.wording.facilitator_lines import FACILITATOR_LINES
from game.wording.motion_lines import MOTION_LINES
from game.wording.votes import VOTE_LINES, arithmetic

__all__ = ["PHASES", "Authors", "line", "outcome_sentence"]

Names = Mapping[str, str]
Authors = Callable[[int], str]
"""Who proposed what: the number of a proposal -> the name of its author, "" if not known."""

PHASES: Final[dict[Phase, str]] = {
    Phase.BRIEFING: mark("Briefing"),
    Phase.OPENING: mark("Opening statements"),
    Phase.READING: mark("Informal consultations"),
    Phase.RECESS: mark("Recess"),
    Phase.FINAL_ROUND: mark("Final round"),
    Phase.SILENCE: mark("Silence procedure"),
    Phase.ACTION: mark("Action"),
    Phase.VOTING: mark("Formal meeting"),
    Phase.EXPLANATIONS: mark("Explanations"),
    Phase.CLOSED: mark("Closed"),
}

_OUTCOMES: Final[dict[Outcome, str]] = {
    Outcome.ADOPTED_WITHOUT_VOTE: mark("The draft resolution is adopted without a vote."),
    Outcome.ADOPTED_BY_VOTE: mark("The draft resolution is adopted by vote."),
    Outcome.REJECTED: mark("The draft resolution is not adopted."),
    Outcome.WITHDRAWN: mark("The draft resolution is withdrawn."),
    Outcome.NO_ACTION: mark("No action is taken on the draft resolution."),
}


def outcome_sentence(outcome: Outcome) -> str:
    """How action on the draft ended, in one sentence."""
    return _(_OUTCOMES[outcome])


def _wording(number: int, paragraph: str, authors: Authors) -> str:
    if number == STANDING:
        return _("the standing text of {paragraph}").format(paragraph=paragraph)
    author = authors(number)
    if not author:
        return _("proposal {number} on {paragraph}").format(number=number, paragraph=paragraph)
    return _("{author}'s proposal on {paragraph}").format(author=author, paragraph=paragraph)


def _phase(event: happened.PhaseEntered, _names: Names) -> str:
    return _("The meeting moves to: {phase}.").format(phase=_(PHASES[event.phase]))


def _reading(event: happened.ReadingBegun, names: Names) -> str:
    order = ", ".join(names.get(code, code) for code in event.order)
    return _("Reading {number} begins. Order of speaking: {order}.").format(
        number=event.number, order=order
    )


def _statement(event: happened.StatementMade, names: Names) -> str:
    said = event.explanation
    templates = {
        "opening": _("{name} makes an opening statement."),
        "debate": _("{name} speaks in the debate."),
        "caucus": _("{name} speaks in the caucus."),
        "introduction": _("{name} introduces its text."),
        "yielded": _("{name} speaks in the time yielded to it."),
        "reply": _("{name} exercises its right of reply."),
        "question": _("{name} asks a question."),
        "answer": _("{name} answers."),
        "comment": _("{name} comments."),
        "vote_before": _("{name} explains its vote before the vote."),
        "vote_after": _("{name} explains its vote after the vote."),
        "position": _("{name} explains its position."),
        "dissociation": _("{name} dissociates itself from {paragraph}."),
    }
    name = names.get(said.delegation, said.delegation)
    return templates[said.kind].format(name=name, paragraph=said.paragraph)


def _proposal(event: happened.ProposalTabled, names: Names) -> str:
    proposal = event.proposal
    name = names.get(proposal.author, proposal.author)
    template = (
        _("{name} proposes its own words for {paragraph}.")
        if event.own_words
        else _("{name} proposes another wording for {paragraph}.")
    )
    return template.format(name=name, paragraph=proposal.paragraph)


def _support(event: happened.SupportGiven, names: Names, authors: Authors) -> str:
    return _("{name} supports {wording}.").format(
        name=names.get(event.delegation, event.delegation),
        wording=_wording(event.proposal, event.paragraph, authors),
    )


def _reservation(event: happened.ReservationEntered, names: Names, authors: Authors) -> str:
    objection = event.objection
    return _("{name} reserves on {wording}: {reason}").format(
        name=names.get(objection.delegation, objection.delegation),
        wording=_wording(objection.proposal, event.paragraph, authors),
        reason=objection.reason,
    )


def _ruling(event: happened.ReadingGiven, _names: Names, authors: Authors) -> str:
    return _("The facilitator rules how {wording} is read.").format(
        wording=_wording(event.proposal, event.paragraph, authors)
    )


def _objection(event: happened.ObjectionRaised, names: Names) -> str:
    objection = event.objection
    name = names.get(objection.delegation, objection.delegation)
    return _("{name} objects: {reason}").format(name=name, reason=objection.reason)


def _moved(event: happened.ParagraphMoved, names: Names) -> str:
    templates = {
        "objection": _("{paragraph} stays in brackets."),
        "time_spent": _("{paragraph} stays in brackets: the time of the reading is spent."),
        "reopened": _("{paragraph} is reopened at the request of {name}: {reason}"),
        "silence_broken": _("{paragraph} is taken up again for {name}: {reason}"),
    }
    name = names.get(event.delegation, event.delegation)
    return templates[event.cause].format(paragraph=event.paragraph, name=name, reason=event.reason)


def _agreed(event: happened.ParagraphAgreed, _names: Names) -> str:
    if event.package is not None:
        return _("{paragraph} is agreed ad referendum, in package {number}.").format(
            paragraph=event.paragraph, number=event.package
        )
    return _("{paragraph} is agreed ad referendum.").format(paragraph=event.paragraph)


def _changed(event: happened.DraftTextChanged, names: Names) -> str:
    templates = {
        "compiled": _("The chair's text settles {paragraph}."),
        "chosen": _("The main sponsor changes the choice on {paragraph}."),
        "revision": _("{paragraph} is orally revised by the sponsors."),
        "amendment": _("{paragraph} is amended as moved by {name}."),
        "separate_vote": _("{paragraph} is deleted: it was not retained in a separate vote."),
    }
    name = names.get(event.author, event.author)
    return templates[event.cause].format(paragraph=event.paragraph, name=name)


def _package(event: happened.PackageOffered, names: Names) -> str:
    package = event.package
    return _("{name} offers package {number} on {paragraphs} to {others}: {reason}").format(
        name=names.get(package.author, package.author),
        number=package.number,
        paragraphs=", ".join(package.paragraphs),
        others=", ".join(names.get(code, code) for code in package.addressees),
        reason=package.reason,
    )


def _package_moved(event: happened.PackageMoved, names: Names) -> str:
    templates = {
        "accepted": _("{name} accepts package {number}."),
        "declined": _("Package {number} is declined."),
        "countered": _("{name} answers package {number} with a counter-offer."),
        "withdrawn": _("{name} withdraws from package {number}: {reason}"),
        "agreed": _("Package {number} is agreed."),
        "lapsed": _("Package {number} lapses: {name} objects."),
    }
    name = names.get(event.delegation, event.delegation)
    if event.state == "declined" and event.delegation:
        return _("{name} declines package {number}.").format(name=name, number=event.package)
    return templates[event.state].format(name=name, number=event.package, reason=event.reason)


def _silence(event: happened.SilenceBroken, names: Names) -> str:
    return _("{name} breaks silence on {paragraphs}: {reason}").format(
        name=names.get(event.delegation, event.delegation),
        paragraphs=", ".join(event.paragraphs),
        reason=event.reason,
    )


def _sponsorship(event: happened.SponsorshipWithdrawn, names: Names) -> str:
    name = names.get(event.delegation, event.delegation)
    return _("{name} withdraws its sponsorship: {reason}").format(name=name, reason=event.reason)


def _vote(event: happened.VoteConcluded, _names: Names) -> str:
    return arithmetic(event.result)


def _outcome(event: happened.OutcomeRecorded, _names: Names) -> str:
    return outcome_sentence(event.outcome)


def _simple(template: str, *fields: str) -> Callable[[Any, Names], str]:
    """A line whose fields are the event's own; delegation codes become names."""

    def make(event: Any, names: Names) -> str:
        values = {field: str(getattr(event, field)) for field in fields}
        if "delegation" in values:
            values["delegation"] = names.get(values["delegation"], values["delegation"])
        return _(template).format(**values)

    return make


_LINES: Final[dict[type, Callable[[Any, Names], str]]] = {
    happened.PhaseEntered: _phase,
    happened.ReadingBegun: _reading,
    happened.StatementMade: _statement,
    happened.PlacardRaised: _simple(mark("{delegation} raises its placard."), "delegation"),
    happened.ProposalTabled: _proposal,
    happened.ProposalWithdrawn: _simple(
        mark("{delegation} withdraws its proposal on {paragraph}."), "delegation", "paragraph"
    ),
    happened.ReservationLifted: _simple(
        mark("{delegation} lifts its reservation on {paragraph}."), "delegation", "paragraph"
    ),
    happened.ObjectionRaised: _objection,
    happened.ParagraphMoved: _moved,
    happened.ParagraphAgreed: _agreed,
    happened.DraftTextChanged: _changed,
    happened.PackageOffered: _package,
    happened.PackageMoved: _package_moved,
    happened.BreakTaken: _simple(mark("{delegation} asks for a break."), "delegation"),
    happened.TimeExtended: _simple(mark("{delegation} takes time to write."), "delegation"),
    happened.ReopeningNotified: _simple(
        mark("{delegation} asks to reopen {paragraph}: {reason}"),
        "delegation",
        "paragraph",
        "reason",
    ),
    happened.SilenceBroken: _silence,
    happened.SponsorshipWithdrawn: _sponsorship,
    happened.SeparateVoteRequested: _simple(
        mark("{delegation} asks for a separate vote on {paragraph}."), "delegation", "paragraph"
    ),
    happened.RecordedVoteRequested: _simple(
        mark("{delegation} asks for a recorded vote."), "delegation"
    ),
    **AMENDMENT_LINES,
    **MOTION_LINES,
    **VOTE_LINES,
    **FACILITATOR_LINES,
    happened.VoteConcluded: _vote,
    happened.OutcomeRecorded: _outcome,
    happened.MandatesOpened: _simple(mark("The facilitator opens the mandates.")),
    happened.Rewound: _simple(mark("The facilitator takes the last act back: {reason}"), "reason"),
}


_LINES_WITH_AUTHORS: Final[dict[type, Callable[[Any, Names, Authors], str]]] = {
    happened.ReadingGiven: _ruling,
    happened.SupportGiven: _support,
    happened.ReservationEntered: _reservation,
}


def line(event: Event, names: Names, authors: Authors = lambda _number: "") -> str:
    """One line for the log at the table, or "" for an event that needs none."""
    with_authors = _LINES_WITH_AUTHORS.get(type(event))
    if with_authors:
        return with_authors(event, names, authors)
    make = _LINES.get(type(event))
    return make(event, names) if make else ""
