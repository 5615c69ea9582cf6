"""Both languages say the same things, and the counselor chooses which one."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from bot.negotiation.approach import AXES, LEARNS
from bot.negotiation.limits import LimitKind
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import DisagreementKind, Horizon, Outcome, WayOn
from bot.negotiation.terms import TERM_NAMES
from bot.negotiation.view import StatementKind, Verdict
from bot.safety.finding import KINDS, LEVELS
from bot.sessions.conversation import STAGES
from bot.storage.drafts import PLACES
from bot.web.desk.wording import load_words
from tests.integration.desk.conftest import Desk, Logs
from tests.integration.desk.stored import ROLES

PROGRESS = ("done", "partly", "not_yet")  # bot.sessions.drafts.ProgressRead
ADAPTED = ("fewer", "more", "smaller", "larger", "less_asking", "more_asking")  # bot.sessions.adapting
REASONS = ("client_asked", "client_withdrew_consent", "differs_with_counselor")  # flags of kind human
DESK = Path(__file__).parents[3] / "bot" / "web" / "desk"


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_tables_have_the_same_keys_with_the_same_values_to_fill_in() -> None:
    indonesian, english = load_words("id").table, load_words("en").table
    assert indonesian.keys() == english.keys()
    for key in indonesian:
        assert fields(indonesian[key]) == fields(english[key]), key


def test_every_stored_name_has_a_word() -> None:
    table = load_words("id").table
    wanted = [
        *(f"flag.kind.{name}" for name in (*KINDS, "human")),
        *(f"flag.level.{name}" for name in (*LEVELS, "session")),
        *(f"outcome.{name}" for name in Outcome),
        *(f"trail.end.{name}" for name in Outcome if name is not Outcome.OPEN),
        *(f"disagreement.{part}.{name}" for part in ("kind", "own", "other") for name in DisagreementKind),
        *(f"trail.accept.{name}" for name in Party),
        *(f"trail.{part}.{name}" for part in ("rate", "rate_withdrawn") for name in ("confidence", "importance")),
        *(f"{part}.{name}" for part in ("horizon", "trail.horizon") for name in Horizon),
        *(f"{part}.{name}" for part in ("progress", "trail.progress") for name in PROGRESS),
        *(f"{part}.{name}" for part in ("way", "trail.way") for name in WayOn),
        *(f"statement.{name}" for name in StatementKind),
        *(f"axis.{name}.{end}" for name in AXES for end in ("low", "high")),
        *(f"learns.{name}" for name in LEARNS),
        *(f"adapted.{name}" for name in ADAPTED),
        *(f"flag.reason.{name}" for name in REASONS),
        *(f"draft.{state}" for state in ("happened", "not_happened", "not_yet", "not_shared")),
        *(f"limit.{name}" for name in LimitKind),
        *(f"verdict.{name}" for name in Verdict),
        *(f"who.{name}" for name in Party),
        *(f"role.{name}" for name in ROLES),
        *(f"term.{name}" for name in TERM_NAMES),
        *(f"place.{name}" for name in PLACES),
        *(f"stage.{name}" for name in STAGES.values()),
    ]
    assert [key for key in wanted if key not in table] == []


def test_no_entry_is_empty_and_what_reads_the_same_in_both_languages_is_meant_to() -> None:
    indonesian, english = load_words("id").table, load_words("en").table
    assert [key for key in indonesian if not indonesian[key].strip() or not english[key].strip()] == []
    same = {key for key in indonesian if indonesian[key] == english[key]}
    assert same == {"who.bot", "frame.menu"}


def test_every_key_a_page_names_is_in_the_table() -> None:
    table = load_words("id").table
    pages = "".join(page.read_text(encoding="utf-8") for page in DESK.rglob("*.html"))
    named = set(re.findall(r"""\bt\(["']([\w.]*\w)["'][,)\s]""", pages))
    assert len(named) > 60
    assert named - table.keys() == set()


@pytest.mark.parametrize(
    ("path", "indonesian", "english"),
    [
        ("/desk/login", "Kata sandi", "Password"),
        ("/desk/", "Belum punya konselor", "Without a counselor"),
        ("/desk/password", "Kata sandi baru", "New password"),
        ("/desk/elsewhere", "Tidak ada halaman", "There is no page"),
    ],
)
def test_each_page_speaks_the_language_that_was_chosen_and_goes_on_doing_so(
    desk: Desk, counselor: Logs, path: str, indonesian: str, english: str
) -> None:
    browser = desk.browser() if path == "/desk/login" else counselor("Konselor A").browser
    first = browser.get(path).text
    assert '<html lang="id">' in first
    assert indonesian in first
    assert english in browser.get(f"{path}?lang=en").text
    again = browser.get(path).text
    assert '<html lang="en">' in again
    assert english in again


def test_a_language_the_practice_does_not_speak_changes_nothing(desk: Desk) -> None:
    answer = desk.browser().get("/desk/login?lang=xx")
    assert '<html lang="id">' in answer.text
    assert "desk_language" not in answer.headers["set-cookie"]


def test_where_the_practice_speaks_one_language_no_other_is_offered(desk: Desk) -> None:
    desk.sets(languages=("id",))
    page = desk.browser().get("/desk/login?lang=en").text
    assert '<html lang="id">' in page
    assert "English" not in page
