"""What stops a run: one sentence that says what happened and what to do."""

__all__ = ["SimulationProblem"]


class SimulationProblem(Exception):  # noqa: N818 - a problem, as with records and scenarios
    """A run that cannot go on, or a file of results that cannot be used; its text says why."""
