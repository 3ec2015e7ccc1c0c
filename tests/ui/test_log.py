"""The log says a reason once."""

from table_of_five import scenario

from game.domain.commands import Object, Propose, Support
from game.domain.delegation import PUBLIC
from game.domain.events import ObjectionRaised, ProposalTabled, SupportGiven
from game.domain.paragraph import Objection, Proposal, Wording
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


def tabled(author, number, at):
    proposal = Proposal(number, "PP1", author, Wording("Hailing the work", "strong"), 1)
    return Entry(at, 0, author, Propose(author, "PP1", "strong"), (ProposalTabled(proposal),))


def supported(code, number, at):
    command = Support(code, "PP1", number)
    return Entry(at, 0, code, command, (SupportGiven(code, "PP1", number),))


def test_a_support_names_the_author_also_after_a_number_came_again():
    entries = [
        tabled("KZ", 1, 1),
        supported("KG", 1, 2),
        tabled("UZ", 1, 3),
        supported("TJ", 1, 4),
    ]
    said = [one.sentence for one in log_lines(scenario("PP1"), entries, PUBLIC)]
    assert said[1] == "Kyrgyzstan supports Kazakhstan's proposal on PP1."
    assert said[3] == "Tajikistan supports Uzbekistan's proposal on PP1."
