"""What kind of text a message is beside plain talk, and a spoken account without its fillers."""

from __future__ import annotations

import pytest

from bot.language.kinds_of_text import kind_of_text, without_fillers

EMOJI = ["😭😭", "👍🏽", ":(", ":')", "T_T", "^_^ ❤️", "...", "?!", "<3", "🙂."]
NONSENSE = [
    ("id", "asdfghjkl"), ("id", "qwerty"), ("id", "ajshdkjashd"), ("id", "fffffff"), ("id", "jkljkljkl"),
    ("id", "zxcv zxcv"), ("id", "asd asd asd"), ("id", "fghfgh"), ("en", "lkjhgf"), ("en", "sdkfjhg"),
    ("en", "qqqqqq"), ("en", "wertyui"), ("en", "dfgdfgdfg"), ("en", "xcvbxcvb"),
]  # fmt: skip
INSULTS = [
    ("id", "dasar bot bego"), ("id", "anjing lu"), ("id", "goblooook"), ("id", "lo tolol ya"),
    ("id", "kamu ga guna bgt"), ("id", "robot bodoh"), ("id", "diem lu ah"), ("id", "bacot lu"),
    ("id", "kamu emang payah"), ("id", "botnya sampah"), ("id", "bangsat lo"), ("en", "stupid bot"),
    ("en", "you are so dumb"), ("en", "shut up"), ("en", "useless"), ("en", "this app is garbage"),
    ("en", "oh fuck off"), ("en", "you suck"), ("en", "ur an idiot"), ("en", "what a stupid machine"),
]  # fmt: skip
PASTED = [
    "[10:32, 3/11] Budi: lo kemana\n[10:33, 3/11] Rani: di rumah",
    "12/11/25 10.32 - Rani: halo\n12/11/25 10.35 - Budi: iya",
    "[12/11/25, 10:32:05 AM] Sam: where are you\n[12/11/25, 10:33:11 AM] Jo: home",
    "Mama: kamu di mana\nAku: kos\nMama: pulang sekarang\nAku: besok ma",
    "10:41 Ben: hi\n10:42 Ana: hello",
]
PLAIN = [
    ("id", "aku bodoh banget"), ("id", "aku ngerasa goblok"), ("id", "dosenku goblok"),
    ("id", "dia bilang kamu tolol"), ("id", "mantanku emang brengsek"), ("id", "anjingku mati"),
    ("id", "kamu punya anjing?"), ("id", "kamu ga bodoh kok"), ("id", "wkwkwkwk"), ("id", "hahahaha"),
    ("id", "hmmmm"), ("id", "krn bnyk tgs smstr ini"), ("id", "sbnrnya aku tkt"), ("id", "gpp"), ("id", "7"),
    ("id", "Nama: Rani\nSesi: Kamis\nJam: 2"), ("id", "assalamualaikum"), ("id", "bgt"), ("id", "10:30"),
    ("id", "aku dikatain bego sama temen, sedih"), ("en", "I'm so stupid"), ("en", "my boss is an idiot"),
    ("en", "my brain won't shut up"), ("en", "he told me to shut up"), ("en", "everything is useless"),
    ("en", "you make me feel less stupid"), ("en", "do you think I'm dumb?"), ("en", "lol"), ("en", "rhythm"),
    ("en", "strengths"), ("en", "banana"), ("en", "property"), ("en", "ok"), ("en", ""),
]  # fmt: skip
SPOKEN = [
    ("id", "eee jadi aku tuh apa namanya takut ketemu dosen", "jadi aku tuh takut ketemu dosen"),
    ("id", "aku emm pengen berhenti", "aku pengen berhenti"),
    ("id", "eh, eee, aku bingung", "eh aku bingung"),
    ("id", "aku lupa apa namanya", "aku lupa apa namanya"),
    ("id", "eee emm", "eee emm"),
    ("id", "Aku capek. Banget.", "Aku capek. Banget."),
    ("en", "um I was, you know, really scared", "I was really scared"),
    ("en", "so uh it started in May", "so it started in May"),
    ("en", "do you know him", "do you know him"),
    ("en", "you know what happened", "you know what happened"),
    ("en", "my um dad left", "my dad left"),
    ("en", "Uh, no.", "no."),
]


@pytest.mark.parametrize("text", EMOJI)
def test_only_emoji_and_signs(text: str) -> None:
    assert kind_of_text(text, "id") == kind_of_text(text, "en") == "emoji"


@pytest.mark.parametrize(("language", "text"), NONSENSE)
def test_mashed_keys(language: str, text: str) -> None:
    assert kind_of_text(text, language) == "nonsense"


@pytest.mark.parametrize(("language", "text"), INSULTS)
def test_an_insult_aimed_at_the_bot(language: str, text: str) -> None:
    assert kind_of_text(text, language) == "insult"


@pytest.mark.parametrize("text", PASTED)
def test_a_pasted_chat(text: str) -> None:
    assert kind_of_text(text, "id") == kind_of_text(text, "en") == "pasted_chat"


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_plain_talk_is_of_no_kind(language: str, text: str) -> None:
    assert kind_of_text(text, language) is None


@pytest.mark.parametrize(("language", "sentence"), [("id", "aku capek sama semuanya. "), ("en", "I am so tired. ")])
def test_a_long_account(language: str, sentence: str) -> None:
    assert kind_of_text((sentence * 100)[:901].strip() + "!", language) == "long"
    assert kind_of_text((sentence * 100)[:890], language) is None


@pytest.mark.parametrize(("language", "said", "kept"), SPOKEN)
def test_fillers_are_cut_and_the_rest_stays_as_typed(language: str, said: str, kept: str) -> None:
    assert without_fillers(said, language) == kept
