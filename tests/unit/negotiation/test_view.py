"""The client's view: nothing said is lost, and it counts as shared only when the client says so (role 1)."""

from __future__ import annotations

from bot.negotiation.view import MOST_PLAY_BACKS, Statement, StatementKind, Verdict, View

TOLD = Statement("my thesis is stuck and I can't sleep", ("my thesis is stuck",))
ADDED = Statement("the worst is my supervisor", ("my supervisor",), StatementKind.CORRECTION, heaviest=True)


def test_a_view_is_shared_only_when_the_client_says_so() -> None:
    view = View()
    view.hear(TOLD)
    assert view.verdict is Verdict.PENDING
    view.confirm()
    assert view.verdict is Verdict.SHARED


def test_a_correction_is_added_and_asks_for_a_new_verdict() -> None:
    view = View()
    view.hear(TOLD)
    view.confirm()
    view.hear(ADDED)
    assert view.standing == (TOLD, ADDED)
    assert (view.verdict, view.corrections) == (Verdict.PENDING, 1)


def test_what_is_not_it_is_set_aside_and_stays_readable() -> None:
    view = View()
    view.hear(TOLD)
    view.reject()
    assert view.standing == ()
    assert [statement.words for statement in view.statements] == [TOLD.words]


def test_after_three_play_backs_the_view_is_kept_as_not_yet_shared() -> None:
    view = View()
    for _ in range(MOST_PLAY_BACKS):
        view.hear(ADDED)
        assert view.verdict is Verdict.PENDING
    view.hear(ADDED)
    assert view.verdict is Verdict.NOT_YET_SHARED
    assert len(view.statements) == MOST_PLAY_BACKS + 1


def test_what_is_told_while_another_question_is_open_changes_no_verdict() -> None:
    view = View()
    view.hear(TOLD)
    view.confirm()
    view.add(ADDED)
    assert (view.verdict, view.play_backs) == (Verdict.SHARED, 1)
