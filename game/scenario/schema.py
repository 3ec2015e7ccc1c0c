"""The format "ad-referendum-scenario/1", field by field, as its authors write it."""

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, model_validator

from game.scenario.fields import (
    AssetName,
    Body,
    Code,
    Colour,
    Line,
    MaybeAssetName,
    MaybeCode,
    MaybeLine,
    MaybeParagraphId,
    OptionKey,
    ParagraphId,
    Share,
    Strict,
    WordingText,
)
from game.scenario.worth import Worth, with_red_lines

__all__ = [
    "FORMAT",
    "CardEntry",
    "DelegationEntry",
    "EffectEntry",
    "InterestEntry",
    "MandateEntry",
    "MastheadEntry",
    "OptionEntry",
    "ParagraphEntry",
    "PositionEntry",
    "ScenarioFile",
    "SourceEntry",
    "TriggerEntry",
]

FORMAT: Final = "ad-referendum-scenario/1"

_Lines: TypeAlias = Annotated[list[Line], Field(max_length=200)]


class MastheadEntry(Strict):
    """Head and foot of the document. No symbol is printed: none is established."""

    distribution: Line
    """Such as "Limited"."""
    date: Line
    """As the document prints it, such as "29 March 2021"."""
    language: Line
    """The original's language, such as "English"."""
    session: Line
    """Such as "Seventy-fifth session"."""
    agenda_item: Line
    """Such as "Agenda item 64: Peacebuilding and sustaining peace"."""
    sponsors_line: Line
    """The sponsors as the document names them."""
    title: Line
    """The title of the draft resolution."""
    job_number: MaybeLine = ""
    """The number at the foot of the first page."""


class DelegationEntry(Strict):
    """A delegation at the table."""

    code: Code
    """Short name, unique in the scenario, such as KZ."""
    name: Line
    """Name on the nameplate."""
    flag: MaybeAssetName = ""
    """Name of a flag among the assets, such as "kz"."""
    colour: Colour = "#888888"
    """Colour of the delegation's words on the table."""
    observer: bool = False
    """Sits at the table and may speak and suggest wordings; has no vote, objection or quorum."""


class OptionEntry(Strict):
    """A scripted wording of a paragraph, offered to every delegation."""

    key: OptionKey
    """Short name, unique in the paragraph; "omitted" leaves the paragraph out."""
    title: Line
    """What the option does, in a few words."""
    text: WordingText = ""
    """The words, without number and without comma, semicolon or full stop at the end."""
    strength: int = Field(default=2, ge=0, le=5)
    """From 0 (leaves the paragraph out) to 5."""
    terms: _Lines = Field(default_factory=list)
    """Key words by which own words are read as this option."""
    qualifiers: _Lines = Field(default_factory=list)
    """Words that limit it, such as "as appropriate"."""
    offered: bool = True
    """false: a yardstick of free drafting; own words are read by it, its text is not handed out."""


class PositionEntry(Strict):
    """A delegation's public position on a paragraph."""

    stance: Literal["C", "S", "F", "K"]
    """C champion, S supportive, F flexible, K cautious."""
    text: Body
    """One or two sentences."""
    source: Body = ""
    """Where it comes from, or that it is invented."""


class ParagraphEntry(Strict):
    """A paragraph of the draft; kind and number follow from its id."""

    id: ParagraphId
    """PP1, PP2 … OP1, OP2 …"""
    title: Line
    """Short label for lists."""
    zero: OptionKey = "adopted"
    """The option a session starts from when the paragraph is open."""
    settled: OptionKey = "adopted"
    """The option that stands when the paragraph is not open."""
    adopted: OptionKey = "adopted"
    """The option that history took."""
    background: Body = ""
    """What everybody may know, in one or two sentences."""
    protected: _Lines = Field(default_factory=list)
    """Words that delegations guard, such as "with their concurrence"."""
    options: list[OptionEntry] = Field(min_length=1, max_length=12)
    """The wordings; "omitted" is added where a length opens the paragraph."""
    positions: dict[Code, PositionEntry] = Field(default_factory=dict)
    """Public positions by delegation."""


class InterestEntry(Strict):
    """What one paragraph is worth to a delegation. Confidential; figures are invented."""

    weight: float = Field(gt=0, le=1000)
    """How much the paragraph matters beside the others."""
    values: dict[OptionKey, Worth]
    """What each option is worth: 0-100, or in words, from loves to cannot accept (a red line)."""
    reasons: dict[OptionKey, Body] = Field(default_factory=dict)
    """One sentence an option, in the diplomat's own voice."""
    red_lines: list[OptionKey] = Field(default_factory=list)
    """Options that cannot be accepted."""
    red_line_reason: Body = ""
    """Why they cannot."""

    @model_validator(mode="before")
    @classmethod
    def _words_draw_red_lines(cls, written: object) -> object:
        """What is said to be unacceptable among the values is a red line."""
        return with_red_lines(written)


