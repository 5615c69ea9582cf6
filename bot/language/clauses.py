"""The client's own clauses, for quoting: cut and chosen, never reworded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.sequences import phrases_of
from bot.language.spelling import Word, split_words
from bot.language.tables import read_words

END = re.compile(r"^(?:[.!?;\n…]+|\n+)$")
SHORTEST = 3  # words; a shorter piece between commas stays with its neighbour
LONGEST = 28  # words; a longer clause is no quotation


def split_clauses(text: str, language: str | None) -> list[str]:
    """Return the client's clauses in order, as typed, without joining words and fillers in front.

    A list ("my mum, my dad") stays together; an answer in passing ("iya", "yes") is no clause.
    """
    words = split_words(text, language)
    clauses = [_trim(piece) for piece in _pieces(words)]
    return [text[piece[0].start : piece[-1].end] for piece in clauses if piece]


def pick_clauses(text: str, language: str | None, most: int = 3) -> list[str]:
    """Return at most ``most`` clauses worth quoting, in the client's order and words.

    What is felt, what is hard and what is said strongly goes first; where nothing stands out, what was said first.
    """
    clauses = split_clauses(text, language)
    ranked = sorted(range(len(clauses)), key=lambda place: (-_weight(clauses[place], language), place))
    return [clauses[place] for place in sorted(ranked[:most])]


def is_emphasis(text: str, language: str | None) -> bool:
    """Tell whether the client marks this as the heaviest or most important (*yang paling berat*, "worst of all")."""
    return bool(phrases_of("leads", "emphasis", "emphasis_marks").found_in(_norms(split_words(text, language))))


def without_lead(text: str, language: str | None) -> str:
    """Return the text without what leads up to it: answers in passing, "but the worst part is", *pengennya sih*.

    The rest keeps the client's spelling. Where nothing would be left, the whole text comes back.
    """
    words = split_words(text, language)
    start, after_goal = 0, False
    while start < len(words):
        length = 0 if after_goal else _plain_lead(words, start)
        goal = _goal_lead(words, start)
        after_goal = after_goal or goal > length
        if not max(length, goal):
            break
        start += max(length, goal)
    end = len(words)
    while end > start and not words[end - 1].norm[0].isalnum() and words[end - 1].norm not in (")", '"', "'"):
        end -= 1
    return text[words[start].start : words[end - 1].end] if start < end else text.strip()


def _pieces(words: Sequence[Word]) -> list[list[Word]]:
    """Cut a text at sentence ends, commas and joining words, and put pieces that are too short together again."""
    pieces: list[list[Word]] = [[]]
    firm = [True]  # whether the cut before a piece is the end of a sentence
    for position, word in enumerate(words):
        if END.match(word.norm) or word.norm in ("(", ")"):
            pieces.append([])
            firm.append(True)
        elif word.norm in (",", "-", "–", "—", ":") and (word.norm == "," or _stands_free(words, position)):
            pieces.append([])
            firm.append(False)
        elif pieces[-1] and _joins(words, position):
            pieces.append([word])
            firm.append(False)
        else:
            pieces[-1].append(word)
    joined: list[list[Word]] = []
    for piece, is_firm in zip(pieces, firm, strict=True):
        if not piece:
            continue
        near = joined and not is_firm
        if (
            near
            and min(_count(joined[-1]), _count(_trim(piece))) < SHORTEST
            and _count(joined[-1]) + _count(piece) <= LONGEST
        ):
            joined[-1] = joined[-1] + piece
        else:
            joined.append(piece)
    return joined


def _joins(words: Sequence[Word], position: int) -> bool:
    """Tell whether a word begins a new clause in the middle of a sentence."""
    norms = _norms(words[position : position + 3])
    if phrases_of("leads", "split_before").length_at(norms, 0):
        return True
    following = norms[1] if len(norms) > 1 else ""
    return (
        norms[0] in read_words("leads", "split_with_subject")
        and following in read_words("leads", "subjects")
        and (norms[0] not in ("because", "karena") or position > LONGEST // 2)
    )


def _trim(piece: Sequence[Word]) -> list[Word]:
    """Take joining words and fillers off the front, and signs off the end."""
    piece = list(piece)
    leads = phrases_of("leads", "joining", "filler")
    while piece:
        length = leads.length_at(_norms(piece), 0) or (
            not piece[0].norm[0].isalnum() and piece[0].norm not in ('"', "'", "(") and 1
        )
        if not length:
            break
        piece = piece[length:]
    while piece and not piece[-1].norm[0].isalnum() and piece[-1].norm not in ('"', "'"):
        piece = piece[:-1]
    return piece


def _weight(clause: str, language: str | None) -> float:
    norms = _norms(split_words(clause, language))
    points = sum(
        weight * len(phrases_of("feelings", key).found_in(norms))
        for key, weight in (("strong", 2.0), ("plain", 1.0), ("intense", 0.75))
    )
    if len(norms) < SHORTEST:
        points -= 1
    return points - (1 if len(norms) > LONGEST else 0)


def _plain_lead(words: Sequence[Word], start: int) -> int:
    """Return how many words of joining, answering or emphasis begin here, 0 where the client's point begins."""
    norms = _norms(words[start:])
    if not norms[0][0].isalnum():
        return 0 if norms[0] in ('"', "'", "(") else 1
    emphasis = phrases_of("leads", "emphasis").length_at(norms, 0)
    if emphasis:
        return emphasis + _tail(norms, emphasis, "emphasis_tail")
    return phrases_of("leads", "joining", "filler").length_at(norms, 0)


def _goal_lead(words: Sequence[Word], start: int) -> int:
    """Return how many words of "I'd like to", *pengennya sih* begin here; none where the goal itself is spoken of."""
    norms = _norms(words[start:])
    goal = phrases_of("leads", "goal").length_at(norms, 0)
    if not goal or norms[goal : goal + 1] and norms[goal] in read_words("leads", "about_the_goal"):
        return 0
    return goal + _tail(norms, goal, "goal_tail")


def _tail(norms: Sequence[str], start: int, key: str) -> int:
    length = 0
    while start + length < len(norms):
        more = phrases_of("leads", key).length_at(norms, start + length) or norms[start + length] in (",", ":")
        if not more:
            break
        length += int(more)
    return length


def _norms(words: Sequence[Word]) -> list[str]:
    return [word.norm for word in words]


def _count(piece: Sequence[Word]) -> int:
    return sum(word.norm[0].isalnum() for word in piece)


def _stands_free(words: Sequence[Word], position: int) -> bool:
    """Tell whether a dash has blanks around it, so that it parts clauses and not the halves of a word."""
    return (
        0 < position < len(words) - 1
        and words[position - 1].end < words[position].start
        and words[position].end < words[position + 1].start
    )
