"""The facilitator's powers as rows: what could be done now, with the reasons often given."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from game.chair import Chair
from game.delegates import DEFAULT
from game.domain import commands as ask
from game.domain.commands import Command
from game.domain.delegation import FACILITATOR
from game.domain.paragraph import Paragraph, Proposal
from game.domain.refusal import Refusal
from game.rules import why_not
from game.rules.cards import offered_cards
from game.ui.presenters.choices import Choice
from game.ui.presenters.lobby import driver_name, levels_on_offer
from game.ui.presenters.marked import plain_pieces
from game.wording import _
from game.wording.refusals import rule_name, sentence

__all__ = ["Power", "card_rows", "powers", "reading_rows", "seat_rows", "team_rows", "time_rows"]

WithReason = Callable[[str], Command]
"""A command that only wants its reason."""


@dataclass(frozen=True, slots=True)
class Power:
    """One power: its button, why not now (""), what to choose from, reasons often given.

    The answers of `rows` make the command from a reason; a power that names nothing has
    one row.
    """

    title: str
    key: str
    refusal: str
    rows: tuple[Choice, ...]
    suggestions: tuple[str, ...]
    names: bool = False
    """What is written is a team's name; the reason goes without saying."""


def powers(chair: Chair, at: int) -> tuple[Power, ...]:
    """All powers, in the order of the card; `at` is session time."""
    return (
        _pause(chair),
        _power(chair, _("More or less time…"), "t", time_rows(), (_("More time is needed."),)),
        _power(
            chair, _("Play an event card…"), "c", card_rows(chair, at), (_("It fits the moment."),)
        ),
        _power(
            chair, _("Take or give a seat…"), "g", seat_rows(chair), (_("A team comes or leaves."),)
        ),
        replace(_power(chair, _("Name a team…"), "n", team_rows(chair), ()), names=True),
        _power(
            chair,
            _("Have own words read otherwise…"),
            "o",
            reading_rows(chair),
            (_("The words say it."),),
        ),
        _power(chair, _("Take the last act back…"), "u", _undo_rows(chair), (_("It was a slip."),)),
    )


def _row(title: str, make: WithReason, words: str = "", note: str = "") -> Choice:
    return Choice(title, plain_pieces(words) if words else (), make, note, wordless=not words)


def _pause(chair: Chair) -> Power:
    if chair.session.paused:
        row = _row(_("Let the meeting go on"), ask.Resume)
        return _power(chair, _("Let the meeting go on"), "p", (row,), (_("Everybody is back."),))
    row = _row(_("Pause the meeting"), ask.Pause)
    title = _("Pause the meeting, for the record")
    return _power(chair, title, "p", (row,), (_("The lesson is interrupted."),))


def _power(
    chair: Chair, title: str, key: str, rows: tuple[Choice, ...], suggestions: tuple[str, ...]
) -> Power:
    """A power all of whose rows are refused says why; one without rows has nothing to name."""
    refusals = [_refusal(chair, one.answer("-")) for one in rows]
    open_ = tuple(one for one, refused in zip(rows, refusals, strict=True) if refused is None)
    first = next((one for one in refusals if one is not None), None)
    why = ""
    if not open_ and first is not None:
        why = f"{sentence(first, chair.session.names)} ({rule_name(first)})"
    elif not open_:
        why = _("There is nothing to choose from now.")
    return Power(title, key, why, open_, suggestions)


def _refusal(chair: Chair, command: Command) -> Refusal | None:
    """Why not; what can be taken back is the Chair's matter, and offered only where there is."""
    if isinstance(command, ask.Undo):
        return None
    return why_not(chair.session, FACILITATOR, command)


def _undo_rows(chair: Chair) -> tuple[Choice, ...]:
    done = any(one.events for one in chair.entries)
    return (_row(_("Take the last act back"), ask.Undo),) if done else ()


def time_rows() -> tuple[Choice, ...]:
    """Half a minute, a minute, or half a minute less."""
    titles = {30: _("30 seconds more"), 60: _("One minute more"), -30: _("30 seconds less")}
    return tuple(_row(title, _time(seconds)) for seconds, title in titles.items())


def _time(seconds: int) -> WithReason:
    return lambda reason: ask.ChangeDeadline(seconds, reason)


def card_rows(chair: Chair, at: int) -> tuple[Choice, ...]:
    """Cards that were not played yet, those whose moment has come first."""
    session = chair.session
    due = offered_cards(session, at)
    rest = (one for one in session.cards if one not in due)
    cards = (one for one in (*due, *rest) if one.key not in session.cards_played)
    status = {"fact": _("fact"), "what_if": _("what if"), "invented": _("invented")}
    return tuple(
        _row(
            one.title,
            _card(one.key),
            one.text,
            _("offered now · {status}").format(status=status[one.status])
            if one in due
            else status[one.status],
        )
        for one in cards
    )


def _card(key: str) -> WithReason:
    return lambda reason: ask.PlayCard(key, reason)


def seat_rows(chair: Chair) -> tuple[Choice, ...]:
    """Each seat the other way round, a person or a computer delegate; then the other levels."""
    names = chair.session.names
    rows = []
    for seat in chair.seats:
        template = (
            _("{name}: a person takes the seat")
            if seat.strategy
            else _("{name}: a computer delegate takes the seat")
        )
        strategy = "" if seat.strategy else "delegate"
        title = template.format(name=names[seat.delegation])
        rows.append(_row(title, _seat(seat.delegation, strategy)))
    return (*rows, *_level_rows(chair))


def _level_rows(chair: Chair) -> Iterator[Choice]:
    """What was set up is corrected: each seat at every other level of the computer."""
    for seat in chair.seats:
        name = chair.session.names[seat.delegation]
        for level in levels_on_offer():
            usual = level == DEFAULT and not seat.strategy
            if level != seat.strategy and not usual:
                title = _("{name}: {driver}").format(name=name, driver=driver_name(level))
                yield _row(title, _seat(seat.delegation, level))


def _seat(code: str, strategy: str) -> WithReason:
    return lambda reason: ask.ReassignSeat(code, strategy, "", reason)


def team_rows(chair: Chair) -> tuple[Choice, ...]:
    """Every seat that people hold, with the name it has: set up in a hurry, corrected later."""
    names = chair.session.names
    return tuple(
        _row(f"{names[one.delegation]}: {one.team or _('no name yet')}", _team(one.delegation))
        for one in chair.seats
        if not one.strategy
    )


def _team(code: str) -> WithReason:
    return lambda name: ask.ReassignSeat(code, "", name, _("its name"))


def reading_rows(chair: Chair) -> tuple[Choice, ...]:
    """Own words on the table, as each option they are not read as."""
    return tuple(_readings(chair))


def _readings(chair: Chair) -> Iterator[Choice]:
    for paragraph in chair.session.brackets:
        for proposal in paragraph.proposals:
            if proposal.read_by != "script":
                yield from _otherwise(paragraph, proposal)


def _otherwise(paragraph: Paragraph, proposal: Proposal) -> Iterator[Choice]:
    for option in paragraph.options:
        if option.key != proposal.wording.option:
            title = _("{paragraph}, proposal {number}: as “{option}”").format(
                paragraph=paragraph.label, number=proposal.number, option=option.title
            )
            yield _row(title, _reading(proposal.number, option.key), proposal.wording.text)


def _reading(number: int, option: str) -> WithReason:
    return lambda reason: ask.Overrule("reading", reason, number, option)
