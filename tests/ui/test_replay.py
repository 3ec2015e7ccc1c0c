"""A record in the window: played, searched, annotated, looked at by a seat, and played on."""

import os
from dataclasses import replace

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game import resources
from game.chair import Chair, Table, branch_record, parent_of
from game.debrief.passages import letters, passages
from game.domain.commands import Support
from game.domain.events import ParagraphAgreed
from game.domain.proceedings import Header, Seat
from game.record import RecordWriter, read_record
from game.record.bookmarks import notes_file, read_notes
from game.record.family import family
from game.scenario import load_scenario
from game.ui.app import App
from game.ui.launch import Guide
from game.ui.presenters.timeline import KINDS, concerns, legend, marks
from game.ui.scenes.branches import ComparisonScene, differences
from game.ui.scenes.replay import REST_MS, STEP_MS, ReplayScene
from game.ui.scenes.replaycards import Shown
from game.ui.scenes.replayways import SeatsScene
from game.ui.scenes.replaywords import WordScene
from game.ui.scenes.table import TableScene
from game.ui.shell import Shell
from game.ui.widgets import Button, Label
from game.ui.widgets.boxes import Panel
from game.ui.widgets.choices import ChoiceList
from game.ui.widgets.timeline import _SHAPES

SCENARIO = load_scenario(resources.scenarios_dir() / "unrcca-2021")


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """A whole short session of computer delegates with one person's seat among them."""
    path = tmp_path_factory.mktemp("records") / "played.jsonl"
    seats = tuple(Seat(one.code, "delegate") for one in SCENARIO.delegations)
    chair = Chair(Header(SCENARIO, "short", seats, 3))
    with RecordWriter.create(path, chair.header, durable=False) as writer:
        chair.subscribe(writer.append)
        Table(chair).play_out()
        writer.end()
    return path


@pytest.fixture
def replay(played, tmp_path):
    """The record, copied so that notes and branches have a folder of their own, in a window."""
    path = tmp_path / played.name
    path.write_bytes(played.read_bytes())
    shell = Shell((1280, 720))
    guide = Guide(shell, App(records=tmp_path))
    guide.replay(path)
    shell.pump()
    yield shell.scene
    guide.close()
    shell.destroy()


def press(scene, key):
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    scene.shell.pump()


def headings(scene):
    """What the cards at the right are headed."""
    return [one._title for one in scene._parts.right.walk() if isinstance(one, Panel)]


def pick(shell, title):
    """Choose a row of the card by its title."""
    rows = next(one for one in shell.scene.focus.root.walk() if isinstance(one, ChoiceList))
    place = next(n for n, one in enumerate(rows.items) if one.label[0].text == title)
    rows.choose(place)
    shell.pump()


