"""The catalog as it is shipped, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalog.catalog import Catalog, load_catalog

AREAS = Path(__file__).parents[3] / "bot" / "catalog" / "areas"


@pytest.fixture(scope="session")
def areas_folder() -> Path:
    return AREAS


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load_catalog(AREAS, None)
