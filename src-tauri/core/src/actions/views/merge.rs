//! What two installations see of each other's work: questions to answer, and files to read.

use serde::{Deserialize, Serialize};

use super::view;
use crate::base::Id;
use crate::school::codes::CardRole;

view! {
    /// Records that two people changed without knowing of each other.
    struct QuestionsView {
        /// Each waits for an answer.
        questions: Vec<QuestionView>,
        /// "Två uppgifter har ändrats på två ställen." Empty where there is none.
        sentence: String,
    }

    /// A record whose heads say different things.
    struct QuestionView {
        /// The kind of record.
        kind: String,
        /// The record.
        id: Id,
        /// "Lektion: 7A lektion 6 2026-11-17"
        title: String,
        /// What stands on each side, the one that is shown now first.
        sides: Vec<QuestionSide>,
        /// What differs.
        rows: Vec<QuestionRow>,
    }

    /// Where something was written, and when.
    struct QuestionSide {
        /// Its revision, which an answer names.
        rev: String,
        /// "På den här datorn, i går 14.05"
        text: String,
    }

    /// A field that the sides tell differently.
    struct QuestionRow {
        /// The field; `record` where the question is whether the record is there at all.
        field: String,
        /// What people call it.
        label: String,
        /// What each side says.
        values: Vec<String>,
        /// What it was before; none where nobody knows.
        before: Option<String>,
        /// The side that is proposed.
        proposed: u32,
        /// Both sides changed it: look at this one.
        both: bool,
    }

    /// What was changed after something that is to be undone, and would be lost.
    struct UndoQuestion {
        /// What would be undone.
        action: Id,
        /// "7A lektion 6 loggad"
        text: String,
        /// What would be lost.
        rows: Vec<UndoRow>,
    }

    /// A value that was changed since.
    struct UndoRow {
        /// "Lektion: 7A lektion 6 2026-11-17"
        what: String,
        /// What people call the field.
        label: String,
        /// What it is now.
        now: String,
        /// What it would be.
        then: String,
    }

    /// Files, checked and compared. Nothing has been taken in.
    struct ReceiveView {
        /// File by file.
        files: Vec<ReceiveFile>,
        /// "6 filer med uppgifter från 14 verksamheter: 12 nya och 2 ändrade. En fil går inte att läsa in."
        sentence: String,
        /// How many can be taken in as they are.
        ready: u32,
        /// Names the files in a folder that are of another kind; else empty.
        passed_over: String,
        /// Files that were refused earlier and of which no good one has come since, the latest first.
        refused_before: Vec<RefusedBefore>,
    }

    /// A file that was refused earlier.
    struct RefusedBefore {
        /// By which it is named.
        number: u32,
        /// The file's name, harmless to show.
        name: String,
        /// "Vald i går 14.05"
        when: String,
        /// Why, and what to do about it.
        refusal: Refusal,
        /// Somebody took it off the list just now.
        forgotten: bool,
    }

    /// *Fil till staden*
    struct BundleView {
        /// The office's own records.
        own: super::FileView,
        /// It has staff of its own, whose names can go along.
        own_staff: bool,
        /// "24 verksamheters filer går till staden, precis som de kom. Från 2 verksamheter går inget."
        sentence: String,
        /// Every unit; those of which nothing goes come first.
        units: Vec<BundleUnit>,
    }

    /// Receipts that can be saved.
    struct ReceiptsView {
        /// "30 kvitton för den senaste inläsningen."
        sentence: String,
        /// How many.
        count: u32,
        /// For whom, and which are saved already.
        senders: Vec<ReceiptRow>,
        /// How many there are where every sender's latest file is meant.
        all: u32,
    }

    /// A receipt that can be saved.
    struct ReceiptRow {
        /// For whom.
        unit: String,
        /// "Sparat i dag 14.05"; empty where it has not been saved.
        saved: String,
    }

    /// *Mottagna filer*
    struct ArchiveView {
        /// "41 mottagna paket är sparade. Dessutom är ett paket sparat vars inläsning är ångrad."
        sentence: String,
        /// How many, those whose reading was undone among them.
        kept: u32,
        /// For how many school years besides the current one they are kept.
        keep_years: Option<u32>,
        /// What that means today, in words.
        rule: Option<String>,
        /// What the rule would thin today.
        due: Vec<String>,
        /// How many it would keep.
        stay: u32,
        /// What was thinned, the latest first.
        log: Vec<ThinnedRow>,
        /// The name that the archive copy will have.
        file_name: String,
    }

    /// Files that were thinned together.
    struct ThinnedRow {
        /// "12 paket gallrade den 22 november 2026"
        text: String,
        /// By which rule.
        rule: String,
        /// Which.
        files: Vec<String>,
    }

    /// A unit, and whether something of it is passed on.
    struct BundleUnit {
        /// Whose it is.
        name: String,
        /// Something goes.
        goes: bool,
        /// "Ja, hela filen"
        what: String,
        /// Of the file that goes, when it was saved and read in; otherwise why none goes.
        about: Vec<String>,
    }

    /// A file, checked and compared.
    struct ReceiveFile {
        /// Its place in the list, by which it is named.
        index: u32,
        /// The file's name.
        name: String,
        /// Which of the files it came in: what a district passes on holds many senders'.
        file: u32,
        /// Where it belongs in the list.
        group: FileGroup,
        /// Whose records it holds; empty where it could not be read.
        unit: String,
        /// The district that a unit belongs to now, where that is not the office's own, and what a district became;
        /// else empty.
        district: String,
        /// "Norrmalm räknas nu till Norra innerstaden." Empty where the district is called as the file says.
        district_now: String,
        /// "sparad i går 14.05"; empty where it could not be read.
        made: String,
        /// "ur filen från Norrmalm": the district that passed it on; else empty.
        via: String,
        /// What would change: "Hållna lektioner 41 → 46".
        lines: Vec<String>,
        /// What to look at before.
        notes: Vec<String>,
        /// Why it is refused, and what to do about it.
        refused: Option<Refusal>,
        /// Whether the signer is who he says he is: a person has to say so first.
        decision: Option<SignerDecision>,
    }

    /// Why a file is refused.
    struct Refusal {
        /// What is wrong with it.
        sentence: String,
        /// What to do about it.
        remedy: String,
        /// What can be written back, where something is to be asked of its sender.
        reply: Option<RefusedReply>,
    }

    /// A text to mail to whoever sent a file that was refused.
    struct RefusedReply {
        /// Who sent it, where that is known.
        name: Option<String>,
        /// That nobody can know from the file who sent it; else empty.
        unknown: String,
        /// Whom to write to.
        contact: Option<String>,
        /// The office's own card goes along.
        own_card: bool,
        /// The text.
        text: super::LetterView,
    }

    /// A signer who is not in the register.
    struct SignerDecision {
        /// `new` or `second`.
        code: String,
        /// Whose card it is.
        name: String,
        /// Unit, district or city.
        role: CardRole,
        /// A unit of that name is expected; none where nobody says who is.
        listed: Option<bool>,
        /// Twenty digits in groups, to compare with the sender's.
        number: String,
        /// Where its owner finds that number, to compare it: "Skolan ser sitt nummer i MVP-loggen …"
        place: String,
        /// What is asked.
        text: String,
    }

    /// What came of an import.
    struct Received {
        /// Done as any other thing.
        done: super::Done,
        /// "2 filer är inlästa."
        sentence: String,
        /// File by file: what changed, and what to know.
        lines: Vec<String>,
        /// Those of them that say of an installation that its clock or its folder is not right; each is told once.
        strange: Vec<String>,
        /// How many questions there are to answer now.
        questions: u32,
    }
}

impl ReceiveFile {
    /// Everything in it is here already.
    pub fn is_known(&self) -> bool {
        self.group == FileGroup::Unchanged
    }
}

/// Where a file belongs in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum FileGroup {
    /// A person has to look at it first.
    Look,
    /// Of a unit of which nothing was here.
    New,
    /// There is something new in it.
    Changed,
    /// Everything in it is here already.
    Unchanged,
    /// It cannot be read in.
    Refused,
}
