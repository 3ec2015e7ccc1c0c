"""What a set of rules says about voting, in a few sentences for a class."""

from collections.abc import Iterator

from game.domain.ballot import Base, Majority
from game.domain.profile import Profile
from game.wording import _

__all__ = ["voting_words"]


def voting_words(profile: Profile) -> str:
    """What it takes, who counts, what a tie does, and what is a rule of classrooms only."""
    return " ".join(_sentences(profile))


def _sentences(profile: Profile) -> Iterator[str]:
    yield _needed(profile)
    if profile.permanent:
        yield _(
            "A permanent member's no is a veto, its abstention is none; procedure knows no veto."
        )
    if profile.majority not in {Majority.ABSOLUTE, Majority.AFFIRMATIVE}:
        yield _counted(profile.base)
    yield (
        _("A tie is voted again (rule 95).")
        if profile.tie == "second_vote"
        else _("A tied proposal falls (rule 133).")
    )
    if profile.paragraph_votes == "always":
        yield _("Every open paragraph is voted first: a classroom rule, not the Assembly's.")
    if profile.attendance_call:
        yield _('Who came "present and voting" does not abstain: a classroom rule.')


def _needed(profile: Profile) -> str:
    """An important question asks for two thirds, whatever else the profile says."""
    if profile.important_question:
        return _("Two thirds of those present and voting adopt it (rule 83).")
    return {
        Majority.SIMPLE: _("A majority of those present and voting adopts it (rule 85)."),
        Majority.TWO_THIRDS: _("By these rules two thirds adopt it."),
        Majority.ABSOLUTE: _("By these rules more than half of all members adopt it."),
        Majority.UNANIMITY: _("By these rules all have to vote yes (unanimity)."),
        Majority.AFFIRMATIVE: _("Nine affirmative votes adopt it (Charter, Article 27)."),
    }[profile.majority]


def _counted(base: Base) -> str:
    return {
        Base.PRESENT_AND_VOTING: _("Abstainers do not count as present and voting (rule 86)."),
        Base.PRESENT: _("By these rules the share is of all present: abstainers count."),
        Base.MEMBERS: _("By these rules the share is of all members, the absent included."),
    }[base]
