"""A report as Markdown, and its place on a page between two markers: what stands outside them is written by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.engine.report_figures import LOWEST, Score, misread, mixed_up, scores
from bot.engine.report_lines import LANGUAGES, Line, Model, pairs_of
from bot.engine.report_split import ReportError, Split
from bot.measured_page import BEGIN, END, NoPlaceForFigures, put_measured

EMPTY_PAGE = f"# What the bot understands, measured\n\n{BEGIN}\n{END}\n"


def written(split: Split, models: Sequence[Model], lines: Sequence[Line], facts: Sequence[str], pictures: str) -> str:
    """The measured part of the page. facts: on what, how and when; pictures: the folder they are in, from the page."""
    parts = ["\n".join(f"- {fact}" for fact in facts), "### Against the marks", _marks(lines, models)]
    if len(models) > 1:
        parts.append(_compared(lines, models[1].name))
    for language in split.languages:
        parts += _language(split, models, language, pictures)
    return "\n\n".join(parts)


def put_on_page(page: Path, text: str) -> None:
    """Put the measured part between the markers; a new page is begun where there is none. Raises ReportError."""
    if not page.exists():
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(EMPTY_PAGE, encoding="utf-8")
    try:
        put_measured(page, text)
    except NoPlaceForFigures as error:
        raise ReportError(str(error)) from error


def picture_name(language: str) -> str:
    """The file name of a language's picture."""
    return f"nlu-{language}.png"


def picture_title(split: Split, model: Model, language: str) -> str:
    """What is said above a picture."""
    pairs = pairs_of(split, model.readings.intents, language)
    return f"{LANGUAGES.get(language, language)}: {misread(pairs).total()} of {len(pairs)} misread"


def _marks(lines: Iterable[Line], models: Sequence[Model]) -> str:
    return _table(["measured", "mark", *(model.name for model in models), "mark met"], [line.cells() for line in lines])


def _compared(lines: Iterable[Line], other: str) -> str:
    compared = [line for line in lines if line.better() is not None]
    behind = [line.what for line in compared if not line.better()]
    told = f"Better than {other} on {len(compared) - len(behind)} of {len(compared)} lines."
    return told if not behind else f"{told} Not better on: {'; '.join(behind)}."


def _language(split: Split, models: Sequence[Model], language: str, pictures: str) -> list[str]:
    name = LANGUAGES.get(language, language)
    pairs = pairs_of(split, models[0].readings.intents, language)
    others = [
        {score.intent: score.f1 for score in scores(pairs_of(split, model.readings.intents, language))}
        for model in models[1:]
    ]
    head = ["act", "sentences", "precision", "recall", "F1", *(f"F1 of {model.name}" for model in models[1:])]
    rows = [_row(score, [f1[score.intent] for f1 in others]) for score in scores(pairs)]
    shown = mixed_up(pairs)
    picture = f"![{name}: which acts were read as which]({pictures}/{picture_name(language)})"
    told = (
        f"{misread(pairs).total()} of {len(pairs)} sentences were misread. The picture shows {len(shown)} acts: "
        "those in a mix-up that came more than once."
    )
    return [f"### {name}", told, picture, _table(head, rows)]


def _row(score: Score, others: Sequence[float]) -> list[str]:
    f1 = f"{score.f1:.3f}"
    figures = [f"{score.precision:.3f}", f"{score.recall:.3f}", f1 if score.f1 >= LOWEST else f"**{f1}**"]
    return [f"`{score.intent}`", str(score.sentences), *figures, *(f"{other:.3f}" for other in others)]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * len(head), *rows])
