//! The house rules that no compiler knows: which way the modules look, who may touch the disk and the clock, and
//! that every text exists in every language and is used.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// All files below a folder that end so, with their text; nothing generated or fetched.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    fn walk(path: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(name.as_str(), "node_modules" | "dist" | "target" | "gen") {
                    walk(&path, endings, found);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), endings, &mut found);
    found.sort();
    assert!(!found.is_empty(), "nothing under {folder}: the rule would hold of nothing");
    found
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            (path.strip_prefix(root()).unwrap().display().to_string(), text)
        })
        .collect()
}

/// A Rust file without its tests: those stand last, or in files of their own.
fn without_tests(path: &str, text: &str) -> Option<String> {
    if path.ends_with("tests.rs") || path.contains("/tests/") {
        return None;
    }
    Some(text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned())
}

fn code_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

#[test]
fn modules_look_in_one_direction() {
    let may_see: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("base", &[][..]),
        ("words", &["base"][..]),
        ("programme", &["base", "words"][..]),
        ("school", &["base", "words", "programme"][..]),
        ("store", &["base", "school"][..]),
        ("exchange", &["base", "words", "programme", "school", "store"][..]),
        ("rollup", &["base", "words", "programme", "school"][..]),
        ("report", &["base", "words"][..]),
    ]);
    let mut broken = Vec::new();
    for (path, text) in files("src-tauri/core/src", &[".rs"]) {
        let module = path.trim_start_matches("src-tauri/core/src/").split(['/', '.']).next().unwrap();
        let Some(allowed) = may_see.get(module) else { continue };
        let Some(text) = without_tests(&path, &text) else { continue };
        for line in code_lines(&text) {
            for (at, _) in line.match_indices("crate::") {
                let seen = line[at + 7..].split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
                if seen != module && !allowed.contains(&seen) {
                    broken.push(format!("{path}: {module} must not see {seen}: {}", line.trim()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_shells_come_in_by_the_one_door() {
    let mut broken = Vec::new();
    for folder in ["src-tauri/src", "src-tauri/cli/src"] {
        for (path, text) in files(folder, &[".rs"]) {
            for line in code_lines(&text) {
                for inner in
                    ["mvp_core::store", "mvp_core::rollup", "mvp_core::report", "rusqlite", "std::fs::"]
                {
                    if line.contains(inner) {
                        broken.push(format!("{path}: {}", line.trim()));
                    }
                }
            }
        }
    }
    for (path, text) in files("ui/src", &[".ts", ".svelte"]) {
        if !path.starts_with("ui/src/backend") && text.contains("@tauri-apps") {
            broken.push(format!("{path}: only ui/src/backend speaks to Tauri"));
        }
    }
    let manifest = std::fs::read_to_string(root().join("src-tauri/core/Cargo.toml")).unwrap();
    assert!(!manifest.contains("tauri"), "the core knows no window");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn only_the_base_touches_disk_and_clock() {
    let clock = ["SystemTime::", "Instant::", "Local::now", "Utc::now"];
    let disk = ["std::fs::", "File::create", "File::open", "fs::write"];
    let mut broken = Vec::new();
    for (path, text) in files("src-tauri/core/src", &[".rs"]) {
        let Some(text) = without_tests(&path, &text) else { continue };
        for line in code_lines(&text) {
            let in_clock = path.ends_with("base/clock.rs");
            let in_files = path.contains("/base/");
            if (!in_clock && clock.iter().any(|call| line.contains(call)))
                || (!in_files && disk.iter().any(|call| line.contains(call)))
            {
                broken.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn no_file_holds_more_than_a_head_can() {
    let mut large: Vec<_> = ["src-tauri", "tests", "ui/src"]
        .iter()
        .flat_map(|folder| files(folder, &[".rs", ".ts", ".svelte", ".css"]))
        .filter(|(path, _)| !path.contains("generated"))
        .map(|(path, text)| (text.lines().count(), path))
        .filter(|(lines, _)| *lines > 600)
        .collect();
    large.sort();
    assert!(large.is_empty(), "{large:?}");
}

/// Each message and attribute of a language with the variables that it uses.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (path, text) in files(&format!("assets/words/{lang}"), &[".ftl"]) {
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, faults)| panic!("{path}: {faults:?}"));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut add = |name: String, pattern: &Pattern<&str>| {
                let mut used = BTreeSet::new();
                variables(pattern, &mut used);
                assert!(found.insert(name.clone(), used).is_none(), "{lang}: {name} stands twice");
            };
            if let Some(value) = &message.value {
                add(message.id.name.to_owned(), value);
            }
            for attribute in &message.attributes {
                add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
            }
        }
    }
    found
}

fn variables(pattern: &Pattern<&str>, used: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => variable(inline, used),
            Expression::Select { selector, variants } => {
                variable(selector, used);
                variants.iter().for_each(|variant| variables(&variant.value, used));
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, used: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            used.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { id, .. } => {
            panic!("{}() prints differently in page and core", id.name)
        }
        InlineExpression::Placeable { expression } => {
            variables(
                &Pattern { elements: vec![PatternElement::Placeable { expression: *expression.clone() }] },
                used,
            );
        }
        _ => {}
    }
}

#[test]
fn every_language_says_the_same_things_about_the_same_values() {
    let (sv, en) = (messages("sv"), messages("en"));
    let keys = |m: &BTreeMap<String, BTreeSet<String>>| m.keys().cloned().collect::<BTreeSet<_>>();
    let missing: Vec<_> = keys(&sv).symmetric_difference(&keys(&en)).cloned().collect();
    assert!(missing.is_empty(), "in one language only: {missing:?}");
    let other: Vec<_> = sv.iter().filter(|(key, used)| en[*key] != **used).map(|(key, _)| key).collect();
    assert!(other.is_empty(), "other variables: {other:?}");
}

/// "outside-x" says "x" to a youth centre, about the same values.
#[test]
fn words_for_units_outside_school_stand_for_others() {
    for lang in ["sv", "en"] {
        let all = messages(lang);
        let own = || all.iter().filter_map(|(key, used)| Some((key.strip_prefix("outside-")?, used)));
        assert!(own().count() > 100);
        for (key, used) in own() {
            let other = all.get(key).unwrap_or_else(|| panic!("{lang}: there is no {key}"));
            assert!(used.is_subset(other), "{lang}: {key} is not given {used:?}");
        }
    }
}

#[test]
fn every_text_is_used() {
    let mut source = String::new();
    for (path, text) in files("src-tauri", &[".rs"]).into_iter().chain(files("ui/src", &[".ts", ".svelte"])) {
        if !path.contains("generated") {
            source.push_str(&text);
        }
    }
    // Keys that are put together from a code: the part before the code stands in the source.
    let built = |key: &str| {
        key.match_indices('-').any(|(at, _)| {
            let front = &key[..=at];
            source.contains(&format!("\"{front}{{")) || source.contains(&format!("`{front}${{"))
        })
    };
    let unused: Vec<_> = messages("sv")
        .into_keys()
        .filter(|key| !key.contains('.'))
        .filter(|key| {
            let key = key.strip_prefix("outside-").unwrap_or(key);
            let quoted = ["\"", "'", "`"].iter().any(|q| source.contains(&format!("{q}{key}{q}")));
            !quoted && !built(key)
        })
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn nothing_points_to_where_it_was_made() {
    let mut found = Vec::new();
    for folder in ["src-tauri", "tests", "ui/src", "assets", "docs"] {
        for (path, text) in
            files(folder, &[".rs", ".ts", ".svelte", ".ftl", ".md", ".json", ".toml", ".sh", ".py"])
        {
            if path.ends_with("tidy.rs") {
                continue;
            }
            for mark in ["/root/", "/home/", "/Users/"] {
                if text.contains(mark) {
                    found.push(format!("{path}: {mark}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn every_work_that_we_build_on_is_named() {
    let notices = std::fs::read_to_string(root().join("THIRD-PARTY.md")).unwrap();
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let mut missing = Vec::new();
    for package in lock.split("[[package]]").filter(|package| package.contains("source = ")) {
        let value = |name: &str| {
            package.split(&format!("{name} = \"")).nth(1).and_then(|rest| rest.split('"').next())
        };
        let (name, version) = (value("name").unwrap(), value("version").unwrap());
        if !notices.contains(&format!("| {name} | {version} |")) {
            missing.push(format!("{name} {version}"));
        }
    }
    assert!(missing.is_empty(), "run ./dev gen: {missing:?}");
}
