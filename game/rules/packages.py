"""Packages: public, all or nothing, answered at once, then put to everyone."""

from typing import Final

from game.domain.commands import (
    AcceptPackage,
    CounterPackage,
    DeclinePackage,
    OfferPackage,
    WithdrawFromPackage,
)
from game.domain.delegation import Code
from game.domain.events import PackageMoved, PackageOffered, ParagraphAgreed, StageResumed
from game.domain.package import Package
from game.domain.refusal import Refusal
from game.domain.session import Session
from game.domain.stage import FinalTurns, Floor, PackageAnswers, Question, Subject
from game.rules.checks import pool_allows, speaker, states_a_reason, turn_awaited
from game.rules.lives import move_paragraph
from game.rules.minutes import Minutes
from game.rules.terms import refuse_terms
from game.rules.testing import tests_seconds

__all__ = [
    "accept_package",
    "close_package_answers",
    "close_package_question",
    "counter_package",
    "decline_package",
    "may_accept_package",
    "may_counter_package",
    "may_decline_package",
    "may_offer_package",
    "may_withdraw_from_package",
    "offer_package",
    "package_on_the_table",
    "withdraw_from_package",
]


_TURNS: Final = (Floor, FinalTurns)


def package_on_the_table(session: Session) -> Package | None:
    """The package that is being answered or put to everyone, if any."""
    stage = session.stage
    if isinstance(stage, PackageAnswers):
        return session.package(stage.package)
    if isinstance(stage, Question) and stage.subject.kind == "package":
        return session.package(stage.subject.number)
    return None


def _may_take_the_table(session: Session, code: Code) -> Refusal | None:
    if not isinstance(session.stage, _TURNS):
        return Refusal("no_floor_open", "practice")
    if speaker(session) != code:
        return Refusal("not_your_turn", "68", (("speaker", speaker(session) or ""),))
    pace = session.pace
    needed = 2 * pace.answer_seconds + pace.test_seconds + tests_seconds(session)
    if not pool_allows(session, session.deadline or 0, needed):
        return Refusal("time_spent", "profile")
    return None if session.brackets else Refusal("nothing_is_open", "practice")


def may_offer_package(session: Session, command: OfferPackage) -> Refusal | None:
    """Tabling a package takes the floor; it names paragraphs, wordings and addressees."""
    return (
        _may_take_the_table(session, command.delegation)
        or _refuse_addressees(session, command)
        or refuse_terms(session, command.terms)
        or states_a_reason(session, command.reason)
    )


def _refuse_addressees(session: Session, command: OfferPackage) -> Refusal | None:
    addressees = command.addressees
    if not addressees and not isinstance(session.stage, FinalTurns):
        return Refusal("no_addressee", "practice")
    if command.delegation in addressees or len(set(addressees)) != len(addressees):
        return Refusal("addressee_twice_or_self", "input")
    unknown = [code for code in addressees if session.delegation(code) is None]
    if unknown:
        return Refusal("unknown_delegation", "input", (("delegation", unknown[0]),))
    watching = [code for code in addressees if code in session.observers]
    if watching:
        return Refusal("observer_addressed", "practice", (("speaker", watching[0]),))
    return None


def offer_package(minutes: Minutes, command: OfferPackage) -> None:
    """Table it. In the final round it is tested at once, otherwise answered first."""
    final = isinstance(minutes.session.stage, FinalTurns)
    others = tuple(code for code in minutes.session.members if code != command.delegation)
    package = Package(
        number=len(minutes.session.packages) + 1,
        author=command.delegation,
        addressees=command.addressees or others,
        terms=command.terms,
        reason=command.reason.strip(),
    )
    minutes.note(PackageOffered(package))
    if final:
        question = Question(Subject("package", package.number), others)
        minutes.open(question, interrupting=True)
    else:
        answers = PackageAnswers(package.number, package.addressees)
        minutes.open(answers, interrupting=True)


def _may_answer(session: Session, code: Code, number: int) -> Refusal | None:
    package = package_on_the_table(session)
    if package is None or package.number != number:
        return Refusal("no_package_on_the_table", "practice")
    if code not in package.addressees:
        return Refusal("not_addressed", "practice", (("author", package.author),))
    if not isinstance(session.stage, PackageAnswers):
        return Refusal("package_is_put_to_everyone", "practice")
    return turn_awaited(session, code)


