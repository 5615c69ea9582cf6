"""The client's language as the use cases need it: an adapter of bot.language to the port `Reader`."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.language import (
    aspects,
    both_sides,
    changing,
    clauses,
    counselor_wish,
    drafts,
    hedges,
    introductions,
    kinds_of_text,
    limit_kind,
    manners,
    months,
    numbers,
    order,
    parts,
    phrases,
    preferences,
    pronouns,
    sharing,
    taking,
    taking_back,
    terms,
    too_much,
    ways_on,
)
from bot.language.detect import detect_language
from bot.negotiation.outcomes import WayOn
from bot.negotiation.terms import Terms, record_from_terms, terms_from_record
from bot.sessions.ports import Reading, WayRead

MOST_QUOTES = 3


class ChatReader:
    """Reads and writes Indonesian and English (port: `bot.sessions.ports.Reader`)."""

    def read(self, text: str, language: str, today: date, offered: Terms | None = None) -> Reading:
        """The terms a sentence names, also where it answers an offer."""
        read = terms.read_terms(text, language, today, offered=record_from_terms(offered) if offered else None)
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

    def is_hedged(self, text: str) -> bool:
        """Whether the words leave the client's own will out of it, in either language: a client may switch."""
        return hedges.is_hedged(text, None)

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

    def day(self, day: date, language: str, today: date) -> str:
        """A date in words."""
        return phrases.say_date(day, language, today)

    def choice_taken(self, text: str, language: str, count: int) -> int | None:
        """The one option taken where others are turned down."""
        number = taking.choice_taken(text, language, count)
        return None if number is None else number - 1

    def closes_with_yes(self, text: str, language: str) -> bool:
        """Whether the last thing said is a yes."""
        return taking.closes_with_yes(text, language)

    def leaves_now(self, text: str, language: str) -> bool:
        """Whether a text ends with the wish to stop."""
        return manners.leaves_now(text, language)

    def choices(self, text: str, language: str, count: int) -> tuple[int, ...]:
        """Which of `count` numbered options are meant together."""
        return tuple(number - 1 for number in numbers.read_choices(text, language, count))

    def aspects(self, text: str, language: str) -> frozenset[str]:
        """What a telling of the problem already says."""
        return aspects.aspects_told(text, language)

    def preferences(self, text: str, language: str) -> dict[str, Any]:
        """Axes, paces and `learns` a text names."""
        return preferences.read_preferences(text, language)

    def both_sides(self, text: str, language: str) -> tuple[str, str] | None:
        """The two sides of somebody who is torn."""
        return both_sides.both_sides(text, language)

    def counselor_wish(self, text: str, language: str) -> tuple[str, str] | None:
        """What the counselor wants and what the client says to it."""
        return counselor_wish.counselor_wish(text, language)

    def limit_kind(self, text: str, language: str) -> tuple[str, str | None] | None:
        """Which kind of limit is meant, and its proviso."""
        return limit_kind.limit_kind(text, language)

    def after_but(self, text: str, language: str) -> str | None:
        """What follows the first "but" of a text."""
        return drafts.after_but(text, language)

    def only_says(self, kind: str, text: str, language: str) -> bool:
        """Whether a text says nothing but that."""
        return manners.only_says(kind, text, language)

    def says_outright(self, kind: str, text: str, language: str) -> bool:
        """Whether a text says so outright."""
        return manners.says_outright(kind, text, language)

    def is_question(self, text: str, language: str) -> bool:
        """Whether a text asks something."""
        return manners.is_question(text, language)

    def begins_with_no(self, text: str, language: str) -> bool:
        """Whether a text begins as a no does."""
        return manners.begins_with_no(text, language)

    def is_telling_no(self, text: str, language: str) -> bool:
        """Whether a no belongs to a verb of the client's own."""
        return manners.is_telling_no(text, language)

    def takes_out_a_part(self, text: str, language: str) -> bool:
        """Whether the client asks for a goal or a step to be taken out."""
        return taking_back.takes_out_a_part(text, language)

    def means_take_back(self, text: str, language: str) -> bool:
        """Whether the client asks to take something back."""
        return taking_back.means_take_back(text, language)

    def is_small_talk(self, text: str, language: str) -> bool:
        """Whether a text is about the weather and the like."""
        return manners.is_small_talk(text, language)

    def is_about_oneself(self, text: str, language: str) -> bool:
        """Whether somebody speaks of themselves."""
        return manners.is_about_oneself(text, language)

    def wants_less(self, text: str, language: str) -> bool:
        """Whether the client wishes a step were less."""
        return drafts.wants_less(text, language)

    def after_there_is(self, text: str, language: str) -> str:
        """What follows a "yes, there is"."""
        return drafts.after_there_is(text, language)

    def is_only_a_number(self, text: str, language: str) -> bool:
        """Whether a text is a number without a unit."""
        return changing.is_only_a_number(text, language)

    def about_the_step(self, text: str, language: str) -> str | None:
        """What a sentence plainly about the step says of it."""
        return changing.about_the_step(text, language)

    def before_the_step(self, text: str, language: str) -> str:
        """What stands before the words for the step."""
        return changing.before_the_step(text, language)

    def opens_a_change(self, text: str, language: str) -> bool:
        """Whether a text begins as a change does."""
        return changing.opens_a_change(text, language)

    def swapped(self, text: str, language: str) -> tuple[str, str] | None:
        """What is changed, and what it becomes."""
        return changing.swapped(text, language)

    def day_off(self, text: str, language: str) -> tuple[str, str] | None:
        """What names the day left free from now on, and the one free until now."""
        return changing.day_off(text, language)

    def names_by_what_it_is(self, text: str, language: str) -> str | None:
        """The words by which one of several is named."""
        return changing.names_by_what_it_is(text, language)

    def without_little_words(self, text: str, language: str) -> str:
        """The words of a text that can tell one thing from another."""
        return changing.without_little_words(text, language)

    def drops_one_time(self, text: str, language: str) -> bool:
        """Whether one time too many is dropped."""
        return changing.drops_one_time(text, language)

    def without_repair(self, text: str, language: str) -> str:
        """The text without what only says that it corrects something."""
        return changing.without_repair(text, language)

    def contradicts_itself(self, text: str, language: str) -> bool:
        """Whether a sentence says always and not at all of one thing."""
        return too_much.contradicts_itself(text, language)

    def things_listed(self, text: str, language: str) -> int:
        """How many things a sentence lists."""
        return too_much.things_listed(text, language)

    def month(self, text: str, language: str, today: date) -> date | None:
        """When a month begins that alone says when."""
        return months.first_day(text, language, today)

    def way_on(self, text: str, language: str) -> WayRead | None:
        """How the client goes on after a step was tried."""
        said = ways_on.way_on(text, language)
        return WayRead(WayOn(said.way), said.rest, said.plain) if said else None

    def put_first(self, text: str, language: str) -> str | None:
        """What is said of the one of several that comes first."""
        return order.put_first(text, language)

    def all_alike(self, text: str, language: str) -> bool:
        """Whether none of several comes before the others."""
        return order.all_alike(text, language)

    def horizon(self, text: str, language: str) -> str | None:
        """Whether the coming session or the longer way is meant."""
        return drafts.horizon_named(text, language)

    def parts(self, text: str, language: str) -> frozenset[str]:
        """All parts of the draft that are named."""
        return parts.parts_named(text, language)

    def wants_all_shared(self, text: str, language: str) -> bool | None:
        """Whether all parts, or none, are to be shared."""
        return sharing.wants_all_shared(text, language)

    def means_undo(self, text: str, language: str) -> bool:
        """Whether the last thing said or tapped is to be undone."""
        return taking_back.means_undo(text, language)

    def introduction(self, text: str, language: str, today: date) -> tuple[str | None, date | None]:
        """A name and the date of the session."""
        return introductions.read_introduction(text, language, today)

    def kind_of_text(self, text: str, language: str) -> str | None:
        """What kind of text this is, where it is no plain sentence."""
        return kinds_of_text.kind_of_text(text, language)

    def language_of(self, text: str) -> str | None:
        """The language a text is written in."""
        return detect_language(text)
