"""Limits and their kind, and the client who wants something else than their counselor does (role 5)."""

from __future__ import annotations

from bot.negotiation.items import ItemKind
from bot.negotiation.limits import Limit, LimitKind, content_words
from bot.negotiation.outcomes import Disagreement, DisagreementKind
from bot.sessions import goals, viewing
from bot.sessions.agenda import back_to_open, leave_open, settled_by
from bot.sessions.answering import as_answer
from bot.sessions.closing import move_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.keeping import limit_of
from bot.sessions.missing import came_back
from bot.sessions.replying import reply_to_step_offer
from bot.sessions.sharing import choose_parts
from bot.sessions.talk import Flag, Note, Talk

PROVISO = "proviso"  # what the question LIMIT_KIND is about once only the "only if" is missing
COUNSELOR = "counselor"
WAITING = "\n"  # between limits whose kind is still to be asked for
NUMBERS = (Asking.CONFIDENCE, Asking.IMPORTANCE)
VERBATIM = (Asking.GOAL_REASON, Asking.VALUES)  # a limit said in these is kept, and they stay whole
EARLY = (Asking.VIEW, Asking.GOAL)


def hear_disagreement(talk: Talk) -> Answer:
    """The counselor wants something the client does not: both positions are kept, and the kind of no is asked for."""
    read = talk.reader.counselor_wish(talk.words, talk.language) if talk.words else None
    if read is None:  # nobody spoke of a counselor
        return as_answer(talk) or came_back(talk)
    wish, position = read[0], read[1] or talk.words
    kept = Disagreement(DisagreementKind.WITH_COUNSELOR, position, wish, None)
    talk.negotiation.keep_disagreement(kept)
    talk.new_flags.append(Flag("human", "session", "differs_with_counselor"))
    if settled_by(talk.conversation.asking) is Asking.VIEW:
        talk.view.add(viewing.statement_of(talk))
        talk.conversation.settled.add(Asking.VIEW)
    leave_open(talk)
    waiting = talk.conversation.pending if talk.conversation.asking is Asking.LIMIT_KIND else None
    talk.conversation.pending = WAITING.join(filter(None, (waiting, wish.replace(WAITING, " "))))
    return Answer((Say("utter_counselor_wish", {"wish": talk.quoted(wish)}),), Asking.LIMIT_KIND, COUNSELOR)


def hear_view(talk: Talk) -> Answer:
    """Take what the client tells; a first sentence about what the counselor wants of them is taken as that."""
    if talk.typed and talk.reader.counselor_wish(talk.words, talk.language) is not None:
        return hear_disagreement(talk)
    return viewing.hear_view(talk)


def set_limit(talk: Talk) -> Answer:
    """Keep what the client will not do; from now on nothing that crosses it is offered (law 4)."""
    if talk.conversation.asking is Asking.LIMIT_KIND:
        return _another_limit(talk) or set_limit_kind(talk)
    if talk.conversation.asking is Asking.SHARING and talk.words:
        return choose_parts(talk)
    if not talk.words:
        return came_back(talk)
    if talk.conversation.asking in NUMBERS and talk.reader.says_outright("number", talk.words, talk.language):
        return move_on(talk)  # "I don't want to put a number on it"
    limit = None if talk.conversation.asking is Asking.NOTE else limit_of(talk, talk.reading())
    if limit is None:  # in a note it is asked of the counselor
        return as_answer(talk) or _ask_kind(talk)
    if talk.conversation.asking in VERBATIM:
        talk.negotiation.set_limit(limit)
        return as_answer(talk) or came_back(talk)
    if talk.conversation.asking is Asking.STEP_OFFER and _replies_as_well(talk):
        return reply_to_step_offer(talk)
    talk.negotiation.set_limit(limit)
    item = talk.item_asked_about(ItemKind.STEP)
    if talk.conversation.asking is Asking.STEP_WHEN and item is not None and not item.open_offers:
        return Answer((_noted(talk, limit),), Asking.STEP, item.id)  # it took the client's own step off the table
    return came_back(talk, _noted(talk, limit))


