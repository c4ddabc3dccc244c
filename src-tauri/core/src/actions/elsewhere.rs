//! Copies outside this computer: a second place for the backups, and moving everything to another computer or to
//! whoever takes over. What leaves is one file, sealed by a passphrase.

use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

use super::Book;
use super::action::{Action, OfficeInput, UnitInput};
use super::views::{Counts, SecondPlaceView};
use crate::base::{Code, Error, Result, files};
use crate::exchange::{check_passphrase, open_with_passphrase, seal_with_passphrase};
use crate::store::{Backup, install, thinned};

/// What the names of copies end in.
pub const COPY_ENDING: &str = "mvpkopia";
/// What the name of a file for another computer ends in.
pub const MOVE_ENDING: &str = "mvpflytt";
/// No sealed copy is larger.
const MAX_BYTES: u64 = 1024 * 1024 * 1024;
/// Letters and digits that nobody takes for one another.
const PLAIN: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
/// So many days without a copy, and the first screen says so.
const STALE_DAYS: i64 = 14;

/// Where copies go besides this computer. The passphrase stands here because the copies are made by themselves; it
/// protects them where they lie, not here.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct SecondPlace {
    folder: PathBuf,
    passphrase: String,
    /// The day of the last copy there.
    #[serde(default)]
    last: Option<chrono::NaiveDate>,
    /// What was wrong the last time, by its code.
    #[serde(default)]
    fault: Option<Code>,
}

/// A copy that is being made beside other work: sealing takes longer than a click may.
pub(super) struct Copying {
    place: SecondPlace,
    work: JoinHandle<Result<()>>,
}

/// That everything was handed over.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct HandedOver {
    day: chrono::NaiveDate,
    to: Option<String>,
}

impl Book {
    /// A passphrase that nobody guesses: four groups of five.
    pub fn suggest_passphrase(&mut self) -> String {
        let mut letter =
            || PLAIN.get(self.store.entropy.below(PLAIN.len() as u64) as usize).copied().unwrap_or(b'x');
        let groups: Vec<String> = (0..4).map(|_| (0..5).map(|_| char::from(letter())).collect()).collect();
        groups.join("-")
    }

    /// Chooses the second place, and makes the first copy there at once: a place that does not work is told now.
    ///
    /// # Errors
    /// The folder is not there or cannot be written, or the passphrase is too short; then nothing changes.
    pub fn set_second_place(&mut self, folder: &Path, passphrase: &str) -> Result<SecondPlaceView> {
        check_passphrase(passphrase)?;
        if files::same_place(folder, self.store.folder()) {
            return Err(Error::new(Code::SamePlace).with("path", folder.display()));
        }
        self.settle(true);
        let place = SecondPlace {
            folder: folder.to_owned(),
            passphrase: passphrase.trim().to_owned(),
            last: None,
            fault: None,
        };
        self.copy_here(&place)?;
        self.keep_place(&SecondPlace { last: Some(self.today()), ..place })?;
        self.view_second_place()
    }

    /// Makes a copy in the second place now.
    ///
    /// # Errors
    /// The folder is not there or cannot be written, or the disk is full. What was there is there still.
    pub fn copy_now(&mut self) -> Result<SecondPlaceView> {
        self.settle(true);
        if let Some(place) = self.second_place()? {
            let copied = self.copy_here(&place);
            self.note(place, &copied)?;
            copied?;
        }
        self.view_second_place()
    }

    /// No copies outside this computer any more. Those that are there stay.
    ///
    /// # Errors
    /// A faulty store.
    pub fn remove_second_place(&mut self) -> Result<SecondPlaceView> {
        self.settle(true);
        self.store.set_meta("second_place", "")?;
        self.view_second_place()
    }

    /// Where copies go, and how it went.
    ///
    /// # Errors
    /// A faulty store.
    pub fn view_second_place(&mut self) -> Result<SecondPlaceView> {
        self.settle(true);
        let Some(place) = self.second_place()? else {
            return Ok(SecondPlaceView { folder: None, text: self.words.get("second-none"), missing: false });
        };
        let last = place.last.map(|day| self.day(day).long);
        let text = match (place.fault, last) {
            (None, Some(day)) => self.words.msg("second-last", &[("day", &day)]),
            (Some(Code::FolderMissing), Some(day)) => self.words.msg("second-away", &[("day", &day)]),
            (Some(Code::DiskFull), Some(day)) => self.words.msg("second-full", &[("day", &day)]),
            (Some(Code::NotWritable), Some(day)) => self.words.msg("second-locked", &[("day", &day)]),
            (Some(_), Some(day)) => self.words.msg("second-failed", &[("day", &day)]),
            (_, None) => self.words.get("second-never"),
        };
        Ok(SecondPlaceView {
            folder: Some(place.folder.display().to_string()),
            text,
            missing: place.fault.is_some(),
        })
    }

