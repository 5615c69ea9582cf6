"""What is counted over all scripted conversations: turns, leaving early, reflections, repeated sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from statistics import median

from bot.sessions.drafts import DraftRead
from tests.e2e.scripted.playing import Played

MIN_CONTENT_LETTERS = 4
# Long enough to be taken for content, and holding none.
FUNCTION_WORDS = frozenset(
    re.findall(
        r"[a-z]+",
        """
    yang sama juga udah sudah belum buat untuk dari pada kalau kalo karena tapi tetapi terus sampai
    sampe jadi bisa harus mungkin cuma cuman saja lagi masih banget sekali sangat nggak enggak tidak
    bukan itulah begitu gitu gini kayak seperti dengan atau akan bakal dalam waktu sebelum sesudah
    habis ketika saat supaya agar biar kamu kalian kami kita mereka dia saya aku that this these
    those there then than they them their with from into about just really very have has had been
    being what when where which while would could should will your yours mine myself because since
    until after before some much many more most also only even ever never always over again still
    """,
    )
)


@dataclass
class Measures:
    """Filled by each conversation that was played, read when all have been."""

    played: list[Played] = field(default_factory=list)

    @property
    def cooperative(self) -> list[Played]:
        """The conversations of cooperative clients that went through to the end."""
        return [each for each in self.played if each.script.kind == "happy_path" and each.finished]

    @property
    def median_turns(self) -> float:
        """Turns of a cooperative client from opening to hand-over, the median."""
        return median(each.turns for each in self.cooperative)

    @property
    def reflections(self) -> list[tuple[str, list[str]]]:
        """All quotations after typed texts, with what the client had typed until then."""
        return [reflection for each in self.played for reflection in each.reflections]

    @property
    def empty_reflections(self) -> list[str]:
        """Quotations that hold no content word of the client's."""
        return [quoted for quoted, typed in self.reflections if not content(quoted) & content(" ".join(typed))]

    @property
    def repeated(self) -> list[str]:
        """Bubbles said twice in a row."""
        return [bubble for each in self.played for bubble in each.repeated]

    @property
    def useful_after_six(self) -> list[bool]:
        """Of each cooperative client who would leave after six turns: whether the draft is of use."""
        return [is_useful(each.after_six, each) for each in self.cooperative]


def is_useful(draft: DraftRead | None, played: Played) -> bool:
    """Whether a counselor can begin with it: words of the client, played back and confirmed by them."""
    if draft is None:
        return False
    said = " ".join(quote for each in draft.view.statements for quote in each.quotes)
    return draft.view.verdict == "shared" and bool(content(said) & content(" ".join(played.script.typed)))


def content(text: str) -> set[str]:
    """The words of a text that say what it is about."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return {word for word in words if len(word) >= MIN_CONTENT_LETTERS} - FUNCTION_WORDS
