"""Which texts need a statement of programme budget implications (rule 153), and which do not."""

import pytest

from game.drafting.costs import needs_budget_statement

COSTLY = (
    "Requests the Secretary-General to strengthen the assistance of the Regional Centre",
    "Also requests the Secretary-General to establish an office in Bishkek",
    "Welcomes the work of the Regional Centre, and requests the Secretary-General to expand it",
    "Requests the Regional Centre to convene a seminar each year",
    "Authorizes the United Nations Office on Drugs and Crime to open a training centre",
    "Requests the Secretary-General to report at its next session, and to appoint a coordinator",
    "Instructs the Secretariat to further increase the number of posts",
    "requests the secretary-general to organize a conference",
)
FALSE_FRIENDS = (
    "Requests the Secretary-General to report within existing resources",
    "Requests the Secretary-General to strengthen its assistance within existing resources",
    "Requests the Secretary-General to report at its seventy-sixth session",
    "Requests the Secretary-General to report on efforts to strengthen the Regional Centre",
    "Requests the Secretary-General to bring the present resolution to the attention of States",
    "Requests the Secretary-General to continue to provide assistance",
    "Requests Member States to provide assistance to the United Nations",
    "Invites the Secretary-General to establish an office in Bishkek",
    "Encourages the Regional Centre to strengthen its assistance",
    "Requests the Secretary-General to establish a fund of voluntary contributions",
    "Recalling its request to the Secretary-General to establish the Regional Centre",
    "Welcomes the fact that a Government requests the Secretary-General to open an office",
    "",
)


@pytest.mark.rule("153")
@pytest.mark.parametrize("text", COSTLY)
def test_work_for_the_secretariat_that_costs_has_to_be_stated(text):
    assert needs_budget_statement(text)


@pytest.mark.rule("153")
@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_what_costs_nothing_new_or_says_who_pays_needs_no_statement(text):
    assert not needs_budget_statement(text)
