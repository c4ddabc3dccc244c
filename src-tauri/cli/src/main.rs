//! `mvp`: the same actions, errors and words as the window, for the terminal and for scripts.
//!
//! Exit codes: 0 done, 1 refused with a sentence and what to do about it, 2 called wrongly.

mod call;
mod commands;
mod desk;

use mvp_core::words::{Lang, Words};
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use call::{Call, Fault};
use desk::Desk;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    let call = match Call::read(&args) {
        Ok(call) => call,
        Err(wrong) => {
            let words = Words::new(Call::language(&args).unwrap_or(Lang::Sv));
            return tell(&words, &Fault::Wrong(wrong), false);
        }
    };
    let json = call.json;
    let mut desk = Desk::new(call);
    match commands::run(&mut desk) {
        Ok(text) => {
            // Nobody may be reading any more; what was to be done is done.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(Fault::Told(text)) => {
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::from(1)
        }
        Err(fault) => tell(&desk.words, &fault, json),
    }
}

/// Says on the error stream what went wrong and what to do about it.
fn tell(words: &Words, fault: &Fault, json: bool) -> ExitCode {
    let (text, code) = match fault {
        Fault::Refused(error) => {
            let (sentence, remedy) = words.error(error);
            let text = if json {
                let told = serde_json::json!({ "error": error, "sentence": sentence, "remedy": remedy });
                format!("{told}\n")
            } else {
                format!("{sentence}\n{remedy}\n")
            };
            (text, 1)
        }
        Fault::Told(text) => (text.clone(), 1),
        Fault::Wrong(wrong) => (format!("{}\n{}\n", wrong.sentence(words), words.get("cli-see-help")), 2),
    };
    let _ = std::io::stderr().write_all(text.as_bytes());
    ExitCode::from(code)
}
