"""The log says a reason once."""

from table_of_five import scenario

from game.domain.commands import Object
from game.domain.delegation import PUBLIC
from game.domain.events import ObjectionRaised
from game.domain.paragraph import Objection
from game.domain.proceedings import Entry
from game.ui.presenters.log import log_lines


def said(words):
    event = ObjectionRaised(Objection("KG", 0, "It goes too far."))
    entry = Entry(1, 0, "KG", Object("KG", "It goes too far."), (event,), said=words)
    (line,) = log_lines(scenario("PP1"), [entry], PUBLIC)
    return line.sentence, line.quote


def test_a_reason_that_is_spoken_is_not_written_beside_it():
    assert said("We cannot join this wording. It goes too far.") == (
        "Kyrgyzstan objects.",
        "We cannot join this wording. It goes too far.",
    )


def test_a_reason_that_is_not_spoken_stands_in_the_line():
    assert said("We are not ready.") == (
        "Kyrgyzstan objects: It goes too far.",
        "We are not ready.",
    )
    assert said("") == ("Kyrgyzstan objects: It goes too far.", "")
