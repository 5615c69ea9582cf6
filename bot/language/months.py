"""Months as points in time: *mulai April* begins with its first day."""

from __future__ import annotations

from datetime import date

from bot.language.sentence import read_sentence
from bot.language.tables import read_words

MONTHS = 12


def first_day(text: str, language: str, today: date) -> date | None:
    """Return when the month begins that a text names and nothing else ("early April"), today where it is running.

    None where it names something else, too.
    """
    tokens = [token for token in read_sentence(text, language).tokens if token.norm[0].isalnum()]
    months = [token.value for token in tokens if token.kind == "MONTH"]
    around = read_words("too_much", "around_month")
    if len(months) != 1 or any(token.kind != "MONTH" and token.norm not in around for token in tokens):
        return None
    month = int(months[0])
    year = today.year + (month < today.month)
    return max(date(year, month, 1), today)
