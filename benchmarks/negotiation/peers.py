"""NegMAS delegates on the same domains: a peer in the benchmark, never a dependency.

In an environment of its own: `pip install negmas -e .`, then run the benchmark there.
"""

from importlib.util import find_spec
from typing import Any, Final

from .domains import PARTIES, Domain

__all__ = ["DOMAINS", "KINDS", "available", "negotiate"]

KINDS: Final = ("Boulware", "Linear", "Conceder")
"""Time-based delegates of NegMAS, by the name of their class less TBNegotiator."""
DOMAINS: Final = 8
"""Domains a family at most: a session takes seconds."""
ROUNDS: Final = 100


def available() -> bool:
    """NegMAS can be imported."""
    return find_spec("negmas") is not None


def negotiate(domain: Domain, kind: str) -> tuple[int, ...] | None:
    """The text that five of a kind agree on in its alternating offers, or None."""
    import negmas  # a peer that is not installed with the game
    from negmas import sao

    issues = [
        negmas.make_issue(list(range(len(one))), name=f"OP{place + 1}")
        for place, one in enumerate(domain.strengths)
    ]
    talks = sao.SAOMechanism(issues=issues, n_steps=ROUNDS)
    negotiator = getattr(sao, f"{kind}TBNegotiator")
    for party in range(PARTIES):
        talks.add(negotiator(name=f"party {party}"), ufun=_utility(negmas, domain, party, issues))
    agreement = talks.run().agreement
    return None if agreement is None else tuple(int(one) for one in agreement)


def _utility(negmas: Any, domain: Domain, party: int, issues: list[Any]) -> Any:
    """The same additive values; a red line is worth less than no deal could ever be."""
    tables = [
        {
            option: value - 100.0 * (option in domain.red[party][place])
            for option, value in enumerate(row)
        }
        for place, row in enumerate(domain.points[party])
    ]
    utility = negmas.LinearAdditiveUtilityFunction(
        values=[negmas.TableFun(one) for one in tables], issues=issues
    )
    utility.reserved_value = domain.no_deal
    return utility
