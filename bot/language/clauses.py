"""The client's own clauses, for quoting: cut and chosen, never reworded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language import leads
from bot.language.leads import norms_of
from bot.language.sequences import phrases_of
from bot.language.spelling import Word, split_words
from bot.language.tables import read_words
from bot.language.tidying import lines_of_others, repeats, stamps, tidied

END = re.compile(r"^(?:[.!?;\n…]+|\n+)$")
SHORTEST = 3  # words; a shorter piece between commas stays with its neighbour
LONGEST = 28  # words; a longer clause is no quotation
BEGINNING = 4  # words of a clause in which a "not" is about all of it
REACH = 7  # words looked ahead
STANDING_OUT = ("paling", "lebih", "bikin", "buat")  # after *yang*
ASIDE = 5  # words that may follow the beginning of an aside


def split_clauses(text: str, language: str | None) -> list[str]:
    """Return the client's clauses in order, as typed, without joining words and fillers in front.

    A list ("my mum, my dad") stays together; an answer in passing ("iya", "yes"), a greeting, an apology and the
    stamps of a pasted chat are no clauses.
    """
    clauses = [piece for piece in map(_trim, _pieces(_told(text, language))) if piece]
    told = [piece for piece in clauses if not _is_aside(piece)] or clauses
    return [text[piece[0].start : piece[-1].end] for piece in told]


def pick_clauses(text: str, language: str | None, most: int = 3) -> list[str]:
    """Return at most ``most`` clauses worth quoting, in the client's order and words, without what only speech has.

    What is felt, what is hard and what is said strongly goes first; where nothing stands out, what was said first.
    """
    clauses = split_clauses(text, language)
    ranked = sorted(range(len(clauses)), key=lambda place: (-_weight(clauses[place], language), place))
    return [tidied(clauses[place], language) for place in sorted(ranked[:most])]


def is_emphasis(text: str, language: str | None) -> bool:
    """Tell whether the client marks this as the heaviest or most important (*yang paling berat*, "worst of all")."""
    words = split_words(text, language)
    if phrases_of("leads", "emphasis", "emphasis_marks").found_in(norms_of(words)):
        return True
    return any(
        leads.most_of_all(piece, place, STANDING_OUT)
        for piece in map(_trim, _pieces(words))
        for place in range(min(len(piece), 2))
        if not place or piece[0].norm in read_words("leads", "narrowing")
    )


def without_lead(text: str, language: str | None) -> str:
    """Return the text without what leads up to it: answers in passing, "but the worst part is", *pengennya sih*.

    The rest keeps the client's spelling. Where nothing would be left, the whole text comes back, as a pasted chat does.
    """
    if lines_of_others(text):
        return text.strip()
    if len(stamps(text)) > 1:
        return text.strip()  # a pasted chat leads up to nothing, and its stamps say whose words are whose
    words = _told(text, language)
    start, after_goal = 0, False
    while start < len(words):
        length = 0 if after_goal else leads.plain_lead(words, start)
        goal = leads.goal_lead(words, start)
        after_goal = after_goal or goal > length
        if not max(length, goal):
            break
        start += max(length, goal)
    end = leads.end_without_closing(words, start)
    return text[words[start].start : words[end - 1].end] if start < end else text.strip()


def _told(text: str, language: str | None) -> list[Word]:
    """Return the words of a text without the others' lines of a pasted chat, and what was said twice in a row once."""
    spans = stamps(text) + lines_of_others(text)
    words = [w for w in split_words(text, language) if not any(start <= w.start < end for start, end in spans)]
    repeated = repeats([word.text for word in words])
    return [word for place, word in enumerate(words) if place not in repeated]


