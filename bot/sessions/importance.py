"""Why a goal matters, how much, what it is for, and whether there are others (role 2)."""

from __future__ import annotations

from bot.negotiation.items import Item, ItemKind
from bot.negotiation.outcomes import Horizon, Outcome
from bot.sessions.agenda import go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.goals import name_goal
from bot.sessions.talk import Talk

MOST_GOALS = 4


def hear_reason(talk: Talk) -> Answer:
    """Keep why it matters, in the client's words."""
    talk.negotiation.give_reason(_goal_id(talk), talk.words)
    return go_on(talk, Asking.GOAL_REASON, Say("utter_reason_noted", {"reason": talk.quoted(talk.words)}))


def skip_reason(talk: Talk) -> Answer:
    """The client does not want to say why."""
    return go_on(talk, Asking.GOAL_REASON, Say("utter_reason_skipped"))


def rate_importance(talk: Talk) -> Answer:
    """Keep a number from 0 to 10; not understood twice, it is left out."""
    value = talk.chosen.get("value")
    if value is None:
        value = talk.reader.rating(talk.words, talk.language)
    if value is None and talk.conversation.misses:
        return skip_importance(talk)
    if value is None:
        talk.conversation.misses += 1
        return Answer((Say("utter_rating_not_understood"),), Asking.IMPORTANCE, talk.conversation.about, asked=True)
    talk.negotiation.rate(_goal_id(talk), "importance", int(value))
    return _on_from_importance(talk, Say("utter_importance_noted", {"importance": str(value)}))


def skip_importance(talk: Talk) -> Answer:
    """The client does not want to give a number."""
    return _on_from_importance(talk, Say("utter_importance_skipped"))


def set_horizon(talk: Talk) -> Answer:
    """Keep whether a goal is for the coming session or for the longer way; unclear, it is left open."""
    named = talk.chosen.get("horizon") or talk.reader.horizon(talk.words, talk.language)
    if named is None:
        return skip_horizon(talk)
    talk.negotiation.set_horizon(_goal_id(talk), Horizon(named))
    return go_on(talk, Asking.HORIZON, Say(f"utter_horizon_{named}"))


def skip_horizon(talk: Talk) -> Answer:
    """The client does not know what it is for."""
    return go_on(talk, Asking.HORIZON, Say("utter_horizon_skipped"))


def take_another_goal(talk: Talk) -> Answer:
    """The client has another goal; importance and "is there more?" are asked for it, too."""
    if talk.typed and (
        talk.reader.only_says("enough", talk.words, talk.language)
        or talk.reader.says_outright("enough", talk.words, talk.language)
    ):
        return no_more_goals(talk)
    if talk.typed and talk.intent != "affirm":
        return name_goal(talk)
    return Answer((), Asking.GOAL)


def no_more_goals(talk: Talk) -> Answer:
    """That is all; of several goals it is then asked which comes first."""
    return go_on(talk, Asking.MORE_GOALS, Say("utter_no_more_goals"))


def in_order(talk: Talk) -> list[Item]:
    """The agreed goals in the client's order; where they gave none, the most important first, else as named."""
    return sorted(talk.agreed_goals(), key=lambda goal: (goal.priority or MOST_GOALS + 1, -(goal.importance or 0)))


def _on_from_importance(talk: Talk, said: Say) -> Answer:
    if len(in_order(talk)) >= MOST_GOALS:
        talk.conversation.settled.add(Asking.MORE_GOALS)
    return go_on(talk, Asking.IMPORTANCE, said)


def _goal_id(talk: Talk) -> str:
    if talk.conversation.about:
        return talk.conversation.about
    goal = talk.latest(ItemKind.GOAL, Outcome.AGREED)
    return goal.id if goal else ""
