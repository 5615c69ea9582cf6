"""The eight roles as the page lists them: which happened, with the client's words, and which did not."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sessions.drafts import DraftRead, RoleRead
from bot.sessions.items_read import ItemRead, agreed
from bot.web.desk.draft.approach import in_words
from bot.web.desk.wording import Words

WITHOUT_WORDS = "…"  # what a role rests on where the client only said that there is something


@dataclass(frozen=True)
class RoleShown:
    """One role. quote: the client's own words. phrase: what shows it where nobody said it in so many words.

    state: the key of the words for whether it happened (`happened`, `not_happened`, `not_yet`, `not_shared`).
    """

    name: str
    happened: bool
    state: str
    quote: str | None
    phrase: str | None


def roles_of(draft: DraftRead, words: Words) -> tuple[RoleShown, ...]:
    """All eight, in the order of the article."""
    return tuple(_shown(role, draft, words) for role in draft.roles)


def _shown(role: RoleRead, draft: DraftRead, words: Words) -> RoleShown:
    phrase = _phrase(role, draft, words) if role.happened else None
    return RoleShown(role.name, role.happened, _state(role, draft), None if phrase else role.quote, phrase)


def _state(role: RoleRead, draft: DraftRead) -> str:
    if role.happened:
        return "happened"
    if draft.sharing.held_back:  # it may have happened in what the counselor does not see
        return "not_shared"
    return "not_happened" if draft.handed_over_at else "not_yet"


def _phrase(role: RoleRead, draft: DraftRead, words: Words) -> str | None:
    approach, sharing = draft.preferences, draft.sharing
    if role.name == "adapting_the_approach" and not (approach.words or approach.values):
        return in_words(approach, words)
    if role.name == "open_communication" and role.quote == WITHOUT_WORDS and not sharing.note:
        key = "draft.in_person" if sharing.more_in_person else "draft.held_back"
        return words(key, n=len(sharing.held_back))
    item = {
        "shared_goals": next(filter(agreed, draft.goals), None),
        "action_planning": next((step for step in draft.steps if step.outcome == "agreed"), None),
    }.get(role.name)
    return words("draft.offer_taken", what=role.quote) if item and _is_the_bots(item) else None


def _is_the_bots(item: ItemRead) -> bool:
    """Whether what the item is called was the bot's wording, which the client said yes to."""
    owner = item.ownership.get("activity")
    return item.words is None and owner is not None and owner.by != "client"