    /// That the second place has had no copy for long, in a sentence.
    pub(super) fn second_place_stale(&self) -> Option<String> {
        let last = self.second_place().ok().flatten()?.last?;
        let stale = (self.today() - last).num_days() >= STALE_DAYS;
        stale.then(|| self.words.msg("second-stale", &[("day", &self.day(last).long)]))
    }

    /// Begins the day's copy in the second place where that has not been done. A stick that is not in the computer is
    /// no fault: it is remembered, told in the settings, and tried again.
    pub(super) fn copy_elsewhere(&mut self) {
        self.settle(false);
        let Ok(Some(place)) = self.second_place() else { return };
        let today = self.today();
        let done = place.last == Some(today) && place.fault.is_none();
        // What is wrong with a place that is there stays wrong; trying at each click would slow the work down.
        if done || self.copying.is_some() || self.gave_up_on == Some(today) {
            return;
        }
        if !files::is_folder(&place.folder) {
            let _ = self.note(place, &Err(Error::new(Code::FolderMissing)));
            return;
        }
        match self.store.image() {
            Ok(image) => {
                let (to, name) = (place.clone(), self.copy_name());
                let work = std::thread::spawn(move || copy_to(&to, &image, &name, today));
                self.copying = Some(Copying { place, work });
            }
            Err(fault) => drop(self.note(place, &Err(fault))),
        }
    }

    /// Writes down how a copy went that was made beside other work; waits for it where that is asked for.
    pub(super) fn settle(&mut self, wait: bool) {
        let Some(copying) = self.copying.take_if(|copying| wait || copying.work.is_finished()) else {
            return;
        };
        let broken = |_| Err(Error::new(Code::Internal));
        let copied = copying.work.join().unwrap_or_else(broken);
        let _ = self.note(copying.place, &copied);
    }

    fn note(&mut self, place: SecondPlace, copied: &Result<()>) -> Result<()> {
        let fault = copied.as_ref().err().map(|fault| fault.code);
        if fault.is_some_and(|code| code != Code::FolderMissing) {
            self.gave_up_on = Some(self.today());
        }
        let last = if fault.is_none() { Some(self.today()) } else { place.last };
        self.keep_place(&SecondPlace { last, fault, ..place })
    }

    fn copy_here(&self, place: &SecondPlace) -> Result<()> {
        // Asked first, so that no stick costs no work.
        if !files::is_folder(&place.folder) {
            return Err(Error::new(Code::FolderMissing).with("path", place.folder.display()));
        }
        copy_to(place, &self.store.image()?, &self.copy_name(), self.today())
    }

    /// What copies of this installation are called before their day. Two installations of one unit may share a place.
    fn copy_name(&self) -> String {
        let device: String = self.store.device().to_string().chars().take(4).collect();
        format!("{}-{device}", self.file_stem("copy-file"))
    }

    fn second_place(&self) -> Result<Option<SecondPlace>> {
        Ok(self.store.meta("second_place")?.and_then(|text| serde_json::from_str(&text).ok()))
    }

    fn keep_place(&self, place: &SecondPlace) -> Result<()> {
        let text = serde_json::to_string(place).map_err(|f| Error::new(Code::Internal).with("detail", f))?;
        self.store.set_meta("second_place", &text)
    }

    /// Reads a copy from elsewhere into the list of backups, with what it holds. Nothing else changes.
    ///
    /// # Errors
    /// The passphrase is another, the file is no copy, damaged, or another unit's.
    pub fn fetch_copy(&mut self, path: &Path, passphrase: &str) -> Result<Counts> {
        let image = open_with_passphrase(&files::read_capped(path, MAX_BYTES)?, passphrase)?;
        let name = self.store.keep_image(&image)?;
        self.backup_counts(&name)
    }

    /// The name that the file for another computer would have.
    pub fn move_file_name(&self) -> String {
        format!("{}-{}.{MOVE_ENDING}", self.file_stem("move-file"), self.today())
    }

