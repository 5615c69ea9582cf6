"""The one place where adapters meet use cases. Nothing is opened before `application()` is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from bot.bootstrap.ideas import CatalogIdeas
from bot.bootstrap.reader import ChatReader
from bot.catalog.any_goal import load_any_goal
from bot.catalog.catalog import load_catalog
from bot.catalog.obstacles import load_obstacles
from bot.catalog.vectors import KeptVectors
from bot.language.encoder import open_encoder
from bot.negotiation.limits import Guardrails
from bot.practice import Practice, load_guardrails, load_practice
from bot.settings import Settings, read_settings
from bot.storage.database import Database, open_database
from bot.storage.keys import load_key_file
from bot.storage.turns import Rules, StoredTurns


@dataclass(frozen=True)
class Application:
    """Everything wired: what the entry points (door, desk, actions, command line) work with."""

    settings: Settings
    practice: Practice
    database: Database
    turns: StoredTurns
    reader: ChatReader
    ideas: CatalogIdeas


@cache
def application() -> Application:
    """The application of this process, from the environment; made when first asked for."""
    return build(read_settings())


def build(settings: Settings) -> Application:
    """Wire an application. Raises KeyFileError, PracticeError or CatalogError, each with what to do."""
    practice = load_practice(settings.practice)
    rules = Rules(
        guardrails=guardrails_of(settings),
        consent_version=practice.consent_version,
        adult_age=practice.ages.adult,
        under_age=practice.ages.under_age,
        zone=ZoneInfo(practice.time_zone),
    )
    overrides = settings.practice / "catalog"
    catalog = load_catalog(settings.catalog, overrides if overrides.is_dir() else None)
    beside = settings.catalog.parent
    vectors = KeptVectors(open_encoder, settings.vectors_of_ideas)
    ideas = CatalogIdeas(catalog, load_obstacles(beside / "obstacles"), load_any_goal(beside / "any_goal.yml"), vectors)
    database = open_database(settings.database_url, load_key_file(settings.key_file))
    reader = ChatReader()
    turns = StoredTurns(database, rules, reader, ideas, utc_now)
    return Application(settings, practice, database, turns, reader, ideas)


def guardrails_of(settings: Settings) -> Guardrails:
    """The practice's guardrails as the core knows them."""
    read = load_guardrails(settings.practice)
    return Guardrails(
        largest={str(unit): value for unit, value in read.largest.items()},
        rest=(*read.rest.words.id, *read.rest.words.en),
        rest_hours=read.rest.hours,
        most_per_day=read.most_per_day,
        most_per_week=read.most_per_week,
        most_per_month=read.most_per_month,
        latest_start_in_days=read.latest_start_in_days,
        not_by_bot=read.phrases_not_by_bot,
    )


def utc_now() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)
