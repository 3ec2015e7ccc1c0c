"""Which test proves which rule: the page is live, and no rule of the tables goes without."""

from pathlib import Path

import pytest
from table_of_five import CODES, meeting

from game.cli.rule_page import ASSEMBLY, CLASSROOM, proofs, rule_page
from game.domain.stage import Statements

PROVED = {one.rule for one in proofs()}


@pytest.mark.rule("69")
def test_no_committee_reports_to_this_table_so_nobody_speaks_before_the_order():
    """Precedence is for a committee's chair or rapporteur: there is none here."""
    table = meeting("PP1", statement_seconds=30).everyone_passes()
    assert isinstance(table.session.stage, Statements)
    assert table.session.stage.awaiting == CODES


def test_the_table_in_the_documentation_is_the_live_one():
    page = Path(__file__).parents[2] / "docs" / "rules.md"
    made = "python -m game.cli.pages rules > docs/rules.md"
    assert page.read_text(encoding="utf-8") == rule_page(), made


@pytest.mark.parametrize("rule", ASSEMBLY)
def test_every_rule_of_the_assembly_has_its_test(rule):
    assert rule in PROVED


@pytest.mark.parametrize("motion", CLASSROOM)
def test_every_motion_and_custom_of_the_classroom_has_its_test(motion):
    assert f"classroom:{motion}" in PROVED


def test_there_are_at_least_120_numbered_cases():
    assert sum(one.cases for one in proofs()) >= 120