def test_it_plays_by_itself_at_the_chosen_speed_and_stops_at_the_end(replay, monkeypatch):
    now = replay.shell.now_ms()
    monkeypatch.setattr(replay.shell, "now_ms", lambda: now)  # only this test moves the time
    press(replay, pygame.K_SPACE)
    assert replay.playing
    replay.update(STEP_MS)
    assert replay.at == 1
    press(replay, pygame.K_PERIOD)  # 2x
    replay.update(STEP_MS // 2)
    assert replay.at == 2
    replay.go(replay.last - 1)
    replay.update(STEP_MS)
    assert (replay.at, replay.playing) == (replay.last, False)


def test_marks_show_phases_agreements_and_votes(replay):
    kinds = {kind for _number, kind in replay.timeline.marks}
    assert {"phase", "agreed", "bracketed"} <= kinds


def test_looking_for_a_delegation_skips_everything_else(replay):
    press(replay, pygame.K_f)
    pick(replay.shell, "Acts of Kyrgyzstan")
    entries = read_record(replay.path).entries
    for _ in range(5):
        press(replay, pygame.K_RIGHT)
        assert entries[replay.at - 1].actor == "KG"
    assert all(concerns(entries[n - 1], "KG") for n, _kind in replay.timeline.marks)


def test_looking_for_a_paragraph_finds_its_proposals_and_packages(replay):
    entries = read_record(replay.path).entries
    found = [one.number for one in entries if concerns(one, paragraph="PP11")]
    assert found
    assert all("PP11" in repr(entries[number - 1]) for number in found)


def test_a_bookmark_and_a_note_are_kept_beside_the_record(replay):
    before = replay.path.read_bytes()
    replay.go(7)
    press(replay, pygame.K_b)
    assert read_notes(replay.path) == {7: ""}
    press(replay, pygame.K_n)
    pygame.event.post(pygame.Event(pygame.TEXTINPUT, text="Here it turned."))
    replay.shell.pump()
    button = next(
        one
        for one in replay.shell.scene.focus.order()
        if isinstance(one, Button) and one.label == "Keep the note"
    )
    button._on_press()
    replay.shell.pump()
    assert read_notes(replay.path) == {7: "Here it turned."}
    assert (7, "note") in replay.timeline.marks
    press(replay, pygame.K_b)
    assert read_notes(replay.path) == {}
    assert replay.path.read_bytes() == before


def test_notes_that_cannot_be_read_are_none(replay):
    notes_file(replay.path).write_text("[[[", encoding="utf-8")
    assert read_notes(replay.path) == {}


def test_a_seat_is_looked_through_only_once_its_mandate_is_open(replay):
    press(replay, pygame.K_v)
    assert replay.audience == "KZ"
    assert "Instructions of Kazakhstan" in headings(replay)
    unfinished = Chair(replay.chair.header, replay.chair.entries[:20])
    replay.chair = unfinished
    assert replay.audiences() == ("public",)


def test_one_plays_on_from_a_step_and_the_branch_knows_its_parent(replay, tmp_path):
    replay.go(30)
    press(replay, pygame.K_p)
    pick(replay.shell, "One person as Tajikistan, the computer elsewhere")
    scene = replay.shell.scene
    assert isinstance(scene, TableScene)
    header = scene.desk.chair.header
    assert parent_of(header) == ("played.jsonl", 30)
    assert [one.delegation for one in header.seats if not one.strategy] == ["TJ"]
    assert len(scene.desk.chair.entries) >= 30
    assert (tmp_path / "played-30.jsonl").exists()


def test_a_replay_without_a_way_to_branch_offers_none(replay):
    shell = replay.shell
    shell.push(ReplayScene(shell, read_record(replay.path), replay.path))
    shell.pump()
    labels = [getattr(one, "label", "") for one in shell.scene.focus.order()]
    assert "Play on from here…" not in labels


def test_each_kind_of_mark_is_there_once_an_entry(replay):
    entries = read_record(replay.path).entries
    found = marks(entries)
    assert len(found) == len(set(found))
    assert [one.number for one in found] == sorted(one.number for one in found)


def test_the_tree_of_branches_is_shown_and_two_ends_are_compared(replay, tmp_path):
    first, second = tmp_path / "played-20.jsonl", tmp_path / "played-20-5.jsonl"
    branch_record(replay.path, 20, first)
    branch_record(first, 5, second)
    assert [(one.path.name, one.depth, one.left_at) for one in family(second)] == [
        ("played.jsonl", 0, 0),
        ("played-20.jsonl", 1, 20),
        ("played-20-5.jsonl", 2, 5),
    ]
    replay.go(replay.last)
    press(replay, pygame.K_t)
    pick(replay.shell, "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} played-20 (left at step 20)")
    assert isinstance(replay.shell.scene, ComparisonScene)
    here = Chair(*_parts(replay.path)).session
    there = Chair(*_parts(first)).session
    assert differences(here, there)
    press(replay, pygame.K_o)
    assert replay.shell.scene.path == first


def test_records_that_name_each_other_in_a_circle_are_a_tree_all_the_same(tmp_path):
    for name, parent in (("a", "b"), ("b", "a")):
        (tmp_path / f"{name}.jsonl").write_text(f'{{"parent":"{parent}.jsonl#1@x"}}\n')
    assert {one.path.stem for one in family(tmp_path / "a.jsonl")} == {"a", "b"}


def _parts(path):
    recording = read_record(path)
    return recording.header, recording.entries


def test_whose_words_these_are_leads_to_the_step_that_brought_them(replay):
    replay.go(replay.last)
    found = replay.origins()
    assert found
    assert all(1 <= one.entry <= replay.last for one in found)
    press(replay, pygame.K_w)
    pick(replay.shell, found[0].title)
    assert replay.at == found[0].entry


def test_what_a_package_exchanged_is_named(replay):
    replay.go(replay.last)
    titles = [one.title for one in replay.origins()]
    agreed = [
        event
        for entry in read_record(replay.path).entries
        for event in entry.events
        if isinstance(event, ParagraphAgreed) and event.package
    ]
    assert len([one for one in titles if "in exchange for" in one]) <= len(agreed)
    replay.look_for(Shown(paragraph="PP11"))
    assert all("PP11" in one.title for one in replay.origins())


def test_before_anything_changed_there_is_nothing_to_lead_to(replay):
    press(replay, pygame.K_w)
    assert isinstance(replay.shell.scene, ReplayScene)


def test_a_click_on_a_word_says_who_wrote_it_and_leads_to_the_step(replay):
    replay.go(replay.last)
    last = replay.origins()[-1]
    found = passages(replay.sessions(), last.paragraph)
    mine = next(n for n, one in enumerate(found) if one.entry)
    before = sum(letters(one.text) for one in found[:mine])
    click_on_sign(replay, last.paragraph, before)
    card = replay.shell.scene
    assert isinstance(card, WordScene)
    words = [one.text for one in card.dialog.walk() if isinstance(one, Label)]
    assert found[mine].text.strip() in words[0]
    told = {one.entry: one.title for one in replay.origins(last.paragraph)}
    assert words[1] == told[found[mine].entry]
    press(replay, pygame.K_g)
    assert replay.shell.scene is replay
    assert replay.at == found[mine].entry


def test_a_word_of_the_draft_is_said_to_be_of_the_draft(replay):
    replay.go(replay.last)
    click_on_sign(replay, "PP1", 0)
    words = [one.text for one in replay.shell.scene.dialog.walk() if isinstance(one, Label)]
    assert words[1] == "These words stand as in the first draft."


def click_on_sign(replay, paragraph, number):
    """Bring a paragraph into sight and click on its sign `number`, counted from 0."""
    page = replay._page
    replay.shell.pump()
    page.scroll_to(paragraph, glide=False)
    one = next(each for each in page._sets if each.view.id == paragraph)
    corner = page._box(page._faces, one)
    for y in range(0, one.height, 4):
        for x in range(0, corner.width, 2):
            if one.letter_at((x, y)) == number:
                place = (corner.x + x + 1, corner.y + y + 1)
                pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=place))
                replay.shell.pump()
                return


