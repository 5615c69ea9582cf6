"""Readers of what clients say about themselves and the talk never raise, and stay quick for long messages."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.aspects import aspects_told
from bot.language.both_sides import both_sides
from bot.language.counselor_wish import counselor_wish
from bot.language.introductions import read_introduction
from bot.language.kinds_of_text import kind_of_text, without_fillers
from bot.language.limit_kind import limit_kind
from bot.language.parts import parts_named
from bot.language.preferences import read_preferences
from bot.language.sharing import wants_all_shared
from bot.language.taking_back import means_undo

TODAY = dt.date(2026, 11, 24)


def introduction(text: str, language: str) -> tuple[str | None, dt.date | None]:
    return read_introduction(text, language, TODAY)


READERS: list[Callable[[str, str], Any]] = [
    aspects_told, both_sides, counselor_wish, introduction, kind_of_text, limit_kind, means_undo, parts_named,
    read_preferences, wants_all_shared, without_fillers,
]  # fmt: skip
QUOTING: list[Callable[[str, str], Any]] = [both_sides, counselor_wish, introduction, limit_kind]
WORDS = (
    "aku saya konselorku nyuruh pengen takut tapi , . ? \n kalau hanya kecuali baru mau antara sama dan udah 3 bulan "
    "tidur berantakan coba mendingan jangan banyak tanya panggil Rani sesi kamis depan jam 2 eee bodoh bot kamu "
    "my counselor wants me to I don't want but half of me the other half only if never not now since sleep tried "
    "better call Sam tomorrow you know undo share everything except my note goal gabisa 2 😀 :( asdf"
)
PIECES = WORDS.split(" ")
LANGUAGES = st.sampled_from(["id", "en"])
LONG = (
    "konselorku nyuruh aku ikut paduan suara lagi, tapi aku males banget. udah 3 bulan aku gabisa tidur, kalau sama "
    "temen baru mau. half of me wants to quit, the other half is scared. panggil aku Rani, sesinya kamis. "
)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=150), language=LANGUAGES)
def test_any_text_is_read_without_an_error(text: str, language: str) -> None:
    assert len([reader(text, language) for reader in READERS]) == len(READERS)


@settings(max_examples=300, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25), language=LANGUAGES)
def test_what_is_quoted_stands_in_the_message(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    for reader in QUOTING:
        quoted = [part for part in reader(text, language) or () if isinstance(part, str)]
        assert all(part in text or part in ("never", "not_now", "only_if") for part in quoted), reader.__name__


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("text", [(LONG * 40)[:8_000], "tapi aku " * 900, "\n" * 8_000, "a" * 8_000, "1, " * 2_600])
def test_the_longest_message_is_read_at_once(reader: Callable[[str, str], Any], text: str) -> None:
    reader("aku", "id")  # reads the tables
    begun = time.perf_counter()
    reader(text, "id")
    reader(text, "en")
    assert time.perf_counter() - begun < 1.0
