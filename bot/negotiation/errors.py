"""Moves the law of the negotiation does not allow. Each leaves everything as it was."""

from __future__ import annotations


class NegotiationError(Exception):
    """A move that is against the law of the negotiation; the message says which and why."""


class SafetyFirst(NegotiationError):
    """Nothing can be offered, accepted or confirmed in a safety state (law 8)."""


class NotInvited(NegotiationError):
    """The bot may not offer before the client has spoken on the item or asked (law 1)."""


class OfferNotOpen(NegotiationError):
    """The offer named is unknown, answered already, or one's own (law 2)."""


class CrossesLimit(NegotiationError):
    """The terms cross what the client will not do (law 4); `about` names the limit in the client's words."""

    def __init__(self, about: str) -> None:
        super().__init__(f"crosses the client's limit: {about}")
        self.about = about


class CrossesGuardrail(NegotiationError):
    """The terms cross what the practice lets the bot settle (law 4); `term` names which."""

    def __init__(self, term: str) -> None:
        super().__init__(f"crosses a guardrail of the practice on: {term}")
        self.term = term


class OfferRepeated(NegotiationError):
    """The same terms were declined on this item before (law 4)."""


class NoOffersLeft(NegotiationError):
    """The bot has made all the offers it may make on this item (law 6)."""


class ItemEnded(NegotiationError):
    """The item has ended; it must be taken up again before a new move (law 11)."""


class UnknownItem(NegotiationError):
    """No item of that id in this negotiation."""


class YesNotDoubtful(NegotiationError):
    """The yes is not fragile, is none, or was asked about before (law 10)."""
