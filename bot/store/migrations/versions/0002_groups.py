"""Groups in which the bot gives hints: settings, hints, what is remembered, mutes, counts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "groups",
        sa.Column("chat", sa.String(32), primary_key=True),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("address", sa.LargeBinary, nullable=False),
        sa.Column("settings", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "hints",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("chat", sa.String(32), nullable=False, index=True),
        sa.Column("message", sa.BigInteger, nullable=False),
        sa.Column("hint", sa.BigInteger, nullable=False),
        sa.Column("card", sa.BigInteger, nullable=False),
        sa.Column("card_chat", sa.LargeBinary, nullable=False),
        sa.Column("card_code", sa.String(32), nullable=False),
        sa.Column("thread", sa.BigInteger, nullable=False),
        sa.Column("when", sa.Double, nullable=False, index=True),
        sa.Column("signals", sa.String(1000), nullable=False),
        sa.Column("advisories", sa.String(1000), nullable=False),
        sa.Column("decision", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("risk", sa.String(16), nullable=False),
        sa.Column("repeats", sa.Integer, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("sender", sa.String(32), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "remembered",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("chat", sa.String(32), nullable=False, index=True),
        sa.Column("signature", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "mutes",
        sa.Column("chat", sa.String(32), primary_key=True),
        sa.Column("sender", sa.String(32), primary_key=True),
        sa.Column("until", sa.Double, nullable=False),
    )
    op.create_table(
        "counts",
        sa.Column("chat", sa.String(32), primary_key=True),
        sa.Column("day", sa.String(10), primary_key=True),
        sa.Column("what", sa.String(32), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
