"""Which parts of the conversation and of the draft a message names, and whether all of it is shared."""

from __future__ import annotations

import pytest

from bot.language.parts import parts_named
from bot.language.sharing import wants_all_shared

NAMED = [
    ("id", "balik ke tujuan dong", "goal"),
    ("id", "langsung ke langkahnya aja", "step"),
    ("id", "yg cerita di awal kurang pas", "view"),
    ("id", "gaya ngobrolnya mau kuganti", "preferences"),
    ("id", "yang penting buatku belum kuisi", "values"),
    ("id", "loncat ke hambatan", "obstacle"),
    ("id", "batasanku tadi apa ya", "limits"),
    ("id", "yang beda pendapat itu gimana", "disagreements"),
    ("id", "mau liat ringkasannya", "read_back"),
    ("id", "bagian yang dibagiin ke konselor", "sharing"),
    ("id", "catatan buat konselornya mau kutambah", "note"),
    ("id", "tujuan sama langkahku boleh, catatannya jangan", "goal step note"),
    ("id", "gapapa, ga masalah kok", ""),
    ("id", "nilai ujianku jelek", ""),
    ("id", "iya", ""),
    ("en", "back to my goals", "goal"),
    ("en", "skip to the steps", "step"),
    ("en", "change the story at the start", "view"),
    ("en", "the part about how I like to work", "preferences"),
    ("en", "what matters most to me", "values"),
    ("en", "can we do the obstacles first", "obstacle"),
    ("en", "my limits", "limits"),
    ("en", "where we disagree", "disagreements"),
    ("en", "show me the summary again", "read_back"),
    ("en", "what gets shared?", "sharing"),
    ("en", "I want to rewrite the note", "note"),
    ("en", "everything but my story and the plan", "view step"),
    ("en", "no problem", ""),
    ("en", "", ""),
]
SHARED = [
    ("id", "semuanya boleh", True),
    ("id", "bagiin aja semua", True),
    ("id", "iya smuanya", True),
    ("id", "ga ada yang perlu disembunyiin", True),
    ("id", "jangan ada yang dibagi", False),
    ("id", "rahasiain semua ya", False),
    ("id", "simpen sendiri aja", False),
    ("id", "semua kecuali ceritaku", None),
    ("id", "yang tujuan aja", None),
    ("id", "jangan dibagiin yang catatan", None),
    ("id", "ga semuanya", None),
    ("id", "hmm bingung", None),
    ("en", "share everything", True),
    ("en", "all of it is fine", True),
    ("en", "nothing to hide", True),
    ("en", "none of it", False),
    ("en", "keep it all private", False),
    ("en", "don't share anything", False),
    ("en", "everything except my note", None),
    ("en", "just the goal", None),
    ("en", "don't show my story", None),
    ("en", "what do you mean", None),
    ("en", "", None),
]


@pytest.mark.parametrize(("language", "text", "parts"), NAMED)
def test_the_parts_a_message_names(language: str, text: str, parts: str) -> None:
    assert parts_named(text, language) == frozenset(parts.split())


@pytest.mark.parametrize(("language", "text", "shared"), SHARED)
def test_whether_all_nothing_or_some_is_shared(language: str, text: str, shared: bool | None) -> None:
    assert wants_all_shared(text, language) is shared
