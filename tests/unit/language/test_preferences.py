"""How a client likes to be worked with."""

from __future__ import annotations

import pytest

from bot.language.preferences import read_preferences

SLIDERS = [
    ("id", "langsung dikasih saran aja deh", {"advice": -2}),
    ("id", "aku lebih seneng nemu sendiri jawabannya", {"advice": 2}),
    ("id", "gausah kasih nasihat", {"advice": 2}),
    ("id", "jgn ceramahin aku", {"advice": 2}),
    ("id", "jangan diceramahin ya", {"advice": 2}),
    ("id", "mau ngomongin perasaan dulu", {"feelings": -2}),
    ("id", "langsung praktis aja, perasaan belakangan", {"feelings": 2}),
    ("id", "ga usah bahas masa lalu", {"past": 2}),
    ("id", "mulai dari masa kecil boleh", {"past": -2}),
    ("id", "fokus ke depan aja", {"past": 2}),
    ("id", "pelan2 aja yaa", {"gentle": -2}),
    ("id", "jangan keras keras sama aku", {"gentle": -2}),
    ("id", "agak ditantang boleh", {"gentle": 1}),
    ("id", "aku nggak suka dipaksa", {"gentle": -2}),
    ("id", "seimbang aja antara lembut sama tegas", {"gentle": 0}),
    ("id", "pelan-pelan, dan langsung solusi aja", {"gentle": -2, "advice": -2}),
    ("id", "yg lalu biarlah berlalu, bahas sekarang", {"past": 2}),
    ("id", "perasaannya nanti aja", {"feelings": 2}),
    ("id", "tolong lembut2 ya", {"gentle": -2}),
    ("id", "aku ga mau saran, mau didenger", {"advice": 2}),
    ("id", "aku lagi mikirin masa lalu", {}),
    ("id", "tugasku numpuk", {}),
    ("id", "dosenku galak banget", {}),
    ("en", "just tell me what to do", {"advice": -2}),
    ("en", "I'd like to figure it out myself", {"advice": 2}),
    ("en", "please don't give me advice", {"advice": 2}),
    ("en", "feelings first, please", {"feelings": -2}),
    ("en", "I'm here to get things done", {"feelings": 2}),
    ("en", "can we look at the past?", {"past": -2}),
    ("en", "I'd rather stay in the present", {"past": 2}),
    ("en", "be gentle, but challenge me too", {"gentle": 0}),
    ("en", "you may push me a little", {"gentle": 1}),
    ("en", "don't push me", {"gentle": -2}),
    ("en", "skip the feelings, let's do the tasks", {"feelings": 2}),
    ("en", "I don't need solutions, I need someone to listen", {"advice": 2}),
    ("en", "I'd rather not go into my childhood", {"past": 2}),
    ("en", "I had a hard day", {}),
    ("en", "", {}),
]
LEARNS = [
    ("id", "contoh", {"learns": "examples"}),
    ("id", "aku lebih cepet nangkep kalo praktek", {"learns": "doing"}),
    ("id", "ngobrol", {"learns": "talking"}),
    ("id", "lebih masuk kalo aku tulis sambil baca", {"learns": "writing"}),
    ("id", "aku kemarin nulis surat panjang buat mama", {}),
    ("en", "by doing", {"learns": "doing"}),
    ("en", "I understand best with examples", {"learns": "examples"}),
    ("en", "I learn better through talking than reading", {"learns": "talking"}),
    ("en", "my brother keeps writing to me every single week", {}),
]
PACE = [
    ("id", "jgn kebanyakan nanya dong", {"asking": -1}),
    ("id", "tanya lebih banyak juga gapapa", {"asking": 1}),
    ("id", "langkahnya kecil2 dulu ya", {"steps": -1}),
    ("id", "langsung yang besar aja langkahnya", {"steps": 1}),
    ("id", "pilihannya jangan banyak2", {"options": -1}),
    ("id", "opsinya 2 aja", {"options": -1}),
    ("id", "bosen ditanya mulu", {"asking": -1}),
    ("id", "jgn yg berat2 langkahnya", {"steps": -1}),
    ("id", "tambahin opsi dong", {"options": 1}),
    ("id", "pertanyaanku banyak yang belum kejawab", {}),
    ("en", "fewer questions please", {"asking": -1}),
    ("en", "don't give me too many choices", {"options": -1}),
    ("en", "I'd like more options", {"options": 1}),
    ("en", "give me a couple of choices", {"options": -1}),
    ("en", "only ask one thing at a time", {"asking": -1}),
    ("en", "baby steps please", {"steps": -1}),
    ("en", "bigger steps are fine", {"steps": 1}),
]


@pytest.mark.parametrize(("language", "text", "read"), SLIDERS)
def test_the_end_of_a_slider_is_read(language: str, text: str, read: dict[str, int | str]) -> None:
    assert read_preferences(text, language) == read


@pytest.mark.parametrize(("language", "text", "read"), LEARNS)
def test_the_way_of_learning_is_read_where_learning_is_spoken_of(
    language: str, text: str, read: dict[str, int | str]
) -> None:
    assert read_preferences(text, language) == read


@pytest.mark.parametrize(("language", "text", "read"), PACE)
def test_the_pace_is_read(language: str, text: str, read: dict[str, int | str]) -> None:
    assert read_preferences(text, language) == read
