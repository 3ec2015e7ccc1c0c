"""A tie, a division, broken silence and an undo, as a class meets them at the window."""

import pygame
import pytest
from assemblies import ASSEMBLY
from table_driver import Hand
from table_of_five import CODES

from game.domain.phase import Phase
from game.domain.stage import MotionDebate, Question, Vote, Window
from game.ui.scenes.votes import ResultScene
from game.ui.widgets.label import Label


@pytest.fixture
def hand():
    """Five people at one keyboard, under the Assembly's rules."""
    made = Hand(*CODES, sitting="hot_seat", motions=ASSEMBLY, pace={"debate_seconds": 0})
    yield made
    made.shell.destroy()


def at(hand, phase):
    """Nobody has anything to add until a phase is reached."""
    while hand.desk.session.phase is not phase:
        hand.press(pygame.K_n)
    return hand


def objected(hand):
    """Kazakhstan objects to adoption without a vote: requests are heard."""
    at(hand, Phase.ACTION)
    hand.press(pygame.K_x)
    hand.type("We want a vote.")
    hand.press(pygame.K_RETURN)
    while hand.desk.session.phase is Phase.ACTION:
        hand.press(pygame.K_n)
    return hand


def cast(hand, keys):
    """One ballot a delegation: y, n or b."""
    assert isinstance(hand.desk.session.stage, Vote)
    for key in keys:
        hand.press(ord(key))


def announced(hand):
    """The words of the result that is announced; then the meeting goes on."""
    assert isinstance(hand.top, ResultScene)
    labels = [one for one in hand.widgets() if isinstance(one, Label)]
    said = " ".join(run.text for one in labels for run in one._runs)
    hand.press(pygame.K_RETURN)
    return said


def test_a_tie_is_announced_with_its_arithmetic_and_voted_again(hand):
    objected(hand)
    while isinstance(hand.desk.session.stage, Window):
        hand.press(pygame.K_n)
    cast(hand, "yynnb")
    said = announced(hand)
    assert "2 yes, 2 no, 1 abstention: 4 present and voting" in said
    assert "rule 95" in said
    assert hand.desk.session.stage.round == 2
    cast(hand, "yyynn")
    assert "adopted" in announced(hand)
    assert hand.desk.session.outcome.value == "adopted_by_vote"


def test_a_division_is_objected_to_debated_and_voted(hand):
    objected(hand)
    hand.press(pygame.K_s)
    hand.click_row(0)
    while isinstance(hand.desk.session.stage, Window):
        hand.press(pygame.K_n)
    assert isinstance(hand.desk.session.stage, Question)
    hand.press(pygame.K_x)
    hand.type("One text, one vote.")
    hand.press(pygame.K_RETURN)
    while isinstance(hand.desk.session.stage, Question):
        hand.press(pygame.K_n)
    assert isinstance(hand.desk.session.stage, MotionDebate)
    hand.press(pygame.K_f)
    hand.type("This paragraph stands apart.")
    hand.press(pygame.K_RETURN, mod=pygame.KMOD_CTRL)
    while isinstance(hand.desk.session.stage, MotionDebate):
        hand.press(pygame.K_n)
    cast(hand, "yyynn")
    assert "Motion: division of the proposal" in announced(hand)
    assert hand.desk.session.stage.subject.kind == "separate"


def test_silence_is_broken_with_a_paragraph_and_a_reason(hand):
    at(hand, Phase.SILENCE)
    hand.press(pygame.K_x)
    hand.click_row(0)
    hand.click("Next: the reason")
    hand.type("We have no instructions on it.")
    hand.press(pygame.K_RETURN)
    named = hand.desk.session.silence_named
    assert [(name, one.reason) for name, one in named] == [
        ("PP1", "We have no instructions on it.")
    ]
