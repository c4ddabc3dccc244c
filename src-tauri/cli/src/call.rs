//! What was typed: a command, its words and its options, checked against the one list of commands.

use mvp_core::base::Error;
use mvp_core::words::{Lang, Words};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use crate::commands::{COMMANDS, Command};

/// Why nothing was done.
pub enum Fault {
    /// The core refused.
    Refused(Error),
    /// The call itself is wrong.
    Wrong(Wrong),
    /// Nothing was done, and the answer says why.
    Told(String),
}

impl From<Error> for Fault {
    fn from(error: Error) -> Fault {
        Fault::Refused(error)
    }
}

impl From<Wrong> for Fault {
    fn from(wrong: Wrong) -> Fault {
        Fault::Wrong(wrong)
    }
}

/// A call that cannot be understood.
pub enum Wrong {
    /// There is no such command.
    Command(String),
    /// The command has no such option.
    Option(String),
    /// An option or the command needs a value.
    Missing(String),
    /// A value that is none of those possible.
    Value(String),
    /// More words than the command takes.
    Extra(String),
}

impl Wrong {
    /// What is wrong, in words.
    pub fn sentence(&self, words: &Words) -> String {
        let (key, text) = match self {
            Wrong::Command(text) => ("cli-wrong-command", text),
            Wrong::Option(text) => ("cli-wrong-option", text),
            Wrong::Missing(text) => ("cli-wrong-missing", text),
            Wrong::Value(text) => ("cli-wrong-value", text),
            Wrong::Extra(text) => ("cli-wrong-extra", text),
        };
        // What a command asks for by name is called otherwise in another language.
        let named = words.find(&format!("cli-word-{}", text.to_lowercase()), &[]);
        words.msg(key, &[("text", &named.unwrap_or_else(|| text.clone()))])
    }
}

/// A call.
pub struct Call {
    /// What to do.
    pub command: &'static Command,
    /// The words after the command.
    pub words: Vec<OsString>,
    /// Options with a value.
    values: BTreeMap<&'static str, Vec<OsString>>,
    /// Options without.
    flags: Vec<&'static str>,
    /// The folder of the installation.
    pub data: Option<PathBuf>,
    /// The language that was asked for.
    pub lang: Option<Lang>,
    /// The answer is read by a program.
    pub json: bool,
}

impl Call {
    /// Reads what was typed, after the program's own name.
    pub fn read(args: &[OsString]) -> Result<Call, Wrong> {
        let mut parser = lexopt::Parser::from_args(args);
        use lexopt::Arg::{Long, Short, Value};
        let mut command: Option<&'static Command> = None;
        let (mut words, mut flags) = (Vec::new(), Vec::new());
        let mut values: BTreeMap<&str, Vec<OsString>> = BTreeMap::new();
        let (mut data, mut lang, mut json) = (None, None, false);
        let text = |value: &OsString| value.to_string_lossy().into_owned();
        while let Some(arg) = parser.next().map_err(|fault| Wrong::Value(fault.to_string()))? {
            let name = match arg {
                Value(word) if command.is_none() => {
                    let name = text(&word);
                    command =
                        Some(COMMANDS.iter().find(|known| known.name == name).ok_or(Wrong::Command(name))?);
                    continue;
                }
                Value(word) => {
                    words.push(word);
                    continue;
                }
                Long(name) => name.to_owned(),
                Short('h') => "help".to_owned(),
                Short(letter) => return Err(Wrong::Option(format!("-{letter}"))),
            };
            let mut value = || {
                let value = parser.value().ok();
                // What looks like the next option is one: the value was forgotten.
                let value = value.filter(|value| !value.to_string_lossy().starts_with("--"));
                value.ok_or_else(|| Wrong::Missing(format!("--{name}")))
            };
            match name.as_str() {
                "data" => data = Some(PathBuf::from(value()?)),
                "lang" => {
                    let tag = text(&value()?);
                    lang = Some(Lang::of_tag(&tag).ok_or_else(|| Wrong::Value(format!("--lang {tag}")))?);
                }
                "json" => json = true,
                "help" => {
                    // `mvp log --help` is `mvp help log`.
                    words = command.iter().map(|known| OsString::from(known.name)).collect();
                    command = COMMANDS.iter().find(|known| known.name == "help");
                }
                _ => {
                    let known = command.ok_or_else(|| Wrong::Option(format!("--{name}")))?;
                    if let Some(option) = known.values.iter().find(|option| **option == name) {
                        values.entry(option).or_default().push(value()?);
                    } else if let Some(flag) = known.flags.iter().find(|flag| **flag == name) {
                        flags.push(*flag);
                    } else {
                        return Err(Wrong::Option(format!("--{name}")));
                    }
                }
            }
        }
        let help = || COMMANDS.iter().find(|known| known.name == "help");
        let command = command.or_else(help).ok_or(Wrong::Command(String::new()))?;
        if let Some(extra) = words.get(command.words) {
            return Err(Wrong::Extra(text(extra)));
        }
        Ok(Call { command, words, values, flags, data, lang, json })
    }

    /// The language that is asked for anywhere, also in a call that is wrong otherwise.
    pub fn language(args: &[OsString]) -> Option<Lang> {
        let texts: Vec<String> = args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
        let after = texts.iter().position(|arg| arg == "--lang").and_then(|at| texts.get(at + 1));
        let joined = texts.iter().find_map(|arg| arg.strip_prefix("--lang="));
        Lang::of_tag(after.map(String::as_str).or(joined)?)
    }

    /// The text of an option.
    pub fn value(&self, name: &str) -> Option<String> {
        self.last(name).map(|value| value.to_string_lossy().into_owned())
    }

    /// Every value of an option that may stand several times.
    pub fn all(&self, name: &str) -> &[OsString] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    fn last(&self, name: &str) -> Option<&OsString> {
        self.all(name).last()
    }

    /// The text of an option that must be there.
    pub fn required(&self, name: &str) -> Result<String, Wrong> {
        self.value(name).ok_or_else(|| Wrong::Missing(format!("--{name}")))
    }

    /// The path of an option that must be there.
    pub fn path(&self, name: &str) -> Result<PathBuf, Wrong> {
        self.last(name).map(PathBuf::from).ok_or_else(|| Wrong::Missing(format!("--{name}")))
    }

    /// The whole number of an option.
    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>, Wrong> {
        let read = |text: String| text.parse().map_err(|_| Wrong::Value(format!("--{name} {text}")));
        self.value(name).map(read).transpose()
    }

    /// The option stands there.
    pub fn has(&self, flag: &str) -> bool {
        self.flags.contains(&flag)
    }

    /// The n-th word after the command.
    pub fn word(&self, n: usize, what: &str) -> Result<&OsString, Wrong> {
        self.words.get(n).ok_or_else(|| Wrong::Missing(what.to_owned()))
    }
}
