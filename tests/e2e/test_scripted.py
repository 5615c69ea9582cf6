"""Whole conversations as people have them, each written down in `scripted/`; what is stored is what they said.

The last tests read what the others have played: run the whole file for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import pytest

from tests.e2e.client import Client, plain
from tests.e2e.scripted.days import today
from tests.e2e.scripted.measures import Measures
from tests.e2e.scripted.playing import Player
from tests.e2e.scripted.scripts import KINDS, Script, all_scripts
from tests.e2e.scripted.short_form import stored_in_short, written_in_full
from tests.e2e.stored import Stored
from tests.processes import ROOT, Mufakat

SCRIPTS = all_scripts()
LEARNED_OR_SHIPPED = ("data", "bot", "actions")
READ = (".yml", ".py", ".txt", ".html", ".js")
FEWEST_WORDS = 3  # shorter strings are everybody's
FEWEST_CONVERSATIONS, FEWEST_COOPERATIVE = 80, 20
MOST_TURNS = 25
WITH_A_CONTENT_WORD = 0.9


@pytest.fixture(scope="module")
def measures() -> Measures:
    """What the conversations of this file have shown so far."""
    return Measures()


@pytest.mark.parametrize("script", SCRIPTS, ids=[script.id for script in SCRIPTS])
def test_a_client(script: Script, mufakat: Mufakat, stored: Stored, measures: Measures) -> None:
    client = Client(mufakat.address, script.language, calls_from=f"127.0.1.{SCRIPTS.index(script) + 1}")
    now = today()
    player = Player(client, script, now, lambda: stored.draft(client))
    measures.played.append(player.played)
    try:
        player.play()
    finally:
        client.close()
    if script.draft is not None:
        draft = stored.draft(client)
        found, expected = stored_in_short(draft), written_in_full(script.draft, draft, script.language, now)
        assert {part: found.get(part) for part in sorted({*found, *expected})} == {
            part: expected.get(part) for part in sorted({*found, *expected})
        }


def test_every_kind_is_there_in_both_languages() -> None:
    there = {(script.kind, script.language) for script in SCRIPTS}
    assert there == {(kind, language) for kind in KINDS for language in ("id", "en")}
    assert len(SCRIPTS) >= FEWEST_CONVERSATIONS
    assert len({script.id for script in SCRIPTS}) == len(SCRIPTS)


def test_no_string_of_a_script_is_learned_from_or_shipped() -> None:
    shipped = texts_shipped()
    found = [text for script in SCRIPTS for text in strings_of(script) if any(f" {text} " in each for each in shipped)]
    assert found == []


def test_a_cooperative_client_is_done_in_few_turns(measures: Measures, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(measures.cooperative) >= FEWEST_COOPERATIVE
    tell(capsys, f"turns of {len(measures.cooperative)} cooperative clients: median {measures.median_turns}")
    assert measures.median_turns <= MOST_TURNS


def test_who_leaves_after_six_turns_leaves_a_useful_draft(
    measures: Measures, capsys: pytest.CaptureFixture[str]
) -> None:
    useful = measures.useful_after_six
    tell(capsys, f"useful drafts after six turns: {sum(useful)} of {len(useful)}")
    assert len(useful) >= FEWEST_COOPERATIVE
    assert all(useful)


def test_reflections_hold_the_clients_own_words(measures: Measures, capsys: pytest.CaptureFixture[str]) -> None:
    count, empty = len(measures.reflections), measures.empty_reflections
    tell(capsys, f"reflections with a content word of the client: {count - len(empty)} of {count}")
    assert count
    assert (count - len(empty)) / count >= WITH_A_CONTENT_WORD, empty


def test_no_sentence_is_said_twice_in_a_row(measures: Measures, capsys: pytest.CaptureFixture[str]) -> None:
    turns = sum(each.turns for each in measures.played)
    tell(capsys, f"sentences said twice in a row: {len(measures.repeated)} in {turns} turns")
    assert turns
    assert measures.repeated == []


def strings_of(script: Script) -> Iterator[str]:
    """What a script types, word for word, where it is long enough to be its own."""
    for text in script.typed:
        words = plain(text)
        if len(words.split()) >= FEWEST_WORDS:
            yield words


@cache
def texts_shipped() -> tuple[str, ...]:
    """Each line of what the product learns from or is made of, as words alone."""
    return tuple(f" {' '.join(plain(line) for line in lines)} " for lines in _files())


def _files() -> Iterable[list[str]]:
    for folder in LEARNED_OR_SHIPPED:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in READ and "vendor" not in path.parts:
                yield path.read_text(encoding="utf-8").splitlines()


def tell(capsys: pytest.CaptureFixture[str], line: str) -> None:
    """Print a measure past pytest's capturing."""
    with capsys.disabled():
        print(f"\n{line}")  # noqa: T201
