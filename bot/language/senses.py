"""Words of two senses, decided by the words around them: *minggu* (Sunday or week), "sat", *hal*, "jam", "sore"."""

from __future__ import annotations

from bot.language.tables import read_table, small
from bot.language.tokens import Token

READING = frozenset({"baca", "membaca", "bacaan", "buku", "novel", "skripsi", "bab", "quran", "jurnalnya", "modul"})
SHORT_DAYS = ("sat", "sun")


def settle_senses(tokens: list[Token], text: str, language: str) -> None:
    """Give the words of two senses the class and value that they have here."""
    _settle_sunday(tokens, text)
    _settle_short_days(tokens, language)
    _settle_hal(tokens)
    _settle_fractions(tokens)
    _settle_borrowed_times(tokens, language)


def _settle_sunday(tokens: list[Token], text: str) -> None:
    """Decide where *minggu* is Sunday and where it is a week."""
    for place, token in enumerate(tokens):
        if token.norm in ("tiap minggu", "setiap minggu"):
            word = text[token.start : token.end].split()[-1]
            written = word[:1].isupper() and not word.isupper() and _near(tokens, place, 1) not in ("NUMBER", "COUNT")
            if written or _near(tokens, place, 1) == "PART":
                token.kind, token.value = "WEEKDAYS", "sun"
        if token.norm == "minggu" and _is_sunday(tokens, place):
            token.kind, token.value = "WEEKDAY", "sun"


def _is_sunday(tokens: list[Token], place: int) -> bool:
    before, after = _near(tokens, place, -1), _near(tokens, place, 1)
    previous = tokens[place - 1].norm if place else ""
    following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    listed = before in ("WEEKDAY", "WEEKDAYS", "EXCEPT")
    listed = listed or previous in ("malam", "hari", "sampai", "-") and before != "NUMBER"
    if previous in ("dan", "sama", ",", "atau", "&", "/") and place > 1:
        listed = listed or tokens[place - 2].kind in ("WEEKDAY", "WEEKDAYS")
    alone = before not in ("NUMBER", "EVERY", "COUNT", "PERIOD") and previous not in small("before_week")
    week = after == "ORDINAL" or following in small("after_week")
    if listed and not week or after in ("PART", "WEEKDAY") and before != "WEEKDAY" and alone:
        return True
    return alone and not week and before != "ONEPERIOD"


def _settle_short_days(tokens: list[Token], language: str) -> None:
    """Decide where "sat" and "sun" are days: in a list of days, or after "every", "on", "next"."""
    for place, token in enumerate(tokens):
        if language != "en" or token.norm not in SHORT_DAYS:
            continue
        around = [tokens[near] for near in (place - 2, place - 1, place + 1, place + 2) if 0 <= near < len(tokens)]
        listed = any(
            other.kind in ("WEEKDAY", "WEEKDAYS", "PART", "TIME", "MERIDIEM") or other.norm in SHORT_DAYS
            for other in around
        )
        before = tokens[place - 1].norm if place else ""
        led = before in small("before_short_day")
        verb = before in small("before_verb") or before == "and" and tokens[place - 2].kind == ""
        if led or listed and not verb or len(tokens) == 1:
            token.kind, token.value = "WEEKDAY", token.norm


def _settle_fractions(tokens: list[Token]) -> None:
    """Read 1/2 and 1/4 before a unit as parts, not as days of a month."""
    for token, following in zip(tokens, tokens[1:], strict=False):
        counted = following.kind in ("UNIT", "HOURWORD") or following.norm in ("an", "a")
        if token.kind == "DAYMONTH" and counted and token.value[:2] in ((1, 2), (1, 4)):
            token.kind = "HALF" if token.value[1] == 2 else "QUARTER"


def _settle_hal(tokens: list[Token]) -> None:
    """Decide where *hal* is a thing and where it is short for a page: beside reading and books it is a page."""
    pages = any(token.norm in READING for token in tokens)
    for token in tokens:
        if token.norm == "hal" and not pages:
            token.value = "item"


def _settle_borrowed_times(tokens: list[Token], language: str) -> None:
    """Read *jam 3*, *jam setengah 8* and *sore* in an English sentence, and not a traffic jam or a sore back."""
    if language != "en":
        return
    units = {word for words in read_table("units").values() for word in words}
    for place, token in enumerate(tokens):
        if token.norm == "jam" and _near(tokens, place, 1) in ("NUMBER", "TIME", "HALF"):
            counted = place + 2 < len(tokens) and tokens[place + 2].norm in units
            determined = place > 0 and tokens[place - 1].norm in small("before_noun_jam")
            if not counted and not determined:
                token.kind, token.value = "CLOCK", "at"
        if token.norm == "sore" and place > 0:
            clock = any(other.kind == "CLOCK" for other in tokens[max(0, place - 3) : place])
            if clock or tokens[place - 1].kind in ("WEEKDAY", "WEEKDAYS", "RELDATE", "EVERY"):
                token.kind, token.value = "PART", "afternoon"


def _near(tokens: list[Token], place: int, step: int) -> str:
    return tokens[place + step].kind if 0 <= place + step < len(tokens) else ""
