"""What is to be done after the many ways of leading up to it, and who is in company after it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.language.terms import read_terms

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "language", "activity"),
    [
        ("maybe i call grandma on sundays", "en", "call grandma"),
        ("maybe i ring my nan on fridays, ten minutes", "en", "ring my nan"),
        ("thinking id cycle to work tuesdays n thursdays", "en", "cycle to work"),
        ("i reckon i could swim twice a week", "en", "swim"),
        ("im 44, so id say join a hiking club, once a month", "en", "join a hiking club"),
        ("my step would be: empty the inbox, a quarter of an hour", "en", "empty the inbox"),
        ("my plan: bleed the radiators, sunday morning", "en", "bleed the radiators"),
        ("I should like to polish the silver, on Sundays.", "en", "polish the silver"),
        ("next month i want to go back to choir", "en", "go back to choir"),
        ("i want to tell my supervisor about the deadline next monday", "en", "tell my supervisor about the deadline"),
        ("how about i take the stairs at work, every weekday", "en", "take the stairs at work"),
        ("kepikiran mau nulis diary sebelum tidur", "id", "nulis diary"),
        ("aku kepikiran buat bersihin kulkas, Sabtu pagi", "id", "bersihin kulkas"),
        ("aku mau nganter anak ke sekolah tiap pagi", "id", "nganter anak ke sekolah"),
        ("mau rutin minum obat abis sarapan", "id", "minum obat"),
        ("boleh ga kalo stepku renang, seminggu sekali", "id", "renang"),
        ("rencanaku: nyortir baju bekas, Minggu sore", "id", "nyortir baju bekas"),
        ("Saya berencana merapikan gudang, setiap Sabtu.", "id", "merapikan gudang"),
        ("mungkin aku telpon nenek tiap Minggu, 15 menit", "id", "telpon nenek"),
    ],
)
def test_a_step_is_found_behind_what_leads_up_to_it(said: str, language: str, activity: str) -> None:
    assert read_terms(said, language, TODAY).terms["activity"] == activity


@pytest.mark.parametrize(
    ("said", "language", "activity", "support"),
    [
        ("main futsal lg sm anak2 kantor, sebulan 2x", "id", "main futsal", "anak2 kantor"),
        ("nonton stand up sama pacar tiap Jumat malem", "id", "nonton stand up", "pacar"),
        ("lari bareng komunitas lari kampung tiap Sabtu", "id", "lari", "komunitas lari kampung"),
        ("Bermain catur dengan tetangga, seminggu sekali.", "id", "Bermain catur", "tetangga"),
        ("id play football w the lads from work every wednesday", "en", "play football", "the lads from work"),
        ("swim w my sister in law on sundays", "en", "swim", "my sister in law"),
        ("do a jigsaw with the girls from church on thursdays", "en", "do a jigsaw", "the girls from church"),
    ],
)
def test_company_is_no_part_of_what_is_done(said: str, language: str, activity: str, support: str) -> None:
    terms = read_terms(said, language, TODAY).terms
    assert (terms["activity"], terms["support"]) == (activity, support)


@pytest.mark.parametrize("said", ["main sama anakku 10 menit", "ngobrol sama mertua tiap Minggu"])
def test_whom_it_is_done_with_stays_in_what_is_done(said: str) -> None:
    assert "support" not in read_terms(said, "id", TODAY).terms


@pytest.mark.parametrize(
    ("said", "activity"),
    [
        ("id ask for my id card tomorrow", "ask for my id card"),
        ("i could visit my ill mum on sunday", "visit my ill mum"),
        ("chat temen SMA, dua orang", "chat temen SMA"),
    ],
)
def test_a_word_of_two_senses_is_read_by_its_neighbours(said: str, activity: str) -> None:
    language = "id" if "temen" in said else "en"
    assert read_terms(said, language, TODAY).terms["activity"] == activity


@pytest.mark.parametrize(
    ("said", "language", "time"),
    [
        ("half six in the evening", "en", "18:30"),
        ("quarter past seven in the morning", "en", "07:15"),
        ("ten to nine at night", "en", "20:50"),
        ("between half six and seven in the evening", "en", "18:30"),
        ("antara jam 4 sama jam 5 sore", "id", "16:00"),
        ("jam setengah enam sore", "id", "17:30"),
    ],
)
def test_a_part_of_the_day_decides_the_half_of_a_clock_time_in_words(said: str, language: str, time: str) -> None:
    assert read_terms(said, language, TODAY).terms == {"time_of_day": time}


@pytest.mark.parametrize(
    ("said", "language", "times", "per"),
    [
        ("sehari iya sehari nggak", "id", 0.5, "day"),
        ("seminggu iya seminggu ga", "id", 0.5, "week"),
        ("sehari latihan, sehari libur", "id", 0.5, "day"),
        ("a day on, a day off", "en", 0.5, "day"),
        ("one week on, one week off", "en", 0.5, "week"),
    ],
)
def test_every_second_day_has_many_words(said: str, language: str, times: float, per: str) -> None:
    assert read_terms(said, language, TODAY).terms == {"frequency": {"times": times, "per": per}}


@pytest.mark.parametrize(
    ("said", "language", "left_out", "part"),
    [
        ("every night but friday", "en", "fri", "night"),
        ("every morning except sunday", "en", "sun", "morning"),
        ("tiap malem kecuali sabtu", "id", "sat", "night"),
        ("setiap pagi kecuali hari Minggu", "id", "sun", "morning"),
    ],
)
def test_every_night_but_one_is_six_nights(said: str, language: str, left_out: str, part: str) -> None:
    terms = read_terms(said, language, TODAY).terms
    assert (len(terms["days"]), left_out in terms["days"], terms["time_of_day"]) == (6, False, part)
