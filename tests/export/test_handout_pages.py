"""Handouts follow their scenario: its numbers, its delegations, its words."""

import re
from dataclasses import replace

import pytest
from export_meetings import RIVER

from game import resources
from game.domain.delegation import Delegation
from game.export.briefing_page import briefing_page
from game.export.handouts import draft_page, nameplates_page, waiting_page
from game.export.markdown import blocks
from game.export.page import markdown_html
from game.export.rules_page import rules_page
from game.scenario import load_scenario

NOTICE = "TRAINING SIMULATION \N{EN DASH} NOT A UNITED NATIONS DOCUMENT"


def words(html):
    """What a reader sees, without tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.split("<body>")[1]))


def with_profile(**changes):
    return replace(RIVER, profile=replace(RIVER.profile, **changes))


def with_pace(**changes):
    paces = tuple(replace(one, **changes) for one in RIVER.profile.paces)
    return with_profile(paces=paces)


def test_the_rules_page_takes_its_numbers_from_the_profile():
    text = words(rules_page(RIVER, "standard"))
    assert "The 2 best-supported proposals" in text
    assert "up to 3 paragraphs" in text
    assert "up to 2 readings" in text
    assert "naming at most 2 paragraphs" in text
    own = with_profile(tested_proposals=1, package_paragraphs=5, silence_paragraphs=1)
    changed = words(rules_page(own, "standard"))
    assert "The best-supported proposal," in changed
    assert "up to 5 paragraphs" in changed
    assert "naming 1 paragraph with its reason" in changed


def test_the_rules_page_speaks_of_its_own_length():
    short = words(rules_page(RIVER, "short"))
    assert "There is 1 reading." in short
    assert "scripted wordings, not your own" in short
    assert "Otherwise the whole is voted." in short
    assert "main sponsor may change" not in short
    standard = words(rules_page(RIVER, "standard"))
    assert "may propose its own words 2 times" in standard
    assert "amendments, separate votes and the whole" in standard
    assert "not reopened" in words(rules_page(with_pace(reopenings=0), "standard"))


@pytest.mark.rule("83")
def test_the_rules_page_names_the_majority_and_what_a_tie_does():
    text = words(rules_page(with_profile(important_question=True, tie="falls"), "standard"))
    assert "Two thirds of those present and voting adopt it (rule 83)" in text
    assert "A tied proposal falls (rule 133)" in text


@pytest.mark.parametrize("make", [rules_page, waiting_page, nameplates_page, draft_page])
def test_no_page_counts_five_where_three_sit_at_the_table(make):
    assert " five " not in words(make(RIVER, "standard")).lower()


def test_a_vote_among_sponsors_is_called_a_fiction_only_where_all_are_sponsors():
    assert "teaching fiction: the body here is the drafting group" in words(
        rules_page(RIVER, "standard")
    )
    some = replace(RIVER, sponsors=("AN",))
    assert "teaching fiction" not in words(rules_page(some, "standard"))


def test_an_observer_beside_the_sponsors_makes_their_vote_no_less_a_fiction():
    watched = replace(
        RIVER, delegations=(*RIVER.delegations, Delegation("OB", "Ob", observer=True))
    )
    assert "teaching fiction" in words(rules_page(watched, "standard"))


def test_the_rules_page_of_the_council_names_the_councils_rules():
    council = load_scenario(resources.scenarios_dir() / "security-council")
    text = words(rules_page(council, "standard"))
    assert "are paraphrased from the Charter (Article 27) and the Council" in text
    assert "A/520" not in text


def test_every_sheet_of_a_briefing_says_whose_it_is_at_its_foot():
    one = next(each for each in RIVER.delegations if each.code == "AN")
    page = briefing_page(RIVER, one, "standard")
    foot = re.search(r'<div class="foot">(.*?)</div>', page).group(1)
    assert words(f"<body>{foot}").strip() == (
        f"Anland · CONFIDENTIAL: for this team only · {NOTICE}"
    )


def test_a_briefing_without_a_title_gets_the_delegations_name():
    one = next(each for each in RIVER.delegations if each.code == "BE")
    untitled = replace(RIVER, briefings=(("BE", "Plain words."),))
    assert "<h1>Beland</h1>" in briefing_page(untitled, one, "standard")
    titled = replace(RIVER, briefings=(("BE", "# The harbour\n\nPlain words."),))
    assert "<h1>Beland</h1>" not in briefing_page(titled, one, "standard")


def test_a_briefing_tells_what_each_wording_is_worth_and_what_no_deal_is():
    one = next(each for each in RIVER.delegations if each.code == "AN")
    text = words(briefing_page(RIVER, one, "standard"))
    assert "Without a resolution your delegation is at 40 of 100." in text
    assert "A text adopted by vote costs you 15." in text
    assert "invented for teaching" in text
    assert "PP2 Harbour: 62 % of the whole" in text  # weight 8 of 13
    assert "Welcoming 100 We keep the harbour." in text
    assert "Noting (the draft) 40" in text
    assert "0 RED LINE: The harbour is ours." in text
    assert text.index("PP2 Harbour") < text.index("OP1 Liaison") < text.index("OP2 Water")


def test_each_nameplate_is_a_sheet_of_its_own_with_the_notice():
    page = nameplates_page(RIVER, "standard")
    assert page.count('class="plate"') == page.count(NOTICE) == 3
    assert page.count(">Anland<") == 2  # readable from both sides


def test_a_long_name_is_set_smaller_so_that_it_fits_its_sheet():
    sizes = []
    for name in ("Anland", "Turkmenistan", "United Kingdom of Great Britain and Northern Ireland"):
        renamed = replace(RIVER, delegations=(replace(RIVER.delegations[0], name=name),))
        page = nameplates_page(renamed, "standard")
        sizes.append(int(re.search(r"font-size:(\d+)pt\">", page).group(1)))
    assert sizes == [72, 62, 43]


def test_a_paragraph_that_the_draft_leaves_out_is_said_and_not_numbered():
    paragraphs = tuple(
        replace(one, zero="omitted") if one.id == "OP1" else one for one in RIVER.paragraphs
    )
    text = words(draft_page(replace(RIVER, paragraphs=paragraphs), "standard"))
    assert "OP1 (not in this draft)" in text
    assert "1. Invites the States to consider sharing the water." in text


def test_a_large_table_shows_codes_over_the_columns_of_the_waiting_sheet():
    few = waiting_page(RIVER, "standard")
    assert "<th>Anland</th>" in few
    crowd = tuple(replace(RIVER.delegations[0], code=f"A{n}", name=f"Land {n}") for n in range(7))
    many = waiting_page(replace(RIVER, delegations=crowd), "standard")
    assert "<th>A6</th>" in many
    assert "Land 6" not in many


def test_numbered_lists_are_lists_that_keep_their_numbers():
    assert markdown_html("Then:\n1. one *two*\n2. three\n   goes on\n\nEnd") == (
        '<p>Then:</p>\n<ol><li value="1">one <em>two</em></li>'
        '<li value="2">three goes on</li></ol>\n<p>End</p>'
    )
    assert [(one.kind, one.level) for one in blocks("3. c\n4) d")] == [("step", 3), ("step", 4)]


@pytest.mark.parametrize("text", ["2 * 3 * 4", "snake_case_word", "#5 of them", "2030 was"])
def test_signs_that_mark_nothing_stay_as_they_are(text):
    assert markdown_html(text) == f"<p>{text}</p>"
