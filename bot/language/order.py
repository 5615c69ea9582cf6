"""Which of several things a client puts first: *yang kedua dulu aja*, "put the second one first"."""

from __future__ import annotations

from bot.language.heard import hear, is_word
from bot.language.tables import read_words

TABLE = "order"
LONGEST = 12  # words; a longer message tells something


def all_alike(text: str, language: str) -> bool:
    """Tell whether a client puts none before the others: *sama aja*, "they matter the same"."""
    return hear(text, language).says(TABLE, "alike")


def put_first(text: str, language: str) -> str | None:
    """Return what is said of the thing that is to come first ("put the second one"); None where nothing is put first.

    "The first one" only counts, and "change the second one first" asks for something else.
    """
    heard = hear(text, language)
    if sum(is_word(norm) for norm in heard.norms) > LONGEST or heard.says(TABLE, "something_else"):
        return None
    counting = read_words(TABLE, "counting")
    spans = [span for span in heard.places(TABLE, "first") if not set(heard.norms[span[1] : span[1] + 1]) & counting]
    if not spans:
        return None
    start, end = spans[-1]
    rest = f"{heard.typed(0, start)} {heard.typed(end, len(heard.words))}".strip()
    return rest if any(map(str.isalnum, rest)) else None
