//! A screen of our own for each test: its picture can be taken, and no other test can take the focus.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A virtual X display that ends with this value.
pub struct Screen {
    server: Child,
    /// What belongs in `DISPLAY`.
    pub display: String,
}

impl Screen {
    /// Starts Xvfb on a number of our own. Left to find one, two servers that start together can take the same: each
    /// thinks the other's socket a stale one and removes it. So can one that ends and one that takes its number at once;
    /// a number is not used again.
    pub fn start((width, height): (u32, u32)) -> Screen {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        for _ in 0..20 {
            let number = 200 + std::process::id() % 500 * 100 + STARTED.fetch_add(1, Ordering::Relaxed) % 100;
            let mut server = Command::new("Xvfb")
                .arg(format!(":{number}"))
                .args(["-displayfd", "1", "-screen", "0", &format!("{width}x{height}x24")])
                // When its last client leaves, a server starts itself anew and for a moment takes no other: a window that is
                // opened right after one was killed would find no display.
                .args(["-nolisten", "tcp", "-noreset"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .expect("Xvfb starts (package xvfb)");
            // It writes its number when it is ready, and nothing where the number is taken.
            let mut ready = String::new();
            BufReader::new(server.stdout.take().unwrap()).read_line(&mut ready).unwrap();
            if ready.trim() == number.to_string() {
                return Screen { server, display: format!(":{number}") };
            }
            let _ = server.wait();
        }
        panic!("Xvfb finds no free number");
    }

    /// Runs an X program on this screen.
    pub fn run(&self, program: &str, args: &[&str]) -> Output {
        Command::new(program)
            .args(args)
            .env("DISPLAY", &self.display)
            .output()
            .unwrap_or_else(|error| panic!("{program}: {error}"))
    }

    /// Photographs the whole screen, dialogs included, and returns how many colours it holds.
    pub fn photo(&self, file: &Path) -> usize {
        let file = file.to_str().unwrap();
        let taken = self.run("import", &["-silent", "-window", "root", file]);
        assert!(taken.status.success(), "no picture: {}", String::from_utf8_lossy(&taken.stderr));
        let colours = self.run("identify", &["-format", "%k", file]);
        String::from_utf8_lossy(&colours.stdout).trim().parse().expect("a number of colours")
    }

    /// Pastes what is on the clipboard into the system's file dialog with this title, and confirms it. Typing a path
    /// by xdotool loses letters that are not on the keyboard.
    pub fn paste_into_dialog(&self, title: &str) {
        let dialog = self.wait_for_window(title);
        // GTK maps the dialog a moment before it reads keys.
        sleep(Duration::from_millis(500));
        self.run("xdotool", &["windowfocus", "--sync", &dialog]);
        self.run("xdotool", &["key", "ctrl+a"]);
        self.run("xdotool", &["key", "ctrl+v"]);
        // On a busy computer the text comes late, and Return finds nothing to confirm: it is asked again.
        for _ in 0..8 {
            sleep(Duration::from_millis(300));
            self.run("xdotool", &["key", "Return"]);
            let asked = Instant::now();
            while asked.elapsed() < Duration::from_secs(2) {
                if self.find_window(title).is_none() {
                    return;
                }
                sleep(Duration::from_millis(100));
            }
        }
        panic!("the dialog '{title}' does not close");
    }

    /// Goes to the folder on the clipboard in the system's file dialog with this title, marks every file in its list and
    /// confirms them all. GTK takes one path that is typed, and no more. Files whose names all begin alike must not be in
    /// that folder: it would add what they have in common to the path.
    pub fn mark_all_in_dialog(&self, title: &str) {
        let dialog = self.wait_for_window(title);
        sleep(Duration::from_millis(500));
        self.run("xdotool", &["windowfocus", "--sync", &dialog]);
        for keys in ["ctrl+a", "ctrl+v", "Return"] {
            self.run("xdotool", &["key", keys]);
            sleep(Duration::from_millis(700));
        }
        // The list is filled bit by bit: it is marked again until the dialog takes it.
        for _ in 0..8 {
            self.run("xdotool", &["key", "ctrl+a"]);
            sleep(Duration::from_millis(700));
            self.run("xdotool", &["key", "Return"]);
            let asked = Instant::now();
            while asked.elapsed() < Duration::from_secs(2) {
                if self.find_window(title).is_none() {
                    return;
                }
                sleep(Duration::from_millis(100));
            }
        }
        panic!("the dialog '{title}' does not close");
    }

    /// Drags these files from a window of another program, as from a file manager, into the middle of the screen. What
    /// is to be seen while they are held there is for `meanwhile` to look at.
    pub fn drag(&self, paths: &[PathBuf], meanwhile: impl FnOnce()) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/kit/drag.py");
        // The system's own Python: the bindings are a package of the system.
        let mut source = Command::new("/usr/bin/python3")
            .arg(script)
            .args(paths)
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("NO_AT_BRIDGE", "1")
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 with Gtk (packages python3-gi, gir1.2-gtk-3.0)");
        let mut ready = String::new();
        BufReader::new(source.stdout.take().unwrap()).read_line(&mut ready).unwrap();
        assert_eq!(ready.trim(), "ready");
        sleep(Duration::from_millis(500));
        let hand = |args: &[&str]| {
            self.run("xdotool", args);
            sleep(Duration::from_millis(120));
        };
        hand(&["mousemove", "60", "770"]);
        hand(&["mousedown", "1"]);
        for x in (80..600).step_by(60) {
            hand(&["mousemove", &x.to_string(), "500"]);
        }
        meanwhile();
        hand(&["mouseup", "1"]);
        let asked = Instant::now();
        while source.try_wait().unwrap().is_none() {
            if asked.elapsed() > Duration::from_secs(10) {
                let _ = source.kill();
            }
            sleep(Duration::from_millis(50));
        }
    }

    /// The X id of the visible window with this title.
    pub fn wait_for_window(&self, title: &str) -> String {
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(10) {
            if let Some(id) = self.find_window(title) {
                return id;
            }
            sleep(Duration::from_millis(50));
        }
        panic!("no window '{title}' on the screen");
    }

    fn find_window(&self, title: &str) -> Option<String> {
        let found = self.run("xdotool", &["search", "--onlyvisible", "--name", &format!("^{title}$")]);
        String::from_utf8_lossy(&found.stdout).lines().next().map(str::to_owned)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Asked to end, it takes its lock and its socket away; killed, it would leave them to the next one.
        let asked = Command::new("kill").arg(self.server.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}
