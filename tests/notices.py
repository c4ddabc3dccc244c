"""Writes THIRD-PARTY.md: what the programs are built from, and under which licences. Run by `./dev gen`."""

import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEAD = """# Third-party notices

MVP-loggen itself is under the MIT licence (LICENSE). The programs contain the works below. Where a licence leaves a choice, MIT is chosen where it is among them,
else Apache-2.0. `./dev gen` writes this file from the lock files.

## Data in the programs

- **Noto Sans**, with signs of **Noto Sans Symbols 2** and **Noto Sans Math** (cut to what the reports need): SIL Open Font License 1.1, `assets/fonts/`.
- **Coated FOGRA39**, an ICC profile by Adobe Systems, comes linked into the programs with the crate `printpdf`. Our reports do not use it: they carry a small
  sRGB profile of our own.
- **SQLite** is in the public domain.
- Titles of lessons are facts about the programmes *Mentorer i våldsprevention* and *Agera tillsammans*; the lessons' texts belong to their owner and are not included.

## Page

| package | version | licence |
|---|---|---|
"""


def page():
    lock = json.loads((ROOT / "ui/package-lock.json").read_text())
    for path, package in sorted(lock["packages"].items()):
        # Svelte is a tool by its lock file, but its runtime goes along in the page.
        if path and (not package.get("dev") or path == "node_modules/svelte"):
            yield path.removeprefix("node_modules/"), package["version"], package.get("license", "see its repository")


def crates():
    command = ["cargo", "metadata", "--format-version", "1", "--locked"]
    packages = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)["packages"]
    for package in sorted(packages, key=lambda p: (p["name"], p["version"])):
        if package["source"]:
            yield package["name"], package["version"], package["license"] or "see its repository"


def rows(works):
    return "".join(f"| {name} | {version} | {licence} |\n" for name, version, licence in works)


text = HEAD + rows(page()) + "\n## Programs and their tests\n\n| crate | version | licence |\n|---|---|---|\n" + rows(crates())
(ROOT / "THIRD-PARTY.md").write_text(text)
