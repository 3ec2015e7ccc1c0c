"""Where the language model listens: named by the user, on this machine unless allowed otherwise."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, urlsplit

from game.wording import _

__all__ = [
    "NAME",
    "Endpoint",
    "ModelProblem",
    "elsewhere",
    "endpoint",
    "is_this_machine",
    "language_model_problem",
    "language_model_refusal",
]

NAME: Final = "language-model"
"""The key of the strategy in STRATEGIES."""

SECONDS: Final = 20.0
"""How long the model has for one answer, unless ADREF_LLM_SECONDS says otherwise."""
LONGEST: Final = 120.0
COMPLETIONS: Final = "/chat/completions"


class ModelProblem(Exception):  # noqa: N818 - the house calls what the user is told a problem
    """Why the model was not asked or not heard, in one sentence for the log."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible endpoint; `seconds` is the time for one whole answer.

    `remote`: another machine may be asked, which the user has allowed.
    """

    host: str
    port: int
    path: str
    secure: bool = False
    model: str = "default"
    key: str = field(default="", repr=False)
    seconds: float = SECONDS
    remote: bool = False


def language_model_problem(environ: Mapping[str, str] | None = None) -> str:
    """Why a language model cannot hold a seat now, in one sentence; "" if it can."""
    try:
        endpoint(environ)
    except ModelProblem as problem:
        return str(problem)
    return ""


def language_model_refusal(environ: Mapping[str, str] | None = None) -> str:
    """Why the endpoint that was named may not be used; "" if it may, or if none was named."""
    held = os.environ if environ is None else environ
    return language_model_problem(held) if held.get("ADREF_LLM_URL") else ""


def endpoint(environ: Mapping[str, str] | None = None) -> Endpoint:
    """The endpoint that the environment names; ModelProblem if there is none that may be used.

    ADREF_LLM_URL, such as http://127.0.0.1:8080/v1; ADREF_LLM_MODEL, ADREF_LLM_KEY and
    ADREF_LLM_SECONDS if the endpoint wants them; ADREF_LLM_ALLOW_REMOTE=1 for another
    machine, to which the seat's confidential instructions are then sent.
    """
    held = os.environ if environ is None else environ
    parts = _parts(held.get("ADREF_LLM_URL", "").strip())
    host, remote = parts.hostname or "", held.get("ADREF_LLM_ALLOW_REMOTE") == "1"
    if not remote and not is_this_machine(host):
        raise elsewhere()
    secure = parts.scheme == "https"
    path = parts.path.rstrip("/")
    return Endpoint(
        host=host,
        port=parts.port or (443 if secure else 80),
        path=path if path.endswith(COMPLETIONS) else path + COMPLETIONS,
        secure=secure,
        model=held.get("ADREF_LLM_MODEL", "") or "default",
        key=held.get("ADREF_LLM_KEY", ""),
        seconds=_seconds(held.get("ADREF_LLM_SECONDS", "")),
        remote=remote,
    )


def elsewhere() -> ModelProblem:
    """The endpoint is another machine, and nobody has allowed that."""
    return ModelProblem(
        _(
            "ADREF_LLM_URL leads to another machine, which would read confidential"
            " instructions: set ADREF_LLM_ALLOW_REMOTE=1 to allow it."
        )
    )


def _parts(url: str) -> SplitResult:
    if not url:
        message = _("No language model is set up: ADREF_LLM_URL does not name one.")
        raise ModelProblem(message)
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or not url.isascii() or any(one.isspace() for one in url):
        message = _("ADREF_LLM_URL is no address such as http://127.0.0.1:8080/v1.")
        raise ModelProblem(message)
    return parts


def is_this_machine(host: str) -> bool:
    """A loopback address, or the name that stands for it; no other name is looked up."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _seconds(said: str) -> float:
    try:
        wanted = float(said)
    except ValueError:
        return SECONDS
    return wanted if 0 < wanted <= LONGEST else SECONDS
