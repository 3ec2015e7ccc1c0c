"""Words that turn, weaken or overstate a text, and the strength of opening verbs, as data."""

from collections.abc import Mapping
from typing import Final

__all__ = [
    "DELETIONS",
    "DIMINISHERS",
    "ENDURED",
    "EXCESSES",
    "FOUGHT",
    "IDIOMS",
    "KEPT",
    "PLACES",
    "POLITE",
    "SILENT",
    "TEXTS",
    "TO_THE_READER",
    "TURNS",
    "VERBS",
    "WHOLE",
]


def _list(phrases: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(","))


TURNS: Final[Mapping[str, tuple[str, ...]]] = {
    "not": _list("""not, no, never, neither, nor, none, nobody, nothing, nowhere, cannot, can't,
        don't, doesn't, didn't, won't, wouldn't, shouldn't, isn't, aren't, wasn't, weren't, hasn't,
        haven't, hadn't, couldn't, mustn't, needn't, nay, nought, naught, ain't"""),
    "no_longer": _list("""no longer, no more, not any more, anymore, any longer, once, formerly,
        former, erstwhile, used to, until now, hitherto, have had its day, had its day, obsolete,
        outlived, outdated, expired, lapse, lapsed, a thing of the past"""),
    "without": _list("""without, lack, lacking, lacks, absence, absent, devoid, deprived, bereft,
        void of, free from, minus, save, except, excepting, excluding, exclude, exclusion, barring,
        regardless, irrespective, despite, notwithstanding, in spite of, bypass, bypassing"""),
    "instead": _list("""instead, than, in place of, in lieu, sooner than, anything but,
        far from, as opposed to, contrary, opposite, reverse, other than, unlike"""),
    "end": _list("""abandon, abandoned, abandonment, cease, cessation, discontinue, stop, stopped,
        stopping, halt, end, ends, ended, ending, terminate, termination, suspend, suspension,
        quit, conclude its, wind up, wind down, wound up, winding up, phase out, close down, shut,
        closure, dissolve, dissolution, disband, abolish, abolition, dismantle, scrap, drop,
        desist, break off, broken off, cut off, call off, called off, sever, severed, give up,
        given up, giving up, put an end, bring to an end, let lapse, cancel, cancelled, withdraw,
        withdrawal, withdrawn, withdrew, pull out, revoke, rescind, repeal, annul, renounce,
        relinquish, forsake, forswear, foreswear, retire, wane, vanish, disappear, lay down"""),
    "refrain": _list("""refrain, abstain, avoid, avoidance, forbear, forgo, forego, eschew, shun,
        spare, omit, omission, leave out, leaves out, left out, leave undone, neglect, ignore,
        disregard, overlook, skip, keep away, keep out, stay away, stay out, steer clear,
        hold back, think twice, not to, cut back, scale back, scale down, curtail, downgrade,
        decrease, slow down, postpone, defer, delay, hinder, hamper, impede, obstruct, block,
        loosen, weaken, weakening, undermine, restrict, restrain,
        leave, leaves, keep from, prevent the centre"""),
    "refuse": _list("""refuse, refusal, decline, declines, declining, reject, rejection, deny,
        denial, withhold, withheld, oppose, opposition, opposed, object, objection, dismiss,
        dispute that, contest, veto, disagree with, dissociate, distance itself, disavow, disown,
        repudiate, doubt, doubtful, doubts, question whether, discourage, dissuade, deter, forbid,
        forbidden, prohibit, prohibition, ban, banned, unwilling, unwillingness, reluctant,
        reluctance, loath, unable, inability, disinclined, turn down, turned down, turn away,
        decry, warn against, advise against, caution against"""),
    "fail": _list("""fail, failure, failed, failing, unsuccessful, useless, worthless, pointless,
        futile, in vain, vain, unnecessary, needless, superfluous, redundant, unneeded, unwanted,
        unimportant, irrelevant, insignificant, ineffective, inadequate, insufficient, impossible,
        unjustified, undesirable, unwelcome, uncalled for, misguided, mistaken, wrong, wrongly,
        false, untrue, pretend, pretence, alleged, allegedly, so-called, supposed, supposedly,
        purported, purportedly, hardly, scarcely, barely, seldom, rarely, too little, too much,
        little use, little need, little importance, unimplemented, unsupported, mistrust,
        distrust, meaningless, harmful, counterproductive, superseded, unhelpful, unlikely"""),
    "unless": _list("""unless, were it not, but for, lest, only if, only when, only after,
        only once, provided that, on condition, until, even if, as long as, so long as"""),
}
"""Families of phrases that may turn a text round or take something out of it."""

