"""What takes the place of a goal or a step, and the order of several goals"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
WORD = sa.String(40)


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table("item") as item:
        item.add_column(sa.Column("replaces", WORD))
        item.add_column(sa.Column("replaced_by", WORD))
        item.add_column(sa.Column("priority", sa.Integer()))


def downgrade() -> None:
    """Take back."""
    with op.batch_alter_table("item") as item:
        for name in ("priority", "replaced_by", "replaces"):
            item.drop_column(name)
