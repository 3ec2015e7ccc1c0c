"""The format "ad-referendum-profile/1": rules of procedure as a teacher writes them."""

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from game.scenario.fields import AssetName, Line, Strict

__all__ = ["PROFILE_FORMAT", "PaceEntry", "ProfileFile", "TurnsEntry"]

PROFILE_FORMAT: Final = "ad-referendum-profile/1"

Seconds: TypeAlias = Annotated[int, Field(ge=0, le=7200)]
"""Seconds; 0 leaves the step out."""
Turn: TypeAlias = Annotated[int, Field(ge=1, le=600)]
"""Seconds that one answer may take."""
Times: TypeAlias = Annotated[int, Field(ge=0, le=20)]
"""How often."""
_AtLeastOne: TypeAlias = Annotated[int, Field(ge=1, le=20)]


class TurnsEntry(Strict):
    """How many seconds one act may take."""

    call_seconds: Turn
    """A paragraph is called and placards are raised."""
    floor_seconds: Turn
    """One delegation has the floor."""
    own_words_seconds: Turn
    """The extension for writing own words."""
    test_seconds: Turn
    """ "Any objection?" """
    answer_seconds: Turn
    """The addressees of a package answer."""
    break_seconds: Turn
    """A break to consult."""
    final_turn_seconds: Turn
    """One delegation's last package."""
    vote_seconds: Turn
    """One delegation's ballot."""


class PaceEntry(Strict):
    """One length of a session."""

    minutes: int = Field(ge=1, le=480)
    """How long the lesson is."""
    reading_seconds: list[Annotated[int, Field(ge=10, le=7200)]] = Field(
        min_length=1, max_length=10
    )
    """The pool of time of each reading."""
    recess_seconds: list[Seconds] = Field(min_length=1, max_length=10)
    """The recess after each reading; 0: none."""
    briefing_seconds: Seconds
    """Reading the instructions."""
    statement_seconds: Seconds
    """One opening statement; 0: none are made."""
    visit_pool_seconds: Seconds
    """For the paragraphs named when silence was broken."""
    silence_seconds: Turn
    """One silence procedure."""
    silences: _AtLeastOne
    """How often the text is placed under silence."""
    requests_seconds: Turn
    """Amendments, separate and recorded votes are asked for."""
    explanation_seconds: Turn
    """One explanation of vote or position."""
    choice_seconds: Seconds
    """The main sponsor changes choices of the chair's text; 0: it may not."""
    debrief_seconds: Seconds
    """The debrief."""
    reserve_seconds: Seconds
    """Kept free for what takes longer."""
    own_words: Times
    """Own words a delegation may propose."""
    breaks: Times
    """Breaks a delegation may ask for."""
    reopenings: Times
    """Agreed paragraphs a delegation may reopen."""
    amendments: Times
    """Amendments a delegation may move at action."""
    separate_votes: Times
    """Separate votes a delegation may ask for."""


class ProfileFile(Strict):
    """A set of rules of procedure."""

    format: Literal["ad-referendum-profile/1"]
    """The first key: which version of the format this is."""
    name: AssetName
    """The name of this file without ".yaml"."""
    title: Line
    """Title in the lobby."""
    package_paragraphs: _AtLeastOne
    """How many paragraphs one package may name."""
    tested_proposals: _AtLeastOne
    """How many proposals are tested before the standing text."""
    silence_paragraphs: _AtLeastOne
    """How many paragraphs one delegation may name when it breaks silence."""
    objections_that_break: _AtLeastOne
    """How many objections break silence."""
    tie: Literal["second_vote", "falls"]
    """What follows a tie: rule 95 (a second vote) or rule 133 (the proposal falls)."""
    important_question: bool
    """Whether the whole needs two thirds (rule 83)."""
    reason_characters: int = Field(ge=20, le=2000)
    """How long a reason may be."""
    own_words_characters: int = Field(ge=100, le=2000)
    """How long own words may be."""
    turns: TurnsEntry
    """Seconds for each act, the same in every length."""
    lengths: dict[AssetName, PaceEntry] = Field(min_length=1)
    """The lengths a session may have, shortest first."""
