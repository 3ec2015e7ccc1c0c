"""The shape of the house: no file and no function grows past what one reads in one go."""

from pathlib import Path

from benchmarks.house import functions_of

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "game").rglob("*.py"))
LINES, LINES_OF_A_TEST, LINES_OF_A_FUNCTION = 300, 400, 25


def longer(paths, most):
    return [path.name for path in paths if path.read_text("utf-8").count("\n") > most]


def test_no_file_is_longer_than_it_may_be():
    assert longer(SOURCES, LINES) == []
    assert longer((ROOT / "tests").rglob("*.py"), LINES_OF_A_TEST) == []


def test_no_function_is_longer_than_it_may_be():
    longest = {path.name: max(functions_of(path.read_text("utf-8")), default=0) for path in SOURCES}
    assert {name: lines for name, lines in longest.items() if lines > LINES_OF_A_FUNCTION} == {}


COUNTED = '''
def one():
    """Say.

    More.
    """
    if one:
        return 2
    return 1
'''


def test_a_docstring_is_no_line_of_a_function_and_a_condition_is():
    assert list(functions_of(COUNTED)) == [3]
