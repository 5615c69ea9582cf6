"""A client whose conversation is in a real database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import application_in
from tests.integration.storage.stored_client import Client


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    application = application_in(tmp_path)
    yield Client(application)
    application.database.close()
