"""The arithmetic of a vote in one line."""

from game.domain.ballot import VoteResult, VoteSubject
from game.wording import _, ngettext

__all__ = ["arithmetic", "subject_name"]


def subject_name(subject: VoteSubject) -> str:
    """What is voted on, for a title."""
    return {
        "amendment": _("Amendment {number}").format(number=subject.number),
        "division": _("Division: a separate vote on {paragraph}").format(
            paragraph=subject.paragraph
        ),
        "separate": _("Separate vote on {paragraph}").format(paragraph=subject.paragraph),
        "whole": _("The draft resolution as a whole"),
    }.get(subject.kind, subject.kind)


def arithmetic(result: VoteResult) -> str:
    """Such as "3 yes, 1 no, 1 abstention: 4 present and voting, majority 3: adopted, rule 85"."""
    tally = result.tally
    counts = _("{yes} yes, {no} no, {abstentions}").format(
        yes=tally.yes,
        no=tally.no,
        abstentions=ngettext("{count} abstention", "{count} abstentions", tally.abstentions).format(
            count=tally.abstentions
        ),
    )
    return _("{subject}: {counts}: {voting} present and voting, majority {majority}: {end}").format(
        subject=subject_name(result.subject),
        counts=counts,
        voting=tally.present_and_voting,
        majority=result.majority,
        end=_end(result),
    )


def _end(result: VoteResult) -> str:
    if result.tied and result.round == 1:
        return _("a tie, voted again (rule 95)")
    if result.tied:
        return _("a second tie: not adopted (rule 95)")
    return _("adopted, rule 85") if result.adopted else _("not adopted, rule 85")
