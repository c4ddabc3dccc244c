//! Class names from whatever was pasted: a column from a spreadsheet, a list, a sentence.

use std::collections::BTreeSet;

use super::action::NewClass;
use super::check;
use super::views::PastedClasses;
use crate::school::folded;
use crate::words::Words;

/// Reads class names, one a line; a second column with a number is the number of pupils. Names parted by commas or
/// semicolons on a single line are read too.
pub fn read_classes(text: &str, words: &Words) -> PastedClasses {
    let mut classes: Vec<NewClass> = Vec::new();
    let mut skipped = Vec::new();
    let mut seen = BTreeSet::new();
    for line in lines(text) {
        let spaced = spaced(line, words);
        let parts = spaced.as_deref().unwrap_or(line);
        let mut cells = parts.split('\t').map(str::trim).filter(|cell| !cell.is_empty());
        let Some(name) = cells.next() else { continue };
        let name = name.trim_matches('"').trim();
        if is_heading(name, words) {
            continue;
        }
        if name.chars().count() > 40 {
            skipped
                .push(words.msg("paste-too-long", &[("text", &name.chars().take(30).collect::<String>())]));
        } else if !name.chars().any(char::is_alphanumeric) {
            skipped.push(words.msg("paste-no-name", &[("text", &name)]));
        } else if !seen.insert(folded(name)) {
            skipped.push(words.msg("paste-twice", &[("text", &name)]));
        } else {
            let cells: Vec<&str> = cells.collect();
            let outside = words.is_outside();
            classes.push(NewClass {
                name: name.to_owned(),
                grade: if outside { None } else { grade_of(name) },
                age: cells.iter().find(|cell| outside && is_span(cell)).map(|cell| (*cell).to_owned()),
                pupils: cells.iter().find_map(|cell| cell.parse().ok()).filter(|n| *n <= 200),
                planned_start: None,
            });
        }
    }
    let sentence = words.msg("paste-classes", &[("count", &classes.len())]);
    PastedClasses { classes, sentence, skipped }
}

/// The lines, or the parts of a single line.
fn lines(text: &str) -> Vec<&str> {
    let text = text.trim().trim_start_matches('\u{feff}');
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    match lines.as_slice() {
        [one] if !one.contains('\t') => {
            one.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect()
        }
        // A row copied from a spreadsheet: only names, none of them a bare number.
        [one] if one.split('\t').all(|cell| cell.trim().parse::<u32>().is_err()) => one.split('\t').collect(),
        _ => lines,
    }
}

/// "7A 24" and "Klass Elever" as typed rather than pasted: columns parted by spaces. A name may hold spaces itself, so
/// only what reads as a class and its pupils is taken apart.
fn spaced(line: &str, words: &Words) -> Option<String> {
    if words.is_outside() || line.contains('\t') {
        return None;
    }
    let parts: Vec<&str> = line.split_whitespace().collect();
    let is_class = |name: &str| grade_of(name).is_some() && name.chars().any(char::is_alphabetic);
    let is_pupils = |text: &str| text.parse().is_ok_and(|count: u32| (1..=60).contains(&count));
    match parts.as_slice() {
        [name, pupils] if is_class(name) && is_pupils(pupils) => Some(format!("{name}\t{pupils}")),
        [_, _, ..] if parts.iter().all(|part| is_heading(part, words)) => Some(parts.join("\t")),
        _ => None,
    }
}

/// "13–15", "10-12 år"
fn is_span(cell: &str) -> bool {
    cell.split_once(['-', '–']).is_some_and(|(from, to)| {
        from.trim().parse::<u32>().is_ok() && to.trim().starts_with(|c: char| c.is_ascii_digit())
    })
}

fn is_heading(name: &str, words: &Words) -> bool {
    words.get("paste-headings").split('|').any(|heading| folded(heading) == folded(name))
}

/// The grade that a class's name begins with: "7A" is 7, "Fa" is F. Names of groups say nothing of it.
pub fn grade_of(name: &str) -> Option<String> {
    let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
    let rest = name.get(digits.len()..).unwrap_or_default();
    let short = rest.chars().count() <= 3 && !rest.contains(char::is_whitespace);
    match digits.parse::<u32>() {
        Ok(grade @ 1..=9) if short => Some(grade.to_string()),
        _ => None,
    }
}

/// The name in the next school year: "7A" becomes "8A". None where the name has no grade, or it was the last.
pub fn next_name(name: &str) -> Option<String> {
    let grade: u32 = grade_of(name)?.parse().ok()?;
    (grade < 9).then(|| format!("{}{}", grade + 1, name.get(1..).unwrap_or_default()))
}

/// A class's name as typed into a field.
pub fn class_name(field: &str, name: &str) -> crate::base::Result<String> {
    check::required(field, name, 40)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn names(text: &str) -> Vec<String> {
        read_classes(text, &Words::new(Lang::Sv)).classes.into_iter().map(|class| class.name).collect()
    }

    #[test]
    fn columns_lists_and_sentences_are_read() {
        assert_eq!(names("7A\n7B\r\n\r\n8A\n"), ["7A", "7B", "8A"]);
        assert_eq!(names("7A, 7B; 8A"), ["7A", "7B", "8A"]);
        assert_eq!(names("7A\t7B\t8A"), ["7A", "7B", "8A"]);
        assert_eq!(names("Klass\tAntal elever\n7A\t24\n7B\t26"), ["7A", "7B"]);
        assert_eq!(names("\u{feff}\"7A\"\n7a\n---\n"), ["7A"]);
        assert_eq!(names("Klass Elever\n7A 24\n7B 26"), ["7A", "7B"]);
        assert_eq!(names("Grupp 3\nKlass Eken\n7A onsdag"), ["Grupp 3", "Klass Eken", "7A onsdag"]);
        assert_eq!(names(""), [""; 0]);
    }

    #[test]
    fn the_number_of_pupils_comes_along() {
        let read = read_classes("7A\t24\nEkan\t\n", &Words::new(Lang::Sv));
        assert_eq!(read.classes[0].pupils, Some(24));
        assert_eq!((read.classes[0].grade.as_deref(), read.classes[1].grade.as_deref()), (Some("7"), None));
        assert_eq!(read.sentence, "2 klasser");
        assert_eq!(read_classes("7A 24", &Words::new(Lang::Sv)).classes[0].pupils, Some(24));
        let twice = read_classes("7A\n7A", &Words::new(Lang::Sv));
        assert_eq!(twice.skipped.len(), 1);
    }

    #[test]
    fn a_year_later() {
        assert_eq!(next_name("7A").as_deref(), Some("8A"));
        assert_eq!(next_name("9C"), None);
        assert_eq!(next_name("Tjejgruppen"), None);
        assert_eq!(grade_of("10 elever"), None);
    }
}
