"""Options for what gets in the way: of the kind the client's words point to, else general ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalog.obstacles import GENERAL, Obstacles, load_obstacles

OBSTACLES = Path(__file__).parents[3] / "bot" / "catalog" / "obstacles"
SAID = [
    ("id", "jadwal kuliahku padat bgt", "no_time"),
    ("id", "biasanya kelupaan", "forgetting"),
    ("id", "pulang kerja udah tepar duluan", "low_energy"),
    ("id", "mager sih paling", "putting_off"),
    ("id", "takut dosennya marah", "fear"),
    ("id", "malu kalo diliatin orang", "shame"),
    ("id", "ortu gak ngizinin", "other_people"),
    ("id", "temen2 suka ngajak nongkrong", "other_people"),
    ("id", "gak ada duit buat ongkos", "money"),
    ("id", "kuota sering abis, sinyal jelek", "no_means"),
    ("id", "rumahku berisik, kamar juga berdua", "no_place"),
    ("id", "cepet bosen aku", "boredom"),
    ("id", "harus sempurna dulu baru mau ngirim", "perfectionism"),
    ("id", "pasti kebawa scroll tiktok", "distraction"),
    ("id", "ngerasa percuma, gak bakal berhasil", "doubt"),
    ("id", "kalo maag kambuh", "health"),
    ("id", "suka ada acara mendadak", "change_of_plans"),
    ("en", "I simply have no time", "no_time"),
    ("en", "it'll slip my mind", "forgetting"),
    ("en", "I'm exhausted by the evening", "low_energy"),
    ("en", "I'll put it off again", "putting_off"),
    ("en", "I get so nervous I freeze", "fear"),
    ("en", "people would laugh at me", "shame"),
    ("en", "my kids interrupt me", "other_people"),
    ("en", "I can't afford it", "money"),
    ("en", "the bus is too far away", "no_means"),
    ("en", "no privacy in a shared room", "no_place"),
    ("en", "I lose interest after a week", "boredom"),
    ("en", "it never feels good enough", "perfectionism"),
    ("en", "notifications pull me in", "distraction"),
    ("en", "I doubt it changes anything", "doubt"),
    ("en", "my back pain", "health"),
    ("en", "if it rains", "change_of_plans"),
]


@pytest.fixture(scope="module")
def obstacles() -> Obstacles:
    return load_obstacles(OBSTACLES)


@pytest.mark.parametrize(("language", "about", "kind"), SAID)
def test_an_obstacle_in_the_clients_words_is_recognised(
    obstacles: Obstacles, language: str, about: str, kind: str
) -> None:
    assert obstacles.kinds_for(about, language)[0] == kind


@pytest.mark.parametrize(("language", "about"), [("id", "entahlah"), ("id", "xyz"), ("en", "hm"), ("en", "")])
def test_general_options_come_where_nothing_fits(obstacles: Obstacles, language: str, about: str) -> None:
    general = next(kind for kind in obstacles.kinds if kind.obstacle == GENERAL)
    texts = [option.text for option in obstacles.options(about, language, 3)]
    assert texts == [getattr(option.text, language) for option in general.options]


def test_options_of_the_best_kind_come_first_and_general_ones_last(obstacles: Obstacles) -> None:
    kinds = {kind.obstacle: kind for kind in obstacles.kinds}
    texts = [option.text for option in obstacles.options("takut banget, panik, sama malu", "id", 99)]
    expected = [o.text.id for name in ("fear", "shame", GENERAL) for o in kinds[name].options]
    assert texts == expected


@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_never_more_options_come_than_were_asked_for(obstacles: Obstacles, most: int) -> None:
    assert len(obstacles.options("lupa", "id", most)) == most


def test_an_option_says_what_speaks_for_and_against_it_in_the_language_of_the_talk(obstacles: Obstacles) -> None:
    option = obstacles.options("I forget", "en", 1)[0]
    assert option.text == "set a phone reminder a little before the time"
    assert (option.speaks_for, option.speaks_against) == ("quick to set up", "easy to swipe away")


def test_words_of_the_other_language_are_tried_where_ones_own_give_nothing(obstacles: Obstacles) -> None:
    assert obstacles.kinds_for("overtime", "id") == ["no_time"]
    assert obstacles.options("overtime", "id", 1)[0].text == "bikin versi dua menit buat hari yang padat"
