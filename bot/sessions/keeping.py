"""Limits and mixed feelings in the client's words, wherever in a message they are said."""

from __future__ import annotations

from bot.negotiation.limits import Limit, LimitKind
from bot.negotiation.outcomes import Disagreement, DisagreementKind
from bot.sessions.conversation import Say
from bot.sessions.ports import Reading
from bot.sessions.talk import Talk


def limit_of(talk: Talk, reading: Reading) -> Limit | None:
    """The limit a sentence sets, about what it names or, where it names nothing, in the client's whole words."""
    if reading.limit is None:
        return None
    kind = LimitKind(reading.limit["kind"])
    proviso = _proviso(talk, reading) if kind is LimitKind.ONLY_IF else None
    return Limit(kind, reading.limit["about"] or talk.words, proviso)


def _proviso(talk: Talk, reading: Reading) -> str | None:
    """The condition itself, without an "unless" that would turn its sense round beside "only if"."""
    read = talk.reader.limit_kind(talk.words, talk.language)
    return (read[1] if read else None) or reading.terms.condition


def both_sides_kept(talk: Talk) -> Say | None:
    """Keep the two things that pull at the client, and say them back; None where the words show no two sides."""
    sides = talk.reader.both_sides(talk.words, talk.language) if talk.words else None
    if sides is None:
        return None
    one, other = sides
    kept = Disagreement(DisagreementKind.WITHIN_ONESELF, one, other, talk.conversation.about)
    talk.negotiation.keep_disagreement(kept)
    turned = talk.reader.turned
    return Say("utter_both_sides", {"one": turned(one, talk.language), "other": turned(other, talk.language)})
