//! What a screen reader finds: a bus of our own for the accessibility tree, and a reader on it.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// A private bus that ends with this value.
pub struct Bus {
    session: Child,
    /// What belongs in `DBUS_SESSION_BUS_ADDRESS`.
    pub address: String,
}

impl Bus {
    /// Starts the bus and, on it, the registry of accessible programs.
    pub fn start(display: &str) -> Bus {
        let inside = "/usr/libexec/at-spi-bus-launcher --launch-immediately --a11y=1 & \
                      echo $DBUS_SESSION_BUS_ADDRESS; read -r end; kill $!";
        let mut session = Command::new("dbus-run-session")
            .args(["--", "sh", "-c", inside])
            .env("DISPLAY", display)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("dbus-run-session starts (package dbus)");
        let mut address = String::new();
        BufReader::new(session.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Bus { session, address: address.trim().to_owned() }
    }

    /// Ends it; gives how many of its processes are still there a moment later.
    pub fn end(self) -> usize {
        let group = self.session.id().to_string();
        drop(self);
        sleep(Duration::from_millis(500));
        let listed = Command::new("pgrep").args(["-g", &group, "-r", "R,S,D"]).output().unwrap();
        String::from_utf8_lossy(&listed.stdout).lines().count()
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        // Its shell reads a line, ends what it started, and the bus ends with it.
        if let Some(mut door) = self.session.stdin.take() {
            let _ = door.write_all(b"end\n");
        }
        let _ = self.session.wait();
    }
}

/// Something that reads the tree as a screen reader does.
pub struct Reader {
    process: Child,
    ask: ChildStdin,
    answer: BufReader<ChildStdout>,
}

impl Reader {
    /// Starts it on a bus.
    pub fn start(bus: &Bus, display: &str) -> Reader {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/kit/tree.py");
        // The system's own Python: the bindings are a package of the system.
        let mut process = Command::new("/usr/bin/python3")
            .arg(script)
            .env("DBUS_SESSION_BUS_ADDRESS", &bus.address)
            .env("DISPLAY", display)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 with Atspi (packages python3-gi, gir1.2-atspi-2.0)");
        let ask = process.stdin.take().unwrap();
        let answer = BufReader::new(process.stdout.take().unwrap());
        Reader { process, ask, answer }
    }

    /// The page's tree now, one line for each node.
    pub fn tree(&mut self) -> String {
        self.ask.write_all(b"tree\n").unwrap();
        let mut tree = String::new();
        loop {
            let mut line = String::new();
            assert!(self.answer.read_line(&mut line).unwrap() > 0, "the reader has ended");
            if line == "END\n" {
                return tree;
            }
            tree += &line;
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