IDIOMS: Final = _list("""not least, not only, no less, nothing less than, no doubt, without doubt,
    doubtless, undoubtedly, without delay, none the less, nonetheless, nevertheless,
    not to mention, more than ever,
    better than ever, no matter how, to that end, to this end, end in view, in the end,
    in order to, in order that,
    at once, once more, once again, whatever else, without prejudice to, no later than,
    it is not that, cannot but, cannot fail to, never fails to, no less than, nothing but praise,
    without fail, without exception, without reservation, not merely, not just, not simply,
    whether or not, last but not least, as long ago as, keep in touch, object of, high end""")
"""Phrases with a word that turns, but no turn."""

ENDURED: Final = frozenset(
    _list("""conflict, dispute, terrorism, extremism, violent, drug, traffic, illicit, pandemic,
    disease, threat, challenge, impact, crime, emergency, harm, suffering, poverty,
    hunger, hatred, debt""")
)
"""Notions of evils: to end an evil, or to be without it, turns nothing round."""

FOUGHT: Final = frozenset(
    _list("""counter, prevent, respond, overcome, mitigate, help, cooperate, settle, prepare,
    strategy, implement, centre, liaise, dialogue, strengthen""")
)
"""Notions of what is done about evils: to end that does turn a text round."""

PLACES: Final = frozenset(_list("world, region, zone, area, future, country, community, life"))
"""What may be "without" an evil: "a world without war"."""

DIMINISHERS: Final = _list("""at least, in passing, now and then, perhaps, possibly, maybe,
    somewhat, to some extent, to a certain extent, a little, merely, only, just, simply, might,
    may wish, barely, occasionally, sometimes, from time to time, limited, partly, partially,
    in part, modest, modestly, tentatively, as far as possible, if possible, where possible,
    where feasible, up to a point, half-heartedly, one day, eventually, some day, in principle,
    conceivably, more or less, if at all, if anything, fairly well, a bit""")
"""Words that make a text smaller than it would be without them."""

EXCESSES: Final = _list("""demand, demands, demanding, insist, insists, insisting,
    force, forces, forcing, compel, compels, order, orders, ordering, impose, imposes, imposing,
    sanction, sanctions, punish, punishment, penalty, penalties, deadline, immediately, forthwith,
    double, triple, treble, unconditionally, at any price, supervision, enforce, military, troops,
    intervene, intervention, condemn, condemns, condemning, deplore, deplores, deploring,
    denounce, denounces, denouncing, blame, blames, blaming, censure, shame, accuse, accuses,
    accusing, invade, expel, abolish, permanent, permanently, headquarters, army, tribunal""")
"""Words beyond what a consensus text says: read only where an option says them too."""

TO_THE_READER: Final = _list("""referee, ignore all, ignore any, ignore previous, ignore the above,
    ignore your, ignore everything, forget all, forget the, forget everything, disregard all,
    disregard any, disregard previous, disregard the, disregard your, system prompt,
    previous instructions, your instructions, these instructions, as an ai, you are now,
    you must, you will, you should, you are to, pretend that, read this as, treat this as,
    classify, count this as, mark this as, label this, interpret this, the right answer,
    correct answer, the answer, answer with, respond with, reply with, the key,
    option key, note to the, dear delegates, dear reader, dear computer, chatbot,
    language model, developer mode, json, override,
    delegates will read, delegates shall read, read as, to be read as""")
