"""Items, offers, drafts, flags, and the desk"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TIME = sa.DateTime(timezone=True)
SEALED = sa.LargeBinary()


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "counselor",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("password_hash", sa.String(200), nullable=False),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("failed_logins", sa.Integer(), nullable=False),
        sa.Column("locked_until", TIME),
        sa.PrimaryKeyConstraint("id", name="pk_counselor"),
        sa.UniqueConstraint("name", name="uq_counselor_name"),
    )
    op.create_table(
        "desk_session",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("counselor_id", sa.String(40), nullable=False),
        sa.Column("csrf", sa.String(64), nullable=False),
        sa.Column("started_at", TIME, nullable=False),
        sa.Column("seen_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["counselor_id"], ["counselor.id"], name="fk_desk_session_counselor_id"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_desk_session"),
    )
    op.create_index("ix_desk_session_counselor_id", "desk_session", ["counselor_id"])
    op.create_table(
        "disagreement",
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.String(40)),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("client_position", SEALED, nullable=False),
        sa.Column("other_position", SEALED, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_disagreement_client_id"),
        sa.PrimaryKeyConstraint("client_id", "position", name="pk_disagreement"),
    )
    op.create_table(
        "draft",
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("changed_at", TIME, nullable=False),
        sa.Column("code", SEALED),
        sa.Column("code_hash", sa.String(64)),
        sa.Column("handed_over_at", TIME),
        sa.Column("claimed_by", sa.String(40)),
        sa.Column("claimed_at", TIME),
        sa.ForeignKeyConstraint(["claimed_by"], ["counselor.id"], name="fk_draft_claimed_by"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_draft_client_id"),
        sa.PrimaryKeyConstraint("client_id", name="pk_draft"),
        sa.UniqueConstraint("code_hash", name="uq_draft_code_hash"),
    )
    op.create_index("ix_draft_claimed_by", "draft", ["claimed_by"])
    op.create_table(
        "item",
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("parent_id", sa.String(40)),
        sa.Column("words", SEALED),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("invited", sa.Boolean(), nullable=False),
        sa.Column("importance", sa.Integer()),
        sa.Column("confidence", sa.Integer()),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_item_client_id"),
        sa.PrimaryKeyConstraint("client_id", "id", name="pk_item"),
    )
    op.create_table(
        "limit",
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("about", SEALED, nullable=False),
        sa.Column("proviso", SEALED),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_limit_client_id"),
        sa.PrimaryKeyConstraint("client_id", "position", name="pk_limit"),
    )
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("conversation_id", sa.String(40)),
        sa.Column("key", sa.String(80)),
        sa.Column("item_id", sa.String(40)),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("data", SEALED, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_event_client_id"),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_event_conversation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
    )
    op.create_index("ix_event_client_id", "event", ["client_id"])
    op.create_table(
        "offer",
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("item_id", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(40), nullable=False),
        sa.Column("terms", SEALED, nullable=False),
        sa.Column("said", SEALED, nullable=False),
        sa.Column("reason", SEALED),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id", "item_id"], ["item.client_id", "item.id"], name="fk_offer_client_id_item_id"
        ),
        sa.PrimaryKeyConstraint("client_id", "id", name="pk_offer"),
    )
    op.create_table(
        "flag",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("conversation_id", sa.String(40)),
        sa.Column("message_id", sa.String(40)),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("level", sa.String(40), nullable=False),
        sa.Column("reason", sa.String(120), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("acknowledged_at", TIME),
        sa.Column("acknowledged_by", sa.String(40)),
        sa.ForeignKeyConstraint(["acknowledged_by"], ["counselor.id"], name="fk_flag_acknowledged_by"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_flag_client_id"),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name="fk_flag_conversation_id"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name="fk_flag_message_id"),
        sa.PrimaryKeyConstraint("id", name="pk_flag"),
    )
    op.create_index("ix_flag_client_id", "flag", ["client_id"])
    op.create_table(
        "reply",
        sa.Column("client_id", sa.String(40), nullable=False),
        sa.Column("item_id", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("offer_id", sa.String(40), nullable=False),
        sa.Column("by", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("counter_id", sa.String(40)),
        sa.Column("words", SEALED),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id", "offer_id"], ["offer.client_id", "offer.id"], name="fk_reply_client_id_offer_id"
        ),
        sa.PrimaryKeyConstraint("client_id", "item_id", "position", name="pk_reply"),
    )


def downgrade() -> None:
    """Take back; an index goes with its table."""
    op.drop_table("reply")
    op.drop_table("flag")
    op.drop_table("offer")
    op.drop_table("event")
    op.drop_table("limit")
    op.drop_table("item")
    op.drop_table("draft")
    op.drop_table("disagreement")
    op.drop_table("desk_session")
    op.drop_table("counselor")
