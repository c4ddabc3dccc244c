#!/usr/bin/env python3
"""Seeds known mistakes into the merge, one at a time, in a copy of the sources, and sees that the laws catch each.

    tests/mutants/run.py [NAME…]      all of them, or those whose name holds one of the words

Build products go to `mutants` beside the target folder, so that one's own build stays as it is.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
STORE = "src-tauri/core/src/store/"

# What is wrong, in which file, what stands there, and what the mistake makes of it.
MISTAKES = [
    ("a later stamp beats an edit", "heads.rs",
     "        a.deleted\n            .cmp(&b.deleted)\n            .then_with(|| (b.hlc, b.device_id, b.rev_id).cmp(&(a.hlc, a.device_id, a.rev_id)))",
     "        (b.hlc, b.device_id, b.rev_id).cmp(&(a.hlc, a.device_id, a.rev_id))"),
    ("the earlier stamp wins", "heads.rs",
     "(b.hlc, b.device_id, b.rev_id).cmp(&(a.hlc, a.device_id, a.rev_id))",
     "(a.hlc, a.device_id, a.rev_id).cmp(&(b.hlc, b.device_id, b.rev_id))"),
    ("equal stamps are left to the order in which they came", "heads.rs",
     "(b.hlc, b.device_id, b.rev_id).cmp(&(a.hlc, a.device_id, a.rev_id))",
     "b.hlc.cmp(&a.hlc)"),
    ("what is set aside hides what it follows", "heads.rs",
     "let counting = nodes.iter().filter(|node| !node.aside);",
     "let counting = nodes.iter();"),
    ("what is set aside breaks the line", "heads.rs",
     "to_name.extend(aside.get(&parent).copied().unwrap_or_default());",
     "let _ = &aside;"),
    ("another unit's record of the same id counts as ours", "commit.rs",
     "FROM rev WHERE record_id = ?1 AND kind = ?2 AND scope = ?3",
     "FROM rev WHERE record_id = ?1 AND kind = ?2 AND ?3 IS NOT NULL"),
    ("an edit follows only the head that is shown", "commit.rs",
     "heads.iter().map(|head| head.rev_id).collect();",
     "heads.iter().take(1).map(|head| head.rev_id).collect();"),
    ("a question is one also where both say the same", "commit.rs",
     "Ok(said.len() > 1)", "Ok(true)"),
    ("a removal against an edit is no question", "commit.rs",
     "said.insert((head.deleted, body));",
     "if !head.deleted { said.insert((head.deleted, body)); }"),
    ("a content that was withheld never fills in", "commit.rs",
     "Ok(added > 0 && !erased)", "Ok(added > 99 && !erased)"),
    ("an erased content comes back with a later file", "commit.rs",
     "let erased = erasure::is_erased(conn, header.scope, &header.kind, header.record_id)?;",
     "let erased = false;"),
    ("an erasure leaves what is here", "erasure.rs",
     "\"UPDATE payload SET salt = NULL, body = NULL WHERE body IS NOT NULL",
     "\"UPDATE payload SET salt = NULL, body = NULL WHERE body IS NULL"),
    ("undoing an import undoes its erasures", "erasure.rs",
     "    conn.prepare_cached(\"SELECT 1 FROM erased WHERE scope = ?1 AND kind = ?2 AND record_id = ?3\")?",
     "    conn.prepare_cached(\"SELECT 1 FROM erased WHERE scope = ?1 AND kind = ?2 AND record_id = ?3 AND NOT EXISTS (SELECT 1 FROM set_aside)\")?"),
    ("a clock years ahead moves ours", "union.rs",
     "const AHEAD_MS: u64 = 24 * 60 * 60 * 1000;",
     "const AHEAD_MS: u64 = u64::MAX >> 17;"),
    ("a copy keeps our device id", "union.rs",
     "if united.twice.contains(&self.device) { self.new_device() } else { Ok(()) }",
     "Ok(())"),
    ("what a backup lacks is numbered again", "union.rs",
     "    raise(conn, \"seq\", own)?;\n", "    let _ = own;\n"),
    ("a file of any unit is taken", "union.rs",
     "if revisions.iter().all(|revision| allowed.contains(&revision.header.scope)) {",
     "if revisions.len() < usize::MAX || allowed.is_empty() {"),
    ("what was set aside stays so when it is asked for again", "union.rs",
     "conn.prepare_cached(\"DELETE FROM set_aside WHERE n = ?1\")?.execute([n])? > 0;",
     "conn.prepare_cached(\"DELETE FROM set_aside WHERE n = -?1\")?.execute([n])? > 0;"),
    ("a record that a file brought is not shown", "union.rs",
     "        if changed {\n            touched.insert(",
     "        if changed && known.is_some() {\n            touched.insert("),
    ("a file that is not whole is kept", "imports.rs",
     "    Ok(found == file.coverage)", "    Ok(!found.is_empty() || file.coverage.is_empty())"),
    ("undoing an import leaves what it brought", "imports.rs",
     "WHERE f.import = ?1 AND r.kind <> ?2 ON CONFLICT DO NOTHING",
     "WHERE f.import = ?1 AND r.kind = ?2 ON CONFLICT DO NOTHING"),
    ("an earlier import can be undone beneath a later one", "imports.rs",
     "        if later {\n", "        if later && import != import {\n"),
]


def main() -> int:
    wanted = sys.argv[1:]
    chosen = [one for one in MISTAKES if not wanted or any(word in one[0] for word in wanted)]
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
    products = pathlib.Path(os.environ.get("MVP_MUTANTS_TARGET", target.with_name(target.name + "-mutants")))
    copy = products / "sources"
    shutil.rmtree(copy, ignore_errors=True)
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        source = ROOT / name
        if source.is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, copy / name)
    environment = {**os.environ, "CARGO_TARGET_DIR": str(products), "RUST_BACKTRACE": "0"}
    # The whole workspace, so that dependencies are built as they are for all other tests.
    call = ["cargo", "test", "--locked", "-q", "--workspace", "--test", "merge_laws", "--", "history"]
    print("without a mistake: ", end="", flush=True)
    sound = subprocess.run(call, cwd=copy, env=environment, capture_output=True, text=True)
    print("holds" if sound.returncode == 0 else "BROKEN\n" + sound.stdout + sound.stderr, flush=True)
    if sound.returncode:
        return 1
    escaped = []
    for what, file, there, mistake in chosen:
        path = copy / STORE / file
        text = path.read_text()
        if there not in text:
            print(f"{what}: is no longer in {file}", flush=True)
            escaped.append(what)
            continue
        path.write_text(text.replace(there, mistake))
        started = time.monotonic()
        found = subprocess.run(call, cwd=copy, env=environment, capture_output=True, text=True)
        path.write_text(text)
        said = found.stdout + found.stderr
        if "could not compile" in said:
            verdict = "does not compile: " + next((line for line in said.splitlines() if line.startswith("error")), "")
            escaped.append(what)
        elif found.returncode == 0:
            verdict = "ESCAPED"
            escaped.append(what)
        else:
            law = [line for line in said.splitlines() if line.startswith(("step ", "in the end", "panic:"))]
            verdict = "caught: " + (law[0][:150] if law else said[-200:].replace("\n", " "))
        print(f"{what}: {verdict} ({time.monotonic() - started:.0f} s)", flush=True)
    print(f"{len(chosen) - len(escaped)} of {len(chosen)} caught")
    return 1 if escaped else 0


if __name__ == "__main__":
    sys.exit(main())
