"""What each part of the conversation leaves on the counselor's page."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.negotiation.approach import Approach
from bot.negotiation.items import ItemKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.obstacles import Obstacle
from bot.negotiation.outcomes import Disagreement, DisagreementKind
from bot.storage.accounts import save_approach, save_obstacles
from tests.integration.desk.conftest import Desk, Person
from tests.integration.desk.pages import opened, read, section, talk_on, whole
from tests.integration.desk.stored import GOAL, store_draft
from tests.integration.desk.whole import OBSTACLE, OPTIONS, SECOND_GOAL


def test_an_answer_to_the_bot_is_told_apart_from_what_was_told_unasked(desk: Desk, holder: Person) -> None:
    view = section(whole(desk, holder), "view")
    assert "jawaban atas pertanyaan bot sejak dospemku ganti, kira2 dua bulan" in view
    assert "diceritakan tugasku numpuk" in view


def test_goals_say_what_they_are_for_and_why_and_the_most_important_comes_first(desk: Desk, holder: Person) -> None:
    goals = section(whole(desk, holder), "goals")
    assert goals.index(SECOND_GOAL) < goals.index(GOAL)
    assert (
        "Kepentingan 9 9 dari 10 Untuk jalan yang lebih panjang Kenapa penting “badanku udah kerasa remuk”"
    ) in goals
    assert "Kepentingan 6 6 dari 10 Untuk sesi terdekat Kenapa penting “biar ortuku ga nungguin terus”" in goals
    assert "Yang paling penting buat klien ada di atas." in goals


def test_one_goal_is_not_said_to_be_in_order(desk: Desk, holder: Person) -> None:
    assert "di atas" not in section(opened(desk, holder), "goals")


def test_a_goal_without_a_number_comes_after_the_others_and_one_taken_back_comes_last(
    desk: Desk, holder: Person
) -> None:
    stored = desk.store(store_draft, desk.clock.now)

    def more_goals(talk: Negotiation) -> None:
        for words, importance in (("punya temen baru", 10), ("rajin olahraga", None), ("betah di kos", 0)):
            item = talk.open_item(ItemKind.GOAL, words)
            if importance is not None:
                talk.rate(item.id, "importance", importance)
        talk.take_back("g2")
        talk.rate("g1", "importance", 4)

    talk_on(desk, stored, more_goals)
    goals = section(read(holder, stored), "goals")
    order = [GOAL, "betah di kos", "rajin olahraga", "punya temen baru"]
    assert sorted(order, key=goals.index) == order


def test_a_step_says_how_it_went_and_what_helped(desk: Desk, holder: Person) -> None:
    steps = section(whole(desk, holder), "steps")
    assert "Kabar tentang langkah ini sudah dijalani Yang membantu, atau menghalangi “ditungguin temenku" in steps


def test_an_obstacle_goes_from_the_clients_idea_over_the_options_to_their_choice(desk: Desk, holder: Person) -> None:
    assert section(whole(desk, holder), "obstacles") == (
        f"Yang bisa menghalangi “{OBSTACLE}” Untuk langkah “kirim pesan singkat ke dosen pembimbing” "
        "Ide klien sendiri “janjiannya kumajuin sejam” "
        f"Pilihan yang bot taruh di sampingnya {OPTIONS[0]} {OPTIONS[1]} Yang dipilih klien {OPTIONS[1]}"
    )


def test_an_obstacle_nothing_was_found_against_says_so(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now)

    def save(session: Session) -> None:
        save_obstacles(session, stored.id, [Obstacle("ibuku"), Obstacle("bapakku", None, None, OPTIONS)])

    desk.store(save)
    found = section(read(holder, stored), "obstacles")
    first, second = found.split("“bapakku”")
    assert first.rstrip().endswith("“ibuku” Ide klien sendiri tidak ada ide yang disebut")
    assert second.endswith("Yang dipilih klien tidak ada yang dipilih")


def test_four_axes_show_where_the_client_stands(desk: Desk, holder: Person) -> None:
    page = whole(desk, holder)
    for axis in (
        "diberi saran digali bersama jelas ke arah “digali bersama”",
        "perasaan yang bisa dikerjakan agak ke arah “perasaan”",
        "masa lalu masa sekarang tidak disebut",
        "lembut menantang di tengah antara “lembut” dan “menantang”",
    ):
        assert axis in section(page, "preferences")
    marked = page[page.index('id="preferences"') :].split('<span class="track" aria-hidden="true">')[1:5]
    places = [track[: track.index("</span>")].split("<i")[1:] for track in marked]
    assert [[at for at, place in enumerate(track) if "here" in place] for track in places] == [[4], [1], [], [2]]


def test_how_they_learn_their_words_and_what_the_bot_changed_are_there(desk: Desk, holder: Person) -> None:
    found = section(whole(desk, holder), "preferences")
    assert "Paling gampang paham lewat melihat contoh" in found
    assert "Dengan kata-katanya sendiri “jangan ditanya mulu ya”" in found
    assert "Yang bot lakukan secara berbeda lebih sedikit bertanya" in found
    english = section(whole(desk, holder, "en", code="AAAA-2222"), "preferences")
    assert english.endswith("What the bot did differently asked less")


def test_who_only_wrote_how_they_like_it_is_shown_no_scale(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now)

    def save(session: Session) -> None:
        save_approach(session, stored.id, Approach(words=["pelan-pelan ya"]))

    desk.store(save)
    page = read(holder, stored)
    assert section(page, "preferences") == "Cara yang enak buat klien Dengan kata-katanya sendiri “pelan-pelan ya”"


def test_what_matters_most_stands_in_the_clients_words(desk: Desk, holder: Person) -> None:
    assert section(whole(desk, holder), "values") == "Yang paling penting buat klien “keluarga sama jujur”"


def test_both_positions_of_a_disagreement_stand_side_by_side(desk: Desk, holder: Person) -> None:
    assert section(opened(desk, holder), "disagreements").endswith(
        "Dengan konselor Tentang “berani bimbingan lagi” · 24 Nov 2026, 10.35 "
        "Klien “aku ga mau balik ke paduan suara” Keinginan konselor, menurut klien “paduan suara yang lama”"
    )


def test_the_bots_offer_is_not_quoted_as_if_somebody_had_said_it(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now, differing=False)
    kept = Disagreement(DisagreementKind.WITH_DRAFT, "ga cocok buatku", "jalan pagi, tiga kali seminggu", "s1")
    talk_on(desk, stored, lambda talk: talk.keep_disagreement(kept))
    found = section(read(holder, stored), "disagreements")
    assert found.endswith("Klien “ga cocok buatku” Usulan terakhir bot jalan pagi, tiga kali seminggu")


def test_a_client_who_is_torn_has_both_sides_shown_and_is_quoted_once_where_they_are_one_sentence(
    desk: Desk, holder: Person
) -> None:
    stored = desk.store(store_draft, desk.clock.now, differing=False)
    torn = "pengen cerita ke ibu tapi takut dia kepikiran"

    def keep(talk: Negotiation) -> None:
        talk.keep_disagreement(Disagreement(DisagreementKind.WITHIN_ONESELF, torn, torn))
        talk.keep_disagreement(Disagreement(DisagreementKind.WITHIN_ONESELF, "pengen pulang", "males ditanyain"))

    talk_on(desk, stored, keep)
    found = section(read(holder, stored), "disagreements")
    assert "Dalam diri klien 24 Nov 2026, 10.30 Klien, kedua sisinya" in found
    assert found.count(torn) == 1
    assert "Satu sisi “pengen pulang” Sisi yang lain “males ditanyain”" in found
