"""The widget kit, by mouse and by keyboard: everything can be done with either."""

import pygame
import pytest
from kit import Trial

from game.resources import asset
from game.ui.text import Run
from game.ui.widgets import (
    Button,
    ChoiceItem,
    ChoiceList,
    Column,
    Dialog,
    Label,
    Meter,
    Nameplate,
    Notice,
    Panel,
    Row,
    Scroll,
    Tabs,
    TextEditor,
    Widget,
)
from game.ui.widgets.nameplate import initials

TAB, SHIFT = pygame.K_TAB, pygame.KMOD_SHIFT
LONG = "3 paragraphs are still bracketed; silence needs none. (practice) " * 2


class Ear:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.heard: list[object] = []

    def __call__(self, *what: object) -> None:
        self.heard.append(what[0] if what else "pressed")

    def says(self, what: str):
        return lambda: self.heard.append(what)


@pytest.fixture
def ear():
    return Ear()


@pytest.fixture
def show():
    trials: list[Trial] = []

    def open_trial(root: Widget, scale: float = 1.0, size=(1280, 720)) -> Trial:
        trials.append(Trial(root, scale, size))
        return trials[-1]

    yield open_trial
    for trial in trials:
        trial.close()


def test_tab_goes_through_a_screen_as_one_reads_it_and_back(show) -> None:
    names = ("a", "b", "c", "d")
    a, b, c, d = (Button(name, lambda: None) for name in names)
    trial = show(Column([Row([a, b]), Panel("card", [c]), Scroll(d)]))
    seen = []
    for mod in (0, 0, 0, 0, 0, SHIFT, SHIFT):
        trial.key(TAB, mod)
        seen.append(trial.stage.focus.widget.label)
    assert seen == ["a", "b", "c", "d", "a", "d", "c"]


def test_what_is_hidden_or_disabled_is_passed_over(show) -> None:
    a, b, c = (Button(name, lambda: None) for name in "abc")
    a.visible, b.enabled = False, False
    trial = show(Column([a, b, c]))
    trial.key(TAB)
    assert trial.stage.focus.widget is c


@pytest.mark.parametrize("key", [pygame.K_RETURN, pygame.K_SPACE, pygame.K_KP_ENTER])
def test_enter_and_space_press_the_button_in_focus(show, ear: Ear, key: int) -> None:
    trial = show(Column([Button("one", ear.says("one")), Button("two", ear.says("two"))]))
    trial.key(TAB)
    trial.key(TAB)
    trial.key(key)
    assert ear.heard == ["two"]


def test_a_hotkey_presses_its_button_from_anywhere(show, ear: Ear) -> None:
    trial = show(Column([Button("other", ear.says("other")), Button("Pass", ear, key="p")]))
    trial.key(TAB)
    trial.key(pygame.K_p, unicode="p")
    assert ear.heard == ["pressed"]


def test_a_click_presses_and_takes_the_focus(show, ear: Ear) -> None:
    trial = show(Column([Label("text"), button := Button("Support", ear)]))
    trial.click(button.rect.center)
    trial.click((5, 5))
    assert ear.heard == ["pressed"]
    assert button.focused


def test_a_refused_act_shows_its_reason_and_is_never_done(show, ear: Ear) -> None:
    button = Button("Silence", ear, key="q", reason=LONG, on_refused=ear.says("why"))
    trial = show(Column([button, Button("plain", ear)]))
    trial.click(button.rect.center)
    trial.key(pygame.K_q, unicode="q")
    assert ear.heard == ["why", "why"]
    assert button.rect.height > trial.stage.root.children[1].rect.height


def test_what_is_scrolled_away_takes_no_click(show, ear: Ear) -> None:
    hidden = [Button(f"act {n}", ear.says(f"act {n}")) for n in range(40)]
    head = Button("head", ear.says("head"))
    foot = Button("foot", ear.says("foot"))
    trial = show(Column([head, Scroll(Column(hidden), height=200), foot]))
    trial.stage.focus.give(hidden[30])
    trial.key(pygame.K_LSHIFT)
    trial.key(pygame.K_LSHIFT)
    for button in (head, foot):
        trial.click(button.rect.center)
    assert ear.heard == ["head", "foot"]


def test_the_focused_part_is_brought_into_sight(show) -> None:
    buttons = [Button(f"act {n}", lambda: None) for n in range(40)]
    trial = show(scroll := Scroll(Column(buttons), height=200))
    for step, place in ((0, 0), (SHIFT, 39), (SHIFT, 38), (0, 39), (0, 0)):
        trial.key(TAB, step)
        assert trial.stage.focus.widget is buttons[place]
        assert scroll.rect.contains(buttons[place].rect)


def test_the_row_at_hand_of_a_long_list_stays_in_sight(show, ear: Ear) -> None:
    rows = ChoiceList([ChoiceItem(str(n), f"option {n}") for n in range(40)], ear)
    trial = show(scroll := Scroll(rows, height=200))
    trial.key(TAB)
    for _step in range(25):
        trial.key(pygame.K_DOWN)
    trial.key(pygame.K_RETURN)
    assert ear.heard == ["25"]
    assert scroll.rect.contains(rows.spot)


