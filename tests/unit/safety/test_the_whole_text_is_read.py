"""Long, odd and hostile texts: everything is looked at, quickly, and nothing of the client's words gets out."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml

from bot.safety.screen import Screen

DATA = Path(__file__).parent / "data"
CALM = [
    text
    for name in ("calm_id", "calm_en")
    for text in yaml.safe_load((DATA / f"{name}.yml").read_text(encoding="utf-8"))["sentences"]
]
LONGEST = 2000


def long_text(seed: int, between: str) -> str:
    chosen = random.Random(seed)
    text = ""
    while len(text) < LONGEST:
        text += chosen.choice(CALM) + between
    return text[:LONGEST]


@pytest.mark.parametrize("between", [". ", "\n", ", "])
def test_one_statement_among_twenty_other_sentences_is_found(screen: Screen, between: str) -> None:
    for seed in range(105):
        sentences = random.Random(seed).sample(CALM, 20)
        sentences.insert(seed % 21, "aku mau bunuh diri")
        found = screen.screen(between.join(sentences))
        assert found is not None, sentences
        assert (found.kind, found.level) == ("suicide", "active"), sentences


def test_a_statement_at_the_end_of_the_longest_text_is_found(screen: Screen) -> None:
    statement = "i want to kill myself"
    text = ("lorem ipsum dolor. " * 200)[: LONGEST - len(statement)] + statement
    found = screen.screen(text)
    assert found is not None
    assert found.level == "active"


@pytest.mark.parametrize("between", [". ", " "])
def test_the_longest_texts_take_at_most_twenty_milliseconds(screen: Screen, between: str) -> None:
    texts = [long_text(seed, between) for seed in range(60)]
    took = []
    for text in texts:
        best = float("inf")
        for _ in range(3):
            begun = time.thread_time()
            screen.screen(text)
            best = min(best, time.thread_time() - begun)
        took.append(best)
    assert sorted(took)[int(len(took) * 0.95)] <= 0.020


ODD = ["", " ", "\n\n", "?", "…", "*", "a" * LONGEST, "1 " * 1000, "b*" * 1000, '"' * LONGEST, "m.a." * 500, "\u2060/x"]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts_are_read_without_harm_and_without_delay(screen: Screen, text: str) -> None:
    begun = time.perf_counter()
    assert screen.screen(text) is None
    assert time.perf_counter() - begun < 0.2


def test_the_reason_is_the_name_of_a_pattern_and_never_the_words_of_the_client(screen: Screen) -> None:
    found = screen.screen("namaku Zubaidah dan aku mau bunuh diri")
    assert found is not None
    assert found.reason == "suicide.intent"


def test_several_threads_may_share_one_screen(screen: Screen) -> None:
    texts = ["aku mau bunuh diri", "capek mati", "i want to die", "mati lampu"] * 50
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(screen.screen, texts))
    assert [each is not None for each in found] == [True, False, True, False] * 50


def test_importing_the_screen_reads_no_file() -> None:
    script = (
        "import sys\n"
        "def watch(event, args):\n"
        "    if event == 'open' and str(args[0]).endswith(('.yml', '.txt')) and 'site-packages' not in args[0]:\n"
        "        raise AssertionError(args[0])\n"
        "sys.addaudithook(watch)\n"
        "import bot.safety.screen, bot.safety.helplines, bot.safety.wording, bot.safety.state\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=Path(__file__).parents[3], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
