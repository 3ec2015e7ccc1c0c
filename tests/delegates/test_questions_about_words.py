"""Words that nobody could read: computer delegates ask what is meant, and say nothing of them."""

from dataclasses import replace

from table_of_five import CODES, PACE, scenario

from game.chair import Chair, Table
from game.domain.commands import Pass, ProposeOwnWords, RaisePlacard
from game.domain.delegation import PUBLIC
from game.domain.proceedings import Header, Seat
from game.domain.stage import Call, Floor
from game.ui.presenters.log import log_lines


def with_words_nobody_reads(seed):
    """Kazakhstan, a person, proposes words of which it says itself that no option fits."""
    made = scenario("PP1", "OP1", pace=replace(PACE, statement_seconds=0))
    seats = tuple(Seat(code, "" if code == "KZ" else "delegate") for code in CODES)
    table = Table(Chair(Header(made, "standard", seats, seed)))
    chair = table.chair
    for _turn in range(40):
        table.play_out()
        stage = chair.session.stage
        if isinstance(stage, Call):
            chair.submit("KZ", RaisePlacard("KZ"))
        elif isinstance(stage, Floor) and stage.awaiting[0] == "KZ":
            words = ProposeOwnWords("KZ", stage.paragraph, "Whereas the river sings", "?")
            assert chair.submit("KZ", words).refusal is None
            table.play_out()
            return chair
        else:
            chair.submit("KZ", Pass("KZ"))
    return chair


def test_delegates_ask_what_is_meant_and_everybody_reads_it():
    asked = []
    for seed in range(12):
        chair = with_words_nobody_reads(seed)
        asked += [
            (chair, one)
            for one in chair.entries
            if one.actor != "KZ" and ("is meant" in one.said or "to explain the words" in one.said)
        ]
    assert asked
    chair, entry = asked[0]
    assert "Kazakhstan" in entry.said
    lines = log_lines(chair.header.scenario, chair.entries, PUBLIC, limit=200)
    (shown,) = [one for one in lines if one.entry == entry.number]
    assert (shown.delegation, shown.quote) == (entry.actor, entry.said)
