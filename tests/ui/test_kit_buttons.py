"""Buttons: three ways to press one, and what a refused one says."""

import pygame
import pytest
from kit_room import CTRL, Room

from game.ui.widgets import Button, ChoiceItem, ChoiceList, Column, Nameplate, Row, TextEditor


def test_a_button_is_pressed_by_the_mouse_and_only_inside(room: Room) -> None:
    done: list[str] = []
    button = Button("Support", lambda: done.append("support"))
    room.put(button)
    room.click(*button.rect.center)
    assert done == ["support"]
    room.click(button.rect.right + 5, button.rect.centery)
    assert done == ["support"]


def test_other_mouse_buttons_press_nothing(room: Room) -> None:
    done: list[str] = []
    button = Button("Support", lambda: done.append("support"))
    room.put(button)
    room.post(pygame.MOUSEBUTTONDOWN, pos=button.rect.center, button=3, touch=False)
    room.shell.pump()
    assert done == []


def test_a_button_is_pressed_by_its_key_from_anywhere(room: Room) -> None:
    done: list[str] = []
    other = Button("Pass", lambda: done.append("pass"))
    room.put(Column([other, Button("Support", lambda: done.append("support"), key="s")]))
    room.press("s")
    assert done == ["support"]
    room.focus.give(other)
    room.press("s")
    assert done == ["support", "support"]


def test_a_key_with_ctrl_is_no_hotkey(room: Room) -> None:
    done: list[str] = []
    room.put(Button("Support", lambda: done.append("support"), key="s"))
    room.press("s", CTRL)
    assert done == []


@pytest.mark.parametrize("key", ["return", "enter", "space"])
def test_enter_and_space_press_the_button_in_focus_only(room: Room, key: str) -> None:
    done: list[str] = []
    first = Button("Support", lambda: done.append("support"))
    second = Button("Reserve", lambda: done.append("reserve"))
    room.put(Column([first, second]))
    room.press(key)
    assert done == []
    room.focus.give(second)
    room.press(key)
    assert done == ["reserve"]


def test_a_held_key_acts_once(room: Room) -> None:
    done: list[str] = []
    room.put(Button("Vote yes", lambda: done.append("yes"), key="y"))
    for _ in range(5):
        room.post(pygame.KEYDOWN, key=pygame.K_y, mod=0, unicode="y", scancode=0)
    room.shell.pump()
    assert done == ["yes"]


@pytest.mark.parametrize("way", ["mouse", "hotkey", "focus"])
def test_a_refused_button_says_why_and_is_never_pressed(room: Room, way: str) -> None:
    done: list[str] = []
    button = Button(
        "Reopen",
        lambda: done.append("pressed"),
        key="r",
        reason="This reading is not over.",
        on_refused=lambda: done.append("asked why"),
    )
    room.put(button)
    if way == "mouse":
        room.click(*button.rect.center)
    elif way == "hotkey":
        room.press("r")
    else:
        room.press("tab")
        room.press("return")
    assert done == ["asked why"]


def test_a_button_that_is_off_takes_neither_focus_nor_press(room: Room) -> None:
    done: list[str] = []
    button = Button("Support", lambda: done.append("support"), key="s")
    button.enabled = False
    room.put(button)
    room.press("tab")
    room.press("s")
    room.click(*button.rect.center)
    assert (room.focus.widget, done) == (None, [])


def test_what_is_not_visible_takes_nothing(room: Room) -> None:
    done: list[str] = []
    button = Button("Support", lambda: done.append("support"), key="s")
    room.put(Column([button, Button("Pass", lambda: done.append("pass"))]))
    button.visible = False
    room.press("tab")
    room.press("s")
    room.click(*button.rect.center)
    assert done == ["pass"]  # it has taken the place that became free


def test_tab_follows_the_order_of_reading_round_and_round(room: Room) -> None:
    names = ["one", "two", "three", "four"]
    one, two, three, four = (Button(name, lambda: None) for name in names)
    room.put(Column([one, Row([two, three]), four]))
    went = []
    for _ in range(5):
        room.press("tab")
        went.append(room.focus.widget.label)
    assert went == ["one", "two", "three", "four", "one"]


def test_shift_and_tab_go_back(room: Room) -> None:
    one, two, three = (Button(name, lambda: None) for name in ("one", "two", "three"))
    room.put(Column([one, Row([two, three])]))
    went = []
    for _ in range(4):
        room.press("tab", pygame.KMOD_LSHIFT)
        went.append(room.focus.widget.label)
    assert went == ["three", "two", "one", "three"]


def test_only_one_widget_has_the_focus_and_a_click_moves_it(room: Room) -> None:
    one, two = Button("one", lambda: None), Button("two", lambda: None)
    room.put(Column([one, two]))
    room.press("tab")
    assert (one.focused, two.focused) == (True, False)
    room.click(*two.rect.center)
    assert (one.focused, two.focused) == (False, True)


def test_hotkeys_rest_while_a_text_is_typed(room: Room) -> None:
    done: list[str] = []
    editor = TextEditor()
    room.put(Column([editor, Button("Support", lambda: done.append("support"), key="s")]))
    room.focus.give(editor)
    for letter in "stress":
        room.press(letter)
    assert (done, editor.text) == ([], "stress")
    room.focus.give(None)
    room.press("s")
    assert (done, editor.text) == (["support"], "stress")


def test_the_number_of_a_choice_does_not_press_a_hotkey(room: Room) -> None:
    done: list[str] = []
    choices = ChoiceList([ChoiceItem("a", "As it stands")], done.append)
    room.put(Column([choices, Button("First", lambda: done.append("first"), key="1")]))
    room.focus.give(choices)
    room.press("1")
    assert done == ["a"]


def test_a_nameplate_is_pressed_where_pressing_does_something(room: Room) -> None:
    done: list[str] = []
    silent = Nameplate(None, "Tajikistan", "Delegation of two")
    plate = Nameplate(None, "Kyrgyzstan", "You", on_press=lambda: done.append("KG"))
    room.put(Column([silent, plate]))
    room.click(*silent.rect.center)
    room.click(*plate.rect.center)
    room.press("return")
    assert done == ["KG", "KG"]
    room.press("tab")
    assert room.focus.order() == [plate]
