"""What is quoted of a telling: only what is told, whole, without what leads up to it or only speech and chats have."""

from __future__ import annotations

from time import process_time

import pytest

from bot.language.clauses import is_emphasis, pick_clauses, without_lead


def quoted(text: str, language: str) -> list[str]:
    return pick_clauses(without_lead(text, language), language)


@pytest.mark.parametrize(
    ("said", "language", "quotes"),
    [
        ("halo kak, aku ga berani pulang ke rumah", "id", ["aku ga berani pulang ke rumah"]),
        ("permisi mbak, bapak saya kena PHK", "id", ["bapak saya kena PHK"]),
        ("maaf kak baru bales. nenekku masuk ICU", "id", ["nenekku masuk ICU"]),
        ("gini min, tiap rapat suaraku ilang", "id", ["tiap rapat suaraku ilang"]),
        ("maaf ya. cicilan motorku nunggak", "id", ["cicilan motorku nunggak"]),
        ("alright. my visa runs out in June", "en", ["my visa runs out in June"]),
        ("hi, sorry, nevermind that. I failed the bar exam", "en", ["nevermind that", "I failed the bar exam"]),
        ("good evening! we lost the shop in spring", "en", ["we lost the shop in spring"]),
        ("sorry for the long text. I was let go on Monday", "en", ["I was let go on Monday"]),
        ("aku bingung mulai dari mana. kakakku kabur dari rumah", "id", ["kakakku kabur dari rumah"]),
    ],
)
def test_greetings_apologies_and_names_for_the_reader_are_no_part_of_the_problem(
    said: str, language: str, quotes: list[str]
) -> None:
    assert quoted(said, language) == quotes


@pytest.mark.parametrize(
    ("said", "language", "quotes"),
    [
        ("ada yang kelewat nih, adikku juga ikut pindah", "id", ["adikku juga ikut pindah"]),
        ("koreksi, bukan dipecat tapi dirumahkan", "id", ["bukan dipecat tapi dirumahkan"]),
        ("belum tepat. namun yang terberat adalah cicilannya", "id", ["cicilannya"]),
        ("hampir bener, cuma yang paling bikin nangis tuh adikku", "id", ["adikku"]),
        ("you missed one thing, he took the car as well", "en", ["he took the car as well"]),
        ("close. what scares me most is the court date", "en", ["the court date"]),
    ],
)
def test_what_announces_a_correction_is_not_quoted(said: str, language: str, quotes: list[str]) -> None:
    assert quoted(said, language) == quotes


@pytest.mark.parametrize(
    ("said", "language", "quotes"),
    [
        ("[08:15, 2/3/2026] Mbak Sari: kamu dipindah ke gudang\n[08:16, 2/3/2026] Aku: kenapa mbak", "id",
         ["kamu dipindah ke gudang", "kenapa mbak"]),
        ("03/02/26, 7:45 PM - Coach: you're off the team\n03/02/26, 7:46 PM - Me: please no", "en",
         ["you're off the team", "please no"]),
        ("[9:05, 3/2] Owner: not my fault mate\n[9:06, 3/2] Me: the roof has leaked on my bed all week", "en",
         ["the roof has leaked on my bed all week"]),
        ("[21:40] Owner: keys by Friday", "en", ["keys by Friday"]),
        ("[19.20, 7/2] Bima: jangan ikut lagi\n[19.21, 7/2] Aku: maksudnya?", "id", ["jangan ikut lagi"]),
        ("on 3/11 at 21:04 he called: no reason given", "en", ["on 3/11 at 21:04 he called: no reason given"]),
    ],
)  # fmt: skip
def test_the_stamps_of_a_pasted_chat_are_not_quoted(said: str, language: str, quotes: list[str]) -> None:
    assert quoted(said, language) == quotes


@pytest.mark.parametrize(
    ("said", "language", "quotes"),
    [
        ("so um we're we're moving again and the the kids hate it if that makes sense", "en",
         ["we're moving again", "the kids hate it"]),
        ("I could I could hear them through the wall, um, every night", "en",
         ["I could hear them through the wall every night"]),
        ("I can't eat you know I just stare at it and um yeah I lie to my mum", "en",
         ["I can't eat", "I just stare at it", "I lie to my mum"]),
        ("do you know I cried", "en", ["do you know I cried"]),
        ("sorry that was the doorbell. my leg hurts all night", "en", ["my leg hurts all night"]),
        ("capek kerja di sini, like setiap hari lembur sampe malem", "id",
         ["capek kerja di sini", "setiap hari lembur sampe malem"]),
        ("aku aku takut, eee, naik lift", "id", ["aku takut naik lift"]),
        ("pelan pelan aku ngejauh dari teman teman", "id", ["pelan pelan aku ngejauh dari teman teman"]),
        ("it's very very loud at home", "en", ["it's very very loud at home"]),
        ("ayah makin jarang pulang ke rumah kan aku jadi cemas sendiri", "id",
         ["ayah makin jarang pulang ke rumah", "aku jadi cemas sendiri"]),
        ("dia kan udah janji mau dateng", "id", ["dia kan udah janji mau dateng"]),
        ("itu salah saya, saya yang lalai", "id", ["itu salah saya", "saya yang lalai"]),
    ],
)  # fmt: skip
def test_what_is_only_spoken_twice_or_to_fill_a_pause_is_quoted_once_or_not(
    said: str, language: str, quotes: list[str]
) -> None:
    assert quoted(said, language) == quotes


