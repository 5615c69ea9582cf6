"""The client's view: heard, played back in their own words, corrected until it is right (role 1)."""

from __future__ import annotations

from bot.negotiation.view import Statement, StatementKind, Verdict
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk


def hear_view(talk: Talk) -> Answer:
    """Take what the client tells and play it back."""
    talk.view.hear(_statement(talk, StatementKind.TOLD))
    return _play_back_or_go_on(talk)


def hear_correction(talk: Talk) -> Answer:
    """Add what the client changes or adds, and play that back; ask what it is where the client only said that much."""
    if talk.reader.only_announces_change(talk.words, talk.language):
        return Answer((), Asking.CORRECTION)
    talk.view.hear(_statement(talk, StatementKind.CORRECTION))
    return _play_back_or_go_on(talk)


def keep_view(talk: Talk) -> Answer:
    """The client does not want to change anything after all: the play-back stands and is asked about again."""
    return Answer((play_back(talk),), Asking.PLAY_BACK, asked=True)


def reject_view(talk: Talk) -> Answer:
    """The play-back was not it: set it aside and ask again, or go on after the third time."""
    talk.view.reject()
    if talk.view.verdict is Verdict.NOT_YET_SHARED:
        return Answer((Say("utter_view_not_yet_shared"),), Asking.GOAL)
    return Answer((Say("utter_view_set_aside"),), Asking.VIEW, asked=True)


def confirm_view(talk: Talk) -> Answer:
    """The client says it is right: the view is shared, and the client's own goal comes next.

    A yes with a "but" is a correction, whatever the classifier called it.
    """
    if talk.reader.after_yes(talk.words, talk.language):
        return hear_correction(talk)
    talk.view.confirm()
    return Answer((Say("utter_view_shared"),), Asking.GOAL)


def play_back(talk: Talk) -> Say:
    """The last statement, quoted with the pronouns turned."""
    standing = talk.view.standing
    if not standing:
        return Say("utter_ask_view_again")
    last = standing[-1]
    quoted = [f"“{talk.reader.turned(quote, talk.language)}”" for quote in last.quotes]
    if last.kind is StatementKind.TOLD:
        return Say("utter_play_back", {"quotes": in_a_row(quoted)})
    name = "utter_play_back_heaviest" if last.heaviest else "utter_play_back_added"
    return Say(name, {"quotes": in_a_row(quoted)})


def in_a_row(quotes: list[str]) -> str:
    """Quotations side by side; a separator that reads the same in both languages."""
    return " · ".join(quotes)


def _statement(talk: Talk, kind: StatementKind) -> Statement:
    core = talk.reader.without_lead(talk.words, talk.language)
    quotes = talk.reader.quotes(core, talk.language) or (core,)
    return Statement(talk.words, tuple(quotes), kind, talk.reader.is_emphasis(talk.words, talk.language))


def _play_back_or_go_on(talk: Talk) -> Answer:
    if talk.view.verdict is Verdict.NOT_YET_SHARED:
        return Answer((Say("utter_view_not_yet_shared"),), Asking.GOAL)
    return Answer((play_back(talk),), Asking.PLAY_BACK, asked=True)
