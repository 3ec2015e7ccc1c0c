"""The nearest things that are allowed: what a refused delegation can do instead.

A refusal code names its remedies; failing those, the refused verb names its neighbours;
failing those too, the table's own question is answered. Only what is offered is named.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from game.domain import commands as ask
from game.domain.refusal import Refusal
from game.rules.expansions import Offer
from game.rules.forms import Form

__all__ = ["NEIGHBOURS", "REMEDIES", "closest", "closest_of_each", "first_of_each", "verb_of"]

_Verbs: TypeAlias = tuple[type, ...]

_ON_THE_FLOOR: Final[_Verbs] = (ask.Propose, ask.Support, ask.Reserve)
_ANSWER: Final[_Verbs] = (ask.AcceptPackage, ask.DeclinePackage, ask.CounterPackage)
_TEXT_AT_ACTION: Final[_Verbs] = (ask.ReviseOrally, ask.TableAmendment)
_SPEAK: Final[_Verbs] = (ask.MakeStatement, ask.RequestToSpeak, ask.Reply, ask.Remark)

REMEDIES: Final[Mapping[str, _Verbs]] = {
    "already_backed": (ask.Propose, ask.OfferPackage),
    "already_reserved": (ask.WithdrawReservation, ask.Propose),
    "already_the_text": (ask.Propose, ask.Support),
    "another_paragraph_on_the_floor": (ask.OfferPackage, *_ON_THE_FLOOR),
    "ask_for_a_recorded_vote": (ask.RequestRecordedVote,),
    "ask_for_a_separate_vote": (ask.RequestSeparateVote,),
    "amendments_spent": (ask.CoSponsorAmendment, ask.RequestSeparateVote, ask.ExplainVote),
    "counter_cannot_be_countered": (ask.AcceptPackage, ask.DeclinePackage),
    "informal_meeting": (ask.RaisePlacard, *_ON_THE_FLOOR, *_SPEAK),
    "main_sponsor_only": (ask.CoSponsor,),
    "members_only": (*_SPEAK, ask.RaisePlacard, ask.Propose),
    "move_a_roll_call": (ask.Move,),
    "move_to_divide": (ask.Move,),
    "no_consensus_to_explain": (ask.ExplainVote,),
    "no_floor_open": (ask.RaisePlacard, ask.Object, *_ANSWER),
    "no_list_of_speakers": (ask.MakeStatement, ask.ExplainVote, ask.ExplainPosition),
    "no_silence": (ask.Reserve, ask.Object, ask.ReopenParagraph),
    "no_vote_was_taken": (ask.ExplainPosition, ask.Dissociate),
    "not_a_sponsor": (ask.TableAmendment, ask.CoSponsor),
    "nothing_asked": (ask.RaisePlacard, ask.Reserve, ask.Propose),
    "nothing_called": (*_ON_THE_FLOOR, ask.Object, ask.RequestToSpeak),
    "nothing_is_open": (ask.ReopenParagraph,),
    "observer_has_no_vote": _SPEAK,
    "own_words_off": (ask.Propose, ask.Support),
    "own_words_spent": (ask.Propose, ask.Support, ask.OfferPackage),
    "package_is_put_to_everyone": (ask.Object, ask.WithdrawFromPackage),
    "package_lapsed_in_this_reading": (ask.OfferPackage, *_ON_THE_FLOOR),
    "package_wants_an_answer": _ANSWER,
    "paragraph_agreed": (ask.ReopenParagraph,),
    "paragraph_settled": (ask.OfferPackage, *_ON_THE_FLOOR),
    "placard_already_raised": (ask.Pass,),
    "reopening_spent": (ask.BreakSilence,),
    "reopening_too_late": (ask.BreakSilence, ask.OfferPackage),
    "reserve_on_own_proposal": (ask.WithdrawProposal, ask.Support),
    "revisions_are_all_sponsors": (ask.WithdrawSponsorship, ask.RequestSeparateVote),
    "ruling_comes_first": (ask.Pass,),
    "separate_votes_spent": (ask.TableAmendment, ask.ExplainVote),
    "sponsor_must_withdraw_first": (ask.WithdrawSponsorship, ask.ReviseOrally),
    "time_spent": (ask.Support, ask.Propose, ask.Pass),
    "vote_is_not_interrupted": (ask.CastBallot, ask.Move),
    "vote_wants_a_ballot": (ask.CastBallot,),
    "voting_announced": (ask.CastBallot, ask.Move),
    "voting_has_begun": (ask.CastBallot, ask.ExplainVote),
    "withdraw_it_directly": (ask.WithdrawDraft,),
    "write_it_yourself": (ask.ProposeOwnWords, ask.Support),
}
"""What to do instead, by the code of the refusal; the first that is offered comes first."""

NEIGHBOURS: Final[Mapping[type, _Verbs]] = {
    ask.MakeStatement: (ask.RequestToSpeak, ask.RaisePlacard, ask.ExplainVote),
    ask.RaisePlacard: (*_ON_THE_FLOOR, ask.Object),
    ask.Propose: (ask.RaisePlacard, ask.OfferPackage, ask.Object, *_TEXT_AT_ACTION),
    ask.ProposeOwnWords: (ask.Propose, ask.RaisePlacard, ask.Object, *_TEXT_AT_ACTION),
    ask.Support: (ask.RaisePlacard, ask.AcceptPackage, ask.CoSponsorAmendment),
    ask.Reserve: (ask.Object, ask.RaisePlacard, ask.BreakSilence, ask.RequestSeparateVote),
    ask.Object: (ask.Reserve, ask.RaisePlacard, ask.BreakSilence, ask.CastBallot),
    ask.OfferPackage: (ask.CounterPackage, ask.RaisePlacard, *_ON_THE_FLOOR),
    ask.AcceptPackage: (ask.Support, ask.RaisePlacard),
    ask.DeclinePackage: (ask.Object, ask.WithdrawFromPackage),
    ask.CounterPackage: (ask.OfferPackage, ask.Propose),
    ask.WithdrawFromPackage: (ask.DeclinePackage, ask.Object),
    ask.ReopenParagraph: (ask.BreakSilence, ask.Reserve, *_TEXT_AT_ACTION),
    ask.ChooseWording: (ask.Object, ask.BreakSilence),
    ask.BreakSilence: (ask.Object, ask.Reserve, ask.ReopenParagraph, ask.RequestSeparateVote),
    ask.ReviseOrally: (ask.TableAmendment, ask.Propose),
    ask.TableAmendment: (ask.ReviseOrally, ask.Propose, ask.WithdrawSponsorship),
    ask.CoSponsorAmendment: (ask.Support, ask.TableAmendment),
    ask.CoSponsor: (ask.CoSponsorAmendment, ask.Support),
    ask.WithdrawSponsorship: (ask.Object, ask.Reserve),
    ask.WithdrawDraft: (ask.WithdrawSponsorship,),
    ask.RequestSeparateVote: (ask.Move, ask.RequestRecordedVote, ask.Reserve, ask.Object),
    ask.RequestRecordedVote: (ask.Move, ask.CastBallot, ask.RequestSeparateVote),
    ask.CastBallot: (ask.Object, ask.ExplainVote),
    ask.ExplainVote: (ask.ExplainPosition, ask.Dissociate, ask.MakeStatement),
    ask.ExplainPosition: (ask.ExplainVote, ask.MakeStatement),
    ask.Dissociate: (ask.WithdrawSponsorship, ask.ExplainPosition, ask.Reserve, ask.Object),
    ask.Reply: (ask.RequestToSpeak, ask.MakeStatement),
    ask.Remark: (ask.RequestToSpeak, ask.MakeStatement),
    ask.RequestToSpeak: (ask.MakeStatement, ask.RaisePlacard, ask.Reply),
    ask.Move: (ask.SpeakOnMotion, ask.Second, ask.RaisePlacard, ask.RequestSeparateVote),
    ask.Second: (ask.SpeakOnMotion, ask.Move),
    ask.SpeakOnMotion: (ask.Second, ask.CastBallot),
    ask.WithdrawMotion: (ask.Move,),
}
"""What comes nearest to a verb in another part of the meeting."""

_MOST: Final = 3


def verb_of(offer: Offer) -> type:
    """The command that an offer is, or that a form will be."""
    return offer.command if isinstance(offer, Form) else type(offer)


def first_of_each(offers: Iterable[Offer]) -> dict[type, Offer]:
    """The first offer of each verb, in the order of the offers."""
    first: dict[type, Offer] = {}
    for one in offers:
        first.setdefault(verb_of(one), one)
    return first


def closest(
    first: Mapping[type, Offer], refusal: Refusal, command: type | None = None
) -> tuple[Offer, ...]:
    """At most three offers that come nearest to what was refused, one a verb.

    `first` holds what is offered (`first_of_each`). Empty only where nothing at all is
    offered: then the table waits for somebody else.
    """
    return tuple([first[verb] for verb in _wanted(refusal.code, command, tuple(first))])


def closest_of_each(
    first: Mapping[type, Offer], refused: Sequence[type], refusals: Sequence[Refusal]
) -> list[tuple[Offer, ...]]:
    """`closest` for many verbs of one seat, each with its refusal."""
    codes = tuple([one.code for one in refusals])
    wanted = _wanted_of_each(tuple(first), tuple(refused), codes)
    return [tuple([first[verb] for verb in verbs]) for verbs in wanted]


@lru_cache(maxsize=1024)
def _wanted_of_each(offered: _Verbs, refused: _Verbs, codes: tuple[str, ...]) -> tuple[_Verbs, ...]:
    pairs = zip(codes, refused, strict=True)
    return tuple(_wanted(code, command, offered) for code, command in pairs)


@lru_cache(maxsize=4096)
def _wanted(code: str, command: type | None, offered: _Verbs) -> _Verbs:
    """Remedies, else neighbours, else whatever is offered; the refused verb itself too."""
    named = [one for one in REMEDIES.get(code, ()) if one in offered]
    if command is not None and command in offered:
        named.append(command)
    if not named and command is not None:
        named = [one for one in NEIGHBOURS.get(command, ()) if one in offered]
    return tuple(dict.fromkeys(named or offered))[:_MOST]
