"""Every mistake an author can make is said with its place, what is wrong and what to do."""

from collections.abc import Callable

import pytest

Edit = Callable[..., list[str]]

WELCOME = "text: Welcoming the efforts in the harbour,"
TEXT = "scenario.yaml:39:48: paragraphs[1].options[0].text: "
NO_DEAL = "no_deal: {short: 40, standard: 40, full: 40}"

FORM = {
    "a misspelt key": (
        "delegations:",
        "  job_no: 7\ndelegations:",
        "16:3: masthead.job_no: unknown key 'job_no' — did you mean 'job_number'?",
    ),
    "an unknown key unlike any other": (
        "{key: adopted, ",
        "{key: adopted, xyz: 1, ",
        (
            "33:24: paragraphs[0].options[0].xyz: unknown key 'xyz' — "
            "known here: key, title, text, strength, terms, qualifiers, offered"
        ),
    ),
    "a number for a text": (
        "title: A river and its harbour",
        "title: 5",
        "4:8: title: a text is expected here, not a number — put it in quotes",
    ),
    "nothing for a text": (
        "title: A river and its harbour",
        "title:",
        "4:7: title: nothing is written here — write a text, in quotes if it begins with #",
    ),
    "an empty text": (
        "title: A river and its harbour",
        'title: " "',
        "4:8: title: this text is empty — write it",
    ),
    "a text that is too long": (
        "title: A river and its harbour",
        "title: " + "x" * 301,
        "4:8: title: this text has more than 300 characters — shorten it",
    ),
    "a list for a text": (
        "title: A river and its harbour",
        "title: [a]",
        "4:8: title: a text is expected here, not a list — write a text",
    ),
    "a text for a list": (
        "sponsors: [AN, BE, CE]",
        "sponsors: AN",
        (
            "20:11: sponsors: a list is expected here, not a text — "
            "write [one, two], or a line '- …' for each entry"
        ),
    ),
    "a text for a mapping": (
        "AN: {stance: C, text: The harbour is ours to keep., source: invented}",
        "AN: yes",
        (
            "42:11: paragraphs[1].positions.AN: a mapping is expected here, not a text — "
            "write a line 'key: value' for each entry"
        ),
    ),
    "a text for a number": (
        "weight: 8",
        "weight: '8'",
        (
            "64:17: mandates.AN.interests.PP2.weight: a number is expected here, not a text — "
            "write a number without quotes"
        ),
    ),
    "a fraction for a whole number": (
        "strength: 3",
        "strength: 1.5",
        (
            "33:112: paragraphs[0].options[0].strength: a whole number is expected here, "
            "not a decimal number — write a whole number without quotes"
        ),
    ),
    "true for a number": (
        "weight: 8",
        "weight: true",
        (
            "64:17: mandates.AN.interests.PP2.weight: a number is expected here, "
            "not true or false — write a number without quotes"
        ),
    ),
    "a strength above 5": (
        "strength: 3",
        "strength: 9",
        "33:112: paragraphs[0].options[0].strength: this number is out of bounds — write at most 5",
    ),
    "a weight of nothing": (
        "weight: 8",
        "weight: 0",
        (
            "64:17: mandates.AN.interests.PP2.weight: this number is out of bounds — "
            "write a number above 0"
        ),
    ),
    "a value below nothing": (
        "adopted: 100",
        "adopted: -1",
        (
            "65:27: mandates.AN.interests.PP2.values.adopted: this number is out of bounds — "
            "write at least 0"
        ),
    ),
    "too few delegations' sponsors": (
        "sponsors: [AN, BE, CE]",
        "sponsors: []",
        "20:11: sponsors: too few entries here — write at least 1",
    ),
    "an unknown stance": (
        "stance: C",
        "stance: X",
        "42:20: paragraphs[1].positions.AN.stance: unknown word 'X' — known here: C, S, F, K",
    ),
    "a misspelt temperament": (
        "temperament: tough",
        "temperament: tuogh",
        "79:18: mandates.CE.temperament: unknown word 'tuogh' — did you mean 'tough'?",
    ),
    "a colour by its name": (
        'colour: "#2a9fb0"',
        "colour: blue",
        (
            "18:38: delegations[1].colour: 'blue' does not have the form of this name — "
            "write # and six hexadecimal digits in quotes, such as '#2a9fb0'"
        ),
    ),
    "a flag with a folder": (
        "flag: be",
        "flag: ../be",
        (
            "19:36: delegations[2].flag: '../be' does not have the form of this name — "
            "write small letters, digits, - and _, without folder or ending"
        ),
    ),
    "a paragraph called otherwise": (
        "- id: PP1",
        "- id: PP01",
        (
            "30:9: paragraphs[0].id: 'PP01' does not have the form of this name — "
            "write PP or OP and a number from 1 to 99, such as PP11"
        ),
    ),
    "a code in small letters": (
        "  BE:\n    vote_cost",
        "  be:\n    vote_cost",
        (
            "71:3: mandates.be: 'be' does not have the form of this name — "
            "write two to eight capital letters or digits, such as KZ"
        ),
    ),
    "a later format": (
        "scenario/1",
        "scenario/2",
        (
            "2:9: format: this program does not read the format 'ad-referendum-scenario/2' — "
            "write 'ad-referendum-scenario/1', or use a newer program"
        ),
    ),
}


@pytest.mark.parametrize("name", FORM)
def test_a_mistake_of_form_is_said_at_its_place(name: str, problems_after: Edit) -> None:
    old, new, said = FORM[name]
    assert problems_after((old, new)) == [f"scenario.yaml:{said}"]


def test_all_mistakes_of_form_are_said_in_one_pass_in_the_order_of_the_file(
    problems_after: Edit,
) -> None:
    assert problems_after(
        ("stance: C", "stance: X"), ("organ:", "orgam:"), ("id: minimal\n", "id: minimal\nid: b\n")
    ) == [
        "scenario.yaml:4:1: id: the key 'id' is already on line 3 — keep one of the two",
        "scenario.yaml:2:1: organ: this key is missing — add a line 'organ: …'",
        "scenario.yaml:6:1: orgam: unknown key 'orgam' — did you mean 'organ'?",
        (
            "scenario.yaml:43:20: paragraphs[1].positions.AN.stance: unknown word 'X' — "
            "known here: C, S, F, K"
        ),
    ]


def test_the_format_is_the_first_key(problems_after: Edit) -> None:
    head = 'format: "ad-referendum-scenario/1"\n'
    assert problems_after((head, ""), ("title:", f"{head}title:")) == [
        "scenario.yaml:3:9: format: this is not the first key — move it to the top"
    ]


def test_a_hundred_problems_are_enough(problems_after: Edit) -> None:
    many = "".join(f"  - {{key: adopted, x{n}: 1}}\n" for n in range(60))
    found = problems_after(("sources:\n", f"sources:\n{many}"))
    assert len(found) == 101
    assert "and 200 more problems — correct those above first" in found[-1]
