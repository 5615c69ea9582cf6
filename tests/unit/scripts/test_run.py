"""The ports that `make run` needs."""

from __future__ import annotations

import socket

import pytest

from scripts import run


def test_ports_not_named_have_their_defaults() -> None:
    assert run.chosen_ports({"WEB_PORT": "9000"}) == {
        "WEB_PORT": 9000,
        "DEMO_PORT": 8001,
        "ENGINE_PORT": 5005,
        "ACTIONS_PORT": 5055,
    }


@pytest.mark.parametrize("text", ["abc", "0", "65536", "-1"])
def test_what_is_no_port_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match="ENGINE_PORT"):
        run.chosen_ports({"ENGINE_PORT": text})


def test_a_taken_port_is_named_with_what_to_do() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        (sentence,) = run.taken_ports({"ENGINE_PORT": port})
    assert f"Port {port} (for the engine) is taken" in sentence
    assert "make run ENGINE_PORT=" in sentence


def test_a_port_asked_for_twice_is_named() -> None:
    sentences = run.taken_ports({"WEB_PORT": 1, "DEMO_PORT": 1})
    assert [sentence.split(" ")[0] for sentence in sentences] == ["WEB_PORT=1", "DEMO_PORT=1"]
