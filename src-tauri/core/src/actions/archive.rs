//! What an office has received is a public record: it can be saved for the archive with a register, and is thinned by
//! a rule that a person has set, with a log of what went, when and by which rule.

use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::Path;

use super::Book;
use super::doing::Deed;
use super::saved::About;
use super::show::plain_name;
use super::views::{ArchiveView, Done, ThinnedRow};
use crate::base::hash::{hex, sha256};
use crate::base::{Code, Error, Id, Result, files};
use crate::exchange;
use crate::exchange::sheet::table::{Table, Value, to_csv};
use crate::school::office::Thinning;
use crate::store::{ReceivedFile, Write};

/// The columns of the register.
const REGISTER: &[&str] = &[
    "number",
    "unit",
    "unit_id",
    "read",
    "created",
    "file",
    "via",
    "sender",
    "revisions",
    "digest",
    "counts",
    "member",
    "sha256",
    "thinned",
    "rule",
];

impl Book {
    /// *Mottagna filer*: what is kept, what the rule would thin today, and what it has thinned.
    ///
    /// # Errors
    /// A faulty store.
    pub fn view_archive(&self) -> Result<ArchiveView> {
        let w = &self.words;
        let received = self.store.received_files()?;
        let kept = received.iter().filter(|file| file.kept && !is_repeat(file, &received));
        let (undone, counting): (Vec<&ReceivedFile>, Vec<&ReceivedFile>) = kept.partition(|file| file.undone);
        let mut sentence = w.msg("archive-kept", &[("count", &counting.len())]);
        if !undone.is_empty() {
            sentence = format!("{sentence} {}", w.msg("archive-kept-undone", &[("count", &undone.len())]));
        }
        let before = self.thin_before();
        let due = self.due(&received);
        let goes = |file: &&ReceivedFile| due.iter().any(|other| other.number == file.number);
        let stay = counting.iter().chain(&undone).filter(|file| !goes(file)).count();
        let mut thinned: BTreeMap<(u64, &str), Vec<String>> = BTreeMap::new();
        for file in &received {
            if let Some((ms, rule)) = &file.thinned {
                thinned.entry((*ms, rule)).or_default().push(self.line_of(file));
            }
        }
        let log = thinned
            .into_iter()
            .rev()
            .map(|((ms, rule), files)| {
                let when = w.full_date(self.store.clock.local_of_ms(ms).date());
                let text = w.msg("archive-thinned", &[("count", &files.len()), ("when", &when)]);
                ThinnedRow { text, rule: rule.to_owned(), files }
            })
            .collect();
        Ok(ArchiveView {
            sentence,
            kept: u32::try_from(counting.len() + undone.len()).unwrap_or(u32::MAX),
            keep_years: self.school.office().keep_years,
            rule: before.map(|before| self.rule_text(before)),
            stay: u32::try_from(stay).unwrap_or(u32::MAX),
            due: due.iter().map(|file| self.line_of(file)).collect(),
            log,
            file_name: format!("{}-{}.zip", self.file_stem("archive-file"), self.today()),
        })
    }

    /// Saves every received package that is kept, as it was signed, with a register and the log of thinning, as one zip.
    /// Also one whose reading was undone has been received, and the register says what became of it.
    ///
    /// # Errors
    /// This is no office, nothing was received, or it could not be written.
    pub fn save_archive(&mut self, path: &Path) -> Result<()> {
        if !self.is_office() {
            return Err(Error::new(Code::RoleOther));
        }
        let received = self.store.received_files()?;
        if received.is_empty() {
            return Err(Error::new(Code::ArchiveNone));
        }
        let (mut members, mut rows) = (Vec::new(), Vec::new());
        // What was received is never taken off this list, so a row keeps its number. The store counts other files too,
        // such as those of colleagues: its own numbers would look as if some were missing here.
        for (file, number) in received.iter().zip(1..) {
            let (mut member, mut hash) = (String::new(), String::new());
            // What was read again after its undoing stands there once.
            let repeat = is_repeat(file, &received);
            let package = if repeat { None } else { self.kept_package(file.number)? };
            if let Some((_, _, signed)) = package {
                member = format!("paket/{number:05}-{}.zip", plain_name(&file.about.unit));
                hash = hex(&sha256(&signed));
                members.push((member.clone(), signed));
            }
            let counts = match (repeat, file.undone) {
                (true, _) => "archive-repeat",
                (_, true) => "archive-undone",
                _ => "archive-counts",
            };
            rows.push(self.register_row(number, file, counts, member, hash));
        }
        let head = |code: &&str| self.words.get(&format!("archive-column-{code}"));
        let code = self.words.get("archive-register");
        let heads = REGISTER.iter().map(head).collect();
        let table = Table { code: code.clone(), name: code.clone(), heads, rows };
        members.insert(0, (format!("{code}.csv"), to_csv(&table)?));
        // Whoever opens it in twenty years has nothing else to ask.
        let about = format!("{}.txt", self.words.get("archive-about-file"));
        members.push((about, self.words.get("archive-about").into_bytes()));
        files::write_whole(path, &exchange::pack(&members)?)?;
        self.note_file("archive", About::default(), Some(path))
    }

