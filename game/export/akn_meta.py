"""What Akoma Ntoso says about a document: identity, workflow, changes, votes, references."""

from datetime import date

from game.domain.ballot import VoteResult
from game.domain.delegation import CLOCK, FACILITATOR
from game.export.acts import told_entries
from game.export.akn_elements import Element, add, identifier
from game.export.akn_text import Modification, Written
from game.export.notice import record_line
from game.export.plain import plain
from game.export.publication import Publication
from game.wording import _, training_notice
from game.wording.votes import subject_name

__all__ = ["EDITOR", "add_identification", "add_meta"]

EDITOR = "#ad-referendum"
_TYPES = {"ins": "insertion", "del": "repeal"}
_CHOICES = ("yes", "no", "abstention", "absent")


def add_identification(meta: Element, publication: Publication, day: date, part: str) -> None:
    """Work, expression and manifestation: those of a simulation, named by the record's hash."""
    name = publication.chain or "no-record"
    uri = f"/akn/x-simulation/statement/resolutionDraft/{day.isoformat()}/{name}"
    made = add(meta, "identification", {"source": EDITOR})
    work = _level(made, "FRBRWork", uri, part, day)
    add(work, "FRBRcountry", {"value": "x-simulation"})
    expression = _level(made, "FRBRExpression", f"{uri}/eng@{day.isoformat()}", part, day)
    add(expression, "FRBRlanguage", {"language": "eng"})
    _level(made, "FRBRManifestation", f"{uri}/eng@{day.isoformat()}.xml", part, day)


def _level(parent: Element, tag: str, uri: str, part: str, day: date) -> Element:
    made = add(parent, tag)
    add(made, "FRBRthis", {"value": f"{uri}/{part}"})
    add(made, "FRBRuri", {"value": uri})
    add(made, "FRBRdate", {"date": day.isoformat(), "name": "simulation"})
    add(made, "FRBRauthor", {"href": EDITOR})
    return made


def add_meta(meta: Element, publication: Publication, day: date, written: Written) -> None:
    """Everything that follows the identification, in the order of the schema."""
    _workflow(meta, publication, day)
    _analysis(meta, publication, written)
    _references(meta, publication)
    own = add(meta, "proprietary", {"source": EDITOR})
    add(own, "adref:notice", text=training_notice())
    if publication.chain:
        add(own, "adref:record", {"hash": publication.chain}, record_line(publication.chain))


def _actor(publication: Publication, actor: str) -> str:
    """Who acted, as a reference; the clock where nobody did."""
    if actor in publication.session.names:
        return f"#{identifier('delegation', actor)}"
    return f"#{FACILITATOR if actor == FACILITATOR else CLOCK}"


def _workflow(meta: Element, publication: Publication, day: date) -> None:
    """A step for each act that the log tells, undone ones included."""
    made = None
    for entry, lines in told_entries(publication):
        if lines:
            made = add(meta, "workflow", {"source": EDITOR}) if made is None else made
            by = _actor(publication, entry.actor)
            step = add(made, "step", {"date": day.isoformat(), "by": by})
            held = {"entry": str(entry.number), "at": str(entry.at)}
            add(step, "adref:act", held, plain(" ".join(lines)))


def _analysis(meta: Element, publication: Publication, written: Written) -> None:
    session = publication.session
    if not written.changes and not session.votes:
        return
    made = add(meta, "analysis", {"source": EDITOR})
    if written.changes:
        changes = add(made, "passiveModifications")
        for number, one in enumerate(written.changes, 1):
            _modification(changes, publication, number, one)
    if session.votes:
        held = add(made, "parliamentary")
        for number, result in enumerate(session.votes, 1):
            _voting(held, number, result, written)


def _modification(
    parent: Element, publication: Publication, number: int, one: Modification
) -> None:
    attributes = {"eId": f"mod_{number}", "type": _TYPES[one.kind]}
    made = add(parent, "textualMod", attributes)
    by = _actor(publication, one.author) if one.author else EDITOR
    add(made, "source", {"href": by})
    add(made, "destination", {"href": f"#{one.paragraph}"})
    add(made, "new" if one.kind == "ins" else "old", {"href": f"#{one.place}"})


def _voting(parent: Element, number: int, result: VoteResult, written: Written) -> None:
    """A count a choice; a recorded vote names who voted how (rule 87)."""
    outcome = "#vote-adopted" if result.adopted else "#vote-not_adopted"
    held = {"eId": f"voting_{number}", "outcome": outcome}
    place = identifier("par", result.subject.paragraph)
    if place in written.places:
        held["href"] = f"#{place}"
    made = add(parent, "voting", held)
    required = add(made, "quorum", {"eId": f"voting_{number}__majority"})
    required.set("value", str(result.majority))
    add(required, "adref:subject", text=subject_name(result.subject))
    tally = result.tally
    counts = (tally.yes, tally.no, tally.abstentions, tally.absent)
    for choice, value in zip(_CHOICES, counts, strict=True):
        attributes = {"eId": f"voting_{number}__{choice}", "value": str(value)}
        counted = add(made, "count", {**attributes, "refersTo": f"#choice-{choice}"})
        for ballot in result.ballots:
            if ballot.choice.value == choice:
                add(counted, "adref:ballot", {"by": ballot.delegation})


def _references(meta: Element, publication: Publication) -> None:
    """All that the document refers to; the ontology is this game's own."""
    made = add(meta, "references", {"source": EDITOR})
    _reference(made, "TLCOrganization", "ad-referendum", _("Ad Referendum, a training simulation"))
    for code, name in publication.session.names.items():
        _reference(made, "TLCOrganization", identifier("delegation", code), name)
    _reference(made, "TLCRole", FACILITATOR, _("Facilitator"))
    _reference(made, "TLCRole", CLOCK, _("The clock"))
    for choice in _CHOICES:
        _reference(made, "TLCConcept", f"choice-{choice}", choice)
    _reference(made, "TLCConcept", "vote-adopted", _("adopted"))
    _reference(made, "TLCConcept", "vote-not_adopted", _("not adopted"))


def _reference(parent: Element, tag: str, name: str, shown: str) -> None:
    href = f"/akn/ontology/x-simulation/{name}"
    add(parent, tag, {"eId": name, "href": href, "showAs": plain(shown)})
