"""What a client says is there again at the next turn, and on the desk, as it was said."""

from __future__ import annotations

from datetime import date

from bot.negotiation.approach import Approach
from bot.negotiation.items import ItemKind, Progress
from bot.negotiation.limits import Limit, LimitKind
from bot.negotiation.obstacles import Obstacle
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import Disagreement, DisagreementKind, Horizon, Outcome, WayOn
from bot.negotiation.terms import Terms
from bot.negotiation.view import Statement, StatementKind, Verdict
from bot.sessions.talk import Draft, Flag, Note, Talk
from tests.integration.storage.stored_client import Client, agree


def test_how_a_client_likes_to_be_worked_with(client: Client) -> None:
    said = Approach({"advice": -2, "past": 0}, {"asking": -1}, "doing", ["ask me less"], "my grandmother", ["fewer"])

    def work(talk: Talk) -> None:
        talk.approach.__dict__.update(said.__dict__)

    client.turn(work)
    assert client.load().approach == said
    read = client.draft().preferences
    assert (read.axes, read.learns, read.values, read.words) == (said.axes, "doing", "my grandmother", ("ask me less",))


def test_what_could_get_in_the_way_and_what_to_do_about_it(client: Client) -> None:
    kept = [
        Obstacle("the rain", "s1", "an umbrella", ("wait", "go inside"), ("wait",)),
        Obstacle("my cousin"),
    ]
    client.turn(lambda talk: talk.obstacles.extend(kept))
    assert client.load().obstacles == kept
    assert [(each.words, each.idea, each.chosen) for each in client.draft().obstacles] == [
        ("the rain", "an umbrella", ("wait",)),
        ("my cousin", None, ()),
    ]


def test_an_obstacle_that_was_taken_back_is_gone(client: Client) -> None:
    client.turn(lambda talk: talk.obstacles.extend([Obstacle("the rain"), Obstacle("my cousin")]))
    client.turn(lambda talk: talk.obstacles.pop())
    assert client.load().obstacles == [Obstacle("the rain")]


def test_reason_horizon_numbers_and_progress_of_an_item(client: Client) -> None:
    def work(talk: Talk) -> None:
        item = agree(talk)
        talk.negotiation.rate(item, "importance", 0)
        talk.negotiation.rate(item, "confidence", 10)
        talk.negotiation.give_reason(item, "the light")
        talk.negotiation.set_horizon(item, Horizon.LONGER)
        talk.negotiation.report_progress(item, "done")
        talk.negotiation.report_progress(item, "partly", "the sun was out")

    client.turn(work)
    item = client.load().negotiation.item("s1")
    assert (item.importance, item.confidence, item.reason, item.horizon) == (0, 10, "the light", Horizon.LONGER)
    assert item.progress == [Progress("partly", "the sun was out")]
    read = client.draft().steps[0]
    assert (read.reason, read.horizon, read.progress[0].helped) == ("the light", "longer", "the sun was out")
    assert [move.act for move in read.trail if move.act in ("rate", "reason", "horizon", "progress")] == [
        "rate", "rate", "reason", "horizon", "progress", "progress",
    ]  # fmt: skip


def test_how_a_step_went_the_way_on_and_what_took_its_place(client: Client) -> None:
    def tell(talk: Talk) -> None:
        item = agree(talk)
        talk.negotiation.report_progress(item, "partly", said="twice", value=6, on=date(2026, 12, 1))
        talk.negotiation.choose_way(item, WayOn.ANOTHER_STEP, "another step please")

    def replace(talk: Talk) -> None:
        other = talk.negotiation.open_item(ItemKind.STEP, replaces="s1")
        offer = talk.negotiation.put_forward(other.id, Party.CLIENT, Terms(activity="sit outside"), date(2026, 12, 1))
        talk.negotiation.accept(offer.id, Party.BOT, date(2026, 12, 1))

    client.turn(tell)
    client.turn(replace)
    old, new = client.load().negotiation.items
    assert old.progress == [Progress("partly", None, "twice", 6, date(2026, 12, 1), WayOn.ANOTHER_STEP)]
    assert (old.outcome, old.replaced_by, new.replaces) == (Outcome.REPLACED, "s2", "s1")
    read, other = client.draft().steps
    told = read.progress[0]
    assert (told.said, told.value, told.on, told.way) == ("twice", 6, date(2026, 12, 1), "another_step")
    assert (read.outcome, read.replaced_by, other.replaces) == ("replaced", "s2", "s1")
    assert "activity" in read.terms
    assert [move.act for move in read.trail][-3:] == ["progress", "way", "replace"]


