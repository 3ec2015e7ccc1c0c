"""The table for assessment: one row a delegation and an act, and never a formula."""

import csv
from io import StringIO

from export_meetings import by_consensus, by_recorded_vote, do, started

from game.domain import commands as ask
from game.domain.phase import Phase
from game.export.as_csv import COLUMNS, as_csv
from game.export.publication import publish


def rows(proceedings, audience="public"):
    content = as_csv(publish(proceedings, audience, chain="ab" * 16))
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_there_is_a_row_a_delegation_and_a_row_an_act():
    voted = by_recorded_vote()
    table = rows(voted)
    kinds = [one["kind"] for one in table]
    assert kinds == ["document", *["delegation"] * 3, *["action"] * len(voted.entries)]
    beland = next(one for one in table if one["delegation"] == "BE")
    assert (beland["name"], beland["spoke"], beland["objected"]) == ("Beland", "1", "1")
    assert tuple(table[0]) == COLUMNS


def test_values_are_for_the_seat_alone():
    met = by_consensus()
    assert {one["value"] for one in rows(met)} == {""}
    valued = [one["delegation"] for one in rows(met, "BE") if one["value"]]
    assert valued == ["BE"]


def test_what_a_spreadsheet_would_run_is_text():
    chair = started()
    while chair.session.phase is Phase.BRIEFING:
        do(chair, ask.Pass(chair.session.stage.awaiting[0]))
    speech = '=HYPERLINK("http://example.org")'
    code = chair.session.stage.awaiting[0]
    chair.submit(code, ask.MakeStatement(code, speech), said="@SUM(A1)\n+1")
    last = rows(chair.proceedings(), "all")[-1]
    assert (last["act"], last["said"]) == ("MakeStatement", "'@SUM(A1) +1")
    assert last["text"] == f"'{speech}"
