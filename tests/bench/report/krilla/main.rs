//! The same report by krilla: `krilla-peer DOC.json OUT.pdf ROUNDS`.
//!
//! Prints one line of JSON: milliseconds of each round, peak memory, bytes. krilla writes pages, fonts and tags; lines and
//! tables are laid out here, in the simplest way that gives the same content. Optimised for speed, ours for size.

mod layout;
mod write;

use std::time::Instant;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let doc: serde_json::Value = serde_json::from_slice(&std::fs::read(&args[1]).unwrap()).unwrap();
    let rounds: usize = args[3].parse().unwrap();
    let mut times = Vec::new();
    let mut bytes = 0;
    for _ in 0..rounds {
        let start = Instant::now();
        let pdf = write::pdf(&doc);
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        bytes = pdf.len();
        std::fs::write(&args[2], pdf).unwrap();
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let rss: f64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
    println!("{}", serde_json::json!({ "ms": times, "rss": rss / 1024.0, "bytes": bytes }));
}
