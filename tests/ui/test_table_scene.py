"""The table, driven by real input events: mouse only, keyboard only, and its corners."""

import pygame
import pytest
from table_driver import Hand

from game.domain import commands as ask
from game.domain.phase import Outcome, Phase
from game.domain.stage import Call, Floor, PackageAnswers, Question, Window
from game.ui.scenes.editor import EditorScene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.packages import PackageScene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.pick import PickScene
from game.ui.scenes.write import WriteScene

pytestmark = pytest.mark.usefixtures("windows_closed")


def _until(hand: Hand, kind: type, person: str = "KG") -> None:
    """Let the others move and the person pass, until the person is awaited in a stage."""
    for _ in range(400):
        stage = hand.desk.session.stage
        if isinstance(stage, kind) and person in hand.desk.table.persons_awaited():
            hand.shell.pump()
            return
        if hand.computer_moves():
            hand.press(pygame.K_SPACE)
        elif isinstance(stage, Call) and kind is Floor:
            hand.press(pygame.K_f)
        else:
            hand.press(_quiet(hand))
    raise AssertionError(kind)


def _quiet(hand: Hand) -> int:
    """The key that says nothing: a package wants to be declined, all else is passed."""
    return pygame.K_d if isinstance(hand.desk.session.stage, PackageAnswers) else pygame.K_n


def _acted(hand: Hand, kind: type, who: str = "KG") -> list[object]:
    done = [one.command for one in hand.desk.chair.entries if type(one.command) is kind]
    return [one for one in done if getattr(one, "delegation", who) == who]


def test_a_session_with_the_mouse_only() -> None:
    hand = Hand("KG")
    proposed = False
    for _ in range(400):
        stage, labels = hand.desk.session.stage, hand.labels()
        if "To the debrief" in labels:
            hand.click("To the debrief")
            break
        if hand.in_overlay:
            hand.click_row(0) if isinstance(hand.top, PickScene) else hand.click(labels[0])
        elif hand.computer_moves():
            hand.click("Go on")
        elif isinstance(stage, Call):
            hand.click("Raise the placard")
        elif isinstance(stage, Floor) and not proposed:
            hand.click("Propose…")
            proposed = True
        else:
            hand.click(next(one.label for one in hand.widgets() if getattr(one, "primary", False)))
    assert _acted(hand, ask.Propose)
    assert hand.closed
    assert hand.closed[0].session.phase is Phase.CLOSED


def test_a_session_with_the_keyboard_only() -> None:
    hand = Hand("KG")
    objected = False
    for _ in range(400):
        stage = hand.desk.session.stage
        if hand.in_overlay:
            hand.press(pygame.K_RETURN)
        elif hand.desk.session.phase is Phase.CLOSED:
            hand.press(pygame.K_RETURN)
            break
        elif hand.computer_moves():
            hand.press(pygame.K_SPACE)
        elif isinstance(stage, Question) and not objected:
            hand.press(pygame.K_x)
            hand.type("It goes too far for us.")
            hand.press(pygame.K_RETURN)
            objected = True
        else:
            hand.press(_quiet(hand))
    assert _acted(hand, ask.Object) == [ask.Object("KG", "It goes too far for us.")]
    assert hand.closed
    assert hand.closed[0].session.outcome in set(Outcome)


def test_a_choice_is_made_with_tab_arrows_and_enter() -> None:
    hand = Hand("KG")
    _until(hand, Floor)
    hand.tab_to("Propose…")
    hand.press(pygame.K_RETURN)
    assert isinstance(hand.top, PickScene)
    hand.press(pygame.K_DOWN)
    hand.press(pygame.K_RETURN)
    assert len(_acted(hand, ask.Propose)) == 1


def test_own_words_are_previewed_and_escape_loses_nothing() -> None:
    hand = Hand("KG")
    _until(hand, Floor)
    hand.press(pygame.K_w)
    assert isinstance(hand.top, EditorScene)
    hand.press(pygame.K_a, mod=pygame.KMOD_CTRL)
    hand.type("Welcoming the work described in PP1")
    hand.press(pygame.K_ESCAPE)
    hand.press(pygame.K_w)
    assert hand.top.editor.text == "Welcoming the work described in PP1"
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    words = _acted(hand, ask.ProposeOwnWords)
    assert words == [ask.ProposeOwnWords("KG", "PP1", "Welcoming the work described in PP1", None)]


def test_unsure_words_are_not_proposed_before_the_author_says_how_they_are_read() -> None:
    hand = Hand("KG")
    _until(hand, Floor)
    hand.press(pygame.K_w)
    hand.press(pygame.K_a, mod=pygame.KMOD_CTRL)
    hand.type("Mindful of everything and of the sea")
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    assert isinstance(hand.top, EditorScene)
    hand.click_row(0)
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    (command,) = _acted(hand, ask.ProposeOwnWords)
    assert command.read_as is not None


