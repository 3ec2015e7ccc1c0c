"""What a delegate says: its mandate's own reasons, in public, without any figure.

Templates are picked by the delegate's dice; what it said last is not said again.
"""

from typing import Final

from game.delegates.mind import Standpoint
from game.domain.delegation import Code
from game.domain.paragraph import Paragraph, ParagraphId
from game.wording import _, mark

__all__ = ["against", "for_", "names", "question_about_words", "say", "shortened"]

SENTENCES: Final[dict[str, tuple[str, ...]]] = {
    "propose": (
        mark("On {paragraph}, my delegation would suggest other wording. {reason}"),
        mark("Let me offer language for {paragraph}. {reason}"),
        mark("{reason} We have a wording for {paragraph} that reflects this."),
    ),
    "support": (
        mark("We can support this wording of {paragraph}. {reason}"),
        mark("On {paragraph}, we align ourselves with {names}. {reason}"),
        mark("{reason} My delegation supports this language for {paragraph}."),
    ),
    "support_standing": (
        mark("My delegation would keep {paragraph} as it stands. {reason}"),
        mark("The present text of {paragraph} serves us well. {reason}"),
    ),
    "reserve": (
        mark("We have to reserve our position on {paragraph}. {reason}"),
        mark("My delegation has difficulties with this wording of {paragraph}. {reason}"),
        mark("{reason} We therefore place a reservation on {paragraph}."),
    ),
    "ask": (
        mark("May we ask {names} what is meant by the words for {paragraph}?"),
        mark("We would like {names} to explain the words for {paragraph} before we answer."),
    ),
    "lift": (
        mark("In a spirit of compromise, we lift our reservation on {paragraph}."),
        mark("Having listened to colleagues, we no longer reserve on {paragraph}."),
    ),
    "withdraw": (
        mark("We withdraw our proposal on {paragraph}: there is better language on the table."),
        mark("In a spirit of compromise, my delegation withdraws its text for {paragraph}."),
    ),
    "package": (
        mark("We see a balance across {paragraphs}. {reason}"),
        mark("My delegation offers a package on {paragraphs}, addressed to {names}. {reason}"),
    ),
    "trade": (
        mark("We can go along on {given} if colleagues join us on {taken}. {reason}"),
        mark("To {names}: your wording of {given} for ours of {taken}. {reason}"),
        mark("My delegation moves on {given}, and asks for {taken} in return. {reason}"),
    ),
    "accept": (
        mark("We accept this package, as a balance for all."),
        mark("My delegation can join this package and thanks {names}."),
    ),
    "decline": (
        mark("We thank {names}, but cannot join this package. {reason}"),
        mark("This package does not give the balance we need. {reason}"),
    ),
    "counter": (
        mark("We are close. Allow us a change to this package. {reason}"),
        mark("My delegation would answer {names} with other terms. {reason}"),
    ),
    "object": (
        mark("We are not yet able to join this wording of {paragraph}. {reason}"),
        mark("With regret, we object at this stage on {paragraph}. {reason}"),
        mark("{reason} For this reason we cannot go along with {paragraph} as put."),
    ),
    "object_package": (
        mark("We cannot go along with this package. {reason}"),
        mark("My delegation objects to the package as a whole. {reason}"),
        mark("{reason} For this reason we cannot take the package as it is."),
    ),
    "object_adoption": (
        mark("My delegation is not in a position to join the consensus. {reason}"),
        mark("We regret that we have to object. {reason}"),
    ),
    "object_revision": (
        mark("We cannot agree to this oral revision. {reason}"),
        mark("My delegation prefers the text as it was before this revision. {reason}"),
    ),
    "object_division": (
        mark("We see no need to vote on {paragraph} separately: the text is a whole."),
        mark("My delegation objects to the division: the text was negotiated as a whole."),
    ),
    "break_silence": (
        mark("We break silence on {paragraphs}. {reason}"),
        mark("My delegation cannot let {paragraphs} stand as compiled. {reason}"),
    ),
    "choose": (
        mark("As main sponsor, we choose the other tabled wording of {paragraph}. {reason}"),
        mark("On {paragraph}, we take up language that was on the table. {reason}"),
    ),
    "reopen": (
        mark("We have to come back to {paragraph}. {reason}"),
        mark("My delegation asks to reopen {paragraph}, with apologies. {reason}"),
    ),
    "pause": (
        mark("May we have a short break to consult on {paragraph}?"),
        mark("A few minutes would help us to find language on {paragraph}."),
    ),
    "revise": (
        mark("To keep everybody on board, we read out an oral revision of {paragraph}. {reason}"),
        mark("My delegation proposes to revise {paragraph} orally. {reason}"),
    ),
    "amend": (
        mark("We move an amendment to {paragraph}. {reason}"),
        mark("My delegation asks the meeting to amend {paragraph}. {reason}"),
    ),
    "unsponsor": (
        mark("With regret, we withdraw our sponsorship. {reason}"),
        mark("My delegation can no longer be a sponsor of this text. {reason}"),
    ),
    "withdraw_draft": (
        mark("As main sponsor, we withdraw the draft. {reason}"),
        mark("It is better to have no text today: we withdraw the draft. {reason}"),
    ),
    "separate": (
        mark("We ask for a separate vote on {paragraph}."),
        mark("My delegation requests that {paragraph} be voted separately."),
    ),
    "record": (
        mark("We request a recorded vote."),
        mark("My delegation asks that the vote be recorded."),
    ),
    "regret": (
        mark("My delegation would have preferred other language on {paragraph}. {reason}"),
        mark("We regret that {paragraph} does not say more of what we asked for. {reason}"),
        mark("{reason} For this reason we would have worded {paragraph} otherwise."),
    ),
    "refuse": (
        mark("My delegation cannot support this text because of {paragraph}. {reason}"),
        mark("It is {paragraph} that keeps my delegation from supporting this text. {reason}"),
        mark("{reason} With {paragraph} as it stands, we cannot support this text."),
    ),
    "dissociate": (
        mark("We dissociate ourselves from {paragraph}. {reason}"),
        mark("My delegation does not associate itself with {paragraph}. {reason}"),
    ),
}

