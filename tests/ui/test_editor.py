"""Writing own words: caret, selection, clipboard, undo, word jumps, input methods."""

import pygame
import pytest
from kit import Trial

from game.ui.widgets import Button, Column, TextEditor

CTRL, SHIFT = pygame.KMOD_CTRL, pygame.KMOD_SHIFT


class Desk:
    """An editor with the focus, a button below it."""

    def __init__(self, text: str = "", **more) -> None:
        self.told: list[str] = []
        self.pressed: list[str] = []
        self.editor = TextEditor(text, self.told.append, **more)
        button = Button("Send", lambda: self.pressed.append("sent"), key="s")
        self.trial = Trial(Column([self.editor, button]))
        self.trial.key(pygame.K_TAB)
        self.key, self.type = self.trial.key, self.trial.type

    @property
    def text(self) -> str:
        return self.editor.text

    @property
    def selected(self) -> str:
        return self.editor.typing.selected


@pytest.fixture
def desk():
    desk = Desk("within existing resources")
    yield desk
    desk.trial.close()


def test_what_is_typed_stands_at_the_caret_in_any_alphabet(desk: Desk) -> None:
    desk.key(pygame.K_HOME)
    desk.type("Қазақстан Өзбекстан Ўзбекистон Türkmenistan ")
    assert desk.text == "Қазақстан Өзбекстан Ўзбекистон Türkmenistan within existing resources"
    assert desk.told[-1] == desk.text


def test_a_hotkey_is_a_letter_while_one_writes(desk: Desk) -> None:
    desk.key(pygame.K_s, unicode="s")
    desk.type("s")
    assert (desk.text[-1], desk.pressed) == ("s", [])


def test_the_caret_jumps_by_words(desk: Desk) -> None:
    for _word in range(2):
        desk.key(pygame.K_LEFT, CTRL)
    desk.type("|")
    assert desk.text == "within existing| resources"


def test_shift_and_arrows_select_and_typing_replaces(desk: Desk) -> None:
    desk.key(pygame.K_LEFT, CTRL | SHIFT)
    assert desk.selected == "resources"
    desk.type("means")
    assert desk.text == "within existing means"


def test_the_mouse_selects(desk: Desk) -> None:
    box = desk.editor.text_rects()[0]
    wide = pygame.font.Font.size(desk.trial.shell.theme.font("body"), "within")[0]
    desk.trial.drag((box.x, box.centery), (box.x + wide, box.centery))
    assert desk.selected == "within"


def test_cut_and_paste_move_words(desk: Desk) -> None:
    desk.key(pygame.K_LEFT, CTRL | SHIFT)
    desk.key(pygame.K_x, CTRL)
    assert desk.text == "within existing "
    desk.key(pygame.K_HOME)
    desk.key(pygame.K_v, CTRL)
    assert desk.text == "resourceswithin existing "


def test_what_is_pasted_brings_no_control_characters(desk: Desk) -> None:
    desk.key(pygame.K_a, CTRL)
    desk.editor.typing.insert("a\x00b\x1b\tc\r\nd")
    assert desk.text == "ab c\nd"


def test_undo_takes_back_a_word_and_redo_writes_it_again(desk: Desk) -> None:
    desk.type(" and means")
    desk.key(pygame.K_z, CTRL)
    assert desk.text == "within existing resources and "
    for _step in range(9):
        desk.key(pygame.K_z, CTRL)
    assert desk.text == "within existing resources"
    for _step in range(9):
        desk.key(pygame.K_y, CTRL)
    assert desk.text == "within existing resources and means"


def test_writing_after_an_undo_forgets_what_was_taken_back(desk: Desk) -> None:
    desk.type("X")
    desk.key(pygame.K_z, CTRL)
    desk.type("Y")
    desk.key(pygame.K_z, CTRL | SHIFT)
    assert desk.text == "within existing resourcesY"


def test_backspace_and_delete_take_a_letter_or_a_word(desk: Desk) -> None:
    desk.key(pygame.K_BACKSPACE)
    desk.key(pygame.K_HOME)
    desk.key(pygame.K_DELETE)
    desk.key(pygame.K_DELETE, CTRL)
    assert desk.text == " existing resource"


def test_an_input_method_shows_its_draft_and_commits_once(desk: Desk) -> None:
    desk.trial.send(pygame.Event(pygame.TEXTEDITING, text="ni", start=0, length=2))
    assert desk.text == "within existing resources"
    desk.type("ñ")
    assert desk.text == "within existing resourcesñ"


def test_no_more_than_the_limit_is_written() -> None:
    desk = Desk("abcdefgh", max_length=10)
    desk.type("ijkl")
    assert desk.text == "abcdefghij"
    desk.trial.close()


def test_rows_stay_in_the_paper_and_hold_the_whole_text() -> None:
    words = "peace, stability and sustainable development " * 12 + "x" * 300
    for scale in (1.0, 2.0):
        editor = TextEditor(words)
        trial = Trial(editor, scale, (1024, 640))
        assert all(editor.rect.left <= box.left for box in editor.text_rects())
        assert all(box.right <= editor.rect.right for box in editor.text_rects())
        assert "".join(row.text for row in editor._rows) == words
        trial.close()


def test_up_and_down_keep_the_column() -> None:
    desk = Desk("first line\nsecond line")
    desk.key(pygame.K_UP)
    desk.type("|")
    assert desk.text == "first line|\nsecond line"
    desk.trial.close()


def test_one_line_takes_enter_as_done() -> None:
    done: list[str] = []
    desk = Desk("seven", multiline=False, on_enter=lambda: done.append("done"))
    desk.key(pygame.K_RETURN)
    assert (desk.text, done) == ("seven", ["done"])
    desk.trial.close()
