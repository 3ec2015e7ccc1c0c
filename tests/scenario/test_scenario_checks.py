"""What a schema cannot say: each check, with the sentence that its author reads."""

from collections.abc import Callable

import pytest

Edit = Callable[..., list[str]]

HARBOUR = "text: Welcoming the efforts in the harbour,"
HARBOUR_AT = "39:48: paragraphs[1].options[0].text: "
NO_DEAL = "no_deal: {short: 40, standard: 40, full: 40}"
TOUGH = "  CE:\n    temperament: tough"

CHECKS = {
    "a length names an unknown paragraph": (
        "short: [OP1, PP2]",
        "short: [OP1, PP3]",
        "24:16: lengths.short[1]: the draft has no paragraph 'PP3' — did you mean 'PP2'?",
    ),
    "a length names a paragraph twice": (
        "short: [OP1, PP2]",
        "short: [OP1, OP1]",
        "24:16: lengths.short[1]: 'OP1' stands here twice — keep one of the two",
    ),
    "a length opens nothing": (
        "short: [OP1, PP2]",
        "short: []",
        "24:10: lengths.short: no paragraph is open in this length — name at least one",
    ),
    "zero names an unknown option": (
        "zero: weaker",
        "zero: weakest",
        (
            "36:11: paragraphs[1].zero: PP2 has no option 'weakest' ('zero' names it) — "
            "did you mean 'weaker'?"
        ),
    ),
    "settled names an unknown option": (
        "title: Treaty",
        "title: Treaty\n    settled: omitted",
        (
            "32:14: paragraphs[0].settled: PP1 has no option 'omitted' ('settled' names it) — "
            "known here: adopted"
        ),
    ),
    "adopted names an unknown option": (
        "title: Liaison",
        "title: Liaison\n    adopted: none",
        (
            "45:14: paragraphs[2].adopted: OP1 has no option 'none' ('adopted' names it) — "
            "known here: adopted, weaker, stronger, omitted"
        ),
    ),
    "a paragraph out of order": (
        "- id: PP2",
        "- id: PP1",
        (
            "34:9: paragraphs[1].id: PP1 stands out of order or twice — "
            "write PP1, PP2 … and then OP1, OP2 …, each once"
        ),
    ),
    "an option's key twice": (
        "key: stronger",
        "key: weaker",
        "50:15: paragraphs[2].options[2].key: 'weaker' stands here twice — keep one of the two",
    ),
    "the same words twice": (
        HARBOUR,
        'text: "Noting the efforts in the harbour, as appropriate",',
        (
            "40:44: paragraphs[1].options[1].text: the same words as option 'adopted' — "
            "delete the option or change its words"
        ),
    ),
    "an option without words": (
        HARBOUR,
        "",
        (
            "39:9: paragraphs[1].options[0].text: option 'adopted' has no text — "
            "write it; only 'omitted' leaves the paragraph out"
        ),
    ),
    "an omission with words": (
        "key: stronger, title: With everybody,",
        "key: omitted, title: With everybody,",
        (
            "50:9: paragraphs[2].options[2]: 'omitted' leaves the paragraph out — "
            "give it no text and strength 0"
        ),
    ),
    "a text with its own number": (
        HARBOUR,
        "text: 2. Welcoming the efforts in the harbour,",
        (
            f"{HARBOUR_AT}the text carries its own number, '2.' — "
            "delete it: numbers are made when the text is rendered"
        ),
    ),
    "a text with its own label": (
        HARBOUR,
        'text: "PP2: Welcoming the efforts in the harbour",',
        (
            f"{HARBOUR_AT}the text carries its own number, 'PP2:' — "
            "delete it: numbers are made when the text is rendered"
        ),
    ),
    "a text with its own punctuation": (
        HARBOUR,
        'text: "Welcoming the efforts in the harbour;[^1]",',
        (
            f"{HARBOUR_AT}the text ends with ';' — "
            "delete it: punctuation is made when the text is rendered"
        ),
    ),
    "a text with brackets": (
        HARBOUR,
        'text: "Welcoming [the efforts in] the harbour",',
        f"{HARBOUR_AT}the text holds a '[' — delete it: brackets and italics are made by the game",
    ),
    "an anchor without a footnote": (
        HARBOUR,
        'text: "Welcoming the efforts[^2] in the harbour",',
        (
            f"{HARBOUR_AT}the anchor [^2] has no footnote — "
            "there are 1 footnotes: add one or correct the anchor"
        ),
    ),
    "protected words that no text holds": (
        "protected: [with their concurrence]",
        "protected: [with their consent]",
        (
            "46:17: paragraphs[2].protected[0]: no option holds the protected words "
            "'with their consent' — write them as they stand in a text"
        ),
    ),
    "a position of nobody": (
        "AN: {stance",
        "AM: {stance",
        (
            "42:7: paragraphs[1].positions.AM: no delegation has the code 'AM' — "
            "known here: CE, AN, BE"
        ),
    ),
    "a sponsor that is not there": (
        "sponsors: [AN, BE, CE]",
        "sponsors: [AN, BE, QQ]",
        "20:20: sponsors[2]: no delegation has the code 'QQ' — known here: CE, AN, BE",
    ),
    "a main sponsor that is no sponsor": (
        "sponsors: [AN, BE, CE]",
        "sponsors: [BE, CE]",
        (
            "21:15: main_sponsor: the main sponsor 'AN' is not one of the sponsors — "
            "known here: BE, CE"
        ),
    ),
    "two delegations of one name": (
        "name: Beland",
        "name: Anland",
        "19:22: delegations[2].name: 'Anland' stands here twice — keep one of the two",
    ),
    "a flag that Windows keeps": (
        "flag: be",
        "flag: aux",
        (
            "19:36: delegations[2].flag: Windows keeps the name 'aux' for a device — "
            "choose another name"
        ),
    ),
    "an option without a value": (
        "adopted: 20, weaker: 60, omitted: 50",
        "adopted: 20, weaker: 60",
        (
            "70:32: mandates.AN.interests.OP2.values: the option 'omitted' has no value — "
            "add 'omitted: …', 0 to 100"
        ),
    ),
    "a value for an unknown option": (
        "adopted: 20, weaker: 60, omitted: 50",
        "adopted: 20, weaker: 60, omitted: 50, weak: 1",
        (
            "70:71: mandates.AN.interests.OP2.values.weak: the paragraph has no option 'weak' — "
            "did you mean 'weaker'?"
        ),
    ),
    "a reason for an unknown option": (
        "reasons: {adopted:",
        "reasons: {adapted:",
        (
            "66:19: mandates.AN.interests.PP2.reasons.adapted: the paragraph has no option "
            "'adapted' — did you mean 'adopted'?"
        ),
    ),
    "a red line on an unknown option": (
        "red_lines: [omitted]",
        "red_lines: [omited]",
        (
            "67:21: mandates.AN.interests.PP2.red_lines[0]: the paragraph has no option 'omited' — "
            "did you mean 'omitted'?"
        ),
    ),
    "a red line without a reason": (
        "        red_line_reason: The harbour is ours.\n",
        "",
        (
            "67:20: mandates.AN.interests.PP2.red_lines: a red line without its reason — "
            "add 'red_line_reason: …'"
        ),
    ),
    "red lines of one delegation that leave nothing": (
        "red_lines: [omitted]",
        "red_lines: [omitted, weaker, adopted]",
        (
            "34:5: paragraphs[1]: red lines exclude every option of PP2: nothing can be agreed — "
            "free one option in 'mandates', 'red_lines'"
        ),
    ),
    "no figure for a length": (
        NO_DEAL,
        "no_deal: {short: 40, standard: 40}",
        (
            "60:14: mandates.AN.no_deal: what no resolution is worth is missing for the length "
            "'full' — add 'full: …'"
        ),
    ),
    "a figure for an unknown length": (
        NO_DEAL,
        "no_deal: {short: 40, standard: 40, full: 40, fuller: 1}",
        (
            "60:50: mandates.AN.no_deal.fuller: the scenario has no length 'fuller' — "
            "did you mean 'full'?"
        ),
    ),
    "an unknown rules profile": (
        "profile: un",
        "profile: unn",
        "7:10: profile: there is no rules profile 'unn' — did you mean 'un'?",
    ),
}


