//! The commands: one list, from which help and checks are made.

mod any;
mod backup;
mod edition;
mod file;
mod help;
mod history;
mod keys;
mod lesson;
mod merge;
mod office;
mod plan;
mod received;
mod sample;
mod setup;
mod sheets;
mod shortcuts;
mod status;

use crate::call::Fault;
use crate::desk::Desk;

/// A command.
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// How many words it takes.
    pub words: usize,
    /// Its options with a value.
    pub values: &'static [&'static str],
    /// Its options without.
    pub flags: &'static [&'static str],
    /// Does it.
    run: fn(&mut Desk) -> Result<String, Fault>,
}

/// Every command, in the order of the help.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "init",
        words: 1,
        values: &["name", "kind", "district", "city", "code", "municipality", "classes", "edition", "start"],
        flags: &[],
        run: setup::init,
    },
    Command {
        name: "import-classes",
        words: 1,
        values: &["edition", "start"],
        flags: &[],
        run: setup::import_classes,
    },
    Command {
        name: "import",
        words: 1000,
        values: &["kind", "edition", "choices", "accept", "forget"],
        flags: &["dry-run", "accept-all", "compared", "undo"],
        run: sheets::import,
    },
    Command { name: "questions", words: 0, values: &[], flags: &[], run: merge::questions },
    Command { name: "answer", words: 1, values: &["side", "choose"], flags: &[], run: merge::answer },
    Command { name: "erase", words: 0, values: &["person"], flags: &["yes"], run: merge::erase },
    Command {
        name: "log",
        words: 0,
        values: &[
            "class",
            "lesson",
            "date",
            "status",
            "moved-to",
            "minutes",
            "present",
            "form",
            "leaders",
            "edition",
            "note",
            "checklist",
        ],
        flags: &[],
        run: lesson::log,
    },
    Command {
        name: "plan",
        words: 0,
        values: &["class", "start", "pace", "lesson", "date"],
        flags: &["dry-run"],
        run: plan::plan,
    },
    Command {
        name: "status",
        words: 0,
        values: &["year", "period", "compare"],
        flags: &[],
        run: status::status,
    },
    Command {
        name: "expect",
        words: 1,
        values: &["name", "kind", "district", "contact", "period", "deadline"],
        flags: &["by-hand"],
        run: office::expect,
    },
    Command { name: "research", words: 0, values: &["out", "period"], flags: &[], run: office::research },
    Command { name: "office", words: 0, values: &["period"], flags: &[], run: office::office },
    Command {
        name: "report",
        words: 0,
        values: &["out", "tables", "xlsx", "year", "period", "compare"],
        flags: &["print", "names", "support"],
        run: file::report,
    },
    Command {
        name: "export",
        words: 0,
        values: &["out", "to", "level"],
        flags: &["open", "xlsx", "csv", "names"],
        run: file::export,
    },
    Command { name: "keys", words: 2, values: &["sheet"], flags: &[], run: keys::keys },
    Command { name: "card", words: 501, values: &["out"], flags: &["compared"], run: keys::card },
    Command { name: "receipt", words: 501, values: &["out"], flags: &["all"], run: received::receipt },
    Command { name: "archive", words: 0, values: &["out"], flags: &[], run: received::archive },
    Command { name: "thin", words: 0, values: &["years"], flags: &["yes"], run: received::thin },
    Command {
        name: "district",
        words: 100,
        values: &["from", "until", "successor", "into"],
        flags: &[],
        run: received::district,
    },
    Command { name: "invite", words: 0, values: &["out"], flags: &[], run: keys::invite },
    Command { name: "join", words: 1, values: &[], flags: &[], run: keys::join },
    Command { name: "inspect", words: 1, values: &[], flags: &[], run: file::look },
    Command { name: "edition", words: 2, values: &["out"], flags: &["dry-run"], run: edition::edition },
    Command { name: "history", words: 0, values: &["limit"], flags: &[], run: history::history },
    Command { name: "undo", words: 0, values: &[], flags: &["anyway"], run: history::undo },
    Command { name: "redo", words: 0, values: &[], flags: &["anyway"], run: history::redo },
    Command { name: "verify", words: 0, values: &[], flags: &[], run: history::verify },
    Command { name: "rescue", words: 1, values: &[], flags: &[], run: backup::rescue },
    Command { name: "do", words: 1, values: &[], flags: &[], run: any::act },
    Command { name: "show", words: 2, values: &["year", "period"], flags: &[], run: any::show },
    Command { name: "backup", words: 2, values: &["passphrase-file"], flags: &[], run: backup::backup },
    Command {
        name: "move",
        words: 0,
        values: &["out", "passphrase-file", "new-lead"],
        flags: &[],
        run: backup::move_out,
    },
    Command { name: "take-over", words: 1, values: &["passphrase-file"], flags: &[], run: backup::take_over },
    Command { name: "shortcuts", words: 0, values: &["out"], flags: &[], run: shortcuts::shortcuts },
    Command {
        name: "sample",
        words: 1,
        values: &["seed", "size", "date"],
        flags: &["past"],
        run: sample::sample,
    },
    Command { name: "help", words: 1, values: &[], flags: &[], run: help::help },
];

/// Does what was asked for.
pub fn run(desk: &mut Desk) -> Result<String, Fault> {
    (desk.call.command.run)(desk)
}
