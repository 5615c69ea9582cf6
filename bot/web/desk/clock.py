"""Times as a counselor reads them: in the practice's time zone and the language of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.web.desk.wording import Words

MINUTE, HOUR, DAY = 60, 3600, 86400


@dataclass(frozen=True)
class Clock:
    """now: the moment of the page, UTC."""

    now: datetime
    zone: ZoneInfo
    words: Words

    @property
    def today(self) -> date:
        """The day of the page."""
        return self.day_of(self.now)

    def day_of(self, at: datetime) -> date:
        """The day a moment falls on where the practice is."""
        return at.astimezone(self.zone).date()

    def day(self, day: date) -> str:
        """ "24 Nov 2026"."""
        return f"{day.day} {self._month(day)} {day.year}"

    def moment(self, at: datetime) -> str:
        """ "24 Nov 2026, 10:32"."""
        return f"{self.day(self.day_of(at))}, {self.time(at)}"

    def short(self, at: datetime) -> str:
        """ "24 Nov, 10:32", for lines that stand close together."""
        day = self.day_of(at)
        return f"{day.day} {self._month(day)}, {self.time(at)}"

    def time(self, at: datetime) -> str:
        """ "10:32", in Indonesian "10.32"."""
        return at.astimezone(self.zone).strftime(self.words("clock.format"))

    def ago(self, at: datetime) -> str:
        """ "3 hours ago", in whole minutes, hours or days."""
        seconds = max(0, int((self.now - at).total_seconds()))
        for name, size in (("days", DAY), ("hours", HOUR), ("minutes", MINUTE)):
            if seconds >= size:
                return self.words(f"clock.{name}", n=seconds // size)
        return self.words("clock.just_now")

    def _month(self, day: date) -> str:
        return self.words("clock.months").split()[day.month - 1]
