"""What a client says beside the offers: limits, disagreements, numbers; and a safety state that comes and goes."""

from __future__ import annotations

import copy

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.negotiation.limits import Limit
from bot.negotiation.outcomes import Disagreement, DisagreementKind
from tests.unit.negotiation.generated import some_limits
from tests.unit.negotiation.moves import Moves, some_disagreements, some_items, some_limits_set, standing


class Beside(Moves):
    """The moves that are no answers to offers."""

    @rule(limit=some_limits())
    def set_limit(self, limit: Limit) -> None:
        agreed = [standing(item) for item in self.negotiation.items]
        self.move(lambda: self.negotiation.set_limit(limit))
        assert [standing(item) for item in self.negotiation.items] == agreed, "law 3"

    @precondition(some_limits_set)
    @rule(data=st.data())
    def withdraw_limit(self, data: st.DataObject) -> None:
        limit = data.draw(st.sampled_from(self.negotiation.limits))
        items, count = copy.deepcopy(self.negotiation.items), len(self.negotiation.standing_limits)
        self.move(lambda: self.negotiation.withdraw_limit(limit))
        assert len(self.negotiation.standing_limits) == count - (not limit.withdrawn), "law 11"
        assert self.negotiation.items == items, "law 3"

    @rule(words=st.sampled_from(["not for me", "yes and no"]), kind=st.sampled_from(DisagreementKind))
    def disagree(self, words: str, kind: DisagreementKind) -> None:
        self.move(lambda: self.negotiation.keep_disagreement(Disagreement(kind, words, "the other side")))

    @precondition(some_disagreements)
    @rule(data=st.data())
    def withdraw_disagreement(self, data: st.DataObject) -> None:
        kept = data.draw(st.sampled_from(self.negotiation.disagreements))
        items, count = copy.deepcopy(self.negotiation.items), len(self.negotiation.standing_disagreements)
        self.move(lambda: self.negotiation.withdraw_disagreement(kept))
        assert len(self.negotiation.standing_disagreements) == count - (not kept.withdrawn), "law 11"
        assert self.negotiation.items == items, "law 3"

    @precondition(some_items)
    @rule(data=st.data(), value=st.integers(0, 10))
    def rate(self, data: st.DataObject, value: int) -> None:
        item = self.some_item(data)
        self.move(lambda: self.negotiation.rate(item.id, "confidence", value))

    @precondition(some_items)
    @rule(data=st.data())
    def withdraw_rating(self, data: st.DataObject) -> None:
        item = self.some_item(data)
        stood = standing(item)
        self.move(lambda: self.negotiation.withdraw_rating(item.id, "confidence"))
        assert self.negotiation.in_safety_state or item.confidence is None, "law 11"
        assert standing(item) == stood, "law 3"

    @rule(on=st.sampled_from([False, False, False, True]))
    def safety(self, on: bool) -> None:
        self.negotiation.in_safety_state = on
