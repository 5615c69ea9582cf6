"""The nickname and the date of the session that a client gives at the hand-over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from bot.language.dates import coming, next_date
from bot.language.detect import INDONESIAN
from bot.language.found import Found
from bot.language.heard import Heard, hear, is_word
from bot.language.mashing import is_mashed
from bot.language.sentence import Sentence, read_sentence
from bot.language.spelling import known_words
from bot.language.tables import read_words
from bot.language.values import read_values

TABLE = "introductions"
MOST = 3  # words of a name
LONGEST_WORD, SHORT_NAME = 20, 5  # letters
FARTHEST = dt.timedelta(days=183)  # a date without a year that lies farther off was meant as one gone by
SHORT = 16  # words; a longer message names somebody only after "call me" and the like
DATED = ("start", "days", "time_of_day", "until", "frequency", "amount")


def read_introduction(text: str, language: str, today: dt.date) -> tuple[str | None, dt.date | None]:
    """Return the nickname (1–3 words, as typed) and the date of the session, None for what is not said.

    today: the day the message was written, for *Kamis depan* and "tomorrow". A bare weekday is the next one after
    today; a date gone by, or more than half a year ahead, is none.
    """
    heard = hear(text, language)
    sentence = read_sentence(heard.text, heard.language)
    found = read_values(sentence, today)
    return _name(heard, _dated(heard, sentence, found)), _date(sentence, found, today)


def _date(sentence: Sentence, found: list[Found], today: dt.date) -> dt.date | None:
    for item in found:
        if item.term == "start" and isinstance(item.value, str):
            dates = [dt.date.fromisoformat(item.value), *_other_way(sentence, item, today)]
            return min((date for date in dates if today <= date <= today + FARTHEST), default=None)
    days = [item.value for item in found if item.term == "days" and not item.rhythm]
    return coming(days[0][0], today) if days and len(days[0]) == 1 else None


def _other_way(sentence: Sentence, item: Found, today: dt.date) -> list[dt.date]:
    """Return 12/5 read as the fifth of December too, which English also means by it; the nearer one is the session."""
    tokens = [token for token in sentence.tokens[item.start : item.end] if token.kind == "DAYMONTH"]
    if sentence.language != "en" or not tokens or tokens[0].value[1] is None:
        return []
    month, day, year = tokens[0].value
    date = next_date(day, month, year, today)
    return [date] if date else []


def _dated(heard: Heard, sentence: Sentence, found: list[Found]) -> set[int]:
    """Return the words that belong to a date or a time, or look like one."""
    spans = [
        (sentence.tokens[item.start].start, sentence.tokens[item.end - 1].end) for item in found if item.term in DATED
    ]
    spans += [(token.start, token.end) for token in sentence.tokens if token.kind not in ("", "UNIT", "MONTH")]
    return {
        place
        for place, word in enumerate(heard.words)
        if word.norm[0].isdigit() or any(start <= word.start and word.end <= end for start, end in spans)
    }


def _name(heard: Heard, dated: set[int]) -> str | None:
    """Return the name after "call me" and the like, or a stretch of a short message that is nothing but a name."""
    named_too = read_words(TABLE, "also_names")
    months = {place for place in dated if heard.words[place].text.lower() in named_too}
    for key, fits in (("called", _may_be_called), ("named", _may_be_named)):
        for _, begin in heard.places(TABLE, key):
            while begin not in dated and heard.length_at(begin, TABLE, "linking"):
                begin += 1
            if name := _stretch(heard, begin, dated - months, fits)[1]:
                return name
    if len(heard.words) > SHORT or "?" in heard.norms:
        return None
    begin = 0
    while begin < len(heard.words):
        begin += heard.length_at(begin, TABLE, "weak")
        with_someone = begin > 0 and heard.norms[begin - 1] in read_words(TABLE, "company")
        stop, name = _stretch(heard, begin, dated, _is_name)
        if name and not with_someone:
            return name
        begin = max(stop, begin + 1)
    return None


def _stretch(heard: Heard, begin: int, dated: set[int], fits: Callable[[Heard, int], bool]) -> tuple[int, str | None]:
    """Return where the plain words from a place on end, and these words where they make a name."""
    stop = begin
    while stop < len(heard.words) and stop not in dated:
        letter = len(heard.words[stop].text) == 1 and heard.words[stop].text.isupper() and heard.norms[stop] != "i"
        if heard.length_at(stop, TABLE, "separators") and not letter:
            break
        initial = stop > begin and len(heard.words[stop - 1].text) <= 2  # M. Rizki
        if not is_word(heard.norms[stop]) and not (heard.norms[stop] == "." and initial):
            break
        stop += 1
    vocatives = read_words(TABLE, "vocatives")
    while stop > begin and (not is_word(heard.norms[stop - 1]) or heard.words[stop - 1].text.lower() in vocatives):
        stop -= 1
    words = [place for place in range(begin, stop) if is_word(heard.norms[place])]
    titled = len(words) > 1 and heard.words[words[0]].text.lower() in read_words(TABLE, "titles")
    fitting = all(fits(heard, place) for place in words[titled:])
    return stop, heard.typed(begin, stop) if 0 < len(words) <= MOST and fitting else None


def _may_be_called(heard: Heard, place: int) -> bool:
    """Tell whether a word after "call me" may be a name: no answer, no small word of the language."""
    typed = heard.words[place].text
    if len(typed) == 1:
        return typed.isupper()
    small = heard.norms[place] in read_words("detection", f"{heard.language}_function")
    named_too = typed.lower() in read_words(TABLE, "also_names")
    return _is_plain(typed) and (named_too or not small and not _is_never(heard, place))


def _may_be_named(heard: Heard, place: int) -> bool:
    """Tell whether a word after "my name" may be one: *namaku panjang* tells none."""
    typed = heard.words[place].text
    also = typed[0].isupper() or typed.lower() in read_words(TABLE, "also_names")
    return _may_be_called(heard, place) and (also or typed.lower() not in known_words())


def _is_name(heard: Heard, place: int) -> bool:
    """Tell whether a word alone looks like a name: no word of the lists, save with a capital where it is both."""
    typed = heard.words[place].text
    initial = len(typed) == 1 and heard.norms[place + 1 : place + 2] != ["."]
    if not _is_plain(typed) or initial or _is_never(heard, place) or is_mashed(typed):
        return False
    plain, capital = typed.lower(), typed[0].isupper()
    doubled = capital and len(plain) <= SHORT_NAME and plain[-1:] == plain[-2:-1]  # Ann, no "an" drawn out
    if plain in known_words() or heard.norms[place] in known_words() and not doubled:
        return capital and plain in read_words(TABLE, "also_names")
    return capital or not INDONESIAN.match(plain)


def _is_never(heard: Heard, place: int) -> bool:
    never = read_words(TABLE, "never")
    return heard.words[place].text.lower() in never or heard.norms[place] in never


def _is_plain(typed: str) -> bool:
    letters = typed.replace("'", "").replace("-", "")
    return letters.isalpha() and len(typed) <= LONGEST_WORD