class MandateEntry(Strict):
    """A delegation's instructions. Confidential; figures are invented."""

    temperament: Literal["accommodating", "standard", "tough"] = "standard"
    """How a computer delegate negotiates in this seat."""
    vote_cost: Share = 15.0
    """What is lost when the text is adopted by vote, on the scale 0-100."""
    no_deal: dict[AssetName, Share]
    """What no resolution is worth, by length, on the scale 0-100."""
    summary: Body = ""
    """The instructions in a few sentences."""
    interests: dict[ParagraphId, InterestEntry]
    """Every paragraph that some length opens."""


class SourceEntry(Strict):
    """One line of the sources page."""

    what: Body
    status: Literal["verified", "memory", "inference", "invented"]
    reference: Body


class TriggerEntry(Strict):
    """When a card is offered to the facilitator, who may play it at other times too."""

    kind: Literal["facilitator", "phase", "paragraph", "all_agreed_early"] = "facilitator"
    phase: Literal[
        "", "briefing", "opening", "reading", "recess", "final_round", "silence", "action", "voting"
    ] = ""
    """For kind "phase": the part of the meeting."""
    paragraph: MaybeParagraphId = ""
    """For kind "paragraph": while this one is dealt with."""


class EffectEntry(Strict):
    """One thing that a card does; each kind uses the fields that its line names."""

    kind: Literal[
        "announce", "reopen", "propose", "deadline", "silence", "recorded_vote", "budget", "bonus"
    ]
    """announce: nothing but the text is read out. reopen: `paragraph` is taken up again.
    propose: the outside voice suggests `option` of `paragraph`. deadline: the present deadline
    moves by `seconds`. silence: silence lasts `seconds`. recorded_vote: votes are recorded.
    budget: what `paragraph` costs is stated before action. bonus: `text` is a debrief question."""
    paragraph: MaybeParagraphId = ""
    option: MaybeAssetName = ""
    seconds: int = Field(default=0, ge=-3600, le=3600)
    text: Body = ""


class CardEntry(Strict):
    """An event card: something happens outside the room."""

    key: AssetName
    """Short name, unique among the cards."""
    title: Line
    text: Body
    """What is read out: one to three sentences, without blame."""
    status: Literal["fact", "what_if", "invented"] = "invented"
    """A fact has its source; a "what if" starts from one and goes on differently."""
    source: Body = ""
    voice: MaybeCode = ""
    """Short name of an outside voice, such as OBS; no delegation's."""
    voice_name: MaybeLine = ""
    """Its name in the log, such as "An observer"."""
    trigger: TriggerEntry = Field(default_factory=TriggerEntry)
    effects: list[EffectEntry] = Field(default_factory=list, max_length=4)


class ScenarioFile(Strict):
    """A scenario: the document, the table, and what each delegation is told."""

    format: Literal["ad-referendum-scenario/1"]
    """The first key: which version of the format this is."""
    id: AssetName
    """Short name of the scenario."""
    title: Line
    """Title on the shelf."""
    subtitle: MaybeLine = ""
    organ: Line
    """Who speaks in the text, such as "The General Assembly"."""
    body: Line
    """Who negotiates, such as "the sponsors' drafting group"."""
    profile: AssetName
    """The rules: the name of a file in scenarios/profiles, such as "un"; or its name and the
    values that are otherwise here, such as {name: un, important_question: true}."""
    masthead: MastheadEntry
    delegations: list[DelegationEntry] = Field(min_length=2, max_length=30)
    """The table; it is seated in alphabetical order of names."""
    sponsors: list[Code] = Field(min_length=1)
    main_sponsor: Code
    """The sponsor that holds the pen."""
    footnotes: _Lines = Field(default_factory=list)
    """The first is anchored in a text by [^1], and so on."""
    lengths: dict[AssetName, list[ParagraphId]] = Field(min_length=1)
    """Which paragraphs are open in each length of the rules profile."""
    glossary: dict[Line, Body] = Field(default_factory=dict)
    """Words a student may not know, each with its meaning; or glossary.yaml beside this file."""
    questions: _Lines = Field(default_factory=list)
    """Questions for the debrief."""
    reality: Body = ""
    """What happened in reality."""
    sources: list[SourceEntry] = Field(default_factory=list, max_length=200)
    cards: list[CardEntry] = Field(default_factory=list, max_length=40)
    """Event cards that the facilitator may play."""
    paragraphs: list[ParagraphEntry] = Field(min_length=1, max_length=99)
    """The draft, in the order of the document."""
    mandates: dict[Code, MandateEntry]
    """Confidential instructions by delegation."""
