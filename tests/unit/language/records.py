"""Reads the example records beside the tests and says how far a reading agrees with them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import srsly

TODAY = dt.date(2026, 11, 24)
DATA = Path(__file__).parent / "data"
TEXT_TERMS = ("activity", "cue", "support", "condition")


def read_records(name: str) -> list[tuple[str, dict[str, Any]]]:
    """Return (text, record) of a file; a record holds the terms, ``refused`` as a set and ``limit``."""
    return [(str(row["text"]), expand(row)) for row in srsly.read_yaml(DATA / f"{name}.yml")]


def expand(row: dict[str, Any]) -> dict[str, Any]:
    """Return the record a short form stands for."""
    record: dict[str, Any] = {name: str(row[name]) for name in (*TEXT_TERMS, "time_of_day") if name in row}
    if "amount" in row:
        value, unit = row["amount"].split()
        record["amount"] = {"value": number(value), "unit": unit}
    if "frequency" in row:
        times, per = row["frequency"].split()
        record["frequency"] = {"times": number(times), "per": per}
    if "days" in row:
        record["days"] = row["days"].split()
    for name in ("start", "until"):
        if name in row:
            said = str(row[name])
            record[name] = {"event": said[7:]} if said.startswith("event: ") else said
    record["refused"] = sorted(row.get("refused", "").split())
    kind, _, about = row.get("limit", "").partition(":")
    record["limit"] = {"kind": kind, "about": about.strip() or None} if kind else None
    return record


def as_record(reading: Any) -> dict[str, Any]:
    """Return a reading in the shape of a record."""
    return {**reading.terms, "refused": sorted(reading.refused), "limit": reading.limit}


def number(text: str) -> int | float:
    value = float(text)
    return int(value) if value == int(value) else value