def test_refused_acts_are_marked_and_told_only_when_nothing_is_confidential(replay):
    entries = read_record(replay.path).entries
    refused = Chair(replay.chair.header, entries)
    refused.submit("TJ", Support("TJ", "PP1", 1))
    number = len(refused.entries)
    assert marks(refused.entries[-1:]) == ()
    assert [one.kind for one in marks(refused.entries[-1:], refusals=True)] == ["refused"]
    replay.chair = refused
    replay.go(number)
    assert "Refused: Tajikistan" in headings(replay)
    replay.chair = Chair(replace(refused.header, sitting="hot_seat"), refused.entries)
    replay.go(number)
    assert "Refused: Tajikistan" not in headings(replay)


def test_each_kind_of_mark_has_a_shape_and_words():
    assert [kind for kind, words in legend() if words] == list(KINDS)
    assert set(_SHAPES) == set(KINDS)
    assert legend(("vote", "card")) == [("vote", "vote"), ("card", "event card")]


def test_seats_are_taken_anew_one_by_one(replay, tmp_path):
    replay.go(30)
    press(replay, pygame.K_p)
    pick(replay.shell, "Choose for each seat…")
    card = replay.shell.scene
    assert isinstance(card, SeatsScene)
    while card.seats[1].strategy:
        press(replay, pygame.K_2)
    while card.seats[4].strategy != "hard-liner":
        press(replay, pygame.K_5)
    press(replay, pygame.K_p)
    seats = replay.shell.scene.desk.chair.header.seats
    assert [one.strategy for one in seats] == ["delegate", "", "delegate", "delegate", "hard-liner"]


def test_dragging_the_timeline_goes_to_each_step_under_the_pointer(replay):
    line = replay.timeline.rect
    for kind, share in ((pygame.MOUSEBUTTONDOWN, 0.25), (pygame.MOUSEMOTION, 0.5)):
        place = (line.x + round(line.width * share), line.centery)
        pygame.event.post(pygame.Event(kind, button=1, pos=place, rel=(0, 0), buttons=(1, 0, 0)))
        replay.shell.pump()
        assert abs(replay.at - replay.last * share) <= 1


def test_a_fast_mouse_turns_the_page_once_a_picture_and_the_rest_follows_when_it_rests(
    replay, monkeypatch
):
    now = replay.shell.now_ms()
    monkeypatch.setattr(replay.shell, "now_ms", lambda: now)  # only this test moves the time
    turned, built = [], []
    monkeypatch.setattr(replay, "_turn", _also(replay._turn, turned))
    monkeypatch.setattr(replay, "_build", _also(replay._build, built))
    line = replay.timeline.rect
    for share in range(1, 9):
        kind = pygame.MOUSEMOTION if share > 1 else pygame.MOUSEBUTTONDOWN
        place = (line.x + line.width * share // 10, line.centery)
        pygame.event.post(pygame.Event(kind, button=1, pos=place, rel=(0, 0), buttons=(1, 0, 0)))
    replay.shell.pump()
    assert (len(turned), len(built)) == (1, 0)
    assert abs(replay.at - replay.last * 0.8) <= 1
    replay.update(REST_MS)
    assert len(built) == 1
    assert not replay.animating or replay._page.gliding


def _also(act, told):
    def acted():
        told.append(1)
        act()

    return acted
