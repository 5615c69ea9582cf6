"""What the pictures of docs/conversation.md show, and where they are: every stage, in both languages."""

from __future__ import annotations

from bot.sessions.conversation import Asking

PAGE = "conversation.md"
FOLDER = "conversation"  # within the folder of the pictures
LANGUAGES = ("id", "en")

# More than one picture can be of one stage: these show what happens while its question is open.
MOMENTS = {
    "smaller_step": Asking.STEP_OFFER,
    "coming_back": Asking.PROGRESS,
    "pausing": Asking.CONFIDENCE,
    "crisis": Asking.CONFIDENCE,
}
OF_THE_COUNSELOR = ("desk_draft", "desk_roles")
NAMES = (*(asking.value for asking in Asking), *MOMENTS, *OF_THE_COUNSELOR)


def file_of(name: str, language: str) -> str:
    """The path of a picture within the folder of the pictures, without `.png`."""
    return f"{FOLDER}/{name}-{language}"
