"""What the conversation goes through, in order, and what comes next: the first question not settled yet.

A client may jump, skip and go back. What was jumped over is asked before the draft is read back, save how they like to
work and what matters to them: who jumps over these has skipped them.
"""

from __future__ import annotations

from bot.negotiation.items import Item, ItemKind
from bot.negotiation.outcomes import Outcome
from bot.sessions.adapting import style_of
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk

AGENDA = (
    Asking.VIEW,
    Asking.PREFERENCES,
    Asking.VALUES,
    Asking.GOAL,
    Asking.STEP,
    Asking.CONFIDENCE,
    Asking.OBSTACLE,
    Asking.GOAL_REASON,
    Asking.IMPORTANCE,
    Asking.HORIZON,
    Asking.MORE_GOALS,
    Asking.HELD_BACK,
    Asking.READ_BACK,
    Asking.SHARING,
    Asking.NOTE,
    Asking.HAND_OVER,
)
ABOUT_A_GOAL = (Asking.STEP, Asking.GOAL_REASON, Asking.IMPORTANCE, Asking.HORIZON, Asking.MORE_GOALS)
ITS_OWN = (Asking.GOAL_REASON, Asking.IMPORTANCE, Asking.HORIZON)
ABOUT_A_STEP = (Asking.CONFIDENCE, Asking.OBSTACLE)
ONCE_A_GOAL = (Asking.IMPORTANCE, Asking.MORE_GOALS)
OF_A_NEW_STEP = (Asking.CONFIDENCE, Asking.CONFIDENCE_WHY, Asking.CONFIDENCE_MORE, Asking.OBSTACLE)
OF_A_NEW_GOAL = (Asking.STEP, *OF_A_NEW_STEP, Asking.GOAL_REASON, Asking.IMPORTANCE, Asking.HORIZON)
ANEW = f"{Asking.HAND_OVER}.anew"  # settled while what has changed since the hand-over waits for another one
MAY_BE_JUMPED = (Asking.PREFERENCES, Asking.VALUES)
PARTS_OF: dict[Asking, Asking] = {
    Asking.FOLLOW_UP: Asking.VIEW,
    Asking.PLAY_BACK: Asking.VIEW,
    Asking.CORRECTION: Asking.VIEW,
    Asking.GOAL_PERMISSION: Asking.GOAL,
    Asking.GOAL_OFFER: Asking.GOAL,
    Asking.STEP_PERMISSION: Asking.STEP,
    Asking.STEP_OFFER: Asking.STEP,
    Asking.STEP_WHEN: Asking.STEP,
    Asking.CONFIDENCE_WHY: Asking.CONFIDENCE,
    Asking.CONFIDENCE_MORE: Asking.CONFIDENCE,
    Asking.OBSTACLE_IDEA: Asking.OBSTACLE,
    Asking.OBSTACLE_OPTIONS: Asking.OBSTACLE,
    Asking.CHANGE_WHICH: Asking.READ_BACK,
    Asking.SESSION: Asking.HAND_OVER,
}


def go_on(talk: Talk, done: Asking | None, *says: Say) -> Answer:
    """Settle a question, and go on to the next."""
    if done is not None:
        talk.conversation.settled.add(done)
    if done is Asking.STEP:
        _asked_for_a_step(talk, talk.goal_in_question())
    asking, about = next_question(talk, done)
    if asking is Asking.STEP:
        _asked_for_a_step(talk, next((i for i in talk.negotiation.items if i.id == about), talk.goal_in_question()))
    return Answer(says, asking, about)


def _asked_for_a_step(talk: Talk, goal: Item | None) -> None:
    """Each goal is asked for a step once, and not again where the client passes over it."""
    if goal is not None:
        talk.conversation.settled.add(f"{Asking.STEP}.{goal.id}")


