"""Event cards that could not be played: each check with a broken card and its exact message."""

from pathlib import Path

import pytest

from game.scenario import check_scenario

CARD = """cards:
  - key: low-water
    title: Low water
    text: The rivers carry less water than usual.
    status: invented
    voice: OBS
    voice_name: An observer
    trigger: {kind: paragraph, paragraph: OP1}
    effects:
      - {kind: reopen, paragraph: OP1}
      - {kind: propose, paragraph: OP1, option: stronger}
      - {kind: silence, seconds: 60}
"""

BROKEN = {
    "a fact that nobody can look up": (
        ("status: invented", "status: fact"),
        "2:5: cards[0]: this card is a fact without a source — name its source",
    ),
    "the voice of somebody at the table": (
        ("voice: OBS", "voice: AN"),
        (
            "6:12: cards[0].voice: 'AN' is a delegation at the table — "
            "an outside voice needs a code of its own"
        ),
    ),
    "a wording that nobody says": (
        ("    voice: OBS\n    voice_name: An observer\n", ""),
        (
            "2:5: cards[0]: this card proposes a wording, but nobody says it — "
            "give it a voice and a voice_name"
        ),
    ),
    "a trigger without its paragraph": (
        ("{kind: paragraph, paragraph: OP1}", "{kind: paragraph}"),
        (
            "8:14: cards[0].trigger: this trigger names no paragraph — "
            "add it, or use the kind facilitator"
        ),
    ),
    "a trigger without its phase": (
        ("{kind: paragraph, paragraph: OP1}", "{kind: phase}"),
        (
            "8:14: cards[0].trigger: this trigger names no phase — "
            "add it, or use the kind facilitator"
        ),
    ),
    "an effect without its paragraph": (
        ("{kind: reopen, paragraph: OP1}", "{kind: reopen}"),
        "10:9: cards[0].effects[0]: an effect 'reopen' needs paragraph — add paragraph",
    ),
    "silence of less than no time": (
        ("seconds: 60", "seconds: -60"),
        (
            "12:34: cards[0].effects[2].seconds: silence cannot last less than no time — "
            "write its whole length in seconds"
        ),
    ),
    "an option that is not there": (
        ("option: stronger", "option: strong"),
        (
            "11:49: cards[0].effects[1].option: OP1 has no option 'strong' — "
            "did you mean 'stronger'?"
        ),
    ),
    "a paragraph that no length opens": (
        (
            "trigger: {kind: paragraph, paragraph: OP1}",
            "trigger: {kind: paragraph, paragraph: PP1}",
        ),
        "8:43: cards[0].trigger.paragraph: no length opens PP1 — did you mean 'PP2'?",
    ),
    "more than a card can do": (
        ("      - {kind: silence, seconds: 60}\n", "      - {kind: announce}\n" * 3),
        "10:7: cards[0].effects: too many entries here — write at most 4",
    ),
}


def said(copy: Path, profiles: Path, text: str) -> list[str]:
    (copy / "cards.yaml").write_text(text, encoding="utf-8")
    return [str(one).removeprefix(f"{copy}/") for one in check_scenario(copy, profiles)]


def test_the_card_is_in_order_as_long_as_nobody_breaks_it(copy: Path, profiles: Path) -> None:
    assert said(copy, profiles, CARD) == []


@pytest.mark.parametrize("name", BROKEN)
def test_a_card_that_cannot_be_played_is_named_with_its_place(
    name: str, copy: Path, profiles: Path
) -> None:
    (old, new), problem = BROKEN[name]
    assert old in CARD
    assert said(copy, profiles, CARD.replace(old, new, 1)) == [f"cards.yaml:{problem}"]
