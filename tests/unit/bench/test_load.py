"""What a load comes to: silence, errors, and words that went to the wrong client."""

from __future__ import annotations

from bot.bench.lines import Answered
from bot.bench.load import Load, Marks
from bot.bench.talk import LANGUAGES, Said, mark_of, median_length, share_typed, talk

TYPED = Said("what a client typed")
OWN, OTHER = mark_of(3), mark_of(4)


def loaded(*answers: Answered) -> Load:
    found = Load(clients=8, lasted=2.0)
    for answered in answers:
        found.note(TYPED, answered, OWN)
    return found


def test_silence_counts_as_a_turn_and_an_error_does_not() -> None:
    found = loaded(Answered(0.1, True, "yes"), Answered(0.1, True, " "), Answered(9.0, False, ""))
    assert (found.turns, found.answered, found.silent, found.errors) == (3, 1, 1, 1)
    assert found.per_second == 1.0


def test_a_reply_that_quotes_another_client_is_counted() -> None:
    found = loaded(
        Answered(0.1, True, f"you live in {OWN} street"),
        Answered(0.1, True, f"you live in {OTHER.lower()} street"),
        Answered(0.1, True, f"{OWN} and {OTHER}"),
        Answered(0.1, True, "you live in a street"),
    )
    assert (found.quoting, found.wrong) == (2, 2)


def test_rounds_add_up() -> None:
    found, more = loaded(Answered(0.1, True, "yes")), loaded(Answered(0.3, True, ""))
    found.add(more)
    assert (found.turns, found.silent, found.lasted, found.per_second) == (2, 1, 4.0, 0.5)
    assert found.seconds == [0.1, 0.3]


def test_nothing_loaded_has_no_speed() -> None:
    assert Load().per_second is None


def test_no_mark_is_given_twice() -> None:
    marks = Marks()
    given = [marks.next() for _ in range(5000)]
    assert len(set(given)) == len(given)


def test_the_talk_is_mostly_free_text_of_some_length() -> None:
    for language in LANGUAGES:
        turns = talk(language, OWN)
        assert share_typed(turns) >= 0.7
        assert median_length(turns) >= 60
        assert sum(OWN in said.text for said in turns) >= 3
