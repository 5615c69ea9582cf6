"""What a reply objects to, and the yes that is fragile"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table("reply") as reply:
        reply.add_column(sa.Column("objected", sa.JSON()))
    with op.batch_alter_table("item") as item:
        item.add_column(sa.Column("questioned", sa.Boolean(), nullable=False, server_default=sa.false()))
        item.add_column(sa.Column("fragility", sa.JSON()))


def downgrade() -> None:
    """Take back."""
    with op.batch_alter_table("item") as item:
        for name in ("fragility", "questioned"):
            item.drop_column(name)
    with op.batch_alter_table("reply") as reply:
        reply.drop_column("objected")
