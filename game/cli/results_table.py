"""What many sessions came to, as a table for people."""

from collections.abc import Iterable, Iterator, Sequence

from game.domain.phase import Outcome
from game.domain.scenario import Scenario
from game.simulate import Setting, Summary
from game.simulate.summary import mean
from game.wording import _, ngettext

__all__ = ["columns", "percent", "summary_table"]


def summary_table(summary: Summary, setting: Setting) -> str:
    """The table of `adref simulate --summary`; `setting` is that of the sessions."""
    parts = (
        _head(summary, setting),
        columns(_outcomes(summary)),
        columns(_seats(summary, setting.scenario)),
        _together(summary, setting),
    )
    return "\n\n".join(parts)


def columns(lines: Iterable[Sequence[str]]) -> str:
    """Rows of cells as aligned columns: the first to the left, the others to the right."""
    rows = list(lines)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "   ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def percent(share: float) -> str:
    """A share of 0-1 as a whole percentage."""
    return _("{number:.0f} %").format(number=100 * share)


def _head(summary: Summary, setting: Setting) -> str:
    count = summary.sessions
    sentence = ngettext(
        "{scenario}, {length}: {count} session", "{scenario}, {length}: {count} sessions", count
    )
    return sentence.format(scenario=setting.scenario.id, length=setting.length, count=count)


def _outcomes(summary: Summary) -> Iterator[tuple[str, str, str]]:
    named = {
        Outcome.ADOPTED_WITHOUT_VOTE.value: _("adopted by consensus"),
        Outcome.ADOPTED_BY_VOTE.value: _("adopted by vote"),
        Outcome.REJECTED.value: _("rejected"),
        Outcome.WITHDRAWN.value: _("withdrawn"),
    }
    others = [one for one in sorted(summary.outcomes) if one not in named]
    named |= {one: one.replace("_", " ") for one in others}
    yield _("outcome"), _("sessions"), _("share")
    for outcome, name in named.items():
        number = summary.outcomes[outcome]
        yield name, str(number), percent(number / max(summary.sessions, 1))
    yield _("agreement (adopted)"), str(summary.adopted), percent(summary.agreement())


def _seats(summary: Summary, scenario: Scenario) -> Iterator[tuple[str, ...]]:
    yield _("delegation"), _("level"), _("mean score"), _("lowest"), _("mean value"), _("gained")
    for code, seats in summary.seats.items():
        yield (
            scenario.names.get(code, code),
            seats[0].strategy,
            f"{summary.score(code):.2f}",
            f"{summary.least(code):.2f}",
            f"{summary.value(code):.1f}",
            f"{summary.surplus(code):+.1f}",
        )


def _together(summary: Summary, setting: Setting) -> str:
    lines = [
        _("Score: 0 is no deal, 1 the delegation's dream. Values are points of 100."),
        _("Joint value: {joint:.1f} on average.").format(joint=mean(summary.joint)),
    ]
    if setting.best.point:
        lines.append(
            _("At the best deal the joint value is {best:.1f}.").format(
                best=setting.best.point.joint
            )
        )
    if summary.ratios:
        lines.append(
            _(
                "Nash ratio of the adopted texts: {ratio:.2f} on average, at least {least:.2f} "
                "(1 is the best deal)."
            ).format(ratio=mean(summary.ratios), least=min(summary.ratios))
        )
    return "\n".join(lines)
