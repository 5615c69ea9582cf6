"""Counselors, their passwords and their sessions at the desk."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from bot.storage.tables import CounselorRow, DeskSessionRow, DraftRow, FlagRow

IDLE = timedelta(minutes=30)  # OWASP ASVS 5.0, 7.3: idle and absolute time-outs
ABSOLUTE = timedelta(hours=10)
MOST_FAILURES = 5
LOCKED_FOR = timedelta(minutes=15)
PASSWORD_BYTES = 12


class LoginRefused(Exception):
    """Name or password are wrong, or the account is locked; which of these is not told."""


class NameTaken(ValueError):
    """Another counselor has that name."""


def add_counselor(session: Session, name: str, now: datetime) -> str:
    """Add a counselor and return a one-time password, which must be changed at the first login. Raises NameTaken."""
    if session.scalar(select(CounselorRow.id).where(CounselorRow.name == name)):
        raise NameTaken(name)
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    session.add(
        CounselorRow(id=uuid.uuid4().hex, name=name, password_hash=PasswordHasher().hash(password), created_at=now)
    )
    return password


def count_counselors(session: Session) -> int:
    """How many counselors there are."""
    return session.scalar(select(func.count(CounselorRow.id))) or 0


def check_password(session: Session, name: str, password: str, now: datetime) -> str:
    """The id of the counselor whose name and password these are. Raises LoginRefused; five failures lock for a while.

    The failure count is stored by the caller's transaction, so let it commit before telling the person.
    """
    row = session.scalar(select(CounselorRow).where(CounselorRow.name == name))
    if row is None or (row.locked_until is not None and row.locked_until > now):
        PasswordHasher().hash(password)  # an unknown name or a locked account takes as long as a wrong password
        raise LoginRefused(name)
    try:
        PasswordHasher().verify(row.password_hash, password)
    except VerifyMismatchError as error:
        row.failed_logins += 1
        if row.failed_logins >= MOST_FAILURES:
            row.failed_logins, row.locked_until = 0, now + LOCKED_FOR
        raise LoginRefused(name) from error
    row.failed_logins, row.locked_until = 0, None
    return row.id


def is_password(session: Session, counselor_id: str, password: str) -> bool:
    """Whether this is the counselor's present password; counts no failure."""
    try:
        return PasswordHasher().verify(session.get_one(CounselorRow, counselor_id).password_hash, password)
    except VerifyMismatchError:
        return False


def set_password(session: Session, counselor_id: str, password: str) -> None:
    """Change a password."""
    row = session.get_one(CounselorRow, counselor_id)
    row.password_hash, row.must_change_password = PasswordHasher().hash(password), False


def open_session(session: Session, counselor_id: str, now: datetime) -> str:
    """Begin a session at the desk; returns the cookie's value, of which only a hash is kept."""
    token = secrets.token_urlsafe(32)
    session.add(
        DeskSessionRow(
            token_hash=_hash(token),
            counselor_id=counselor_id,
            csrf=secrets.token_urlsafe(24),
            started_at=now,
            seen_at=now,
        )
    )
    return token


def session_of(session: Session, token: str, now: datetime) -> tuple[DeskSessionRow, CounselorRow] | None:
    """The session of a cookie and its counselor; None where there is none or it is over."""
    row = session.get(DeskSessionRow, _hash(token))
    if row is None:
        return None
    if now - row.seen_at > IDLE or now - row.started_at > ABSOLUTE:
        session.delete(row)
        return None
    row.seen_at = now
    return row, session.get_one(CounselorRow, row.counselor_id)


def close_session(session: Session, token: str) -> None:
    """End a session; the cookie opens nothing any more."""
    row = session.get(DeskSessionRow, _hash(token))
    if row is not None:
        session.delete(row)


def close_sessions(session: Session, counselor_id: str) -> None:
    """End every session of a counselor, on all devices."""
    session.execute(delete(DeskSessionRow).where(DeskSessionRow.counselor_id == counselor_id))


def claim_draft(session: Session, client_id: str, counselor_id: str, now: datetime) -> bool:
    """Make a draft a counselor's own; False where another counselor has it."""
    row = session.get_one(DraftRow, client_id)
    if row.claimed_by not in (None, counselor_id):
        return False
    if row.claimed_by is None:
        row.claimed_by, row.claimed_at = counselor_id, now
    return True


def acknowledge_flag(session: Session, flag_id: str, counselor_id: str, now: datetime) -> None:
    """A counselor has seen a flag; the first one who has is kept."""
    row = session.get_one(FlagRow, flag_id)
    if row.acknowledged_at is None:
        row.acknowledged_at, row.acknowledged_by = now, counselor_id


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
