//! How long the window takes to open on ten school years of a large school, beside a bare window in the same run:
//! `./dev bench start`. This program is both: it measures, and it is the bare window when it is told to be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a bench")]

#[allow(dead_code, reason = "the journeys use more of it")]
#[path = "../window/kit/driver.rs"]
mod driver;
#[allow(dead_code, reason = "the journeys use more of it")]
#[path = "../window/kit/screen.rs"]
mod screen;

use driver::Driver;
use screen::Screen;
use serde_json::json;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::{env, fs, process};

const ROUNDS: usize = 9;
const OURS: &str = env!("CARGO_BIN_EXE_mvp-loggen");

/// When the first pixels of the page stood there, and when what is missing this week did; milliseconds since 1970.
const SEEN: &str = "
    const first = () => performance.getEntriesByType('paint')[0];
    const shown = () => document.querySelector('[data-test=todo], [data-bare]');
    while (!first() || !shown()) await new Promise(requestAnimationFrame);
    return [performance.timeOrigin + first().startTime, performance.timeOrigin + performance.now()]";

/// What one start took: milliseconds to the first pixels and to the content, and megabytes.
struct Start([f64; 3]);

fn main() {
    if env::var_os("MVP_BARE").is_some() {
        let bare = tauri::generate_context!("tests/bench/bare/tauri.conf.json");
        tauri::Builder::default().run(bare).unwrap();
        return;
    }
    let folder = env::temp_dir().join(format!("mvp-bench-start-{}", process::id()));
    let school = folder.join("school");
    fs::create_dir_all(&folder).unwrap();
    let mvp = Path::new(OURS).with_file_name("mvp");
    let made =
        Command::new(mvp).args(["sample", "school", "--size", "large", "--data"]).arg(&school).output();
    assert!(made.expect("mvp is built").status.success());

    let screen = Screen::start((1280, 900));
    let this = env::current_exe().unwrap();
    let (mut bare, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare.push(open(&this, &folder, &screen, ("MVP_BARE", "yes".into())));
        ours.push(open(Path::new(OURS), &folder, &screen, ("MVP_DATA_DIR", school.display().to_string())));
    }
    println!("{:<34}{:>8}{:>8}{:>8}", format!("medians of {ROUNDS}"), "bare", "ours", "ratio");
    for (n, what) in ["start to painted, ms", "start to content, ms", "memory (PSS), MB"].iter().enumerate() {
        let (bare, ours) = (median(&bare, n), median(&ours, n));
        println!("{what:<34}{bare:>8.0}{ours:>8.0}{:>8.2}", ours / bare);
    }
    fs::remove_dir_all(&folder).unwrap();
}

fn median(starts: &[Start], n: usize) -> f64 {
    let mut values: Vec<f64> = starts.iter().map(|start| start.0[n]).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn open(program: &Path, folder: &Path, screen: &Screen, special: (&str, String)) -> Start {
    // The driver starts the program; only a step between them knows when.
    let (began, wrapper) = (folder.join("began"), folder.join("open"));
    let text = format!("#!/bin/sh\ndate +%s%3N > '{}'\nexec '{}'\n", began.display(), program.display());
    fs::write(&wrapper, text).unwrap();
    fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755)).unwrap();
    let of = |name: &str| folder.join(name).display().to_string();
    let environment = [
        ("DISPLAY", screen.display.clone()),
        ("GDK_BACKEND", "x11".into()),
        ("DBUS_SESSION_BUS_ADDRESS", "disabled:".into()),
        ("GSETTINGS_BACKEND", "memory".into()),
        ("NO_AT_BRIDGE", "1".into()),
        ("LC_ALL", "C.UTF-8".into()),
        ("HOME", of("home")),
        ("XDG_CONFIG_HOME", of("config")),
        ("XDG_DATA_HOME", of("data")),
        ("XDG_CACHE_HOME", of("cache")),
        special,
    ];
    let driver = Driver::start(wrapper.to_str().unwrap(), &environment);
    let seen = driver.script(SEEN, json!([]));
    let began: f64 = fs::read_to_string(&began).unwrap().trim().parse().unwrap();
    let since = |n: usize| seen["ok"][n].as_f64().unwrap_or_else(|| panic!("not measured: {seen}")) - began;
    Start([since(0), since(1), memory(driver.group())])
}

/// The proportional share of the memory of the window and its web processes, without the driver's own.
fn memory(group: u32) -> f64 {
    let processes = fs::read_dir("/proc").unwrap().flatten().filter_map(|p| p.file_name().into_string().ok());
    let kilobytes = processes.filter(|id| *id != group.to_string()).filter_map(|id| {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        let own = stat.rsplit_once(") ")?.1.split(' ').nth(2)?.parse::<u32>().ok()? == group;
        let rollup = own.then(|| fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok())??;
        rollup
            .lines()
            .find_map(|line| line.strip_prefix("Pss:"))?
            .trim()
            .strip_suffix(" kB")?
            .parse::<f64>()
            .ok()
    });
    kilobytes.sum::<f64>() / 1000.0
}
