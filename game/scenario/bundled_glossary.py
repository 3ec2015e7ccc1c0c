"""The glossary that comes with the game, in the language that is spoken."""

from functools import cache

from game.resources import asset
from game.scenario.events import MAX_BYTES
from game.scenario.files import read_bytes
from game.scenario.glossary import GlossaryEntry, GlossaryFile, glossary_of
from game.scenario.problems import ScenarioProblems
from game.scenario.typed import typed
from game.scenario.yamlread import read_yaml

__all__ = ["bundled_glossary"]

_FORMAT = "ad-referendum-glossary/1"


@cache
def bundled_glossary(language: str) -> tuple[GlossaryEntry, ...]:
    """The words of the table; in English where there is no glossary in a language.

    None where the file is missing or torn: no word of ours is worth the session.
    """
    spoken = asset(f"glossary.{language}.yaml")
    path = spoken if spoken.is_file() else asset("glossary.yaml")
    try:
        tree = read_yaml(read_bytes(path, MAX_BYTES), str(path))
        return glossary_of(typed(tree, GlossaryFile, _FORMAT).glossary)
    except ScenarioProblems:
        return ()
