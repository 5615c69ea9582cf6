"""What the client tells the counselor, and what they keep to themselves: that is nowhere on the page."""

from __future__ import annotations

import html

import pytest

from bot.sessions.talk import Flag
from tests.integration.desk.conftest import Desk, Person
from tests.integration.desk.pages import opened, plain, read, section, whole
from tests.integration.desk.stored import WORRY, store_draft
from tests.integration.desk.whole import NOTE, PARTS, complete


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_on_the_page_while_it_is_shared_and_nowhere_once_it_is_held_back(
    desk: Desk, holder: Person, part: str
) -> None:
    shared = html.unescape(whole(desk, holder))
    assert [words for words in PARTS[part] if words not in shared] == []
    page = html.unescape(whole(desk, holder, code="AAAA-2222", held_back=(part,)))
    assert [words for words in PARTS[part] if words in page] == []


def test_with_everything_held_back_no_word_of_any_part_is_left(desk: Desk, holder: Person) -> None:
    page = html.unescape(whole(desk, holder, held_back=tuple(PARTS)))
    assert [words for part in PARTS.values() for words in part if words in page] == []
    assert WORRY not in page  # a worry noted in passing belongs to what could get in the way


def test_how_many_parts_are_held_back_is_said_and_never_which(desk: Desk, holder: Person) -> None:
    two = whole(desk, holder, held_back=("g2", "values"))
    assert "Klien menyimpan 2 bagian untuk dirinya sendiri." in section(two, "to-counselor")
    other_two = whole(desk, holder, code="AAAA-2222", held_back=("limits", "values"))
    assert section(two, "to-counselor") == section(other_two, "to-counselor")


@pytest.mark.parametrize(("held", "said"), [(("note",), "holds back 1 part."), (("note", "g1"), "holds back 2 parts.")])
def test_in_english_one_part_and_several_are_said_rightly(
    desk: Desk, holder: Person, held: tuple[str, ...], said: str
) -> None:
    assert said in section(whole(desk, holder, "en", held_back=held), "to-counselor")


def test_an_empty_section_does_not_claim_that_nothing_was_said_where_it_may_be_held_back(
    desk: Desk, holder: Person
) -> None:
    page = whole(desk, holder, held_back=("values", "view"))
    for name in ("values", "view"):
        assert section(page, name).endswith("Tidak ada di bagian yang dibagikan klien.")
    assert "Klien tidak menyebutnya" not in page
    assert "Klien belum bercerita" not in page


def test_flags_stay_whatever_is_held_back(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now, flags=(Flag("suicide", "passive", "wish_to_die"),))
    desk.store(complete, stored.id, desk.clock.now, held_back=tuple(PARTS))
    assert "Bunuh diri tingkat pasif" in section(read(holder, stored), "flags")


def test_the_note_stands_above_the_story_in_the_clients_words(desk: Desk, holder: Person) -> None:
    page = whole(desk, holder)
    assert section(page, "to-counselor") == (f"Dari klien untuk konselornya “{NOTE}” Klien membagikan semua bagian.")
    assert plain(page).index(NOTE) < plain(page).index("Cerita klien")


def test_that_there_is_something_to_say_in_person_is_all_the_page_knows_of_it(desk: Desk, holder: Person) -> None:
    said = "Ada yang lebih ingin klien sampaikan langsung. Apa itu, bot tidak menanyakannya."
    assert said in section(whole(desk, holder, in_person=True), "to-counselor")
    assert said not in plain(opened(desk, holder, code="AAAA-2222"))


def test_a_draft_that_is_not_handed_over_does_not_say_that_all_is_shared(desk: Desk, holder: Person) -> None:
    found = section(opened(desk, holder, code=None), "to-counselor")
    assert "Drafnya belum diserahkan; apa yang dibagikan masih bisa berubah." in found
    assert "membagikan semua" not in found
