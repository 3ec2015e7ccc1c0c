"""Akoma Ntoso: valid against the standard's schema, and every reference leads somewhere."""

from dataclasses import replace
from functools import cache

import pytest
from export_meetings import by_consensus, by_recorded_vote, reworded, started
from lxml import etree

from game.domain.ballot import VoteSubject
from game.domain.paragraph import Version, Wording
from game.domain.phase import ParagraphState
from game.export.akn_document import dangling
from game.export.akn_elements import AKN
from game.export.as_akn import as_akn
from game.export.publication import publish
from game.resources import asset


@cache
def schema():
    return etree.XMLSchema(etree.parse(asset("schemas/akomantoso30.xsd")))


def made(proceedings, chain="5eed" * 8):
    content = as_akn(publish(proceedings, chain=chain))
    root = etree.fromstring(content)
    schema().assertValid(root)
    assert dangling(content) == ()
    return root


def all_of(root, tag):
    return list(root.iter(f"{{{AKN}}}{tag}"))


def words(element):
    return "".join(element.itertext())


def changed(proceedings, text, **more):
    first, *rest = proceedings.session.paragraphs
    after = Version(2, Wording(text, None), "BE", "agreed")
    other = replace(first, versions=(*first.versions, after), **more)
    return replace(proceedings, session=replace(proceedings.session, paragraphs=(other, *rest)))


@pytest.mark.parametrize(
    "make", [started, by_consensus, by_recorded_vote], ids=["open", "agreed", "voted"]
)
def test_every_kind_of_meeting_is_valid(make):
    met = make()
    made(met.proceedings() if make is started else met, chain="")


def test_a_draft_resolution_has_its_preamble_and_its_operative_paragraphs():
    root = made(by_consensus())
    assert [one.get("name") for one in all_of(root, "statement")] == ["resolutionDraft"]
    preambular = [
        words(one) for one in all_of(root, "container") if one.get("name") == "preambular"
    ]
    assert preambular[1] == "Noting the efforts in the harbour, as appropriate,"
    assert [words(one) for one in all_of(root, "num")] == ["1.", "2."]
    assert [words(one) for one in all_of(root, "authorialNote")] == ["An invented treaty."]


def test_changes_name_their_words_their_paragraph_and_their_delegation():
    root = made(changed(started().proceedings(), "Recalling the new treaty on the river"))
    assert [words(one) for one in all_of(root, "ins")] == ["new "]
    first = all_of(root, "textualMod")[0]
    assert first.get("type") == "insertion"
    assert [one.get("href") for one in first] == [
        "#delegation-be",
        "#par-pp1",
        f"#{all_of(root, 'ins')[0].get('eId')}",
    ]


def test_a_paragraph_that_was_taken_out_is_kept_as_removed():
    root = made(changed(by_consensus(), "", state=ParagraphState.DELETED))
    removed = [one for one in all_of(root, "container") if one.get("status") == "removed"]
    assert [one.get("eId") for one in removed] == ["par-pp1"]


def test_a_recorded_vote_is_counted_and_names_who_voted_how():
    voting = all_of(made(by_recorded_vote()), "voting")[-1]
    counts = {one.get("refersTo"): one for one in voting if one.tag.endswith("count")}
    assert {name: one.get("value") for name, one in counts.items()} == {
        "#choice-yes": "1",
        "#choice-no": "1",
        "#choice-abstention": "1",
        "#choice-absent": "0",
    }
    assert [one.get("by") for one in counts["#choice-no"]] == ["BE"]


def test_a_vote_on_a_paragraph_that_is_not_in_the_text_refers_to_none():
    voted = by_recorded_vote()
    separate = VoteSubject("separate", paragraph="OP9")
    votes = tuple(replace(one, subject=separate) for one in voted.session.votes)
    root = made(replace(voted, session=replace(voted.session, votes=votes)))
    assert {one.get("href") for one in all_of(root, "voting")} == {None}


def test_the_workflow_tells_the_meeting_step_by_step():
    steps = all_of(made(by_recorded_vote()), "step")
    told = " ".join(words(one) for one in steps)
    assert "Beland withdraws its sponsorship: We cannot sponsor it." in told
    assert {one.get("by") for one in steps} >= {"#delegation-be", "#delegation-an"}


def test_its_address_says_that_it_is_a_simulation_and_names_the_record():
    uris = [one.get("value") for one in all_of(made(by_consensus()), "FRBRuri")]
    assert all(one.startswith("/akn/x-simulation/") for one in uris)
    assert all("5eed" * 8 in one for one in uris)


def test_words_of_a_person_are_text():
    root = made(reworded(by_consensus(), PP2="Noting <b>\x01&amp; ]]> more"))
    assert "Noting <b>&amp; ]]> more," in words(root)


def test_a_reference_to_nothing_is_found():
    content = as_akn(publish(by_consensus()))
    assert dangling(content) == ()
    assert dangling(content.replace(b'eId="delegation-ce"', b'eId="ce"')) == ("#delegation-ce",)
