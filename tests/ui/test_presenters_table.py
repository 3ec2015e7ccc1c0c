"""Nameplates, log, status, offers, votes and instructions: what each audience may see."""

from table_of_five import Meeting, meeting, reading, scenario

from game.domain import commands as ask
from game.domain.ballot import Choice
from game.domain.events import ProposalTabled
from game.domain.package import Term
from game.domain.paragraph import Wording
from game.domain.proceedings import Entry, Header, Seat
from game.domain.refusal import Refusal
from game.ui.presenters.instructions import instructions, suggested_reasons
from game.ui.presenters.log import log_lines
from game.ui.presenters.nameplates import Sign, nameplates
from game.ui.presenters.offers import offer_on_the_table
from game.ui.presenters.status import breadcrumb, clock_text, minutes_text, progress
from game.ui.presenters.votes import vote_board

SEATS = (Seat("KG", team="Team 1"), Seat("KZ", "steady"))
HEADER = Header(scenario(), "standard", SEATS, 1)


def _floor(*raised: str) -> Meeting:
    room = reading().do(*(ask.RaisePlacard(code) for code in raised))
    return room.do(*(ask.Pass(code) for code in room.session.codes if code not in raised))


def _vote() -> Meeting:
    room = reading("PP1")
    while getattr(getattr(room.session.stage, "subject", None), "kind", "") != "adoption":
        room.everyone_passes()
    return room.do(ask.Object("KG", "we want it voted")).move_on().everyone_passes()


def test_nameplates_say_who_drives_the_seat_and_what_it_shows() -> None:
    plates = nameplates(HEADER, _floor("KZ", "KG").session)
    shown = [(one.name, one.driver, one.sign, one.words) for one in plates]
    assert shown[:3] == [
        ("Kazakhstan", "computer", Sign.FLOOR, "has the floor"),
        ("Kyrgyzstan", "Team 1", Sign.RAISED, "placard up"),
        ("Tajikistan", "person", Sign.NONE, ""),
    ]
    assert [one.key for one in plates] == ["1", "2", "3", "4", "5"]
    assert [one.main_sponsor for one in plates] == [False, False, False, True, False]


def test_a_nameplate_shows_the_objection_that_was_made() -> None:
    room = _floor("KZ")
    room.do(ask.Propose("KZ", "PP1", "adopted"), ask.Object("KG", "too strong"))
    plates = {one.code: (one.sign, one.words) for one in nameplates(HEADER, room.session)}
    assert plates["KG"] == (Sign.OBJECTS, "objects")
    assert plates["KZ"] == (Sign.SUPPORTS, "supports")
    assert plates["TJ"] == (Sign.ASKED, "is asked")


def test_a_sealed_ballot_shows_only_that_it_was_cast() -> None:
    room = _vote().do(ask.CastBallot("KG", Choice.NO))
    board = vote_board(room.session, "the sponsors' drafting group")
    assert board.heading == "Vote in the sponsors' drafting group"
    assert [(row.code, row.mark, row.words) for row in board.rows][:2] == [
        ("KZ", "", "to vote"),
        ("KG", "•", "has voted"),
    ]
    assert board.line == ""
    assert nameplates(HEADER, room.session)[1].words == "has voted"


def test_the_result_is_one_line_of_arithmetic() -> None:
    room = _vote()
    choices = {"KG": Choice.NO, "TJ": Choice.ABSTENTION}
    for code in room.session.codes:
        room.do(ask.CastBallot(code, choices.get(code, Choice.YES)))
    board = vote_board(room.session, "the sponsors' drafting group")
    assert board.line == (
        "The draft resolution as a whole: 3 yes, 1 no, 1 abstention: "
        "4 present and voting, majority 3: adopted, rule 85"
    )
    assert board.rows == ()


def _log(entries: tuple[Entry, ...], audience: str) -> list[str]:
    return [one.sentence for one in log_lines(HEADER.scenario, entries, audience)]


