"""How own words are read: right, confidently wrong or left to the author, and how fast.

    python -m benchmarks.own_words --set seen
    python -m benchmarks.own_words --set unseen

A case is right where the reader names an option that the case lists, or abstains where a careful
reader may; a confident error where it names another. `unseen` prints totals, and nothing else.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

import yaml

from benchmarks.figure import Figure
from game import resources
from game.domain.scenario import Scenario
from game.drafting.reading import OptionText, Reading, read_own_words
from game.scenario import load_scenario

__all__ = ["Case", "cases_of", "figures", "main", "read_case", "verdict_on"]

FOLDER: Final = Path(__file__).parent.parent / "tests" / "golden" / "own_words"
Verdict: TypeAlias = Literal["right", "confident error", "abstained"]
ERROR: Final = "confident error"
VERDICTS: Final[tuple[Verdict, ...]] = ("right", ERROR, "abstained")
SCENARIO: Final = "unrcca-2021"
MOST_ERRORS: Final = 5.0
"""Per cent."""
LEAST_RIGHT: Final = 75.0
"""Per cent."""
MILLISECONDS: Final = 2.0
"""Of computing a text, the dearest one included: what others do meanwhile does not count."""


@dataclass(frozen=True, slots=True)
class Case:
    """One typed text, and the options that a careful referee calls right."""

    id: str
    paragraph: str
    kind: str
    text: str
    right: tuple[str, ...]
    abstain_ok: bool


def cases_of(name: str) -> tuple[Case, ...]:
    """The cases of a set: "seen" or "unseen"."""
    rows = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))["cases"]
    return tuple(
        Case(
            row["id"],
            row["paragraph"],
            row["kind"],
            row["text"],
            tuple(row["right"]),
            row["abstain_ok"],
        )
        for row in rows
    )


def read_case(case: Case, scenario: Scenario) -> Reading:
    """Read a case beside the options of its paragraph; the first text stands on the floor."""
    paragraph = next(one for one in scenario.paragraphs if one.id == case.paragraph)
    options = tuple(
        OptionText(one.key, one.text, one.strength, one.terms, one.qualifiers)
        for one in paragraph.options
    )
    standing = next(one.text for one in options if one.text)
    return read_own_words(case.text, case.paragraph[:2], options, standing)


def verdict_on(case: Case, reading: Reading) -> Verdict:
    """Right, a confident error, or an abstention where a careful reader would have read."""
    if not reading.sure:
        return "right" if case.abstain_ok else "abstained"
    return "right" if reading.option in case.right else "confident error"


def figures(*, quick: bool) -> Iterator[Figure]:
    """The seen set in three figures; every run is as quick as any other."""
    del quick
    rows = list(_measured(cases_of("seen"), load_scenario(resources.scenarios_dir() / SCENARIO)))
    count = Counter(verdict for _, _, verdict, _ in rows)
    share = {verdict: 100 * count[verdict] / len(rows) for verdict in VERDICTS}
    yield Figure("own words: confident errors", share[ERROR], "%", MOST_ERRORS, lower=True)
    yield Figure("own words: right", share["right"], "%", LEAST_RIGHT)
    slowest = max(spent for *_case, spent in rows)
    yield Figure("own words: slowest text", slowest, "ms", MILLISECONDS, lower=True)


def main() -> None:
    """Read the set and print the table."""
    parser = argparse.ArgumentParser(description="How own words are read.")
    parser.add_argument("--set", dest="name", choices=("seen", "unseen"), default="seen")
    name = parser.parse_args().name
    scenario = load_scenario(resources.scenarios_dir() / SCENARIO)
    rows = list(_measured(cases_of(name), scenario))
    if name == "seen":
        _by_kind(rows)
        _wrong(rows)
    _totals(rows)


_Row: TypeAlias = tuple[Case, Reading, Verdict, float]


def _measured(cases: tuple[Case, ...], scenario: Scenario) -> Iterator[_Row]:
    for paragraph in scenario.paragraphs:  # the scenario's own texts are learned once a session
        read_case(Case("", paragraph.id, "", "Noting peace", (), abstain_ok=True), scenario)
    for case in cases:
        start = time.thread_time()
        reading = read_case(case, scenario)
        spent = (time.thread_time() - start) * 1000
        yield case, reading, verdict_on(case, reading), spent


def _by_kind(rows: list[_Row]) -> None:
    print(f"{'kind':14}{'cases':>7}" + "".join(f"{one:>17}" for one in VERDICTS))
    for kind in dict.fromkeys(case.kind for case, *_ in rows):
        count = Counter(verdict for case, _, verdict, _ in rows if case.kind == kind)
        print(f"{kind:14}{count.total():7}" + "".join(f"{count[one]:17}" for one in VERDICTS))


def _wrong(rows: list[_Row]) -> None:
    for case, reading, verdict, _ in rows:
        if verdict != "right":
            codes = ", ".join(one.code for one in reading.findings)
            print(f"{case.id} {verdict}: {reading.option} for {case.right} ({codes})")


def _totals(rows: list[_Row]) -> None:
    count = Counter(verdict for _, _, verdict, _ in rows)
    for verdict in VERDICTS:
        share = 100 * count[verdict] / len(rows)
        print(f"{verdict:16}{count[verdict]:5} of {len(rows)}{share:7.1f} %")
    asked = [row for row in rows if not row[0].abstain_ok]
    named = sum(verdict == "right" for _, _, verdict, _ in asked)
    print(f"{'to be named':16}{named:5} of {len(asked)}{100 * named / len(asked):7.1f} %")
    spent = sorted(row[3] for row in rows)
    print(f"a text: median {spent[len(spent) // 2]:.2f} ms, slowest {spent[-1]:.2f} ms")
    print(f"targets: errors <= {MOST_ERRORS} %, right >= {LEAST_RIGHT} %, <= {MILLISECONDS} ms")


if __name__ == "__main__":
    main()
