"""Steps: from an agreed goal to a first action with terms; only missing terms are asked for (role 3)."""

from __future__ import annotations

from dataclasses import replace

from bot.negotiation import strategy
from bot.negotiation.errors import CrossesLimit
from bot.negotiation.items import Item, ItemKind
from bot.negotiation.limits import LimitKind
from bot.negotiation.offers import Offer, Party
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Happening, Terms
from bot.sessions import missing, offering
from bot.sessions.adapting import style_of
from bot.sessions.agenda import OF_A_NEW_STEP, ask_anew, go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.goals import MOST_IDEAS, told_so_far
from bot.sessions.keeping import limit_of
from bot.sessions.ports import StepIdea
from bot.sessions.talk import Talk

FLAT = (LimitKind.NEVER, LimitKind.NOT_NOW)  # kinds of limit that leave no step; an "only if" is a term of one
WHEN = frozenset({"frequency", "days", "start", "time_of_day", "cue", "until"})


def name_step(talk: Talk) -> Answer:
    """Take the client's own step; ask when, if the client has not said."""
    if talk.typed and talk.reader.is_only_a_number(talk.words, talk.language):
        return missing.not_understood(talk)  # of what?
    reading = talk.reading()
    unsure = talk.typed and talk.reader.says_outright("unsure", talk.words, talk.language)
    if unsure and not reading.terms.named & WHEN and talk.item_asked_about(ItemKind.STEP) is None:
        return ask_permission(talk)  # "nothing springs to mind for a first step"
    no_step = talk.typed and talk.reader.part(talk.words, talk.language) == "step"
    if no_step and talk.reader.begins_with_no(talk.words, talk.language):
        return go_on(talk, Asking.STEP, Say("utter_skipped"))  # no step is wanted now
    item = talk.open_step(talk.words)
    if reading.terms.activity is None and (limit := limit_of(talk, reading)) and limit.kind in FLAT:
        talk.negotiation.set_limit(limit)
        noted = Say(f"utter_limit_{limit.kind}", {"limit": talk.quoted(limit.about)})
        return Answer((noted,), Asking.STEP, talk.conversation.about)
    if item.agreed_terms is not None:
        return _change_step(talk, item, item.agreed_terms)
    if reading.terms.named and reading.terms.named <= WHEN:
        talk.conversation.pending = talk.words
        return Answer((Say("utter_step_what"),), Asking.STEP, item.id, asked=True)
    plain = talk.reader.without_repair(talk.words, talk.language)
    activity = reading.terms.activity or talk.reader.without_lead(plain, talk.language)
    terms = _said_before(talk).changed_by(replace(reading.terms, activity=activity))
    said = {"activity": talk.words, **reading.said}
    try:
        offer = talk.negotiation.put_forward(item.id, Party.CLIENT, terms, talk.today, said=said)
    except CrossesLimit as crossed:
        return Answer((Say("utter_crosses_limit", {"limit": crossed.about}),), Asking.STEP, item.id, asked=True)
    if not terms.named & WHEN:
        return Answer(
            (Say("utter_step_heard", {"step": talk.reader.turned(activity, talk.language)}),), Asking.STEP_WHEN, item.id
        )
    return bot_answers(talk, item, offer)


def hear_when(talk: Talk) -> Answer:
    """Add when to the client's own step; a client who does not know yet, or is not understood twice, leaves it open."""
    item = talk.negotiation.item(talk.conversation.about or "")
    offer = next(offer for offer in reversed(item.open_offers) if offer.by is Party.CLIENT)
    reading = talk.reading()
    change = replace(reading.terms, activity=None)
    if change.named:
        terms = offer.terms.changed_by(change)
        offer = talk.negotiation.put_forward(item.id, Party.CLIENT, terms, talk.today, said=reading.said)
    elif talk.intent not in ("unsure", "deny") and not talk.conversation.misses:
        talk.conversation.misses += 1
        return Answer((Say("utter_when_not_understood"),), Asking.STEP_WHEN, item.id, asked=True)
    return bot_answers(talk, item, offer)


def ask_permission(talk: Talk) -> Answer:
    """The client has no step in mind: ask whether suggestions are welcome before making any (role 6)."""
    return Answer((), Asking.STEP_PERMISSION, talk.open_step().id)


def offer_steps(talk: Talk) -> Answer:
    """Put steps of the catalog on the table, or leave the item to the counselor when none is left.

    Where nothing comes near the goal, the bot says so, and what it offers is made of the client's own words.
    """
    item = talk.open_step()
    goal = talk.goal_in_question()
    goal_text = ((goal.agreed_terms or Terms()).activity if goal else None) or ""
    near = talk.ideas.steps(goal_text, told_so_far(talk), talk.language, MOST_IDEAS)
    if _put_forward(talk, item, near):
        return offering.pose_offers(talk, item)
    offered_before = bool(item.bot_offers)
    own = talk.ideas.steps_for_any_goal(talk.reader.turned(goal_text, talk.language), talk.language, MOST_IDEAS)
    if not _put_forward(talk, item, own):
        return offering.end_without_agreement(talk, item)
    return offering.pose_offers(talk, item, *(() if offered_before else (Say("utter_no_step_near"),)))


