"""Goals: the client names one first; the bot offers when asked or when the client does not know (role 2, law 1)."""

from __future__ import annotations

from dataclasses import replace

from bot.negotiation.errors import CrossesGuardrail, CrossesLimit
from bot.negotiation.items import Item
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Terms
from bot.negotiation.view import Statement
from bot.sessions import offering
from bot.sessions.agenda import OF_A_NEW_GOAL, ONCE_A_GOAL, ask_anew, go_on, leave_open, settled_by
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.keeping import both_sides_kept
from bot.sessions.talk import Talk

INSTEAD = "instead"  # what the question for a goal is about after the client differed with their counselor
MOST_IDEAS = 9  # more than law 6 lets the bot offer, so that refused ones can be passed over


def name_goal(talk: Talk) -> Answer:
    """Take the client's goal in the client's words; the bot has nothing to set against it (law 7).

    A client who goes on telling the problem is heard and asked once more; the second time their words are the goal.
    Two things that pull apart are no goal, and nothing is agreed of them (law 2).
    """
    if settled_by(talk.conversation.asking) is Asking.GOAL and talk.typed and (both := both_sides_kept(talk)):
        leave_open(talk)
        return Answer((both,), Asking.MIDDLE_GROUND, talk.conversation.about)
    more = talk.reader.after_there_is(_after_a_no(talk), talk.language)
    text = talk.reader.without_lead(more, talk.language)
    if talk.intent == "state_view" and text == more and not talk.conversation.misses:
        return _hear_more_of_the_view(talk)
    item = talk.open_goal(talk.words)
    agreed_before = item.agreed_terms is not None
    try:
        offer = talk.negotiation.put_forward(
            item.id, Party.CLIENT, Terms(activity=text), talk.today, said={"activity": talk.words}
        )
        talk.negotiation.accept(offer.id, Party.BOT, talk.today)
    except CrossesLimit as crossed:
        return Answer((Say("utter_crosses_limit", {"limit": crossed.about}),), Asking.GOAL, item.id, asked=True)
    except CrossesGuardrail:
        if not agreed_before:
            talk.negotiation.end(item.id, Outcome.FOR_COUNSELOR)
        return go_on(talk, Asking.GOAL, Say("utter_goal_for_counselor", {"goal": text}))
    return goal_agreed(talk, item, "utter_goal_changed" if agreed_before else "utter_goal_noted")


def goal_agreed(talk: Talk, item: Item, response: str = "utter_goal_noted") -> Answer:
    """Say the agreed goal back and go on."""
    terms = item.agreed_terms or Terms()
    if item.replaces is not None and response == "utter_goal_noted":
        ask_anew(talk, *OF_A_NEW_GOAL)
    elif response == "utter_goal_noted" and Asking.GOAL in talk.conversation.settled:  # one more goal
        ask_anew(talk, *ONCE_A_GOAL)
    else:
        ask_anew(talk)
    goal = talk.reader.turned(terms.activity or "", talk.language)
    if terms.named - {"activity"}:
        goal = offering.in_words(talk, terms)
    return go_on(talk, Asking.GOAL, Say(response, {"goal": goal}))


def ask_permission(talk: Talk) -> Answer:
    """The client does not know: ask whether suggestions are welcome before making any (role 6).

    Who does not want something else instead of their counselor's wish goes on where they were.
    """
    if talk.conversation.about == INSTEAD and talk.intent == "deny":
        return go_on(talk, None)
    return Answer((), Asking.GOAL_PERMISSION, talk.open_goal().id)


def offer_goals(talk: Talk) -> Answer:
    """Put goals of the catalog on the table, or leave the item to the counselor when none is left.

    What would suit anybody comes behind what is near; where nothing is near, the bot says so.
    """
    item = talk.open_goal()
    near = talk.ideas.goals(told_so_far(talk), talk.language, MOST_IDEAS)
    ideas = [*near, *talk.ideas.goals_for_anybody(talk.language, MOST_IDEAS)]
    nothing_near = not near and not item.bot_offers
    if not offering.put_ideas_forward(talk, item, [(Terms(activity=idea.text), None) for idea in ideas]):
        return offering.end_without_agreement(talk, item)
    return offering.pose_offers(talk, item, *((Say("utter_no_goal_near"),) if nothing_near else ()))


def reply_to_goal_offer(talk: Talk) -> Answer:
    """The client picks one of the offered goals, turns them down, or names their own instead."""
    item = talk.negotiation.item(talk.conversation.about or "")
    offers = offering.on_the_table(item)
    if talk.intent == "deny":
        return offering.decline_all(talk, item)
    picked = talk.chosen.get("offer") or _named(talk, [offer.id for offer in offers])
    if picked and talk.typed and (change := _changed_by(talk)):
        counter = talk.negotiation.counter(
            str(picked), Party.CLIENT, change, talk.today, said={"condition": talk.words}, words=talk.words
        )
        talk.negotiation.accept(counter.id, Party.BOT, talk.today)
        return goal_agreed(talk, item)
    if picked:
        talk.negotiation.accept(str(picked), Party.CLIENT, talk.today, talk.words or None)
        return goal_agreed(talk, item)
    own_wish = talk.typed and talk.reader.without_lead(talk.words, talk.language) != talk.words
    if talk.intent in ("affirm", "choose_option") and not own_wish:
        return offering.ask_about_offers(talk, item, "utter_which_one")
    return name_goal(talk)


def _after_a_no(talk: Talk) -> str:
    """What a client names after turning down what was offered: "none of these, I'd like to …"."""
    refused, comma, rest = talk.words.partition(",")
    offered = talk.conversation.asking is Asking.GOAL_OFFER
    return rest.strip() if offered and comma and talk.reader.begins_with_no(refused, talk.language) else talk.words


def told_so_far(talk: Talk) -> str:
    """What the client told of the problem, for finding ideas that fit."""
    return " ".join(statement.words for statement in talk.view.standing)


def _changed_by(talk: Talk) -> Terms | None:
    """What a yes to an offered goal changes in it ("the first one, but only for money"); None for a plain yes."""
    rest = talk.reader.after_but(talk.words, talk.language)
    if rest is None:
        return None
    said = replace(talk.reader.read(rest, talk.language, talk.today).terms, activity=None)
    return said if said.named else Terms(condition=rest)


def _hear_more_of_the_view(talk: Talk) -> Answer:
    talk.conversation.misses += 1
    talk.view.add(Statement(talk.words, talk.reader.quotes(talk.words, talk.language) or (talk.words,)))
    return Answer((Say("utter_view_added"),), Asking.GOAL, talk.conversation.about, asked=True)


def _named(talk: Talk, offer_ids: list[str]) -> str | None:
    if talk.intent == "affirm" and len(offer_ids) == 1:
        return offer_ids[0]
    number = talk.reader.choice(talk.words, talk.language, len(offer_ids)) if talk.words else None
    return None if number is None else offer_ids[number]
