"""What `?` tells: the rule behind what is on the floor, whatever that is; the keys; the rest."""

import dataclasses

import pygame
import pytest
from gallery import played
from table_driver import Hand

from game.domain.motion import Motion, MotionRule
from game.domain.stage import Question, Seconding, Statements, Subject, Window
from game.ui.presenters.on_the_floor import rule_on_the_floor
from game.ui.scenes.help import HelpScene
from game.ui.widgets import Label

WINDOWS = (
    *("briefing", "attendance", "recess", "silence", "requests", "explanations", "replies"),
    *("ruling", "suspension", "budget", "confirmation"),
)
LISTS = ("opening", "debate", "caucus", "introduction", "yielded")
SUBJECTS = ("wording", "package", "adoption", "revision", "friendly", "division")


def with_stage(stage):
    chair, _path = played()
    return dataclasses.replace(chair.session_after(3), stage=stage)


def test_at_every_moment_of_a_session_a_rule_is_named():
    chair, _path = played("standard")
    for number in range(len(chair.entries)):
        session = chair.session_after(number)
        told = rule_on_the_floor(session)
        assert (told is None) == (session.stage is None)
        assert told is None or (told.sentence and told.rule)


@pytest.mark.parametrize(
    "stage",
    [
        *(Window(one, ("KG",)) for one in WINDOWS),
        *(Statements(("KG",), one) for one in LISTS),
        *(Question(Subject(one), ("KG",)) for one in SUBJECTS),
    ],
)
def test_whatever_the_table_waits_for_has_its_rule(stage):
    assert rule_on_the_floor(with_stage(stage)).rule


def test_a_motion_is_explained_by_the_rule_of_its_profile():
    session = with_stage(Seconding(1, ("KG",)))
    profile = dataclasses.replace(
        session.profile, motions=(MotionRule("suspension", "76"), *session.profile.motions)
    )
    moved = (Motion(1, "suspension", "KG"),)
    told = rule_on_the_floor(dataclasses.replace(session, profile=profile, motions=moved))
    assert told.rule == "rule 76: suspension or adjournment of the meeting"


def words(scene) -> list[str]:
    return [one.text for one in scene.focus.root.walk() if isinstance(one, Label)]


def test_the_question_mark_begins_with_the_floor_and_f1_with_what_is_refused():
    hand = Hand("KG")
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_SLASH, mod=0, unicode="?"))
    hand.shell.pump()
    assert isinstance(hand.top, HelpScene)
    assert words(hand.top)[0] == "On the floor, and the rule behind it"
    assert words(hand.top)[1] == "Read your instructions."
    assert "They are confidential: at the table one gives reasons" in words(hand.top)[2]
    hand.press(pygame.K_ESCAPE)
    hand.press(pygame.K_F1)
    assert words(hand.top)[0] == "Not now, and why"
    hand.shell.destroy()
