//! The command line as a person or a script calls it: the built program, in a folder of its own, on a fixed day.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The built `mvp`: `MVP_BIN`, else in the folder `MVP_PROGRAMS`, else beside the tests.
pub fn mvp() -> PathBuf {
    let beside = || {
        let test = std::env::current_exe().unwrap();
        test.parent().and_then(Path::parent).unwrap().join("mvp")
    };
    let of = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let path = of("MVP_BIN").or_else(|| Some(of("MVP_PROGRAMS")?.join("mvp"))).unwrap_or_else(beside);
    assert!(path.exists(), "{} is not built: run ./dev test, or cargo build -p mvp-cli", path.display());
    path
}

/// What a call gave.
#[derive(Debug)]
pub struct Answer {
    /// The exit code; none where it was killed.
    pub code: Option<i32>,
    /// What it said.
    pub out: String,
    /// What it said about faults.
    pub err: String,
}

/// A folder to call `mvp` in.
pub struct Shell {
    folder: tempfile::TempDir,
}

impl Shell {
    /// An empty folder.
    pub fn new() -> Shell {
        // Spaces and letters beyond ASCII, as people's folders have them.
        Shell { folder: tempfile::Builder::new().prefix("mvp åäö ").tempdir().unwrap() }
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A command of the program, not yet run.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(mvp());
        self.set(&mut command);
        command.args(args);
        command
    }

    /// Gives a command the folder, the day and nothing else of ours.
    pub fn set(&self, command: &mut Command) {
        command.current_dir(self.path()).env_clear();
        command.env("HOME", self.path()).env("MVP_CLOCK", "2026-11-20T14:05:00");
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    }

    /// Runs it.
    pub fn run(&self, args: &[&str]) -> Answer {
        let output = self.command(args).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Answer { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Runs it and sees that it was done; gives what it said.
    pub fn done(&self, args: &[&str]) -> String {
        let answer = self.run(args);
        assert_eq!(answer.code, Some(0), "{args:?}: {}", answer.err);
        answer.out
    }

    /// Runs it with `--json` and reads the answer.
    pub fn json(&self, args: &[&str]) -> serde_json::Value {
        let out = self.done(&[args, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|fault| panic!("{args:?}: {fault}\n{out}"))
    }
}

impl Default for Shell {
    fn default() -> Shell {
        Shell::new()
    }
}

/// The Python that has the validators; `./dev test` sets it up.
pub fn python() -> PathBuf {
    let own = std::env::var_os("MVP_VALIDATOR_PYTHON").map(PathBuf::from);
    let cache = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")));
    own.or(cache.map(|cache| cache.join("mvp-loggen/venv/bin/python"))).unwrap_or_else(|| "python3".into())
}