@pytest.mark.parametrize("name", CHECKS)
def test_a_mistake_of_meaning_is_said_at_its_place(name: str, problems_after: Edit) -> None:
    old, new, said = CHECKS[name]
    assert f"scenario.yaml:{said}" in problems_after((old, new))


def test_red_lines_of_two_delegations_may_not_leave_nothing_either(problems_after: Edit) -> None:
    theirs = "PP2: {weight: 2, red_lines: [weaker, adopted], red_line_reason: invented, "
    assert problems_after(("PP2: {weight: 2, ", theirs)) == [
        (
            "scenario.yaml:34:5: paragraphs[1]: red lines exclude every option of PP2: nothing can "
            "be agreed — free one option in 'mandates', 'red_lines'"
        )
    ]


def test_a_mandate_belongs_to_a_delegation_and_every_delegation_has_one(
    problems_after: Edit,
) -> None:
    assert problems_after((TOUGH, TOUGH.replace("CE", "XX"))) == [
        "scenario.yaml:58:3: mandates: the delegation CE has no mandate — add an entry 'CE:' here",
        "scenario.yaml:78:3: mandates.XX: no delegation has the code 'XX' — known here: CE, AN, BE",
    ]


def test_a_mandate_covers_every_paragraph_that_can_be_open(problems_after: Edit) -> None:
    assert problems_after(("OP2: {weight: 2", "OP3: {weight: 2")) == [
        (
            "scenario.yaml:63:7: mandates.AN.interests: OP2 can be open, but this mandate says "
            "nothing about it — add an entry 'OP2:'"
        ),
        (
            "scenario.yaml:70:7: mandates.AN.interests.OP3: the draft has no paragraph 'OP3' — "
            "did you mean 'OP2'?"
        ),
    ]


def test_a_length_must_be_one_of_the_rules_profile(problems_after: Edit) -> None:
    assert (
        "scenario.yaml:24:3: lengths.shirt: the rules profile 'un' has no length 'shirt' — "
        "did you mean 'short'?"
    ) in problems_after(("short: [OP1, PP2]", "shirt: [OP1, PP2]"))


def test_a_delegation_is_not_called_as_a_device(problems_after: Edit) -> None:
    found = problems_after(("code: CE", "code: NUL"))
    assert found[0] == (
        "scenario.yaml:17:12: delegations[0].code: Windows keeps the name 'NUL' for a device — "
        "choose another name"
    )


def test_no_problem_prints_a_figure_of_a_mandate(problems_after: Edit) -> None:
    found = problems_after(("standard: 42.5", "standards: 42.5"), ("omitted: 50", "omited: 50"))
    assert found
    assert not any("42.5" in line or " 50" in line for line in found)


def test_all_mistakes_of_meaning_are_said_in_the_order_of_the_file(problems_after: Edit) -> None:
    found = problems_after(
        ("omitted: 50", "omited: 50"),
        ("protected: [with their", "protected: [with our"),
        ("zero: weaker", "zero: none"),
        ("sponsors: [AN, ", "sponsors: [QQ, "),
    )
    assert [int(line.split(":")[1]) for line in found] == [20, 21, 36, 46, 70, 70]
