"""Where a language model may listen: on this machine, unless another one is allowed by name."""

import socket

import pytest
from fake_model import listening, saying, sending

from game.delegates.language_model.client import ask
from game.delegates.language_model.endpoint import ModelProblem, endpoint, language_model_problem


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8080/v1",
        "http://localhost:8080/v1/",
        "http://[::1]:8080/v1",
        "https://127.0.0.7/v1/chat/completions",
    ],
)
def test_this_machine_is_allowed(url):
    assert endpoint({"ADREF_LLM_URL": url}).path == "/v1/chat/completions"


@pytest.mark.parametrize(
    "url",
    [
        "http://192.0.2.1/v1",
        "http://model.example/v1",
        "http://127.0.0.1.model.example/v1",
        "http://127.0.0.1@model.example/v1",
        "http://localhost.model.example/v1",
        "http://0.0.0.0:8080/v1",
    ],
)
def test_another_machine_is_refused_in_one_sentence_unless_it_is_allowed(url):
    problem = language_model_problem({"ADREF_LLM_URL": url})
    assert problem.startswith("ADREF_LLM_URL leads to another machine")
    assert problem.count(".") == 1
    assert language_model_problem({"ADREF_LLM_URL": url, "ADREF_LLM_ALLOW_REMOTE": "1"}) == ""


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "127.0.0.1:8080",
        "http://",
        "http://[::1",
        "http://127.0.0.1:99999",
        "http://127.0.0.1/v1 HTTP/1.1\r\nX: y",
    ],
)
def test_what_is_no_address_is_refused(url):
    assert language_model_problem({"ADREF_LLM_URL": url}).startswith("ADREF_LLM_URL is no address")


def test_the_key_goes_to_the_endpoint_and_nowhere_else():
    where = endpoint({"ADREF_LLM_URL": "http://127.0.0.1:1/v1", "ADREF_LLM_KEY": "s3cret"})
    assert "s3cret" not in repr(where)
    with pytest.raises(ModelProblem) as told:
        ask(where, [])
    assert "s3cret" not in str(told.value)


def test_a_redirect_is_not_followed():
    with listening(saying("2")) as elsewhere:
        away = sending(b"", 307, Location=elsewhere.url + "/chat/completions")
        with listening(away) as fake, pytest.raises(ModelProblem, match="status 307"):
            ask(endpoint(fake.environ), [])
        assert elsewhere.asked == []


class Elsewhere(socket.socket):
    """A connection that a name led to another machine."""

    def getpeername(self):
        return ("203.0.113.7", 80)


def led_elsewhere(monkeypatch):
    connect = socket.create_connection

    def far(*where, **more):
        made = Elsewhere(fileno=connect(*where, **more).detach())
        made.settimeout(5)
        return made

    monkeypatch.setattr(socket, "create_connection", far)


def test_a_name_of_this_machine_that_leads_to_another_is_told_nothing(monkeypatch):
    with listening(saying("2")) as fake:
        led_elsewhere(monkeypatch)
        with pytest.raises(ModelProblem, match="ADREF_LLM_URL leads to another machine"):
            ask(endpoint(fake.environ), [])
    assert fake.asked == []


def test_who_allowed_another_machine_is_asked_there(monkeypatch):
    with listening(saying("2")) as fake:
        led_elsewhere(monkeypatch)
        assert ask(endpoint({**fake.environ, "ADREF_LLM_ALLOW_REMOTE": "1"}), []) == "2"
    assert len(fake.asked) == 1
