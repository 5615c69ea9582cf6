"""Being of two minds: both sides kept in the client's words, a middle ground looked for only if they want (role 5)."""

from __future__ import annotations

from bot.negotiation.items import ItemKind
from bot.negotiation.outcomes import Outcome
from bot.sessions import goals, missing, replying, steps
from bot.sessions.agenda import back_to_open, go_on, leave_open, settled_by
from bot.sessions.answering import as_answer
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.keeping import both_sides_kept
from bot.sessions.missing import came_back
from bot.sessions.talk import Note, Talk

NEGOTIATED = (Asking.GOAL, Asking.STEP)


def keep_both_sides(talk: Talk) -> Answer:
    """Say both sides back and keep them; neither is argued for."""
    if not talk.words:
        return came_back(talk)
    said = both_sides_kept(talk)
    if said is None:
        return _not_sure(talk)
    if settled_by(talk.conversation.asking) not in NEGOTIATED:
        return came_back(talk, said)
    leave_open(talk)
    return Answer((said,), Asking.MIDDLE_GROUND, talk.conversation.about)


def _not_sure(talk: Talk) -> Answer:
    """Unsure without two sides to keep: at an offer there is no hurry; else the words go to the counselor."""
    if talk.conversation.asking is Asking.STEP_OFFER:
        return replying.no_hurry(talk)
    if talk.conversation.asking is Asking.GOAL_OFFER:
        return missing.not_understood(talk)
    answer = as_answer(talk)
    if answer is not None:
        return answer
    talk.new_notes.append(Note("other", talk.words))
    return came_back(talk, Say("utter_noted_other"))


def look_for_middle_ground(talk: Talk) -> Answer:
    """The client wants something in between: the bot may suggest."""
    back_to_open(talk)
    if settled_by(talk.conversation.asking) is Asking.GOAL:
        return goals.offer_goals(talk)
    return steps.offer_steps(talk)


def leave_both_sides(talk: Talk) -> Answer:
    """Both sides stay side by side: what they are about is undecided, and the conversation goes on."""
    back_to_open(talk)
    done = settled_by(talk.conversation.asking)
    item = talk.latest(ItemKind.GOAL if done is Asking.GOAL else ItemKind.STEP, Outcome.OPEN)
    if item is not None:
        talk.negotiation.end(item.id, Outcome.UNDECIDED)
    stay = Say("utter_both_sides_stay")
    if done is Asking.GOAL and talk.latest(ItemKind.GOAL, Outcome.AGREED) is None:  # something else may still be one
        talk.conversation.settled.add(Asking.GOAL)
        return Answer((stay,), Asking.MORE_GOALS)
    return go_on(talk, done if done in NEGOTIATED else None, stay)


def say_it_instead(talk: Talk) -> Answer:
    """Asked about a middle ground, the client names a goal or a step of their own."""
    back_to_open(talk)
    if settled_by(talk.conversation.asking) is Asking.GOAL:
        return goals.name_goal(talk)
    return steps.name_step(talk)
