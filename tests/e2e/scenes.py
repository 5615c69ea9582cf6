"""The way to a certain point of a conversation, so that a test can begin there."""

from __future__ import annotations

from tests.e2e.client import Client, Reply

YES = ("Sudah", "Benar", "Kena", "That's", "Yes", "You have", "It does")
ALL_RIGHT = ("Sudah benar", "Nggak, sudah benar", "All right", "No, it's right")
IDEAS = ("Kasih ide", "Give me ideas")
HAND_OVER = ("Serahkan", "Hand it over")

VIEW = {
    "id": "skripsiku mandek di bab dua, tiap buka laptop aku malah ngeblank",
    "en": "my thesis is stuck at chapter two, i open the laptop and go blank every time",
}
GOAL = {
    "id": "pinginnya bisa nulis lagi walo dikit dikit",
    "en": "i'd love to write again even if it's just a few lines",
}


def at_the_goal(client: Client) -> Reply:
    """The view is shared, the goal is asked for."""
    client.begin()
    client.say(VIEW[client.language or "id"])
    return client.tap(*YES)


def at_the_step(client: Client) -> Reply:
    """A goal is agreed, the first step is asked for."""
    at_the_goal(client)
    return client.say(GOAL[client.language or "id"])


def at_an_offer(client: Client) -> Reply:
    """Two steps of the bot are on the table."""
    at_the_step(client)
    return client.tap(*IDEAS)
