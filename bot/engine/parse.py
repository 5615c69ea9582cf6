"""What each sentence says, for `mufakat parse`: loads the model once, reads JSON lines, prints JSON lines.

python -m bot.engine.parse MODEL YYYY-MM-DD
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from datetime import date
from typing import Any

from bot.language.detect import detect_language
from bot.language.terms import read_terms
from bot.quiet_logs import quiet_logs, quiet_structlog

# Intents the bot knows beyond the contract of `parse`, and what the contract calls them.
CONTRACT_NAMES = {
    **dict.fromkeys(
        (
            "ask_deletion",
            "ask_duration",
            "ask_identity",
            "ask_medicine",
            "ask_next",
            "ask_price",
            "ask_profession",
            "ask_reader",
            "ask_relatives",
            "move_on",
            "nlu_fallback",
        ),
        "out_of_scope",
    ),
    "disagree_with_counselor": "state_limit",
}
DEFAULT_LANGUAGE = "id"


def main(arguments: list[str]) -> None:
    """Read lines until the input ends."""
    model, today = arguments[0], date.fromisoformat(arguments[1])
    quiet_logs(logging.ERROR)
    quiet_structlog()
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    for line in sys.stdin:
        if line.strip():
            said = json.loads(line)
            parsed = asyncio.run(agent.parse_message(f"\u2060{said['text']}"))
            record = record_of(said["text"], said.get("lang"), parsed, today)
            sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
            sys.stdout.flush()


def record_of(text: str, language: str | None, parsed: dict[str, Any], today: date) -> dict[str, Any]:
    """One record of the contract, but for the crisis part, which is not the engine's to judge."""
    language = language or detect_language(text) or DEFAULT_LANGUAGE
    reading = read_terms(text, language, today)
    intent = best_intent(parsed)
    return {
        "text": text,
        "language": language,
        "intent": CONTRACT_NAMES.get(intent["name"], intent["name"]),
        "confidence": round(float(intent["confidence"]), 4),
        "terms": reading.terms,
        "refused": reading.refused,
        "limit": reading.limit,
    }


def best_intent(parsed: dict[str, Any]) -> dict[str, Any]:
    """The most likely intent, even where the engine itself would rather ask again."""
    ranking = [each for each in parsed.get("intent_ranking", []) if each["name"] != "nlu_fallback"]
    return ranking[0] if ranking else parsed["intent"]


if __name__ == "__main__":
    main(sys.argv[1:])