"""Words addressed to whoever reads the text, not to the Assembly: off topic."""

DELETIONS: Final = _list("""strike, strike out, delete, omit, remove, drop, scrap, leave out,
    take out, cut, suppress, do away with, erase, cross out, get rid of""")
"""What an author says who wants a paragraph left out."""

TEXTS: Final = frozenset(_list("""paragraph, provision, clause, subparagraph"""))
"""What an author may want to leave out whole."""

WHOLE: Final = frozenset(_list("""the, this, that, whole, entire, out, altogether, of"""))
"""Words that may stand around it."""

POLITE: Final = frozenset(
    _list("""please, kindly, let, us, we, to, want, wish, would, like, propose, i""")
)
"""Words with which one asks."""

KEPT: Final = frozenset(
    _list(
        """not, don't, never, and, but, unless, except, instead, replace, if, with, until, only"""
    )
)
"""Words that leave something of it after all."""

SILENT: Final = frozenset(
    _list("""a, about, above, after, all, also, am, among, an, and, any, are, area, as, at, be,
    because, been, being, between, but, by, can, could, did, do, does, doing, done,
    during, each, every, field, for, from, had, has, have, having, he, her, here, his,
    how, however, i, if, in, include, included, including, into, is, it, its, itself,
    let, like, made, make, makes, many, may, me, more, most, my, of, off, on, onto, or,
    other, our, out, over, own, per, please, right, same, shall, she, should, since, so,
    some, such, take, taken, taking, than, that, the, their, them, then, there,
    therefore, these, they, thing, this, those, through, throughout, thus, to, towards,
    toward, under, up, upon, us, very, was, way, we, well, were, what, when, where,
    which, while, who, whom, whose, will, with, within, would, you, your, aim, aimed,
    particular, regard, context, view, respective, thereof, herein, thereby, hereby""")
)
"""Words that carry no notion of their own."""

VERBS: Final[Mapping[int, tuple[str, ...]]] = {
    0: _list("""note, noting, take note, observe, record, mention, register, recall, remember,
        remembering, aware, mindful, consider, bear in mind, understand, know, see, cognisant,
        conscious, refer, call to mind, recollect, keep in mind, having in mind, behold,
        perceive, be it known, knowing, seeing, take cognisance"""),
    1: _list("""acknowledge, recognise, admit, accept, grant, agree, concede, own that"""),
    2: _list("""welcome, appreciate, commend, applaud, praise, hail, salute, thank, please,
        pleased, glad, gladly, gratified, delight, delighted, grateful, gratitude, endorse,
        support, approve, back, laud, extol, cheer, rejoice, honour, congratulate, appreciation,
        satisfaction, happy, heartened, satisfied, greet, joy, take pleasure, take heart,
        affirm, reaffirm, reiterate, emphasise, stress, underline, underscore, highlight,
        convinced, believe, recommit, confirm, trust, confident, draw attention, repeat, avow,
        attach importance, maintain, assert, reassert, uphold"""),
    3: _list("""suggest, invite, encourage, appeal, recommend, look forward, exhort, advise,
        propose, counsel, hearten, spur, bids well, would have"""),
    4: _list("""call for, call on, call upon, calls, urge, remind, press, implore, beseech,
        entreat, adjure, summon, enjoin"""),
    5: _list("request, ask, authorise, direct, instruct, mandate, task, charge, bid, assign"),
    6: _list("""decide, resolve, adopt, establish, designate, proclaim, declare, determine,
        enact, ordain, decree, create, set up"""),
    7: _list("""deplore, condemn, demand, denounce, regret, lament, censure, reproach, deprecate,
        criticise, blame, reject, refuse, order, alarm, alarmed, disturb, concerned, worried,
        dismay, dismayed, rue, bemoan, bewail, abhor, disapprove, decry, disappoint"""),
}
"""Opening words by the strength of what they do, 0 (neutral) to 7 (censure)."""
