"""The open question in words: asked the first time, or again in other words after a side question or a pause."""

from __future__ import annotations

from dataclasses import replace

from bot.negotiation.items import Item, ItemKind
from bot.negotiation.obstacles import Obstacle
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Terms
from bot.sessions import offering
from bot.sessions.confidence import around
from bot.sessions.conversation import Answer, Asking, Option, Say
from bot.sessions.importance import in_order
from bot.sessions.parts import change_options, says_of
from bot.sessions.talk import Talk
from bot.sessions.viewing import play_back


def pose_again(talk: Talk) -> Answer:
    """What the bot says to ask the open question once more; nothing changes."""
    asking, about = talk.conversation.asking, talk.conversation.about
    if asking is Asking.PLAY_BACK:
        return Answer((play_back(talk),), asking, about)
    if asking in (Asking.GOAL_OFFER, Asking.STEP_OFFER) and about:
        return offering.pose_offers(talk, talk.negotiation.item(about))
    if asking in WITH_PARTS:
        return Answer(_with_parts(talk, asking, again=True), asking, about)
    if asking is Asking.OBSTACLE_OPTIONS and talk.obstacles:
        again = Say("utter_ask_obstacle_options_again", {}, obstacle_options(talk.obstacles[-1]))
        return Answer((again,), asking, about)
    if asking is Asking.PRIORITY:
        return Answer((Say("utter_ask_priority_again", {}, goal_options(talk)),), asking, about)
    if asking in (Asking.GOAL_PERMISSION, Asking.STEP_PERMISSION) and about:
        return offering.pose_offers(talk, talk.negotiation.item(about))
    if asking is Asking.LIMIT_KIND and (about or "").endswith("proviso"):
        return Answer((Say("utter_ask_proviso", _values(talk, asking, about)),), asking, about)
    if asking is Asking.STEP and _names_its_goal(talk, about):
        return Answer((Say("utter_ask_step_for_goal_again", _values(talk, asking, about)),), asking, about)
    return Answer((Say(f"utter_ask_{asking}_again", _values(talk, asking, about)),), asking, about)


def with_question(talk: Talk, answer: Answer) -> Answer:
    """The answer with the question it leaves open put in words, where the use case has not done so itself."""
    asking, about = answer.asking, answer.about
    if answer.asked or asking is Asking.CLOSED:
        return answer
    if asking is Asking.HANDED_OVER:
        again = Say("utter_ask_handed_over_again", {"code": talk.draft.code or ""})
        return replace(answer, says=(*answer.says, *((again,) if talk.draft.code else ())), asked=True)
    if asking in WITH_PARTS:
        return replace(answer, says=(*answer.says, *_with_parts(talk, asking)), asked=True)
    options = goal_options(talk) if asking is Asking.PRIORITY else ()
    question = Say(f"utter_ask_{_wording(talk, asking, about)}", _values(talk, asking, about), options)
    return replace(answer, says=(*answer.says, question), asked=True)


WITH_PARTS = (Asking.READ_BACK, Asking.SHARING)


def obstacle_options(obstacle: Obstacle) -> tuple[Option, ...]:
    """What can be done about an obstacle, as options to tap."""
    return tuple(Option(text, "choose_option", {"option": number}) for number, text in enumerate(obstacle.options))


def goal_options(talk: Talk) -> tuple[Option, ...]:
    """The agreed goals as options to tap, for which of them comes first."""
    goals = [(goal.id, (goal.agreed_terms or Terms()).activity or "") for goal in in_order(talk)]
    titled = [(goal, talk.reader.turned(words, talk.language)) for goal, words in goals]
    return tuple(Option(title, "choose_option", {"first": goal}) for goal, title in titled)


def _with_parts(talk: Talk, asking: Asking, *, again: bool = False) -> tuple[Say, ...]:
    """The parts of the draft, and the question about them; the door puts both on one card."""
    options = change_options(talk) if asking is Asking.READ_BACK else ()
    name = f"utter_ask_{asking}_again" if again and asking is Asking.SHARING else f"utter_ask_{asking}"
    return (*says_of(talk), Say(name, {}, options, card={"kind": asking.value}))


def _wording(talk: Talk, asking: Asking, about: str | None) -> str:
    """Which wording asks the question: the first time, about a change, or about one more."""
    item = _item(talk, about)
    agreed = item is not None and item.agreed_terms is not None
    if asking is Asking.FOLLOW_UP:
        return f"follow_up_{about}"
    if asking is Asking.GOAL and agreed:
        return "goal_change"
    if asking is Asking.GOAL and talk.latest(ItemKind.GOAL, Outcome.AGREED) is not None:
        return "another_goal"
    if asking is Asking.STEP and _names_its_goal(talk, about):
        return "step_for_goal"
    if asking is Asking.STEP and agreed:
        return "step_change"
    if asking is Asking.CONFIDENCE and item is not None and item.confidence is not None:
        return "confidence_now"
    return asking.value


def _values(talk: Talk, asking: Asking, about: str | None) -> dict[str, str]:
    """What the question quotes."""
    values: dict[str, str] = {}
    item = _item(talk, about)
    goal = item if item and item.kind is ItemKind.GOAL else talk.latest(ItemKind.GOAL, Outcome.AGREED)
    step = item if item and item.kind is ItemKind.STEP else talk.standing_step()
    if goal is not None and goal.agreed_terms is not None:
        values["goal"] = talk.reader.turned(goal.agreed_terms.activity or "", talk.language)
    if step is not None:
        values["step"] = offering.in_words(talk, step.agreed_terms or Terms())
        values |= around(step.confidence) if step.confidence is not None else {}
    if asking is Asking.OBSTACLE_IDEA and talk.obstacles:
        values["obstacle"] = talk.quoted(talk.obstacles[-1].words)
    if asking is Asking.LIMIT_KIND:
        values["thing"] = talk.quoted((talk.conversation.pending or "").partition("\n")[0])
    if asking is Asking.HANDED_OVER:
        values["code"] = talk.draft.code or ""
    return values


def _names_its_goal(talk: Talk, about: str | None) -> bool:
    """Whether a step is asked for towards one of several goals, so that the question says which."""
    item = _item(talk, about)
    goals = [i for i in talk.negotiation.items if i.kind is ItemKind.GOAL and i.outcome is Outcome.AGREED]
    return len(goals) > 1 and item is not None and item.kind is ItemKind.GOAL


def _item(talk: Talk, about: str | None) -> Item | None:
    return next((item for item in talk.negotiation.items if item.id == about), None)
