"""The arithmetic of a vote in one line. Consensus has no tally, and no line here."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from game.domain import events as happened
from game.domain.ballot import Base, Choice, Majority, Tally, VoteResult, VoteSubject
from game.wording import _, mark, ngettext
from game.wording.motions import motion_name

__all__ = ["VOTE_LINES", "arithmetic", "majority_words", "subject_name"]

_ANSWERS: Final[dict[Choice, str]] = {
    Choice.YES: mark("{name} answers: yes."),
    Choice.NO: mark("{name} answers: no."),
    Choice.ABSTENTION: mark("{name} answers: abstention."),
    Choice.NOT_PARTICIPATING: mark("{name} takes no part in the vote."),
}
"""What is heard when the roll is called."""


def subject_name(subject: VoteSubject) -> str:
    """What is voted on, for a title. A paragraph voted unasked is a classroom rule, and says so."""
    if (subject.kind, subject.key) == ("separate", "classroom"):
        return _("Vote on {paragraph} (classroom rule)").format(paragraph=subject.paragraph)
    return {
        "amendment": _("Amendment {number}").format(number=subject.number),
        "division": _("Division: a separate vote on {paragraph}").format(
            paragraph=subject.paragraph
        ),
        "motion": _("Motion: {what}").format(what=motion_name(subject.key)),
        "separate": _("Separate vote on {paragraph}").format(paragraph=subject.paragraph),
        "whole": _("The draft resolution as a whole"),
    }.get(subject.kind, subject.kind)


def arithmetic(result: VoteResult) -> str:
    """Such as "3 yes, 1 no, 1 abstention: 4 present and voting, majority 3: adopted, rule 85"."""
    return _("{subject}: {counts}: {base}, {majority}: {end}").format(
        subject=subject_name(result.subject),
        counts=", ".join(_counts(result.tally)),
        base=_base(result),
        majority=majority_words(result.kind, result.majority),
        end=_end(result),
    )


def _counts(tally: Tally) -> Iterator[str]:
    """Yes, no and abstentions always; who was absent or took no part, only if anybody."""
    yield _("{count} yes").format(count=tally.yes)
    yield _("{count} no").format(count=tally.no)
    said = ngettext("{count} abstention", "{count} abstentions", tally.abstentions)
    yield said.format(count=tally.abstentions)
    if tally.not_participating:
        yield _("{count} not participating").format(count=tally.not_participating)
    if tally.absent:
        yield _("{count} absent").format(count=tally.absent)


def _base(result: VoteResult) -> str:
    """Of how many the majority was taken; older records noted those voting yes or no only."""
    tally = result.tally
    if result.kind in {Majority.ABSOLUTE, Majority.AFFIRMATIVE} or result.of is Base.MEMBERS:
        return _("{count} members").format(count=result.base or tally.members)
    if result.of is Base.PRESENT:
        return _("{count} present").format(count=result.base or tally.present)
    return _("{count} present and voting").format(count=result.base or tally.present_and_voting)


def majority_words(kind: Majority, needed: int) -> str:
    """What was needed, such as "two-thirds majority 4"."""
    return {
        Majority.SIMPLE: _("majority {needed}"),
        Majority.TWO_THIRDS: _("two-thirds majority {needed}"),
        Majority.ABSOLUTE: _("absolute majority {needed}"),
        Majority.UNANIMITY: _("unanimity {needed}"),
        Majority.AFFIRMATIVE: _("affirmative votes needed {needed}"),
    }[kind].format(needed=needed)


def _end(result: VoteResult) -> str:
    if not result.quorum:
        return _("no quorum, no decision, rule 67")
    if result.vetoed_by:
        codes = ", ".join(result.vetoed_by)
        return _("not adopted: veto of {codes} (Charter, Article 27)").format(codes=codes)
    if result.tied and result.rule == "133":
        return _("a tie: not adopted, rule 133")
    if result.tied and result.round == 1:
        return _("a tie, voted again (rule 95)")
    if result.tied:
        return _("a second tie: not adopted (rule 95)")
    return (_("adopted, {rule}") if result.adopted else _("not adopted, {rule}")).format(
        rule=_rule(result.rule)
    )


def _rule(rule: str) -> str:
    if rule.isdigit():
        return _("rule {number}").format(number=rule)
    if rule == "charter27":
        return _("Article 27 of the Charter")
    return _("classroom rule") if rule == "classroom" else _("by these rules of procedure")


def _answer(event: happened.RollCallAnswered, names: Mapping[str, str]) -> str:
    name = names.get(event.delegation, event.delegation)
    said = _(_ANSWERS[event.choice]).format(name=name)
    if event.rights:
        return _("{said} (With rights: it will explain its vote.)").format(said=said)
    return said


def _passed(event: happened.RollCallPassed, names: Mapping[str, str]) -> str:
    name = names.get(event.delegation, event.delegation)
    return _("{name} passes, and will be called again.").format(name=name)


def _attendance(event: happened.AttendanceAnswered, names: Mapping[str, str]) -> str:
    said = _("{name}: present and voting.") if event.voting else _("{name}: present.")
    return said.format(name=names.get(event.delegation, event.delegation))


VOTE_LINES: Final[dict[type, Callable[[Any, Mapping[str, str]], str]]] = {
    happened.RollCallAnswered: _answer,
    happened.RollCallPassed: _passed,
    happened.AttendanceAnswered: _attendance,
}
"""Lines of the log: what is said aloud around a vote."""
