"""How many words lead up to what a client really says, and where a clause begins and ends without them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.sequences import phrases_of
from bot.language.spelling import Word, known_words
from bot.language.tables import read_words

SOON = 10  # words in which a goal's lead ends
LONGEST_CLOSING = 6  # words
REACH = 20  # words looked ahead
OPEN = ('"', "'", "(")


def plain_lead(words: Sequence[Word], start: int) -> int:
    """Return how many words of joining, answering, greeting or emphasis begin here, 0 where the point begins."""
    words, start = _near(words, start)
    norms = norms_of(words)
    if not norms[start][0].isalnum():
        return 0 if norms[start] in OPEN else 1
    emphasis = phrases_of("leads", "emphasis").length_at(norms, start) or most_of_all(words, start)
    if emphasis:
        return emphasis + _tail(norms, start + emphasis, "emphasis_tail")
    return clause_lead(words, start) or _hedge(words, start)


def clause_lead(words: Sequence[Word], start: int) -> int:
    """Return how many words that say nothing of the matter begin here: joining words, fillers, answers, greetings.

    A word that would say something here ("almost every night", *pas malam*, *itu chat sahabatku*) is none.
    """
    words, start = _near(words, start)
    norms = norms_of(words)
    if not norms[start][0].isalnum():
        return 0 if norms[start] in OPEN else 1
    length = phrases_of("leads", "joining", "filler").length_at(norms, start)
    alone = phrases_of("leads", "alone").length_at(norms, start)
    if alone > length and _stands_alone(words, start + alone):
        return alone + _tail(norms, start + alone, "particles")
    before = phrases_of("leads", "before_person").length_at(norms, start)
    if before > length and (_is_person(words, start + before) or _stands_alone(words, start + before)):
        return before
    return length or _address(words, start)


def most_of_all(words: Sequence[Word], start: int, opening: Sequence[str] = ("paling",)) -> int:
    """Return how many words of *yang paling nyebelin tuh …* begin here: any word may say what it is the most of."""
    norms = norms_of(words[start : start + SOON])
    if norms[:1] != ["yang"] or norms[1:2] not in [[word] for word in opening]:
        return 0
    marked = next((place for place in range(3, 6) if norms[place : place + 1] and norms[place] in _marking()), 0)
    following = norms[marked + 1 : marked + 2]
    told = marked and following and following[0][0].isalpha() and following[0] not in read_words("leads", "particles")
    return marked if told and all(norm.isalpha() for norm in norms[:marked]) else 0


def goal_lead(words: Sequence[Word], start: int) -> int:
    """Return how many words of "I'd like to", *pengennya sih* begin here; none where the goal itself is spoken of.

    Adverbs between the words of the lead ("I just want to") and a letter wrong in them ("i wnat to") are allowed.
    """
    norms = [_right(word.norm) for word in words[start : start + SOON]]
    adverbs = read_words("leads", "goal_adverbs")
    kept = [place for place, norm in enumerate(norms) if not place or norm not in adverbs]
    length = phrases_of("leads", "goal").length_at([norms[place] for place in kept], 0)
    if not length:
        return 0
    goal = kept[length - 1] + 1
    if norms[goal : goal + 1] and norms[goal] in read_words("leads", "about_the_goal"):
        return 0
    return goal + _tail(norms_of(words[start : start + REACH]), goal, "goal_tail")


def end_without_closing(words: Sequence[Word], start: int) -> int:
    """Return where a clause ends without signs and what only closes it ("if that makes sense", *gitu deh*)."""
    end = len(words)
    while end > start:
        if not words[end - 1].norm[0].isalnum() and words[end - 1].norm not in (")", '"', "'"):
            end -= 1
            continue
        longest = min(LONGEST_CLOSING, end - start - 1)
        norms = norms_of(words[end - longest - 1 : end])
        closing = phrases_of("leads", "closing")
        length = next((n for n in range(longest, 0, -1) if closing.length_at(norms, len(norms) - n) == n), 0)
        if not length or norms[-length - 1] in read_words("leads", "open_before"):
            break
        end -= length
    return end


def norms_of(words: Sequence[Word]) -> list[str]:
    """Return the canonical spelling of each word."""
    return [word.norm for word in words]


def _near(words: Sequence[Word], start: int) -> tuple[Sequence[Word], int]:
    """Return the words around a place, and where it is among them."""
    first = max(start - 1, 0)
    return words[first : start + REACH], start - first


def _stands_alone(words: Sequence[Word], place: int) -> bool:
    """Tell whether nothing that is told follows: the end, a sign, a "but", a filler, perhaps after more such words."""
    norms = norms_of(words)
    while place < len(norms):
        if not norms[place][0].isalnum() or phrases_of("leads", "emphasis", "contrast", "filler").length_at(
            norms, place
        ):
            return True
        length = phrases_of("leads", "particles", "alone").length_at(norms, place) or _address(words, place)
        if not length:
            return False
        place += length
    return True


def _is_person(words: Sequence[Word], place: int) -> bool:
    """Tell whether a clause of its own begins here: with a person, or with "every time"."""
    if place >= len(words):
        return False
    each_time = phrases_of("leads", "each_time").length_at(norms_of(words), place)
    return bool(each_time) or words[place].norm in read_words("leads", "persons", "subjects")


def _address(words: Sequence[Word], start: int) -> int:
    """Return 1 where the client calls somebody here: *kak aku …*, *mbak, …*."""
    typed = words[start].text.lower()
    after = start + 1
    ends = after >= len(words) or not words[after].norm[0].isalnum()
    if typed in read_words("leads", "address"):
        greeted = start > 0 and words[start - 1].norm in read_words("leads", "greeting")
        return int(ends or greeted or words[after].norm in read_words("leads", "persons"))
    return int(typed in read_words("leads", "address_before_sign") and ends)


def _hedge(words: Sequence[Word], start: int) -> int:
    """Return how long a "maybe" or *kayaknya* is that stands before a wish or alone; elsewhere it says something."""
    length = phrases_of("leads", "hedge").length_at(norms_of(words), start)
    if not length:
        return 0
    after = start + length
    return length if _stands_alone(words, after) or goal_lead(words, after) else 0


def _tail(norms: Sequence[str], start: int, key: str) -> int:
    length = 0
    while start + length < len(norms):
        if list(norms[start + length : start + length + 2]) == ["kali", "ini"]:
            break
        more = phrases_of("leads", key).length_at(norms, start + length) or norms[start + length] in (",", ":")
        if not more:
            break
        length += int(more)
    return length


def _marking() -> frozenset[str]:
    return frozenset(read_words("leads", "marking"))


def _right(norm: str) -> str:
    """Return a word of a wish that is meant by one with a letter too many, too few, wrong or out of place."""
    if len(norm) < 4 or not norm.isalpha() or norm in known_words():
        return norm
    near = [word for word in sorted(read_words("leads", "goal_slips")) if _one_letter_apart(norm, word)]
    meant = {"wanna": "want to", "pengen": "ingin", "pengin": "ingin"}
    return meant.get(near[0], near[0]) if near else norm


def _one_letter_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[same:], other[same:]
    swapped = rest[:2] == others[1::-1] and rest[2:] == others[2:]
    return swapped or rest[1:] == others[1:] or rest[1:] == others or rest == others[1:]
