"""Plays a script through the door, turn by turn, and keeps what was said on both sides for the measures."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.e2e.client import Client, Reply
from tests.e2e.scripted.days import in_words
from tests.e2e.scripted.scripts import Script, Turn

OPENING = {"id": ("Sudah", "Setuju"), "en": ("Yes", "That's okay")}
ALWAYS_THERE = ("human", "return", "summary")
QUOTED = re.compile("“([^”]+)”")
SIX = 6  # turns after which a client who leaves should leave something useful


@dataclass
class Exchange:
    """One turn: what the client did, what they typed if they did, and the bubbles that came back."""

    act: str
    typed: str | None
    bubbles: list[str]


@dataclass
class Played:
    """A script as it went. `after_six`: what `at_six` gave after the sixth turn; `finished`: all was played."""

    script: Script
    exchanges: list[Exchange] = field(default_factory=list)
    after_six: Any = None
    finished: bool = False

    @property
    def turns(self) -> int:
        """Turns of the client, opening included; opening the page again is none."""
        return sum(exchange.act not in ("again", "back") for exchange in self.exchanges)

    @property
    def reflections(self) -> list[tuple[str, list[str]]]:
        """What the bot quoted in one bubble after a typed text, and all that was typed until then."""
        found, typed = [], []
        for exchange in self.exchanges:
            if exchange.typed is None:
                continue
            typed.append(exchange.typed)
            for bubble in exchange.bubbles:
                if quoted := QUOTED.findall(bubble):
                    found.append((" ".join(quoted), list(typed)))
        return found

    @property
    def repeated(self) -> list[str]:
        """Bubbles that were said in the bot's turn just before as well."""
        pairs = zip(self.exchanges, self.exchanges[1:], strict=False)
        return [bubble for before, after in pairs for bubble in after.bubbles if bubble in before.bubbles]


class Player:
    """A client that follows a script. `at_six` is called once, after the sixth turn."""

    def __init__(self, client: Client, script: Script, now: date, at_six: Callable[[], Any]) -> None:
        """`client` has just opened the chat."""
        self.client, self.script, self.now, self.at_six = client, script, now, at_six
        self.played = Played(script)
        self.return_code: str | None = None
        self.taken(Turn("open", None, {}), client.opening)

    def play(self) -> Played:
        """From the opening to the last turn. Raises AssertionError naming the turn that did not go as expected."""
        opening = () if self.script.from_the_start else OPENING[self.script.language]
        for title in opening:
            self.take(Turn("tap", title, {}), "the opening")
        for number, turn in enumerate(self.script.turns, 1):
            self.take(turn, f"turn {number}, {turn.act} “{turn.what}”")
        self.played.finished = True
        return self.played

    def take(self, turn: Turn, where: str) -> None:
        """One turn, and what is expected of the answer."""
        try:
            reply = self.do(turn)
        except AssertionError as error:
            raise AssertionError(f"{where}: {error}\n{self.transcript()}") from error
        self.taken(turn, reply)
        for fault in faults(turn, reply, self.now):
            raise AssertionError(f"{where}: {fault}\n{self.transcript()}")

    def do(self, turn: Turn) -> Reply:
        """Do it, and expect an answer."""
        client = self.client
        match turn.act:
            case "say":
                reply = client.send(with_dates(turn.what, self.now))
            case "tap":
                titles = [turn.what] if isinstance(turn.what, str | int) else turn.what
                reply = client.send_choice(client.offered(*map(str, titles)))
            case "card":
                reply = client.fill_in(turn.what)
            case "again":
                assert self.return_code, "no code to come back with has been given"
                return client.come_back(self.return_code)
            case "back":
                reply = client.send_choice("return")
            case _:
                assert turn.what in ALWAYS_THERE, f"there is no choice {turn.what}"
                reply = client.send_choice(turn.what)
        assert reply.status == 200, f"got {reply.status} {reply.body.get('error')}"
        assert reply.text.strip(), "got no answer"
        return reply

    def taken(self, turn: Turn, reply: Reply) -> None:
        """Keep what was said, and the code to come back with."""
        for message in reply.messages:
            self.return_code = (message["card"] or {}).get("return_code", self.return_code)
        if turn.act in ("open", "again"):
            return
        typed = turn.what if turn.act == "say" else None
        self.played.exchanges.append(Exchange(turn.act, typed, [message["text"] for message in reply.messages]))
        if self.played.turns == SIX and self.played.after_six is None:
            self.played.after_six = self.at_six()

    def transcript(self) -> str:
        """The last turns, to see what led there."""
        return "\n".join(
            f"  client: {each.typed or f'({each.act})'}\n  bot:    " + "\n          ".join(each.bubbles)
            for each in self.played.exchanges[-4:]
        )


def faults(turn: Turn, reply: Reply, now: date) -> list[str]:
    """Where an answer is not what a script expects, in words."""
    said = "\n".join([reply.text, *(json.dumps(m["card"], ensure_ascii=False) for m in reply.messages if m["card"])])
    said = said.casefold()
    found = [f"“{words}” is not heard" for words in _heard(turn, "hears", now) if words.casefold() not in said]
    found += [f"“{words}” is heard" for words in _heard(turn, "not_hears", now) if words.casefold() in said]
    found += [f"there is no card {kind}, but {reply.cards}" for kind in _all(turn, "card") if kind not in reply.cards]
    stages = _all(turn, "stage")
    if stages and reply.state["stage"] not in stages:
        found.append(f"the stage is {reply.state['stage']}, not {' or '.join(stages)}")
    return found


def with_dates(text: str, now: date) -> str:
    """A sentence with the dates in it, such as `{in 3 days}`, written out."""
    return re.sub(r"\{([^}]+)\}", lambda found: in_words(found[1], now), text)


def _heard(turn: Turn, name: str, now: date) -> list[str]:
    return [with_dates(words, now) for words in _all(turn, name)]


def _all(turn: Turn, name: str) -> list[str]:
    expected = turn.expect.get(name, [])
    return [str(each) for each in (expected if isinstance(expected, list) else [expected])]
