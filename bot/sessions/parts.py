"""The draft in parts: what can be read back, changed, shared or held back one by one (role 8)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.negotiation.items import Item, ItemKind
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import DisagreementKind, Outcome
from bot.negotiation.terms import Terms
from bot.sessions import offering
from bot.sessions.conversation import Option, Say
from bot.sessions.importance import in_order
from bot.sessions.talk import Talk
from bot.sessions.viewing import in_a_row, in_marks

VIEW, PREFERENCES, VALUES, OBSTACLES, LIMITS, DISAGREEMENTS, NOTE = (
    "view",
    "preferences",
    "values",
    "obstacles",
    "limits",
    "disagreements",
    "note",
)
CHANGEABLE = (VIEW, PREFERENCES, VALUES, OBSTACLES)


@dataclass(frozen=True)
class Part:
    """One part of the draft: its name (`view`, `g1`, `s1`, …), its lines, and whether it can be changed here."""

    name: str
    says: tuple[Say, ...]
    changeable: bool = False


def parts_of(talk: Talk) -> tuple[Part, ...]:
    """The parts there are, in the order of the conversation; each says whether it is shared on its card."""
    found = [
        _view(talk),
        *[_item(talk, goal) for goal in (*in_order(talk), *_left(talk, ItemKind.GOAL))],
        *[_item(talk, step) for step in (*_agreed_steps(talk), *_left(talk, ItemKind.STEP))],
        _obstacles(talk),
        _limits(talk),
        _disagreements(talk),
        _preferences(talk),
        _values(talk),
        _note(talk),
    ]
    return tuple(_with_card(talk, part) for part in found if part is not None)


def says_of(talk: Talk) -> tuple[Say, ...]:
    """What is there so far, part by part; the door puts the parts on one card."""
    return tuple(say for part in parts_of(talk) for say in part.says)


def change_options(talk: Talk) -> tuple[Option, ...]:
    """For each part that can be changed, the option that asks for it; the door puts it beside the part."""
    return tuple(Option(part.name, "correct", {"part": part.name}) for part in parts_of(talk) if part.changeable)


def names_meant(talk: Talk, named: frozenset[str]) -> set[str]:
    """From parts as a client names them ("the step") to the parts of this draft."""
    kinds = {"goal": "g", "step": "s"}
    plural = {"obstacle": OBSTACLES}
    meant: set[str] = set()
    for part in parts_of(talk):
        for name in named:
            prefix = kinds.get(name)
            is_item = prefix is not None and part.name[:1] == prefix and part.name[1:].isdigit()
            if is_item or part.name == plural.get(name, name):
                meant.add(part.name)
    return meant


def _with_card(talk: Talk, part: Part) -> Part:
    card = {"kind": "part", "part": part.name, "shared": part.name not in talk.draft.held_back}
    return replace(part, says=tuple(replace(say, card=card) for say in part.says))


def _view(talk: Talk) -> Part | None:
    quotes = [quote for statement in talk.view.standing for quote in statement.quotes]
    if not quotes:
        return None
    said = in_a_row([in_marks(talk, quote) for quote in quotes])
    return Part(VIEW, (Say("utter_part_view", {"view": said}),), changeable=True)


def _item(talk: Talk, item: Item) -> Part | None:
    own = [offer.terms for offer in item.offers if offer.by is Party.CLIENT]
    terms = item.agreed_terms or (own[-1] if own else Terms(activity=item.words or offering.client_position(item)))
    if not terms.named:
        return None
    words = offering.in_words(talk, terms)
    if item.kind is ItemKind.GOAL:
        words = talk.reader.turned(terms.activity or words, talk.language)
    name = f"utter_part_{item.kind}"
    if item.agreed_terms is None:
        name = "utter_part_for_counselor"
    elif item.confidence is not None:
        name = f"{name}_confidence"
    elif item.importance is not None:
        name = f"{name}_importance"
    values = {str(item.kind): words, "item": words, "confidence": str(item.confidence)}
    values["importance"] = str(item.importance)
    return Part(item.id, (Say(name, values),), changeable=item.agreed_terms is not None)


def _agreed_steps(talk: Talk) -> list[Item]:
    return [item for item in talk.negotiation.items if item.kind is ItemKind.STEP and item.agreed_terms is not None]


def _left(talk: Talk, kind: ItemKind) -> list[Item]:
    left = (Outcome.FOR_COUNSELOR, Outcome.AGREE_TO_DIFFER, Outcome.UNDECIDED)
    return [item for item in talk.negotiation.items if item.kind is kind and item.outcome in left]


def _obstacles(talk: Talk) -> Part | None:
    if not talk.obstacles:
        return None
    lines = []
    for obstacle in talk.obstacles:
        words, plan = talk.quoted(obstacle.words), " + ".join(talk.quoted(each) for each in obstacle.plan)
        lines.append(f"“{words}” → {plan}" if plan else f"“{words}”")
    return Part(OBSTACLES, (Say("utter_part_obstacles", {"obstacles": in_a_row(lines)}),), changeable=True)


def _limits(talk: Talk) -> Part | None:
    says = []
    for limit in talk.negotiation.standing_limits:
        values = {"limit": talk.quoted(limit.about), "proviso": talk.quoted(limit.proviso or "")}
        says.append(Say(f"utter_part_limit_{limit.kind}" + ("_what" if limit.proviso else ""), values))
    return Part(LIMITS, tuple(says)) if says else None


def _disagreements(talk: Talk) -> Part | None:
    lines = []
    for kept in talk.negotiation.standing_disagreements:
        one, other = talk.reader.turned(kept.client_position, talk.language), kept.other_position
        if kept.kind is not DisagreementKind.WITH_DRAFT:
            other = talk.reader.turned(other, talk.language)
        lines.append(f"“{one}”" if one == other else f"“{one}” ↔ “{other}”")
    said = Say("utter_part_disagreements", {"disagreements": in_a_row(lines)})
    return Part(DISAGREEMENTS, (said,)) if lines else None


def _preferences(talk: Talk) -> Part | None:
    words = in_a_row([f"“{talk.quoted(each)}”" for each in talk.approach.words])
    says = [Say("utter_part_preferences", {"preferences": words})] if words else []
    for axis, value in talk.approach.axes.items():
        if value and not words:
            says.append(Say(f"utter_part_{axis}_{'low' if value < 0 else 'high'}"))
    if talk.approach.learns:
        says.append(Say(f"utter_part_learns_{talk.approach.learns}"))
    return Part(PREFERENCES, tuple(says), changeable=True) if says else None


def _values(talk: Talk) -> Part | None:
    if not talk.approach.values:
        return None
    said = Say("utter_part_values", {"values": talk.quoted(talk.approach.values)})
    return Part(VALUES, (said,), changeable=True)


def _note(talk: Talk) -> Part | None:
    return Part(NOTE, (Say("utter_part_note", {"note": talk.draft.note}),)) if talk.draft.note else None
