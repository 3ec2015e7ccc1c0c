"""Records are listed by scenario and date, as the language writes a date."""

from pathlib import Path

import pytest

from game.ui.presenters.records import record_title
from game.wording import speaking


@pytest.mark.parametrize(
    ("name", "english", "russian"),
    [
        (
            "unrcca-2021-20261201-090503",
            "unrcca-2021 · 1 December 2026, 09:05",
            "unrcca-2021 · 1 декабря 2026 года, 09:05",
        ),
        (
            "school-council-20260509-181500-42-2",
            "school-council · 9 May 2026, 18:15 · 42 · 2",
            "school-council · 9 мая 2026 года, 18:15 · 42 · 2",
        ),
        ("our-best", "our-best", "our-best"),
        ("odd-20261345-999999", "odd-20261345-999999", "odd-20261345-999999"),
    ],
)
def test_a_record_is_called_by_its_scenario_and_its_date(name, english, russian):
    path = Path("records") / f"{name}.jsonl"
    assert record_title(path) == english
    with speaking("ru"):
        assert record_title(path) == russian
