"""Undo: what the last turn changed is put back as it was, and its question is asked again (law 11)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from bot.negotiation.items import Item
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.obstacles import Obstacle
from bot.negotiation.offers import OfferStatus
from bot.negotiation.outcomes import Horizon, Outcome, WayOn
from bot.negotiation.view import Verdict
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.missing import came_back
from bot.sessions.talk import Talk

Snapshot = dict[str, Any]  # plain values only: it is stored with the conversation
GIVEN_AWAY = (Asking.HAND_OVER.value, Asking.SESSION.value)  # what the counselor has can't be taken out of their hands
CHANGES = ("language", "settled", "items", "limits", "disagreements", "view", "approach", "obstacles", "draft")


def before(talk: Talk) -> Snapshot:
    """How everything a client can undo stands before a turn."""
    conversation, draft = talk.conversation, talk.draft
    return {
        "asking": conversation.asking.value,
        "about": conversation.about,
        "language": conversation.language,
        "pending": conversation.pending,
        "back_to": [conversation.back_to[0].value, conversation.back_to[1]] if conversation.back_to else None,
        "settled": sorted(conversation.settled),
        "items": {item.id: _item(item) for item in talk.negotiation.items},
        "limits": [limit.withdrawn for limit in talk.negotiation.limits],
        "disagreements": [kept.withdrawn for kept in talk.negotiation.disagreements],
        "view": [[each.set_aside for each in talk.view.statements], talk.view.verdict.value, talk.view.play_backs],
        "approach": asdict(talk.approach),
        "obstacles": [
            {**asdict(each), "options": list(each.options), "chosen": list(each.chosen)} for each in talk.obstacles
        ],
        "draft": {
            "held_back": sorted(draft.held_back),
            "note": draft.note,
            "more_in_person": draft.more_in_person,
            "name": draft.name,
            "session_date": draft.session_date.isoformat() if draft.session_date else None,
        },
    }


def change_since(talk: Talk, was: Snapshot) -> Snapshot | None:
    """How things stood before a turn that changed something; None where it changed nothing a client would undo."""
    now = before(talk)
    return was if any(now[name] != was[name] for name in CHANGES) else None


def undo(talk: Talk) -> Answer:
    """Put back what the last change changed; everything before it stays as it was (law 3)."""
    was = talk.conversation.last_change
    if was is None or (talk.draft.handed_over and was["asking"] in GIVEN_AWAY):
        return came_back(talk, Say("utter_nothing_to_undo"))
    _restore_negotiation(talk, was)
    _restore_beside(talk, was)
    conversation = talk.conversation
    conversation.settled, conversation.pending = set(was["settled"]), was["pending"]
    conversation.language = was["language"]
    conversation.asking, conversation.about = Asking(was["asking"]), was["about"]
    conversation.back_to = (Asking(was["back_to"][0]), was["back_to"][1]) if was["back_to"] else None
    conversation.last_change, talk.undone = None, True
    return came_back(talk, Say("utter_undone"))


def _restore_negotiation(talk: Talk, was: Snapshot) -> None:
    negotiation = talk.negotiation
    for item in list(negotiation.items):
        stood = was["items"].get(item.id)
        if _accepted(_item(item)) > _accepted(stood or {}):
            negotiation.undo_agreement(item.id)
        if stood is None:
            negotiation.restore(item.id, Outcome.OPEN, {})
        elif stood != _item(item):
            statuses = {offer_id: OfferStatus(status) for offer_id, status in stood["offers"].items()}
            negotiation.restore(item.id, Outcome(stood["outcome"]), statuses)
            _restore_what_was_said(negotiation, item, stood)
    for place, limit in enumerate(list(negotiation.limits)):
        if place >= len(was["limits"]):
            negotiation.withdraw_limit(limit)
    for place, kept in enumerate(list(negotiation.disagreements)):
        if place >= len(was["disagreements"]):
            negotiation.withdraw_disagreement(kept)


def _restore_what_was_said(negotiation: Negotiation, item: Item, stood: Snapshot) -> None:
    for scale in ("importance", "confidence"):
        if stood[scale] is None and getattr(item, scale) is not None:
            negotiation.withdraw_rating(item.id, scale)
        elif stood[scale] != getattr(item, scale):
            negotiation.rate(item.id, scale, stood[scale])
    item.reason, item.horizon = stood["reason"], Horizon(stood["horizon"]) if stood["horizon"] else None
    ways = [WayOn(way) if way else None for way in stood["ways"]]
    item.progress = [replace(each, way=way) for each, way in zip(item.progress, ways, strict=False)]
    item.priority = stood["priority"]


def _accepted(stood: Mapping[str, Any]) -> int:
    return list(stood.get("offers", {}).values()).count(OfferStatus.ACCEPTED.value)


def _restore_beside(talk: Talk, was: Snapshot) -> None:
    set_aside, verdict, play_backs = was["view"]
    talk.view.statements = [
        replace(each, set_aside=set_aside[place] if place < len(set_aside) else True)
        for place, each in enumerate(talk.view.statements)
    ]
    talk.view.verdict, talk.view.play_backs = Verdict(verdict), play_backs
    for name, value in was["approach"].items():
        setattr(talk.approach, name, value)
    talk.obstacles[:] = [_obstacle(each) for each in was["obstacles"]]
    draft = was["draft"]
    talk.draft.held_back = set(draft["held_back"])
    talk.draft.note, talk.draft.more_in_person, talk.draft.name = draft["note"], draft["more_in_person"], draft["name"]
    day = draft["session_date"]
    talk.draft.session_date = date.fromisoformat(day) if day else None


def _item(item: Item) -> Snapshot:
    return {
        "outcome": item.outcome.value,
        "importance": item.importance,
        "confidence": item.confidence,
        "reason": item.reason,
        "horizon": item.horizon.value if item.horizon else None,
        "ways": [each.way.value if each.way else None for each in item.progress],
        "priority": item.priority,
        "offers": {offer.id: offer.status.value for offer in item.offers},
    }


def _obstacle(plain: Mapping[str, Any]) -> Obstacle:
    return Obstacle(plain["words"], plain["item_id"], plain["idea"], tuple(plain["options"]), tuple(plain["chosen"]))
