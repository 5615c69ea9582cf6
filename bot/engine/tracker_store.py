"""A tracker store that keeps nothing: the database holds the negotiation (docs/adr/0002-forgetful-engine.md)."""

from __future__ import annotations

from collections.abc import Iterable

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.trackers import DialogueStateTracker


class ForgetfulTrackerStore(TrackerStore):
    """Every turn begins with an empty tracker, which `action_session_start` fills from the database."""

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep nothing."""

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:  # noqa: ARG002
        """Remember nothing."""
        return None

    async def stream_events(self, tracker: DialogueStateTracker) -> None:
        """Send nothing on."""

    async def keys(self) -> Iterable[str]:
        """No conversation is known here."""
        return []
