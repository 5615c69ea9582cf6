"""How a client likes to be worked with, obstacles, sharing, and coming back"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

SEALED = sa.LargeBinary()


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "approach",
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("data", SEALED, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_approach_client_id"),
        sa.PrimaryKeyConstraint("client_id", name="pk_approach"),
    )
    op.create_table(
        "obstacle",
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.String(40)),
        sa.Column("data", SEALED, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_obstacle_client_id"),
        sa.PrimaryKeyConstraint("client_id", "position", name="pk_obstacle"),
    )
    with op.batch_alter_table("item") as item:
        item.add_column(sa.Column("reason", SEALED))
        item.add_column(sa.Column("horizon", sa.String(40)))
        item.add_column(sa.Column("progress", SEALED))
    for table in ("limit", "disagreement"):
        with op.batch_alter_table(table) as kept:
            kept.add_column(sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("draft") as draft:
        draft.add_column(sa.Column("held_back", sa.JSON()))
        draft.add_column(sa.Column("note", SEALED))
        draft.add_column(sa.Column("more_in_person", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("conversation") as conversation:
        conversation.add_column(sa.Column("settled", sa.JSON()))
        conversation.add_column(sa.Column("back_to", sa.String(80)))
        conversation.add_column(sa.Column("last_change", SEALED))
        conversation.add_column(sa.Column("return_hash", sa.String(64)))
        conversation.create_index("ix_conversation_return_hash", ["return_hash"], unique=True)


def downgrade() -> None:
    """Take back."""
    with op.batch_alter_table("conversation") as conversation:
        conversation.drop_index("ix_conversation_return_hash")
        for name in ("return_hash", "last_change", "back_to", "settled"):
            conversation.drop_column(name)
    with op.batch_alter_table("draft") as draft:
        for name in ("more_in_person", "note", "held_back"):
            draft.drop_column(name)
    for table in ("limit", "disagreement"):
        with op.batch_alter_table(table) as kept:
            kept.drop_column("withdrawn")
    with op.batch_alter_table("item") as item:
        for name in ("progress", "horizon", "reason"):
            item.drop_column(name)
    op.drop_table("obstacle")
    op.drop_table("approach")
