"""Reads sentences with trained models, one model after the other on each, and keeps what they read and what it cost."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.engine.parse import CONTRACT_NAMES, best_intent

# What every model reads first, unmeasured: whatever is made at the first use of it is made then.
WARMING_UP = 20


@dataclass
class Readings:
    """What one model read: the act of each sentence, and the cost of each, encoding included.

    seconds: by the clock; processor: of all threads.
    """

    intents: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Reader:
    """A trained model. mark: put before each text, as `mufakat parse` does for ours; stock Rasa gets the text alone."""

    agent: Any
    mark: str = ""

    @classmethod
    def opened(cls, model: Path, mark: str = "") -> Reader:
        """The model in an archive of Rasa's."""
        from rasa.core.agent import Agent

        return cls(Agent.load(str(model)), mark)

    async def read(self, text: str, asking: str | None = None) -> str:
        """The act a text is read as, as the contract of `parse` names it; `asking`: the question that is open."""
        from rasa.core.channels.channel import UserMessage

        message = UserMessage(f"{self.mark}{text}", metadata={"asking": asking} if asking else None)
        intent = best_intent(await self.agent.processor.parse_message(message))["name"]
        return CONTRACT_NAMES.get(intent, str(intent))


def read_side_by_side(readers: Sequence[Reader], texts: Sequence[str], told: Callable[[int], None]) -> list[Readings]:
    """Each text by each reader in turn, so that a busy moment is everyone's. `told` hears how many are done."""
    return asyncio.run(_side_by_side(readers, texts, told))


def read_with_question(reader: Reader, texts: Sequence[str], asking: str) -> list[str]:
    """The act of each text while a question is open."""

    async def read() -> list[str]:
        return [await reader.read(text, asking) for text in texts]

    return asyncio.run(read())


async def _side_by_side(readers: Sequence[Reader], texts: Sequence[str], told: Callable[[int], None]) -> list[Readings]:
    for words in range(1, WARMING_UP + 1):
        for reader in readers:
            await reader.read(" ".join(["ok"] * words))
    found = [Readings() for _ in readers]
    for done, text in enumerate(texts):
        told(done)
        for reader, readings in zip(readers, found, strict=True):
            clock, processor = time.perf_counter(), time.process_time()
            readings.intents.append(await reader.read(text))
            readings.seconds.append(time.perf_counter() - clock)
            readings.processor.append(time.process_time() - processor)
    told(len(texts))
    return found
