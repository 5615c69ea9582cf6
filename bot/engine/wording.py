"""Which wording of a response is said: one the client has not just read (`nlg` in endpoints.yml)."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

TRIES = 12  # Rasa chooses at random: with one fresh wording among three, this many tries miss it once in 130


class FreshWording(TemplatedNaturalLanguageGenerator):
    """Rasa's own choice among the wordings, made again while it falls on something just said.

    What was said before comes with the message, as checksums (`said`, from the door): the engine remembers nothing.
    """

    def __init__(self, endpoint_config: EndpointConfig, domain: Any) -> None:
        """Take the wordings of the domain; the endpoint's settings say nothing more."""
        super().__init__(domain.responses)

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any] | None:
        """The response as Rasa fills it in, in a wording not said lately, or else the one said longest ago."""
        said = said_so_far(tracker)
        best: dict[str, Any] | None = None
        for _try in range(TRIES):
            response = await super().generate(utter_action, tracker, output_channel, **kwargs)
            if response is None or last_said(response, said) < 0:
                return response
            if best is None or last_said(response, said) < last_said(best, said):
                best = response
        return best


def said_so_far(tracker: DialogueStateTracker) -> list[int]:
    """Checksums of what the bot said, the newest last: in the turns before, as the door tells, then in this one."""
    metadata: Mapping[str, Any] = (tracker.latest_message.metadata if tracker.latest_message else None) or {}
    now = [checksum(event.text or "") for event in tracker.events if isinstance(event, BotUttered)]
    return [*(metadata.get("said") or ()), *now]


def last_said(response: Mapping[str, Any], said: list[int]) -> int:
    """The place of a response among what was said, -1 where it was not."""
    text = checksum(response.get("text") or "")
    return max((place for place, each in enumerate(said) if each == text), default=-1)


def checksum(text: str) -> int:
    """The same number as the door's: CRC-32 of the text in UTF-8."""
    return zlib.crc32(text.encode())