def _pieces(words: Sequence[Word]) -> list[list[Word]]:
    """Cut a text at sentence ends, commas and joining words, and put together again what belongs together."""
    pieces: list[list[Word]] = [[]]
    firm = [True]  # whether the cut before a piece is the end of a sentence
    for position, word in enumerate(words):
        if END.match(word.norm) or word.norm in ("(", ")"):
            pieces.append([])
            firm.append(True)
        elif word.norm in (",", "-", "–", "—", ":") and (word.norm == "," or _stands_free(words, position)):
            pieces[-1].append(word)
            pieces.append([])
            firm.append(False)
        elif _count(pieces[-1]) and _joins(words, position) and not _contrasts(pieces[-1], [word]):
            pieces.append([word])
            firm.append(False)
        else:
            pieces[-1].append(word)
    joined: list[list[Word]] = []
    for piece, is_firm in zip(pieces, firm, strict=True):
        if not _count(piece):
            continue
        if joined and not is_firm and _belong_together(joined[-1], piece):
            joined[-1] = joined[-1] + piece
        else:
            joined.append(piece)
    return joined


def _belong_together(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Tell whether two pieces of a sentence are one clause: one is too short, or would say something else alone."""
    if _count(one) + _count(other) > LONGEST:
        return False
    if min(_count(one), _count(_trim(other))) < SHORTEST:
        return True
    waits = _begins(one, "when") and one[-1].norm == "," and all(word.norm != "," for word in one[:-1])
    return waits or _begins(other, "bound") or _contrasts(one, other)


def _begins(piece: Sequence[Word], key: str) -> bool:
    bare = _trim(piece)
    return bool(bare) and bool(phrases_of("leads", key).length_at(norms_of(bare), 0))


def _contrasts(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Tell whether a "but" says what is so instead of what a "not" before it denies."""
    denied = read_words("leads", "denied") & set(norms_of(_trim(one)[:BEGINNING]))
    return bool(denied) and bool(other) and other[0].norm in read_words("leads", "contrast")


def _joins(words: Sequence[Word], position: int) -> bool:
    """Tell whether a word begins a new clause in the middle of a sentence."""
    norms = norms_of(words[position : position + REACH])
    if phrases_of("leads", "split_before").length_at(norms, 0):
        return True
    after = 1
    while after < len(norms) and (length := phrases_of("leads", "filler").length_at(norms, after)):
        after += length  # "and um yeah I cried"
    following = norms[after] if len(norms) > after else ""
    pause = phrases_of("leads", "pause").length_at(norms, 0)
    if pause and norms[pause : pause + 1] and norms[pause] in read_words("leads", "subjects"):
        return position == 0 or words[position - 1].norm not in read_words("kinds_of_text", "known_before")
    return (
        norms[0] in read_words("leads", "split_with_subject")
        and following in read_words("leads", "subjects")
        and (norms[0] not in ("because", "karena") or position > LONGEST // 2)
    )


def _trim(piece: Sequence[Word]) -> list[Word]:
    """Take joining words, fillers and greetings off the front, and signs and closing words off the end."""
    start = 0
    while start < len(piece) and (length := leads.clause_lead(piece, start)):
        start += length
    return list(piece[start : leads.end_without_closing(piece, start)])


def _is_aside(piece: Sequence[Word]) -> bool:
    """Tell whether a clause is about the telling itself ("sorry for the long message") and of no matter."""
    norms = norms_of(piece)
    length = phrases_of("leads", "aside").length_at(norms, 0)
    told = read_words("leads", "addressee") & set(norms[length:])
    return bool(length) and len(norms) - length <= ASIDE and not told


def _weight(clause: str, language: str | None) -> float:
    norms = norms_of(split_words(clause, language))
    points = sum(
        weight * len(phrases_of("feelings", key).found_in(norms))
        for key, weight in (("strong", 2.0), ("plain", 1.0), ("intense", 0.75))
    )
    if len(norms) < SHORTEST:
        points -= 1
    return points - (1 if len(norms) > LONGEST else 0)


def _count(piece: Sequence[Word]) -> int:
    """Return how many words a piece has, signs not counted."""
    return sum(word.norm[0].isalnum() for word in piece)


def _stands_free(words: Sequence[Word], position: int) -> bool:
    """Tell whether a dash has blanks around it, so that it parts clauses and not the halves of a word."""
    return (
        0 < position < len(words) - 1
        and words[position - 1].end < words[position].start
        and words[position].end < words[position + 1].start
    )
