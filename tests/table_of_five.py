"""A small invented scenario and a meeting that tests drive command by command."""

from dataclasses import dataclass, field, replace

from game.domain.commands import Advance, Command, DeadlineReached, Pass, Submission
from game.domain.delegation import CLOCK, FACILITATOR, Delegation
from game.domain.events import Event
from game.domain.mandate import Interest, Mandate
from game.domain.paragraph import Kind, Option
from game.domain.proceedings import Header
from game.domain.profile import Pace, Profile
from game.domain.refusal import Refusal
from game.domain.scenario import Length, Masthead, Scenario, ScenarioParagraph
from game.domain.session import Session
from game.rules import decide, evolve, open_session

CODES = ("KZ", "KG", "TJ", "TM", "UZ")
NAMES = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")
PACE = Pace(
    name="standard",
    minutes=45,
    reading_seconds=(780, 450),
    recess_seconds=(180, 0),
    briefing_seconds=300,
    statement_seconds=0,
    visit_pool_seconds=240,
    silence_seconds=30,
    silences=2,
    requests_seconds=20,
    explanation_seconds=20,
    choice_seconds=30,
    debrief_seconds=240,
    reserve_seconds=300,
    own_words=2,
    breaks=1,
    reopenings=1,
    amendments=1,
    separate_votes=1,
)


def paragraph(name: str) -> ScenarioParagraph:
    """A paragraph with a weak zero draft, an adopted, a strong and an omitted option."""
    wordings = (
        ("adopted", f"Welcoming the work described in {name}", 3),
        ("weak", f"Noting the work described in {name}", 1),
        ("strong", f"Strongly supporting the work described in {name}", 5),
        ("omitted", "", 0),
    )
    options = tuple(Option(key, key.title(), text, strength) for key, text, strength in wordings)
    return ScenarioParagraph(name, Kind(name[:2]), name, options, "weak", "adopted", "adopted")


def mandate(code: str, paragraphs: tuple[ScenarioParagraph, ...]) -> Mandate:
    """Invented instructions that differ a little from seat to seat."""
    lean = CODES.index(code)
    interests = tuple(
        Interest(
            one.id,
            weight=float(1 + (index + lean) % 3),
            values=(
                ("adopted", 70.0),
                ("weak", 30.0 + 10 * ((index + lean) % 2)),
                ("strong", 100.0 - 20 * ((index + lean) % 4)),
                ("omitted", 0.0),
            ),
            reasons=(("adopted", "It is agreed language."), ("strong", "It says what we do.")),
        )
        for index, one in enumerate(paragraphs)
    )
    return Mandate(code, interests, (("standard", 45.0),))


def scenario(*names: str, pace: Pace = PACE, **profile: object) -> Scenario:
    """An invented scenario; the first names are open, PP9 is settled."""
    opened = names or ("PP1", "PP2", "OP1", "OP2")
    paragraphs = tuple(paragraph(name) for name in (*opened, "PP9"))
    rules = replace(Profile("un", "Assembly practice", (pace,)), **profile)
    return Scenario(
        id="five",
        title="A table of five",
        subtitle="",
        organ="The General Assembly",
        body="the sponsors' drafting group",
        masthead=Masthead("The General Assembly", "", "", "", "", "", "", "A table of five"),
        delegations=tuple(Delegation(code, name) for code, name in zip(CODES, NAMES, strict=True)),
        sponsors=CODES,
        main_sponsor="TM",
        paragraphs=paragraphs,
        footnotes=(),
        lengths=(Length("standard", opened),),
        profile=rules,
        positions=(),
        mandates=tuple(mandate(code, paragraphs) for code in CODES),
        briefings=tuple((code, f"Briefing of {code}") for code in CODES),
    )


def first_seat(_stream: str, _sides: int) -> int:
    """Lots that always draw the first seat: Kazakhstan speaks first."""
    return 0


@dataclass
class Meeting:
    """A session that a test drives; `events` are those of the last accepted act."""

    session: Session
    at: int = 0
    events: tuple[Event, ...] = ()
    log: list[Event] = field(default_factory=list)

    def act(self, actor: str, command: Command) -> "Meeting":
        """Submit and fold; the act has to be in order."""
        ruling = decide(self.session, Submission(actor, command, self.at), first_seat)
        assert not isinstance(ruling, Refusal), ruling
        for event in ruling:
            self.session = evolve(self.session, event)
        self.events = ruling
        self.log.extend(ruling)
        return self

    def do(self, *commands: Command) -> "Meeting":
        """Let delegations act for themselves."""
        for command in commands:
            self.act(command.delegation, command)
        return self

    def refusal(self, command: Command, actor: str = "") -> Refusal:
        """The refusal of an act that is out of order."""
        who = actor or command.delegation
        ruling = decide(self.session, Submission(who, command, self.at), first_seat)
        assert isinstance(ruling, Refusal), ruling
        return ruling

    def refused(self, command: Command, actor: str = "") -> str:
        """The code of the refusal."""
        return self.refusal(command, actor).code

    def everyone_passes(self) -> "Meeting":
        """All whom the present stage awaits have nothing to add, in their order."""
        stage = self.session.stage
        assert stage is not None
        return self.do(*(Pass(code) for code in stage.awaiting))

    def move_on(self) -> "Meeting":
        """The facilitator moves on."""
        return self.act(FACILITATOR, Advance())

    def time_passes(self) -> "Meeting":
        """The clock runs until the present deadline falls due."""
        assert self.session.deadline is not None
        self.at = self.session.deadline
        return self.act(CLOCK, DeadlineReached())

    def happened(self, kind: type) -> list[Event]:
        """The events of a kind in the last accepted act."""
        return [event for event in self.events if isinstance(event, kind)]


def meeting(*names: str, clocks: bool = False, sitting: str = "solo", **changes: object) -> Meeting:
    """A meeting at its briefing; `changes` go to the pace, or to the profile."""
    rows = isinstance(changes.get("motions"), tuple)  # of the profile; a number is the pace's
    of_pace = {
        key: value
        for key, value in changes.items()
        if hasattr(PACE, key) and not (key == "motions" and rows)
    }
    of_profile = {key: value for key, value in changes.items() if key not in of_pace}
    made = scenario(*names, pace=replace(PACE, **of_pace), **of_profile)
    return Meeting(open_session(Header(made, "standard", (), 1, sitting=sitting, clocks=clocks)))


def reading(*names: str, **changes: object) -> Meeting:
    """A meeting whose first reading has called its first paragraph."""
    return meeting(*names, **changes).everyone_passes()
