"""The two sides of a client who is torn, in their own words."""

from __future__ import annotations

import pytest

from bot.language.both_sides import both_sides

TORN = [
    ("id", "pengen sih, tapi takut juga", "pengen sih", "takut juga"),
    ("id", "di satu sisi aku mau keluar, di sisi lain kasian mamaku", "aku mau keluar", "kasian mamaku"),
    ("id", "antara pengen ngomong sama males", "pengen ngomong", "males"),
    ("id", "bimbang antara nerusin kuliah atau kerja", "nerusin kuliah", "kerja"),
    ("id", "jujur gw sayang bgt ama dia tp gw cape", "gw sayang bgt ama dia", "gw cape"),
    ("id", "sebagian diriku pengen maafin, sebagian lagi masih sakit", "pengen maafin", "masih sakit"),
    ("id", "kadang pengen cerita, kadang males", "pengen cerita", "males"),
    ("id", "gimana ya, mau ikut tapi malu", "mau ikut", "malu"),
    ("id", "aku galau. pengen balik, cuma gengsi", "pengen balik", "gengsi"),
    ("id", "capek, tapi sayang kalo berhenti", "capek", "sayang kalo berhenti"),
    ("id", "Saya ingin menikah, namun saya belum siap.", "Saya ingin menikah", "saya belum siap"),
    ("id", "lega sekaligus kehilangan", "lega", "kehilangan"),
    ("id", "hatiku bilang pulang, kepalaku bilang bertahan", "pulang", "bertahan"),
    ("id", "mau sih tapi ragu, bingung deh", "mau sih", "ragu"),
    ("id", "setengah hati pengen pindah, setengah lagi kasihan ibu", "pengen pindah", "kasihan ibu"),
    ("id", "mungkin ikut paduan suara? tapi aslinya pengen pulang", "ikut paduan suara", "aslinya pengen pulang"),
    ("en", "maybe enrol again, but honestly I want to rest", "enrol again", "I want to rest"),
    ("en", "half my heart wants to move, the other half is scared", "wants to move", "is scared"),
    ("en", "half of me wants to quit, the other half is scared", "wants to quit", "is scared"),
    ("en", "part of me likes it here and part of me wants to run", "likes it here", "wants to run"),
    ("en", "on the one hand I need the money, on the other hand I can't breathe there", "I need the money",
     "I can't breathe there"),
    ("en", "I'm torn between telling her and keeping quiet", "telling her", "keeping quiet"),
    ("en", "honestly I want to go, but I'm not ready", "I want to go", "I'm not ready"),
    ("en", "I hate my job but I need it", "I hate my job", "I need it"),
    ("en", "I miss him and at the same time I'm furious", "I miss him", "I'm furious"),
    ("en", "I want to tell them and I don't want to hurt them", "I want to tell them", "I don't want to hurt them"),
    ("en", "sometimes I want to stay, sometimes I want to leave", "I want to stay", "I want to leave"),
    ("en", "I'm happy and sad at the same time", "I'm happy", "sad"),
    ("en", "one part wants out, the other part is used to it", "wants out", "is used to it"),
    ("en", "My heart says yes, my head says no.", "yes", "no"),
    ("en", "I wanna move out but then again mum cooks for me", "I wanna move out", "mum cooks for me"),
]  # fmt: skip
NOT_TORN = [
    ("id", "tugasku banyak tapi dosennya baik"),
    ("id", "iya, tapi bukan hari senin"),
    ("id", "mau jalan kaki, tapi sore aja"),
    ("id", "mamaku pengen aku pulang tapi papaku nggak"),
    ("id", "setengah jam jalan, setengah jam baca"),
    ("id", "aku takut"),
    ("id", "galau"),
    ("id", "antara jam 5 sama jam 6"),
    ("id", "aku mau chat dia tapi jangan hari ini"),
    ("id", "cuma kalo mau ujian"),
    ("id", "dosennya ramah, tapi sebenernya aku pengen kelas sore"),
    ("id", "mungkin besok, tapi sebenernya hari apa aja boleh"),
    ("en", "yes but it started earlier"),
    ("en", "I'd like to walk, but only on Sundays"),
    ("en", "she loves me but she hates my job"),
    ("en", "between two and three times a week"),
    ("en", "I'm torn"),
    ("en", "it rained but then again it's november"),
    ("en", "things between me and my sister"),
    ("en", "yes, but I'd rather not type it"),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text", "one", "other"), TORN)
def test_both_sides_are_quoted_without_what_leads_up_to_them(language: str, text: str, one: str, other: str) -> None:
    assert both_sides(text, language) == (one, other)


@pytest.mark.parametrize(("language", "text"), NOT_TORN)
def test_no_sides_are_made_up(language: str, text: str) -> None:
    assert both_sides(text, language) is None