FOR: Final = (
    mark("It is language that all of us can apply."),
    mark("It brings us closer to a text for all five."),
    mark("We join in a spirit of compromise."),
)
AGAINST: Final = (
    mark("It does not yet reflect what matters to my delegation here."),
    mark("My instructions ask for different language here."),
    mark("We believe that a better balance can be found."),
)


def say(at: Standpoint, act: str, **fields: str) -> str:
    """A sentence for an act, other than the last that it said itself or has just heard."""
    return _pick(at, [_(one).format(**fields).strip() for one in SENTENCES[act]])


def _pick(at: Standpoint, sentences: list[str]) -> str:
    said = {at.mind.last_said, at.mind.last_heard}
    fresh = [one for one in sentences if one not in said] or sentences
    return fresh[at.dice(len(fresh))]


def for_(at: Standpoint, paragraph: ParagraphId, option: str | None) -> str:
    """Why the delegation wants an option: its mandate's reason, if it likes the option."""
    stake = at.stakes.of(paragraph)
    liked = option is not None and stake.ratio(option) >= 0.5  # noqa: PLR2004 # half way up
    own = stake.interest.reason(option or "") if liked and stake.interest else ""
    return own or _pick(at, [_(one) for one in FOR])


def against(at: Standpoint, paragraph: ParagraphId, option: str | None) -> str:
    """Why it cannot join one: the mandate's reason against it, or for what it would like."""
    stake = at.stakes.of(paragraph)
    if stake.interest is None:
        return _pick(at, [_(one) for one in AGAINST])
    disliked = option is not None and stake.ratio(option) < 0.5  # noqa: PLR2004 # half way up
    best = max(stake.values, key=stake.value, default="")
    own = stake.interest.reason(option or "") if disliked else stake.interest.reason(best)
    return own or _pick(at, [_(one) for one in AGAINST])


def names(at: Standpoint, codes: tuple[Code, ...]) -> str:
    """Delegations by name, as one says them: "Kazakhstan, Tajikistan"."""
    known = at.session.names
    return ", ".join(known.get(code, code) for code in codes)


def shortened(at: Standpoint, text: str) -> str:
    """The text within the profile's limit for reasons, cut between words."""
    limit = at.session.profile.reason_characters
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0] + "…"


def question_about_words(at: Standpoint, paragraph: Paragraph) -> str:
    """Words that nobody could read yet: one asks what is meant, and takes no side on them."""
    unread = next((one for one in paragraph.proposals if one.wording.option is None), None)
    if unread is None or unread.author == at.me:
        return ""
    return say(at, "ask", paragraph=paragraph.label, names=names(at, (unread.author,)))