    /// Saves everything for another computer. This one then says that it has been handed over, and to whom.
    ///
    /// # Errors
    /// The passphrase is too short, or it could not be written; then nothing has changed here.
    pub fn save_move(&mut self, path: &Path, passphrase: &str, to: Option<&str>) -> Result<()> {
        check_passphrase(passphrase)?;
        let to = super::check::optional("to", to, super::check::NAME)?;
        // Whoever takes over is whom others ask from now on, and the file says so already.
        let told = match &to {
            Some(name) => self.act(self.contact(name))?.undoable,
            None => false,
        };
        let written = self.store.image().and_then(|image| write_sealed(path, &image, passphrase));
        if let Err(fault) = written {
            if told {
                self.undo()?;
            }
            return Err(fault);
        }
        let over = HandedOver { day: self.today(), to };
        let text = serde_json::to_string(&over).map_err(|f| Error::new(Code::Internal).with("detail", f))?;
        self.store.set_meta("handed_over", &text)
    }

    /// Makes somebody the contact of the unit or office.
    fn contact(&self, name: &str) -> Action {
        let contact = Some(name.to_owned());
        let (unit, office) = (self.school.unit(), self.school.office());
        match office.level {
            Some(level) => Action::EditOffice(OfficeInput {
                name: office.name.unwrap_or_default(),
                level,
                municipality: office.municipality,
                contact,
            }),
            None => Action::EditUnit(UnitInput {
                name: unit.name.unwrap_or_default(),
                unit_kind: unit.unit_kind,
                school_code: unit.school_code,
                municipality: unit.municipality,
                district: unit.district,
                contact,
            }),
        }
    }

    /// That everything was handed over, in a sentence.
    pub(super) fn handed_over(&self) -> Option<String> {
        let text = self.store.meta("handed_over").ok().flatten()?;
        let over: HandedOver = serde_json::from_str(&text).ok()?;
        let day = self.day(over.day).long;
        Some(match over.to {
            Some(name) => self.words.msg("handed-over-to", &[("day", &day), ("name", &name)]),
            None => self.words.msg("handed-over", &[("day", &day)]),
        })
    }

    /// Goes on here all the same.
    ///
    /// # Errors
    /// A faulty store.
    pub fn keep_working_here(&mut self) -> Result<()> {
        self.store.set_meta("handed_over", "")
    }
}

impl Drop for Book {
    /// A copy that was begun is finished, and how it went is written down.
    fn drop(&mut self) {
        self.settle(true);
    }
}

/// Begins on this computer with the file from another one, or with a copy from the second place.
///
/// # Errors
/// There are records here already, the passphrase is another, or the file is no such file or damaged.
pub fn take_over(folder: &Path, path: &Path, passphrase: &str) -> Result<()> {
    let image = open_with_passphrase(&files::read_capped(path, MAX_BYTES)?, passphrase)?;
    install(folder, &image)
}

/// Puts a copy into the second place, and lets those go that are too many.
fn copy_to(place: &SecondPlace, image: &[u8], name: &str, today: chrono::NaiveDate) -> Result<()> {
    let path = place.folder.join(format!("{name}-{today}.{COPY_ENDING}"));
    write_sealed(&path, image, &place.passphrase)?;
    let mut copies: Vec<Backup> = files::names(&place.folder)
        .into_iter()
        .filter_map(|found| {
            let day = found.strip_prefix(&format!("{name}-"))?.strip_suffix(&format!(".{COPY_ENDING}"))?;
            Some(Backup { date: day.parse().ok()?, made_ms: 0, path: place.folder.join(&found) })
        })
        .collect();
    copies.sort();
    copies.reverse();
    // Counted back from the copy before this one: a clock that once runs years ahead lets nothing go.
    let before = copies.iter().map(|copy| copy.date).filter(|date| *date < today).max();
    for old in thinned(copies.iter().filter(|copy| copy.path != path), before.unwrap_or(today)) {
        files::let_go(&old.path);
    }
    Ok(())
}

/// Writes everything to a file, and opens it again: a copy that cannot be opened is none.
fn write_sealed(path: &Path, image: &[u8], passphrase: &str) -> Result<()> {
    files::write_whole(path, &seal_with_passphrase(image, passphrase)?)?;
    if open_with_passphrase(&files::read_capped(path, MAX_BYTES)?, passphrase)? != image {
        files::let_go(path);
        return Err(Error::new(Code::WriteFailed).with("path", path.display()).with("detail", "verify"));
    }
    Ok(())
}
