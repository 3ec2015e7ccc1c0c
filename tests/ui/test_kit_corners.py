"""Corners of the kit: keys that are no keys, keys that are letters too, hands that slip."""

import os
import subprocess
import sys

import pygame
import pytest
from kit import Stage, Trial

from game.ui.shell import Shell
from game.ui.widgets import (
    Button,
    ChoiceItem,
    ChoiceList,
    Column,
    Dialog,
    Label,
    Nameplate,
    Scroll,
    TextEditor,
    Widget,
)


@pytest.fixture
def show():
    trials: list[Trial] = []

    def open_trial(root: Widget) -> Trial:
        trials.append(Trial(root))
        return trials[-1]

    yield open_trial
    for trial in trials:
        trial.close()


def _strike(trial: Trial, letter: str) -> None:
    """Strike a letter as a keyboard does: the key goes down, its text comes, it goes up."""
    key = pygame.key.key_code(letter)
    trial.send(
        pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=letter),
        pygame.Event(pygame.TEXTINPUT, text=letter),
        pygame.Event(pygame.KEYUP, key=key, mod=0, unicode=letter),
    )


def _other_mouse_button(trial: Trial, place: tuple[int, int]) -> None:
    trial.send(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=3))


def test_other_mouse_buttons_press_and_choose_nothing(show) -> None:
    done: list[str] = []
    button = Button("Support", lambda: done.append("support"))
    rows = ChoiceList([ChoiceItem("a", "As it stands")], done.append)
    trial = show(Column([button, rows]))
    _other_mouse_button(trial, button.rect.center)
    _other_mouse_button(trial, rows.rect.center)
    assert done == []


@pytest.mark.parametrize("mod", [pygame.KMOD_LCTRL, pygame.KMOD_LALT])
def test_a_letter_with_ctrl_or_alt_is_no_hotkey(show, mod: int) -> None:
    done: list[str] = []
    trial = show(Button("Support", lambda: done.append("support"), key="s"))
    trial.key(pygame.K_s, mod)
    assert done == []


def test_a_button_that_is_off_takes_neither_key_nor_click(show) -> None:
    done: list[str] = []
    button = Button("Support", lambda: done.append("support"), key="s")
    button.enabled = False
    trial = show(button)
    trial.key(pygame.K_s, unicode="s")
    trial.click(button.rect.center)
    assert done == []


def test_a_nameplate_is_pressed_where_pressing_does_something(show) -> None:
    done: list[str] = []
    silent = Nameplate(None, "Tajikistan", "Delegation of two")
    plate = Nameplate(None, "Kyrgyzstan", "You", on_press=lambda: done.append("KG"))
    trial = show(Column([silent, plate]))
    for one in (silent, plate):
        trial.click(one.rect.center)
    trial.key(pygame.K_RETURN)
    assert done == ["KG", "KG"]
    assert trial.stage.focus.order() == [plate]


def test_a_letter_that_opens_a_sheet_is_not_written_on_it(show) -> None:
    sheet = TextEditor()

    def write() -> None:
        above = Stage(trial.shell, Column([sheet]))
        trial.shell.push(above)
        above.focus.give(sheet)

    trial = show(Button("Own words", write, key="o"))
    _strike(trial, "o")
    for letter in "oo":
        _strike(trial, letter)
    assert sheet.text == "oo"


def test_a_number_that_fills_a_sheet_is_not_written_on_it(show) -> None:
    sheet = TextEditor()

    def suggest(text: str) -> None:
        sheet.text = text
        trial.stage.focus.give(sheet)

    rows = ChoiceList([ChoiceItem("We thank the main sponsor.", "thanks")], suggest)
    trial = show(Column([rows, sheet]))
    trial.key(pygame.K_TAB)
    _strike(trial, "1")
    assert sheet.text == "We thank the main sponsor."


def test_letters_of_an_input_method_need_no_key(show) -> None:
    sheet = TextEditor()
    trial = show(Column([sheet, Button("Own words", lambda: None, key="o")]))
    trial.stage.focus.give(sheet)
    trial.type("Өө")
    assert sheet.text == "Өө"


def test_keys_of_a_dialog_rest_while_a_text_is_typed_in_it(show) -> None:
    done: list[str] = []
    sheet = TextEditor(multiline=False)
    dialog = Dialog("Why", sheet, [Button("Send", lambda: done.append("sent"), key="return")])
    trial = show(dialog)
    trial.stage.focus.give(sheet)
    trial.key(pygame.K_RETURN)
    assert done == []
    trial.stage.focus.give(None)
    trial.key(pygame.K_RETURN)
    assert done == ["sent"]


def test_a_scene_that_leaves_by_a_key_leaves_the_one_below_alone(shell: Shell) -> None:
    done: list[str] = []
    below = Stage(shell, Button("Pass", lambda: done.append("pass"), key="p"))
    shell.push(below)
    shell.push(Stage(shell, Button("Close", shell.pop, key="p")))
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_p, mod=0, unicode="p"))
    shell.pump()
    assert done == []
    shell.pump()
    assert done == []


