"""Long sessions: other Python versions, and the counts that the quick run keeps small."""

import nox

nox.options.sessions = ["quick"]
nox.options.error_on_missing_interpreters = False


@nox.session(python=["3.11", "3.12", "3.13", "3.14", "3.15"])
def quick(session: nox.Session) -> None:
    """Run the tests on each supported Python that is installed."""
    session.install("-e", ".[dev]")
    session.run("pytest", "-n", "2")


@nox.session
def full(session: nox.Session) -> None:
    """Run the long counts as well."""
    session.install("-e", ".[dev]")
    session.run("pytest", "-n", "2", "-m", "full or not full")
