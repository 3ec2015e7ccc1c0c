"""Any two versions of the text on one page, from the table and from a replay."""

import pygame
import pytest
from gallery import played, scene, window
from table_driver import Hand
from test_text_in_boxes import SIZES, outside

from game.ui.presenters.versions import History, compared, differing
from game.ui.scenes.compare import CompareScene
from game.ui.scenes.pick import PickScene
from game.wording import speaking


@pytest.fixture
def shell():
    shell = window((1280, 720), reduced_motion=True)
    yield shell
    shell.destroy()


def _press(shell, key, unicode=""):
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=unicode))
    shell.pump()


def _history(*, real: bool) -> History:
    chair = played()[0]
    sessions = [chair.session_after(number) for number in range(len(chair.entries) + 1)]
    return History(chair.header.scenario, chair.entries, sessions, real=real)


def _replay(shell):
    replay = scene("replay", shell)
    _press(shell, pygame.K_END)
    _press(shell, pygame.K_F6)
    return replay


def test_the_first_draft_and_every_change_are_versions_and_the_real_text_last() -> None:
    history = _history(real=True)
    titles = [one.title for one in history.versions]
    assert titles[0] == "The first draft"
    assert titles[-1] == "The text adopted in reality"
    assert all(one.startswith("Step ") for one in titles[1:-2])
    assert "The text adopted in reality" not in [one.title for one in _history(real=False).versions]


def test_what_changed_is_struck_out_and_underlined_and_says_who_wrote_it() -> None:
    history = _history(real=False)
    view = compared(history, history.versions[0], history.versions[-1], all_of_it=False)
    assert differing(view) == len(view.paragraphs) > 0
    codes = set(history.scenario.names)
    for one in view.paragraphs:
        assert {"inserted", "deleted"} & {piece.style for piece in one.pieces}
        authors = [piece.text.split() for piece in one.pieces if piece.style == "author"]
        assert authors
        assert set(authors[0]) <= codes


def test_the_other_way_round_what_was_inserted_is_struck_out() -> None:
    history = _history(real=False)
    first, last = history.versions[0], history.versions[-1]

    def words(old, new, style):
        view = compared(history, old, new, all_of_it=False)
        pieces = [piece for one in view.paragraphs for piece in one.pieces]
        return {word for one in pieces if one.style == style for word in one.text.split()}

    assert words(first, last, "inserted") & words(last, first, "deleted")


def test_a_version_beside_itself_differs_nowhere() -> None:
    history = _history(real=False)
    same = history.versions[0]
    assert differing(compared(history, same, same, all_of_it=True)) == 0
    assert compared(history, same, same, all_of_it=False).paragraphs == ()


def test_f6_compares_in_the_replay_and_leads_back(shell) -> None:
    replay = _replay(shell)
    assert isinstance(shell.scene, CompareScene)
    assert shell.scene._page._document.paragraphs
    _press(shell, pygame.K_F6)
    assert shell.scene is replay


def test_arrows_go_through_the_session_and_a_list_offers_every_version(shell) -> None:
    _replay(shell)
    top = shell.scene
    before = top.new
    _press(shell, pygame.K_LEFT)
    assert top.new == before - 1
    _press(shell, pygame.K_o, "o")
    assert isinstance(shell.scene, PickScene)
    _press(shell, pygame.K_ESCAPE)
    _press(shell, pygame.K_w, "w")
    assert top.all_of_it


def test_at_the_table_the_real_text_is_not_told_before_the_end() -> None:
    hand = Hand("KZ")
    hand.press(pygame.K_F6)
    assert isinstance(hand.top, CompareScene)
    assert all(one.entry >= 0 for one in hand.top._history.versions)
    hand.press(pygame.K_ESCAPE)
    assert hand.top is hand.scene
    hand.shell.destroy()


def test_the_clock_goes_on_while_versions_are_compared() -> None:
    hand = Hand(*("KZ", "KG", "TJ", "TM", "UZ"), sitting="hot_seat", clocks=True)
    hand.press(pygame.K_F6)
    before = hand.desk.at
    hand.top.update(1000)
    assert hand.desk.at == before + 1000
    hand.shell.destroy()


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_text_keeps_to_its_box_with_the_bar_for_finding_open(size, scale, language) -> None:
    shell = window(size, text_scale=scale)
    with speaking(language):
        _replay(shell)
        pygame.event.post(
            pygame.Event(pygame.KEYDOWN, key=pygame.K_f, mod=pygame.KMOD_CTRL, unicode="")
        )
        shell.pump()
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text="Peacebuilding"))
        shell.pump()
        assert shell.scene._page.finding.found
        assert not outside(shell.scene.focus.root)
    shell.destroy()
