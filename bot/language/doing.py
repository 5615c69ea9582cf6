"""Whether a thing people do begins at a word: by the lists of ``data/activities.txt``, else by its shape."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.tables import read_words, small

DOING_ID = re.compile(r"(?:nge|meng|meny|mem|men|me|ber|ny|ng)[a-z]{4,}|(?!di)[a-z]{4,}(?:in|kan)")
DOING_EN = re.compile(r"[a-z]{3,}ing")
FAR = 4  # tokens a verb may stand before its thing, over an amount


def begins_activity(sentence: Sentence, place: int, taken: Sequence[bool]) -> bool:
    """Tell whether a thing to do begins here; a verb that says too little alone ("make") needs its thing after it."""
    norm = sentence.norms[place]
    stem = norm[:-3] if norm.endswith("nya") else norm
    if sentence.norms[place : place + 2] == ["going", "to"] and _is_verb(sentence, place + 2, taken):
        return False
    if phrases_of("activities", "id", "en").length_at(sentence.norms, place) > 1:
        return True
    if norm.startswith("ku") and norm[2:] in read_words("pronouns", "id_after_ku"):
        return False
    if {norm, stem} & read_words("activities", "not_doing"):
        return False
    if sentence.tokens[place].kind == "MEAL":  # *tidur siang*, "lunch"
        return True
    length = _listed(sentence, place, stem)
    following = place + 1
    if norm in small("describing") and following < len(sentence.tokens) and not taken[following]:
        return bool(_listed(sentence, following, sentence.norms[following]))
    if length > 1:
        return True
    shaped = DOING_ID.fullmatch(stem) if sentence.language == "id" else DOING_EN.fullmatch(norm)
    if not length and not shaped:
        return False
    return norm not in read_words("activities", "needing") or _has_thing(sentence, place, taken)


def _is_verb(sentence: Sentence, place: int, taken: Sequence[bool]) -> bool:
    return place < len(sentence.tokens) and not taken[place] and begins_activity(sentence, place, taken)


def may_be_verb(sentence: Sentence, place: int) -> bool:
    """Tell whether a word no list knows may be what is proposed after "what if I"."""
    token = sentence.tokens[place]
    no_verbs = read_words("activities", "no_verb", "not_doing", "needing")
    return token.kind == "" and token.norm.isalpha() and token.norm not in no_verbs


def _listed(sentence: Sentence, place: int, stem: str) -> int:
    """Return how many tokens of a listed activity stand here; clients mix the languages, so both lists count."""
    norms = sentence.norms
    own, other = ("id", "en") if sentence.language == "id" else ("en", "id")
    length = phrases_of("activities", own).length_at(norms, place)
    if not length and len(norms[place]) > 3 and norms[place] not in small("not_across"):
        length = phrases_of("activities", other).length_at(norms, place)
    if not length and own == "en" and norms[place].endswith("s"):
        length = phrases_of("activities", own).length_at([norms[place][:-1]], 0)
    if not length and stem != norms[place]:
        length = phrases_of("activities", own).length_at([stem], 0)
    return length


def _has_thing(sentence: Sentence, place: int, taken: Sequence[bool]) -> bool:
    """Tell whether a word of its own follows the verb in its clause."""
    ahead, clause = place + 1, sentence.tokens[place].clause
    while ahead < len(sentence.tokens) and (
        sentence.norms[ahead] in small("skipped_before_thing") or taken[ahead] and ahead - place < FAR
    ):
        ahead += 1
    if ahead >= len(sentence.tokens) or sentence.tokens[ahead].clause != clause or taken[ahead]:
        return False
    norm = sentence.norms[ahead]
    no_thing = read_words("activities", "pronouns") | small("ends", "open_end", "joining")
    return norm[0].isalpha() and norm not in no_thing
