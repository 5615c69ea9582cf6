"""The rest of a whole conversation, added to a stored draft: what each of the eight roles can leave."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.negotiation.approach import Approach
from bot.negotiation.items import ItemKind
from bot.negotiation.limits import Guardrails
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.obstacles import Obstacle
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import Horizon
from bot.negotiation.terms import Terms
from bot.negotiation.view import Statement, StatementKind
from bot.storage.accounts import save_approach, save_obstacles
from bot.storage.negotiations import load_negotiation, load_view, save_negotiation, save_view
from bot.storage.tables import ClientRow, DraftRow
from tests.integration.desk.stored import BACK_TO_CHOIR, COUNTER, GOAL, NEXT_MONDAY, TODAY

NAME = "Biru"
SINCE = "sejak dospemku ganti, kira2 dua bulan"
REASON = "biar ortuku ga nungguin terus"
SECOND_GOAL = "tidur sebelum jam 1"
SECOND_REASON = "badanku udah kerasa remuk"
OBSTACLE = "temenku suka ngaret"
IDEA = "janjiannya kumajuin sejam"
OPTIONS = ("kirim pesannya sendiri dulu", "minta tolong teman lain")
PREFERENCE = "jangan ditanya mulu ya"
VALUES = "keluarga sama jujur"
NOTE = "tolong jangan bahas ipk dulu"
HELPED = "ditungguin temenku sambil ngetik"
CHANGED = "tanggal 2 aja deh"
PARTS = {  # for each part that can be held back, what of it can be read on the page
    "view": (SINCE, "dosen pembimbingku, aku takut ketemu dia"),
    "g1": (GOAL, REASON),
    "g2": (SECOND_GOAL, SECOND_REASON),
    "s1": (COUNTER, HELPED, CHANGED, "kirim pesan singkat ke dosen pembimbing"),
    "obstacles": (OBSTACLE, IDEA, *OPTIONS),
    "preferences": (PREFERENCE, "digali bersama", "melihat contoh", "lebih sedikit bertanya"),
    "values": (VALUES,),
    "limits": ("bukan paduan suara yang lama",),
    "disagreements": (BACK_TO_CHOIR,),
    "note": (NOTE,),
}


def complete(
    session: Session,
    client_id: str,
    at: datetime,
    *,
    words: str | None = None,
    held_back: tuple[str, ...] = (),
    in_person: bool = False,
) -> None:
    """Add a name, a session date, a follow-up, reasons, numbers, a second goal, a change of the agreed step, how it
    went, an obstacle, preferences, values and a note. words: put in the place of all that the client typed."""
    turns = {"conversation_id": None, "key": None}
    view = load_view(session, client_id)
    view.add(Statement(words or SINCE, (words or SINCE,), StatementKind.FOLLOW_UP))
    save_view(session, client_id, view)
    talk = load_negotiation(session, client_id, Guardrails())
    two_goals(talk, words)
    save_negotiation(session, talk, at + timedelta(minutes=6), **turns)
    change_step(talk, words or CHANGED)
    save_negotiation(session, talk, at + timedelta(minutes=7), **turns)
    talk.report_progress("s1", "done")
    save_negotiation(session, talk, at + timedelta(days=8), **turns)
    talk.report_progress("s1", "done", words or HELPED)
    save_negotiation(session, talk, at + timedelta(days=8, minutes=1), **turns)
    save_obstacles(session, client_id, [Obstacle(words or OBSTACLE, "s1", words or IDEA, OPTIONS, OPTIONS[1:])])
    axes = {"advice": 2, "feelings": -1, "gentle": 0}
    approach = Approach(axes, {"asking": -1}, "examples", [words or PREFERENCE], words or VALUES, ["less_asking"])
    save_approach(session, client_id, approach)
    client = session.get_one(ClientRow, client_id)
    client.name, client.session_date = words or NAME, NEXT_MONDAY
    draft = session.get_one(DraftRow, client_id)
    draft.note, draft.held_back, draft.more_in_person = words or NOTE, sorted(held_back), in_person


def two_goals(talk: Negotiation, words: str | None) -> None:
    """The first goal gets a reason, a number and a horizon; a second one matters more."""
    talk.give_reason("g1", words or REASON)
    talk.rate("g1", "importance", 6)
    talk.set_horizon("g1", Horizon.SESSION)
    goal = words or SECOND_GOAL
    second = talk.open_item(ItemKind.GOAL, goal)
    offer = talk.put_forward(second.id, Party.CLIENT, Terms(activity=goal), TODAY, said={"activity": goal})
    talk.accept(offer.id, Party.BOT, TODAY)
    talk.give_reason(second.id, words or SECOND_REASON)
    talk.rate(second.id, "importance", 9)
    talk.set_horizon(second.id, Horizon.LONGER)


def change_step(talk: Negotiation, words: str) -> None:
    """The agreed step gets another day, is agreed anew, and the number given for it is taken back."""
    agreed = talk.item("s1").agreed_terms or Terms()
    later = agreed.changed_by(Terms(start=NEXT_MONDAY + timedelta(days=2)))
    offer = talk.put_forward("s1", Party.CLIENT, later, TODAY, said={"start": words})
    talk.accept(offer.id, Party.BOT, TODAY)
    talk.withdraw_rating("s1", "confidence")