def test_wheel_keys_and_bar_scroll_and_stop_at_the_ends(show) -> None:
    text = Label("\n".join(f"line {n}" for n in range(200)))
    trial = show(scroll := Scroll(text, height=300))
    last = text.rect.height - scroll.rect.height
    trial.wheel(scroll.rect.center, -2)
    assert scroll.offset == 96
    trial.wheel(scroll.rect.center, 9)
    assert scroll.offset == 0
    trial.key(pygame.K_PAGEDOWN)
    assert scroll.offset == int(scroll.rect.height * 0.9)
    start = (scroll.rect.right - 4, scroll.rect.y + 10)
    trial.drag(start, (start[0], scroll.rect.bottom + 400))
    assert scroll.offset == last


def test_a_wheel_elsewhere_scrolls_nothing(show) -> None:
    text = Label("\n".join(f"line {n}" for n in range(200)))
    trial = show(scroll := Scroll(text, height=300))
    trial.wheel((5, 5), -3)
    assert scroll.offset == 0


def test_a_list_is_chosen_from_by_mouse_arrows_and_numbers(show, ear: Ear) -> None:
    rows = ChoiceList([ChoiceItem(key, key.upper(), "detail") for key in "abc"], ear)
    trial = show(rows)
    trial.click(rows._rows[1].center)
    trial.key(pygame.K_DOWN)
    trial.key(pygame.K_SPACE)
    trial.key(pygame.K_1, unicode="1")
    assert ear.heard == ["b", "c", "a"]
    assert rows.chosen == ["a"]


def test_several_may_be_chosen_up_to_a_number_and_taken_back(ear: Ear) -> None:
    rows = ChoiceList([ChoiceItem(key, key) for key in "abc"], ear, several=2)
    for place in (0, 1, 2, 0):
        rows.choose(place)
    assert rows.chosen == ["b"]


def test_tabs_are_chosen_by_mouse_and_arrows(show, ear: Ear) -> None:
    tabs = Tabs(["Text", "Results", "Moves"], ear)
    trial = show(tabs)
    trial.click(tabs._chips[2].center)
    trial.key(pygame.K_RIGHT)
    trial.key(pygame.K_LEFT)
    assert ear.heard == [2, 0, 2]


def test_nothing_behind_a_dialog_is_reached(show, ear: Ear) -> None:
    behind = Button("behind", ear.says("behind"), key="b")
    within = Button("Within", ear.says("within"), key="w")
    dialog = Dialog("Why", Label(LONG * 30), [within])
    trial = show(dialog)
    behind.layout(trial.shell.theme, dialog.rect)
    trial.click((2, 2))
    trial.key(pygame.K_b, unicode="b")
    trial.key(pygame.K_w, unicode="w")
    assert ear.heard == ["within"]


def test_a_dialogs_buttons_stay_in_the_window_whatever_it_says(show) -> None:
    for scale in (1.0, 2.0):
        button = Button("Close", lambda: None)
        trial = show(Dialog("Why", Label(LONG * 60), [button]), scale, (1024, 640))
        assert trial.stage.root.rect.contains(button.rect)


def test_a_notice_goes_after_its_time() -> None:
    notice = Notice("Recorded.", seconds=1.0)
    assert notice.tick(900)
    assert not notice.tick(200)


def _everything() -> Widget:
    flag = asset("flags/tm.png")
    return Column(
        [
            Panel("At the table, in the second reading", [Label(LONG)], aside="private · H hides"),
            Row([Button(LONG, print, key="s", primary=True), Button("No", print, reason=LONG)]),
            Row([Button("Give a reason", print, key="page down", detail=LONG), Label(LONG)]),
            Meter(0.71, 0.38, ("no resolution: 38", "the whole text today: 71 of 100")),
            Nameplate(flag, "Turkmenistan", LONG, "pen", active=True, badge="main sponsor"),
            Tabs(["Text beside the real one", "Each seat's result", "Who moved when"], print),
            ChoiceList([ChoiceItem("a", LONG, LONG), ChoiceItem("b", (Run("b", "bold"),))], print),
            TextEditor(LONG),
        ]
    )


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [340, 1024])
def test_no_text_leaves_its_widget(show, scale: float, width: int) -> None:
    root = _everything()
    trial = show(root)
    theme = trial.shell.theme.zoomed(scale)
    room = pygame.Surface((width, root.height_for(theme, width)))
    root.layout(theme, room.get_rect())
    root.draw(room, theme)
    leaves = [one for one in root.walk() if not one.children]
    outside = [
        (one, box) for one in leaves for box in one.text_rects() if not one.rect.contains(box)
    ]
    assert outside == []
    assert all(root.rect.contains(box) for box in root.text_rects())


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_labels_of_a_meter_never_meet(show, scale: float) -> None:
    meter = Meter(0.7, 0.4, ("no resolution: 38", "the whole text today: 71 of 100"))
    trial = show(meter)
    theme = trial.shell.theme.zoomed(scale)
    for width in (180, 300, 400):
        meter.layout(theme, pygame.Rect(0, 0, width, meter.height_for(theme, width)))
        meter.draw(trial.shell.window.get_surface(), theme)
        left, right = meter.text_rects()
        assert not left.colliderect(right)


def test_the_focus_can_be_seen(show) -> None:
    for widget in (Button("a", print), Tabs(["a", "b"], print), TextEditor("a")):
        trial = show(widget)
        before = pygame.image.tobytes(trial.shell.window.get_surface(), "RGB")
        trial.key(TAB)
        assert pygame.image.tobytes(trial.shell.window.get_surface(), "RGB") != before


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Anbria", "ANB"), ("Lower school", "LS"), ("Least developed countries", "LDC"), ("", "")],
)
def test_who_has_no_flag_is_known_by_letters(name, letters):
    assert initials(name) == letters
