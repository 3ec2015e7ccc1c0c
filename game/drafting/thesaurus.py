"""Words that say the same, as data: plain and formal English for what resolutions speak of.

An entry is one notion: its name, then the words and phrases that may stand for it. Forms of a
word ("agrees", "agreement") are found by their root. A word that may stand for two notions
belongs to the one that changes a text most.
"""

from collections.abc import Mapping
from typing import Final

__all__ = ["NOTIONS"]

_LINES: Final = """
un: united nations, un, world organisation, world body
centre: regional centre, centre, center
country_team: country team, united nations country team, un country team, field team, uncts
secretary_general: secretary-general, secretary general, un chief, head of the united nations
council: security council
assembly: general assembly, assembly
member_states: member states, un members, membership, donor, states members
world_community: international community, world community, community of nations, world at large
un_system: united nations system, un system, united nations family, un family, united nations
 entities, un entities, un agencies, united nations agencies, un bodies
coordinator: resident coordinator
state: state, country, nation, land
region: region, area as a whole
central_asia: central asia, central asian
government: government, authorities, cabinet
head_of_state: head of state, president, leader, summit, top level, highest level
body: organisation, institution, agency, body, entity
bretton_woods: bretton woods institutions, bretton woods, world bank, international monetary fund,
 imf, monetary fund, international financial institutions, bank
fund: peacebuilding fund, fund
people: population, people, inhabitants, citizens, public
women: women, woman, female, girls, gender
youth: youth, young, young people, youngsters, adolescents, students, rising generation
community: community, local communities, village, neighbourhood, grass roots, grassroots,
 localities
party: other parties, parties, other actors, actors, others, other players, stakeholder, third
 parties, anyone else, anybody else, whoever else, party
charter: charter
resolution: resolution
declaration: declaration
code: code of conduct, code, rulebook, rules of behaviour
plan: plan of action, plan, action plan, roadmap
strategy: strategy, strategic
mandate: mandate, terms of reference, remit, competence, limits of its mission, tasks given to it,
 entrusted, assigned task
pillar: pillar, column, strand, each part, every part
agenda: agenda
caucus: caucus
academy: academy, school for
conference: conference, ministerial, gathering of ministers
office: office
good_offices: good offices, go-between, intermediary, intercession
mission: special political mission, political mission
meeting: meeting, gathering, get-together
role: role, function of its own, place
function: function, task, job, duty, business
core: core, central, heart, centre stage, principal, foremost task, first task, fundamental,
 essential, pivotal, chief, at the very heart, main, key
important: important, importance, matter, significant, significance, value, weight, vital, great,
 relevance, major, considerable
indispensable: indispensable, irreplaceable, nobody can do without, cannot be done without,
 crucial, cannot do without, essential role
necessary: necessity, necessary, need, must, have to, has to, ought, requirement, required,
 imperative
urgent: urgent, pressing, without delay, brook no delay, cannot wait, no time to lose
leading: leading, front, forefront, steer, helm, driver, spearhead
responsible: responsible, responsibility, answer for, accountable, burden, onus
primary: primary, first and foremost, first of all, primarily
contribute: contribute, input, added, do their bit, give something
commit: commit, commitment, pledge, promise, undertaking, vow, bound themselves, obligation,
 recommitting
ready: ready, readiness, willing, willingness, disposition, openness, open to
try: effort, endeavour, attempt, strive, try, work, exertion, activity, labour, doings
focus: focus, concentrate, attention, emphasis on, pay heed
help: assist, support, help, aid, back, succour, service, prop up, lend a hand
humanitarian: humanitarian, relief for those in need, emergency aid, relief
initiative: initiative, idea, designs, scheme, project, programme, venture
proposal: proposal, suggestion
cooperate: cooperation, collaborate, teamwork, partnership, partner, work together, ties, join
 forces, hand in hand, side by side, act together, pull together, common work, together
interact: interaction, contact, exchange, in touch, intercourse
liaise: liaise, liaison, stay in touch, keep in touch, keep in contact, stay in contact, maintain
 contact, speaking with, speak to, talk to, talk with, remain in contact, keep up contact
dialogue: dialogue, conversation, talks, discussion, discuss, discourse, debate
close: close, closely, tight, intimate, near
joint: joint, in common, collective, shared action
coordinate: coordinate, concert, align, in step, pool
strengthen: strengthen, reinforce, reinforcement, enhance, step up, intensify, bolster, fortify,
 improve, better, tighten, deepen, bring closer, boost, consolidate, beef up, stronger, make
 stronger, firmer, invigorate
increase: increase, expand, expansion, widen, broaden, enlarge, extend, raise, more money, more
 support, put more, scale up, grow
further: further strengthening, further, yet further, still further
continue: continue, keep on, go on, going on, carry on, keep up, persist, persevere, proceed,
 maintain, keep, remain, ongoing, sustain contact, pursue, not let up
implement: implement, carry out, carrying out, put into practice, put into effect, put in place,
 execute, apply, application, fulfil, fulfilment, realise, realisation, translate into action,
 bring to life
full: full implementation, in full, full, complete, completely, entirely, whole, to the letter,
 thorough
integrated: integrated, joined-up, joined up, holistic, comprehensive, combined, as one whole, as a
 whole, coherent
balanced: balanced, even-handed, evenly, equal weight
promote: promote, foster, advance, further the cause, further the, encourage, champion
establish: establish, establishment, set up, found, create, build
preserve: preserve, keep a, conserve, safeguard, uphold
understand: understanding
aspire: aspiration, wish, ambition, hope, desire, longing, dream, would like, yearning
determination: determination, resolve, firm will, firm intention, firmly intend
respect: respect, honour, heed
experience: experience, lessons, learned, learnt, know-how, track record
model: model, example to others, template
zone: zone
nuclear: nuclear-weapon-free, nuclear weapon free, nuclear weapons, free of nuclear weapons,
 denuclearised, nuclear, atomic, atom bombs
space: space
peace: peace, peaceful
security: security, secure, safe, safety
stability: stability, stable, steadfast, steady
prosperous: prosperous, prosperity, thriving, flourish, wealth, well-being, well off
peacemaking: peacemaking, making peace
peacekeeping: peacekeeping, keeping peace, keeping the peace
peacebuilding: peacebuilding, building peace, consolidating peace
diplomacy: diplomacy, diplomatic
prevent: prevent, avert, forestall, head off, before they begin, before it begins, before they
 start, before they break out, nip in the bud, stave off, ward off, precaution, precautionary
conflict: conflict, war, strife, armed conflict
settle: settlement, settle
dispute: dispute, quarrel, disagreement, controversy, differences
respond: respond, react, answering, deal with, face, cope with, tackle, confront, counter threats,
 address
overcome: overcome, master, surmount, get the better of
capacity: capacity, ability, able, capability, better able, capable, means to
challenge: challenge, problem, difficulty, hardship, trouble, trials, hard on, endanger,
 predicament
threat: threat, danger, menace, peril, risk
transnational: transnational, cross-border, cross border, across borders, cross frontiers, across
 frontiers, straddle frontiers, straddle borders, stop at no border, no border stops,
 cross-frontier, border-crossing, frontiers
early: early, early stage, in good time, timely, from the start, at an early date, the moment they,
 betimes
warning: warning, early warning, alert, alarm
identify: identify, identification, spot, detect, recognise early, notice in time, find out
mediate: mediation, arbitration, conciliation
sustainable: sustainable, sustainably, lasting, durable, long-term
development: development, develop
sovereignty: sovereignty, sovereign
integrity: territorial integrity, borders, integrity, boundaries, inviolable, territory
independence: independence, independent
terrorism: terrorism, terror, counter-terrorism, anti-terrorism
extremism: extremism, radicalisation, radicalism, violent extremism
violent: violent, violence
conducive: conducive, lead to it, lead to terrorism, feeds, breed, breeds, breeding grounds, soil,
 root causes, roots, nourish, conditions
spread: spread
resilience: resilience, resilient, withstand, hold out, hardiness, robust, robustness
finance: financing, bankroll, funding
drug: drug, narcotic, opiate, opium, heroin, psychotropic, precursor
illicit: illicit, illegal, unlawful, black market, contraband, criminal
production: production, produce, making, manufacture, cultivation
traffic: trafficking, traffic, smuggle, selling, dealing in, trade in drugs, drug trade, peddling
counter: countering, combat, fought, battle, struggle, against, stem, stamp out, curb, fight
unodc: united nations office on drugs and crime, office on drugs and crime, unodc
information: information, informational, intelligence
crime: crime
transit: transit, routes, corridor, transport
common: common and shared, shared responsibility, common responsibility, shared, dividing, all
 carry, carry together, borne by all, common
consent: consent, concurrence, agreement of, approval of, agree to it, if they agree, these agree,
 they agree, provided they agree, assent, permission, permit, say yes, approve of it, with their
 approval, leave of, gives leave, green light, go-ahead
consult: having consulted, having heard, having asked their opinion, their views, after hearing,
 consultative, consult one another, confer with each other, consult each other, put their heads
 together
request: request, ask, invited to, on demand, when called upon, if called upon, bids, upon their
 wish, when they wish, if they so wish
appropriate: as appropriate, where appropriate, when appropriate, if appropriate, where this is
 appropriate, where fitting, as fitting, where suitable, where it fits, as the case may be, if need
 be, as applicable, where applicable, where that is suitable, as and when, in suitable cases,
 appropriate, suitable, as necessary, where necessary
voluntary: voluntary, voluntarily, of their own free will, free will, own accord, freely given,
 optional
contribution_money: voluntary contributions, donations, gifts, chip in, give money, contribute
 money
resources: resource, money, means, budget, financial, funds
existing: existing, available, already has, already have, has already, have already, at hand, in
 hand, at its disposal, no new money, no additional, no extra, current means, without extra cost,
 without new money, at no extra cost
adequate: adequate, sufficient, enough, ample, proper
predictable: predictable, reliable, reliably, dependable, regular, assured, foreseeable
effective: effective, works best, best, efficacious, succeeds best, fruitful
consider: to consider, think about, consider, reflect on, contemplate
invite: invite
report: report, tell, give an account, inform
session: session
seventy_seventh: seventy-seventh, 77th
debt: debt, debt relief, owe, owed, owing
concessional: concessional, cheap loans, cheap credit, low interest, soft loans, favourable terms,
 easy terms, loan, credit, concessionary, lending
advise: advise, advice, counsel, tips
provide: provide, give, supply, supplies, offer, furnish, grant
framework: framework, frame, setting, scaffold
leadership: leadership, guidance
political: political
approach: approach
activity: actions, measures, steps
priority: priority
national: their own, domestic, ownership, home-grown, national
accordance: in accordance, in line with, in keeping with, pursuant, conformity, in conformity,
 consistent, subject to
empower: empower, empowerment, more power, give power, say in
participate: participation, take part, involvement, involve, inclusion, included in, seat at the
 table
level: level, rung, tier
equal: equal, equality, on an equal footing, on a par, as equals, same rights
meaningful: meaningful, genuine, real say, real influence, substantive
decision: decision-making, decision making, decide, decisions, decisions are made, decisions are
 taken
economy: economy, economic, commercial
society: society, social
recovery: recovery, back on its feet, get back on, back on their feet, rebuild, rebound,
 convalescence
impact: impact, harm, damage, toll, fallout, repercussion, blow, effect
consequence: consequence, aftermath, after-effects, what came after, results, sequel
mitigate: mitigate, soften, lessen, alleviate, cushion, ease, reduce, relieve, less harm, limit,
 dampen, temper, diminish
pandemic: pandemic, covid-19, covid, coronavirus, coronavirus disease, virus, epidemic, plague,
 corona
health: health, healthcare, medical, public health
emergency: emergency, crises, crisis, outbreak
future: future, next, to come, tomorrow, coming, for the next time
prepare: preparedness, brace, arm itself, get ready, prepare
vaccine: vaccine, inoculation, jab, immunisation
equitable: equitable, fair, fairness, just
affordable: affordable, can pay, cheap, within everybody's means, inexpensive, low-cost
access: access, gets, reach of, available to
disease: disease, illness, illnesses, infection, sickness
biosafety: biosafety, biological safety, biosecurity
control: control
network: network, web
water: water, river, irrigation
energy: energy, electricity, power supply, power, hydropower, electric
use: use, using, used, usage, utilisation, utilise, management, manage
agreement: agreement, accord, treaty, pact, compact, arrangement, deal
mutual: mutually, mutually beneficial, win-win, all gain, every side gains, benefit all, all
 profit, good for all, profit all, advantage of all, all sides gain, both sides
binding: legally binding, binding, in law, force of law, legal, enforceable
benefit: benefit, gain, brings, profit, advantage, yield
cost: cost, expense, expenditure
storage: storage, store, reservoir, dam
mechanism: mechanism, instrument, device
reasonable: reasonable, reasonably, sensible, sensibly, rational
upstream: upstream, upper reaches, headwaters, up the river, source of the river
downstream: downstream, lower reaches, down the river, mouth of the river
interest: interest, wishes of, needs of
alike: alike, both
afghanistan: afghanistan, afghan, kabul
afghan_led: afghan-led, afghan led, afghan-owned, afghan owned, led by afghans, owned by afghans,
 afghans themselves, led and owned, afghan leadership
process: process
trade: trade, commerce, commercial exchange
education: education, educational, universities, schooling
train: train, instruct, teach
praise: commend, praise, appreciation, applaud, laud, gratitude, grateful, thank, compliment,
 esteem, hail, salute, credit to
acknowledge: acknowledge
note: note, taking note
welcome: welcome
recognise: recognise
emphasise: underline, emphasise, stress, stressing
relevant: relevant, pertinent, concerned, in question, affected
rights: rights, human rights
links: link, nexus, connection
basis: basis, based
free_weapons: disarmament, arms control
"""


def _notions() -> dict[str, tuple[str, ...]]:
    whole = _LINES.strip().replace("\n ", " ")
    rows = (line.split(":", 1) for line in whole.splitlines())
    return {name: tuple(one.strip() for one in words.split(",")) for name, words in rows}


NOTIONS: Final[Mapping[str, tuple[str, ...]]] = _notions()
"""The name of a notion, and the words and phrases that may stand for it, in lower case."""
