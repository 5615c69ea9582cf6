"""Cards of several parts: put together from what the bot says, shown with their choices, and what a client may set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.sessions.conversation import Option
from bot.storage.tables import ChoiceRow
from bot.storage.transcript import Outgoing

PART, READ_BACK, SHARING, SLIDERS = "part", "read_back", "sharing", "sliders"
LEARNS = "learns"  # the one name on the sliders' card whose value is a word
Card = Mapping[str, Any]


def folded(said: Sequence[Outgoing]) -> list[Outgoing]:
    """The bot's messages with each part inside the card of the question that follows it.

    A part no such question follows stays a message of its own, without a card: nothing that was said is lost.
    """
    messages: list[Outgoing] = []
    parts: list[int] = []  # where in messages a part waits for its question
    for each in said:
        kind = (each.card or {}).get("kind")
        if kind == PART:
            parts.append(len(messages))
        if kind in (READ_BACK, SHARING):
            waiting = [messages[place] for place in parts]
            messages = [message for place, message in enumerate(messages) if place not in parts]
            each, parts = _filled(each, waiting), []
        messages.append(each)
    return [replace(each, card=None) if (each.card or {}).get("kind") == PART else each for each in messages]


def with_changes(card: Card, choices: Sequence[ChoiceRow]) -> tuple[dict[str, Any], list[ChoiceRow]]:
    """A read-back whose sections have the choice that changes them, and the choices left for the message."""
    left, sections = list(choices), []
    for section in card.get("sections", ()):
        changes = [choice for choice in left if choice.values.get("part") == section["part"]][:1]
        left = [choice for choice in left if choice not in changes]
        sections.append({**section, **({"change": _plain(changes[0])} if changes else {})})
    return {**card, "sections": sections}, left


def takes(card: Card | None, given: Mapping[str, Any]) -> bool:
    """Whether a client can have set these values on that card: its own names, each with a value it offers."""
    kind = (card or {}).get("kind")
    if card is None or kind not in (SLIDERS, SHARING):
        return False
    if kind == SHARING:
        parts = {part["part"] for part in card.get("parts", ())}
        return all(name in parts and isinstance(value, bool) for name, value in given.items())
    axes = {slider["name"] for slider in card.get("sliders", ())}
    ways = {way["name"] for way in card.get(LEARNS, ())}
    return all(
        value in ways if name == LEARNS else name in axes and type(value) is int for name, value in given.items()
    )


def _filled(question: Outgoing, parts: Sequence[Outgoing]) -> Outgoing:
    """The question with its parts on its card; what is said of one part in several messages stays together."""
    found: dict[str, dict[str, Any]] = {}
    for each in parts:
        of_card = each.card or {}
        entry = found.setdefault(of_card["part"], {"lines": [], "shared": of_card.get("shared", True)})
        entry["lines"] += [line.strip() for line in each.text.splitlines() if line.strip()]
    card = question.card or {}
    if card.get("kind") == READ_BACK:
        sections = [{"part": part, "lines": entry["lines"]} for part, entry in found.items()]
        options = tuple(_named(option, found) for option in question.options)
        return replace(question, options=options, card={**card, "sections": sections})
    shares = [
        {"part": part, "title": "\n".join(entry["lines"]), "shared": bool(entry["shared"])}
        for part, entry in found.items()
    ]
    return replace(question, card={**card, "parts": shares})


def _named(option: Option, found: Mapping[str, dict[str, Any]]) -> Option:
    """An option that changes a part is titled by what the part says: so it reads in the transcript."""
    entry = found.get(option.values.get("part", ""))
    return replace(option, title=entry["lines"][0]) if entry and entry["lines"] else option


def _plain(choice: ChoiceRow) -> dict[str, str]:
    return {"id": choice.id, "title": choice.title}
