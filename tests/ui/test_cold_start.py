"""The title comes up without what only a scenario or a debrief needs."""

import subprocess
import sys

WAITS = ("pydantic", "yaml", "game.scenario.schema", "game.ui.scenes.debrief")
SOURCE = f"""
import sys
import game.ui.launch
print([one for one in {WAITS!r} if one in sys.modules])
"""


def test_the_title_does_not_wait_for_schemas_and_documents() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SOURCE], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip().splitlines()[-1] == "[]"
