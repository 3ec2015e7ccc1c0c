"""Announcements: in order, without waiting, through a command that cannot be led astray."""

import os
import sys

import pytest

from game.ui import speech
from game.ui.speech import LONGEST, WAITING, Speaker, speech_command
from game.wording import set_language


class Voice:
    """A command that speaks until it is told to have ended."""

    def __init__(self) -> None:
        self.said: list[list[str]] = []
        self.ended = False
        self.killed = 0

    def __call__(self, arguments: list[str]) -> "Voice":
        self.said.append(arguments)
        self.ended = False
        return self

    def poll(self):
        return 0 if self.ended else None

    def kill(self) -> None:
        self.killed += 1

    def wait(self, timeout: float) -> int:
        return 0


@pytest.fixture
def voice():
    return Voice()


def test_the_words_are_one_argument_behind_the_two_dashes(voice):
    Speaker("/usr/bin/spd-say", voice).say('--version; $(reboot) `x` "OP3"')
    words = '--version; $(reboot) `x` "OP3"'
    assert voice.said == [["/usr/bin/spd-say", "--wait", "--language", "en", "--", words]]


def test_the_voice_speaks_the_language_of_the_interface(voice):
    set_language("ru")
    try:
        Speaker("/usr/bin/espeak-ng", voice).say("OP3")
    finally:
        set_language("en")
    assert voice.said == [["/usr/bin/espeak-ng", "-v", "ru", "--", "OP3"]]


def test_the_system_s_voice_of_macos_is_left_as_it_is_set(voice):
    Speaker("/usr/bin/say", voice).say("OP3")
    assert voice.said == [["/usr/bin/say", "--", "OP3"]]


def test_one_sentence_is_said_after_the_other(voice):
    speaker = Speaker("/usr/bin/say", voice)
    speaker.say("one")
    speaker.say("two")
    speaker.go_on()
    assert [one[-1] for one in voice.said] == ["one"]
    voice.ended = True
    speaker.go_on()
    assert [one[-1] for one in voice.said] == ["one", "two"]


def test_of_many_announcements_the_oldest_that_wait_are_left_out(voice):
    speaker = Speaker("/usr/bin/say", voice)
    for number in range(10):
        speaker.say(str(number))
    for _ in range(10):
        voice.ended = True
        speaker.go_on()
    assert [one[-1] for one in voice.said] == ["0", "6", "7", "8", "9"]
    assert WAITING == 4


def test_signs_that_nobody_can_say_are_left_out_and_long_words_cut(voice):
    speaker = Speaker("/usr/bin/say", voice)
    speaker.say("a\0b\x1b[31m\nc")
    assert voice.said[0][-1] == "a b [31m c"
    voice.ended = True
    speaker.say("x" * 1000)
    assert len(voice.said[1][-1]) == LONGEST == 300


def test_silence_ends_what_is_said_and_what_waits(voice):
    speaker = Speaker("/usr/bin/say", voice)
    speaker.say("one")
    speaker.say("two")
    speaker.silence()
    voice.ended = True
    speaker.go_on()
    assert voice.killed == 1
    assert len(voice.said) == 1


def test_without_a_command_nothing_is_said(voice):
    Speaker("", voice).say("one")
    assert voice.said == []


def test_a_command_that_cannot_be_started_is_no_error():
    def refuse(_arguments):
        raise OSError(8, "Exec format error")

    speaker = Speaker("/usr/bin/say", refuse)
    speaker.say("one")
    speaker.say("two")
    speaker.silence()


def test_the_best_command_that_is_installed_is_taken(monkeypatch):
    installed = {"say": "/usr/bin/say", "espeak-ng": "/usr/bin/espeak-ng"}
    monkeypatch.setattr(speech, "which", installed.get)
    assert speech_command() == "/usr/bin/say"


def test_a_command_that_lies_in_the_present_folder_is_not_taken(monkeypatch):
    monkeypatch.setattr(speech, "which", {"say": "./say", "espeak-ng": "say.exe"}.get)
    assert speech_command() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="the script that stands for a voice is sh")
def test_a_real_command_gets_the_words_as_they_are_and_is_ended(tmp_path):
    heard, command = tmp_path / "heard", tmp_path / "say"
    command.write_text(
        f'#!/bin/sh\nprintf "%s|" "$@" > {heard}.new\nmv {heard}.new {heard}\nsleep 60\n'
    )
    command.chmod(0o700)
    speaker = Speaker(str(command))
    speaker.say("It's *agreed*; $HOME")
    while not heard.exists():
        os.sched_yield()
    process = speaker._speaking
    speaker.silence()
    assert heard.read_text() == "--|It's *agreed*; $HOME|"
    assert process.returncode == -9
