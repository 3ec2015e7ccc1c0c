"""Clocks, locales, odd paths, other processes, silent machines: a sentence and no loss."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from table_of_five import scenario

from game.chair import Chair
from game.chair.recording import resume_recorded, start_recorded
from game.domain.commands import Pass
from game.domain.proceedings import Header

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from game.record import RecordWriter
with RecordWriter.resume(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def header():
    return Header(scenario("PP1", "OP1"), "standard", (), 7)


def ran(*asked, **environment):
    """What our interpreter did, with the game on its path."""
    return subprocess.run(
        [sys.executable, *asked],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        cwd=environment.get("ADREF_HOME", ROOT),
        capture_output=True,
        check=False,
    )


def test_a_clock_that_jumps_back_does_not_turn_session_time_back():
    chair = Chair(header())
    chair.submit("KZ", Pass("KZ"), 5000)
    assert chair.submit("KG", Pass("KG"), 1000).at == 5000


def test_sessions_begun_at_the_same_time_of_day_are_two_records(tmp_path, monkeypatch):
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    from game.ui import app

    class Stopped(datetime):
        @classmethod
        def now(cls, _zone=None):
            return cls(2026, 10, 25, 2, 30, tzinfo=UTC)

    class Lobby:
        scenario = header().scenario

        def header(self, _started):
            return header()

    monkeypatch.setattr(app, "datetime", Stopped)
    here = app.App(records=tmp_path)
    for _again in range(2):
        here.start(Lobby()).close()
    assert len(list(tmp_path.glob("*.jsonl"))) == 2


def test_a_session_open_in_another_process_is_refused_with_a_sentence(tmp_path):
    playing = start_recorded(header(), tmp_path, "one")
    playing.close()
    asked = [sys.executable, "-c", HOLDER, str(playing.path)]
    with subprocess.Popen(asked, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(Exception, match="open in another window"):
            resume_recorded(playing.path)
        other.stdin.close()
    resume_recorded(playing.path).close()


@pytest.mark.parametrize("command", [("check", "unrcca-2021"), ("doctor",), ("--help",)])
def test_a_locale_without_utf_8_costs_no_traceback(tmp_path, command):
    done = ran(
        "-m",
        "game",
        *command,
        ADREF_HOME=str(tmp_path),
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
        PYTHONIOENCODING="ascii",
        SDL_VIDEODRIVER="dummy",
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_folders_with_spaces_and_cyrillic_letters_are_as_good_as_others(tmp_path):
    home = tmp_path / "Моя папка" / "класс семь"
    home.mkdir(parents=True)
    playing = start_recorded(header(), home / "records", "урок 1")
    playing.chair.submit("KZ", Pass("KZ"))
    playing.close()
    for locale in ({"PYTHONUTF8": "1"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}):
        done = ran("-m", "game", "verify", str(playing.path), ADREF_HOME=str(home), **locale)
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"whole, 1 entry" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="arguments are Unicode there")
def test_a_scenario_is_begun_in_cyrillic_under_a_locale_that_knows_no_such_letter(tmp_path):
    done = ran(
        *("-m", "game", "new", str(tmp_path / "мой урок"), "--delegations", "Анты, Беды, Веты"),
        ADREF_HOME=str(tmp_path),
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
    )
    assert (done.returncode, done.stderr) == (0, b"")
    written = (tmp_path / "мой урок" / "scenario.yaml").read_text(encoding="utf-8")
    assert "Мой урок" in written
    assert "Беды" in written


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "ascii", "latin-1"])
def test_a_terminal_of_another_alphabet_is_written_to_all_the_same(tmp_path, encoding):
    for command in (("check", "unrcca-2021"), ("handouts", "unrcca-2021", "-o", "листы")):
        done = ran(
            *("-m", "game", *command),
            ADREF_HOME=str(tmp_path),
            LANGUAGE="ru",
            PYTHONIOENCODING=encoding,
        )
        assert (done.returncode, done.stderr) == (0, b"")


def test_without_a_sound_device_the_window_opens_in_silence(tmp_path):
    done = ran(
        "-c",
        "from game.ui.shell import Shell; Shell().destroy()",
        SDL_VIDEODRIVER="dummy",
        SDL_AUDIODRIVER="no-such-device",
        PYGAME_HIDE_SUPPORT_PROMPT="1",
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_missing_font_gives_way_to_another(tmp_path, monkeypatch):
    from game.ui import theme

    theme.pygame.font.init()
    monkeypatch.setattr(theme, "asset", lambda name: tmp_path / name)
    theme._load.cache_clear()
    assert theme.Theme().font("body").size("Kazakhstan")[0] > 0
    theme._load.cache_clear()