def goal_without_step(talk: Talk) -> Item | None:
    """The first agreed goal that has no step and was not asked for one; None once the counselor has the draft."""
    if talk.draft.handed_over:
        return None
    served = {item.parent_id for item in talk.negotiation.items if item.outcome is not Outcome.WITHDRAWN}
    goals = [i for i in talk.negotiation.items if i.kind is ItemKind.GOAL and i.outcome is Outcome.AGREED]
    steps_first = any(i.kind is ItemKind.STEP and i.parent_id is None for i in talk.negotiation.items)
    served |= {goal.id for goal in goals[:1] if steps_first}  # a step named before there was a goal serves the first
    asked = talk.conversation.settled
    return next((g for g in goals if g.id not in served and f"{Asking.STEP}.{g.id}" not in asked), None)


def jump_over(talk: Talk, target: Asking) -> None:
    """The client jumps ahead to a question: what need not be asked any more for that is settled."""
    passed = AGENDA[: AGENDA.index(target)] if target in AGENDA else ()
    dropped = (*MAY_BE_JUMPED, Asking.VIEW) if talk.view.standing else MAY_BE_JUMPED
    talk.conversation.settled |= {asking for asking in passed if asking in dropped}


def next_question(talk: Talk, done: Asking | None = None) -> tuple[Asking, str | None]:
    """The first question neither settled nor left out, and the goal or step it is about.

    done: the question just settled; the ones that follow it come before those jumped over earlier.
    """
    left_out = style_of(talk.approach).left_out
    goal, step = talk.latest(ItemKind.GOAL, Outcome.AGREED), talk.standing_step()
    for asking in _from(done):
        if asking is Asking.HELD_BACK and (left := goal_without_step(talk)) is not None:
            return Asking.STEP, left.id
        if asking is Asking.HELD_BACK and _lacks_an_order(talk):
            return Asking.PRIORITY, None
        if asking in talk.conversation.settled or asking in left_out:
            continue
        if asking in ABOUT_A_GOAL and goal is None or asking in ABOUT_A_STEP and step is None:
            continue
        if asking is Asking.HAND_OVER and talk.draft.handed_over and ANEW not in talk.conversation.settled:
            continue
        if asking is Asking.OBSTACLE and talk.obstacles and not talk.obstacles[-1].plan:
            return Asking.OBSTACLE_IDEA, None  # named while another question was open
        about = goal if asking in ITS_OWN and goal else step if asking in ABOUT_A_STEP else None
        return asking, about.id if about else None
    return Asking.HANDED_OVER, None


def _from(done: Asking | None) -> tuple[Asking, ...]:
    last = AGENDA.index(Asking.HELD_BACK)
    first = AGENDA.index(done) + 1 if done in AGENDA else 0
    return (*AGENDA[first:last], *AGENDA[:first], *AGENDA[last:]) if first < last else AGENDA


def settled_by(asking: Asking) -> Asking:
    """The question of the agenda an open question belongs to."""
    return PARTS_OF.get(asking, asking)


def ask_anew(talk: Talk, *questions: Asking) -> None:
    """Questions that were settled come up again; after the hand-over the draft is then read back and handed over anew.

    Called once something is agreed, not before: who changes nothing has nothing to hand over.
    """
    talk.conversation.settled -= set(questions)
    if talk.draft.handed_over:
        talk.conversation.settled -= {Asking.READ_BACK, Asking.HAND_OVER}
        if talk.draft.held_back:  # who held something back chooses for what is new, too
            talk.conversation.settled.discard(Asking.SHARING)
        talk.conversation.settled.add(ANEW)


def _lacks_an_order(talk: Talk) -> bool:
    """Whether there are several goals and the client was not asked yet which comes first, nor said so."""
    goals = talk.agreed_goals()
    unasked = Asking.PRIORITY not in talk.conversation.settled and not talk.draft.handed_over
    return unasked and len(goals) > 1 and all(goal.priority is None for goal in goals)


def leave_open(talk: Talk) -> None:
    """Remember the open question, to come back to it after another one."""
    if talk.conversation.back_to is None:
        talk.conversation.back_to = talk.conversation.asking, talk.conversation.about


def back_to_open(talk: Talk) -> None:
    """Take up the remembered question again, where there is one."""
    if talk.conversation.back_to is not None:
        talk.conversation.asking, talk.conversation.about = talk.conversation.back_to
        talk.conversation.back_to = None