def test_goals_come_in_the_order_the_client_gave_them(client: Client) -> None:
    def work(talk: Talk) -> None:
        for words in ("sleep", "call home", "finish"):
            talk.negotiation.open_item(ItemKind.GOAL, words)
        talk.negotiation.put_in_order(["g3", "g1"])

    client.turn(work)
    read = client.draft().goals
    assert [(goal.id, goal.priority) for goal in read] == [("g3", 1), ("g1", 2), ("g2", None)]
    assert read[0].trail[-1].value == 1


def test_limits_of_each_kind_and_one_taken_back(client: Client) -> None:
    limits = [
        Limit(LimitKind.NEVER, "call my dad"),
        Limit(LimitKind.ONLY_IF, "the choir", "it's a different one"),
        Limit(LimitKind.NOT_NOW, "a doctor"),
    ]
    client.turn(lambda talk: [talk.negotiation.set_limit(limit) for limit in limits])
    assert client.load().negotiation.limits == limits
    client.turn(lambda talk: talk.negotiation.withdraw_limit(limits[0]))
    assert client.load().negotiation.standing_limits == tuple(limits[1:])
    assert [limit.about for limit in client.draft().limits] == ["the choir", "a doctor"]


def test_disagreements_of_all_three_kinds_and_one_taken_back(client: Client) -> None:
    kept = [Disagreement(kind, f"one {kind}", f"other {kind}") for kind in DisagreementKind]
    client.turn(lambda talk: [talk.negotiation.keep_disagreement(each) for each in kept])
    client.turn(lambda talk: talk.negotiation.withdraw_disagreement(kept[1]))
    assert client.load().negotiation.standing_disagreements == (kept[0], kept[2])
    assert [each.kind for each in client.draft().disagreements] == [kept[0].kind, kept[2].kind]


def test_what_is_shared_the_note_and_who_it_is_from(client: Client) -> None:
    def work(talk: Talk) -> None:
        talk.draft.held_back |= {"s1", "view"}
        talk.draft.note, talk.draft.more_in_person = "please talk slowly", True
        talk.draft.name, talk.draft.session_date = "Wren", date(2026, 12, 3)

    client.turn(work)
    assert client.load().draft == Draft(None, {"s1", "view"}, "please talk slowly", True, "Wren", date(2026, 12, 3))
    read = client.draft()
    assert (set(read.sharing.held_back), read.sharing.note) == ({"s1", "view"}, "please talk slowly")
    assert (read.sharing.more_in_person, read.name, read.session_date) == (True, "Wren", date(2026, 12, 3))


def test_the_view_with_follow_ups_corrections_and_what_was_set_aside(client: Client) -> None:
    statements = [
        Statement("it's my job", ("my job",), set_aside=True),
        Statement("since March", ("since March",), StatementKind.FOLLOW_UP),
        Statement("mostly the boss", ("the boss",), StatementKind.CORRECTION, heaviest=True),
    ]

    def work(talk: Talk) -> None:
        talk.view.statements.extend(statements)
        talk.view.play_backs, talk.view.verdict = 2, Verdict.SHARED

    client.turn(work)
    view = client.load().view
    assert (view.statements, view.play_backs, view.verdict) == (statements, 2, Verdict.SHARED)


def test_flags_and_notes_reach_the_desk(client: Client) -> None:
    def work(talk: Talk) -> None:
        talk.new_flags.append(Flag("human", "session", "differs_with_counselor"))
        talk.new_notes.append(Note("other", "I also draw"))

    client.turn(work)
    read = client.draft()
    assert [(flag.kind, flag.reason) for flag in read.flags] == [("human", "differs_with_counselor")]
    assert [(note.kind, note.words) for note in read.notes] == [("other", "I also draw")]