@pytest.fixture
def shell():
    shell = Shell()
    yield shell
    shell.destroy()


def _writing(show, text: str, **more: object) -> tuple[Trial, TextEditor]:
    sheet = TextEditor(text, **more)
    trial = show(Column([sheet]))
    trial.stage.focus.give(sheet)
    return trial, sheet


def test_one_line_stays_one_line_whatever_is_pasted(show) -> None:
    trial, sheet = _writing(show, "", multiline=False)
    trial.type("first\nsecond")
    assert sheet.text == "first second"
    sheet.text = "third\nfourth"
    assert sheet.text == "third fourth"


def test_end_and_home_stay_on_the_row_where_the_caret_is(show) -> None:
    words = "mutually beneficial cooperation " * 20
    trial, sheet = _writing(show, words)
    trial.key(pygame.K_HOME, pygame.KMOD_CTRL)
    assert sheet.typing.caret == 0
    for _press in range(3):
        trial.key(pygame.K_END)
    first = len(sheet._rows[0].text)
    assert sheet.typing.caret == first - 1
    trial.key(pygame.K_DOWN)
    trial.key(pygame.K_HOME)
    assert sheet.typing.caret == first
    trial.key(pygame.K_END, pygame.KMOD_CTRL)
    assert sheet.typing.caret == len(words)


def test_up_and_down_stay_on_their_row_where_the_next_is_longer(show) -> None:
    trial, sheet = _writing(show, "a long word here\nshort\nanother long word here")
    trial.key(pygame.K_UP)
    assert sheet.typing.caret == len("a long word here\nshort")


def test_a_letter_written_with_altgr_is_no_command(show) -> None:
    """Windows reports AltGr as Ctrl and Alt together."""
    trial, sheet = _writing(show, "zgod")
    trial.key(pygame.K_a, pygame.KMOD_LCTRL | pygame.KMOD_RALT, "ą")
    trial.type("ą")
    assert sheet.text == "zgodą"


def test_brackets_written_with_altgr_do_not_change_the_size_of_text(show) -> None:
    trial, _sheet = _writing(show, "")
    trial.shell.set_scale(1.5)
    trial.key(pygame.K_0, pygame.KMOD_LCTRL | pygame.KMOD_RALT, "}")
    assert trial.shell.theme.scale == 1.5


def test_command_is_what_control_is_on_an_apple_keyboard(show) -> None:
    trial, sheet = _writing(show, "as it stands")
    trial.key(pygame.K_a, pygame.KMOD_LMETA, "a")
    trial.key(pygame.K_x, pygame.KMOD_LMETA, "x")
    trial.key(pygame.K_v, pygame.KMOD_LMETA, "v")
    trial.key(pygame.K_v, pygame.KMOD_LMETA, "v")
    assert sheet.text == "as it standsas it stands"


def test_the_interface_says_nothing_on_the_terminal_when_it_is_imported() -> None:
    known = {name: value for name, value in os.environ.items() if not name.startswith("PYGAME")}
    asked = [sys.executable, "-c", "import game.ui.shell"]
    done = subprocess.run(asked, env=known, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


CYRILLIC = {"s": "ы", "a": "ф", "x": "ч", "v": "м"}  # the Russian layout


def _on_cyrillic(latin: str, mod: int = 0) -> pygame.Event:
    """The key of a Latin letter while the keyboard writes Russian."""
    letter = CYRILLIC[latin]
    place = pygame.KSCAN_A + ord(latin) - ord("a")
    return pygame.Event(
        pygame.KEYDOWN, key=ord(letter), mod=mod, unicode="" if mod else letter, scancode=place
    )


def test_hotkeys_work_while_the_keyboard_writes_cyrillic(show) -> None:
    done: list[str] = []
    trial = show(Button("Support", lambda: done.append("support"), key="s"))
    trial.send(_on_cyrillic("s"))
    assert done == ["support"]


def test_cut_and_paste_work_while_the_keyboard_writes_cyrillic(show) -> None:
    trial, sheet = _writing(show, "өзара")
    trial.send(*(_on_cyrillic(letter, pygame.KMOD_LCTRL) for letter in "axvv"))
    assert sheet.text == "өзараөзара"
    trial.send(_on_cyrillic("s"))
    trial.type("ы")
    assert sheet.text == "өзараөзараы"


def test_a_dialog_stays_where_it_was_scrolled_to(show):
    rows = Column([Label(f"line {n}") for n in range(80)])
    trial = show(Dialog("Records", rows, [Button("Close", lambda: None)]))
    scroll = next(one for one in trial.stage.root.walk() if isinstance(one, Scroll))
    trial.wheel((640, 400), -3)
    before = scroll.offset
    assert before > 0
    trial.wheel((640, 400), -1)
    assert scroll.offset > before
