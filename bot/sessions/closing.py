"""From the read-back to the counselor: changes part by part, name and date, and the short code (roles 6 and 8)."""

from __future__ import annotations

from bot.negotiation.items import Item, ItemKind
from bot.negotiation.view import Verdict
from bot.sessions.agenda import AGENDA, ANEW, back_to_open, go_on, jump_over, leave_open, settled_by
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.missing import came_back
from bot.sessions.talk import Talk

QUESTION_OF = {
    "view": Asking.CORRECTION,
    "preferences": Asking.PREFERENCES,
    "values": Asking.VALUES,
    "goal": Asking.GOAL,
    "step": Asking.STEP,
    "obstacle": Asking.OBSTACLE,
    "obstacles": Asking.OBSTACLE,
    "read_back": Asking.READ_BACK,
    "sharing": Asking.SHARING,
    "note": Asking.NOTE,
}
KINDS = {"goal": ItemKind.GOAL, "step": ItemKind.STEP}


def keep_as_it_is(talk: Talk) -> Answer:
    """The client changes nothing after all: back to the question that was open."""
    back_to_open(talk)
    if talk.conversation.asking is Asking.CHANGE_WHICH:
        return Answer((), Asking.READ_BACK)
    return came_back(talk)


def confirm_read_back(talk: Talk) -> Answer:
    """The draft is right, and with it the view; what of it is shared is a question of its own."""
    if talk.view.standing and talk.view.verdict is Verdict.PENDING:
        talk.view.confirm()
    return go_on(talk, Asking.READ_BACK)


def ask_what_to_change(talk: Talk) -> Answer:
    """The client wants to change something: take up what they tapped or named, or ask what it is."""
    question = _question_named(talk)
    if question is None:
        leave_open(talk)
        return Answer((), Asking.CHANGE_WHICH)
    return Answer((), *question)


def rate_again(talk: Talk) -> Answer | None:
    """A number that corrects the one given last ("hang on, more like a 7"); None where there is no such thing."""
    value = talk.reader.rating(talk.words, talk.language) if talk.words else None
    rated = _rated_last(talk)
    if rated is None or value is None:
        return None
    item_id, scale = rated
    talk.negotiation.rate(item_id, scale, value)
    return came_back(talk, Say(f"utter_{scale}_noted", {scale: str(value)}))


def change_part(talk: Talk) -> Answer:
    """Take up the part the client names; everything else, and the part itself, stays until it is changed (law 3)."""
    question = _question_named(talk)
    if question is None:
        return Answer((Say("utter_part_not_understood"),), Asking.CHANGE_WHICH, asked=True)
    talk.conversation.back_to = None
    return Answer((), *question)


def move_on(talk: Talk) -> Answer:
    """Jump to the part the client names, or skip the open question; nothing is lost by either."""
    if not talk.conversation.consented or talk.conversation.asking is Asking.HANDED_OVER:
        return came_back(talk)
    question = _question_named(talk)
    asking = talk.conversation.asking
    talk.conversation.back_to, talk.conversation.pending = None, None
    if question == (Asking.STEP, None) and _before_the_goal(asking):
        question = Asking.GOAL, None  # a step is one towards something
    if question is not None:
        jump_over(talk, question[0])
        return Answer((Say("utter_moved"),), *question)
    if asking is Asking.SESSION:
        return skip_session(talk)
    if asking is Asking.HAND_OVER:  # never by the way
        return keep_for_now(talk)
    done = settled_by(talk.conversation.asking)
    return go_on(talk, done, Say("utter_skipped"))


def ask_session(talk: Talk) -> Answer:
    """The client hands the draft over: a name and the date of the session may go with it.

    Handed over anew it goes at once, unless the session it was for has been.
    """
    past = talk.draft.session_date is not None and talk.draft.session_date < talk.today
    return _handed_over(talk) if talk.draft.handed_over and not past else Answer((), Asking.SESSION)


def hear_session(talk: Talk) -> Answer:
    """Take the name and the date, either or both, and hand over."""
    name, day = talk.reader.introduction(talk.words, talk.language, talk.today)
    talk.draft.name, talk.draft.session_date = name or talk.draft.name, day or talk.draft.session_date
    named = " · ".join(filter(None, (name, talk.reader.day(day, talk.language, talk.today) if day else None)))
    said = Say("utter_session_noted", {"session": named}) if named else Say("utter_session_skipped")
    return _handed_over(talk, said)


def skip_session(talk: Talk) -> Answer:
    """Neither name nor date goes with the draft, unless the words hold one all the same."""
    if names_itself(talk):
        return hear_session(talk)
    return _handed_over(talk, Say("utter_session_skipped"))


def names_itself(talk: Talk) -> bool:
    """Whether the question for name and date is open and the words hold one, whatever they were taken for."""
    if talk.conversation.asking is not Asking.SESSION or not talk.typed:
        return False
    if talk.reader.only_says("unsure", talk.words, talk.language):
        return False
    return any(talk.reader.introduction(talk.words, talk.language, talk.today))


def keep_for_now(_talk: Talk) -> Answer:
    """The client does not hand it over now; it can be done at any time."""
    return Answer((Say("utter_not_handed_over"),), Asking.HAND_OVER, asked=True)


def _handed_over(talk: Talk, *before: Say) -> Answer:
    """Give the draft to the counselor; the short code claims it, the long one leads the client back."""
    talk.conversation.settled.add(Asking.HAND_OVER)
    talk.conversation.settled.discard(ANEW)
    talk.draft.anew = talk.draft.handed_over
    if talk.draft.code is None:
        talk.draft.code = talk.new_code()
    talk.draft.return_code = talk.new_return_code()
    code = talk.draft.code
    card = {"kind": "code", "code": code, "return_code": talk.draft.return_code}
    name = "utter_handed_over_anew" if talk.draft.anew else "utter_handed_over"
    return Answer((*before, Say(name, {"code": code}, card=card)), Asking.HANDED_OVER, asked=True)


def _question_named(talk: Talk) -> tuple[Asking, str | None] | None:
    """The question that takes up a part again, and the goal or step it is about."""
    tapped = str(talk.chosen.get("part") or "")
    item = next((item for item in talk.negotiation.items if item.id == tapped), None)
    if item is not None:
        return (Asking.GOAL if item.kind is ItemKind.GOAL else Asking.STEP), item.id
    named = tapped or (_first(talk.reader.parts(talk.words, talk.language)) if talk.words else None)
    if named not in QUESTION_OF:
        return None
    about = _latest(talk, KINDS[named]) if named in KINDS else None
    return QUESTION_OF[named], about


def _before_the_goal(asking: Asking) -> bool:
    return settled_by(asking) in AGENDA[: AGENDA.index(Asking.GOAL)]


def _rated_last(talk: Talk) -> tuple[str, str] | None:
    """The goal or step the last turn gave a number to, and the scale."""
    stood = (talk.conversation.last_change or {}).get("items", {})
    for item in talk.negotiation.items:
        for scale in ("confidence", "importance"):
            if item.id in stood and getattr(item, scale) not in (None, stood[item.id][scale]):
                return item.id, scale
    return None


def _first(named: frozenset[str]) -> str | None:
    return next((name for name in QUESTION_OF if name in named), None)


def _latest(talk: Talk, kind: ItemKind) -> str | None:
    items: list[Item] = [item for item in talk.negotiation.items if item.kind is kind and item.agreed_terms is not None]
    return items[-1].id if items else None
