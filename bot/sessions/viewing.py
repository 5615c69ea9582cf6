"""The client's view: heard, asked about at most twice, played back in their words, corrected until right (role 1)."""

from __future__ import annotations

from dataclasses import replace

from bot.negotiation.view import Statement, StatementKind, Verdict
from bot.sessions.adapting import MOST_FOLLOW_UPS, style_of
from bot.sessions.agenda import go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk

FOLLOW_UPS = ("since", "touches", "tried", "better")
SHORT_TELLING_WORDS = 8  # a sentence that names since when, or what it touches, is enough to play back
LONG_TELLING_WORDS = 40  # somebody who tells this much is heard first, not asked
WORDS_OF_A_BARE_YES = 2


def hear_view(talk: Talk) -> Answer:
    """Take what the client tells; ask about what is still dark, at most twice, then play it back."""
    talk.view.add(statement_of(talk, StatementKind.TOLD))
    answer = _follow_up_or_play_back(talk)
    kind = talk.reader.kind_of_text(talk.words, talk.language)
    first = {"long": (Say("utter_long_story"),), "pasted_chat": (Say("utter_pasted_chat"),)}.get(kind or "", ())
    return replace(answer, says=(*first, *answer.says))


def hear_follow_up(talk: Talk) -> Answer:
    """Take the answer to a follow-up; a yes that tells nothing is none."""
    words = talk.reader.after_yes(talk.words, talk.language) or talk.words
    bare = words == talk.words and len(words.split()) <= WORDS_OF_A_BARE_YES
    if not words or (bare and talk.intent in ("affirm", "deny", "unsure")):
        return skip_follow_up(talk)
    talk.view.add(statement_of(talk, StatementKind.FOLLOW_UP))
    answer = _follow_up_or_play_back(talk)
    if answer.asking is not Asking.FOLLOW_UP:
        return answer
    heard = Say("utter_follow_up_heard", {"quote": talk.quoted(words)})
    return replace(answer, says=(heard, *answer.says))


def skip_follow_up(talk: Talk) -> Answer:
    """The client does not know or does not want to say."""
    answer = _follow_up_or_play_back(talk)
    return Answer((Say("utter_follow_up_skipped"), *answer.says), answer.asking, answer.about, answer.asked)


def hear_correction(talk: Talk) -> Answer:
    """Add what the client changes or adds, and play that back; ask what it is where the client only said that much."""
    if talk.reader.only_announces_change(talk.words, talk.language):
        return Answer((), Asking.CORRECTION)
    talk.view.hear(statement_of(talk, StatementKind.CORRECTION))
    return _play_back_or_go_on(talk)


def keep_view(talk: Talk) -> Answer:
    """The client does not want to change anything after all: the play-back stands and is asked about again."""
    return Answer((play_back(talk),), Asking.PLAY_BACK, asked=True)


def reject_view(talk: Talk) -> Answer:
    """The play-back was not it: set it aside and ask again, or go on after the third time."""
    talk.view.reject()
    if talk.view.verdict is Verdict.NOT_YET_SHARED:
        return go_on(talk, Asking.VIEW, Say("utter_view_not_yet_shared"))
    return Answer((Say("utter_view_set_aside"),), Asking.VIEW, asked=True)


def confirm_view(talk: Talk) -> Answer:
    """The client says it is right: the view is shared.

    A yes with a "but" is a correction, whatever the classifier called it.
    """
    if talk.reader.after_yes(talk.words, talk.language):
        return hear_correction(talk)
    talk.view.confirm()
    return go_on(talk, Asking.VIEW, Say("utter_view_shared"))


def play_back(talk: Talk) -> Say:
    """What was told, or the last correction, quoted with the pronouns turned."""
    standing = talk.view.standing
    if not standing:
        return Say("utter_ask_view_again")
    last = standing[-1]
    if last.kind is not StatementKind.CORRECTION:
        told = [quote for each in standing if each.kind is not StatementKind.CORRECTION for quote in each.quotes]
        return Say("utter_play_back", {"quotes": in_a_row([in_marks(talk, quote) for quote in told])})
    name = "utter_play_back_heaviest" if last.heaviest else "utter_play_back_added"
    return Say(name, {"quotes": in_a_row([in_marks(talk, quote) for quote in last.quotes])})


def in_marks(talk: Talk, quote: str) -> str:
    """A quotation with the pronouns turned, in quotation marks."""
    return f"“{talk.reader.turned(quote, talk.language)}”"


def in_a_row(quotes: list[str]) -> str:
    """Quotations side by side; a separator that reads the same in both languages."""
    return " · ".join(quotes)


def statement_of(talk: Talk, kind: StatementKind = StatementKind.TOLD) -> Statement:
    """What the client says, with the clauses of it that are worth playing back."""
    core = talk.reader.without_lead(talk.words, talk.language)
    quotes = talk.reader.quotes(core, talk.language) or (core,)
    return Statement(talk.words, tuple(quotes), kind, talk.reader.is_emphasis(talk.words, talk.language))


def _follow_up_or_play_back(talk: Talk) -> Answer:
    topic = _next_follow_up(talk)
    if topic is not None:
        talk.conversation.settled.add(f"{Asking.FOLLOW_UP}:{topic}")
        return Answer((), Asking.FOLLOW_UP, topic)
    talk.view.played_back()
    return _play_back_or_go_on(talk)


def _next_follow_up(talk: Talk) -> str | None:
    """What to ask next: nothing where the telling is long, or says enough by itself."""
    told = " ".join(statement.words for statement in talk.view.standing if statement.kind is StatementKind.TOLD)
    asked = [each for each in FOLLOW_UPS if f"{Asking.FOLLOW_UP}:{each}" in talk.conversation.settled]
    if talk.view.play_backs:
        return None
    known = talk.reader.aspects(told, talk.language)
    if len(told.split()) > (SHORT_TELLING_WORDS if known else LONG_TELLING_WORDS):
        return None
    most = min(MOST_FOLLOW_UPS - len(known), style_of(talk.approach).follow_ups)
    left = [topic for topic in FOLLOW_UPS if topic not in known and topic not in asked]
    return left[0] if len(asked) < most and left else None


def _play_back_or_go_on(talk: Talk) -> Answer:
    if talk.view.verdict is Verdict.NOT_YET_SHARED:
        return go_on(talk, Asking.VIEW, Say("utter_view_kept_whole"))
    return Answer((play_back(talk),), Asking.PLAY_BACK, asked=True)
