"""What all tables share: one metadata, names of constraints, and the lengths of ids and words."""

from __future__ import annotations

from sqlalchemy import MetaData, String
from sqlalchemy.orm import DeclarativeBase

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
ID = String(40)
WORD = String(40)


class Base(DeclarativeBase):
    """All tables share one metadata, so that Alembic sees them together."""

    metadata = MetaData(naming_convention=NAMES)