def test_a_package_is_composed_from_addressees_terms_and_a_reason() -> None:
    hand = Hand("KG")
    _until(hand, Floor)
    hand.press(pygame.K_o)
    assert isinstance(hand.top, PackageScene)
    hand.click_row(1)
    hand.click_row(0, of_list=1)
    assert isinstance(hand.top, PickScene)
    hand.click_row(1)
    hand.top.focus.give(hand.top.editor)
    hand.type("A fair balance.")
    hand.press(pygame.K_RETURN)
    (command,) = _acted(hand, ask.OfferPackage)
    assert (command.addressees, len(command.terms), command.reason) == (
        ("TJ",),
        1,
        "A fair balance.",
    )


def test_a_refused_act_says_why_and_names_its_rule() -> None:
    hand = Hand("KG")
    hand.scene.submit(ask.RaisePlacard("KG"))
    assert hand.scene._notice._text == "A placard is raised when a paragraph is called. (rule 68)"


def test_what_is_not_in_order_is_listed_with_its_reasons() -> None:
    hand = Hand("KG")
    hand.press(pygame.K_F1)
    assert isinstance(hand.top, HelpScene)
    hand.press(pygame.K_ESCAPE)
    assert hand.top is hand.scene


def test_instructions_are_in_sight_alone_and_one_key_hides_them() -> None:
    hand = Hand("KG")
    assert "Your instructions" in _titles(hand)
    hand.press(pygame.K_h)
    assert "Your instructions" not in _titles(hand)


def test_instructions_are_never_in_sight_where_several_people_sit() -> None:
    hand = Hand("KG", "TJ")
    assert "Your instructions" not in _titles(hand)
    hand.press(pygame.K_h)
    assert "Your instructions" not in _titles(hand)


def _titles(hand: Hand) -> list[str]:
    return [one._title for one in hand.widgets() if hasattr(one, "_title")]


def test_every_seat_has_its_own_placard_key() -> None:
    hand = Hand("KG", "TJ")
    _until(hand, Call, "TJ")
    third = hand.desk.session.codes.index("TJ") + 1
    hand.press(getattr(pygame, f"K_{third}"))
    assert _acted(hand, ask.RaisePlacard, "TJ")[-1] == ask.RaisePlacard("TJ")


def test_with_an_open_floor_the_facilitator_enters_what_a_team_said() -> None:
    hand = Hand("KG", "TJ", sitting="open_floor")
    hand.press(pygame.K_n)
    entry = next(one for one in hand.desk.chair.entries if isinstance(one.command, ask.Pass))
    assert (entry.actor, entry.refusal) == ("facilitator", None)


def test_the_facilitator_moves_on_and_takes_back_from_the_menu() -> None:
    hand = Hand("KG")
    hand.press(pygame.K_ESCAPE)
    assert isinstance(hand.top, PauseScene)
    hand.click("Next step: whoever has not answered passes")
    assert hand.desk.session.phase is not Phase.BRIEFING
    hand.press(pygame.K_ESCAPE)
    hand.click("Take the last act back")
    assert hand.desk.session.phase is Phase.BRIEFING


def test_the_facilitator_says_how_pending_own_words_are_read() -> None:
    hand = Hand("KG")
    _until(hand, Floor)
    hand.scene.submit(ask.ProposeOwnWords("KG", "PP1", "Mindful of the sea", "?"))
    hand.shell.pump()
    hand.press(pygame.K_l)
    assert isinstance(hand.top, PickScene)
    hand.click_row(0)
    assert _acted(hand, ask.ReadAs)


def test_breaking_silence_names_paragraphs_and_a_reason() -> None:
    hand = Hand("KG")
    for _ in range(400):
        stage = hand.desk.session.stage
        if isinstance(stage, Window) and stage.purpose == "silence":
            break
        hand.press(pygame.K_SPACE if hand.computer_moves() else _quiet(hand))
    hand.press(pygame.K_x)
    hand.click_row(0)
    hand.click("Next: the reason")
    assert isinstance(hand.top, WriteScene)
    hand.type("It is not what we agreed.")
    hand.press(pygame.K_RETURN)
    assert _acted(hand, ask.BreakSilence)


def test_nothing_moves_while_the_menu_is_open_and_no_clock_runs() -> None:
    hand = Hand("KG")
    hand.press(pygame.K_ESCAPE)
    before = len(hand.desk.chair.entries)
    hand.top.update(60_000)
    assert len(hand.desk.chair.entries) == before
