"""The eight roles on the counselor's page: each with what shows it, and those that did not happen named."""

from __future__ import annotations

import re

import pytest
from sqlalchemy.orm import Session

from bot.negotiation.approach import Approach
from bot.negotiation.items import ItemKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Party
from bot.negotiation.terms import Terms
from bot.storage.accounts import save_approach
from bot.storage.tables import DraftRow
from bot.web.desk.wording import load_words
from tests.integration.desk.conftest import Desk, Person
from tests.integration.desk.pages import opened, plain, read, section, talk_on, whole
from tests.integration.desk.stored import ROLES, TODAY, VIEW, Stored, store_draft
from tests.integration.desk.whole import PARTS


def roles(page: str, language: str = "id") -> dict[str, str]:
    """What the page says of each role, by the name the role is stored under."""
    words = load_words(language).table
    names = {words[f"role.{name}"]: name for name in ROLES}
    listed = re.findall(r"<li class=\"(?:happened)?\">(.*?)</li>", page[page.index('<ol class="roles">') :], re.DOTALL)
    found = {}
    for role in map(plain, listed):
        title = next(title for title in names if role.startswith(title))
        found[names[title]] = role.removeprefix(title).strip()
    return found


def with_approach(desk: Desk, person: Person, approach: Approach, language: str) -> str:
    """What the page says of the seventh role for a client who likes to be worked with in that way."""
    stored = desk.store(store_draft, desk.clock.now, code={"id": "KMPT-2345", "en": "AAAA-2222"}[language])

    def save(session: Session) -> None:
        save_approach(session, stored.id, approach)

    desk.store(save)
    return roles(read(person, stored, language), language)["adapting_the_approach"]


def test_each_role_stands_with_the_words_it_rests_on(desk: Desk, holder: Person) -> None:
    page = whole(desk, holder)
    assert roles(page) == {
        "shared_understanding": f"terjadi “{VIEW}”",
        "shared_goals": "terjadi “berani bimbingan lagi”",
        "action_planning": "terjadi Usulan bot yang disetujui klien: kirim pesan singkat ke dosen pembimbing",
        "problem_solving": "terjadi “janjiannya kumajuin sejam”",
        "conflict": "terjadi “aku ga mau balik ke paduan suara”",
        "empowerment": "terjadi “paduan suara”",
        "adapting_the_approach": "terjadi “jangan ditanya mulu ya”",
        "open_communication": "terjadi “tolong jangan bahas ipk dulu”",
    }
    assert "8 dari 8 terjadi." in section(page, "roles")


def test_roles_that_did_not_happen_are_named(desk: Desk, holder: Person) -> None:
    page = opened(desk, holder, differing=False)
    missing = [name for name, said in roles(page).items() if said == "tidak terjadi"]
    assert missing == ["problem_solving", "conflict", "adapting_the_approach"]
    assert "5 dari 8 terjadi." in section(page, "roles")


def test_before_the_hand_over_they_have_not_happened_yet(desk: Desk, holder: Person) -> None:
    page = opened(desk, holder, differing=False, code=None)
    missing = [name for name, said in roles(page).items() if said == "belum terjadi"]
    assert missing == ["problem_solving", "conflict", "adapting_the_approach", "open_communication"]


def test_what_is_held_back_is_not_said_not_to_have_happened(desk: Desk, holder: Person) -> None:
    page = whole(desk, holder, held_back=("obstacles", "preferences", "values"))
    found = roles(page)
    for name in ("problem_solving", "adapting_the_approach"):
        assert found[name] == "tidak tampak di bagian yang dibagikan"
    assert "6 dari 8 tampak di bagian yang dibagikan." in section(page, "roles")


@pytest.mark.parametrize(
    ("given", "indonesian", "english"),
    [
        (
            Approach({"advice": -2, "gentle": 1}),
            "terjadi jelas ke arah “diberi saran”; agak ke arah “menantang”",
            "happened clearly towards “advice”; somewhat towards “challenging”",
        ),
        (
            Approach({"advice": 0, "past": 2}, learns="writing"),
            "terjadi jelas ke arah “masa sekarang”; di tengah antara “diberi saran” dan “digali bersama”; "
            "paling gampang paham lewat menulis",
            "happened clearly towards “present”; in the middle between “advice” and “exploring”; "
            "learns best by writing",
        ),
        (
            Approach(learns="doing"),
            "terjadi paling gampang paham lewat langsung mencoba",
            "happened learns best by trying things out",
        ),
        (Approach(values="jujur"), "terjadi “jujur”", "happened “jujur”"),
        (Approach({"gentle": 2}, words=["gentle"]), "terjadi “gentle”", "happened “gentle”"),
    ],
)
def test_what_was_set_without_a_word_is_said_in_words_and_not_in_names(
    desk: Desk, holder: Person, given: Approach, indonesian: str, english: str
) -> None:
    assert with_approach(desk, holder, given, "id") == indonesian
    assert with_approach(desk, holder, given, "en") == english


@pytest.mark.parametrize(
    ("in_person", "held_back", "said"),
    [
        (True, (), "terjadi Ada yang lebih ingin klien sampaikan langsung."),
        (True, ("view",), "terjadi Ada yang lebih ingin klien sampaikan langsung."),
        (False, ("view", "g1"), "terjadi Klien menyimpan 2 bagian untuk dirinya sendiri."),
        (False, (), f"terjadi “{VIEW}”"),
    ],
)
def test_openness_without_words_is_a_phrase_and_no_row_of_dots(
    desk: Desk, holder: Person, in_person: bool, held_back: tuple[str, ...], said: str
) -> None:
    stored: Stored = desk.store(store_draft, desk.clock.now)

    def hold_back(session: Session) -> None:
        draft = session.get_one(DraftRow, stored.id)
        draft.more_in_person, draft.held_back = in_person, list(held_back)

    desk.store(hold_back)
    page = read(holder, stored)
    assert roles(page)["open_communication"] == said
    assert "“…”" not in page


def test_a_goal_in_the_bots_words_is_not_quoted_as_the_clients(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now)

    def take_the_bots(talk: Negotiation) -> None:
        talk.take_back("g1")
        goal = talk.open_item(ItemKind.GOAL)
        talk.invite_bot(goal.id)
        offer = talk.put_forward(goal.id, Party.BOT, Terms(activity="punya jadwal tidur"), TODAY)
        talk.accept(offer.id, Party.CLIENT, TODAY, "boleh")

    talk_on(desk, stored, take_the_bots)
    found = roles(read(holder, stored))
    assert found["shared_goals"] == "terjadi Usulan bot yang disetujui klien: punya jadwal tidur"


def test_with_everything_held_back_only_openness_shows(desk: Desk, holder: Person) -> None:
    found = roles(whole(desk, holder, held_back=tuple(PARTS)))
    assert [name for name, said in found.items() if said.startswith("terjadi")] == ["open_communication"]