@pytest.mark.parametrize(
    ("said", "language", "quotes"),
    [
        ("hampir tiap pagi aku muntah", "id", ["hampir tiap pagi aku muntah"]),
        ("kayaknya aku hamil", "id", ["kayaknya aku hamil"]),
        ("itu foto adikku", "id", ["itu foto adikku"]),
        ("dimarahin terus sama kepala toko", "id", ["dimarahin terus sama kepala toko"]),
        ("kesel sama ibu mertua", "id", ["kesel sama ibu mertua"]),
        ("jadi tulang punggung sejak bapak sakit", "id", ["jadi tulang punggung sejak bapak sakit"]),
        ("not really eating much", "en", ["not really eating much"]),
        ("almost nobody came to the funeral", "en", ["almost nobody came to the funeral"]),
        ("maybe he never loved me", "en", ["maybe he never loved me"]),
        ("I can't go in, unless my sister comes along", "en", ["I can't go in, unless my sister comes along"]),
        ("Kalau guru memanggil nama saya, tangan saya langsung dingin", "id",
         ["Kalau guru memanggil nama saya, tangan saya langsung dingin"]),
        ("it's not the money but the way he talks", "en", ["it's not the money but the way he talks"]),
        ("fine at work, falling apart at home", "en", ["fine at work", "falling apart at home"]),
        ("I hope so", "en", ["I hope so"]),
    ],
)  # fmt: skip
def test_a_clause_is_never_cut_so_that_it_says_something_else(said: str, language: str, quotes: list[str]) -> None:
    assert quoted(said, language) == quotes


@pytest.mark.parametrize(
    ("said", "language", "goal"),
    [
        ("I'd love for my son and me to eat together again", "en", "my son and me to eat together again"),
        ("honestly I just want one weekend off", "en", "one weekend off"),
        ("i'd really just like to finish the course", "en", "finish the course"),
        ("I should like to walk without the stick", "en", "walk without the stick"),
        ("i watn to pay my rent on time", "en", "pay my rent on time"),
        ("i woudl like to call my gran", "en", "call my gran"),
        ("uh I'd like to, um, stop yelling, if that makes sense", "en", "stop yelling"),
        ("pengen banget lulus tahun ini", "id", "lulus tahun ini"),
        ("mau kali punya kamar sendiri", "id", "punya kamar sendiri"),
        ("mau kali ini selesai", "id", "kali ini selesai"),
        ("mauku sih ga gampang marah", "id", "ga gampang marah"),
        ("saya maunya bisa jujur sama istri", "id", "bisa jujur sama istri"),
        ("aku cuma pengen tenang", "id", "tenang"),
        ("aku pengen bisa masak sendiri", "id", "bisa masak sendiri"),
        ("semoga bisa balik ngajar", "id", "bisa balik ngajar"),
        ("pegnen balik nulis lagi", "id", "balik nulis lagi"),
    ],
)
def test_the_lead_in_of_a_goal_goes_whole(said: str, language: str, goal: str) -> None:
    assert without_lead(said, language) == goal


@pytest.mark.parametrize(
    "said",
    [
        "my boss called me the worst cook he ever had",
        "I feel like the worst daughter alive",
        "it was the worst winter",
        "she is the most patient person I know",
        "hardest working team in town and still no raise",
    ],
)
def test_a_superlative_about_something_else_marks_nothing_as_heaviest(said: str) -> None:
    assert not is_emphasis(said, "en")


@pytest.mark.parametrize(
    "said",
    ["the worst bit is the waiting", "the hardest part: telling mum", "worst of all, he knew", "it hurts most"],
)
def test_what_the_client_calls_the_heaviest_is_heard_so(said: str) -> None:
    assert is_emphasis(said, "en")


@pytest.mark.parametrize("word", ["like ", "hampir ", "maaf kak ", "saya ", "not but ", "um, ", "kalau dia, "])
def test_a_long_text_of_leads_takes_no_long_time(word: str) -> None:
    text = word * (8000 // len(word))
    before = process_time()
    quoted(text, "id")
    assert process_time() - before < 2
