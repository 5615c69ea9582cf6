"""The nickname and the date of the session."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.language.introductions import read_introduction

TODAY = dt.date(2026, 11, 24)  # a Tuesday
CASES = [
    ("id", "panggil aku Rani, sesinya kamis", "Rani", "2026-11-26"),
    ("id", "Rani, 3 desember", "Rani", "2026-12-03"),
    ("id", "kamis depan jam 2", None, "2026-12-03"),
    ("id", "Rani", "Rani", None),
    ("id", "panggil aja bagas ya, sesiku besok sore", "bagas", "2026-11-25"),
    ("id", "nama panggilanku Tika. pertemuannya lusa jam 10", "Tika", "2026-11-26"),
    ("id", "aku Dimas, tgl 1/12", "Dimas", "2026-12-01"),
    ("id", "Nyoman Ayu, senin depan", "Nyoman Ayu", "2026-11-30"),
    ("id", "biasa dipanggil mbak Lastri", "mbak Lastri", None),
    ("id", "M. Rizki, jumat", "M. Rizki", "2026-11-27"),
    ("id", "sebut aja Bunga", "Bunga", None),
    ("id", "Wulan tapi sesinya belum tau kapan", None, None),
    ("id", "Wulan, tapi sesinya belum tau kapan", "Wulan", None),
    ("id", "hari ini, Fajar", "Fajar", "2026-11-24"),
    ("id", "tanggal 5 sama bu Ratna", None, "2026-12-05"),
    ("id", "minggu depan", None, None),
    ("id", "Selasa", None, "2026-12-01"),
    ("id", "3 oktober", None, None),
    ("id", "gausah deh", None, None),
    ("id", "iya", None, None),
    ("id", "gatau", None, None),
    ("id", "terserah kak", None, None),
    ("id", "anonim aja", None, None),
    ("id", "aku capek bgt hari ini", None, "2026-11-24"),
    ("id", "kenapa harus pake nama?", None, None),
    ("id", "asdfgh", None, None),
    ("id", "namaku panjang, panggil Nia aja", "Nia", None),
    ("id", "dipanggil Ica kak, rabu depan", "Ica", "2026-12-02"),
    ("id", "inisial D.P.", "D.P", None),
    ("id", "20 november", None, None),
    ("en", "call me Sam, it's next Tuesday", "Sam", "2026-12-01"),
    ("en", "I'm Jo and my session is tomorrow at 3", "Jo", "2026-11-25"),
    ("en", "Mary Ann, December 1st", "Mary Ann", "2026-12-01"),
    ("en", "the 30th, name's Lee", "Lee", "2026-11-30"),
    ("en", "Sam", "Sam", None),
    ("en", "Sam, in a fortnight", "Sam", "2026-12-08"),
    ("en", "just call me June", "June", None),
    ("en", "my appointment is on Friday", None, "2026-11-27"),
    ("en", "Chris here. 2026-12-04", "Chris", "2026-12-04"),
    ("en", "call me whatever", None, None),
    ("en", "Ann, on 12/5", "Ann", "2026-12-05"),
    ("en", "with Dr. Smith on Monday", None, "2026-11-30"),
    ("en", "send it to her", None, None),
    ("en", "next week some time", None, None),
    ("en", "yesterday", None, None),
    ("en", "skip", None, None),
    ("en", "no thanks", None, None),
    ("en", "I don't know yet", None, None),
    ("en", "I feel really sad", None, None),
    ("en", "", None, None),
]


@pytest.mark.parametrize(("language", "text", "name", "date"), CASES)
def test_the_name_and_the_date_are_read(language: str, text: str, name: str | None, date: str | None) -> None:
    expected = dt.date.fromisoformat(date) if date else None
    assert read_introduction(text, language, TODAY) == (name, expected)
