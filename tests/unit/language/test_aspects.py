"""What an account already says: since when, what it touches, what was tried, when it is better."""

from __future__ import annotations

import pytest

from bot.language.aspects import aspects_told

CASES = [
    ("id", "skripsiku macet, sejak maret aku gabisa fokus", "since touches"),
    ("id", "udah 4 bulan begini terus", "since"),
    ("id", "Sudah hampir dua tahun saya merasa kosong", "since"),
    ("id", "akhir2 ini gampang nangis", "since"),
    ("id", "beberapa minggu terakhir rasanya berat bgt", "since"),
    ("id", "dua minggu lagi aku sidang", ""),
    ("id", "bosku galak", ""),
    ("id", "makanku jadi ga teratur", "touches"),
    ("id", "gara2 ini kerjaanku di kantor berantakan", "touches"),
    ("id", "kepalaku sering sakit kalo mikirin itu", "touches"),
    ("id", "aku jadi sering ribut sama pacar", "touches"),
    ("id", "udah nyoba meditasi tapi ga mempan", "tried"),
    ("id", "aku pernah curhat ke sahabatku soal ini", "tried"),
    ("id", "belum nyoba apa2 sih", "tried"),
    ("id", "aku mau coba olahraga", ""),
    ("id", "udah ga cerita lagi ke siapa2", ""),
    ("id", "agak lega kalo abis sholat", "better"),
    ("id", "cuma tenang pas lagi di rumah nenek", "better"),
    ("id", "pengen bisa lebih tenang pas di kelas", ""),
    ("id", "ga pernah membaik", "better"),
    ("id", "dari smp aku begadang, pernah ke psikolog, mendingan kalo ada yang nemenin", "since touches tried better"),
    ("en", "ever since the move I can't eat properly", "since touches"),
    ("en", "it's been three months now", "since"),
    ("en", "about a year ago my mum got ill", "since"),
    ("en", "the exam is in two weeks", ""),
    ("en", "my grades are slipping", "touches"),
    ("en", "I keep snapping at my flatmate", "touches"),
    ("en", "i have tried apps and lists, nothing helps", "tried"),
    ("en", "haven't tried anything yet", "tried"),
    ("en", "I want to try yoga", ""),
    ("en", "it gets easier when I'm outside", "better"),
    ("en", "the only time it's quiet in my head is at the pool", "better"),
    ("en", "I just want to feel better when I'm alone", ""),
    ("en", "my dad is loud", ""),
    ("en", "we split up in March", "since"),
    ("en", "granny passed away in November", "since"),
    ("en", "she moved out on Tuesday", "since"),
    ("en", "the house has been cold for six years", "since"),
    ("en", "they cut my hours last month", "since"),
    ("en", "my contract runs out in August", ""),
    ("en", "I want to move in May", ""),
    ("en", "my driving test is on Friday", ""),
    ("id", "tesis mandek 7 bulan", "since"),
    ("id", "pacaran jarak jauh setahun", "since"),
    ("id", "ditagih utang, udah empat taunan", "since"),
    ("id", "minder dari mid semester", "since"),
    ("id", "kakek wafat bulan september", "since"),
    ("id", "februari kemarin aku ditolak kampus impian", "since"),
    ("id", "yudisium maret depan", ""),
    ("id", "adikku umur 9 tahun", ""),
    ("id", "mau nabung 2 kali sebulan", ""),
    ("id", "kontrak kerjaku 3 tahun", ""),
    ("en", "I haven't left the house and I cry every night", "touches"),
    ("en", "made a schedule once, it didn't stick", "tried"),
    ("en", "", ""),
]


@pytest.mark.parametrize(("language", "text", "told"), CASES)
def test_an_account_tells_these_aspects(language: str, text: str, told: str) -> None:
    assert aspects_told(text, language) == frozenset(told.split())
