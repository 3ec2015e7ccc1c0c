"""A scenario in another language: as far as somebody wrote it, and no further."""

import shutil

import pytest

from game import resources
from game.scenario import ScenarioProblems, load_scenario
from game.scenario.loader import check_scenario
from game.scenario.localised import localised

SHIPPED = resources.scenarios_dir() / "unrcca-2021"


@pytest.fixture
def folder(tmp_path):
    target = tmp_path / "unrcca-2021"
    shutil.copytree(SHIPPED, target)
    return target


def translated(folder, text):
    (folder / "i18n" / "ru.yaml").write_text(text, encoding="utf-8")
    return localised(load_scenario(folder), folder, "ru")


def test_the_five_states_have_their_official_names_in_russian():
    scenario = localised(load_scenario(SHIPPED), SHIPPED, "ru")
    assert scenario.names == {
        "KZ": "Казахстан",
        "KG": "Кыргызстан",
        "TJ": "Таджикистан",
        "TM": "Туркменистан",
        "UZ": "Узбекистан",
    }
    assert scenario.paragraph("PP10").title == "Афганистан"
    assert scenario.paragraph("PP10").options[0].title == "Укрепление сотрудничества"
    assert len(scenario.questions) == 8


def test_the_words_of_the_resolution_stay():
    english, russian = load_scenario(SHIPPED), localised(load_scenario(SHIPPED), SHIPPED, "ru")
    for one, other in zip(english.paragraphs, russian.paragraphs, strict=True):
        assert [option.text for option in one.options] == [o.text for o in other.options]
    assert english.masthead == russian.masthead
    assert english.mandates == russian.mandates


def test_every_paragraph_and_option_of_the_reference_is_called_in_russian():
    english, russian = load_scenario(SHIPPED), localised(load_scenario(SHIPPED), SHIPPED, "ru")
    for one, other in zip(english.paragraphs, russian.paragraphs, strict=True):
        assert one.title != other.title
        assert not {o.title for o in one.options} & {o.title for o in other.options}


def test_a_language_that_nobody_wrote_changes_nothing():
    scenario = load_scenario(SHIPPED)
    assert localised(scenario, SHIPPED, "kk") is scenario


def test_what_is_not_written_stays_as_it_was(folder):
    scenario = translated(folder, "delegations: {KG: Кыргызстан}\n")
    assert scenario.names["KG"] == "Кыргызстан"
    assert scenario.names["KZ"] == "Kazakhstan"
    assert scenario.title == "Preventive diplomacy in Central Asia"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "delegations: {KQ: Страна}\n",
            (
                "1:15: delegations.KQ: the scenario has no 'KQ' that could be translated"
                " — known here: KZ, KG, TJ, TM, UZ"
            ),
        ),
        (
            "paragraphs:\n  PP10:\n    options: {wekaer: Слабее}\n",
            (
                "3:15: paragraphs.PP10.options.wekaer: the scenario has no 'wekaer' that could be"
                " translated — did you mean 'weaker'?"
            ),
        ),
        (
            "questions: [Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9]\n",
            (
                "1:1: questions: there are more questions than the scenario asks"
                " — translate them in their order"
            ),
        ),
    ],
)
def test_a_mistake_is_named_with_its_place(folder, text, said):
    with pytest.raises(ScenarioProblems) as found:
        translated(folder, text)
    assert str(found.value) == f"{folder / 'i18n' / 'ru.yaml'}:{said}"


def test_checking_a_scenario_checks_its_translations(folder):
    (folder / "i18n" / "kk.yaml").write_text("titel: Тақырып\n", encoding="utf-8")
    (problem,) = check_scenario(folder)
    assert (problem.what, problem.remedy) == ("unknown key 'titel'", "did you mean 'title'?")


def test_the_shipped_translation_is_in_order():
    assert check_scenario(SHIPPED) == ()
