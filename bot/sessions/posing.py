"""The open question, asked again in other words: after a side question, a pause, or a turn that was not understood."""

from __future__ import annotations

from dataclasses import replace

from bot.sessions import offering
from bot.sessions.closing import pose_read_back
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk
from bot.sessions.viewing import play_back


def pose_again(talk: Talk) -> Answer:
    """What the bot says to ask the open question once more; nothing changes."""
    asking, about = talk.conversation.asking, talk.conversation.about
    if asking is Asking.PLAY_BACK:
        return Answer((play_back(talk),), asking, about)
    if asking is Asking.READ_BACK:
        return Answer((Say("utter_ask_read_back"),), asking)
    if asking in (Asking.GOAL_OFFER, Asking.STEP_OFFER) and about:
        return offering.pose_offers(talk, talk.negotiation.item(about))
    if asking is Asking.HANDED_OVER:
        return Answer((Say("utter_ask_handed_over_again", {"code": talk.draft.code or ""}),), asking, about)
    return Answer((Say(f"utter_ask_{asking}_again"),), asking, about)


def with_question(talk: Talk, answer: Answer) -> Answer:
    """The answer with the question it leaves open put in words, where the use case has not done so itself."""
    if answer.asked or answer.asking in (Asking.CLOSED, Asking.HANDED_OVER):
        return answer
    if answer.asking is Asking.READ_BACK:
        return replace(answer, says=(*answer.says, *pose_read_back(talk).says), asked=True)
    return replace(answer, says=(*answer.says, Say(f"utter_ask_{answer.asking}")), asked=True)
