"""Whether a thing people do begins at a word: by the lists of ``data/activities.txt``, else by its shape."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.spelling import canonical
from bot.language.tables import read_words, small

DOING_ID = re.compile(r"(?:nge|meng|meny|mem|men|me|ber|ny|ng)[a-z]{4,}|(?!di)[a-z]{4,}(?:in|kan)")
ACTIVE = re.compile(r"(?:nge|meng|meny|mem|men|me|ber|ny|ng)[a-z]{4,}|[a-z]+kah")
DONE_TO = re.compile(r"[a-z]{4,}(?:in|kan)")
DOING_EN = re.compile(r"[a-z]{3,}ing")
SUBJECTS = frozenset({"aku", "saya", "kita", "kami"})
# Units that are also what something is done with: "send one message" is "send message".
OBJECTS = frozenset({"message", "email", "letter", "call", "question", "task", "song", "video", "episode", "item"})
FAR = 4  # tokens a verb may stand before its thing, over an amount


def begins_activity(sentence: Sentence, place: int, taken: Sequence[bool]) -> bool:
    """Tell whether a thing to do begins here; a verb that says too little alone ("make") needs its thing after it."""
    norm = sentence.norms[place]
    stem = norm[:-3] if norm.endswith("nya") else norm
    gerund = place > 0 and sentence.norms[place - 1] in small("before_gerund")  # "I fancy going to tai chi"
    if sentence.norms[place : place + 2] == ["going", "to"] and not gerund and _is_verb(sentence, place + 2, taken):
        return False
    if sentence.norms[place : place + 2] == ["thank", "you"] or norm == "jujur" and _is_aside(sentence, place):
        return False
    if phrases_of("activities", "id", "en").length_at(sentence.norms, place) > 1:
        return True
    if norm.startswith("ku") and len(norm) > 2 and sentence.language == "id":
        denied = "tidak" in sentence.norms[max(0, place - 2) : place]  # *ga akan kukerjain*
        if canonical(norm[2:], "id") in read_words("activities", "id") and not denied:  # *kutelepon*, *kucari*
            return norm[2:] not in read_words("activities", "needing") or _has_thing(sentence, place, taken)
        if norm[2:] in read_words("pronouns", "id_after_ku"):
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


def _is_aside(sentence: Sentence, place: int) -> bool:
    """Tell whether *jujur* only says how one speaks (*jujur aku …*), and is not what is to be done."""
    following = sentence.norms[place + 1] if place + 1 < len(sentence.norms) else ","
    return following in SUBJECTS | small("after_no") or not following[0].isalnum()


def begins_with_object(sentence: Sentence, place: int, taken: Sequence[bool]) -> bool:
    """Tell whether what is acted on stands first, as Indonesian likes it: *laptop aku tutup jam 9*."""
    kept = small("leading", "trailing", "joining", "ends", "open_end", "adverbs", "no_objects")
    ahead = place
    while ahead < len(sentence.tokens) and ahead - place < 4 and sentence.norms[ahead] not in SUBJECTS:
        plain = sentence.tokens[ahead].kind in ("", "UNIT") and sentence.norms[ahead].isalpha() and not taken[ahead]
        if not plain or sentence.norms[ahead] in kept or ACTIVE.fullmatch(sentence.norms[ahead]):
            return False
        ahead += 1
    if sentence.language != "id" or ahead == place or ahead + 1 >= len(sentence.tokens) or taken[ahead + 1]:
        return False
    owner = read_words("markers", "people") & set(sentence.norms[place:ahead])  # *adik aku main* is about the brother
    verb = sentence.norms[ahead + 1]
    acts = _listed(sentence, ahead + 1, verb) or DONE_TO.fullmatch(verb)
    acts = acts and verb not in read_words("activities", "not_doing") and not verb.endswith("nya")
    return sentence.norms[ahead] in SUBJECTS and bool(acts) and not owner


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


def _counts_a_thing(sentence: Sentence, place: int) -> bool:
    """Tell whether a number counts the word after it ("do one mock exam"), which is then the thing."""
    if sentence.tokens[place].kind != "NUMBER" or place + 1 >= len(sentence.tokens):
        return False
    following = sentence.tokens[place + 1]
    plain = following.kind == "" and following.norm.isalpha() and following.clause == sentence.tokens[place].clause
    return plain and following.norm not in small("ends", "open_end", "joining")


def asks_whether(sentence: Sentence, place: int) -> bool:
    """Tell whether an "if" here is a question passed on ("ask if they close", "ask him if he can come")."""
    if not 0 < place < len(sentence.norms) or sentence.norms[place] != "if":
        return False
    before = sentence.norms[max(0, place - 2) : place]
    return before[-1] in small("asking_whether") or before[-1] in small("told") and before[0] in small("asking_whether")


def _counts_up(sentence: Sentence, place: int) -> bool:
    """Tell whether one counts up to a number: "count to twenty", *hitung sampe sepuluh*."""
    after = sentence.norms[place + 1 : place + 2]
    number = sentence.tokens[place + 2].kind if place + 2 < len(sentence.tokens) else ""
    return sentence.norms[place] in small("counting") and after in (["to"], ["sampai"]) and number == "NUMBER"


def _has_thing(sentence: Sentence, place: int, taken: Sequence[bool]) -> bool:
    """Tell whether a word of its own follows the verb in its clause."""
    if _counts_up(sentence, place):
        return True
    ahead, clause = place + 1, sentence.tokens[place].clause
    while ahead < len(sentence.tokens) and (
        sentence.norms[ahead] in small("skipped_before_thing")
        or _counts_a_thing(sentence, ahead)
        or taken[ahead]
        and ahead - place < FAR
    ):
        if sentence.tokens[ahead].value in OBJECTS:
            return True  # "open two letters"
        ahead += 1
    if ahead >= len(sentence.tokens) or sentence.tokens[ahead].clause != clause or taken[ahead]:
        return False
    if asks_whether(sentence, ahead):
        return True
    norm = sentence.norms[ahead]
    no_thing = read_words("activities", "pronouns") | small("ends", "open_end", "joining")
    return norm[0].isalpha() and norm not in no_thing
