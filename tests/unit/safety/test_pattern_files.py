"""A wrong pattern or word file stops the start and says which, where, why and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.safety.lexicon import PatternsError
from bot.safety.screen import PATTERNS, open_screen

WORDS = "words:\n  WANT: {id: mau}\n  DIE: {id: mati}\n  NOT: {id: gak}\nbridge: WANT\n"
RULES = "kind: suicide\nrules:\n  die: {level: passive, any: [WANT DIE]}\n"


def folder_with(tmp_path: Path, **files: str) -> Path:
    for name, text in ({"words_all": WORDS, "crisis_all": RULES} | files).items():
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_small_folder_is_enough(tmp_path: Path) -> None:
    screen = open_screen(folder_with(tmp_path))
    found = screen.screen("mau mati")
    assert found is not None
    assert found.reason == "suicide.die"
    assert screen.screen("mau makan") is None


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"words_all": "words:\n  WANT: {id: mau}\n  DIE: {id: mau}\n"}, "`mau` stands for `WANT` and for `DIE`"),
        ({"words_all": "words:\n  WANT: {jv: pengin}\n"}, "`jv` is not known"),
        ({"crisis_all": RULES.replace("WANT DIE", "mau DIE")}, "`mau` in `mau DIE` stands for WANT"),
        ({"crisis_all": RULES.replace("WANT DIE", "(WANT DIE")}, "The pattern `(WANT DIE`"),
        ({"crisis_all": RULES.replace("passive", "urgent")}, "level"),
        ({"crisis_all": RULES.replace("kind: suicide", "kind: sadness")}, "kind"),
        ({"crisis_more": RULES}, "`suicide.die` is in another file"),
        ({"idioms_all": "idioms: WANT\n"}, "idioms"),
    ],
)
def test_a_wrong_file_is_named_with_the_reason(tmp_path: Path, files: dict[str, str], reason: str) -> None:
    with pytest.raises(PatternsError) as raised:
        open_screen(folder_with(tmp_path, **files))
    assert reason in str(raised.value)
    assert raised.value.file.suffix == ".yml"
    assert raised.value.what_to_do


def test_a_folder_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PatternsError, match="no word files"):
        open_screen(tmp_path)


def test_every_shipped_file_of_patterns_is_used() -> None:
    prefixes = {path.stem.split("_")[0] for path in PATTERNS.glob("*.yml")}
    assert prefixes == {"words", "crisis", "idioms"}
