"""From a client's own sentence to the area it points to."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.catalog.catalog import Catalog

VIEWS = {
    area: languages
    for name in ("views.yml", "views_of_adults.yml")
    for area, languages in yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8")).items()
}
CASES = [
    pytest.param(view, language, area, id=f"{area}-{language}-{number}")
    for area, languages in VIEWS.items()
    for language, views in languages.items()
    for number, view in enumerate(views)
]


@pytest.mark.parametrize(("view", "language", "area"), CASES)
def test_a_view_leads_to_its_area(catalog: Catalog, view: str, language: str, area: str) -> None:
    assert catalog.area_for(view, language) == area


def test_every_area_is_tried_with_five_views_in_each_language(catalog: Catalog) -> None:
    assert set(VIEWS) == {area.area for area in catalog.areas} - {"general"}
    assert all(len(views) >= 5 for languages in VIEWS.values() for views in languages.values())


@pytest.mark.parametrize("text", ["", "halo", "hmm gatau", "ok", "🙂", "123"])
def test_a_text_that_points_nowhere_has_no_area(catalog: Catalog, text: str) -> None:
    assert catalog.area_for(text, "id") is None


def test_whose_a_thing_is_does_not_hide_it(catalog: Catalog) -> None:
    assert catalog.area_for("dosenku", "id") == catalog.area_for("dosennya", "id") == "thesis"


def test_chat_spelling_is_understood(catalog: Catalog) -> None:
    assert catalog.area_for("temen2ku pd jauh", "id") == "friends"


def test_a_client_who_mixes_languages_is_understood(catalog: Catalog) -> None:
    assert catalog.area_for("so anxious every night", "id") == "worry"
    assert catalog.area_for("skripsi", "en") == "thesis"


def test_a_word_counts_only_whole(catalog: Catalog) -> None:
    assert catalog.area_for("karbab bidangku", "id") is None


def test_of_two_areas_the_one_more_words_point_to_wins(catalog: Catalog) -> None:
    view = "tugas numpuk, deadline besok, ujian lusa, sampai kurang tidur"
    assert catalog.area_for(view, "id") == "study"


def test_of_two_equal_areas_the_smaller_order_wins(catalog: Catalog) -> None:
    by_order = {area.area: area.order for area in catalog.areas}
    assert by_order["grief"] < by_order["family"]
    assert catalog.area_for("nenek wafat", "id") == "grief"


def test_punctuation_and_patterns_in_a_text_do_no_harm(catalog: Catalog) -> None:
    assert catalog.area_for("*** (tidur) [.*] \\b +", "id") == "sleep"
