"""Terms are counted as whole records and one by one, on files that are as they were noted."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from bot.engine.report_split import ReportError
from bot.engine.report_terms import figures, read_terms_split, terms_lines

RECORDS = [
    {"text": "10 minutes is enough", "terms": {"amount": {"value": 10, "unit": "minute"}}, "refused": []},
    {"text": "that's too long", "terms": {}, "refused": ["amount"]},
    {"text": "twice a week", "terms": {"frequency": {"times": 3, "per": "week"}}, "refused": []},
    {"text": "with my sister", "terms": {"support": "my sister"}, "refused": ["days"]},
]


@pytest.fixture
def split(tmp_path: Path) -> Path:
    text = "\n".join(json.dumps({"offered": {}, "limit": None, **record}) for record in RECORDS)
    (tmp_path / "en.jsonl").write_text(text, encoding="utf-8")
    (tmp_path / "SHA256SUMS").write_text(f"{hashlib.sha256(text.encode()).hexdigest()}  en.jsonl\n", encoding="utf-8")
    return tmp_path


def test_whole_records_and_terms_are_counted(split: Path) -> None:
    found = figures(read_terms_split(split), "en")
    assert (found.records, found.exact, found.with_limit) == (4, 2, 2)
    assert found.tallies["amount"].f1 == found.tallies["support"].f1 == 1.0
    assert (found.tallies["frequency"].missed, found.tallies["frequency"].made_up) == (1, 1)
    assert round(found.tallies["refused"].f1, 2) == 0.67


def test_the_lines_name_the_weakest_term_and_leave_other_models_out(split: Path) -> None:
    whole, limit, weakest = terms_lines(read_terms_split(split), 1)
    assert whole.values == limit.values == [0.5, None]
    assert "`frequency`" in weakest.note
    assert weakest.met() is False


def test_a_changed_record_stops_the_report(split: Path) -> None:
    with (split / "en.jsonl").open("a", encoding="utf-8") as file:
        file.write("\n")
    with pytest.raises(ReportError, match="the hash is not the one"):
        read_terms_split(split)
