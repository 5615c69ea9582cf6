"""docs/conversation.md shows every stage of a conversation in both languages, and every picture taken for it."""

from __future__ import annotations

import pytest

from bot.sessions.conversation import STAGES, Asking
from tests.browser.pictured import FOLDER, LANGUAGES, NAMES, PAGE, file_of
from tests.integration.docs.pages import ROOT, links

IMAGES = ROOT / "docs" / "images"
CONVERSATION = ROOT / "docs" / PAGE
PNG = b"\x89PNG\r\n"
MOST_BYTES = 80_000


def shown() -> list[str]:
    """The pictures on the page, as paths within the folder of the pictures, in order."""
    pictures = [target for target, _ in links(CONVERSATION) if target.suffix == ".png"]
    return [picture.relative_to(IMAGES).with_suffix("").as_posix() for picture in pictures]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asking", list(Asking))
def test_every_question_of_a_conversation_is_pictured_in_both_languages(asking: Asking, language: str) -> None:
    assert asking in STAGES
    assert file_of(asking.value, language) in shown()


def test_the_page_shows_each_picture_that_is_taken_once_and_no_other() -> None:
    taken = [file_of(name, language) for name in NAMES for language in LANGUAGES]
    assert sorted(shown()) == sorted(taken)


def test_no_picture_lies_about_that_is_not_taken() -> None:
    lying = {path.relative_to(IMAGES).with_suffix("").as_posix() for path in (IMAGES / FOLDER).iterdir()}
    assert lying == {file_of(name, language) for name in NAMES for language in LANGUAGES}


def test_each_row_shows_the_same_moment_in_both_languages() -> None:
    pairs = list(zip(shown()[::2], shown()[1::2], strict=True))
    assert [pair for pair in pairs if pair[0] != pair[1].removesuffix("en") + "id"] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_are_there_and_small(name: str, language: str) -> None:
    picture = (IMAGES / f"{file_of(name, language)}.png").read_bytes()
    assert picture.startswith(PNG)
    assert len(picture) < MOST_BYTES
