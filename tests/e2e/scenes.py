"""The way to a certain point of a conversation, so that a test can begin there."""

from __future__ import annotations

from bot.sessions.adapting import MOST_FOLLOW_UPS
from tests.e2e.client import Client, Reply

YES = ("Sudah", "Benar", "Kena", "That's right", "That's it", "Yes")
SKIP = ("Lewati", "Skip this")
IDEAS = ("Kasih ide", "Give me ideas")
NO_OBSTACLE = ("Nggak ada", "Nothing I can see")
COMING_SESSION = ("Sesi terdekat", "The coming session")
NO_MORE_GOALS = ("Cukup ini", "This is enough")
NOTHING_HELD_BACK = ("Nggak ada", "There isn't")
ALL_RIGHT = ("Sudah benar", "All right")
SHARE_ALL = ("Bagikan semua", "Share everything")
NO_NOTE = ("Nggak ada", "No note")
HAND_OVER = ("Serahkan", "Hand it over")

VIEW = {
    "id": "skripsiku mandek di bab dua, tiap buka laptop aku malah ngeblank",
    "en": "my thesis is stuck at chapter two, i open the laptop and go blank every time",
}
GOAL = {
    "id": "pinginnya bisa nulis lagi walo dikit dikit",
    "en": "i'd love to write again even if it's just a few lines",
}


def tell(client: Client, words: str) -> Reply:
    """Tell the view and pass over what the bot asks about it; the reply is the play-back."""
    reply = client.say(words)
    for _ in range(MOST_FOLLOW_UPS):
        if any(title.startswith(SKIP) for title in reply.choices):
            reply = client.tap(*SKIP)
    client.offered(*YES)
    return reply


def past_the_preferences(client: Client) -> Reply:
    """The view is shared: neither preferences nor values, and the goal is asked for."""
    client.tap(*SKIP)
    return client.tap(*SKIP)


def at_the_goal(client: Client) -> Reply:
    """The view is shared, the goal is asked for."""
    client.begin()
    tell(client, VIEW[client.language or "id"])
    client.tap(*YES)
    return past_the_preferences(client)


def at_the_step(client: Client) -> Reply:
    """A goal is agreed, the first step is asked for."""
    at_the_goal(client)
    return client.say(GOAL[client.language or "id"])


def at_an_offer(client: Client) -> Reply:
    """Two steps of the bot are on the table."""
    at_the_step(client)
    return client.tap(*IDEAS)


def past_the_goal(client: Client, importance: int = 9) -> Reply:
    """No reason, an importance, for the coming session, no other goal, nothing held back: all is read back."""
    client.tap(*SKIP)
    client.tap(str(importance))
    client.tap(*COMING_SESSION)
    client.tap(*NO_MORE_GOALS)
    return client.tap(*NOTHING_HELD_BACK)


def past_the_sharing(client: Client) -> Reply:
    """All is read back and right: all is shared without a note, and the hand-over is asked for."""
    client.tap(*SHARE_ALL)
    return client.tap(*NO_NOTE)


def hand_over(client: Client) -> Reply:
    """Hand the draft over, with neither a name nor the date of the session."""
    client.tap(*HAND_OVER)
    return client.tap(*SKIP)
