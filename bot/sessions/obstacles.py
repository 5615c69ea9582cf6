"""What could get in the way: the client's idea first, then two or three options with their for and against (role 4)."""

from __future__ import annotations

from bot.negotiation.obstacles import Obstacle
from bot.sessions.adapting import style_of
from bot.sessions.agenda import go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.missing import came_back
from bot.sessions.posing import obstacle_options
from bot.sessions.steps import WHEN, hear_when
from bot.sessions.talk import Talk
from bot.sessions.withdrawing import take_out

MOST_OPTIONS = 3


def hear_obstacle(talk: Talk) -> Answer:
    """Keep what could get in the way, and ask for the client's own idea; "there is something" is not yet what.

    A client who takes the step out after all is heard in that.
    """
    out = talk.typed and talk.reader.takes_out_a_part(talk.words, talk.language)
    if out and (taken := take_out(talk)):
        return taken
    words = talk.reader.after_there_is(talk.words, talk.language)
    if talk.intent == "affirm" and words == talk.words and _only_yes(talk):
        return came_back(talk)
    if talk.reader.says_outright("nothing", words, talk.language):
        return no_obstacle(talk)
    _keep(talk, words)
    noted = Say("utter_obstacle_noted", {"obstacle": talk.quoted(words)})
    return Answer((noted,), Asking.OBSTACLE_IDEA)


def _only_yes(talk: Talk) -> bool:
    return not talk.words or talk.reader.says_yes(talk.words, talk.language)


def no_obstacle(talk: Talk) -> Answer:
    """Nothing gets in the way, or nothing comes to mind."""
    return go_on(talk, Asking.OBSTACLE, Say("utter_no_obstacle"))


def note_obstacle(talk: Talk) -> Answer:
    """Keep an obstacle said while another question is open; what to do about it is asked when its turn comes."""
    if not talk.words:
        return came_back(talk)
    if talk.conversation.asking is Asking.STEP_WHEN and talk.reading().terms.named & WHEN:
        return hear_when(talk)
    _keep(talk, talk.words)
    return came_back(talk, Say("utter_noted_barrier"))


def hear_idea(talk: Talk) -> Answer:
    """Keep what the client would do about it."""
    talk.obstacles[-1].idea = talk.words
    said = Say("utter_obstacle_idea_noted", {"idea": talk.quoted(talk.words)})
    return go_on(talk, Asking.OBSTACLE, said)


def offer_options(talk: Talk) -> Answer:
    """The client has no idea, or asks: options of the catalog, each with what speaks for and against it."""
    obstacle = talk.obstacles[-1]
    most = min(MOST_OPTIONS, style_of(talk.approach).options + 1)
    found = talk.ideas.against(obstacle.words, talk.language, most)
    obstacle.options = tuple(each.text for each in found)
    lines = [f"{n}. {each.text} (+ {each.speaks_for}; − {each.speaks_against})" for n, each in enumerate(found, 1)]
    said = Say("utter_offer_obstacle_options", {"options": "\n".join(lines)}, obstacle_options(obstacle))
    return Answer((said,), Asking.OBSTACLE_OPTIONS, asked=True)


def choose_options(talk: Talk) -> Answer:
    """Keep the option, or the several, the client takes; words of their own are their idea."""
    obstacle = talk.obstacles[-1]
    tapped = talk.chosen.get("option")
    numbers: tuple[int, ...] = (int(tapped),) if tapped is not None else ()
    if not numbers and talk.words:
        numbers = talk.reader.choices(talk.words, talk.language, len(obstacle.options))
    if numbers:
        obstacle.chosen = tuple(obstacle.options[number] for number in numbers)
        name = "utter_obstacle_plan_noted" if len(numbers) == 1 else "utter_obstacle_plan_combined"
        return go_on(talk, Asking.OBSTACLE, Say(name, {"plan": " + ".join(obstacle.chosen)}))
    if talk.intent in ("affirm", "choose_option", "unsure") and not talk.conversation.misses:
        talk.conversation.misses += 1
        said = Say("utter_ask_obstacle_options_again", {}, obstacle_options(obstacle))
        return Answer((said,), Asking.OBSTACLE_OPTIONS, asked=True)
    if talk.intent in ("affirm", "choose_option", "unsure"):
        return leave_obstacle(talk)
    return hear_idea(talk)


def leave_obstacle(talk: Talk) -> Answer:
    """None of it fits: the obstacle stands for the session as it is."""
    return go_on(talk, Asking.OBSTACLE, Say("utter_obstacle_left"))


def _keep(talk: Talk, words: str) -> None:
    step = talk.standing_step()
    talk.obstacles.append(Obstacle(words, step.id if step else None))
