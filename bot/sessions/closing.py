"""From the step to the counselor: confidence, read-back, changes, hand-over with a short code (roles 3, 6 and 8)."""

from __future__ import annotations

from bot.negotiation.items import Item, ItemKind
from bot.negotiation.outcomes import DisagreementKind, Outcome
from bot.negotiation.terms import Terms
from bot.sessions import offering
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk
from bot.sessions.viewing import in_a_row

LATEST = {"view": Asking.CORRECTION, "goal": Asking.GOAL, "step": Asking.STEP}


def rate_confidence(talk: Talk) -> Answer:
    """Keep how sure the client is of doing the step, 0–10; not understood twice, it is left out."""
    value = talk.chosen.get("value")
    if value is None:
        value = talk.reader.rating(talk.words, talk.language)
    if value is None and talk.conversation.misses:
        return skip_confidence(talk)
    if value is None:
        talk.conversation.misses += 1
        return Answer((Say("utter_rating_not_understood"),), Asking.CONFIDENCE, talk.conversation.about, asked=True)
    talk.negotiation.rate(talk.conversation.about or "", "confidence", int(value))
    return Answer((Say("utter_confidence_noted", {"confidence": str(value)}),), Asking.READ_BACK)


def skip_confidence(_talk: Talk) -> Answer:
    """The client does not want to give a number; nothing is made up in its place."""
    return Answer((Say("utter_confidence_skipped"),), Asking.READ_BACK)


def read_back(talk: Talk) -> tuple[Say, ...]:
    """The whole draft in words, piece by piece; what is not there is left out."""
    says: list[Say] = []
    quotes = [quote for statement in talk.view.standing for quote in statement.quotes]
    if quotes:
        turned = [f"“{talk.reader.turned(quote, talk.language)}”" for quote in quotes]
        says.append(Say("utter_read_back_view", {"view": in_a_row(turned)}))
    for item in talk.negotiation.items:
        says.extend(_read_back_item(talk, item))
    for limit in talk.negotiation.limits:
        says.append(Say("utter_read_back_limit", {"limit": limit.about}))
    for kept in talk.negotiation.disagreements:
        within = kept.kind is DisagreementKind.WITHIN_ONESELF
        name = "utter_read_back_both_sides" if within else "utter_read_back_disagreement"
        says.append(Say(name, {"client": kept.client_position, "other": kept.other_position}))
    return tuple(says)


def pose_read_back(talk: Talk) -> Answer:
    """Read the draft back and ask whether it is right."""
    says = (Say("utter_read_back"), *read_back(talk), Say("utter_ask_read_back"))
    return Answer(says, Asking.READ_BACK, asked=True)


def confirm_read_back(_talk: Talk) -> Answer:
    """The draft is right; whether it goes to the counselor is a question of its own."""
    return Answer((), Asking.HAND_OVER)


def ask_what_to_change(_talk: Talk) -> Answer:
    """The client wants to change something in the draft."""
    return Answer((), Asking.CHANGE_WHICH)


def change_part(talk: Talk) -> Answer:
    """Take up again the part the client names; everything else stays as it is (laws 3 and 11)."""
    part = talk.chosen.get("part") or talk.reader.part(talk.words, talk.language)
    if part is None:
        return Answer((Say("utter_part_not_understood"),), Asking.CHANGE_WHICH, asked=True)
    if part == "view":
        return Answer((), Asking.CORRECTION)
    kind = ItemKind(part)
    items = [item for item in talk.negotiation.items if item.kind is kind]
    about = talk.negotiation.take_up_again(items[-1].id).id if items else None
    return Answer((), LATEST[part], about)


def hand_over(talk: Talk) -> Answer:
    """Give the draft to the counselor; the short code claims it."""
    if talk.draft.code is None:
        talk.draft.code = talk.new_code()
    code = talk.draft.code
    told = Say("utter_handed_over", {"code": code}, card={"kind": "code", "code": code})
    return Answer((told,), Asking.HANDED_OVER, asked=True)


def keep_for_now(_talk: Talk) -> Answer:
    """The client does not hand it over now; it can be done at any time."""
    return Answer((Say("utter_not_handed_over"),), Asking.HAND_OVER, asked=True)


def _read_back_item(talk: Talk, item: Item) -> list[Say]:
    terms = item.agreed_terms
    if item.outcome is Outcome.AGREED and terms:
        if item.kind is ItemKind.GOAL:
            return [Say("utter_read_back_goal", {"goal": terms.activity or ""})]
        step = offering.in_words(talk, terms)
        if item.confidence is None:
            return [Say("utter_read_back_step", {"step": step})]
        return [Say("utter_read_back_step_confidence", {"step": step, "confidence": str(item.confidence)})]
    if item.outcome is Outcome.FOR_COUNSELOR:
        latest = item.latest_terms or Terms(activity=item.words)
        if latest.named:
            return [Say("utter_read_back_for_counselor", {"item": offering.in_words(talk, latest)})]
    return []
