"""Taking back the very last thing said or tapped."""

from __future__ import annotations

import pytest

from bot.language.taking_back import means_undo

UNDO = [
    ("id", "batalin yang barusan"),
    ("id", "salah pencet"),
    ("id", "eh kepencet kak"),
    ("id", "aduh salah klik, maaf"),
    ("id", "balikin dong, ketekan td"),
    ("id", "jawabanku yg terakhir dihapus aja"),
    ("id", "ralat, maksudku yang satunya"),
    ("id", "mundur satu dong"),
    ("id", "ga sengaja kegeser itu angkanya"),
    ("en", "undo that"),
    ("en", "oops, wrong one"),
    ("en", "sorry I tapped the wrong thing"),
    ("en", "scratch that"),
    ("en", "can you cancel my last answer"),
    ("en", "I pressed it by accident"),
    ("en", "go back one step"),
]
NO_UNDO = [
    ("id", "batalin langkahnya"),
    ("id", "hapus semua dataku"),
    ("id", "aku salah pilih jurusan"),
    ("id", "kesepakatan kemarin aku tarik"),
    ("id", "aku salah"),
    ("id", "iya bener"),
    ("id", "temen pinjem uang ga balikin"),
    ("id", "ralat, bukan mama tapi tante"),
    ("id", "dia selalu bilang salahku"),
    ("en", "delete my data"),
    ("en", "cancel the step for Monday"),
    ("en", "I picked the wrong major"),
    ("en", "scratch that, I meant the other lecturer"),
    ("en", "I want to take back my consent"),
    ("en", "no"),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text"), UNDO)
def test_the_last_answer_is_taken_back(language: str, text: str) -> None:
    assert means_undo(text, language)


@pytest.mark.parametrize(("language", "text"), NO_UNDO)
def test_more_than_the_last_answer_or_nothing_is_no_undo(language: str, text: str) -> None:
    assert not means_undo(text, language)
