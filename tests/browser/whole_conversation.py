"""Two conversations, turn by turn, in both languages: between them they come to every stage there is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.browser.chat import Chat
from tests.browser.pictured import MOMENTS
from tests.browser.ways import tell
from tests.e2e import scenes

Act = Callable[[Chat], object]


@dataclass(frozen=True)
class Turn:
    """One turn: what the screen shows before it (a stage, a moment, None for no picture), and what the client does.

    sets: what they set on a card before they send it.
    """

    shows: str | None
    does: Act
    sets: Act | None = None

    @property
    def asking(self) -> str | None:
        """The question that is open before it, where it is pictured."""
        return MOMENTS.get(self.shows, self.shows) if self.shows else None


def say(indonesian: str, english: str) -> Act:
    """Type a sentence."""
    return lambda chat: chat.say(indonesian if chat.language == "id" else english)


def tell_in_short(indonesian: str, english: str) -> Act:
    """Tell the view, and nothing of what the bot asks about it."""
    return lambda chat: tell(chat, indonesian if chat.language == "id" else english)


def tap(*titles: str) -> Act:
    """Tap what begins like one of these."""
    return lambda chat: chat.tap(*titles)


def rate(number: int) -> Act:
    """Tap a number of the ruler."""
    return lambda chat: chat.rate(number)


def choose_the_language(chat: Chat) -> None:
    """Tap the language this client speaks."""
    chat.tap("Bahasa Indonesia" if chat.language == "id" else "English")


def say_it_is_right(chat: Chat) -> None:
    """Tap the first choice under a play-back; its wording varies."""
    chat.tap(chat.choices()[0])


def set_sliders(chat: Chat) -> None:
    """Talk about feelings, be gentle; the present rather than the past; examples."""
    for name, key in (("feelings", "Home"), ("past", "ArrowRight"), ("gentle", "Home")):
        chat.inside.locator(f"[type=range][name={name}]").press(key)
    chat.inside.locator("[name=learns][value=examples]").check()


def keep_the_values(chat: Chat) -> None:
    """Share all but what matters to the client."""
    chat.inside.locator(".sharing [name=values]").uncheck()


FROM_VIEW_TO_CODE = (
    Turn("age", tap("Sudah", "Yes")),
    Turn("consent", tap("Setuju", "That's okay")),
    Turn("view", say("tiap mau buka revisian skripsi dadaku sesek", "i snap at everyone at home")),
    Turn("follow_up", say("sejak ganti dosen pembimbing semester lalu", "since my mum got ill in spring")),
    Turn("play_back", tap("Ada yang mau diubah", "Change something")),
    Turn(
        "correction",
        say(
            "hampir pas, tp yg paling berat tuh aku takut ketemu dosennya",
            "close, but the hardest part is that my brother leaves it all to me",
        ),
    ),
    Turn(None, say_it_is_right),
    Turn("preferences", tap("Kirim", "Send"), sets=set_sliders),
    Turn("values", say("kejujuran, sm ibuku yg udah kerja keras buat aku", "being fair, and my mum")),
    Turn("goal", say("gak tau jg sih, bingung mau apa", "no clue really, what could i even want")),
    Turn("goal_permission", tap("Boleh", "Go ahead")),
    Turn("goal_offer", say("pengen brani bimbingan lagi", "i'd like to ask my brother for help without blowing up")),
    Turn("step", say("blm kebayang nih langkahnya", "not really, i have no idea yet")),
    Turn("step_permission", tap("Boleh", "Mau", "Go ahead", "Yes")),
    Turn(
        "step_offer",
        say(
            "yg kedua aja, tp 20 menit, senin depan, sm ditemenin temenku ya",
            "the second one, but for 20 minutes on thursday and with my cousin there",
        ),
    ),
    Turn("confidence", rate(4)),
    Turn("confidence_why", say("temenku pasti mau nemenin", "my cousin keeps her promises")),
    Turn("confidence_more", say("yakin dosennya gak bakal marah", "knowing nobody will laugh at what i write")),
    Turn(None, rate(6)),
    Turn("smaller_step", say("boleh deh yg itu", "fine by me, that is easier")),
    Turn(None, rate(7)),
    Turn("obstacle", say("takut aku malah mundur lagi", "mum might have a bad day and need me")),
    Turn("obstacle_idea", say("blm kepikiran apa apa nih", "haven't got a clue what i'd do then")),
    Turn("obstacle_options", say("yg pertama kyknya bisa", "the first of those sounds doable")),
    Turn("goal_reason", say("biar aku bisa lulus taun ini", "because i miss feeling like myself")),
    Turn("importance", rate(9)),
    Turn("horizon", tap(*scenes.COMING_SESSION)),
    Turn("more_goals", tap("Ada lagi", "Yes, there is")),
    Turn(
        None,
        say(
            "konselorku pengen aku cuti dulu, tapi aku gak mau",
            "my counselor wants me to move out but i don't want to",
        ),
    ),
    Turn("limit_kind", tap("Nggak sekarang", "Not now")),
    Turn(
        None,
        say(
            "separuh diriku pengen lanjut S2, separuhnya lagi pengen langsung kerja",
            "i'm torn, half of me wants to go back to the band, the other half wants to stay near mum",
        ),
    ),
    Turn("middle_ground", tap("Biarkan dua-duanya", "Leave both")),
    Turn(None, say("pengen bisa tidur teratur lagi", "i'd like to get some proper sleep again")),
    Turn(None, rate(7)),
    Turn(None, tap(*scenes.NO_MORE_GOALS)),
    Turn(None, tap(*scenes.SKIP)),
    Turn("priority", say("yang pertama aja", "that first one, please")),
    Turn("held_back", tap("Ada", "There is")),
    Turn("read_back", tap("Ada yang mau diubah", "Change something")),
    Turn("change_which", tap("Langkahku", "My step")),
    Turn(
        None,
        say("mau nulis daftar pertanyaan buat dosen", "i want to write a list of what i could hand to my brother"),
    ),
    Turn(None, rate(8)),
    Turn(None, tap(*scenes.ALL_RIGHT)),
    Turn("sharing", tap("Kirim pilihanku", "Send my choice"), sets=keep_the_values),
    Turn(
        "note",
        say("tolong jangan hubungi orang tuaku dulu ya kak", "please don't ring my family before we've talked"),
    ),
    Turn("hand_over", tap(*scenes.HAND_OVER)),
    Turn("session", say("panggil Rani aja, sesinya jumat", "call me Jo, we meet on friday")),
)

BACK_LATER = (
    Turn("progress", tap("Sebagian", "Partly")),
    Turn("progress_helped", say("temenku nungguin di luar, jd aku berani", "my cousin sat outside so i went ahead")),
    Turn("way_on", tap("Tetap langkah ini", "Keep this step")),
)

IN_ANOTHER_MOOD = (
    Turn("language", choose_the_language),
    Turn(None, tap("Sudah", "Yes")),
    Turn(None, tap("Nggak dulu", "Not now")),
    Turn("closed", say("yaudah aku setuju aja deh", "oh go on then, i do want to talk")),
    Turn(None, tap("Setuju", "That's okay")),
    Turn(
        None,
        tell_in_short(
            "temen sekamarku berisik bgt dari bulan lalu", "my flatmate plays music all night since last month"
        ),
    ),
    Turn(None, say_it_is_right),
    Turn(None, tap(*scenes.SKIP)),
    Turn(None, tap(*scenes.SKIP)),
    Turn(None, say("pengen bisa tidur nyenyak", "i want to sleep through the night")),
    Turn(None, tap("Kasih ide", "Give me ideas")),
    Turn(None, say("terserah, yg pertama aja deh", "the first of them i guess, whatever")),
    Turn("fragile_yes", tap("Nggak jadi", "Not after all")),
    Turn(None, say("mau ngobrol baik baik sm temen sekamarku", "talk to my flatmate about it calmly")),
    Turn("step_when", say("hari jumat malem aja", "friday evening")),
    Turn(None, say("segini dulu ya, capek", "that's enough for today, i'm tired")),
    Turn(
        "pausing",
        say(
            "jujur aja aku udah mikir mau bunuh diri malam ini", "honestly i keep thinking about killing myself tonight"
        ),
    ),
)