    fn register_row(
        &self,
        number: u32,
        file: &ReceivedFile,
        counts: &str,
        member: String,
        hash: String,
    ) -> Vec<Value> {
        let text = |text: &str| Value::Text(text.to_owned());
        let moment =
            |ms: u64| Value::Text(self.store.clock.local_of_ms(ms).format("%Y-%m-%d %H:%M:%S").to_string());
        let (thinned, rule) = match &file.thinned {
            Some((ms, rule)) => (moment(*ms), text(rule)),
            None => (text(""), text("")),
        };
        vec![
            Value::Number(number),
            text(&file.about.unit),
            Value::Text(file.scope.to_string()),
            moment(file.read_ms),
            text(&file.about.created),
            text(&file.name),
            text(&file.about.via),
            text(&file.sender),
            file.held.map_or(text(""), |(held, _)| Value::Number(u32::try_from(held).unwrap_or(u32::MAX))),
            Value::Text(file.held.map(|(_, digest)| hex(&digest)).unwrap_or_default()),
            Value::Text(self.words.get(counts)),
            Value::Text(member),
            Value::Text(hash),
            thinned,
            rule,
        ]
    }

    /// Lets go for ever the received files that the rule does not keep, and notes it. What was read from them stays.
    ///
    /// # Errors
    /// No rule is set, or nothing is that old.
    pub fn thin_received(&mut self) -> Result<Done> {
        let before = self.thin_before().ok_or_else(|| Error::new(Code::ThinRule))?;
        let received = self.store.received_files()?;
        let due: Vec<u64> = self.due(&received).iter().map(|file| file.number).collect();
        if due.is_empty() {
            return Err(Error::new(Code::ThinNone));
        }
        let rule = self.rule_text(before);
        self.store.thin(&due, &rule)?;
        let scope = self.store.scope().ok_or_else(|| Error::new(Code::BookEmpty))?;
        let record = Thinning {
            date: Some(self.today()),
            before: Some(before),
            years: self.school.office().keep_years,
            count: u32::try_from(due.len()).ok(),
            ..Thinning::default()
        };
        let last = due.last().copied().unwrap_or_default().to_string();
        let id = Id::from_key(scope, &["thinning", &self.today().to_string(), &last]);
        self.commit(Deed::new("thin", vec![Write::set(id, &record)]).count(due.len()))
    }

    /// The first day whose files are kept.
    fn thin_before(&self) -> Option<NaiveDate> {
        let years = self.school.office().keep_years?;
        let mut year = self.school_year();
        for _ in 0..years {
            year = year.previous();
        }
        Some(year.first_day())
    }

    fn rule_text(&self, before: NaiveDate) -> String {
        let years = self.school.office().keep_years.unwrap_or_default();
        self.words.msg("archive-rule", &[("count", &years), ("before", &self.words.full_date(before))])
    }

    fn due<'a>(&self, received: &'a [ReceivedFile]) -> Vec<&'a ReceivedFile> {
        let Some(before) = self.thin_before() else { return Vec::new() };
        let read = |file: &ReceivedFile| self.store.clock.local_of_ms(file.read_ms).date();
        received.iter().filter(|file| file.kept && read(file) < before).collect()
    }

    /// "Björkskolan, inläst 3 mars 2022"
    fn line_of(&self, file: &ReceivedFile) -> String {
        let day = self.words.full_date(self.store.clock.local_of_ms(file.read_ms).date());
        let unit = if file.about.unit.is_empty() { &file.name } else { &file.about.unit };
        let key = if file.undone { "archive-line-undone" } else { "archive-line" };
        self.words.msg(key, &[("unit", unit), ("day", &day)])
    }
}

/// Its reading was undone, and the same package was read again and counts.
fn is_repeat(file: &ReceivedFile, all: &[ReceivedFile]) -> bool {
    let same = |other: &ReceivedFile| {
        (other.scope, &other.sender, &other.about.created, other.held)
            == (file.scope, &file.sender, &file.about.created, file.held)
    };
    file.undone && all.iter().any(|other| !other.undone && other.kept && same(other))
}