def test_the_log_quotes_what_was_said_with_a_move() -> None:
    room = _floor("KZ").do(ask.Propose("KZ", "PP1", "adopted"))
    proposed = tuple(one for one in room.events if isinstance(one, ProposalTabled))
    entry = Entry(7, 0, "KZ", ask.Propose("KZ", "PP1", "adopted"), proposed, said="It is fair.")
    (line,) = log_lines(HEADER.scenario, (entry,), "public")
    assert line.sentence == "Kazakhstan proposes another wording for PP1."
    assert (line.delegation, line.quote, line.entry) == ("KZ", "It is fair.", 7)


def test_a_refused_act_is_shown_to_its_own_seat_and_to_nobody_else() -> None:
    refused = Entry(1, 0, "KG", ask.Pass("KG"), (), Refusal("not_awaited", "practice"))
    assert _log((refused,), "public") == []
    assert _log((refused,), "KZ") == []
    assert _log((refused,), "KG") == [
        "The table is not waiting for an answer from you now. (practice)"
    ]


def test_how_a_delegation_voted_never_reaches_the_log() -> None:
    room = _vote().do(ask.CastBallot("KG", Choice.NO))
    entry = Entry(1, 0, "KG", ask.CastBallot("KG", Choice.NO), room.events)
    assert _log((entry,), "public") == []


def test_the_breadcrumb_names_the_reading() -> None:
    crumbs = breadcrumb(reading().session)
    assert [(one.title, one.when) for one in crumbs] == [
        ("Briefing", "past"),
        ("Opening", "past"),
        ("Informals · first reading", "now"),
        ("Silence", "next"),
        ("Action", "next"),
        ("Debrief", "next"),
    ]


def test_the_clock_counts_down_and_without_a_clock_it_counts_up() -> None:
    clocked = meeting(clocks=True).session
    assert clock_text(clocked, 200_001) == "1:40"
    assert clock_text(clocked, 999_999) == "0:00"
    assert clock_text(meeting().session, 754_000) == "12:34"


def test_progress_leaves_out_what_is_not_open_in_this_length() -> None:
    shown = progress(reading().session)
    assert [(one.label, one.state) for one in shown.squares] == [
        ("PP1", "floor"),
        ("PP2", "open"),
        ("OP1", "open"),
        ("OP2", "open"),
    ]
    assert shown.sentence == "0 agreed · 4 open"


def test_the_offer_on_the_table_names_its_terms_in_words() -> None:
    room = _floor("KZ")
    terms = (Term("PP2", Wording("Welcoming the work described in PP2", "adopted")),)
    room.do(ask.OfferPackage("KZ", ("KG", "TJ"), terms, "a balance"))
    room.do(ask.AcceptPackage("KG", 1))
    offer = offer_on_the_table(room.session)
    assert offer.heading == "Kazakhstan to Kyrgyzstan, Tajikistan"
    assert [(one.label, one.title) for one in offer.terms] == [("PP2", "Adopted")]
    assert (offer.reason, offer.status) == ("a balance", "Accepted by Kyrgyzstan.")


def test_instructions_hold_the_value_of_the_paragraph_and_of_the_whole_text() -> None:
    own = HEADER.scenario.mandate("KG")
    shown = instructions(own, reading().session)
    assert (shown.paragraph, shown.value) == ("PP1", 40.0)
    assert (shown.no_deal, shown.today) == (45.0, 33.75)
    assert [(one.key, one.value, one.stands) for one in shown.options] == [
        ("strong", 80.0, False),
        ("adopted", 70.0, False),
        ("weak", 40.0, True),
        ("omitted", 0.0, False),
    ]


def test_reasons_are_suggested_from_the_own_mandate_first_the_one_that_fits() -> None:
    own = HEADER.scenario.mandate("KG")
    assert suggested_reasons(own, "PP1", "strong") == (
        "It says what we do.",
        "It is agreed language.",
    )


def test_the_minutes_spent_stand_beside_those_planned_for_the_table() -> None:
    clocked = meeting(clocks=True).session
    assert minutes_text(clocked, 8 * 60_000 + 30_000) == "8 of 31 min"
    assert minutes_text(meeting().session, 8 * 60_000) == ""
