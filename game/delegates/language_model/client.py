"""One question to an OpenAI-compatible endpoint, by the standard library, within its time."""

import json
import ssl
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from socket import SHUT_RDWR, socket
from threading import Event, Timer
from typing import Any, Final

from game.delegates.language_model.endpoint import (
    Endpoint,
    ModelProblem,
    elsewhere,
    is_this_machine,
)
from game.wording import _

__all__ = ["LARGEST", "ask"]

LARGEST: Final = 64 * 1024
"""Bytes of an answer that are read; one number and a sentence need far less."""
OK: Final = 200

Message = dict[str, str]


def ask(where: Endpoint, messages: list[Message]) -> str:
    """What the model says; ModelProblem where it is late, absent, too long or not understood.

    No redirect is followed, no proxy asked. The time limit counts from the first byte sent
    to the last one read: when it is over the connection is cut, however slowly it drips.
    """
    watch = _Watch(_connection(where))
    timer = Timer(where.seconds, watch.cut)
    timer.daemon = True
    timer.start()
    try:
        body = watch.exchange(where, messages)
    except (OSError, HTTPException, ValueError) as problem:
        late = watch.late.is_set() or isinstance(problem, TimeoutError)
        raise _told(late=late) from problem
    finally:
        timer.cancel()
        watch.connection.close()
    if watch.late.is_set():
        raise _told(late=True)
    return _content(body)


class _Watch:
    """One exchange that can be cut off from outside."""

    def __init__(self, connection: HTTPConnection) -> None:
        self.connection, self.late = connection, Event()
        self._socket: socket | None = None

    def cut(self) -> None:
        """Time is up: whoever reads or writes finds the connection closed."""
        self.late.set()
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(SHUT_RDWR)

    def exchange(self, where: Endpoint, messages: list[Message]) -> bytes:
        """Ask and read. The connection forgets its socket early, so it is kept here."""
        self.connection.connect()
        self._socket = self.connection.sock
        if not where.remote and not is_this_machine(self._socket.getpeername()[0]):
            raise elsewhere()  # a name that stands for this machine led somewhere else
        asked = {"model": where.model, "messages": messages, "temperature": 0, "max_tokens": 200}
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if where.key:
            headers["Authorization"] = f"Bearer {where.key}"
        self.connection.request("POST", where.path, json.dumps(asked).encode(), headers)
        return _read(self.connection.getresponse())


def _connection(where: Endpoint) -> HTTPConnection:
    if where.secure:
        context = ssl.create_default_context()
        return HTTPSConnection(where.host, where.port, timeout=where.seconds, context=context)
    return HTTPConnection(where.host, where.port, timeout=where.seconds)


def _told(*, late: bool) -> ModelProblem:
    if late:
        return ModelProblem(_("The language model did not answer in time."))
    return ModelProblem(_("The language model cannot be reached."))


def _read(response: HTTPResponse) -> bytes:
    if response.status != OK:
        raise ModelProblem(
            _("The language model answered with status {status}.").format(status=response.status)
        )
    body = response.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise ModelProblem(_("The answer of the language model was too long."))
    return body


def _content(body: bytes) -> str:
    """The text of the first choice, as the interface of OpenAI spells it."""
    try:
        answer: Any = json.loads(body)
        content = answer["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        content = None
    if not isinstance(content, str):
        raise ModelProblem(_("The language model did not answer in the agreed form."))
    return content
