"""The client's language as the use cases need it: an adapter of bot.language to the port `Reader`."""

from __future__ import annotations

from datetime import date

from bot.language import clauses, drafts, numbers, phrases, pronouns, terms
from bot.language.detect import detect_language
from bot.negotiation.terms import Terms, record_from_terms, terms_from_record
from bot.sessions.ports import Reading

MOST_QUOTES = 3


class ChatReader:
    """Reads and writes Indonesian and English (port: `bot.sessions.ports.Reader`)."""

    def read(self, text: str, language: str, today: date) -> Reading:
        """The terms a sentence names."""
        read = terms.read_terms(text, language, today)
        return Reading(terms_from_record(read.terms), read.said, frozenset(read.refused), read.limit)

    def phrase(self, terms: Terms, language: str, today: date) -> str:
        """Terms in words."""
        return phrases.say_terms(record_from_terms(terms), language, today)

    def turned(self, text: str, language: str) -> str:
        """The client's words with the pronouns turned."""
        return pronouns.turn(text, language)

    def quotes(self, text: str, language: str) -> tuple[str, ...]:
        """The client's own clauses worth playing back."""
        return tuple(clauses.pick_clauses(text, language, MOST_QUOTES))

    def without_lead(self, text: str, language: str) -> str:
        """The text without its lead-in."""
        return clauses.without_lead(text, language)

    def is_emphasis(self, text: str, language: str) -> bool:
        """Whether the client calls this the hardest or most important."""
        return clauses.is_emphasis(text, language)

    def rating(self, text: str, language: str) -> int | None:
        """A number from 0 to 10."""
        return numbers.read_rating(text, language)

    def choice(self, text: str, language: str, count: int) -> int | None:
        """Which of `count` numbered options is meant."""
        number = numbers.read_choice(text, language, count)
        return None if number is None else number - 1

    def says_yes(self, text: str, language: str) -> bool:
        """Whether a text begins or ends with a yes."""
        return drafts.says_yes(text, language)

    def after_yes(self, text: str, language: str) -> str | None:
        """What follows a yes with a "but"."""
        return drafts.after_yes(text, language)

    def only_announces_change(self, text: str, language: str) -> bool:
        """Whether the text says that something should change, and not what."""
        return drafts.only_announces_change(text, language)

    def means_stored_data(self, text: str, language: str) -> bool:
        """Whether the consent or what was stored is meant."""
        return drafts.means_stored_data(text, language)

    def part(self, text: str, language: str) -> str | None:
        """Which part of the draft is named."""
        return drafts.part_named(text, language)

    def language_of(self, text: str) -> str | None:
        """The language a text is written in."""
        return detect_language(text)
