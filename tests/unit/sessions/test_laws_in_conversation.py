"""Clients who say anything at any question, in practices with other guardrails and other ideas.

The law holds after each turn, as the events tell it (bot/simulation/lawkeeper.py).
"""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.language.hedges import is_hedged
from bot.negotiation.events import Event
from bot.negotiation.limits import Guardrails
from bot.sessions.conversation import Asking
from bot.simulation.in_process import choices_of
from bot.simulation.lawkeeper import Happened, Lawkeeper
from bot.storage.negotiations import item_id_of, plain
from tests.architecture.project import domain
from tests.chats import TODAY, Chat
from tests.unit.negotiation.generated import some_guardrails
from tests.unit.sessions.other_ideas import OtherIdeas, some_ideas

INTENTS = sorted({name for each in domain()["intents"] for name in ([each] if isinstance(each, str) else each)})
SAID = {
    "id": (
        "terserah", "iya", "nggak", "10 menit aja, seminggu dua kali", "yang nomor dua boleh, tapi Senin",
        "kelamaan itu", "aku nggak mau nulis sama sekali",
        "cuma kalau ditemenin temen", "pengen tidur nyenyak", "jalan kaki tiap pagi",
        "500 kali sehari", "tiap hari tapi nggak pernah", "lari 9 jam", "mulai kemarin", "7", "batalin yang barusan",
        "langkahnya gak jadi", "setengah diriku mau, setengahnya nggak", "hmm", "konselorku maunya aku berhenti kerja",
        "kecilin aja langkahnya", "ganti langkah lain", "tujuannya ketinggian", "pengen tujuan lain",
        "yang kedua dulu aja",
    ),
    "en": (
        "whatever", "yes", "no", "10 minutes, twice a week", "number two but on Mondays", "that's too long",
        "i will never write", "only if my friend comes", "sleep well again", "a walk every morning", "500 times a day",
        "every day but never", "run for 9 hours", "starting yesterday", "7", "undo that last one", "drop the step",
        "half of me wants to, the other half doesn't", "hmm", "my counselor wants me to quit my job",
        "make the step smaller", "another step please", "the goal is too high", "I want a different goal",
        "put the second one first",
    ),
}  # fmt: skip


class Talking(RuleBasedStateMachine):
    """One client, who need not make sense."""

    @initialize(
        language=st.sampled_from(["id", "en"]),
        guardrails=some_guardrails(),
        other=st.none() | some_ideas(),
        data=st.data(),
    )
    def begin(self, language: str, guardrails: Guardrails, other: OtherIdeas | None, data: st.DataObject) -> None:
        self.chat = Chat(language, guardrails)
        self.chat.ideas = other or self.chat.ideas
        self.law = Lawkeeper(guardrails)
        self.seen = 0
        self.turn(data.draw(st.sampled_from(SAID[language])), "state_view", {})
        self.chat.conversation.asking = data.draw(st.sampled_from([Asking.GOAL, Asking.STEP, Asking.PLAY_BACK]))

    @rule()
    def hand_over_and_come_back(self) -> None:
        self.chat.draft.code = "ABCD-2345"
        self.chat.conversation.asking = Asking.HANDED_OVER
        self.turn("", "resume", {"back": True})

    @rule(data=st.data(), intent=st.sampled_from(INTENTS))
    def say(self, data: st.DataObject, intent: str) -> None:
        self.turn(data.draw(st.sampled_from(SAID[self.chat.conversation.language or "id"])), intent, {})

    @precondition(lambda machine: machine.choices())
    @rule(data=st.data())
    def tap(self, data: st.DataObject) -> None:
        choice = data.draw(st.sampled_from(self.choices()))
        self.turn("", choice.intent, dict(choice.values))

    def choices(self) -> list[Any]:
        language = self.chat.conversation.language or "id"
        return [choice for each in self.chat.said for choice in choices_of(each, language)]

    def turn(self, words: str, intent: str, chosen: dict[str, Any]) -> None:
        misses, already = self.chat.conversation.misses, len(self.chat.happened)
        self.chat.say(words, intent, chosen)
        understood = self.chat.conversation.misses <= misses
        happened = [_happened(event) for event in self.chat.happened[self.seen :]]
        self.seen = len(self.chat.happened)
        assert self.seen >= already, "law 9: a trail became shorter"
        self.law.turn(happened, self.chat.negotiation, TODAY, understood=understood)

    @invariant()
    def no_law_is_broken(self) -> None:
        if hasattr(self, "law"):
            assert self.law.breaches == []

    def teardown(self) -> None:
        if hasattr(self, "chat") and self.chat.conversation.asking in (Asking.HAND_OVER, Asking.HANDED_OVER):
            self.law.end(self.chat.negotiation, lambda said: is_hedged(said, None))
            assert self.law.breaches == []


def _happened(event: Event) -> Happened:
    return Happened(type(event).__name__, plain(event), item_id_of(event))


TestTalking = Talking.TestCase
TestTalking.settings = settings(max_examples=120, stateful_step_count=25, deadline=None)
