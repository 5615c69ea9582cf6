"""Takes the disguise off words: look-alike letters, digits for letters, stars, spaced letters, zero-width characters.

This is only about masks. Ordinary chat spelling is the task of `bot.language.spelling`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from itertools import product

# Cyrillic and Greek letters that look like Latin ones; NFKC leaves these alone.
_LOOKALIKES = str.maketrans(
    "абвгдеёзикмнорстухыіїјѕԁԛԝһⅼαβεικνορτυχγηω‘’ʼ`´",
    "abbrdeeзukmhopctyxbiijsdqwhlabeiknoptuxynw'''''",
)
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
_LEET = str.maketrans("0134578@$!|+€", "oieastbasilte")
#: Longer words are not searched for hidden doubles.
_MOST_RUNS = 12
_STARS = "*#•×_~^%?"
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W_][ .\-_*|/·]{1,2}){2,}[^\W_](?![^\W_])")
_DOTTED = re.compile(r"(?<![^\W_])[^\W\d_]{1,6}(?:[.\-_*|/·][^\W\d_]{1,6})+(?![^\W_])")
_WORD = re.compile(
    r"[^\W_][\w@$!|*#•×~^%+€]*(?:'[^\W_]+)?|[@$*#•×~^%][\w@$!|*#•×~^%+€]*[^\W_]|\.{2,}|…|[!?]+|[.;,:\n\"“”«»]"
)


def plain(text: str) -> str:
    """The text in lower case, with invisible characters, accents and look-alike letters replaced by plain ones."""
    text = _INVISIBLE.sub("", text)
    text = unicodedata.normalize("NFKC", text).lower().translate(_LOOKALIKES)
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def words(text: str, known: Callable[[str], bool], secret: Iterable[str]) -> list[str]:
    """Split `text` into unmasked words and punctuation marks; a word said twice in a row ("raba-raba") counts once.

    `known` tells whether a word is worth recognising; a mask is taken off only where a known word appears beneath it,
    so that prices, times and nicknames stay as they are. `secret` are the words people hide behind stars.
    """
    text = _SPACED.sub(_despaced, plain(text))
    text = _DOTTED.sub(lambda found: _joined(found[0], known), text)
    secret = tuple(secret)
    found: list[str] = []
    for word in _WORD.findall(text):
        bare = _unmasked(word, known, secret)
        if not found or bare != found[-1] or not bare.isalpha():
            found.append(bare)
        if word[-1] == "!" != bare[-1:]:
            found.append("!")
    return found


def _despaced(found: re.Match[str]) -> str:
    """`m 4 t i` in one piece; a row of numbers stays."""
    piece = re.sub(r"[^\w]|_", "", found[0])
    return piece if sum(c.isalpha() for c in piece) >= 2 else found[0]


def _joined(chunk: str, known: Callable[[str], bool]) -> str:
    """`b.unuh` or `sui-cide` in one piece, where the piece is a known word; `obat-obatan` stays."""
    piece = re.sub(r"[^\w]|_", "", chunk)
    return piece if known(piece) else chunk


def _unmasked(word: str, known: Callable[[str], bool], secret: tuple[str, ...]) -> str:
    if word.isalpha():
        if known(word):
            return word
        squeezed = _squeezed(word, known)
        return squeezed if known(squeezed) or not known(word.replace("v", "u")) else word.replace("v", "u")
    bare = word.strip("*_~#^%•×")
    if not any(c.isalpha() for c in bare):
        return bare or word
    ended = bare.rstrip("!|$@+")
    for form in (bare, ended, bare.translate(_LEET), ended.translate(_LEET), ended.replace("1", "l").translate(_LEET)):
        if known(form):
            return form
        if (squeezed := _squeezed(form, known)) != form:
            return squeezed
    return _starred(word, secret) or _starred(bare, secret) or ended


def _squeezed(word: str, known: Callable[[str], bool]) -> str:
    """`matiiii`, `kiiillll`: the known word that is left when repeated letters are taken out, else the word itself."""
    runs = [match[0] for match in re.finditer(r"(.)\1*", word)]
    if len(runs) == len(word):
        return word
    shorter = [(run[0],) if len(run) == 1 else (run[0], run[0] * 2) for run in runs[:_MOST_RUNS]]
    for form in map("".join, product(*shorter)):
        if len(runs) <= _MOST_RUNS and form != word and known(form):
            return form
    return re.sub(r"(.)\1{2,}", r"\1", word)


def _starred(word: str, secret: tuple[str, ...]) -> str | None:
    """The one secret word that fits `b*nuh` or `s**cide`, if exactly one does."""
    if not any(c in _STARS for c in word) or sum(c.isalpha() for c in word) < 2:
        return None
    shape = re.compile("".join(r"\w" if c in _STARS else re.escape(c) for c in word.translate(_LEET)))
    fits = [candidate for candidate in secret if shape.fullmatch(candidate)]
    return fits[0] if len(fits) == 1 else None
