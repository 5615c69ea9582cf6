"""The client's own words played back: pronouns turned, clauses cut and chosen, lead-ins left out, hedges heard."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.clauses import is_emphasis, pick_clauses, split_clauses, without_lead
from bot.language.hedges import is_hedged
from bot.language.pronouns import turn
from bot.language.spelling import clean


@pytest.mark.parametrize(
    ("said", "played_back"),
    [
        ("dosen pembimbingku, aku takut ketemu dia", "dosen pembimbingmu, kamu takut ketemu dia"),
        ("Tugasku numpuk, kupikir gw gila", "Tugasmu numpuk, kamu pikir kamu gila"),
        ("kuambil punyaku", "kamu ambil punyamu"),
        ("hapeku kutaruh di kamar lain", "hapemu kamu taruh di kamar lain"),
        ("kuliahku kurang lancar", "kuliahmu kurang lancar"),
        ("kuliah kurang fokus, bukuku ilang", "kuliah kurang fokus, bukumu ilang"),
        ("AKU kesel sama kelompokku", "KAMU kesel sama kelompokmu"),
        ("kamu tau kan rasanya", "kamu tau kan rasanya"),
        ("kami sering ribut", "kalian sering ribut"),
    ],
)
def test_indonesian_pronouns_are_turned_and_the_rest_stays(said: str, played_back: str) -> None:
    assert turn(said, "id") == played_back


@pytest.mark.parametrize(
    ("said", "played_back"),
    [
        (
            "I was really sad and was crying, my mum was mad at me",
            "you were really sad and were crying, your mum was mad at you",
        ),
        ("I'm not myself. Am I crazy?", "you're not yourself. Are you crazy?"),
        ("i still was, im ok", "you still were, you're ok"),
        ("my husband and I barely speak", "your husband and you barely speak"),
        ("nobody at home knows I'm gay", "nobody at home knows you're gay"),
        ("it was mine", "it was yours"),
    ],
)
def test_english_pronouns_are_turned_and_verbs_follow(said: str, played_back: str) -> None:
    assert turn(said, "en") == played_back


@pytest.mark.parametrize(
    ("said", "language", "played_back"),
    [
        ("honestly gue ngga sanggup since I lost my dad", "en", "honestly kamu ngga sanggup since you lost your dad"),
        ("my boss yells and aku cuma diem", "en", "your boss yells and kamu cuma diem"),
        ("I keep thinking about mantanku all day", "en", "you keep thinking about mantanmu all day"),
        ("jujur I'm so tired sama kerjaanku", "id", "jujur you're so tired sama kerjaanmu"),
        ("tiap malem I hate my life terus nangis", "id", "tiap malem you hate your life terus nangis"),
        ("aku butuh me time tiap minggu", "id", "kamu butuh me time tiap minggu"),
        ("bab I belum kelar, dosenku sibuk", "id", "bab I belum kelar, dosenmu sibuk"),
        ("I met Haruku at a haiku class", "en", "you met Haruku at a haiku class"),
        ("ngobrol sama q aja, q takut", "id", "ngobrol sama kamu aja, kamu takut"),
    ],
)
def test_pronouns_of_the_other_language_are_turned_too(said: str, language: str, played_back: str) -> None:
    assert turn(said, language) == played_back


def test_clauses_are_the_clients_own_words_in_order() -> None:
    text = "tugasku numpuk dari awal semester, tiap malem gabisa tidur mikirin itu"
    assert split_clauses(text, "id") == ["tugasku numpuk dari awal semester", "tiap malem gabisa tidur mikirin itu"]
    text = "I feel so alone. But I keep going to class, and my dad never calls"
    assert split_clauses(text, "en") == ["I feel so alone", "I keep going to class", "my dad never calls"]


def test_an_answer_in_passing_is_no_clause() -> None:
    assert split_clauses("iya", "id") == []
    assert split_clauses("yes. I can't sleep", "en") == ["I can't sleep"]


def test_what_hurts_most_is_picked_from_a_long_account() -> None:
    text = (
        "I moved here in August. my room is fine. I can't sleep at all. the food is ok. "
        "I'm scared to open my mail. there are shops nearby"
    )
    assert pick_clauses(text, "en", 2) == ["I can't sleep at all", "I'm scared to open my mail"]


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["id", "en", None]))
def test_clauses_of_any_text_are_pieces_of_it_in_order(text: str, language: str | None) -> None:
    place = 0
    for clause in split_clauses(text, language):
        assert clause in text[place:]
        place = text.index(clause, place) + len(clause)
    assert without_lead(text, language) in text


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["id", "en", None]))
def test_nothing_is_quoted_that_was_not_said(text: str, language: str | None) -> None:
    clauses = iter(split_clauses(text, language))
    for quote in pick_clauses(text, language, 2):
        assert any(quote == clause or _is_left_of(quote, clause) for clause in clauses)


def _is_left_of(quote: str, clause: str) -> bool:
    signs = iter(clean(clause))
    return all(sign in signs for sign in clean(quote) if not sign.isspace())


@pytest.mark.parametrize(
    ("text", "point"),
    [
        (
            "kurang lebih. tapi yg paling berat tuh dosen pembimbingku, aku takut ketemu dia",
            "dosen pembimbingku, aku takut ketemu dia",
        ),
        ("pengennya sih berani bimbingan lagi", "berani bimbingan lagi"),
        ("pengen jadi diri sendiri", "jadi diri sendiri"),
        ("tujuanku yang salah", "tujuanku yang salah"),
        ("The worst part is, I can't tell anyone", "I can't tell anyone"),
        ("I'd like to sleep better.", "sleep better"),
        ("My goal is to talk to my dad again", "talk to my dad again"),
        ("iya", "iya"),
    ],
)
def test_the_lead_in_is_left_out(text: str, point: str) -> None:
    assert without_lead(text, None) == point


def test_emphasis_is_heard_where_it_is_marked() -> None:
    assert is_emphasis("yg paling berat tuh dosen pembimbingku", "id")
    assert is_emphasis("the worst part is my dad", "en")
    assert not is_emphasis("paling seminggu sekali", "id")
    assert not is_emphasis("my dad and my mum", "en")


@pytest.mark.parametrize("text", ["terserah", "ya sudah", "yaudah deh", "iya deh", "I guess", "whatever", "up to you"])
def test_a_hedge_is_heard(text: str) -> None:
    assert is_hedged(text, None)


@pytest.mark.parametrize("text", ["iya", "setuju!", "yes please", "oke, Senin", "deal"])
def test_a_plain_yes_is_no_hedge(text: str) -> None:
    assert not is_hedged(text, None)
