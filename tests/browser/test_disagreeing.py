"""A client turns the bot's offers down: no yes is forced, and the counselor sees both positions side by side."""

from __future__ import annotations

from tests.browser.chat import Chat
from tests.browser.conftest import PHONE, NewChat, NewCounselor
from tests.browser.desk import outcome, positions, title, trail
from tests.browser.pictures import Pictures
from tests.browser.stored import Stored
from tests.browser.test_negotiating import CODE
from tests.browser.ways import hand_over, past_the_goal, past_the_preferences, tell

TOLD = "since i got moved to night shifts i barely see my girlfriend and we argue over every little thing"
CORRECTED = "kind of, but what scares me is that i've stopped caring whether we make up"
RIGHT = "yep spot on"
GOAL = "to enjoy one evening together without a fight"
UNSURE = "dunno, what do other people try?"
NEITHER = "nah, none of that is us"
NOT_THAT = "nope, she'd just laugh at me and that makes it worse"


def test_a_counselor_sees_both_positions_of_an_english_disagreement(
    new_chat: NewChat, new_counselor: NewCounselor, stored: Stored, pictures: Pictures
) -> None:
    chat = new_chat("en", **PHONE)
    last_offer, code = turn_everything_down(chat, pictures)
    draft = stored.draft(code)
    [kept] = draft.disagreements
    assert stored.typed(TOLD) == chat.typed == [TOLD, CORRECTED, RIGHT, GOAL, UNSURE, NEITHER, NOT_THAT]
    assert (kept.kind, kept.client_position) == ("with_draft", NOT_THAT)
    assert kept.other_position in last_offer

    desk = new_counselor("en")
    desk.claim(code)
    assert desk.statements() == [(each.words, list(each.quotes)) for each in draft.view.statements]
    [goal], [step] = desk.items("goals"), desk.items("steps")
    assert (title(goal), outcome(goal)) == (draft.goals[0].terms["activity"], "agreed")
    assert outcome(step) == "agreed to differ"
    assert trail(step) == [
        "Client asks for suggestions, or does not know yet",
        "Bot makes offer 1",
        "Bot makes offer 2",
        "Client declines offers 1 and 2",
        "Bot makes offer 3",
        "Client declines offer 3",
        "Agreed to differ; both positions are kept",
    ]
    client, bot = positions(desk.section("disagreements"))
    assert (client.name, client.words) == ("Client", f"“{NOT_THAT}”")
    assert (bot.name, bot.words) == ("The bot's last offer", kept.other_position)
    assert client.top == bot.top
    assert client.right <= bot.left
    pictures.take(desk.section("disagreements"), "desk-disagreement")


def turn_everything_down(chat: Chat, pictures: Pictures) -> tuple[str, str]:
    """From the website to the code without agreeing to any step; returns the bot's last offer and the code."""
    chat.open()
    chat.begin()
    assert "since you got moved to night shifts you barely see your girlfriend" in tell(chat, TOLD).text
    assert "what scares you is that you've stopped caring" in chat.say(CORRECTED).text
    chat.say(RIGHT)
    past_the_preferences(chat)
    assert "enjoy one evening together without a fight" in chat.say(GOAL).text
    assert "2. " in chat.say(UNSURE).text
    pictures.take(chat.page, "widget-en")
    asked = chat.say(NEITHER)
    assert "stays as it was" in asked.text or "hasn't changed" in asked.text
    last_offer = chat.tap("Suggest something").text
    ended = chat.say(NOT_THAT)
    assert NOT_THAT in ended.text
    past_the_goal(chat)
    found = CODE.search(hand_over(chat).text)
    assert found is not None
    return last_offer, found[0]
