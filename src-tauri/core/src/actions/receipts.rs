//! Receipts: an office says what it has taken in, and whoever sent it sees that it has arrived. Saved is not received.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::Book;
use super::saved::About;
use super::show::plain_name;
use super::views::{ReceiptRow, ReceiptsView};
use crate::base::{Code, Error, Id, Result, files};
use crate::exchange::{MAX_RECEIPT, RECEIPT_ENDING, Receipt};
use crate::school::kinds::FileReceipt;
use crate::store::{ReceivedFile, SavedFile};

/// Where the store keeps which receipts were saved here: beside the records, in this installation alone.
const KEY: &str = "receipts_saved";

impl Book {
    /// Whom receipts can be saved for: the senders of the latest import that counts.
    ///
    /// # Errors
    /// A faulty store.
    pub fn view_receipts(&self) -> Result<ReceiptsView> {
        let saved = self.receipts_noted()?;
        let row = |file: ReceivedFile| {
            let when = saved.get(&file.number).map(|ms| {
                let time = self.store.clock.local_of_ms(*ms);
                self.words.msg("receipt-saved", &[("when", &self.words.moment(time, self.today()))])
            });
            ReceiptRow { unit: file.about.unit, saved: when.unwrap_or_default() }
        };
        let senders: Vec<ReceiptRow> = self.receiptable(true)?.into_iter().map(row).collect();
        let count = u32::try_from(senders.len()).unwrap_or(u32::MAX);
        let all = u32::try_from(self.receiptable(false)?.len()).unwrap_or(u32::MAX);
        Ok(ReceiptsView { sentence: self.words.msg("receipts", &[("count", &count)]), count, senders, all })
    }

    /// Saves a signed receipt for each sender of the latest import, or for the latest file of every sender, in a
    /// folder. An earlier file is never replaced. Gives the paths.
    ///
    /// # Errors
    /// [`Code::ReceiptsNone`], or one could not be written.
    pub fn save_receipts(&mut self, folder: &Path, latest: bool) -> Result<Vec<PathBuf>> {
        let files_of = self.receiptable(latest)?;
        if files_of.is_empty() {
            return Err(Error::new(Code::ReceiptsNone));
        }
        let (card, identity) = (self.own_card()?, self.identity()?);
        files::make_folder(folder)?;
        let mut noted = self.receipts_noted()?;
        let (mut saved, mut to) = (Vec::new(), Vec::new());
        for file in files_of {
            let Some(held) = file.held else { continue };
            let receipt = Receipt {
                receiver: card.hash(),
                name: card.name.clone(),
                scope: file.scope,
                unit: file.about.unit.clone(),
                created: file.about.created.clone(),
                held,
                received: self.store.clock.local_of_ms(file.read_ms).date(),
            };
            // The number that the file itself has in its name tells the receipts of a sender's files apart.
            let number = file.about.export_no.map(|number| format!("-{number}")).unwrap_or_default();
            let (word, unit) = (self.words.get("receipt-file"), plain_name(&file.about.unit));
            let stem = format!("{word}-{unit}-{}{number}", receipt.received);
            let path = files::free_name(&folder.join(format!("{stem}.{RECEIPT_ENDING}")));
            files::write_whole(&path, receipt.sign(&identity).as_bytes())?;
            // Noted one by one: what stands in the folder has been given, also where the next one cannot be written.
            noted.insert(file.number, self.store.clock.now_ms());
            let text = serde_json::to_string(&noted)
                .map_err(|fault| Error::new(Code::Internal).with("detail", fault))?;
            self.store.set_meta(KEY, &text)?;
            to.push(file.about.unit);
            saved.push(path);
        }
        self.note_file("receipts", About { to, ..About::default() }, None)?;
        Ok(saved)
    }

    /// When a receipt was last saved, by the number of the file that it is for.
    fn receipts_noted(&self) -> Result<BTreeMap<u64, u64>> {
        let text = self.store.meta(KEY)?.unwrap_or_default();
        Ok(serde_json::from_str(&text).unwrap_or_default())
    }

