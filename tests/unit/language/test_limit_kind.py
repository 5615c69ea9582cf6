"""Answers to "never, not now, or only if?"."""

from __future__ import annotations

import pytest

from bot.language.limit_kind import limit_kind

PROVISOS = [
    ("id", "kalau sama temen baru mau", "sama temen"),
    ("id", "cuma kalo online", "online"),
    ("id", "asal gurunya bukan pak dedi", "gurunya bukan pak dedi"),
    ("id", "ga bakal, kecuali ditemenin kakak", "ditemenin kakak"),
    ("id", "mau sih kalo ga direkam", "ga direkam"),
    ("id", "dengan syarat mamaku ga dikasih tau ya", "mamaku ga dikasih tau"),
    ("id", "kalo rame aku ga mau", "kalo rame aku ga mau"),
    ("id", "Hanya jika pembimbingnya perempuan", "pembimbingnya perempuan"),
    ("id", "mau asal sebentar, kalo lama ga", "sebentar"),
    ("id", "mau, tapi jangan sama dia", "jangan sama dia"),
    ("id", "selama mama ga tau", "mama ga tau"),
    ("en", "yes but not at that church", "not at that church"),
    ("id", "yang online sih boleh", "yang online"),
    ("en", "just not that choir", "not that choir"),
    ("en", "another group, then yes", "another group"),
    ("en", "if another teacher then can", "another teacher"),
    ("en", "only if it's a different one", "it's a different one"),
    ("en", "if my sister comes along I might", "my sister comes along"),
    ("en", "no, unless it's free", "it's free"),
    ("en", "as long as nobody films it, otherwise no", "nobody films it"),
    ("en", "only online", "online"),
    ("en", "if it's in church, no", "if it's in church, no"),
]
KINDS = [
    ("id", "ga bakal", "never"),
    ("id", "nggak akan pernah", "never"),
    ("id", "pokoknya ga mau, titik", "never"),
    ("id", "sampe kapanpun engga", "never"),
    ("id", "belum dulu", "not_now"),
    ("id", "nanti2 aja", "not_now"),
    ("id", "kalo sekarang sih enggak", "not_now"),
    ("id", "blm siap aja", "not_now"),
    ("id", "kalo udah siap mungkin", "not_now"),
    ("id", "bukan ga akan pernah, cuma lagi ga kuat", "not_now"),
    ("id", "ada syaratnya", "only_if"),
    ("id", "ga selamanya sih, abis lebaran mungkin", "not_now"),
    ("id", "selama ujian ini engga dulu", "not_now"),
    ("id", "belum tau", None),
    ("id", "gatau", None),
    ("id", "ga mau", None),
    ("id", "bingung aku", None),
    ("en", "never ever", "never"),
    ("en", "that's a hard no", "never"),
    ("en", "not yet", "not_now"),
    ("en", "maybe some day", "not_now"),
    ("en", "I'm not saying never, I need time", "not_now"),
    ("en", "only when I'm ready", "not_now"),
    ("en", "it depends", "only_if"),
    ("en", "no", None),
    ("en", "I don't know", None),
    ("en", "", None),
]


@pytest.mark.parametrize(("language", "text", "proviso"), PROVISOS)
def test_a_proviso_is_kept_in_the_clients_words(language: str, text: str, proviso: str) -> None:
    assert limit_kind(text, language) == ("only_if", proviso)


@pytest.mark.parametrize(("language", "text", "kind"), KINDS)
def test_the_kind_is_read_where_it_is_named(language: str, text: str, kind: str | None) -> None:
    assert limit_kind(text, language) == ((kind, None) if kind else None)
