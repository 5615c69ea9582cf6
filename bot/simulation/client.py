"""One simulated client in one conversation: moves, what they settle, and what the bot made of them."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from bot.negotiation.limits import Guardrails
from bot.sessions.conversation import Asking
from bot.simulation import bargaining
from bot.simulation.channel import Channel, Heard, Move
from bot.simulation.deciding import Deciding
from bot.simulation.lawkeeper import Breach, Lawkeeper
from bot.simulation.mind import Agreement, Mind, differences, stored_facts
from bot.simulation.persona import Persona, words

MOST_TURNS = 80
ASKS_ON = (Asking.STEP_WHEN, Asking.STEP_OFFER)  # a "when" is missing, or the practice lets less be settled
OPENING = (Asking.LANGUAGE, Asking.AGE, Asking.CONSENT)


@dataclass
class Conversation:
    """How one conversation went. wrong: where what is stored differs from what the client settled on."""

    persona: str
    language: str
    seed: int
    turns: int = 0
    misread: int = 0
    repeated: int = 0
    rounds: int = 0
    left_early: bool = False
    handed_over: bool = False
    wrong: list[str] = field(default_factory=list)
    breaches: list[Breach] = field(default_factory=list)
    agreed: int = 0
    fragile: int = 0
    terms: int = 0
    terms_of_client: int = 0
    seconds: list[float] = field(default_factory=list)
    transcript: list[str] = field(default_factory=list)


@dataclass
class SimulatedClient:
    """Plays a persona through a channel. hedged: whether words are a shrug (port Reader.is_hedged)."""

    persona: Persona
    language: str
    seed: int
    channel: Channel
    guardrails: Guardrails
    today: date
    hedged: Any

    def __post_init__(self) -> None:
        """Everything random comes from the seed."""
        rng = Random(f"{self.persona.name} {self.language} {self.seed}")
        own = words(self.language)
        self.deciding = Deciding(self.persona, own, rng, self.today, dict(rng.choice(own.table["problems"])))
        self.mind, self.before = Mind(), Mind()
        self.law = Lawkeeper(self.guardrails)
        self.went = Conversation(self.persona.name, self.language, self.seed)

    def talk(self) -> Conversation:
        """From the opening to the hand-over, or to where the client leaves."""
        heard = self.channel.open(self.language)
        said_before: frozenset[str] = frozenset()
        misread = False
        while not self._is_done(heard):
            move = self._repair() if misread else self._next(heard)
            undoes = bool(move.means.get("undo"))
            if not undoes:
                self.before = copy.deepcopy(self.mind)
            self._settle(move, heard)
            heard = self.channel.tap(move.choice, move.means.get("given")) if move.choice else self._type(move)
            self._note(move, heard, said_before)
            said_before = frozenset(heard.says)
            as_meant, changed = self._compare(heard)
            misread = changed and not as_meant
            self.deciding.careful = not as_meant or undoes
            if misread and undoes:
                break
            self.went.misread += not as_meant and heard.asking not in ASKS_ON
        self.channel.close()
        return self._summed_up(heard)

    def _type(self, move: Move) -> Heard:
        return self.channel.say(move.text or "…")

    def _is_done(self, heard: Heard) -> bool:
        self.went.handed_over = heard.handed_over
        if heard.handed_over or heard.asking is Asking.CLOSED or self.went.turns >= MOST_TURNS:
            return True
        self.went.left_early = heard.asking not in OPENING and self.deciding.chance(self.persona.quits)
        return self.went.left_early

    def _next(self, heard: Heard) -> Move:
        deciding, persona = self.deciding, self.persona
        if heard.asking in OPENING:
            return Move(choice=heard.choice("affirm"))
        changed = self.mind.facts() != self.before.facts()
        if changed and deciding.chance(persona.undoes):
            return self._repair()
        if heard.asking is Asking.READ_BACK and self.mind.agreements and deciding.chance(persona.withdraws):
            return self._withdraws(heard)
        if deciding.chance(persona.wanders):
            return deciding.say("wander")
        return deciding.move(heard)

    def _repair(self) -> Move:
        return self.deciding.say("undo", {"undo": True})

    def _withdraws(self, heard: Heard) -> Move:
        last = list(self.mind.agreements.values())[-1]
        return self.deciding.say("withdraw_" + last.kind, {"drop": last.item_id}) if heard else Move("…")

    def _settle(self, move: Move, heard: Heard) -> None:
        """What the client takes to be settled by a move, should it be understood."""
        means = move.means
        if means.get("undo"):
            self.mind = copy.deepcopy(self.before)
        if "agree" in means:
            item_id, kind, terms = means["agree"]
            earlier = self.mind.agreements.get(item_id)
            numbers = (earlier.importance, earlier.confidence) if earlier else _numbers(heard, item_id)
            self.mind.agreements[item_id] = Agreement(item_id, kind.value, terms, *numbers)
        if "drop" in means:
            self.mind.agreements.pop(means["drop"], None)
        if "rate" in means and means["rate"][0] in self.mind.agreements:
            item_id, scale, value = means["rate"]
            setattr(self.mind.agreements[item_id], scale, value)
        if "limit" in means and means["limit"] not in self.mind.limits:
            self.mind.limits.append(means["limit"])

    def _compare(self, heard: Heard) -> tuple[bool, bool]:
        """Whether the turn was taken as it was meant, and whether it changed anything else.

        Where nothing was changed, nothing is settled: the client sees that, and says it again in other words.
        """
        stored = stored_facts(heard.negotiation)
        if not differences(self.mind.facts(), stored):
            return heard.understood, False
        if not differences(self.before.facts(), stored):
            self.mind = copy.deepcopy(self.before)
            return False, False
        return False, True

    def _note(self, move: Move, heard: Heard, said_before: frozenset[str]) -> None:
        went = self.went
        went.turns += 1
        went.rounds += heard.asking is Asking.STEP_OFFER
        went.repeated += len(said_before & set(heard.says)) if self.channel.in_words else 0
        went.seconds.append(heard.seconds)
        shown = move.text or (f"({move.choice.intent})" if move.choice else "…")
        went.transcript += [f"client: {shown}", f"bot [{heard.asking}]: {' / '.join(heard.says)}"]
        self.law.turn(heard.happened, heard.negotiation, self.today, understood=heard.understood)

    def _summed_up(self, heard: Heard) -> Conversation:
        went, negotiation = self.went, heard.negotiation
        if went.handed_over:
            self.law.end(negotiation, self.hedged)
        went.wrong = differences(self.mind.facts(), stored_facts(negotiation))
        went.breaches = self.law.breaches
        for item in negotiation.items:
            if item.accepted_offer is None:
                continue
            owners = item.ownership().values()
            went.agreed += 1
            went.fragile += bool(item.fragile_signs)
            went.terms += len(owners)
            went.terms_of_client += sum(owner.by == "client" for owner in owners)
        return went


def _numbers(heard: Heard, item_id: str) -> tuple[int | None, int | None]:
    """Numbers given for an item before it was agreed anew; they stay."""
    item = next((item for item in heard.negotiation.items if item.id == item_id), None)
    return (item.importance, item.confidence) if item else (None, None)


__all__ = ["Conversation", "SimulatedClient", "bargaining"]
