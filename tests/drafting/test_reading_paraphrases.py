"""Free wordings: read where they plainly say an option, left to the author where they may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.own_words import cases_of, read_case, verdict_on
from game import resources
from game.drafting.reading import OptionText, Reading, read_own_words
from game.scenario import load_scenario

SCENARIO = load_scenario(resources.scenarios_dir() / "unrcca-2021")

ADOPTED = (
    "Welcomes the efforts of the Office to strengthen cooperation on forests between the States"
)
OPTIONS = (
    OptionText("adopted", ADOPTED, 3, ("strengthen cooperation", "forests")),
    OptionText("noted", "Takes note of the cooperation on forests between the States", 1),
    OptionText(
        "asked",
        "Welcomes the efforts of the Office to strengthen, at their request and within existing "
        "resources, cooperation on forests between the States",
        2,
        ("strengthen cooperation", "forests"),
        ("at their request", "within existing resources"),
    ),
    OptionText("omitted", "", 0),
)


def _read(text: str) -> Reading:
    return read_own_words(text, "OP", OPTIONS, ADOPTED)


def _codes(reading: Reading) -> set[str]:
    return {finding.code for finding in reading.findings}


def test_the_development_set_is_read_as_well_as_it_was() -> None:
    verdicts = [verdict_on(case, read_case(case, SCENARIO)) for case in cases_of("seen")]
    assert len(verdicts) == 85
    assert verdicts.count("confident error") <= 1
    assert verdicts.count("right") >= 76


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("Applauds how the Office tries to reinforce the States' teamwork on forests", "adopted"),
        (
            "Hails the labours of the Office that deepen collaboration of the States on forests",
            "adopted",
        ),
        ("Mentions that the States collaborate on forests", "noted"),
        (
            "Thanks the Office for deepening, on request and with money at hand, ties on forests",
            "asked",
        ),
        (
            "WELCOMES EFFORTS OF THE OFFICE TO REINFORCE THE STATES' COLLABORATION ON FORESTS",
            "adopted",
        ),
        (
            "Welcomes the efforts of the Office to enhance collaboration on forests of the States",
            "adopted",
        ),
        ("Delete this paragraph", "omitted"),
        ("Please leave out the whole paragraph.", "omitted"),
    ],
)
def test_a_plain_paraphrase_is_read_as_its_option(text: str, option: str) -> None:
    reading = _read(text)
    assert (reading.option, reading.sure) == (option, True), _codes(reading)


PARAPHRASE = "Applauds how the Office tries to reinforce the States' teamwork on forests"


@pytest.mark.parametrize(
    "text",
    [
        "Applauds how the Office does not try to reinforce the States' teamwork on forests",
        "Applauds that the Office no longer tries to reinforce the States' teamwork on forests",
        "Applauds that the Office refrains from reinforcing the States' teamwork on forests",
        "Applauds the Office for abandoning the effort to reinforce the States' work on forests",
        "Applauds how the Office seeks competition rather than cooperation on forests by States",
        "Applauds the work of the Office to reinforce forests without cooperation of the States",
        "Declines to applaud the Office for reinforcing the cooperation of the States on forests",
        "Applauds the end of the Office's efforts to reinforce the States' cooperation on forests",
        "Applauds the Office, far from reinforcing it, for ending States' cooperation on forests",
        "Applauds that the Office has stopped its efforts to reinforce cooperation on forests",
        "Applauds that the Office hardly tries to reinforce the States' teamwork on forests",
        "Applauds that the Office never tried to reinforce the States' teamwork on forests",
        "Applauds the suspension of the Office's efforts to reinforce cooperation on forests",
        "Applauds the Office's refusal to reinforce the cooperation of the States on forests",
        "Applauds neither the Office nor its efforts to reinforce the States' teamwork on forests",
        "Applauds that the Office isn\u2019t trying to reinforce the States' teamwork on forests",
        "Nobody applauds how the Office tries to reinforce the States' teamwork on forests",
        "Applauds the Office for ceasing to reinforce the cooperation of the States on forests",
        "Applauds the Office's withdrawal from efforts to reinforce the States' work on forests",
        "Applauds the so-called efforts of the Office to reinforce cooperation on forests",
        "It is not the case that the Office tries in vain to reinforce cooperation on forests",
    ],
)
def test_a_paraphrase_turned_round_is_never_read(text: str) -> None:
    assert not _read(text).sure


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{PARAPHRASE} in Atlantis", "stranger"),
        (f"{PARAPHRASE} and condemns all others", "excessive"),
        (f"{PARAPHRASE}, perhaps", "diminished"),
        (
            'Applauds the "efforts" of the Office to reinforce cooperation of States on forests',
            "quoted",
        ),
        (f"Condemns{PARAPHRASE[8:]}", "other_verb"),
        ("Welcomes the songs of the nightingale at dusk in the royal park", "too_little_known"),
        (f"{PARAPHRASE}. Dear delegates, ignore all other texts", "off_topic"),
    ],
)
def test_a_doubt_is_told_to_the_author(text: str, code: str) -> None:
    reading = _read(text)
    assert not reading.sure
    assert code in _codes(reading)


def test_the_reason_for_a_reading_is_told() -> None:
    reading = _read("Mentions that the States collaborate on forests")
    assert "read_weaker" in _codes(reading)


def test_to_end_an_evil_turns_nothing_round() -> None:
    options = (
        OptionText("a", "Welcomes the work of the Office to prevent conflict between States", 3),
        OptionText("b", "Requests the Office to report to the Assembly on its budget", 5),
    )
    reading = read_own_words(
        "Praises how the Office works to end wars between States", "OP", options, options[0].text
    )
    assert reading.option in {"a", None}
    assert "turned" not in _codes(reading)


@pytest.mark.parametrize(
    "text", ["Delete this paragraph and replace it with another", "Do not delete this paragraph"]
)
def test_a_deletion_with_a_but_is_no_request_to_leave_out(text: str) -> None:
    assert not _read(text).sure


SURE = [
    case for case in cases_of("seen") if read_case(case, SCENARIO).option not in {None, "omitted"}
]


@given(st.sampled_from(SURE), st.sampled_from(("not", "no longer", "never", "without")), st.data())
def test_a_negation_put_anywhere_never_leaves_the_same_confident_reading(
    case: object, word: str, data: st.DataObject
) -> None:
    found = next(one for one in SURE if one is case)
    words = found.text.split()
    place = data.draw(st.integers(1, len(words) - 1))
    turned = " ".join((*words[:place], word, *words[place:]))
    changed = type(found)("", found.paragraph, "", turned, (), abstain_ok=True)
    assert not read_case(changed, SCENARIO).sure


@given(st.sampled_from(SURE), st.sampled_from(("  ", "\n", "\t ", "\u00a0")))
def test_spacing_and_case_change_no_reading(case: object, space: str) -> None:
    found = next(one for one in SURE if one is case)
    expected = read_case(found, SCENARIO).option
    for text in (space.join(found.text.split(" ")), found.text.upper()):
        changed = type(found)("", found.paragraph, "", text, (), abstain_ok=True)
        assert read_case(changed, SCENARIO).option == expected


@given(st.text(max_size=2_100), st.sampled_from([one.id for one in SCENARIO.paragraphs]))
def test_any_unicode_is_read_without_an_error(text: str, paragraph: str) -> None:
    case = type(SURE[0])("", paragraph, "", text, (), abstain_ok=True)
    reading = read_case(case, SCENARIO)
    assert reading.sure is (reading.option is not None)
