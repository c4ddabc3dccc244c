//! One check for every file: two standards, syntax, fonts. Programs that others wrote do the judging.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Which promise a file breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    Accessible,
    Archival,
    Syntax,
    Fonts,
}

/// Everything that a report's file promises; what it breaks, with the tools' own words.
pub fn check(file: &Path) -> Vec<(Broken, String)> {
    let mut found = standards(file);
    let (ok, text) = run("qpdf", &["--check"], file);
    if !ok {
        found.push((Broken::Syntax, text));
    }
    let (ok, text) = run("pdffonts", &[], file);
    let fonts: Vec<_> = text.lines().skip(2).collect();
    let whole = |line: &&str| line.contains("yes yes yes") && line.contains("Identity-H");
    if !ok || fonts.is_empty() || !fonts.iter().all(whole) {
        found.push((Broken::Fonts, text));
    }
    found
}

/// The reading order: roles with their texts, a table's row on one line, without what only one version of the tool prints.
pub fn reading_order(file: &Path) -> String {
    let (ok, text) = run("pdfinfo", &["-struct-text"], file);
    assert!(ok, "{text}");
    let mut order = String::new();
    let mut row = None;
    for line in text.lines().filter(|line| !line.trim_start().starts_with('/')) {
        let depth = line.len() - line.trim_start().len();
        let said = line.trim().trim_end_matches(':').trim_end_matches("(block)").trim_end_matches("(inline)");
        if said.starts_with('"') {
            order.push(' ');
        } else if row.is_some_and(|row| depth > row) {
            order.push_str(" | ");
        } else {
            order.push('\n');
            order.push_str(&line[..depth]);
            row = (said.trim() == "TR").then_some(depth);
        }
        order.push_str(said.trim_end());
    }
    order.trim_start().to_owned() + "\n"
}

/// The text as a search or a copy finds it.
pub fn text(file: &Path) -> String {
    let output =
        Command::new("pdftotext").arg(file).arg("-").output().unwrap_or_else(|_| missing("pdftotext"));
    assert!(output.status.success());
    String::from_utf8_lossy(&output.stdout).replace('\u{a0}', " ")
}

/// The grey pixels of a page, whether of a PDF or of an SVG, at A4's size and 50 dots to the inch.
pub fn picture(file: &Path, page: usize) -> Vec<u8> {
    let output = Command::new("mutool")
        .args(["draw", "-q", "-F", "pgm", "-w", "413", "-h", "585", "-f", "-o", "-"])
        .arg(file)
        .arg(page.to_string())
        .output()
        .unwrap_or_else(|_| missing("mutool"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.starts_with(b"P5\n"));
    let size = 413 * 585;
    output.stdout[output.stdout.len() - size..].to_vec()
}

const SCRIPT: &str = "
import sys, page
for profile in ('ua1', '2a'):
    try:
        report = page.validate_pdf(sys.argv[1], profile=profile)
        for failure in report.failures:
            print(profile, failure.rule_id, failure.message)
        if not report.is_compliant and not report.failures:
            print(profile, 'not compliant')
    except page.PageError as error:
        print(profile, type(error).__name__, error)
print('done')
";

fn standards(file: &Path) -> Vec<(Broken, String)> {
    let python =
        std::env::var_os("MVP_VALIDATOR_PYTHON").map_or_else(|| PathBuf::from("python3"), PathBuf::from);
    let output = Command::new(&python)
        .args(["-c", SCRIPT])
        .arg(file)
        .output()
        .unwrap_or_else(|_| missing(&python.to_string_lossy()));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if !text.ends_with("done\n") {
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            !errors.contains("ModuleNotFoundError"),
            "page-validation is missing; run the tests with ./dev test"
        );
        panic!("the validator stopped: {errors}");
    }
    let finding = |line: &str| match line.split_once(' ')? {
        ("ua1", what) => Some((Broken::Accessible, what.to_owned())),
        ("2a", what) => Some((Broken::Archival, what.to_owned())),
        _ => None,
    };
    text.lines().filter_map(finding).collect()
}

fn run(program: &str, args: &[&str], file: &Path) -> (bool, String) {
    let output = Command::new(program).args(args).arg(file).output().unwrap_or_else(|_| missing(program));
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    (output.status.success(), text.into_owned())
}

fn missing(program: &str) -> ! {
    panic!("{program} is missing; run the tests with ./dev test, which installs it")
}
