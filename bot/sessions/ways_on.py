"""Five ways on after a step was tried: keep it, a smaller or another step, a more realistic or another goal.

What takes the place of a step or a goal is negotiated as any other (law 1: the client says it first); what there was
stands until that is agreed, and its trail stays after it (laws 9 and 11).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from bot.negotiation import strategy
from bot.negotiation.items import Item, ItemKind
from bot.negotiation.outcomes import Outcome, WayOn
from bot.negotiation.terms import ONCE, Terms
from bot.sessions import confidence, goals, missing, offering, steps
from bot.sessions.agenda import OF_A_NEW_STEP
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.importance import in_order
from bot.sessions.ports import WayRead
from bot.sessions.talk import Talk

# Where a way on named plainly is taken, though it is not what is asked.
HEARD_AT = (Asking.PROGRESS, Asking.PROGRESS_HELPED, Asking.HANDED_OVER)
HOW = {"affirm": "done", "deny": "not_yet", "ambivalent": "partly"}


def choose_way(talk: Talk) -> Answer:
    """Take the way the client taps, or the step they name at once; a yes to five ways is a yes to none (law 2)."""
    step = talk.negotiation.item(talk.conversation.about or "")
    if talk.chosen.get("way"):
        return _take(talk, step, WayRead(WayOn(talk.chosen["way"]), "", plain=True))
    said = talk.reading(step.agreed_terms).terms.named if talk.typed else frozenset()
    if talk.typed and "activity" in said and said & steps.WHEN and talk.intent == "state_step":
        return _take(talk, step, WayRead(WayOn.ANOTHER_STEP, talk.words, plain=True))
    if said and "activity" not in said:  # "ten minutes is enough": the same step in other terms
        return steps.name_step(talk)
    return missing.not_understood(talk)


def skip_way(talk: Talk) -> Answer:
    """The client does not say how to go on: all stands as it was."""
    return go_on_to_the_next(talk)


def way_in_words(talk: Talk) -> Answer | None:
    """Take a way on that is named in words, also while how it went is asked or nothing is; None for all else."""
    asking = talk.conversation.asking
    if not talk.typed or asking not in (*HEARD_AT, Asking.WAY_ON):
        return None
    read = talk.reader.way_on(talk.words, talk.language)
    if read is None or asking in HEARD_AT and not read.plain:
        return None
    step = talk.item_asked_about(ItemKind.STEP) or talk.standing_step()
    if step is None or step.agreed_terms is None or not talk.draft.handed_over:
        return None
    if asking is Asking.PROGRESS and talk.intent in HOW:
        talk.negotiation.report_progress(step.id, HOW[talk.intent], said=talk.words, on=talk.today)
    return _take(talk, step, read)


def go_on_to_the_next(talk: Talk, *says: Say) -> Answer:
    """How the next step went that was not told yet; else nothing more is asked."""
    waiting = step_to_ask_about(talk)
    return Answer(says, Asking.PROGRESS, waiting.id) if waiting else Answer(says, Asking.HANDED_OVER)


def step_to_ask_about(talk: Talk) -> Item | None:
    """The first step, in the order of the goals, of which the client has not told how it went; None where all is told.

    One that was told of is asked about again on another day, unless it was done and nothing was to follow.
    """
    goals_in_order = [goal.id for goal in in_order(talk)]
    found = [
        item
        for item in talk.negotiation.items
        if item.kind is ItemKind.STEP and item.outcome is Outcome.AGREED and _is_due(item, talk.today)
    ]
    places = {goal: place for place, goal in enumerate(goals_in_order)}
    return min(found, key=lambda step: places.get(step.parent_id or "", len(places)), default=None)


def _is_due(step: Item, today: date) -> bool:
    if not step.progress:
        return True
    last = step.progress[-1]
    return last.on is not None and last.on < today and (last.how != "done" or last.way is not None)


def _take(talk: Talk, step: Item, read: WayRead) -> Answer:
    talk.negotiation.choose_way(step.id, read.way, talk.words or None)
    talk.conversation.about = step.id
    return TAKEN_BY[read.way](talk, step, read.rest)


def _keep(talk: Talk, step: Item, _rest: str) -> Answer:
    """The step stays; where it was for one day, and that has passed, the client says the next one."""
    terms = step.agreed_terms or Terms()
    said = {"step": offering.in_words(talk, terms)}
    goes_on = terms.days or terms.frequency is not None and terms.frequency.per != ONCE
    if not goes_on and strategy.from_now_on(terms, talk.today) != terms:
        return Answer((Say("utter_ask_step_next_day", said),), Asking.STEP, step.id, asked=True)
    return go_on_to_the_next(talk, Say("utter_way_keep", said))


def _smaller_step(talk: Talk, step: Item, rest: str) -> Answer:
    """The client's own size where they said one; else the bot makes it smaller, and only asks where it can't."""
    talk.conversation.settled -= set(OF_A_NEW_STEP) - {Asking.OBSTACLE}
    agreed = step.agreed_terms or Terms()
    if rest and (said := talk.reader.read(rest, talk.language, talk.today, agreed).terms).named and not said.activity:
        return steps.name_step(replace(talk, words=rest))
    offered = confidence.smaller_step(talk, step)
    ask = Say("utter_ask_step_smaller", {"step": offering.in_words(talk, agreed)})
    return offered or Answer((ask,), Asking.STEP, step.id, asked=True)


def _another_step(talk: Talk, step: Item, rest: str) -> Answer:
    said = talk.reader.read(rest, talk.language, talk.today).terms.named if rest else frozenset()
    if said and "activity" not in said:  # "change the step to Friday" is the same step on another day
        return steps.name_step(replace(talk, words=rest))
    item = talk.negotiation.open_item(ItemKind.STEP, None, step.parent_id, replaces=step.id)
    talk.conversation.about = item.id
    _as_private_as(talk, step, item)
    if "activity" in said and said & steps.WHEN:
        return steps.name_step(replace(talk, words=rest, intent="state_step"))
    return Answer((Say("utter_ask_step_instead"),), Asking.STEP, item.id, asked=True)


def _realistic_goal(talk: Talk, step: Item, rest: str) -> Answer:
    goal = _goal_of(talk, step)
    if goal is None:
        return _new_goal(talk, step, rest)
    if rest:
        return _named_at_once(talk, goal, rest)
    said = {"goal": talk.reader.turned((goal.agreed_terms or Terms()).activity or "", talk.language)}
    return Answer((Say("utter_ask_goal_realistic", said),), Asking.GOAL, goal.id, asked=True)


def _new_goal(talk: Talk, step: Item, rest: str) -> Answer:
    goal = _goal_of(talk, step)
    item = talk.negotiation.open_item(ItemKind.GOAL, replaces=goal.id if goal else None)
    if goal is not None:
        _as_private_as(talk, goal, item)
    if rest:
        return _named_at_once(talk, item, rest)
    return Answer((Say("utter_ask_goal_instead"),), Asking.GOAL, item.id, asked=True)


def _as_private_as(talk: Talk, old: Item, new: Item) -> None:
    """What takes the place of something held back is held back as well, until the client chooses otherwise."""
    if old.id in talk.draft.held_back:
        talk.draft.held_back.add(new.id)


def _named_at_once(talk: Talk, goal: Item, words: str) -> Answer:
    talk.conversation.about = goal.id
    return goals.name_goal(replace(talk, words=words, intent="state_goal"))


def _goal_of(talk: Talk, step: Item) -> Item | None:
    """The agreed goal a step serves; one that was named before there was a goal serves the first."""
    agreed = talk.agreed_goals()
    return next((goal for goal in agreed if goal.id == step.parent_id), agreed[0] if agreed else None)


TAKEN_BY: Mapping[WayOn, Callable[[Talk, Item, str], Answer]] = {
    WayOn.KEEP: _keep,
    WayOn.SMALLER_STEP: _smaller_step,
    WayOn.ANOTHER_STEP: _another_step,
    WayOn.REALISTIC_GOAL: _realistic_goal,
    WayOn.NEW_GOAL: _new_goal,
}
