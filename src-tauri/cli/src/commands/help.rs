//! `mvp help`: what there is, from the list of commands.

use super::COMMANDS;
use crate::call::{Fault, Wrong};
use crate::desk::Desk;

/// All commands, or one with its options.
pub fn help(desk: &mut Desk) -> Result<String, Fault> {
    let words = &desk.words;
    let Some(name) = desk.call.words.first().map(|word| word.to_string_lossy().into_owned()) else {
        let mut text = format!("{}\n\n", words.get("cli-about"));
        for command in COMMANDS {
            let about = words.get(&format!("cli-help-{}", command.name));
            text.push_str(&format!("  {:<16} {about}\n", command.name));
        }
        text.push_str(&format!("\n{}\n", words.get("cli-everywhere")));
        return Ok(text);
    };
    let command = COMMANDS.iter().find(|known| known.name == name).ok_or(Wrong::Command(name))?;
    let mut text = format!("{}\n\n", words.get(&format!("cli-help-{}", command.name)));
    let usage = words.get(&format!("cli-usage-{}", command.name));
    text.push_str(&format!("  mvp {}\n", [command.name, &usage].join(" ").trim_end()));
    for option in command.values.iter().chain(command.flags) {
        let about = words.get(&format!("cli-option-{option}"));
        text.push_str(&format!("  --{option:<14} {about}\n"));
    }
    Ok(text)
}
