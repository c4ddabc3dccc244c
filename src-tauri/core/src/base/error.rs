//! Errors: a stable code and what the sentence needs. The sentence itself stands in the words.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A result of the core.
pub type Result<T> = std::result::Result<T, Error>;

/// Something that could not be done. Its sentence is the message `error-<code>`, what to do about it
/// that message's attribute `.remedy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Error {
    /// What went wrong.
    pub code: Code,
    /// What the sentence names: a path, a class, a value.
    pub args: BTreeMap<String, String>,
    /// The field of the form that the error belongs to, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
}

impl Error {
    /// An error of this code.
    pub fn new(code: Code) -> Error {
        Error { code, args: BTreeMap::new(), field: None }
    }

    /// Adds something that the sentence names.
    pub fn with(mut self, name: &str, value: impl ToString) -> Error {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// Says which field of the form is meant.
    pub fn at(mut self, field: &str) -> Error {
        self.field = Some(field.to_owned());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.code.as_str(), self.args)
    }
}

impl std::error::Error for Error {}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// Every way in which the core refuses. Codes are stable: scripts and tests rely on them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
        pub enum Code { $($(#[$doc])* #[serde(rename = $text)] $name,)* }

        impl Code {
            /// All codes, so that a test can see that each has its words.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The stable text of the code.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }
        }
    };
}

codes! {
    /// Another program has the data folder open.
    BookInUse = "book-in-use",
    /// The database is damaged.
    BookDamaged = "book-damaged",
    /// The database was written by a newer version.
    BookNewer = "book-newer",
    /// The file is not a database of this program.
    BookForeign = "book-foreign",
    /// The folder has a school already.
    BookExists = "book-exists",
    /// There is no school in the folder yet.
    BookEmpty = "book-empty",
    /// The folder has joined a unit whose records have not come yet.
    UnitMissing = "unit-missing",
    /// The disk is full.
    DiskFull = "disk-full",
    /// The file or folder may not be written.
    NotWritable = "not-writable",
    /// The folder does not exist.
    FolderMissing = "folder-missing",
    /// Writing failed for another reason.
    WriteFailed = "write-failed",
    /// A file could not be read.
    FileUnreadable = "file-unreadable",
    /// A file is larger than is allowed.
    FileTooLarge = "file-too-large",
    /// A file is no package of this program.
    FileForeign = "file-foreign",
    /// A file is damaged or was changed.
    FileDamaged = "file-damaged",
    /// A file was written by a newer version.
    FileNewer = "file-newer",
    /// A file is sealed to somebody else.
    FileSealedToOther = "file-sealed-to-other",
    /// A file's signature is not that of its content.
    FileSignature = "file-signature",
    /// A file is an open package, which says of nobody that it is theirs.
    FileUnsigned = "file-unsigned",
    /// Nobody has said yet that a file's sender is who it says.
    FileSignerUnknown = "file-signer-unknown",
    /// The sender's records are known under another key.
    FileSignerOther = "file-signer-other",
    /// A key that is known for somebody else: it speaks for one alone.
    FileSignerMoved = "file-signer-moved",
    /// The sender's key was revoked here.
    FileSignerRevoked = "file-signer-revoked",
    /// A file of that name is there already.
    FileExists = "file-exists",
    /// No receiver is known.
    ReceiverNone = "receiver-none",
    /// The card is one's own.
    CardOwn = "card-own",
    /// A passphrase is too short.
    PassphraseShort = "passphrase-short",
    /// A passphrase does not open the file.
    PassphraseWrong = "passphrase-wrong",
    /// A typed recovery text is not whole.
    RecoveryUnclear = "recovery-unclear",
    /// A required text is missing.
    TextMissing = "text-missing",
    /// No district is chosen.
    DistrictNone = "district-none",
    /// The parts of a number are together more than it.
    PartsTooMany = "parts-too-many",
    /// A text is longer than is allowed.
    TextTooLong = "text-too-long",
    /// A text holds something that looks like a personal identity number.
    TextPersonnummer = "text-personnummer",
    /// A date could not be understood.
    DateUnclear = "date-unclear",
    /// A date lies in the future.
    DateFuture = "date-future",
    /// A date lies too long ago to be meant.
    DateTooOld = "date-too-old",
    /// Two dates stand in the wrong order.
    DateOrder = "date-order",
    /// Received files cannot be kept for so many school years.
    KeepYears = "keep-years",
    /// A number is outside its range.
    NumberRange = "number-range",
    /// No class names were found.
    ClassesNone = "classes-none",
    /// There is a class of that name already.
    ClassExists = "class-exists",
    /// A class is itself anyway.
    ClassItself = "class-itself",
    /// There is no class of that name.
    ClassUnknown = "class-unknown",
    /// The class has no programme to log in.
    ClassWithoutRun = "class-without-run",
    /// The programme has no lesson of that number.
    LessonUnknown = "lesson-unknown",
    /// That lesson is already logged on that date.
    LessonExists = "lesson-exists",
    /// A checklist was given for a lesson that was not held.
    LessonNotHeld = "lesson-not-held",
    /// A moment is not in the lesson's checklist.
    MomentUnknown = "moment-unknown",
    /// A checklist has more or fewer answers than the lesson has moments.
    ChecklistLength = "checklist-length",
    /// There is no edition of that name.
    EditionUnknown = "edition-unknown",
    /// A programme edition's file does not follow the rules.
    EditionInvalid = "edition-invalid",
    /// A file is no programme edition.
    EditionForeign = "edition-foreign",
    /// The edition of a file is here already.
    EditionKnown = "edition-known",
    /// The same version of an edition is here with another content.
    EditionOther = "edition-other",
    /// An edition that is used cannot be taken away.
    EditionSettled = "edition-settled",
    /// The second place is where the records are already.
    SamePlace = "same-place",
    /// The school code is not eight digits.
    SchoolCodeInvalid = "school-code-invalid",
    /// The record is not there.
    RecordUnknown = "record-unknown",
    /// There is nothing to undo.
    UndoNothing = "undo-nothing",
    /// What the action changed was changed again since.
    UndoChangedSince = "undo-changed-since",
    /// Nobody is called so.
    PersonUnknown = "person-unknown",
    /// More than one person is called so.
    PersonSeveral = "person-several",
    /// The register has no card of this number.
    CardUnknown = "card-unknown",
    /// Something else has come to stand on what would go.
    UndoStoodOn = "undo-stood-on",
    /// What was there before is not known here: a file withheld it.
    UndoUnknown = "undo-unknown",
    /// What was asked is not asked any more, or otherwise.
    QuestionGone = "question-gone",
    /// There is no file to take in.
    FilesNone = "files-none",
    /// A file and the records here are together more than any file holds.
    FileOverflows = "file-overflows",
    /// Files are too large to be looked at together.
    FilesTooMuch = "files-too-much",
    /// A file holds another unit's records.
    FileOtherUnit = "file-other-unit",
    /// Nothing was received that a receipt could be given for.
    ReceiptsNone = "receipts-none",
    /// A receipt by somebody whose card is not known.
    ReceiptUnknown = "receipt-unknown",
    /// A receipt for another unit's file.
    ReceiptOther = "receipt-other",
    /// No received files to save.
    ArchiveNone = "archive-none",
    /// No rule for thinning.
    ThinRule = "thin-rule",
    /// Nothing is older than the rule says.
    ThinNone = "thin-none",
    /// A merger of no districts.
    DistrictsFew = "districts-few",
    /// A file of a made-up unit, at an office that is none.
    FileSample = "file-sample",
    /// A file is refused, or nobody has said that its signer is who he says he is.
    FileNotAccepted = "file-not-accepted",
    /// A later file of the same unit counts.
    UndoLaterFile = "undo-later-file",
    /// There is nothing to do again.
    RedoNothing = "redo-nothing",
    /// A value is not one of the known ones.
    ValueUnknown = "value-unknown",
    /// The computer has no printing.
    PrinterMissing = "printer-missing",
    /// The printer refused.
    PrintFailed = "print-failed",
    /// A file is no spreadsheet.
    SheetForeign = "sheet-foreign",
    /// A spreadsheet is locked, or in a format from before 2007.
    SheetLocked = "sheet-locked",
    /// A spreadsheet's file is damaged.
    SheetDamaged = "sheet-damaged",
    /// A spreadsheet is larger than is read.
    SheetTooLarge = "sheet-too-large",
    /// A cell's text is longer than is read.
    SheetCellTooLong = "sheet-cell-too-long",
    /// A spreadsheet holds nothing.
    SheetEmpty = "sheet-empty",
    /// No spreadsheet has been read.
    SheetNone = "sheet-none",
    /// Nothing of a spreadsheet is new.
    SheetNothing = "sheet-nothing",
    /// No unit of a list is new.
    UnitsNone = "units-none",
    /// Only an office does that, or only a unit.
    RoleOther = "role-other",
    /// Too few units for an export that must not tell who is who.
    ResearchFew = "research-few",
    /// The report could not be made.
    ReportFailed = "report-failed",
    /// Something that should not happen.
    Internal = "internal",
}
