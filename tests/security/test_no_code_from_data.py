"""Nothing that is read is ever run: what could do so is not in the house, or is named here."""

import ast
from pathlib import Path

import pytest

GAME = Path(__file__).parents[2] / "game"

CALLED = {"eval", "exec", "compile", "__import__"}
IMPORTED = {
    "ctypes",
    "http",
    "import_module",
    "marshal",
    "multiprocessing",
    "pickle",
    "shelve",
    "socket",
    "subprocess",
}
REACHED = {
    ("os", "popen"),
    ("os", "system"),
    ("os", "startfile"),
    ("yaml", "full_load"),
    ("yaml", "load"),
    ("yaml", "unsafe_load"),
}

ALLOWED = {
    ("delegates/language_model/client.py", "http"): "asks a model on this machine",
    ("delegates/language_model/client.py", "socket"): "ends a request that takes too long",
    ("ui/speech.py", "subprocess"): "the one speech command, off until it is switched on",
    ("scenario/__init__.py", "import_module"): "loads its own rooms, from a table in the code",
    ("simulate/cluster.py", "import_module"): "loads dask only where the extra is installed",
    ("simulate/pool.py", "multiprocessing"): "workers of adref simulate run this game's own code",
}


def used(path):
    """What a module uses of all this."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        yield from _imported(node)
        yield from _called(node)


def _imported(node):
    if isinstance(node, ast.Import):
        names = [one.name.split(".")[0] for one in node.names]
    elif isinstance(node, ast.ImportFrom):
        names = [(node.module or "").split(".")[0], *(one.name for one in node.names)]
    else:
        names = []
    yield from (name for name in names if name in IMPORTED)


def _called(node):
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        pair = (node.value.id, node.attr)
        if pair in REACHED or (pair[0] == "os" and node.attr.startswith(("exec", "spawn"))):
            yield ".".join(pair)
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id in CALLED:
            yield node.func.id
        if any(one.arg == "shell" for one in node.keywords):
            yield "shell"


def found():
    return {
        (path.relative_to(GAME).as_posix(), name)
        for path in GAME.rglob("*.py")
        for name in used(path)
    }


def test_only_what_is_allowed_with_a_reason_can_reach_outside_or_run_something():
    assert found() - set(ALLOWED) == set()


def test_the_list_of_exceptions_names_nothing_that_is_gone():
    assert set(ALLOWED) - found() == set()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("eval('1')", "eval"),
        ("import pickle", "pickle"),
        ("from subprocess import run", "subprocess"),
        ("import os; os.system('x')", "os.system"),
        ("import os; os.execv('x', [])", "os.execv"),
        ("yaml.load(text)", "yaml.load"),
        ("run('x', shell=True)", "shell"),
    ],
)
def test_each_of_them_would_be_found(tmp_path, code, name):
    path = tmp_path / "module.py"
    path.write_text(code, encoding="utf-8")
    assert name in set(used(path))
