"""The client's own words played back to them: first person turned into second, all else as typed."""

from __future__ import annotations

import re

from bot.language.detect import speaks_for
from bot.language.tables import read_words

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
SENTENCE_END = re.compile(r"[.!?\n;]")
ENGLISH = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "i'm": "you're",
    "im": "you're",
    "i've": "you've",
    "ive": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "ourselves": "yourselves",
    "we're": "you're",
    "we've": "you've",
    "we'd": "you'd",
    "we'll": "you'll",
}
WITH_I = {"am": "are", "was": "were", "wasn't": "weren't", "wasnt": "weren't"}


def turn(text: str, language: str) -> str:
    """Return the words with the client addressed as *kamu* or "you".

    *-ku* becomes *-mu*, *kami* and *kita* become *kalian* (they are the client and somebody else, never the bot).
    Words for the second person stay: the client means the bot by them. Spelling, case and signs stay as typed.
    """
    if language == "en":
        return _turn_indonesian(_turn_english(text), mixed=True)
    return _turn_indonesian(_turn_english_parts(text))


def _turn_indonesian(text: str, mixed: bool = False) -> str:
    """Turn word by word; in a sentence that is mostly English (mixed) names and English words stay."""

    def turned(match: re.Match[str]) -> str:
        typed = match.group()
        if mixed and not _is_indonesian(typed):
            return typed
        return _like(typed, _indonesian(typed.lower(), text, match.start()))

    return WORD.sub(turned, text)


def _is_indonesian(typed: str) -> bool:
    word = typed.lower()
    pronoun = word in read_words("pronouns", "id_self", "id_we") and word not in read_words("pronouns", "id_not_mixed")
    return pronoun or (typed == word and len(word) > 4 and not word.startswith("ku"))


def _turn_english_parts(text: str) -> str:
    """Turn the English within an Indonesian sentence: two words or more, for "me" or "I" alone may be no English."""
    pieces, last, start = [], 0, 0
    words = list(WORD.finditer(text))
    while start < len(words):
        end = start
        while end < len(words) and _is_english(words[end].group()) and (end == start or _beside(text, words, end)):
            end += 1
        if end - start > 1:
            begin, stop = words[start].start(), words[end - 1].end()
            part = text[begin:stop]
            kept = part.lower() in read_words("pronouns", "en_kept")
            pieces += [text[last:begin], part if kept else _turn_english(part)]
            last = stop
        start = max(end, start + 1)
    return "".join([*pieces, text[last:]])


def _is_english(typed: str) -> bool:
    word = typed.lower().replace("’", "'")
    return word in ENGLISH or speaks_for(word) == "en"


def _beside(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Tell whether nothing but blanks stands between a word and the one before it."""
    return not text[words[place - 1].end() : words[place].start()].strip()


def _indonesian(word: str, text: str, start: int) -> str:
    if word in read_words("pronouns", "id_self"):
        return "kamu"
    if word in read_words("pronouns", "id_we"):
        return "kalian"
    if word == "ku":
        opens_clause = not re.search(r"[^\W\d_]\s*$", text[:start])
        return "kamu" if opens_clause else "mu"
    if word.startswith("ku") and word[2:] in read_words("pronouns", "id_after_ku"):
        return "kamu " + word[2:]
    if word.endswith("ku") and len(word) > 3 and word not in read_words("pronouns", "id_ends_in_ku"):
        return word[:-2] + "mu"
    return word


def _turn_english(text: str) -> str:
    """Turn word by word; "was" and "am" follow their subject, also over an adverb or a second verb ("and was")."""
    turned, last, subject, before = [], 0, "", ""
    for match in WORD.finditer(text):
        typed = match.group()
        word = typed.lower().replace("’", "'")
        gap = text[last : match.start()]
        if SENTENCE_END.search(gap):
            subject, before = "", ""
        new = ENGLISH.get(word, word)
        if word == "us" and (before == "let" or typed.isupper() or _begins_a_wish(before, text[match.end() :])):
            new = word
        elif word in WITH_I and (subject == "i" or word == "am") and not text[: match.start()].rstrip()[-1:].isdigit():
            new = WITH_I[word]
        elif word == "was" and not subject and _asks_after_i(text, match.end()):
            new = "were"
        if word in ("i", "i'm", "i've", "i'd", "i'll", "im", "ive"):
            subject = "i"
        elif word in read_words("pronouns", "en_other_subjects") or _begins_another_clause(gap, word, before):
            subject = word
        turned += [gap, _like(typed, new) if new != word else typed]
        last, before = match.end(), word
    return "".join([*turned, text[last:]])


def _begins_a_wish(before: str, rest: str) -> bool:
    """Tell whether "us" is who shall do something ("us to eat together again"): the client and others, not "you"."""
    return before in ("", "for") and rest.lower().startswith(" to ")


def _begins_another_clause(gap: str, word: str, before: str) -> bool:
    """Tell whether a new subject that is not I begins: after a comma or "and", "my", "the" and the like."""
    return ("," in gap or before in ("and", "but", "because", "so", "that", "when", "while", "if")) and word in (
        "my",
        "the",
        "his",
        "her",
        "their",
        "our",
        "we",
        "you",
        "a",
        "some",
        "all",
    )


def _asks_after_i(text: str, start: int) -> bool:
    return bool(re.match(r"\s+i\b", text[start:], re.IGNORECASE))


def _like(typed: str, new: str) -> str:
    """Give the new word the capitals of the typed one; the always-capital I is no sign of anything."""
    if typed.lower() == new or typed.lower().replace("’", "'") == new:
        return typed
    if len(typed) > 1 and typed.isupper():
        return new.upper()
    first_person = typed.lower().split("'")[0].split("’")[0] in ("i", "im", "ive")
    return new.capitalize() if typed[:1].isupper() and not first_person else new
