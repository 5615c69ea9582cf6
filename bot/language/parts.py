"""Which parts of the conversation and of the draft a message names."""

from __future__ import annotations

from bot.language.heard import apart, hear

PARTS = (
    "view", "preferences", "values", "goal", "step", "obstacle", "limits", "disagreements", "read_back", "sharing",
    "note",
)  # fmt: skip


def parts_named(text: str, language: str) -> frozenset[str]:
    """Return the parts a message names (*balik ke tujuan dong*, "the note for my counselor"), empty for none."""
    heard = hear(text, language)
    everything = heard.places("parts", *PARTS, "other")
    return frozenset(part for part in PARTS if apart(heard.places("parts", part), everything))
