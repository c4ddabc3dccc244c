//! Printing: what reaches the printer is the file that is saved, byte for byte. A spooler of our own with a raw queue,
//! and a listener in the printer's place.

use mvp_tests::program::Shell;
use std::io::Read;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A spooler that ends with the test.
struct Spooler(Child);

impl Drop for Spooler {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn write(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

/// Starts CUPS in a folder of its own with one raw queue to this port, and waits until it answers.
fn spooler(folder: &Path, port: u16) -> Spooler {
    let at = folder.display();
    for name in ["etc", "spool", "cache", "run", "log"] {
        std::fs::create_dir_all(folder.join(name)).unwrap();
    }
    write(
        &folder.join("etc/cupsd.conf"),
        &format!(
            "Listen {at}/run/cups.sock\nWebInterface No\n<Location />\n Allow all\n</Location>\n<Policy default>\n <Limit All>\n  Order deny,allow\n </Limit>\n</Policy>\n"
        ),
    );
    write(
        &folder.join("etc/cups-files.conf"),
        &format!(
            "ServerRoot {at}/etc\nRequestRoot {at}/spool\nCacheDir {at}/cache\nStateDir {at}/run\nAccessLog {at}/log/access\nErrorLog {at}/log/error\nPageLog {at}/log/page\nFatalErrors none\n"
        ),
    );
    write(
        &folder.join("etc/printers.conf"),
        &format!(
            "<DefaultPrinter raw>\nDeviceURI socket://127.0.0.1:{port}\nState Idle\nAccepting Yes\n</DefaultPrinter>\n"
        ),
    );
    // The spooler gives up root and must still reach its folders.
    assert!(Command::new("chmod").args(["-R", "a+rwX"]).arg(folder).status().unwrap().success());
    let child = Command::new("/usr/sbin/cupsd")
        .args(["-f", "-c"])
        .arg(folder.join("etc/cupsd.conf"))
        .arg("-s")
        .arg(folder.join("etc/cups-files.conf"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("CUPS is needed: run ./dev test --full");
    let spooler = Spooler(child);
    for _ in 0..100 {
        let answer = Command::new("lpstat")
            .arg("-r")
            .env("CUPS_SERVER", folder.join("run/cups.sock"))
            .output()
            .unwrap();
        if String::from_utf8_lossy(&answer.stdout).contains("is running") {
            return spooler;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!(
        "the spooler did not start: {}",
        std::fs::read_to_string(folder.join("log/error")).unwrap_or_default()
    );
}

#[test]
#[ignore = "needs CUPS: ./dev test --full"]
fn the_printer_gets_the_bytes_of_the_file() {
    let shell = Shell::new();
    shell.done(&["sample", "school", "--size", "small"]);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let folder = tempfile::Builder::new().prefix("mvp-cups").tempdir_in("/tmp").unwrap();
    let _spooler = spooler(folder.path(), listener.local_addr().unwrap().port());
    let printer = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        listener.accept().unwrap().0.read_to_end(&mut bytes).unwrap();
        bytes
    });
    let mut command = shell.command(&["report", "--print"]);
    let answer = command.env("CUPS_SERVER", folder.path().join("run/cups.sock")).output().unwrap();
    let said = String::from_utf8_lossy(&answer.stdout);
    assert!(
        answer.status.success() && said.contains("raw-1"),
        "{said}{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    let file = shell.path().join("saved.pdf");
    shell.done(&["report", "--out", file.to_str().unwrap()]);
    assert!(
        printer.join().unwrap() == std::fs::read(&file).unwrap(),
        "the printer got other bytes than the file has"
    );
}

#[test]
fn without_a_printer_a_sentence_says_what_to_do() {
    let shell = Shell::new();
    shell.done(&["sample", "school", "--size", "small"]);
    // A server that is not there, or no printing at all: both must be told and leave nothing behind.
    let mut command = shell.command(&["report", "--print"]);
    let answer = command.env("CUPS_SERVER", "/nowhere/cups.sock").output().unwrap();
    assert_eq!(answer.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&answer.stderr).contains("PDF"),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
}
