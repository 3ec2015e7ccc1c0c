"""Files made to do harm, each read by a process of its own: at most a second and 200 MB.

The sentences that they end in are those of tests/scenario/test_scenario_reader.py; what Hypothesis
finds in quick runs, it looks for here for longer (ADREF_FUZZ_EXAMPLES, by default 5,000 a test).
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.soak

ROOT = Path(__file__).parents[2]
SECONDS = 1.0
MEGABYTES = 200
READER = """
import re, sys, time
from pathlib import Path
from game.scenario import check_scenario
begun = time.perf_counter()
problems = check_scenario(Path(sys.argv[1]))
spent = time.perf_counter() - begun
held = Path("/proc/self/status")
peak = int(re.search(r"VmHWM:\\s+(\\d+)", held.read_text())[1]) if held.exists() else 0
print(spent, peak / 1024, len(problems))
"""
MERGE = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12)
)
KEYS = "".join(f"key{number}: 1\n" for number in range(19_000))
MINIMAL = (ROOT / "tests" / "scenario" / "minimal" / "scenario.yaml").read_text("utf-8")
FILES = {
    "merge keys upon merge keys": MERGE,
    "50,000 dashes": "- " * 50_000,
    "200,000 brackets": "[" * 200_000,
    "nested braces": "{a: " * 50_000,
    "question marks": "? " * 100_000,
    "a list of 10 MB": "- a\n" * 2_500_000,
    "one key over and over": "a: 1\n" * 90_000,
    "19,000 unknown keys": KEYS,
    "500 kB in quotes that do not close": 'a: "' + "x\n" * 250_000,
    "500 kB of escapes": 'a: "' + "\\x41" * 120_000 + '"',
    "a number of 400,000 digits": "a: " + "9" * 400_000,
    "a comment of 500 kB": "#" * 500_000,
    "500,000 spaces": " " * 500_000,
    "500,000 tabs": "a:\n" + "\t" * 500_000,
    "250,000 empty lines in a block": "a: |\n" + "\n" * 250_000,
    "colons": ": " * 200_000,
    "dashes for documents": "---\n" * 100_000,
    "100,000 commas": "[" + "," * 100_000,
    "a long anchor": "&" + "a" * 400_000,
    "a long tag": "!" + "a" * 400_000,
    "accents upon accents": "a: e" + "\u0301" * 7_990,
    "15,000 unknown words": MINIMAL.replace(
        "sponsors: [AN, BE, CE]", f"sponsors: [{', '.join(f'Q{n}' for n in range(15_000))}]"
    ),
    "a forest of anchors to footnotes": MINIMAL.replace(
        "Welcoming the efforts", f"Welcoming {'[^7] ' * 350} the efforts"
    ),
    "200 protected words": MINIMAL.replace(
        "protected: [with their concurrence]",
        f"protected: [{', '.join(f'word{n}' for n in range(200))}]",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_harmful_file_ends_in_a_second_and_in_200_megabytes(name: str, tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text(FILES[name], "utf-8")
    refused_in_time(file)


def test_a_file_of_400_megabytes_is_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    with file.open("wb") as handle:
        handle.truncate(400 * 1024 * 1024)
    refused_in_time(file)


def refused_in_time(file: Path) -> None:
    """A process of its own reads the file, says at least one problem, and keeps to the limits."""
    done = subprocess.run(
        [sys.executable, "-c", READER, file],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    spent, peak, problems = (float(one) for one in done.stdout.split())
    assert problems >= 1
    assert spent <= SECONDS
    assert peak <= MEGABYTES


def test_a_long_campaign_finds_nothing_that_loading_does_not_say(tmp_path: Path) -> None:
    examples = os.environ.get("ADREF_FUZZ_EXAMPLES", "5000")
    profile = tmp_path / "longer.py"
    profile.write_text(
        "from hypothesis import HealthCheck, settings\n"
        f"settings.register_profile('long', max_examples={int(examples)}, deadline=None, "
        "suppress_health_check=list(HealthCheck))\n",
        "utf-8",
    )
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "longer"),
            *("--hypothesis-profile", "long", "tests/scenario/test_loader_fuzz.py"),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:]