def _put_forward(talk: Talk, item: Item, ideas: list[StepIdea]) -> tuple[Offer, ...]:
    timed = [(strategy.with_a_date(_sized(talk, idea.terms), talk.today), idea.reason) for idea in ideas]
    tried = talk.negotiation.item(item.replaces).latest_terms if item.replaces else None
    timed = [(terms, reason) for terms, reason in timed if tried is None or terms.activity != tried.activity]
    return offering.put_ideas_forward(talk, item, timed)


def leave_item(talk: Talk) -> Answer:
    """The client wants no suggestion: the item waits for the counselor, or both positions are kept."""
    item = talk.negotiation.item(talk.conversation.about or "")
    return offering.end_without_agreement(talk, item, Outcome.FOR_COUNSELOR if talk.chosen.get("leave") else None)


def _change_step(talk: Talk, item: Item, agreed: Terms) -> Answer:
    """Change what the client names in the agreed step, and nothing else; it stays as agreed until that holds."""
    reading = talk.reading(agreed)
    change = reading.terms
    if not change.named:
        change = Terms(activity=talk.reader.without_lead(talk.words, talk.language))
    stands = strategy.from_now_on(agreed, talk.today)
    anew = change.activity is not None and change.named & WHEN  # another thing at another time: nothing old stays
    terms = change if anew else stands.changed_by(change)
    if "support" in change.named and "support" in reading.refused and agreed.support is None:
        terms = replace(terms, condition=None)  # whom the client no longer wants there was their condition
    if terms in (agreed, stands):
        return go_on(talk, Asking.STEP, says_it_stays(talk, item))
    try:
        offer = talk.negotiation.put_forward(item.id, Party.CLIENT, terms, talk.today, said=reading.said)
    except CrossesLimit as crossed:
        return Answer((Say("utter_crosses_limit", {"limit": crossed.about}),), Asking.STEP, item.id, asked=True)
    return bot_answers(talk, item, offer)


def says_it_stays(talk: Talk, item: Item) -> Say:
    """Nothing the client said changes the step: it is said back as it is, and not as changed."""
    return Say("utter_step_stays", {"step": offering.in_words(talk, item.agreed_terms or Terms())})


def bot_answers(talk: Talk, item: Item, offer: Offer) -> Answer:
    """The bot's answer to the client's terms: yes, unless the practice does not let it settle them (law 7)."""
    dated = _dated(talk, offer.terms)
    term = talk.negotiation.guardrails.crossed_by(dated, talk.today)
    if term is None:
        agreed_before = item.agreed_terms is not None
        talk.negotiation.accept(offer.id, Party.BOT, talk.today)
        return step_agreed(talk, item, "utter_step_changed" if agreed_before else "utter_step_noted")
    nearest = strategy.within_guardrails(dated, talk.negotiation.guardrails, talk.today)
    if nearest is None or not offering.can_offer(talk, item, nearest):
        return offering.end_without_agreement(talk, item, Outcome.FOR_COUNSELOR)
    change = Terms(**{name: getattr(nearest, name) for name in nearest.differs_from(offer.terms)})
    talk.negotiation.counter(offer.id, Party.BOT, change, talk.today)
    return offering.pose_offers(talk, item, Say(f"utter_guardrail_{term}"))


def step_agreed(talk: Talk, item: Item, response: str = "utter_step_noted") -> Answer:
    """Say the agreed step back in words and ask how confident the client is, once more where it has changed."""
    ask_anew(talk, *(OF_A_NEW_STEP if item.replaces is not None and response == "utter_step_noted" else ()))
    talk.conversation.settled.add(Asking.STEP)
    phrase = offering.in_words(talk, item.agreed_terms or Terms())
    return Answer((Say(response, {"step": phrase}),), Asking.CONFIDENCE, item.id)


def _dated(talk: Talk, terms: Terms) -> Terms:
    """The terms with the day on which a month begins that the client named as the start: guardrails hold there, too."""
    if not isinstance(terms.start, Happening):
        return terms
    day = talk.reader.month(terms.start.text, talk.language, talk.today)
    return replace(terms, start=day) if day else terms


def _sized(talk: Talk, terms: Terms) -> Terms:
    """A step of the catalog made smaller or larger, as the client likes to be worked with."""
    size, activity = style_of(talk.approach).size, terms.activity or ""
    if size < 0:
        smallest = talk.ideas.smallest(activity, talk.language)
        return strategy.made_smaller(terms, frozenset(), smallest) or terms
    if size > 0:
        return strategy.made_larger(terms, talk.ideas.largest(activity, talk.language))
    return terms


def _said_before(talk: Talk) -> Terms:
    """What the client said of the step before it was clear what it is ("every morning")."""
    words, talk.conversation.pending = talk.conversation.pending, None
    return talk.reader.read(words, talk.language, talk.today).terms if words else Terms()
