"""The rules profile: every number of the procedure, as data handed to the rules."""

from dataclasses import dataclass

from game.domain.ballot import Base, Majority
from game.domain.delegation import Code
from game.domain.motion import MotionRule, Precedence

__all__ = ["Pace", "Profile"]


@dataclass(frozen=True, slots=True)
class Pace:
    """One length of a session: how often, and how many seconds for what.

    `reading_seconds` is a pool for each reading; `recess_seconds` what follows each
    (0: none). `visit_pool_seconds` is for paragraphs named when silence was broken.
    """

    name: str
    minutes: int
    reading_seconds: tuple[int, ...]
    recess_seconds: tuple[int, ...]
    briefing_seconds: int
    statement_seconds: int
    visit_pool_seconds: int
    silence_seconds: int
    silences: int
    requests_seconds: int
    explanation_seconds: int
    choice_seconds: int
    debrief_seconds: int
    reserve_seconds: int
    own_words: int
    breaks: int
    reopenings: int
    amendments: int
    separate_votes: int
    call_seconds: int = 10
    floor_seconds: int = 20
    own_words_seconds: int = 60
    test_seconds: int = 10
    answer_seconds: int = 20
    break_seconds: int = 60
    final_turn_seconds: int = 20
    vote_seconds: int = 10
    motion_seconds: int = 10
    """To second a motion, to speak on it, to rule on a point."""
    debate_seconds: int = 0
    """One speech in the debate before action; 0: there is no debate."""
    reply_seconds: int = 20
    """One right of reply (rule 73)."""
    suspension_seconds: int = 60
    """The longest suspension or caucus that may be moved."""
    speeches: int = 1
    """How often a delegation may be on the list of speakers of one debate."""
    procedure_seconds: int = 600
    """The pool of time that motions and points may take, where clocks run."""
    motions: int = 2
    """Motions a delegation may move in a session."""
    points: int = 2
    """Points of order and other points a delegation may raise in a session."""
    cards: int = 3
    """Event cards the facilitator may play."""

    @property
    def readings(self) -> int:
        """How many readings there are at most."""
        return len(self.reading_seconds)


@dataclass(frozen=True, slots=True)
class Profile:
    """A set of rules of procedure as data.

    `important_question` asks for two thirds (rule 83); `tie` is "second_vote"
    (rule 95) or "falls" (rule 133).
    """

    name: str
    title: str
    paces: tuple[Pace, ...]
    package_paragraphs: int = 3
    tested_proposals: int = 2
    silence_paragraphs: int = 2
    objections_that_break: int = 1
    tie: str = "second_vote"
    important_question: bool = False
    reason_characters: int = 300
    own_words_characters: int = 2000
    majority: Majority = Majority.SIMPLE
    """For the draft as a whole, unless it is an important question."""
    amendment_majority: Majority = Majority.SIMPLE
    base: Base = Base.PRESENT_AND_VOTING
    abstain: bool = True
    """Whether one may abstain on amendments, parts and the whole."""
    quorum_to_open: tuple[int, int] = (1, 3)
    """The share of members present to open and debate (rule 67): at least so many of so many."""
    quorum_to_decide: tuple[int, int] = (1, 2)
    """The share present for a decision (rule 67): more than so many of so many."""
    ballots: str = "recorded"
    """How a vote is taken when a record is asked for: "recorded" (at once) or "roll_call"."""
    roll_call_from: str = "lot"
    """Where a roll-call begins: "lot" (a name drawn by lot, rule 87) or "first"."""
    roll_call_passes: bool = False
    """Whether one may pass once in a roll-call, and then answers yes or no."""
    votes_with_rights: bool = False
    """Whether one may vote "with rights", to explain oneself briefly afterwards."""
    paragraph_votes: str = "on_request"
    """"on_request" (rule 89) or "always": a classroom rule, labelled as such."""
    sponsors_may_amend: bool = False
    """Whether a sponsor may move an (unfriendly) amendment to its own text."""
    friendly_amendments: bool = False
    """Whether an amendment that all sponsors agree to stands without a vote."""
    replies: int = 2
    """Rights of reply a delegation has on the item (rule 73)."""
    motions_in_informals: bool = False
    """Whether motions are moved in informal consultations too."""
    yields: bool = False
    """Whether a speaker may yield the rest of its time."""
    motions: tuple[MotionRule, ...] = ()
    """Motions and points in order of precedence, the first above all."""
    aliases: tuple[tuple[str, str], ...] = ()
    """Words of the interface that this profile calls otherwise."""

    attendance_call: bool = False
    """Whether attendance is called before the meeting ("present", "present and voting")."""
    affirmative_votes: int = 0
    """How many yes votes the majority "affirmative" needs, such as 9."""
    permanent: tuple[Code, ...] = ()
    """Whose no on a matter of substance is a veto; votes are then always recorded."""
    always_voted: bool = False
    """Whether the draft comes to the vote even if nobody objects to it."""
    amendments_seconded: bool = False
    """Whether an unfriendly amendment falls where nobody but its mover would have it."""

    def __post_init__(self) -> None:
        """Let the motions remember their places: they are asked about at every turn."""
        object.__setattr__(self, "motions", Precedence(self.motions))

    @property
    def _precedence(self) -> Precedence:
        kept = self.motions
        return kept if isinstance(kept, Precedence) else Precedence(kept)

    def motion(self, key: str) -> MotionRule | None:
        """How these rules deal with a motion; None if they do not know it."""
        return self._precedence.by_key.get(key)

    def precedence(self, key: str) -> int:
        """The place of a motion in the order of precedence; 0 is above all."""
        return self._precedence.places.get(key, len(self.motions))

    def pace(self, length: str) -> Pace:
        """The pace of a length; KeyError names an unknown one."""
        for pace in self.paces:
            if pace.name == length:
                return pace
        raise KeyError(length)
