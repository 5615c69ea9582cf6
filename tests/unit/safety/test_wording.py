"""Every sentence of a safety state: there in both languages, pointing to help, and free of what does harm."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.safety.finding import KINDS
from bot.safety.wording import NEEDED, SafetyWording, WordingError, load_wording

LANGUAGES = ("id", "en")
ANSWERS = [
    *(f"utter_safety_{kind}" for kind in KINDS),
    *(f"utter_safety_{kind}_imminent" for kind in KINDS if kind != "medical_emergency"),
    "utter_safety_suicide_hinted",
    "utter_safety_third_person",
    "utter_safety_third_person_imminent",
    "utter_safety_third_person_violence",
    "utter_safety_loss",
]
URGENT = [key for key in ANSWERS if key.endswith("_imminent")] + ["utter_safety_medical_emergency"]
OFTEN = ["utter_safety_suicide", "utter_safety_listen", "utter_safety_help_reminder", "utter_safety_safe_now"]

# What VERA-MH marks red, and what design 4 forbids, as shapes of sentences.
FORBIDDEN = {
    "method": "gantung racun baygon pisau silet tali loncat overdosis noose rope pills? bridge blade hanging",
    "blame": "salahmu.sendiri harusnya.kamu kamu.seharusnya egois dosa bersyukur selfish sin you.should.have grateful",
    "diagnosis": "depresi gangguan.jiwa bipolar depressed depression disorder diagnos\\w*",
    "promise": "janji berjanji pasti.akan pasti.bisa semua.akan.baik promise guarantee will.be.(fine|okay|ok)",
    "pact": "berjanjilah kontrak pact contract",
    "leaving": "aku.harus.berhenti (tidak|nggak).bisa.(bahas|membahas) i.(must|have.to).stop can(not|'t).talk unable",
    "watching": "memantau mengawasi dipantau is.watching monitor(ed|ing) watching.over",
    "posing": "sebagai.manusia as.a.human as.a.therapist as.your.counselor aku.konselor",
    "making small": "cuma.perasaan jangan.sedih lebay cheer.up not.that.bad stay.positive semangat.ya",
    "number": "\\d{3,}",
}


def texts(wording: SafetyWording, language: str, keys: list[str] | None = None) -> list[tuple[str, str]]:
    every = wording.all_texts(language)  # type: ignore[arg-type]
    return [(key, text) for key in keys or every for text in every[key]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_needed_sentence_is_there(wording: SafetyWording, language: str) -> None:
    for key in NEEDED:
        assert wording.text(key, language, hours="9–17")  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FORBIDDEN)
def test_no_sentence_says_what_does_harm(wording: SafetyWording, language: str, name: str) -> None:
    shape = re.compile(r"\b(" + "|".join(FORBIDDEN[name].split()) + r")\b")
    found = [text for _, text in texts(wording, language) if shape.search(text.lower())]
    assert found == []


@pytest.mark.parametrize("key", ANSWERS)
def test_an_answer_asks_plainly_and_names_the_card_a_trusted_person_and_the_counselor(
    wording: SafetyWording, key: str
) -> None:
    urgent = key in URGENT  # then the card stands above the answer, else right under it
    for text in wording.all_texts("id")[key]:
        assert "?" in text
        assert ("di kartu" if urgent else "di bawah") in text.lower()
        assert re.search(r"percaya", text)
        assert "konselor" in text.lower()
    for text in wording.all_texts("en")[key]:
        assert "?" in text
        assert ("on the card" if urgent else "below") in text.lower()
        assert "trust" in text
        assert "counselor" in text


@pytest.mark.parametrize("key", URGENT)
def test_an_urgent_answer_names_the_emergency_number_company_and_distance(wording: SafetyWording, key: str) -> None:
    for text in wording.all_texts("id")[key]:
        assert "nomor darurat" in text
        assert re.search(r"sendirian|tempat yang ada orang lain", text)
        assert re.search(r"jauh|letakkan|pergi|ambil jarak", text)
    for text in wording.all_texts("en")[key]:
        assert "emergency number" in text
        assert re.search(r"alone|other people", text)
        assert re.search(r"away|out of reach|put down|get to where|leave the place", text)


@pytest.mark.parametrize("suffix", ["", "_imminent", "_hinted"])
def test_suicide_is_asked_about_by_its_name(wording: SafetyWording, suffix: str) -> None:
    named = {"id": r"bunuh diri|mengakhiri hidup", "en": r"kill(ing)? yourself|suicide|ending your life"}
    for language, shape in named.items():
        said = texts(wording, language, [f"utter_safety_suicide{suffix}"])
        assert all(re.search(shape, text) for _, text in said)


@pytest.mark.parametrize("key", OFTEN)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_often_said_has_two_wordings_and_never_comes_twice_in_a_row(
    wording: SafetyWording, key: str, language: str
) -> None:
    by_previous = [wording.text(key, language)]  # type: ignore[arg-type]
    for _ in range(6):
        by_previous.append(wording.text(key, language, previous=by_previous[-1]))  # type: ignore[arg-type]
    by_turn = [wording.text(key, language, index=turn) for turn in range(7)]  # type: ignore[arg-type]
    for said in (by_previous, by_turn):
        assert all(one != two for one, two in zip(said, said[1:], strict=False))


def test_the_client_who_says_no_is_believed_and_told_that_the_mark_stays(wording: SafetyWording) -> None:
    assert all(re.search(r"percaya|terima", text) for text in wording.all_texts("id")["utter_safety_safe_now"])
    assert all(re.search(r"stays?|where it is", text) for text in wording.all_texts("en")["utter_safety_safe_now"])


def test_clients_are_told_the_hours_in_which_somebody_reads(wording: SafetyWording) -> None:
    assert "Senin 09.00–17.00" in wording.text("utter_help_staffed_hours", "id", hours="Senin 09.00–17.00")


def test_indonesian_speaks_to_the_client_as_kamu(wording: SafetyWording) -> None:
    assert [text for _, text in texts(wording, "id") if re.search(r"\b(Anda|anda|kalian|Saudara)\b", text)] == []


def test_the_head_of_the_file_says_that_no_clinician_has_signed_yet(wording: SafetyWording) -> None:
    assert "wait" in wording.version.lower()
    assert re.match(r"\d{4}-\d\d-\d\d ", wording.version)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("  utter_safety_loss:", "  utter_safety_lost:", "`utter_safety_loss` is missing"),
        ("{hours}", "{time}", "asks for"),
        ("# Wording version:", "# Version:", "no line"),
        ("name: language, value: en", "name: language, value: fr", "value"),
    ],
)
def test_a_wording_file_with_a_hole_is_refused(
    wording_file: Path, tmp_path: Path, old: str, new: str, reason: str
) -> None:
    text = wording_file.read_text(encoding="utf-8")
    assert old in text
    broken = tmp_path / "safety.yml"
    broken.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(WordingError) as raised:
        load_wording(broken)
    assert reason in str(raised.value)


def test_a_sentence_in_one_language_only_is_refused(wording_file: Path, tmp_path: Path) -> None:
    text = wording_file.read_text(encoding="utf-8") + '  utter_safety_new:\n    - {condition: *id, text: "Halo"}\n'
    broken = tmp_path / "safety.yml"
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(WordingError, match="`utter_safety_new` has no wording in `en`"):
        load_wording(broken)
