"""A change of the agreed step, said while another question is open; that question then comes back.

What only tells a story ("he changes shifts on Fridays", to what could get in the way) changes nothing: a change speaks
of the step, or begins as a change does and names terms.
"""

from __future__ import annotations

from dataclasses import replace

from bot.negotiation.errors import CrossesLimit
from bot.negotiation.items import Item, ItemKind
from bot.negotiation.limits import content_words
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import WEEKDAYS, Terms
from bot.sessions import steps
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.missing import came_back
from bot.sessions.ports import Reading
from bot.sessions.talk import Talk

SURE = (Asking.CONFIDENCE, Asking.CONFIDENCE_WHY, Asking.CONFIDENCE_MORE)
OPEN_TO_A_CHANGE = (
    *SURE,
    Asking.OBSTACLE,
    Asking.OBSTACLE_IDEA,
    Asking.OBSTACLE_OPTIONS,
    Asking.GOAL_REASON,
    Asking.IMPORTANCE,
    Asking.HORIZON,
    Asking.MORE_GOALS,
    Asking.HELD_BACK,
    Asking.READ_BACK,
    Asking.CHANGE_WHICH,
)
# What one would do about an obstacle, or what speaks for a number, may well begin as a change does.
ONLY_PLAINLY = (Asking.OBSTACLE_IDEA, Asking.OBSTACLE_OPTIONS, Asking.CONFIDENCE_WHY, Asking.CONFIDENCE_MORE)
SAID_SHORTLY = frozenset({"amount", "frequency", "days"})
MOST_WORDS = 5


def change_of_step(talk: Talk) -> Answer | None:
    """Change the agreed step as the client says, or take a step said for a goal that has none; None for all else."""
    if not talk.typed or talk.conversation.asking not in OPEN_TO_A_CHANGE:
        return None
    about = talk.reader.about_the_step(talk.words, talk.language)
    goal = _goal_meant(talk, about)
    if about and goal and _step_of(talk, goal) is None and _names_an_activity(talk, about):
        return _first_step(talk, goal, about)
    item = _step_of(talk, goal) if goal else talk.standing_step()
    if item is None or item.agreed_terms is None:
        return None
    change = _change(talk, item.agreed_terms, about)
    return _put(talk, item, *change) if change else None


def change_instead(talk: Talk) -> Answer | None:
    """What a client who seems to take a step back changes in it ("drop one of the three")."""
    item = talk.standing_step()
    if item is None or item.agreed_terms is None or not talk.typed:
        return None
    if talk.reader.parts(talk.words, talk.language):
        return None
    reading = talk.reading(item.agreed_terms)
    named = reading.terms.named - {"activity", "condition", "cue"}
    if not named and not talk.reader.drops_one_time(talk.words, talk.language):
        return None
    return _put(talk, item, _dropped(talk, _without_activity(reading.terms, item.agreed_terms)), reading)


def _change(talk: Talk, agreed: Terms, about: str | None) -> tuple[Terms, Reading] | None:
    """The terms as the client wants them, and what was read; None where the words change none."""
    words = about or talk.words
    if talk.reader.drops_one_time(words, talk.language):
        reading = talk.reading(agreed)
        return _dropped(talk, _without_activity(reading.terms, agreed)), reading
    if about is None and talk.conversation.asking in ONLY_PLAINLY:
        return None
    opens = talk.reader.opens_a_change(words, talk.language)
    reading = talk.reader.read(words, talk.language, talk.today, agreed)
    if opens and (days := _free_day(talk, agreed, words)):
        return agreed.changed_by(Terms(days=days)), reading
    if opens and (swap := talk.reader.swapped(words, talk.language)):
        return _swap(talk, agreed, *swap)
    change = _only_terms(reading.terms)
    short = change.named and change.named <= SAID_SHORTLY and len(words.split()) <= MOST_WORDS
    plain = opens if about is None else opens or short
    return (agreed.changed_by(change), reading) if plain and change.named else None


