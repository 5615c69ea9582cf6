"""One client's conversation in a real database: each turn is loaded, changed and stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.bootstrap import Application
from bot.negotiation.items import ItemKind
from bot.negotiation.offers import Party
from bot.negotiation.terms import Terms
from bot.sessions.conversation import Answer, Asking
from bot.sessions.talk import Talk
from bot.sessions.turns import Turn, take_turn
from bot.storage.drafts import load_draft
from bot.storage.tables import ConversationRow
from tests.databases import begin_conversation, receive, soon

Work = Callable[[Talk], object]
WALK = Terms(activity="take a walk")


class Client:
    """One client's conversation in a real database; each turn is loaded, changed and stored."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.conversation_id = begin_conversation(application)
        self.turns = 0

    def turn(self, work: Work, asking: Asking = Asking.VIEW, **more: Any) -> Answer:
        """Do something in a turn of its own."""
        self.turns += 1
        key = f"k{self.turns}"
        receive(self.application, self.conversation_id, key, "hm")

        def use_case(talk: Talk) -> Answer:
            work(talk)
            return Answer(more.get("says", ()), asking, more.get("about"), asked=True)

        return take_turn(self.application.turns, Turn(self.conversation_id, key, soon(), "answer"), use_case)

    def load(self) -> Talk:
        """What the next turn is given."""
        with self.application.turns.open(Turn(self.conversation_id, "unused", soon(), "answer")) as opened:
            return opened.talk

    def draft(self) -> Any:
        """What the desk reads."""
        with self.application.database.transaction() as session:
            return load_draft(session, session.get_one(ConversationRow, self.conversation_id).client_id)


def agree(talk: Talk, terms: Terms = WALK) -> str:
    """A step of the client's own, accepted by the bot."""
    item = talk.negotiation.open_item(ItemKind.STEP, "take a walk", "g1")
    offer = talk.negotiation.put_forward(item.id, Party.CLIENT, terms, talk.today, said={"activity": "a walk"})
    talk.negotiation.accept(offer.id, Party.BOT, talk.today)
    return item.id
