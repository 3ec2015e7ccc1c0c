"""What a schema cannot say: names that point somewhere, texts, and mandates that can work."""

from collections.abc import Iterator

from game.scenario.checks.cards import check_cards
from game.scenario.checks.finding import Check, Finding
from game.scenario.checks.flags import check_flags
from game.scenario.checks.mandates import check_mandates, check_red_lines
from game.scenario.checks.paragraphs import check_lengths, check_options, check_order
from game.scenario.checks.sense import check_gain, check_indifference, check_weights
from game.scenario.checks.table import check_delegations, check_positions, check_sponsors
from game.scenario.checks.texts import check_texts
from game.scenario.schema import ScenarioFile

__all__ = ["CHECKS", "Finding", "check_flags", "findings"]

CHECKS: tuple[Check, ...] = (
    check_delegations,
    check_sponsors,
    check_order,
    check_lengths,
    check_options,
    check_texts,
    check_positions,
    check_mandates,
    check_red_lines,
    check_weights,
    check_gain,
    check_indifference,
    check_cards,
)


def findings(scenario: ScenarioFile) -> Iterator[Finding]:
    """Everything that the checks find, one check after the other."""
    for check in CHECKS:
        yield from check(scenario)