def _swap(talk: Talk, agreed: Terms, old: str, new: str) -> tuple[Terms, Reading] | None:
    """One value in the place of another: of the days only the one that is named gives way."""
    before, reading = talk.reader.read(old, talk.language, talk.today), talk.reader.read(new, talk.language, talk.today)
    change = _only_terms(reading.terms)
    if not change.named:
        return None
    given_up = set(before.terms.days) & set(agreed.days)
    if given_up and change.days:
        kept = (set(agreed.days) - given_up) | set(change.days)
        return agreed.changed_by(Terms(days=_in_order(kept))), reading
    foreign = len(old.split()) > 2 or before.terms.named - change.named  # noqa: PLR2004 - "the day", *jam mulainya*
    return None if foreign else (agreed.changed_by(change), reading)


def _free_day(talk: Talk, agreed: Terms, words: str) -> tuple[str, ...]:
    """The days of the step once another one is left free; empty where the words name none."""
    named = talk.reader.day_off(words, talk.language)
    if named is None:
        return ()
    free, no_longer = (talk.reader.read(part, talk.language, talk.today).terms.days for part in named)
    daily = agreed.frequency is not None and agreed.frequency.per == "day"
    days = set(agreed.days or (WEEKDAYS if daily else ()))
    return _in_order((days | set(no_longer)) - set(free)) if free and days else ()


def _dropped(talk: Talk, terms: Terms) -> Terms:
    """The terms without a condition that was only about the one time that is dropped."""
    return replace(terms, condition=None) if talk.reader.drops_one_time(talk.words, talk.language) else terms


def _put(talk: Talk, item: Item, terms: Terms, reading: Reading) -> Answer:
    if terms == item.agreed_terms:
        return came_back(talk, steps.says_it_stays(talk, item))
    try:
        offer = talk.negotiation.put_forward(item.id, Party.CLIENT, terms, talk.today, said=reading.said)
    except CrossesLimit as crossed:
        return came_back(talk, Say("utter_crosses_limit", {"limit": crossed.about}))
    answer = steps.bot_answers(talk, item, offer)
    settled_again = answer.asking is Asking.CONFIDENCE and talk.conversation.asking not in SURE
    return came_back(talk, *answer.says) if settled_again else answer


def _names_an_activity(talk: Talk, words: str) -> bool:
    return talk.reader.read(words, talk.language, talk.today).terms.activity is not None


def _first_step(talk: Talk, goal: Item, words: str) -> Answer:
    talk.conversation.about = goal.id
    return steps.name_step(replace(talk, words=words, intent="state_step"))


def _goal_meant(talk: Talk, about: str | None) -> Item | None:
    """The goal a step is said for: named before it, or the one that was agreed last and has no step yet."""
    goals = [item for item in talk.negotiation.items if item.kind is ItemKind.GOAL and item.outcome is Outcome.AGREED]
    if about is None or not goals:
        return None
    said = content_words(talk.reader.before_the_step(talk.words, talk.language))
    named = [goal for goal in goals if said & content_words((goal.agreed_terms or Terms()).activity or "")]
    if len(named) == 1:
        return named[0]
    plain = talk.reader.opens_a_change(about, talk.language)
    return None if plain or _step_of(talk, goals[-1]) is not None else goals[-1]


def _step_of(talk: Talk, goal: Item) -> Item | None:
    found = [item for item in talk.negotiation.items if item.parent_id == goal.id and item.outcome is Outcome.AGREED]
    return found[-1] if found else None


def _only_terms(said: Terms) -> Terms:
    return replace(said, activity=None, condition=None, cue=None)


def _without_activity(said: Terms, agreed: Terms) -> Terms:
    return agreed.changed_by(_only_terms(said))


def _in_order(days: set[str]) -> tuple[str, ...]:
    return tuple(day for day in WEEKDAYS if day in days)
