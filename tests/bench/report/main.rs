//! The reports' PDF beside other writers', on the same content, in one run.
//!
//! `./dev bench report`, or `cargo bench -p mvp-tests --bench report`. The peers stand in `peers.py` and need a Python
//! with `requirements.txt` installed, named by `MVP_BENCH_PYTHON`; krilla's program is named by `MVP_BENCH_KRILLA`.
//! Without them only ours are timed.

#[path = "../../suite/report/documents.rs"]
#[expect(dead_code, reason = "only some of the documents are timed")]
mod documents;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use mvp_core::report::{Doc, render};

const WARM: usize = 21;
const COLD: usize = 7;

/// What one writer took.
struct Result {
    name: &'static str,
    cold: Times,
    warm: Times,
    memory: f64,
    bytes: u64,
    standards: String,
}

/// Milliseconds of several rounds.
struct Times {
    median: f64,
    lowest: f64,
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|arg| arg == "--once") {
        return once(&documents::five_pages("sv"), Path::new(&args[at + 1]));
    }
    for case in documents::all() {
        let (mut warm, mut bytes) = (Vec::new(), 0);
        for _ in 0..WARM {
            let start = Instant::now();
            bytes = write(&case.doc).len();
            warm.push(millis(start));
        }
        println!("{:12} {bytes:7} bytes {:7.2} ms warm", case.name, times(warm).median);
    }
    println!(
        "\nFive pages, the same blocks in every writer; medians, and the lowest, which a busy machine disturbs least.\n"
    );
    println!(
        "{:12}{:>21}{:>22}{:>11}{:>17}  UA-1 / A-2a",
        "", "cold ms (lowest)", "warm ms (lowest)", "memory MB", "bytes"
    );
    let own = ours();
    show(&own, &own);
    let Some(python) = std::env::var_os("MVP_BENCH_PYTHON").map(PathBuf::from) else {
        return println!("No peers: MVP_BENCH_PYTHON names no Python; run ./dev bench report.");
    };
    if let Some(krilla) = std::env::var_os("MVP_BENCH_KRILLA") {
        show(&peer("krilla", COLD, WARM, || Command::new(&krilla)), &own);
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/report/peers.py");
    for name in ["typst", "reportlab", "weasyprint"] {
        let program = || {
            let mut command = Command::new(&python);
            command.arg(&script).arg(name);
            command
        };
        show(&peer(name, 3, 5, program), &own);
    }
}

fn show(result: &Result, own: &Result) {
    let time =
        |t: &Times, own: &Times| format!("{:8.1} {:4.1}x ({:.1})", t.median, t.median / own.median, t.lowest);
    println!(
        "{:12}{:>21}{:>22}{:11.1}{:11} {:4.1}x  {}",
        result.name,
        time(&result.cold, &own.cold),
        time(&result.warm, &own.warm),
        result.memory,
        result.bytes,
        result.bytes as f64 / own.bytes as f64,
        result.standards
    );
}

fn write(doc: &Doc) -> Vec<u8> {
    render(doc).unwrap().pdf().unwrap()
}

/// One report in a process of its own, and the process's peak memory.
fn once(doc: &Doc, file: &Path) {
    std::fs::write(file, write(doc)).unwrap();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    println!("{}", peak.trim().trim_end_matches(" kB"));
}

fn ours() -> Result {
    let file = folder().join("bench-ours.pdf");
    let program = std::env::current_exe().unwrap();
    let (mut cold, mut memory) = (Vec::new(), 0.0);
    for _ in 0..COLD {
        let start = Instant::now();
        let output = Command::new(&program).arg("--once").arg(&file).output().unwrap();
        cold.push(millis(start));
        memory = String::from_utf8_lossy(&output.stdout).trim().parse::<f64>().unwrap() / 1024.0;
    }
    let doc = documents::five_pages("sv");
    let warm = (0..WARM).map(|_| {
        let start = Instant::now();
        std::hint::black_box(write(&doc));
        millis(start)
    });
    let warm = times(warm.collect());
    let bytes = std::fs::metadata(&file).unwrap().len();
    Result { name: "ours", cold: times(cold), warm, memory, bytes, standards: standards(&file) }
}

/// Cold is a whole process with one report; warm leaves out the first report of a process.
fn peer(name: &'static str, cold: usize, warm: usize, program: impl Fn() -> Command) -> Result {
    let source = folder().join("bench.json");
    let file = folder().join(format!("bench-{name}.pdf"));
    std::fs::write(&source, serde_json::to_vec(&documents::five_pages("sv")).unwrap()).unwrap();
    let run = |rounds: &str| {
        let output = program().args([&source, &file]).arg(rounds).output().unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()
    };
    let cold = (0..cold).map(|_| {
        let start = Instant::now();
        run("1");
        millis(start)
    });
    let cold = times(cold.collect());
    let told = run(&(warm + 1).to_string());
    let warm: Vec<f64> =
        told["ms"].as_array().unwrap().iter().skip(1).filter_map(serde_json::Value::as_f64).collect();
    Result {
        name,
        cold,
        warm: times(warm),
        memory: told["rss"].as_f64().unwrap(),
        bytes: told["bytes"].as_u64().unwrap(),
        standards: standards(&file),
    }
}

fn standards(file: &Path) -> String {
    let Some(python) = std::env::var_os("MVP_BENCH_PYTHON") else { return "not judged".into() };
    let script = "import sys, page\nprint(' / '.join('pass' if page.validate_pdf(sys.argv[1], profile=p).is_compliant \
                  else 'fail' for p in ('ua1', '2a')))";
    let output = Command::new(python).args(["-c", script]).arg(file).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

fn millis(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn times(mut all: Vec<f64>) -> Times {
    all.sort_by(f64::total_cmp);
    Times { median: all[all.len() / 2], lowest: all[0] }
}
