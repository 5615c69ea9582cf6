"""Who does not want to hurt somebody is torn and no danger; wanting to, or fearing to lose hold, still counts."""

from __future__ import annotations

import pytest

from bot.safety.screen import Screen


@pytest.mark.parametrize(
    "text",
    [
        "pengen resign tapi aku ga mau nyakitin bos yang udah baik",
        "nggak ingin menyakiti ayah, tapi aku juga capek",
        "saya tidak mau menyakiti suami saya dengan keputusan ini",
        "part of me wants to move out, part of me doesn't want to hurt my dad",
        "I never wanted to hurt him, I just need space",
    ],
)
def test_not_wanting_to_hurt_somebody_raises_no_flag(screen: Screen, text: str) -> None:
    assert screen.screen(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "pengen banget nyakitin bos",
        "aku mau menyakiti ayah",
        "I want to hurt my dad",
        "ga mau nyakitin bos tapi pengen nyakitin ayah",
        "I don't just want to hurt him, I want him gone",
    ],
)
def test_wanting_to_hurt_somebody_is_found(screen: Screen, text: str) -> None:
    found = screen.screen(text)
    assert found is not None
    assert (found.kind, found.level, found.about) == ("danger_to_others", "active", "client")


@pytest.mark.parametrize(
    "text",
    [
        "aku ga mau nyakitin pacarku tapi takut kelepasan",
        "ga mau nyakitin istriku lagi",
        "I don't want to hurt her but I can't control it",
        "I don't want to hurt him but I'm scared I will",
        "never wanted to hurt someone so badly",
        "aku ga mau melukai siapapun orang di rumah",
        "I don't want to kill him",
        "ga bakal nyakitin dia",
    ],
)
def test_where_a_denial_leaves_a_doubt_it_is_still_asked(screen: Screen, text: str) -> None:
    found = screen.screen(text)
    assert found is not None
    assert found.kind == "danger_to_others"


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to hurt him. But I'm scared I will",
        "ga mau nyakitin dia. tapi aku takut kelepasan",
    ],
)
def test_a_fear_of_losing_hold_is_found_in_the_next_sentence_too(screen: Screen, text: str) -> None:
    found = screen.screen(text)
    assert found is not None
    assert (found.kind, found.level) == ("danger_to_others", "hinted")


def test_a_moment_in_which_nobody_touches_one_is_no_abuse_and_being_touched_unseen_is(screen: Screen) -> None:
    assert screen.screen("i'm calmer on days when nobody's touching me") is None
    for text in ("nobody knows he is touching me", "nobody believes me, he keeps touching me"):
        found = screen.screen(text)
        assert found is not None
        assert found.kind == "abuse_suffered"
