"""What a sample says of a scenario, in plain words and as one object."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from game.cli.results_table import columns, percent
from game.simulate.balance import Balance, Spot
from game.simulate.criteria import Finding
from game.simulate.summary import mean
from game.wording import _, mark, ngettext

__all__ = ["balance_object", "balance_page", "finding_sentence"]

_FINDINGS: Final = {
    "no_deal_for_all": mark("No text leaves every delegation more than no deal is worth to it."),
    "seldom_agreed": mark(
        "At the level “{about}” a text is adopted in only {share} of the sessions."
    ),
    "gains_little": mark(
        "{about} gets {share} of what is gained together; an equal share would be {equal}."
    ),
    "gains_most": mark(
        "{about} takes {share} of what is gained together; an equal share would be {equal}."
    ),
    "often_loses": mark("{about} ends worse off than without a deal in {share} of the sessions."),
    "never_matters": mark("{about} never matters: nobody ever proposes anything there."),
    "options_untouched": mark("{share} of the options are never proposed by anybody."),
    "hard_liner_breaks": mark(
        "One hard-liner breaks it: with one at the table only {share} of the sessions adopt a text."
    ),
    "hard_liner_pays": mark(
        "Being a hard-liner pays: it gains {share} more than a delegate like the others."
    ),
}


def finding_sentence(finding: Finding, balance: Balance) -> str:
    """One finding for the author of the scenario."""
    names = balance.setting.scenario.names
    return _(_FINDINGS[finding.code]).format(
        about=names.get(finding.about, finding.about),
        share=percent(finding.figure),
        equal=percent(1 / len(names)),
    )


def balance_page(balance: Balance, found: tuple[Finding, ...]) -> str:
    """The whole page of `adref check --balance`, its verdict last."""
    parts = [
        _head(balance),
        columns(_levels(balance)),
        _("What is gained over no deal goes to:") + "\n" + columns(_shares(balance)),
        _best(balance),
        "\n".join(_notes(balance)),
    ]
    if found:
        listed = (f"- {finding_sentence(one, balance)}" for one in found)
        parts.append("\n".join([_("Findings:"), *listed]))
    parts.append(_verdict(found))
    return "\n\n".join(parts)


def _verdict(found: tuple[Finding, ...]) -> str:
    if not found:
        return _("Verdict: content. The scenario is fair and alive.")
    sentence = ngettext("Verdict: {count} finding.", "Verdict: {count} findings.", len(found))
    return sentence.format(count=len(found))


def _head(balance: Balance) -> str:
    sessions = balance.levels[balance.reference].sessions
    sentence = ngettext(
        "{title}, {length}: {count} session at each level",
        "{title}, {length}: {count} sessions at each level",
        sessions,
    )
    setting = balance.setting
    return sentence.format(title=setting.scenario.id, length=setting.length, count=sessions)


def _levels(balance: Balance) -> Iterator[tuple[str, ...]]:
    yield _("level"), _("adopted"), _("by consensus"), _("Nash ratio"), _("joint value")
    for level, summary in balance.levels.items():
        yield (
            level,
            percent(summary.agreement()),
            percent(summary.consensus()),
            f"{mean(summary.ratios):.2f}" if summary.ratios else "-",
            f"{mean(summary.joint):.1f}",
        )


def _shares(balance: Balance) -> Iterator[tuple[str, ...]]:
    """One row a member: its share at each level, and in the best deal."""
    shares = [balance.shares(level) for level in balance.levels]
    best = balance.best
    yield (_("delegation"), *balance.levels, *([_("best deal")] if best else []))
    total = sum(best.surpluses) if best else 0.0
    scenario = balance.setting.scenario
    for place, one in enumerate(scenario.deciding):
        row = [percent(level[one.delegation]) for level in shares]
        if best:
            row.append(percent(best.surpluses[place] / total))
        yield (scenario.names[one.delegation], *row)


def _best(balance: Balance) -> str:
    best = balance.best
    if best is None:
        return _("Best deal possible: none suits all.")
    low, high = min(best.surpluses), max(best.surpluses)
    head = _(
        "{what}: everyone gains {low:.1f} to {high:.1f} points of 100 over no deal; "
        "at the level “{level}” adopted texts come to {ratio} of it."
    ).format(
        what=_("Best deal possible") if balance.setting.best.exact else _("Best deal found"),
        low=low,
        high=high,
        level=balance.reference,
        ratio=percent(mean(balance.levels[balance.reference].ratios)),
    )
    return "\n".join([head, *(f"  {_option(balance, one)}" for one in best.text)])


def _notes(balance: Balance) -> Iterator[str]:
    """What is worth knowing and no fault: how a hard-liner fares, what always ends alike."""
    yield _hard(balance)
    for one in balance.settled():
        yield _("Always ends alike: {option}.").format(option=_option(balance, one))
    untouched = balance.untouched()
    if untouched:
        yield _("Options that no one ever takes ({count} of {all}):").format(
            count=len(untouched), all=len(balance.options())
        )
        yield from (f"  {line}" for line in _by_paragraph(balance, untouched))


def _hard(balance: Balance) -> str:
    hard = balance.hard
    if hard is None:
        return _("No hard-liner was at the table.")
    return _(
        "With one hard-liner at the table {agreement} of the sessions adopt a text; it gains "
        "{gained:.1f} points over no deal, and {otherwise:.1f} as a delegate like the others."
    ).format(agreement=percent(hard.agreement), gained=hard.gained, otherwise=hard.otherwise)


def _by_paragraph(balance: Balance, spots: Iterable[Spot]) -> Iterator[str]:
    for name, of_it in groupby(spots, key=lambda one: one[0]):
        titles = "; ".join(_title(balance, one) for one in of_it)
        yield _("{paragraph}: {options}").format(paragraph=name, options=titles)


def _option(balance: Balance, spot: Spot) -> str:
    return _("{paragraph} “{title}”").format(paragraph=spot[0], title=_title(balance, spot))


def _title(balance: Balance, spot: Spot) -> str:
    name, key = spot
    options = balance.setting.scenario.paragraph(name).options
    return next((one.title for one in options if one.key == key), key)


def balance_object(balance: Balance, found: tuple[Finding, ...]) -> dict[str, object]:
    """The same for programs: plain numbers, keys that stay."""
    setting = balance.setting
    return {
        "scenario": setting.scenario.id,
        "length": setting.length,
        "sessions": balance.levels[balance.reference].sessions,
        "levels": {level: _level_object(balance, level) for level in balance.levels},
        "never_matters": list(balance.idle()),
        "always_alike": [f"{name}={key}" for name, key in balance.settled()],
        "never_taken": [f"{name}={key}" for name, key in balance.untouched()],
        "options": len(balance.options()),
        "best": _best_object(balance),
        "hard_liner": _hard_liner_object(balance),
        "findings": [
            {"code": one.code, "about": one.about, "figure": round(one.figure, 4)} for one in found
        ],
        "verdict": "findings" if found else "content",
    }


def _best_object(balance: Balance) -> dict[str, object] | None:
    best, setting = balance.best, balance.setting
    if best is None:
        return None
    return {
        "text": [f"{name}={key}" for name, key in best.text],
        "gained": _rounded(setting.scenario.names, best.surpluses),
        "proven": setting.best.exact,
    }


def _hard_liner_object(balance: Balance) -> dict[str, object] | None:
    hard = balance.hard
    if hard is None:
        return None
    return {
        "agreement": round(hard.agreement, 4),
        "gained": round(hard.gained, 4),
        "otherwise": round(hard.otherwise, 4),
    }


def _level_object(balance: Balance, level: str) -> dict[str, object]:
    summary = balance.levels[level]
    return {
        "agreement": round(summary.agreement(), 4),
        "consensus": round(summary.consensus(), 4),
        "nash_ratio": round(mean(summary.ratios), 4) if summary.ratios else None,
        "joint": round(mean(summary.joint), 4),
        "shares": {code: round(one, 4) for code, one in balance.shares(level).items()},
        "scores": {code: round(summary.score(code), 4) for code in summary.seats},
    }


def _rounded(codes: Iterable[str], figures: Iterable[float]) -> dict[str, float]:
    return {code: round(one, 4) for code, one in zip(codes, figures, strict=True)}
