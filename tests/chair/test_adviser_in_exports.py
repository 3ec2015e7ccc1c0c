"""What leaves the house: a question to the adviser is no business of the public."""

import pytest
from table_of_five import CODES, scenario

from game.chair import Chair, Table
from game.domain.delegation import PUBLIC
from game.domain.proceedings import Header, Seat
from game.export.exporters import EXPORTERS
from game.export.publication import publish


@pytest.fixture(scope="module")
def proceedings():
    seats = tuple(Seat(c, "" if c == "KG" else "delegate", adviser=c == "KG") for c in CODES)
    table = Table(Chair(Header(scenario("PP1", "OP1"), "standard", seats, 7)))
    table.play_out()
    table.ask_adviser("KG")
    return table.chair.proceedings()


@pytest.mark.parametrize("ending", ["md", "csv", "html"])
def test_no_public_export_tells_that_the_adviser_was_asked(proceedings, ending):
    written = EXPORTERS[ending](publish(proceedings, PUBLIC)).decode("utf-8")
    assert "AskAdviser" not in written
    assert "of 100 to you" not in written
