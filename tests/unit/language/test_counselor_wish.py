"""What a counselor wants, and what the client says to it."""

from __future__ import annotations

import pytest

from bot.language.counselor_wish import counselor_wish

WISHES = [
    ("id", "konselorku nyuruh aku ikut paduan suara lagi padahal aku males bgt", "ikut paduan suara lagi",
     "aku males bgt"),
    ("id", "psikologku pengen aku nelpon papa, tp aku blm sanggup", "nelpon papa", "aku blm sanggup"),
    ("id", "kata terapisku aku harus keluar rumah tiap hari. ga mau", "keluar rumah tiap hari", "ga mau"),
    ("id", "bu konselor nyaranin gabung komunitas, akunya ogah", "gabung komunitas", "akunya ogah"),
    ("id", "aku disuruh konselor nulis surat buat mantan, jujur aku ga tega", "nulis surat buat mantan",
     "aku ga tega"),
    ("id", "disuruh les renang sama psikolog kampus padahal aku takut air", "les renang", "aku takut air"),
    ("id", "Konselor saya meminta saya untuk memaafkan kakak, tetapi saya belum siap.", "memaafkan kakak",
     "saya belum siap"),
    ("id", "konselor gw ngotot gw mesti berhenti begadang, gw ga setuju", "berhenti begadang", "gw ga setuju"),
    ("id", "kak konselor minta aku hapus tiktok", "hapus tiktok", ""),
    ("id", "aku ga mau presentasi lagi walaupun konselorku nyuruh", "presentasi lagi", "aku ga mau presentasi lagi"),
    ("id", "saran psikologku itu minta maaf duluan, tapi bukan aku yg salah", "minta maaf duluan",
     "bukan aku yg salah"),
    ("id", "menurut konselorku sebaiknya aku cuti, cuma aku pengen lanjut", "cuti", "aku pengen lanjut"),
    ("id", "konselorku nyuruh nulis jurnal karena katanya bagus, tapi aku ga suka nulis", "nulis jurnal",
     "aku ga suka nulis"),
    ("en", "my counselor wants me to go back to the choir but honestly I don't want to", "go back to the choir",
     "I don't want to"),
    ("id", "ikut paduan suara itu maunya konselorku, bukan mauku", "ikut paduan suara", "bukan mauku"),
    ("id", "sama psikolog aku diminta cuti dulu, terus terang aku berat", "cuti dulu", "aku berat"),
    ("id", "kata konselor pulang aja ke rumah, aku belum siap", "pulang aja ke rumah", "aku belum siap"),
    ("en", "going back to the choir is what my counselor wants, not me", "going back to the choir", "not me"),
    ("en", "I don't wanna go running like my therapist said", "go running", "I don't wanna go running"),
    ("en", "My therapist told me to call my sister. I really can't.", "call my sister", "I really can't"),
    ("en", "my counsellor thinks I should join a gym, I hate gyms", "join a gym", "I hate gyms"),
    ("en", "the psychologist suggested moving out, though I'm fine at home", "moving out", "I'm fine at home"),
    ("en", "my therapist keeps telling me to date again and I don't feel like it", "date again",
     "I don't feel like it"),
    ("en", "I don't want to write to my father even though my counselor asked me to", "write to my father",
     "I don't want to write to my father"),
    ("en", "according to my therapist I should rest more, but I need the money", "rest more", "I need the money"),
    ("en", "I was told by my counselor to drop a class", "drop a class", ""),
    ("en", "my counselor's idea is to talk to the dean, no way", "talk to the dean", "no way"),
]  # fmt: skip
NO_WISH = [
    ("id", "guru bk nyuruh aku ke sini"),
    ("id", "konselorku bilang aku hebat"),
    ("en", "my counselor wants to see me on Monday"),
    ("id", "konselorku baik banget"),
    ("id", "konselorku nanya kabarku"),
    ("id", "konselor minta maaf karena telat"),
    ("id", "aku pengen cerita ke konselorku"),
    ("id", "aku disuruh mama minum susu"),
    ("id", "konselorku mau tau ceritaku"),
    ("en", "my counselor asked me how I slept"),
    ("en", "I want my counselor to read this"),
    ("en", "my boss wants me to work on Sundays but I don't want to"),
    ("en", "my counselor told me to write here"),
    ("en", "I like my therapist"),
    ("en", "my counselor told me a story"),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text", "wish", "position"), WISHES)
def test_the_wish_and_the_position_are_the_clients_words(language: str, text: str, wish: str, position: str) -> None:
    assert counselor_wish(text, language) == (wish, position)


@pytest.mark.parametrize(("language", "text"), NO_WISH)
def test_no_wish_of_the_counselor_is_made_up(language: str, text: str) -> None:
    assert counselor_wish(text, language) is None
