"""The two sides of the comparison as processes: Mufakat, and stock Rasa on the same domain, data and actions."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from sqlalchemy import func, select

from bot.bench.processes import ROOT, BenchError, Running, free_port
from bot.bootstrap import Application, build
from bot.bootstrap.parsing import ENGINE_PYTHON, MODEL
from bot.bootstrap.prepare import prepare_var
from bot.settings import read_settings
from bot.storage.tables import ClientRow

APP_PYTHON = ROOT / ".venv" / "app" / "bin" / "python"
DATABASE = "MUFAKAT_DATABASE"


@dataclass(frozen=True)
class Side:
    """One side, prepared and not started. address: where its clients talk to it; application: its database, wired."""

    name: str
    address: str
    application: Application
    engine: Running
    beside: tuple[Running, ...]

    @property
    def processes(self) -> tuple[Running, ...]:
        """All of them."""
        return (self.engine, *self.beside)

    def stop(self) -> None:
        """End all that was started, in an orderly way or else by force."""
        for process in self.processes:
            process.stop()
        self.application.database.close()


def check_parts() -> None:
    """Whether what a run needs is there. Raises BenchError with what to do."""
    if not ENGINE_PYTHON.exists():
        raise BenchError("the engine's environment is missing: run `make setup` first.")
    if not MODEL.exists():
        raise BenchError("there is no trained model yet: run `make train` first.")


def ours(folder: Path, surroundings: Mapping[str, str] = os.environ) -> Side:
    """Mufakat as `make run` starts it, in an empty folder, with the database of MUFAKAT_DATABASE if that is set.

    Raises BenchError where that database holds clients.
    """
    environment = _environment(folder, surroundings)
    if DATABASE in surroundings:
        environment[DATABASE] = surroundings[DATABASE]
    application = _prepared(environment)
    _refuse_other_clients(application)
    engine_port, web_port, logs = environment["ENGINE_PORT"], environment["WEB_PORT"], folder / "logs"
    engine = Running(
        "engine",
        (str(ENGINE_PYTHON), "-m", "bot.engine"),
        environment,
        f"http://127.0.0.1:{engine_port}/webhooks/rest/",
        logs / "engine.log",
    )
    web = Running(
        "web",
        (str(APP_PYTHON), "-m", "bot.bench.door"),
        environment,
        f"http://127.0.0.1:{web_port}/help",
        logs / "web.log",
    )
    actions = _actions((str(APP_PYTHON), "-m", "bot.actions_server"), environment, logs)
    return Side("Mufakat", f"http://127.0.0.1:{web_port}", application, engine, (web, actions))


def stock(folder: Path, model: Path, surroundings: Mapping[str, str] = os.environ) -> Side:
    """`rasa run` with the REST channel, a SQLite tracker store and `python -m rasa_sdk` with our actions.

    The actions need a database of ours, as the door would have left it: a new one in the folder.
    """
    environment = _environment(folder, surroundings)
    application = _prepared(environment)
    endpoints, credentials = folder / "endpoints.yml", folder / "credentials.yml"
    tracker_store = {"type": "SQL", "dialect": "sqlite", "db": str(folder / "trackers.db")}
    action_endpoint = {"url": environment["ACTION_ENDPOINT"]}
    endpoints.write_text(yaml.safe_dump({"action_endpoint": action_endpoint, "tracker_store": tracker_store}))
    credentials.write_text(yaml.safe_dump({"rest": None}))
    port, logs = environment["ENGINE_PORT"], folder / "logs"
    command = [str(ENGINE_PYTHON), "-m", "rasa", "run", "--interface", "127.0.0.1", "--port", port]
    command += ["--model", str(model.resolve()), "--endpoints", str(endpoints), "--credentials", str(credentials)]
    address = f"http://127.0.0.1:{port}"
    engine = Running("stock Rasa", tuple(command), environment, f"{address}/webhooks/rest/", logs / "rasa.log")
    sdk = (str(APP_PYTHON), "-m", "rasa_sdk", "--actions", "actions", "--port", environment["ACTIONS_PORT"])
    return Side("stock Rasa", address, application, engine, (_actions(sdk, environment, logs),))


def _actions(command: tuple[str, ...], environment: Mapping[str, str], logs: Path) -> Running:
    answers_at = f"http://127.0.0.1:{environment['ACTIONS_PORT']}/health"
    return Running("actions", command, environment, answers_at, logs / "actions.log")


def _environment(folder: Path, surroundings: Mapping[str, str]) -> dict[str, str]:
    """That of one side: everything in its folder, on ports of its own; nothing of the installation that runs here."""
    (folder / "logs").mkdir(parents=True)
    actions_port = free_port()
    return {
        **{name: value for name, value in surroundings.items() if not name.startswith("MUFAKAT_")},
        "MUFAKAT_VAR": str(folder / "var"),
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "PYTHONUNBUFFERED": "1",
        "WEB_PORT": str(free_port()),
        "DEMO_PORT": str(free_port()),
        "ENGINE_PORT": str(free_port()),
        "ACTIONS_PORT": str(actions_port),
        "ACTION_ENDPOINT": f"http://127.0.0.1:{actions_port}/webhook",
    }


def _prepared(environment: Mapping[str, str]) -> Application:
    settings = read_settings(environment)
    for _line in prepare_var(settings):
        pass
    return build(settings)


def _refuse_other_clients(application: Application) -> None:
    with application.database.transaction() as session:
        clients = session.scalar(select(func.count()).select_from(ClientRow)) or 0
    if clients:
        application.database.close()
        raise BenchError(
            f"the database of {DATABASE} holds {clients} clients: those of a measurement would stand among them."
            f" Name an empty one, or unset {DATABASE} to measure on one that is thrown away."
        )
