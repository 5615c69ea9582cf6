"""docs/contracts.md and the code say the same: errors, states, cards, drafts, settings."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
import yaml

from bot.safety.finding import LEVELS
from bot.sessions import drafts, items_read
from bot.sessions.conversation import STAGES
from bot.web.door import requests, routes
from bot.web.door.hints import RESERVED
from tests.architecture.project import python_files
from tests.integration.docs.pages import CONTRACTS, ROOT, named, rows

TEXT = CONTRACTS.read_text(encoding="utf-8")
# Said by the door when something behind it fails: the sentence is utter_door_*, the code stands in the code alone.
BEHIND_THE_DOOR = {"failed": 500, "no_answer": 503, "not_stored": 503}


def test_every_error_code_is_explained_and_every_explained_one_exists() -> None:
    sentences = yaml.safe_load((ROOT / "data/responses/door.yml").read_text(encoding="utf-8"))["responses"]
    said = {name.removeprefix("utter_error_") for name in sentences if name.startswith("utter_error_")}
    explained = [code for cells in rows(CONTRACTS, "code") for code in named(cells[0])]
    assert sorted(explained) == sorted({*said, *BEHIND_THE_DOOR})


def test_every_error_has_the_status_the_page_says() -> None:
    door = "\n".join((ROOT / path).read_text(encoding="utf-8") for path in python_files("bot/web"))
    raised = {code: int(status) for status, code in re.findall(r'Refused\((\d{3}), "(\w+)"', door)}
    told = {named(code)[0]: int(status) for code, status, _ in rows(CONTRACTS, "code")}
    assert told == raised | BEHIND_THE_DOOR
    assert all(f'"{code}"' in door for code in BEHIND_THE_DOOR)


def test_the_limits_on_a_message_are_those_of_the_door() -> None:
    assert f"{requests.MOST_CHARACTERS:,} characters" in TEXT
    assert f"{requests.MOST_BYTES // 1024} KiB" in TEXT
    assert f"1 to {requests.MOST_KEY} printable" in TEXT
    assert f"more than {routes.PER_CLIENT.amount} messages a minute" in TEXT
    assert f"{routes.PER_ADDRESS.amount} sessions a minute" in TEXT


def test_the_choices_that_need_not_be_issued_are_named() -> None:
    sentence = next(part for part in TEXT.split("**") if "need not be issued" in part)
    assert set(named(sentence)) - {"id"} == set(RESERVED)


def test_every_stage_is_named() -> None:
    sentence = next(part for part in TEXT.split("**") if "`stage`:" in part)
    assert set(STAGES.values()) <= set(named(sentence))


@pytest.mark.parametrize(
    ("part", "model"),
    [
        ("a draft", drafts.DraftRead),
        ("`flags`", drafts.FlagRead),
        ("`view`", drafts.ViewRead),
        ("`view`", drafts.StatementRead),
        ("`goals`, `steps`", items_read.ItemRead),
        ("`ownership`", items_read.OwnerRead),
        ("`ledger`", items_read.LedgerLineRead),
        ("`ledger`", items_read.PutRead),
        ("`trail`", items_read.MoveRead),
        ("`disagreements`", drafts.DisagreementRead),
        ("`limits`", drafts.LimitRead),
        ("`notes`", drafts.NoteRead),
        ("`roles`", drafts.RoleRead),
    ],
)
def test_every_field_of_a_draft_is_named(part: str, model: Any) -> None:
    (told,) = [fields for name, fields in rows(CONTRACTS, "in") if name == part]
    assert {field.name for field in dataclasses.fields(model)} <= set(named(told))


def test_every_level_of_a_flag_is_named() -> None:
    (told,) = [fields for name, fields in rows(CONTRACTS, "in") if name == "`flags`"]
    assert {*LEVELS, "asked"} <= set(named(told))


def test_every_setting_is_named_and_every_named_one_is_read() -> None:
    code = "\n".join((ROOT / path).read_text(encoding="utf-8") for path in python_files("bot"))
    read = set(re.findall(r'"(MUFAKAT_[A-Z_]+|ACTION_ENDPOINT)"', code))
    assert {named(cells[0])[0] for cells in rows(CONTRACTS, "name")} == read
