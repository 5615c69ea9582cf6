"""Sentences that can't be taken as one step: a contradiction in itself, or many things at once."""

from __future__ import annotations

from bot.language.heard import hear, is_break, is_word
from bot.language.sentence import read_sentence
from bot.language.tables import read_words

TABLE = "too_much"
LONGEST_THING = 4  # words; a longer stretch between commas tells something


def contradicts_itself(text: str, language: str) -> bool:
    """Tell whether a sentence says always and not at all of one thing: "every day, but never on any day".

    What is never done on certain days, or alone, is no contradiction ("every day, but never on Sundays").
    """
    heard = hear(text, language)
    if not heard.says(TABLE, "always"):
        return False
    after = read_words(TABLE, "after_never")
    return any(
        all(norm in after or not is_word(norm) for norm in heard.norms[end : heard.rest_of_clause(end - 1)])
        for _, end in heard.places(TABLE, "never")
    )


def things_listed(text: str, language: str) -> int:
    """Return how many things a sentence lists, one behind the other: "swim, cycle, box and run every day" names four.

    Days, times and amounts are no things: "Monday, Tuesday, Friday" lists none.
    """
    things, words, has_term = 0, 0, False
    for token in read_sentence(text, language).tokens:
        if is_break(token.norm) or token.norm in read_words(TABLE, "between"):
            things += 0 < words <= LONGEST_THING
            words, has_term = 0, False
        elif token.kind and not words:
            has_term = True
        elif is_word(token.norm) and not has_term and not token.kind:
            words += 1
    return things + (0 < words <= LONGEST_THING)
