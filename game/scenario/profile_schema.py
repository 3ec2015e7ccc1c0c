"""The format "ad-referendum-profile/1": rules of procedure as a teacher writes them."""

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from game.rules.motions import MOTIONS
from game.scenario.fields import AssetName, Code, Line, Strict

__all__ = ["PROFILE_FORMAT", "MotionEntry", "PaceEntry", "ProfileFile", "TurnsEntry"]

MOTION_KEYS: Final = tuple(MOTIONS)
PROFILE_FORMAT: Final = "ad-referendum-profile/1"

RULE: Final = r"^([0-9]{1,3}|sc[0-9]{1,2}|charter27|classroom)$"

Seconds: TypeAlias = Annotated[int, Field(ge=0, le=7200)]
"""Seconds; 0 leaves the step out."""
Turn: TypeAlias = Annotated[int, Field(ge=1, le=600)]
"""Seconds that one answer may take."""
Times: TypeAlias = Annotated[int, Field(ge=0, le=20)]
"""How often."""
Fraction: TypeAlias = Annotated[
    list[Annotated[int, Field(ge=1, le=100)]], Field(min_length=2, max_length=2)
]
"""A share, such as [1, 3] for one third."""
_AtLeastOne: TypeAlias = Annotated[int, Field(ge=1, le=20)]


_Majority: TypeAlias = Literal["simple", "two_thirds", "absolute", "unanimity", "affirmative"]


class MotionEntry(Strict):
    """How one motion or point is dealt with; the list runs from the highest precedence down."""

    key: Literal[MOTION_KEYS]  # type: ignore[valid-type]  # the registry's own keys
    """Which motion."""
    rule: Annotated[str, Field(pattern=RULE)]
    """Its rule of procedure (A/520), such as "75"; the Council's, such as "sc33"; "classroom"."""
    decided: Literal["vote", "request", "objection", "facilitator"] = "vote"
    """By a vote, on request, by a vote only if objected to, or by the facilitator at once."""
    majority: _Majority = "simple"
    """What a vote on it needs."""
    seconded: bool = False
    """Whether another delegation has to second it."""
    speakers_for: int = Field(default=0, ge=0, le=5)
    """Speeches for it before the vote; without any it is put at once."""
    speakers_against: int = Field(default=0, ge=0, le=5)
    """Speeches against it."""
    abstain: bool = True
    """Whether one may abstain on it."""
    moved_by: Literal["any", "sponsor", "other", "prevailing"] = "any"
    """Anyone, sponsors, those that are no sponsors, or who voted with the side that won."""


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
    motion_seconds: Turn = 10
    """To second a motion, to speak on it, to rule on a point, to appeal."""


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
    debate_seconds: Seconds = 0
    """One speech in the debate before action; 0: there is none."""
    reply_seconds: Seconds = 0
    """One right of reply; 0: none are heard."""
    suspension_seconds: Turn = 60
    """The longest suspension or caucus that may be moved."""
    speeches: _AtLeastOne = 1
    """How often a delegation may be on one list of speakers."""
    procedure_seconds: Seconds = 600
    """The pool of time that motions and points may take in all, where clocks run."""
    motions: Times = 2
    """Motions a delegation may move."""
    points: Times = 2
    """Points a delegation may raise."""
    cards: Times = 3
    """Event cards the facilitator may play."""


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
    majority: _Majority = "simple"
    """What the draft as a whole needs, unless it is an important question."""
    amendment_majority: _Majority = "simple"
    """What an amendment needs."""
    base: Literal["present_and_voting", "present", "members"] = "present_and_voting"
    """Of whom the majority is taken: those voting yes or no, all present, all members."""
    abstain: bool = True
    """Whether one may abstain on amendments, parts and the whole."""
    quorum_to_open: Fraction = Field(default_factory=lambda: [1, 3])
    """The share of members that has to be there to open: at least so many of so many."""
    quorum_to_decide: Fraction = Field(default_factory=lambda: [1, 2])
    """The share that has to be there for a decision: more than so many of so many."""
    ballots: Literal["recorded", "roll_call"] = "recorded"
    """How votes are recorded: all at once, or by calling the roll."""
    attendance_call: bool = False
    """Whether attendance is called before the meeting: present, or present and voting."""
    roll_call_from: Literal["lot", "first"] = "lot"
    """Where the roll begins: at a name drawn by lot, or at the first."""
    roll_call_passes: bool = False
    """Whether one may pass once in a roll-call, and then answers yes or no."""
    votes_with_rights: bool = False
    """Whether one may vote "with rights", and explain oneself briefly afterwards."""
    paragraph_votes: Literal["on_request", "always"] = "on_request"
    """Paragraphs are voted on request (rule 89), or always: a classroom rule."""
    sponsors_may_amend: bool = False
    """Whether a sponsor may move an amendment to its own text."""
    friendly_amendments: bool = False
    """Whether an amendment that all sponsors accept is taken over without a vote."""
    amendments_seconded: bool = False
    """Whether an unfriendly amendment wants a second: a co-sponsor, or a sponsor that does not
    object when the sponsors are asked."""
    replies: Times = 2
    """Rights of reply a delegation has on the item."""
    motions_in_informals: bool = False
    """Whether motions are moved while paragraphs are called, too."""
    yields: bool = False
    """Whether a speaker may yield the rest of its time."""
    affirmative_votes: int = Field(default=0, ge=0, le=30)
    """How many yes votes the majority "affirmative" needs, such as 9."""
    permanent: list[Code] = Field(default_factory=list, max_length=30)
    """Delegations whose no is a veto, except on procedure; votes are then always recorded."""
    always_voted: bool = False
    """Whether the draft comes to the vote even if nobody objects."""
    motions: list[MotionEntry] = Field(default_factory=list, max_length=40)
    """Motions and points in order of precedence, the first above all."""
    aliases: dict[Line, Line] = Field(default_factory=dict)
    """What these rules call a motion: its key, and the words to show."""
    turns: TurnsEntry
    """Seconds for each act, the same in every length."""
    lengths: dict[AssetName, PaceEntry] = Field(min_length=1)
    """The lengths a session may have, shortest first."""
