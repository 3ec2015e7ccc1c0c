"""Motions and points of a seat: in order of precedence, each with its rule or its refusal."""

from dataclasses import dataclass

from game.domain.ballot import Majority
from game.domain.delegation import Code
from game.domain.motion import Motion, MotionRule
from game.domain.session import Session
from game.rules.expansions import Offer
from game.rules.motions import MOTIONS, MotionChance, motion_chances
from game.ui.presenters.choices import named
from game.wording import _, ngettext
from game.wording.motions import motion_name
from game.wording.refusals import rule_name, rule_words, sentence

__all__ = ["MotionRow", "how_it_is_decided", "motion_rows", "naming_words", "pending_words"]

_DIRECT = {"recorded_vote", "withdrawal", "right_of_reply", "division"}
"""Requests with buttons of their own: no motion needs to be moved for them."""


@dataclass(frozen=True, slots=True)
class MotionRow:
    """One motion: its name, how it is decided, and what it could name; or why not."""

    key: str
    title: str
    detail: str
    offers: tuple[Offer, ...]
    refusal: str = ""

    @property
    def allowed(self) -> bool:
        """It may be moved now."""
        return bool(self.offers)


def motion_rows(session: Session, code: Code) -> tuple[MotionRow, ...]:
    """The motions of the profile; those that may be moved first, each group by precedence."""
    rows = [
        _row(session, chance)
        for chance in motion_chances(session, code)
        if chance.rule.key not in _DIRECT
    ]
    return tuple(sorted(rows, key=lambda one: not one.allowed))


def _row(session: Session, chance: MotionChance) -> MotionRow:
    refusal = ""
    if chance.refusal is not None:
        why = sentence(chance.refusal, session.names)
        refusal = f"{why} ({rule_name(chance.refusal)})"
    title = motion_name(chance.rule.key, session.profile)
    title = title[:1].upper() + title[1:]
    return MotionRow(chance.rule.key, title, how_it_is_decided(chance.rule), chance.offers, refusal)


def how_it_is_decided(rule: MotionRule) -> str:
    """Rule, speakers and majority in a line, such as "rule 75 · 2 against · majority"."""
    parts = [rule_words(rule.rule)]
    if rule.seconded:
        parts.append(_("needs a second"))
    if rule.speakers_for:
        parts.append(_("{n} for").format(n=rule.speakers_for))
    if rule.speakers_against:
        parts.append(_("{n} against").format(n=rule.speakers_against))
    parts.append(_decided(rule))
    return " · ".join(parts)


def _decided(rule: MotionRule) -> str:
    majority = {
        Majority.SIMPLE: _("majority"),
        Majority.TWO_THIRDS: _("two thirds"),
        Majority.ABSOLUTE: _("majority of all members"),
        Majority.UNANIMITY: _("unanimity"),
        Majority.AFFIRMATIVE: _("affirmative votes"),
    }[rule.majority]
    return {
        "request": _("granted on request"),
        "objection": _("voted only if objected to: {majority}").format(majority=majority),
        "facilitator": _("ruled on at once"),
    }.get(rule.decided, majority)


def naming_words(session: Session, offer: Offer) -> str:
    """What tells one offer of a motion from another: its time, its paragraph, its order."""
    seconds, paragraph = named(offer, "seconds"), named(offer, "paragraph")
    numbers = named(offer, "numbers")
    if paragraph:
        found = session.paragraph(paragraph)
        return f"{found.label} · {found.title}" if found else str(paragraph)
    if seconds:
        return ngettext("{n} second", "{n} seconds", seconds).format(n=seconds)
    if numbers:
        order = ", ".join(str(one) for one in numbers)
        return _("amendments in the order {order}").format(order=order)
    return ""


def pending_words(session: Session, motion: Motion) -> str:
    """A motion as the chair announces it: who moves what, on which ground."""
    name = session.names.get(motion.mover, motion.mover)
    what = motion_name(motion.key, session.profile)
    template = (
        _("{name} raises a {what}") if MOTIONS[motion.key].point else _("{name} moves: {what}")
    )
    said = template.format(name=name, what=what)
    return f"{said} ({motion.text})" if motion.text else said
