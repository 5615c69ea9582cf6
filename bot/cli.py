"""The command line: `bin/mufakat COMMAND`. What it prints is for the person at the terminal or for another program."""

from __future__ import annotations

import dataclasses
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.bootstrap import Application, build, utc_now
from bot.bootstrap.parsing import parse_lines
from bot.bootstrap.prepare import FIRST_COUNSELOR, prepare_var
from bot.bootstrap.reporting import run_report
from bot.checked_yaml import FileError
from bot.sessions.drafts import shared_only
from bot.settings import read_settings
from bot.storage import counselors, drafts
from bot.storage.keys import KeyFileError

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Mufakat: negotiate goals before a session.")
counselor_app = typer.Typer(no_args_is_help=True, help="Counselors at the desk.")
app.add_typer(counselor_app, name="counselor")
nlu_app = typer.Typer(no_args_is_help=True, help="What the bot understands.")
app.add_typer(nlu_app, name="nlu")


@app.command()
def prepare() -> None:
    """Make what a new installation needs: folder, keys, database, the first counselor. Safe to repeat."""
    settings = read_settings()
    with _told_plainly():
        for line in prepare_var(settings):
            typer.echo(line)
        wired = build(settings)
        wired.database.check_keys()
        with wired.database.transaction() as session:
            if counselors.count_counselors(session) == 0:
                password = counselors.add_counselor(session, FIRST_COUNSELOR, utc_now())
                typer.echo(f"First counselor: name “{FIRST_COUNSELOR}”, one-time password {password}")
                typer.echo("It is shown only this once; the desk asks for a new one at the first login.")


@app.command()
def parse(
    today: Annotated[str, typer.Option(help="The date relative days are counted from, YYYY-MM-DD.")] = "",
) -> None:
    """Read JSON lines {"text", "lang"?} and print what each sentence says, line by line."""
    with _told_plainly():
        for line in parse_lines(sys.stdin, date.fromisoformat(today) if today else date.today()):
            typer.echo(line)


@app.command("drafts")
def show_drafts(client: Annotated[str, typer.Option(help="Only this client's draft.")] = "") -> None:
    """Print drafts as a JSON list: view, goals, steps, trails, disagreements, limits, flags, roles."""
    with _told_plainly():
        wired = build(read_settings())
        with wired.database.transaction() as session:
            ids = [client] if client else [each.client for each in drafts.list_drafts(session)]
            found = [_plain(shared_only(drafts.load_draft(session, each))) for each in ids]
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2))


@counselor_app.command("add")
def add_counselor(name: str) -> None:
    """Add a counselor; prints a one-time password that must be changed at the first login."""
    with _told_plainly():
        wired: Application = build(read_settings())
        with wired.database.transaction() as session:
            password = counselors.add_counselor(session, name.strip(), utc_now())
    typer.echo(f"Counselor “{name.strip()}” added. One-time password: {password}")


@nlu_app.callback()
def nlu() -> None:
    """What the bot understands."""


@nlu_app.command("report")
def report(
    stock: Annotated[bool, typer.Option("--stock", help="Beside Rasa's default recipe, trained if need be.")] = False,
    out: Annotated[Path, typer.Option(help="Folder of nlu.md and images/.")] = Path("docs"),
) -> None:
    """Measure how well the acts of the test split are read, and write nlu.md and its pictures."""
    with _told_plainly():
        code = run_report(out, stock=stock)
    sys.exit(code)


@app.command("simulate")
def run_simulation(
    conversations: Annotated[int, typer.Option(help="How many, through acts and use cases in this process.")] = 100,
    door: Annotated[int, typer.Option(help="How many through the door of a running Mufakat with these settings.")] = 0,
    workers: Annotated[int, typer.Option(help="Processes that share the work.")] = 1,
    seed: Annotated[int, typer.Option(help="The first seed; the same seed is the same client.")] = 0,
    page: Annotated[Path | None, typer.Option(help="Write the figures into this page, docs/simulation.md.")] = None,
    into_used_database: Annotated[
        bool, typer.Option(help="Let simulated clients stand among those there are.")
    ] = False,
) -> None:
    """Let personas talk with the bot; checks the laws on every event and prints the scorecard."""
    from bot.simulation.command import simulate

    with _told_plainly():
        code = simulate(
            read_settings(),
            conversations=conversations,
            door=door,
            workers=workers,
            seed=seed,
            page=page,
            used=into_used_database,
        )
    sys.exit(code)


@app.command("bench")
def run_bench(
    quick: Annotated[bool, typer.Option("--quick", help="In about five minutes: no accuracy, no training.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object on standard output.")] = False,
    page: Annotated[Path | None, typer.Option(help="Write the figures into this page, docs/bench.md.")] = None,
) -> None:
    """Measure this project beside stock Rasa in one run: speed, memory, starting, training, understanding."""
    from bot.bench.command import bench

    with _told_plainly():
        code = bench(quick=quick, as_json=as_json, page=page)
    sys.exit(code)


class _told_plainly:
    """Turns errors meant for people into one line on the terminal and exit code 1."""

    def __enter__(self) -> None:
        """Nothing to begin."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, drafts.DraftUnknown):
            sys.exit(f"There is no draft of client {error}.")
        if isinstance(error, counselors.NameTaken):
            sys.exit(f"There is a counselor named “{error}” already.")
        if isinstance(error, KeyFileError | FileError | ValueError):
            sys.exit(str(error))


def _plain(value: Any) -> Any:
    if isinstance(value, drafts.DraftRead):
        whole = {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {**whole, "roles": _plain(value.roles)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date | datetime) else value


if __name__ == "__main__":
    app()
