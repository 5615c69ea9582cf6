"""Clients, their conversations and what is said in them"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TIME = sa.DateTime(timezone=True)
SEALED = sa.LargeBinary()


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "client",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("name", SEALED),
        sa.Column("session_date", sa.Date()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
    )
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("version", sa.String(40), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_consent_client_id"),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    op.create_index("ix_consent_client_id", "consent", ["client_id"])
    op.create_table(
        "conversation",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("started_at", TIME, nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
        sa.Column("language", sa.String(2)),
        sa.Column("asking", sa.String(40), nullable=False),
        sa.Column("about", sa.String(40)),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("safety", sa.String(80)),
        sa.Column("consented", sa.Boolean(), nullable=False),
        sa.Column("pending", SEALED),
        sa.Column("turn_key", sa.String(80)),
        sa.Column("turn_until", TIME),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_conversation_client_id"),
        sa.PrimaryKeyConstraint("id", name="pk_conversation"),
        sa.UniqueConstraint("token_hash", name="uq_conversation_token_hash"),
    )
    op.create_index("ix_conversation_client_id", "conversation", ["client_id"])
    op.create_table(
        "view",
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("statements", SEALED, nullable=False),
        sa.Column("play_backs", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_view_client_id"),
        sa.PrimaryKeyConstraint("client_id", name="pk_view"),
    )
    op.create_table(
        "message",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("conversation_id", sa.String(40), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(80)),
        sa.Column("sender", sa.String(40), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("text", SEALED),
        sa.Column("intent", sa.String(40)),
        sa.Column("values", SEALED),
        sa.Column("card", SEALED),
        sa.Column("answers", sa.String(40)),
        sa.ForeignKeyConstraint(["answers"], ["message.id"], name="fk_message_answers"),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_message_conversation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_message"),
        sa.UniqueConstraint("conversation_id", "key", name="uq_message_conversation_id_key"),
        sa.UniqueConstraint("conversation_id", "seq", name="uq_message_conversation_id_seq"),
    )
    op.create_index("ix_message_answers", "message", ["answers"])
    op.create_table(
        "outcome",
        sa.Column("conversation_id", sa.String(40), nullable=False),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("asking_before", sa.String(40), nullable=False),
        sa.Column("language_before", sa.String(2)),
        sa.Column("answer", SEALED, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_outcome_conversation_id"),
        sa.PrimaryKeyConstraint("conversation_id", "key", name="pk_outcome"),
    )
    op.create_table(
        "choice",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("message_id", sa.String(40), nullable=False),
        sa.Column("conversation_id", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", SEALED, nullable=False),
        sa.Column("intent", sa.String(40), nullable=False),
        sa.Column("values", SEALED, nullable=False),
        sa.Column("used_by", sa.String(80)),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_choice_conversation_id"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name="fk_choice_message_id"),
        sa.PrimaryKeyConstraint("id", name="pk_choice"),
    )
    op.create_index("ix_choice_message_id", "choice", ["message_id"])


def downgrade() -> None:
    """Take back; an index goes with its table."""
    op.drop_table("choice")
    op.drop_table("outcome")
    op.drop_table("message")
    op.drop_table("view")
    op.drop_table("conversation")
    op.drop_table("consent")
    op.drop_table("client")
