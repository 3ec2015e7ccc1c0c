"""The interface speaks the language that is asked for, and English where it has no word."""

import re
import runpy
from gettext import GNUTranslations
from pathlib import Path
from string import Formatter
from types import SimpleNamespace

import pytest

from game.resources import asset
from game.wording import _, language, languages, ngettext, set_language, speaking
from game.wording.languages import catalogue, language_of_the_system

_TOOL = Path(__file__).parents[2] / "packaging" / "catalogues.py"


@pytest.fixture(scope="module")
def tool() -> SimpleNamespace:
    return SimpleNamespace(**runpy.run_path(str(_TOOL)))


@pytest.fixture(scope="module", params=["ru"])
def complete(request):
    return request.param


def test_english_is_spoken_unless_another_language_is_asked_for():
    assert language() == "en"
    assert languages() == (("en", "English"), ("ru", "Русский"))
    assert _("Play it out") == "Play it out"


def test_a_language_is_spoken_for_a_while():
    with speaking("ru"):
        assert language() == "ru"
        assert _("Settings") != "Settings"
    assert language() == "en"


def test_nothing_is_said_of_an_empty_sentence():
    with speaking("ru"):
        assert not _("")


def test_a_language_without_a_catalogue_leaves_english():
    set_language("tlh")
    try:
        assert _("Settings") == "Settings"
    finally:
        set_language("en")


@pytest.mark.parametrize(("count", "form"), [(1, 0), (2, 1), (5, 2), (11, 2), (21, 0), (24, 1)])
def test_russian_counts_in_three_forms(tool, count, form):
    forms = next(
        m.string
        for m in tool.catalogue("ru")
        if m.id == ("{count} abstention", "{count} abstentions")
    )
    with speaking("ru"):
        assert ngettext("{count} abstention", "{count} abstentions", count) == forms[form]


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:ru:en"}, "ru"),
    ],
)
def test_the_first_language_of_the_system_that_is_spoken(environment, code):
    assert language_of_the_system(environment) == code


def test_a_sentence_within_an_f_string_is_found_too(tool):
    source = """x = f"<h2>{escape(_('Votes'))}</h2>"; y = ngettext('{n} vote', '{n} ' 'votes', 2)"""
    assert list(tool.said_in(source)) == ["Votes", ("{n} vote", "{n} votes")]


def test_every_sentence_is_translated(tool, complete):
    assert [message.id for message in tool.missing(tool.merged(complete))] == []


def test_no_translation_is_of_a_sentence_that_nobody_says(tool, complete):
    said = {message.id for message in tool.sentences()}
    assert {message.id for message in tool.catalogue(complete)} - said == set()


def test_what_is_compiled_is_what_is_translated(tool, complete):
    compiled = catalogue(complete)
    assert isinstance(compiled, GNUTranslations)
    for message in tool.catalogue(complete):
        if message.id and isinstance(message.id, str):
            assert compiled.gettext(message.id) == message.string
        elif message.id:
            said = [compiled.ngettext(*message.id, count) for count in (1, 2, 5)]
            assert said == list(message.string)


def _named(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name}


def test_a_translation_names_what_its_sentence_names(tool, complete):
    wrong = []
    for message in tool.catalogue(complete):
        ids = (message.id,) if isinstance(message.id, str) else message.id
        strings = (message.string,) if isinstance(message.string, str) else message.string
        allowed = set.union(*map(_named, ids))
        wrong += [ids for string in strings if not _named(ids[-1]) <= _named(string) <= allowed]
    assert wrong == []


def test_a_translation_keeps_what_one_types(tool, complete):
    """Commands and options are the same in every language."""
    typed = re.compile(r"--[a-z]+|\badref (?:play|pack|simulate)|pip install [^ .,]+")
    for message in tool.catalogue(complete):
        if isinstance(message.id, str):
            assert set(typed.findall(message.id)) == set(typed.findall(message.string)), message.id


def test_the_other_languages_of_the_five_states_are_prepared(tool):
    said = {message.id for message in tool.sentences()}
    for code in ("kk", "ky", "tg", "tk", "uz"):
        assert asset(f"locale/{code}/LC_MESSAGES/adref.po").is_file()
        assert {message.id for message in tool.catalogue(code)} == said
