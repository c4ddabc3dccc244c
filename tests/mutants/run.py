#!/usr/bin/env python3
"""Seeds known mistakes into the merge, in a copy of the sources, and sees that the laws or the store's own tests catch
each.

    tests/mutants/run.py [NAME…]      all of them, or those whose name holds one of the words

All mistakes are built into one program, and a variable chooses which one is made: so it is compiled once. Build
products go to `mutants` beside the target folder, so that one's own build stays as it is.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
STORE = "src-tauri/core/src/store/"
CHOOSE = """
/// Whether this mistake is the one to make.
pub(crate) fn seeded(n: u32) -> bool {
    static CHOSEN: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
    let chosen = || std::env::var("MVP_MUTANT").ok().and_then(|text| text.parse().ok()).unwrap_or_default();
    *CHOSEN.get_or_init(chosen) == n
}
"""


def sql(there: str, part: str, mistake: str) -> tuple[str, str]:
    """A text of SQL, and one in which a part is another."""
    assert part in there
    return f'"{there}"', f'if SEEDED {{ "{there.replace(part, mistake)}" }} else {{ "{there}" }}'


# What is wrong, in which file, what stands there, and what stands there with the mistake: SEEDED is true where it is
# to be made.
NODES = """SELECT n, rev_id, hlc, device_id, deleted, EXISTS (SELECT 1 FROM set_aside a WHERE a.n = rev.n)
         FROM rev WHERE record_id = ?1 AND kind = ?2 AND scope = ?3"""
BLANK = """UPDATE payload SET salt = NULL, body = NULL WHERE body IS NOT NULL
         AND n IN (SELECT n FROM rev WHERE record_id = ?3 AND kind = ?2 AND scope = ?1)"""
ERASED = "SELECT 1 FROM erased WHERE scope = ?1 AND kind = ?2 AND record_id = ?3"
ASIDE = """INSERT INTO set_aside SELECT b.n FROM brought b JOIN read_file f USING (number) JOIN rev r ON r.n = b.n
                 WHERE f.import = ?1 AND r.kind <> ?2 ON CONFLICT DO NOTHING"""
HIDE = """INSERT INTO hidden SELECT b.n FROM filled b JOIN read_file f USING (number) JOIN rev r ON r.n = b.n
                 WHERE f.import = ?1 AND r.kind <> ?2 ON CONFLICT DO NOTHING"""
BODY = "SELECT body FROM payload p WHERE n = ?1 AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.n = p.n)"
TWICE = "SELECT 1 FROM rev WHERE device_id = ?1 GROUP BY seq HAVING count(*) > 1 LIMIT 1"
MISTAKES = [
    ("a later stamp beats an edit", "heads.rs",
     "        a.deleted\n            .cmp(&b.deleted)\n",
     "        (a.deleted && !SEEDED)\n            .cmp(&(b.deleted && !SEEDED))\n"),
    ("the earlier stamp wins", "heads.rs",
     "(b.hlc, b.device_id, b.rev_id)", "(if SEEDED { !b.hlc } else { b.hlc }, b.device_id, b.rev_id)"),
    ("equal stamps are left to the order in which they came", "heads.rs",
     "cmp(&(a.hlc, a.device_id, a.rev_id))",
     "cmp(&(a.hlc, if SEEDED { b.device_id } else { a.device_id }, if SEEDED { b.rev_id } else { a.rev_id }))"),
    ("what is set aside hides what it follows", "heads.rs",
     "nodes.iter().filter(|node| !node.aside);", "nodes.iter().filter(|node| SEEDED || !node.aside);"),
    ("what is set aside breaks the line", "heads.rs",
     "to_name.extend(aside.get(&parent).copied().unwrap_or_default());",
     "if !SEEDED { to_name.extend(aside.get(&parent).copied().unwrap_or_default()); }"),
    ("another unit's record of the same id counts as ours", "commit.rs", *sql(NODES, "scope = ?3", "?3 IS NOT NULL")),
    ("an edit follows only the head that is shown", "commit.rs",
     "heads.iter().map(|head| head.rev_id).collect();",
     "heads.iter().take(if SEEDED { 1 } else { usize::MAX }).map(|head| head.rev_id).collect();"),
    ("a question is one also where both say the same", "commit.rs", "Ok(said.len() > 1)", "Ok(SEEDED || said.len() > 1)"),
    ("a removal against an edit is no question", "commit.rs",
     "said.insert((head.deleted, body));", "if !(SEEDED && head.deleted) { said.insert((head.deleted, body)); }"),
    ("a content that was withheld never fills in", "commit.rs",
     "Ok(added > 0 && !erased)", "Ok(added > 0 && !erased && !SEEDED)"),
    ("an erased content comes back with a later file", "commit.rs",
     "let erased = erasure::is_erased(", "let erased = !SEEDED && erasure::is_erased("),
    ("stamps go back where the clock does", "commit.rs",
     "last = next_stamp(last, by.now);", "last = if SEEDED { by.now << 16 } else { next_stamp(last, by.now) };"),
    ("an erasure leaves what is here", "erasure.rs", *sql(BLANK, "body IS NOT NULL", "body IS NULL")),
    ("undoing an import undoes its erasures", "erasure.rs",
     *sql(ERASED, "?3", "?3 AND NOT EXISTS (SELECT 1 FROM set_aside)")),
    ("a clock years ahead moves ours", "union.rs",
     "now_ms.saturating_add(AHEAD_MS)", "now_ms.saturating_add(if SEEDED { u64::MAX >> 17 } else { AHEAD_MS })"),
    ("a copy keeps our device id", "union.rs",
     "if united.twice.contains(&self.device) {", "if united.twice.contains(&self.device) && !SEEDED {"),
    ("two copies in use are not told", "union.rs", *sql(TWICE, "> 1", "> 2")),
    ("what a backup lacks is numbered again", "union.rs",
     'raise(conn, "seq", own)?;', 'if !SEEDED { raise(conn, "seq", own)?; }'),
    ("a file of any unit is taken", "union.rs",
     "if revisions.iter().all(|revision| allowed.contains(&revision.header.scope)) {",
     "if SEEDED || revisions.iter().all(|revision| allowed.contains(&revision.header.scope)) {"),
    ("what was set aside stays so when it is asked for again", "union.rs",
     *sql("DELETE FROM set_aside WHERE n = ?1", "?1", "-?1")),
    ("a record that a file brought is not shown", "union.rs",
     "        if changed {\n            touched.insert(",
     "        if changed && !(SEEDED && known.is_none()) {\n            touched.insert("),
    ("a file that is not whole is kept", "imports.rs", "Ok(found == file.coverage)", "Ok(SEEDED || found == file.coverage)"),
    ("undoing an import leaves what it brought", "imports.rs", *sql(ASIDE, "<> ?2", "= ?2")),
    ("names that an undone import brought to what was here stay", "imports.rs", *sql(HIDE, "<> ?2", "= ?2")),
    ("what is hidden is shown all the same", "commit.rs", *sql(BODY, "h.n = p.n", "h.n = -p.n")),
    ("what was hidden stays so when it is read once more", "union.rs",
     *sql("DELETE FROM hidden WHERE n = ?1", "?1", "-?1")),
    ("an earlier import can be undone beneath a later one", "imports.rs", "        if later {\n", "        if later && !SEEDED {\n"),
    ("a preview leaves out what was set aside", "would.rs", "node.aside = false;", "node.aside = SEEDED && node.aside;"),
]


def copied(copy: pathlib.Path) -> None:
    """The sources, with every mistake in them."""
    shutil.rmtree(copy, ignore_errors=True)
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        source = ROOT / name
        if source.is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, copy / name)
    for number, (what, file, there, mistake) in enumerate(MISTAKES, 1):
        path = copy / STORE / file
        text = path.read_text()
        if text.count(there) != 1:
            sys.exit(f"{what}: stands {text.count(there)} times in {file}")
        path.write_text(text.replace(there, mistake.replace("SEEDED", f"crate::store::seeded({number})")))
    module = copy / STORE / "mod.rs"
    module.write_text(module.read_text() + CHOOSE)


def main() -> int:
    wanted = sys.argv[1:]
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
    products = pathlib.Path(os.environ.get("MVP_MUTANTS_TARGET", target.with_name(target.name + "-mutants")))
    copy = products / "sources"
    copied(copy)
    environment = {**os.environ, "CARGO_TARGET_DIR": str(products), "RUST_BACKTRACE": "0"}
    # The whole workspace, so that dependencies are built as they are for all other tests.
    test = ["cargo", "test", "--locked", "-q", "--workspace"]
    # Some take a rare history to show; the store's own tests name them.
    calls = [[*test, "--test", "merge_laws", "--", "history"], [*test, "--lib", "--", "store::"]]

    def tried(number: int) -> tuple[bool, str]:
        chosen = {**environment, "MVP_MUTANT": str(number)}
        said = ""
        for call in calls:
            run = subprocess.run(call, cwd=copy, env=chosen, capture_output=True, text=True)
            said += run.stdout + run.stderr
            if run.returncode != 0:
                return False, said
        return True, said

    print("without a mistake: ", end="", flush=True)
    holds, said = tried(0)
    print("holds" if holds else "BROKEN\n" + said, flush=True)
    if not holds:
        return 1
    numbered = enumerate(MISTAKES, 1)
    chosen = [(number, one[0]) for number, one in numbered if not wanted or any(word in one[0] for word in wanted)]
    escaped = []
    for number, what in chosen:
        started = time.monotonic()
        holds, said = tried(number)
        if holds:
            verdict = "ESCAPED"
            escaped.append(what)
        else:
            law = [line for line in said.splitlines() if line.startswith(("step ", "in the end", "panic:")) or line.endswith("--- FAILED")]
            verdict = "caught: " + (law[0][:150] if law else said[-200:].replace("\n", " "))
        print(f"{what}: {verdict} ({time.monotonic() - started:.0f} s)", flush=True)
    print(f"{len(chosen) - len(escaped)} of {len(chosen)} caught")
    return 1 if escaped else 0


if __name__ == "__main__":
    sys.exit(main())
