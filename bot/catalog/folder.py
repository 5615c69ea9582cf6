"""A folder of YAML files, one for each area or obstacle, which a practice may replace one by one."""

from __future__ import annotations

from pathlib import Path

from bot.checked_yaml import Checked, FileError, load_checked

GENERAL = "general"


def load_folder[Model: Checked](
    folder: Path, overrides: Path | None, model: type[Model], error: type[FileError], *, called: str, general_for: str
) -> list[Model]:
    """Each `<name>.yml` in `folder`; a file of the same name in `overrides` replaces one.

    called: the field of the model that names it as its file is named. general_for: whom `general.yml` is for, which
    must be there. Raises `error` naming file, line, reason and what to do.
    """
    if not folder.is_dir():
        raise error(folder, None, f"The folder of {called}s is missing.", "Put it back from a fresh release.")
    files = {path.name: path for path in sorted(folder.glob("*.yml"))}
    if overrides is not None and overrides.is_dir():
        files.update({path.name: path for path in sorted(overrides.glob("*.yml"))})
    if f"{GENERAL}.yml" not in files:
        raise error(folder, None, f"`{GENERAL}.yml` is missing.", f"Put it back: it is for {general_for}.")
    return [_load(path, model, error, called) for path in files.values()]


def _load[Model: Checked](path: Path, model: type[Model], error: type[FileError], called: str) -> Model:
    loaded = load_checked(path, model, error)
    name = getattr(loaded, called)
    if name != path.stem:
        reason = f"The file is called `{path.name}` but its {called} is `{name}`."
        raise error(path, 1, reason, "Make the two the same.")
    return loaded
