"""The rules profile: every number of the procedure, as data handed to the rules."""

from dataclasses import dataclass

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

    def pace(self, length: str) -> Pace:
        """The pace of a length; KeyError names an unknown one."""
        for pace in self.paces:
            if pace.name == length:
                return pace
        raise KeyError(length)
