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
    """Run the long counts as well: 200 kills, 20,000 inputs, all pictures, the packed folder.

    What other programs say of our files is asked where they are installed: Chromium, LibreOffice,
    Xvfb with xdotool. A test that finds none is skipped and says so.
    """
    session.install("-e", ".[dev]", "pyinstaller")
    session.run("pytest", "-n", "2", "-rs", "-m", "not soak")


@nox.session
def soak(session: nox.Session) -> None:
    """Run eight simulated hours of sessions in one process: memory has to stay flat."""
    session.install("-e", ".[dev]")
    session.run("pytest", "-m", "soak", env={"ADREF_SOAK_HOURS": "8"})


@nox.session
def packed(session: nox.Session) -> None:
    """Build the folder that runs without Python, and start it under Xvfb (Linux)."""
    session.install(".[pdf,docx,akn]", "pyinstaller")
    python = f"{session.bin}/python"
    session.run("packaging/build_linux.sh", external=True, env={"PYTHON": python})


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Measure everything; arguments go through: nox -s benchmarks -- --quick."""
    session.install(".[pdf,docx,akn]")
    session.run("python", "-m", "benchmarks", *session.posargs)
