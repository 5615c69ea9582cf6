"""The chat component that is fetched is the one that was reviewed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from scripts import front_end

ROOT = Path(__file__).parents[3]


def test_a_bundle_other_than_the_pinned_one_is_refused(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.js"
    bundle.write_text("something else", encoding="utf-8")
    with pytest.raises(front_end.FrontEndError, match="not the pinned file"):
        front_end.check_bundle(bundle)


def test_the_pinned_bundle_is_taken(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.js"
    bundle.write_text("as reviewed", encoding="utf-8")
    front_end.check_bundle(bundle, hashlib.sha256(b"as reviewed").hexdigest())


def test_every_package_gives_its_licence(tmp_path: Path) -> None:
    modules = tmp_path / "node_modules"
    for name, licence in (("with-text", "MIT"), ("@scope/inner", "MIT"), ("without-text", "Zlib")):
        (modules / name).mkdir(parents=True)
        (modules / name / "package.json").write_text(json.dumps({"license": licence}), encoding="utf-8")
        if name != "without-text":
            (modules / name / "LICENSE").write_text(f"text of {name}", encoding="utf-8")
    text = front_end.collect_licences(modules)
    assert "text of with-text" in text
    assert "text of @scope/inner" in text
    assert "==== without-text\n\nZlib" in text


def test_the_lock_file_holds_hashes_and_no_download_address() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    fetched = {name: package for name, package in packages.items() if name}
    assert fetched
    assert all("integrity" in package and "resolved" not in package for package in fetched.values())


def test_npm_packages_are_asked_for_in_exact_versions() -> None:
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert all(version[0].isdigit() for version in asked.values())
