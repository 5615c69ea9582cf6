"""What a simulated client does at each question: a table from the open question to a move."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from bot.negotiation.items import Item, ItemKind
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import WayOn
from bot.negotiation.terms import Terms
from bot.sessions.conversation import Asking
from bot.simulation.channel import Heard, Move
from bot.simulation.mind import next_id
from bot.simulation.persona import Persona, Words
from bot.simulation.wishes import some_rhythm

MOST_TIMES = 8  # a question seen so often is passed over
SURE, NOT_SURE = (7, 8, 9, 10), (1, 2, 3, 4, 5, 6)


@dataclass
class Deciding:
    """One client who decides. problem: what they come with (words/*.yml). careful: was just misread, so taps."""

    persona: Persona
    words: Words
    rng: Random
    today: date
    problem: dict[str, str]
    careful: bool = False
    goals_named: int = 0
    step_said: Terms = field(default_factory=Terms)
    asked_for: tuple[str, Terms] | None = None  # the offer the client wanted otherwise, and how
    seen: dict[str, int] = field(default_factory=dict)

    def move(self, heard: Heard) -> Move:
        """The next move."""
        self.seen[heard.asking] = self.seen.get(heard.asking, 0) + 1
        if self.seen[heard.asking] > MOST_TIMES:
            return _skip(self, heard)
        decide = DECISIONS.get(heard.asking)
        return decide(self, heard) if decide else self.yes_or_tap(heard)

    def chance(self, share: float) -> bool:
        """Whether something of that share happens now; somebody who was just misread does the plain thing."""
        return not self.careful and self.rng.random() < share

    def say(self, act: str, means: dict[str, Any] | None = None, **values: Any) -> Move:
        """Type an act."""
        register = "terse" if self.careful else self.persona.register
        return Move(self.words.say(act, register, self.rng, **values), means=means or {})

    def tap_or_say(
        self, heard: Heard, intent: str, act: str, means: dict[str, Any] | None = None, **values: Any
    ) -> Move:
        """Tap where there is something to tap and the client does not rather type."""
        choice = heard.choice(intent, **values)
        if choice is not None and not self.chance(self.persona.typed):
            return Move(choice=choice, means=means or {})
        return self.say(act, means)

    def yes_or_tap(self, heard: Heard) -> Move:
        """Whatever is asked: yes."""
        return self.tap_or_say(heard, "affirm", "agree")

    def told(self, key: str) -> Move:
        """Type a sentence of the problem."""
        return Move(self.problem[key])


def _view(client: Deciding, _heard: Heard) -> Move:
    return client.told("view")


def _follow_up(client: Deciding, heard: Heard) -> Move:
    if client.chance(0.5):
        return client.say("view_more")
    return client.tap_or_say(heard, "unsure", "unsure") if heard.choice("unsure") else client.say("view_more")


def _play_back(client: Deciding, heard: Heard) -> Move:
    if client.seen[Asking.PLAY_BACK] == 1 and client.chance(0.25):
        return client.told("heaviest")
    return client.tap_or_say(heard, "affirm", "right")


def _right(client: Deciding, heard: Heard) -> Move:
    return client.tap_or_say(heard, "affirm", "right")


def _skip(client: Deciding, heard: Heard) -> Move:
    for intent in ("move_on", "deny", "unsure"):
        if choice := heard.choice(intent):
            return Move(choice=choice)
    return client.say("skip")


def _values(client: Deciding, heard: Heard) -> Move:
    return client.say("value") if client.chance(0.4) else _skip(client, heard)


def _goal(client: Deciding, heard: Heard) -> Move:
    if client.chance(client.persona.torn) and client.seen[Asking.GOAL] == 1:
        return client.say("torn", goal=client.problem["goal"])
    asked_before = client.seen[Asking.GOAL] > 1 and heard.choice("ask_options") is None
    if asked_before or client.rng.random() < client.persona.names_goal or client.goals_named:
        return _named_goal(client, heard, heard.about)
    return client.tap_or_say(heard, "ask_options", "ideas")


def _named_goal(client: Deciding, heard: Heard, about: str | None) -> Move:
    client.goals_named += 1
    goal = client.problem["goal"]
    item = next_id(heard.negotiation, ItemKind.GOAL, about)
    means = {"agree": (item, ItemKind.GOAL, Terms(activity=goal))}
    return client.say("lead_goal", means, goal=goal)


def _permission(client: Deciding, heard: Heard) -> Move:
    return client.yes_or_tap(heard) if client.rng.random() < 0.85 else client.tap_or_say(heard, "deny", "refuse")


def _goal_offer(client: Deciding, heard: Heard) -> Move:
    offers = table(heard)
    if not offers or client.chance(client.persona.declines):
        return client.tap_or_say(heard, "deny", "none")
    chosen = client.rng.randrange(len(offers))
    means = {"agree": (heard.about, ItemKind.GOAL, offers[chosen][1])}
    if len(offers) == 1:
        return client.tap_or_say(heard, "affirm", "accept_one", means)
    choice = heard.choice("choose_option", offer=offers[chosen][0])
    if choice is not None and not client.chance(client.persona.typed):
        return Move(choice=choice, means=means)
    return client.say("pick", means, n=chosen + 1)


def _step(client: Deciding, heard: Heard) -> Move:
    asked_before = client.seen[Asking.STEP] > 1 and heard.choice("ask_options") is None
    if not asked_before and client.rng.random() >= client.persona.names_step:
        return client.tap_or_say(heard, "ask_options", "ideas")
    wish = some_rhythm(client.words, client.rng, client.today)
    step = client.problem["step"]
    item = next_id(heard.negotiation, ItemKind.STEP, heard.about)
    client.step_said = Terms(activity=step).changed_by(wish.terms)
    means = {"agree": (item, ItemKind.STEP, client.step_said)}
    return client.say("lead_step", means, step=step, when=wish.text)


def _when(client: Deciding, heard: Heard) -> Move:
    wish = some_rhythm(client.words, client.rng, client.today)
    terms = client.step_said.changed_by(wish.terms)
    return Move(wish.text, means={"agree": (heard.about, ItemKind.STEP, terms)})


def _fragile(client: Deciding, heard: Heard) -> Move:
    if client.chance(0.25):
        return client.tap_or_say(heard, "deny", "drop_yes", {"drop": heard.about})
    return client.tap_or_say(heard, "affirm", "keep_yes")


def _number(scale: str) -> Callable[[Deciding, Heard], Move]:
    def rate(client: Deciding, heard: Heard) -> Move:
        low = client.chance(client.persona.unsure_numbers) and client.seen[heard.asking] == 1
        value = client.rng.choice(NOT_SURE if low else SURE)
        item = heard.about or _latest(heard, ItemKind.GOAL if scale == "importance" else ItemKind.STEP)
        means = {"rate": (item, scale, value)}
        choice = heard.choice("rate", value=value)
        if choice is not None and not client.chance(client.persona.typed):
            return Move(choice=choice, means=means)
        return client.say("number", means, n=value)

    return rate


def _answer(act: str) -> Callable[[Deciding, Heard], Move]:
    return lambda client, _heard: client.say(act)


def _tell(key: str) -> Callable[[Deciding, Heard], Move]:
    return lambda client, _heard: client.told(key)


def _obstacle(client: Deciding, heard: Heard) -> Move:
    return client.told("obstacle") if client.rng.random() < 0.6 else client.tap_or_say(heard, "deny", "that_is_all")


def _obstacle_options(client: Deciding, heard: Heard) -> Move:
    choice = heard.choice("choose_option")
    return Move(choice=choice) if choice else client.say("pick", n=1)


def _more_goals(client: Deciding, heard: Heard) -> Move:
    if client.goals_named == 1 and client.chance(client.persona.more_goals):
        another = [each for each in client.words.table["problems"] if each["goal"] != client.problem["goal"]]
        client.problem = {**client.problem, **{key: client.rng.choice(another)[key] for key in ("goal",)}}
        return _named_goal(client, heard, None)
    return client.tap_or_say(heard, "deny", "that_is_all")


def _horizon(client: Deciding, heard: Heard) -> Move:
    return client.tap_or_say(heard, "choose_option", "horizon")


def _priority(client: Deciding, heard: Heard) -> Move:
    if client.chance(0.4):
        return _skip(client, heard)
    choice = heard.choice("choose_option")
    return Move(choice=choice) if choice and not client.chance(client.persona.typed) else client.say("pick", n=1)


def _progress(client: Deciding, heard: Heard) -> Move:
    return client.tap_or_say(heard, client.rng.choice(("affirm", "ambivalent", "deny")), "went")


def _way_on(client: Deciding, heard: Heard) -> Move:
    """A client of the simulation who comes back stays with the step they have."""
    choice = heard.choice("choose_option", way=WayOn.KEEP)
    return Move(choice=choice) if choice and not client.chance(client.persona.typed) else client.say("keep_step")


def _note(client: Deciding, heard: Heard) -> Move:
    return client.say("note") if client.chance(0.3) else client.tap_or_say(heard, "deny", "refuse")


def _no(client: Deciding, heard: Heard) -> Move:
    return client.tap_or_say(heard, "deny", "refuse")


def _latest(heard: Heard, kind: ItemKind) -> str | None:
    items: list[Item] = [item for item in heard.negotiation.items if item.kind is kind and item.agreed_terms]
    return items[-1].id if items else None


def table(heard: Heard) -> list[tuple[str, Terms]]:
    """The bot's open offers on what the question is about."""
    item = next((item for item in heard.negotiation.items if item.id == heard.about), None)
    return [(offer.id, offer.terms) for offer in item.open_offers if offer.by is Party.BOT] if item else []


def _go_ahead(client: Deciding, heard: Heard) -> Move:
    return client.tap_or_say(heard, "affirm", "go_ahead")


def _share(client: Deciding, heard: Heard) -> Move:
    return Move(choice=heard.choices[0]) if heard.choices else client.say("go_ahead")


DECISIONS: dict[str, Callable[[Deciding, Heard], Move]] = {
    Asking.VIEW: _view,
    Asking.FOLLOW_UP: _follow_up,
    Asking.PLAY_BACK: _play_back,
    Asking.CORRECTION: _tell("heaviest"),
    Asking.PREFERENCES: _skip,
    Asking.VALUES: _values,
    Asking.GOAL: _goal,
    Asking.GOAL_PERMISSION: _permission,
    Asking.GOAL_OFFER: _goal_offer,
    Asking.STEP: _step,
    Asking.STEP_PERMISSION: _permission,
    Asking.STEP_WHEN: _when,
    Asking.FRAGILE_YES: _fragile,
    Asking.CONFIDENCE: _number("confidence"),
    Asking.CONFIDENCE_WHY: _answer("speaks_for"),
    Asking.CONFIDENCE_MORE: _answer("would_help"),
    Asking.OBSTACLE: _obstacle,
    Asking.OBSTACLE_IDEA: _tell("idea"),
    Asking.OBSTACLE_OPTIONS: _obstacle_options,
    Asking.GOAL_REASON: _tell("reason"),
    Asking.IMPORTANCE: _number("importance"),
    Asking.HORIZON: _horizon,
    Asking.MORE_GOALS: _more_goals,
    Asking.PRIORITY: _priority,
    Asking.MIDDLE_GROUND: _no,
    Asking.LIMIT_KIND: _no,
    Asking.HELD_BACK: _no,
    Asking.READ_BACK: _right,
    Asking.NOTE: _note,
    Asking.SHARING: _share,
    Asking.HAND_OVER: _go_ahead,
    Asking.SESSION: _no,
    Asking.PROGRESS: _progress,
    Asking.PROGRESS_HELPED: _skip,
    Asking.WAY_ON: _way_on,
}
