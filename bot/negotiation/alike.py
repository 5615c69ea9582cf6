"""Words for the same thing: who never wants to write is not offered notes either (law 4).

Too close is on the safe side: an idea that is held back for nothing costs less than one that crosses a limit.
"""

from __future__ import annotations

ALIKE = (
    (
        "menulis",
        "nulis",
        "tulis",
        "tulisan",
        "mencatat",
        "nyatat",
        "catat",
        "catatan",
        "jurnal",
        "jurnaling",
        "write",
        "note",
        "journal",
        "journaling",
        "diary",
    ),
    ("lari", "berlari", "jogging", "joging", "run", "running", "jog"),
    ("jalan", "berjalan", "walk", "walking", "stroll"),
    ("telepon", "nelepon", "menelepon", "telpon", "nelpon", "menelpon", "telp", "call", "calling", "phone"),
    ("olahraga", "berolahraga", "ngegym", "gym", "exercise", "exercising", "workout"),
    ("meditasi", "bermeditasi", "meditate", "meditation", "mindfulness"),
    ("doa", "berdoa", "pray", "praying", "prayer"),
    ("salat", "sholat", "shalat", "solat"),
    ("cerita", "bercerita", "curhat"),
    ("bapak", "ayah", "papa", "bokap", "dad", "father", "daddy"),
    ("ibu", "mama", "bunda", "nyokap", "mum", "mom", "mother"),
    ("kakak", "abang", "brother"),
    ("obat", "meds", "medication", "medicine"),
)