def may_accept_package(session: Session, command: AcceptPackage) -> Refusal | None:
    """An addressee accepts."""
    return _may_answer(session, command.delegation, command.package)


def accept_package(minutes: Minutes, command: AcceptPackage) -> None:
    """One addressee accepts; all of them have to."""
    minutes.note(PackageMoved(command.package, "accepted", command.delegation))


def may_decline_package(session: Session, command: DeclinePackage) -> Refusal | None:
    """An addressee declines."""
    return _may_answer(session, command.delegation, command.package)


def decline_package(minutes: Minutes, command: DeclinePackage) -> None:
    """It lapses, and the floor goes on."""
    reason = command.reason.strip()
    minutes.note(PackageMoved(command.package, "declined", command.delegation, reason))
    minutes.note(StageResumed())


def may_counter_package(session: Session, command: CounterPackage) -> Refusal | None:
    """An addressee answers with other terms; a counter cannot be countered."""
    if refusal := _may_answer(session, command.delegation, command.package):
        return refusal
    package = session.package(command.package)
    if package is not None and package.counters is not None:
        return Refusal("counter_cannot_be_countered", "profile")
    if package is not None and command.terms == package.terms:
        return Refusal("counter_is_the_same", "practice")
    return refuse_terms(session, command.terms) or states_a_reason(session, command.reason)


def counter_package(minutes: Minutes, command: CounterPackage) -> None:
    """The first offer ends; its author and the other addressees answer the counter."""
    package = minutes.session.package(command.package)
    if package is None:
        raise KeyError(command.package)
    others = (package.author, *package.addressees)
    counter = Package(
        number=len(minutes.session.packages) + 1,
        author=command.delegation,
        addressees=tuple(code for code in others if code != command.delegation),
        terms=command.terms,
        reason=command.reason.strip(),
        counters=package.number,
    )
    minutes.note(PackageMoved(package.number, "countered", command.delegation))
    minutes.note(PackageOffered(counter))
    minutes.open(PackageAnswers(counter.number, counter.addressees))


def may_withdraw_from_package(session: Session, command: WithdrawFromPackage) -> Refusal | None:
    """A signatory withdraws publicly while the package is on the table."""
    package = package_on_the_table(session)
    if package is None or package.number != command.package:
        return Refusal("no_package_on_the_table", "practice")
    if command.delegation not in package.signatories:
        return Refusal("not_a_signatory", "practice")
    return states_a_reason(session, command.reason)


def withdraw_from_package(minutes: Minutes, command: WithdrawFromPackage) -> None:
    """The package lapses, and the table knows by whom."""
    reason = command.reason.strip()
    minutes.note(PackageMoved(command.package, "withdrawn", command.delegation, reason))
    minutes.note(StageResumed())


def close_package_answers(minutes: Minutes, stage: PackageAnswers) -> None:
    """Accepted by all its addressees: put to everyone else. No answer is no acceptance."""
    package = minutes.session.package(stage.package)
    if package is None:
        raise KeyError(stage.package)
    if set(package.accepted) != set(package.addressees):
        minutes.note(PackageMoved(package.number, "declined"), StageResumed())
        return
    others = tuple(code for code in minutes.session.order if code not in package.signatories)
    minutes.open(Question(Subject("package", package.number), others))


def close_package_question(minutes: Minutes, question: Question) -> None:
    """No objection: its paragraphs are agreed together. Any objection: it lapses."""
    package = minutes.session.package(question.subject.number)
    if package is None:
        raise KeyError(question.subject.number)
    if question.objections:
        first = question.objections[0]
        lapse = PackageMoved(package.number, "lapsed", first.delegation, first.reason)
        minutes.note(lapse, StageResumed())
        return
    minutes.note(PackageMoved(package.number, "agreed"))
    for term in package.terms:
        move_paragraph(minutes.paragraph(term.paragraph), "agree")
        minutes.note(
            ParagraphAgreed(term.paragraph, term.wording, package.author, "package", package.number)
        )
    minutes.note(StageResumed())
