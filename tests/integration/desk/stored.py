"""Drafts as they come out of a conversation: made by the core itself and stored as a turn stores them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from bot.negotiation.items import ItemKind
from bot.negotiation.limits import Limit, LimitKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import Disagreement, DisagreementKind
from bot.negotiation.terms import Frequency, Terms
from bot.negotiation.view import Statement, StatementKind, View
from bot.sessions.talk import Flag, Note
from bot.storage import conversations
from bot.storage.negotiations import add_event, save_negotiation, save_view
from bot.storage.tables import DraftRow, FlagRow
from bot.storage.turns import hash_of_code

TODAY = date(2026, 11, 24)  # a Tuesday
FRIDAY, NEXT_MONDAY = date(2026, 11, 27), date(2026, 11, 30)
VIEW = "tugasku numpuk dari awal semester, tiap malem gabisa tidur mikirin itu"
HEAVIEST = "yg paling berat tuh dosen pembimbingku, aku takut ketemu dia"
GOAL = "berani bimbingan lagi"
COUNTER = "jumat kecepetan. senin depan aja, tp ditemenin temenku nulisnya"
BACK_TO_CHOIR = "aku ga mau balik ke paduan suara"
OLD_CHOIR = "paduan suara yang lama"
WORRY = "takut ga dibales"
WORDS = (VIEW, HEAVIEST, GOAL, COUNTER, BACK_TO_CHOIR, OLD_CHOIR, WORRY)

ROLES = (  # the eight roles of the article, as bot.sessions.drafts names them
    "shared_understanding",
    "shared_goals",
    "action_planning",
    "problem_solving",
    "conflict",
    "empowerment",
    "adapting_the_approach",
    "open_communication",
)


@dataclass(frozen=True)
class Stored:
    """A client in the database: id, the code of the draft (None before the hand-over), the ids of their flags."""

    id: str
    code: str | None
    flags: tuple[str, ...]


def store_draft(
    session: Session,
    at: datetime,
    *,
    code: str | None = "KMPT-2345",
    language: str = "id",
    flags: tuple[Flag, ...] = (),
    view: str = VIEW,
    goal: str = GOAL,
    counter: str = COUNTER,
    worry: str = WORRY,
    differing: bool = True,
) -> Stored:
    """A whole draft: a view corrected once, a goal, a step agreed after a counter, a limit, a note, a disagreement."""
    row = conversations.start_conversation(session, uuid.uuid4().bytes, language, at)
    row.consented, row.asking = True, "handed_over" if code else "step"
    heard = View()
    heard.hear(Statement(view, ("tugasku numpuk dari awal semester", "tiap malem gabisa tidur mikirin itu")))
    heard.hear(Statement(HEAVIEST, ("dosen pembimbingku, aku takut ketemu dia",), StatementKind.CORRECTION, True))
    heard.confirm()
    save_view(session, row.client_id, heard)
    negotiate(session, row.client_id, row.id, at, goal, counter, differing=differing)
    note = Note("barrier", worry)
    add_event(session, row.client_id, note, at, conversation_id=row.id, key=None)
    draft = DraftRow(client_id=row.client_id, created_at=at, changed_at=at + timedelta(minutes=9))
    if code:
        draft.code, draft.code_hash, draft.handed_over_at = code, hash_of_code(code), at + timedelta(minutes=9)
    session.add(draft)
    return Stored(row.client_id, code, tuple(store_flag(session, row.client_id, flag, at) for flag in flags))


def negotiate(
    session: Session, client_id: str, conversation_id: str, at: datetime, goal: str, counter: str, *, differing: bool
) -> None:
    """The client names a goal; the bot offers a step on Friday, the client counters with Monday and a friend, the bot
    accepts."""
    talk = Negotiation(client_id)
    turns = {"conversation_id": conversation_id, "key": None}
    named = talk.open_item(ItemKind.GOAL, goal)
    offer = talk.put_forward(named.id, Party.CLIENT, Terms(activity=goal), TODAY, said={"activity": goal})
    talk.accept(offer.id, Party.BOT, TODAY)
    save_negotiation(session, talk, at + timedelta(minutes=2), **turns)
    step = talk.open_item(ItemKind.STEP, None, named.id)
    talk.invite_bot(step.id)
    message = Terms("kirim pesan singkat ke dosen pembimbing", frequency=Frequency(1, "once"), start=FRIDAY)
    walk = Terms("jalan pagi", frequency=Frequency(3, "week"))
    first = talk.put_forward(step.id, Party.BOT, message, TODAY, reason="Pesan singkat lebih ringan dari ketemu.")
    talk.put_forward(step.id, Party.BOT, walk, TODAY)
    save_negotiation(session, talk, at + timedelta(minutes=3), **turns)
    change = Terms(start=NEXT_MONDAY, support="temenku")
    said = {"start": "senin depan", "support": "ditemenin temenku"}
    answer = talk.counter(first.id, Party.CLIENT, change, TODAY, said=said, words=counter)
    talk.accept(answer.id, Party.BOT, TODAY)
    save_negotiation(session, talk, at + timedelta(minutes=4), **turns)
    talk.rate(step.id, "confidence", 5)
    talk.set_limit(Limit(LimitKind.ONLY_IF, "paduan suara", "bukan paduan suara yang lama"))
    if differing:
        position = Disagreement(DisagreementKind.WITH_COUNSELOR, BACK_TO_CHOIR, OLD_CHOIR, named.id)
        talk.keep_disagreement(position)
    save_negotiation(session, talk, at + timedelta(minutes=5), **turns)


def store_flag(session: Session, client_id: str, flag: Flag, at: datetime) -> str:
    """A flag of a client; returns its id."""
    flag_id = uuid.uuid4().hex
    session.add(FlagRow(id=flag_id, client_id=client_id, kind=flag.kind, level=flag.level, reason=flag.reason, at=at))
    session.flush()
    return flag_id


def store_flag_before_consent(session: Session, flag: Flag, at: datetime) -> str:
    """A flag of a client who never consented: there is no draft."""
    row = conversations.start_conversation(session, uuid.uuid4().bytes, "id", at)
    return store_flag(session, row.client_id, flag, at)
