"""Limits with the thing before or after them, told of or done, and provisos of one's willingness."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.language.terms import read_terms

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "language", "kind", "about"),
    [
        ("i will never discuss my stepdad", "en", "never", "my stepdad"),
        ("I will never mention the accident.", "en", "never", "the accident"),
        ("grandkids, ill never discuss", "en", "never", "grandkids"),
        ("my brother, id never talk about", "en", "never", "my brother"),
        ("group therapy though, never ever", "en", "never", "group therapy"),
        ("i'm not ready to tell my parents", "en", "not_now", "tell my parents"),
        ("the accident is something i cant talk about yet", "en", "not_now", "the accident"),
        ("my marriage is a topic i'm not ready for", "en", "not_now", "my marriage"),
        ("pokoknya soal kdrt itu aku ga akan pernah cerita", "id", "never", "kdrt"),
        ("soal cucu sih ga akan pernah kubahas", "id", "never", "cucu"),
        ("Tentang mantan suami, saya tidak akan pernah membahas.", "id", "never", "mantan suami"),
        ("aku ga akan pernah bahas utang", "id", "never", "utang"),
        ("keguguranku itu hal yang belum bisa kuceritain", "id", "not_now", "keguguranku"),
        ("soal sakitnya ibu jangan ditanya dulu", "id", "not_now", "sakitnya ibu"),
    ],
)
def test_a_limit_is_about_the_thing_without_the_verb_of_telling(
    said: str, language: str, kind: str, about: str
) -> None:
    assert read_terms(said, language, TODAY).limit == {"kind": kind, "about": about}


@pytest.mark.parametrize(
    "said",
    [
        "ive never cooked",
        "never tried it but ok",
        "singing isn't something i can do alone",
        "once it's over, id rather wait",
    ],
)
def test_what_has_not_been_so_is_no_limit(said: str) -> None:
    assert read_terms(said, "en", TODAY).limit is None


@pytest.mark.parametrize(
    ("said", "language", "condition"),
    [
        ("I am willing only if my employer is not informed.", "en", "only if my employer is not informed"),
        ("im only willing if i can keep my camera off", "en", "if i can keep my camera off"),
        ("id only do it if its anonymous", "en", "if its anonymous"),
        ("im happy to but only if nobody finds out", "en", "only if nobody finds out"),
        ("aku cuma mau kalo ga ada yg liat", "id", "kalo ga ada yg liat"),
        ("aku maunya cuma kalau boleh nutup kamera", "id", "cuma kalau boleh nutup kamera"),
        ("saya hanya bersedia kalau atasan tidak diberi tahu", "id", "kalau atasan tidak diberi tahu"),
    ],
)
def test_the_only_right_before_an_if_is_part_of_the_proviso_and_one_further_off_is_not(
    said: str, language: str, condition: str
) -> None:
    reading = read_terms(said, language, TODAY)
    assert reading.terms == {"condition": condition}
    assert reading.limit == {"kind": "only_if", "about": None}


@pytest.mark.parametrize(
    ("said", "language", "terms"),
    [
        ("unless i get called in", "en", {"condition": "unless i get called in"}),
        ("if the boss lets me leave on time", "en", {"condition": "if the boss lets me leave on time"}),
        ("dengan catatan: kalau cucu menginap, libur", "id", {"condition": "kalau cucu menginap"}),
        ("once the divorce is final", "en", {"start": {"event": "once the divorce is final"}}),
        ("once the kids are asleep", "en", {"cue": "once the kids are asleep"}),
        ("setelah perceraian selesai", "id", {"start": {"event": "setelah perceraian selesai"}}),
        ("abis lahiran aja", "id", {"start": {"event": "abis lahiran"}}),
        ("tiap Sabtu, gitu lebih semangat", "id", {"days": ["sat"]}),
    ],
)
def test_conditions_and_events_keep_all_their_words(said: str, language: str, terms: dict[str, Any]) -> None:
    assert read_terms(said, language, TODAY).terms == terms
