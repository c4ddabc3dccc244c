//! Page and core say the same thing in the same bytes, though two implementations of Fluent speak.

use mvp_core::words::{Lang, Words, raw};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The keys of a language with the names of the values that each takes.
fn keys(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::new();
    for (_, _, text) in raw().iter().filter(|(folder, _, _)| *folder == lang) {
        let mut message = String::new();
        let mut key = String::new();
        for line in text.lines() {
            if let Some((name, _)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                (message, key) = (name.to_owned(), name.to_owned());
            } else if let Some((name, _)) =
                line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" ="))
            {
                key = format!("{message}.{name}");
            }
            let used: &mut BTreeSet<String> = keys.entry(key.clone()).or_default();
            for part in line.split('$').skip(1) {
                used.insert(part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect());
            }
        }
    }
    keys.remove("");
    keys
}

fn page(lang: &str, asked: &Value) -> BTreeMap<String, String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/words.mjs");
    let mut node = Command::new("node")
        .arg(script)
        .arg(lang)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node is needed: run ./dev test");
    node.stdin.take().unwrap().write_all(asked.to_string().as_bytes()).unwrap();
    let answer = node.wait_with_output().unwrap();
    assert!(answer.status.success(), "the page's modules are needed: run ./dev test");
    serde_json::from_slice(&answer.stdout).unwrap()
}

#[test]
fn page_and_core_print_the_same_bytes() {
    for lang in Lang::ALL {
        let words = Words::new(*lang);
        let mut asked = Vec::new();
        let mut core = BTreeMap::new();
        for (key, names) in keys(lang.tag()) {
            // Plural forms turn on 0, 1, 2 and many; texts hold signs that could be taken for markup.
            for value in [json!(0), json!(1), json!(2), json!(21), json!("7A – {\"Łucja\"} & <b>")] {
                let values: serde_json::Map<String, Value> =
                    names.iter().map(|name| (name.clone(), value.clone())).collect();
                let texts: Vec<(String, String)> = values
                    .iter()
                    .map(|(name, value)| {
                        (name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned))
                    })
                    .collect();
                let args: Vec<(&str, &dyn ToString)> =
                    texts.iter().map(|(name, text)| (name.as_str(), text as &dyn ToString)).collect();
                core.insert(format!("{key} {}", Value::Object(values.clone())), words.msg(&key, &args));
                asked.push(json!({ "key": key, "values": values }));
            }
        }
        assert!(core.len() > 1000, "{} messages were found", core.len());
        let page = page(lang.tag(), &Value::Array(asked));
        let other: Vec<_> = core.iter().filter(|(key, text)| page.get(*key) != Some(text)).take(5).collect();
        assert!(other.is_empty(), "{}: {other:#?}", lang.tag());
    }
}