    /// What is said when an import is undone whose receipts are saved: they would say that its files have arrived.
    pub(super) fn receipts_outlived(&self, import: Id) -> Result<Option<String>> {
        let saved = self.receipts_noted()?;
        let files_of = self.store.received_files()?;
        let given =
            files_of.into_iter().filter(|file| file.import == import && saved.contains_key(&file.number));
        let mut to: Vec<String> = given.map(|file| file.about.unit).collect();
        to.sort_by_cached_key(|unit| crate::school::in_order(unit));
        let count = to.len();
        // A unit that works on two computers sends two files.
        to.dedup();
        let told =
            || self.words.msg("receipts-outlived", &[("count", &count), ("to", &self.words.list_to(3, &to))]);
        Ok((count > 0).then(told))
    }

    /// "30 kvitton är sparade i …"
    pub fn receipts_saved(&self, count: usize, folder: &Path) -> String {
        self.words.msg("receipts-saved", &[("count", &count), ("folder", &folder.display())])
    }

    /// The files that receipts can be given for: those that came from their senders, of each the latest.
    fn receiptable(&self, latest_import: bool) -> Result<Vec<ReceivedFile>> {
        let mut all = self.store.received_files()?;
        all.retain(|file| !file.undone && file.about.via.is_empty() && file.held.is_some());
        let last = all.last().map(|file| file.import);
        all.retain(|file| !latest_import || Some(file.import) == last);
        let mut of_sender: BTreeMap<(Id, String), ReceivedFile> = BTreeMap::new();
        for file in all {
            let key = (file.scope, file.sender.clone());
            let newer = of_sender.get(&key).is_none_or(|other| other.number <= file.number);
            if newer {
                of_sender.insert(key, file);
            }
        }
        let mut found: Vec<ReceivedFile> = of_sender.into_values().collect();
        found.sort_by_cached_key(|file| crate::school::in_order(&file.about.unit));
        Ok(found)
    }

    /// What the receipts say of the latest file that was saved for others, or of the one before.
    pub(super) fn received_lines(&self, last: Option<&SavedFile>) -> Vec<String> {
        let Some(last) = last else { return Vec::new() };
        let of_time = |receipt: &FileReceipt| {
            let made =
                chrono::NaiveDateTime::parse_from_str(receipt.created.as_deref()?, "%Y-%m-%dT%H:%M:%SZ");
            made.ok().map(|time| time.and_utc().timestamp())
        };
        let own = i64::try_from(last.created_ms / 1000).unwrap_or(i64::MAX);
        let told = |key: &str, receipt: &FileReceipt| {
            let name = receipt.name.clone().unwrap_or_default();
            let day = receipt.received.map(|day| self.words.long_date(day, self.today())).unwrap_or_default();
            let made = of_time(receipt).and_then(|s| u64::try_from(s * 1000).ok());
            let made =
                made.map(|ms| self.words.long_date(self.store.clock.local_of_ms(ms).date(), self.today()));
            self.words.msg(key, &[("name", &name), ("day", &day), ("made", &made.unwrap_or_default())])
        };
        let of_last: Vec<&FileReceipt> =
            self.school.receipts.values().filter(|one| of_time(one) == Some(own)).collect();
        if !of_last.is_empty() {
            return of_last.into_iter().map(|receipt| told("receipt-of-last", receipt)).collect();
        }
        let earlier = self.school.receipts.values().max_by_key(|one| of_time(one));
        let missing = self.words.get("receipt-missing");
        earlier.map(|one| told("receipt-of-earlier", one)).into_iter().chain([missing]).collect()
    }
}

/// Reads a receipt's file: its text as [`super::Action::TakeReceipts`] takes it.
///
/// # Errors
/// It cannot be read, or is too large.
pub fn read_receipt(path: &Path) -> Result<String> {
    let bytes = files::read_capped(path, MAX_RECEIPT)?;
    String::from_utf8(bytes).map_err(|_| Error::new(Code::FileForeign).with("detail", "receipt"))
}