def set_limit_kind(talk: Talk) -> Answer:
    """Never, not now, or only if what: the answer makes the limit; not understood twice, it is none (law 5)."""
    about, _, waiting = (talk.conversation.pending or talk.words).partition(WAITING)
    asked_for = talk.conversation.about
    kind, proviso = _kind_of(talk)
    if kind is None and talk.intent == "deny":
        return drop_limit_question(talk)
    if kind is None and not talk.conversation.misses:
        talk.conversation.misses += 1
        return Answer((Say("utter_ask_limit_kind_again"),), Asking.LIMIT_KIND, asked_for, asked=True)
    asked_what = (asked_for or "").endswith(PROVISO)
    if kind is LimitKind.ONLY_IF and proviso is None and not asked_what:
        said = Say("utter_ask_proviso", {"thing": talk.quoted(about)})
        return Answer((said,), Asking.LIMIT_KIND, f"{asked_for}.{PROVISO}", asked=True)
    if kind is None:
        return drop_limit_question(talk)
    limit = Limit(kind, about, proviso)
    talk.negotiation.set_limit(limit)
    talk.conversation.pending = waiting or None
    if waiting:
        return Answer((_noted(talk, limit),), Asking.LIMIT_KIND, COUNSELOR)
    return _after_limit(talk, _noted(talk, limit), with_counselor=(asked_for or "").startswith(COUNSELOR))


def drop_limit_question(talk: Talk) -> Answer:
    """It is no limit after all, or it stays unclear: the words go to the counselor as they are."""
    if talk.conversation.pending and talk.conversation.about != COUNSELOR:
        talk.new_notes.append(Note("other", talk.conversation.pending))
    talk.conversation.pending = None
    back_to_open(talk)
    return came_back(talk)


def _another_limit(talk: Talk) -> Answer | None:
    """A limit about something else than the one whose kind is asked for stands by itself."""
    limit = limit_of(talk, talk.reading()) if talk.words else None
    asked_about = content_words(talk.conversation.pending or "")
    if limit is None or limit.about == talk.words or content_words(limit.about) & asked_about:
        return None
    talk.negotiation.set_limit(limit)
    return came_back(talk, _noted(talk, limit))


def _ask_kind(talk: Talk) -> Answer:
    leave_open(talk)
    talk.conversation.pending = talk.reader.without_lead(talk.words, talk.language)
    return Answer((), Asking.LIMIT_KIND)


def _kind_of(talk: Talk) -> tuple[LimitKind | None, str | None]:
    if (talk.conversation.about or "").endswith(PROVISO):
        if talk.intent in ("unsure", "deny"):
            return LimitKind.ONLY_IF, None
        read = talk.reader.limit_kind(talk.words, talk.language)
        return LimitKind.ONLY_IF, (read[1] if read and read[1] else talk.words) or None
    if "kind" in talk.chosen:
        return LimitKind(str(talk.chosen["kind"])), None
    if talk.intent == "unsure":
        return LimitKind.NOT_NOW, None
    read = talk.reader.limit_kind(talk.words, talk.language)
    return (LimitKind(read[0]), read[1]) if read else (None, None)


def _replies_as_well(talk: Talk) -> bool:
    """Whether an offer is replied to beside the limit ("never the gym. the first, on Mondays"), or another wished."""
    terms = talk.reading().terms.named - {"activity", "condition"}
    return bool(terms) or talk.reader.says_outright("another", talk.words, talk.language)


def _noted(talk: Talk, limit: Limit) -> Say:
    name = f"utter_limit_{limit.kind}"
    if limit.kind is LimitKind.ONLY_IF and limit.proviso:
        quoted = {"limit": talk.quoted(limit.about), "proviso": talk.quoted(limit.proviso)}
        return Say(f"{name}_what", quoted)
    return Say(name, {"limit": talk.quoted(limit.about)})


def _after_limit(talk: Talk, noted: Say, *, with_counselor: bool) -> Answer:
    back_to_open(talk)
    if not with_counselor:
        return came_back(talk, noted)
    both = Say("utter_both_views_kept")
    if settled_by(talk.conversation.asking) in EARLY and Asking.GOAL not in talk.conversation.settled:
        return Answer((noted, both, Say("utter_ask_instead")), Asking.GOAL, goals.INSTEAD, asked=True)
    return came_back(talk, noted, both)
