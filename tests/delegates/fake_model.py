"""A small local server that stands for a language model: it answers as a test tells it to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Fake:
    """Where it listens, and what it was asked."""

    url: str = ""
    asked: list[dict] = field(default_factory=list)

    @property
    def environ(self) -> dict[str, str]:
        return {"ADREF_LLM_URL": self.url, "ADREF_LLM_SECONDS": "5"}


Answer = Callable[[BaseHTTPRequestHandler], None]


def completion(content: object) -> bytes:
    """An answer in the interface of OpenAI."""
    return json.dumps(
        {"choices": [{"message": {"role": "assistant", "content": content}}]}
    ).encode()


def saying(content: object) -> Answer:
    """It says this, in good form."""
    return sending(completion(content))


def sending(body: bytes, status: int = 200, **headers: str) -> Answer:
    """It sends these bytes."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@contextmanager
def listening(answer: Answer) -> Iterator[Fake]:
    """A server on a free port of this machine while a test runs."""
    fake = Fake()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            fake.asked.append({"path": self.path, **json.loads(self.rfile.read(length))})
            try:
                answer(self)
            except OSError:
                return

        def log_message(self, *_args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    fake.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
