"""A draft in few lines: what is stored, brought into the form the scripts write, and what they write made complete.

view: {said: ["…", "…"], heaviest: ["…"], verdict: shared}      # quotes of what stands, cut at commas; heaviest: those
                                                                # that the client called so
goals:                                                          # in the order of the draft
  - {activity: "…", outcome: agreed, importance: 8, horizon: session, reason: "…"}
steps:
  - goal: 1                   # which of the goals, from 1; 1 where absent
    terms: {activity: offer 2, amount: 10 minute, frequency: 2 per week, days: [mon], start: in 3 days,
            time_of_day: "19:00", cue: "…", support: "…", condition: "…"}     # frequency may be `once`;
                              # `like: offer 2` is every term of it, beside those that are then changed
    confidence: 8
    bot_offers: 2             # how many the bot made on it
    outcome: agreed           # agreed where absent, for goals too
    client: [amount]          # who said a term first is the client, save where `offer N` is written: the value of
    bot: [start]              # the bot's Nth offer on it is the bot's; these lists name what is otherwise
    progress: [{how: partly, said: "…", value: 6, helped: "…", way: smaller_step}]
    priority: 1               # of a goal, where the client put several in order; they come in it
limits: [{kind: only_if, about: "…", proviso: "…"}]
disagreements: [{kind: with_counselor, client: "…", other: "…"}]     # other: `offer N` for the bot's Nth offer
obstacles: [{words: "…", idea: "…", chosen: ["…", option 1]}]        # option N: the Nth the bot put forward
preferences: {advice: -2, learns: examples, words: ["…"]}            # axes that are not 0
notes: ["barrier: …"]         # said beside the open question; what is said of preferences is under preferences
values: "…"
note: "…"                     # to the counselor
held_back: [g1]
more_in_person: true
name: Rani
session_date: in 3 days
handed_over: true
language: en                  # that of the script where absent
flags: [human/asked]          # kind/reason
roles: [1, 2, 3]              # numbers of those that happened
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.sessions.drafts import DisagreementRead, DraftRead, ObstacleRead
from bot.sessions.items_read import ItemRead
from tests.e2e.scripted.days import moment

Short = dict[str, Any]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MOMENTS = ("start", "until")
RULERS = ("importance", "confidence", "value")
PARTS = _words(
    "view goals steps limits disagreements obstacles preferences notes values note held_back more_in_person name"
    " session_date handed_over language flags roles"
)
OF_AN_ITEM = _words(
    "goal activity terms outcome importance horizon reason confidence bot_offers client bot progress priority"
)


def stored_in_short(draft: DraftRead) -> Short:
    """All of a draft in the short form; what is empty is left out."""
    goals = [item.id for item in draft.goals]
    preferences = draft.preferences
    standing = [statement for statement in draft.view.statements if not statement.set_aside]
    view = {
        "said": _by_commas(quote for statement in standing for quote in statement.quotes),
        "heaviest": _by_commas(quote for statement in standing if statement.heaviest for quote in statement.quotes),
        "verdict": draft.view.verdict,
    }
    return _filled(
        view=_filled(**view),
        goals=[_goal(item) for item in draft.goals],
        steps=[_step(item, goals) for item in draft.steps],
        limits=[_filled(kind=each.kind, about=each.about, proviso=each.proviso) for each in draft.limits],
        disagreements=[_disagreement(each, [*draft.goals, *draft.steps]) for each in draft.disagreements],
        obstacles=[_obstacle(each) for each in draft.obstacles],
        preferences=_filled(**preferences.axes, learns=preferences.learns, words=list(preferences.words)),
        notes=[f"{note.kind}: {note.words}" for note in draft.notes if note.kind != "preference"],
        values=preferences.values,
        note=draft.sharing.note,
        held_back=sorted(draft.sharing.held_back),
        more_in_person=draft.sharing.more_in_person,
        name=draft.name,
        session_date=draft.session_date.isoformat() if draft.session_date else None,
        handed_over=draft.handed_over_at is not None,
        language=draft.language,
        flags=[f"{flag.kind}/{flag.reason}" for flag in draft.flags],
        roles=[role.number for role in draft.roles if role.happened],
    )


def written_in_full(written: Mapping[str, Any], draft: DraftRead, language: str, now: date) -> Short:
    """What a script expects, with dates reckoned, defaults filled in, and `offer N` looked up in the trails.

    Raises ValueError for a name that is no part of the form.
    """
    _known(written, PARTS)
    full: Short = {"language": language, **written}
    view = written.get("view", {})
    full["view"] = {name: value if name == "verdict" else _by_commas(value) for name, value in view.items()}
    steps = written.get("steps", ())
    goals = written.get("goals", ())
    full["goals"] = [_full_goal(goal, draft, number, now) for number, goal in enumerate(goals)]
    full["steps"] = [_full_step(step, draft, number, now) for number, step in enumerate(steps)]
    if "session_date" in written:
        full["session_date"] = moment(written["session_date"], now)
    if "held_back" in written:
        full["held_back"] = sorted(written["held_back"])
    return _filled(**full)


def _by_commas(quotes: Iterable[str]) -> list[str]:
    """Quotes cut at their commas: whether a comma parts two quotes or stands in one is nothing a client hears."""
    return [part.strip() for quote in quotes for part in quote.split(", ")]


def _goal(item: ItemRead) -> Short:
    whole = _step(item, [])
    terms = whole.pop("terms", {})
    more = {name: value for name, value in terms.items() if name != "activity"}
    kept = {name: value for name, value in whole.items() if name != "client"}
    aims = {"importance": item.importance, "horizon": item.horizon, "reason": item.reason, "priority": item.priority}
    return _filled(activity=terms.get("activity"), terms=more, **aims, **kept)


def _step(item: ItemRead, goals: list[str]) -> Short:
    owners = {name: owner.by for name, owner in item.ownership.items()}
    progress = [
        _filled(how=each.how, said=each.said, value=each.value, helped=each.helped, way=each.way)
        for each in item.progress
    ]
    return _filled(
        goal=goals.index(item.goal) + 1 if item.goal in goals else None,
        terms=dict(item.terms),
        outcome=item.outcome,
        confidence=item.confidence,
        bot_offers=len(_offers(item)),
        client=sorted(name for name, by in owners.items() if by == "client"),
        bot=sorted(name for name, by in owners.items() if by == "bot"),
        progress=progress,
    )


def _full_goal(written: Mapping[str, Any], draft: DraftRead, number: int, now: date) -> Short:
    _known(written, OF_AN_ITEM)
    offers = _offers(draft.goals[number]) if number < len(draft.goals) else []
    by_bot = ["activity"] if _is_number_of("offer", written.get("activity")) else []
    activity = _full_term("activity", written.get("activity"), offers, now)
    return _filled(**{"outcome": "agreed", "bot": by_bot, **written, "activity": activity})


def _full_step(written: Mapping[str, Any], draft: DraftRead, number: int, now: date) -> Short:
    _known(written, OF_AN_ITEM)
    offers = _offers(draft.steps[number]) if number < len(draft.steps) else []
    short = _with_whole_offer(dict(written.get("terms", {})), offers)
    terms = {name: _full_term(name, value, offers, now) for name, value in short.items()}
    offered = {name for name, value in short.items() if _is_number_of("offer", value)}
    offered = offered - set(written.get("client", ())) | set(written.get("bot", ()))
    return _filled(
        **{
            "goal": 1,
            "outcome": "agreed",
            **written,
            "terms": terms,
            "client": sorted(set(terms) - offered),
            "bot": sorted(offered),
        }
    )


def _with_whole_offer(short: Short, offers: list[Mapping[str, Any]]) -> Short:
    """`like: offer N` as each of its terms; what the client changed is written beside it, None where it is gone."""
    like = short.pop("like", None)
    number = int(like.split()[1]) - 1 if like else len(offers)
    whole = dict.fromkeys(offers[number], like) if number < len(offers) else {}
    return {name: value for name, value in {**whole, **short}.items() if value is not None}


def _full_term(name: str, value: Any, offers: list[Mapping[str, Any]], now: date) -> Any:
    if _is_number_of("offer", value):
        number = int(value.split()[1]) - 1
        return offers[number].get(name, "not in that offer") if number < len(offers) else "no such offer"
    if name in MOMENTS:
        return moment(value, now)
    if name == "amount":
        number, unit = value.split()
        return {"value": _number(number), "unit": unit}
    if name == "frequency":
        times, _, per = value.partition(" per ")
        return {"times": 1, "per": "once"} if value == "once" else {"times": _number(times), "per": per}
    return value


def _disagreement(each: DisagreementRead, items: list[ItemRead]) -> Short:
    other = each.other_position
    for item in items:
        for number, offer in enumerate(_offers(item), 1):
            if each.item == item.id and other.startswith(str(offer.get("activity"))):
                other = f"offer {number}"
    return {"kind": each.kind, "client": each.client_position, "other": other}


def _obstacle(each: ObstacleRead) -> Short:
    options = list(each.options)
    chosen = [f"option {options.index(way) + 1}" if way in options else way for way in each.chosen]
    return _filled(words=each.words, idea=each.idea, chosen=chosen)


def _offers(item: ItemRead) -> list[Mapping[str, Any]]:
    """The terms of each offer the bot made on an item, in order."""
    return [move.terms or {} for move in item.trail if move.act == "offer" and move.by == "bot"]


def _is_number_of(word: str, value: Any) -> bool:
    return isinstance(value, str) and value.startswith(f"{word} ") and value.split()[1].isdigit()


def _number(text: str) -> int | float:
    number = float(text)
    return int(number) if number.is_integer() else number


def _known(written: Mapping[str, Any], names: frozenset[str]) -> Short:
    if unknown := set(written) - set(names):
        raise ValueError(f"a draft has no {sorted(unknown)}")
    return dict(written)


def _filled(**parts: Any) -> Short:
    """The parts that hold something; 0 counts on a ruler and not on a slider."""
    return {name: value for name, value in parts.items() if value or (name in RULERS and value is not None)}
