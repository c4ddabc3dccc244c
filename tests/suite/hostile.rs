//! Files that are damaged, forged or made to do harm: each is refused with a sentence, or says exactly what the
//! whole file said. Nothing panics.

use mvp_core::base::hash::hex;
use mvp_core::base::{Code, Id};
use mvp_core::exchange::{self, Level};
use mvp_tests::package::{Opened, by_hand, deflated};
use mvp_tests::unit;
use serde_json::{Value, json};

fn package() -> Vec<u8> {
    unit::package(Level::Backup, false)
}

fn code(bytes: &[u8]) -> Option<Code> {
    exchange::read(bytes).err().map(|error| error.code)
}

fn replaced(from: &str, to: &str) -> impl Fn(&str) -> String {
    move |text| text.replacen(from, to, 1)
}

#[test]
fn every_truncation_is_refused() {
    let whole = package();
    for length in 0..whole.len() {
        assert!(exchange::read(&whole[..length]).is_err(), "cut at {length}");
    }
}

#[test]
fn a_flipped_bit_is_refused_or_changes_nothing() {
    let whole = package();
    let content = exchange::read(&whole).unwrap();
    // With --full every bit of every byte; else one bit of every byte that lays out the zip, and of every eighth
    // byte of what is packed.
    let full = std::env::var_os("MVP_TEST_FULL").is_some();
    let layout = layout(&whole);
    let positions: Vec<usize> =
        (0..whole.len()).filter(|at| full || at % 8 == 0 || layout.contains(at)).collect();
    let flip = |positions: &[usize]| -> usize {
        let bits = positions.iter().flat_map(|at| (0..8).map(move |bit| (*at, bit)));
        let chosen = bits.filter(|(at, bit)| full || (at / 8 + at) % 8 == *bit);
        let tried = chosen.map(|(at, bit)| {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << bit;
            let read = exchange::read(&flipped);
            assert!(read.as_ref().is_err() || read.as_ref() == Ok(&content), "byte {at} bit {bit}");
            usize::from(read.is_ok())
        });
        tried.sum()
    };
    let (first, second) = positions.split_at(positions.len() / 2);
    let accepted: usize = std::thread::scope(|scope| {
        let other = scope.spawn(|| flip(second));
        flip(first) + other.join().unwrap()
    });
    // Only fields of the directory that say nothing of the content may differ.
    let most = content.descriptor.resources.len() * if full { 130 } else { 17 };
    assert!(accepted <= most, "{accepted} of {} accepted", whole.len());
}

/// The positions that lay out a zip: what stands before each member, and the directory.
fn layout(zip: &[u8]) -> std::collections::BTreeSet<usize> {
    let u32_at = |at: usize| u32::from_le_bytes(zip[at..at + 4].try_into().unwrap()) as usize;
    let mut at = u32_at(zip.len() - 6);
    let mut found: std::collections::BTreeSet<usize> = (at..zip.len()).collect();
    while zip[at..].starts_with(b"PK\x01\x02") {
        let member = u32_at(at + 42);
        let name = usize::from(zip[at + 28]);
        found.extend(member..member + 30 + name);
        at += 46 + name;
    }
    found
}

#[test]
fn the_kit_itself_changes_nothing() {
    let opened = Opened::of(&package());
    assert_eq!(exchange::read(&opened.seal()), exchange::read(&package()));
}

#[test]
fn names_duplicates_and_extra_members() {
    let opened = Opened::of(&package());
    let text = serde_json::to_vec(&opened.descriptor).unwrap();
    let with = |extra: &str| {
        let mut members = vec![("datapackage.json", text.as_slice())];
        members.extend(opened.members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
        members.push((extra, b"x"));
        by_hand(&members)
    };
    for name in [
        "../../etc/passwd",
        "/etc/passwd",
        "data/../../x",
        "..\\x",
        "C:\\x",
        "data/",
        "data//x",
        ".bashrc",
        "",
        "x\0y",
        "Data/x",
        "dåta/x",
        "a/b/c",
        "data/lesson.csv",
        "datapackage.json",
        "data/LESSON.CSV",
        "nul",
    ] {
        assert_eq!(code(&with(name)), Some(Code::FileDamaged), "{name}");
    }
    let many: Vec<String> = (0..257).map(|n| format!("data/k{n}.csv")).collect();
    let members: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(code(&by_hand(&members)), Some(Code::FileDamaged));
}

#[test]
fn a_zip_that_two_programs_read_differently() {
    let whole = package();
    let end = whole.len() - 22;
    let u32_at = |at: usize| u32::from_le_bytes(whole[at..at + 4].try_into().unwrap()) as usize;
    let start = u32_at(end + 16);
    let spliced = |at: usize, extra: &[u8]| [&whole[..at], extra, &whole[at..]].concat();
    let patched = |at: usize, bytes: &[u8]| {
        let mut copy = whole.clone();
        copy[at..at + bytes.len()].copy_from_slice(bytes);
        copy
    };
    let comment = {
        let mut copy = patched(end + 20, &[4, 0]);
        copy.extend(b"note");
        copy
    };
    let second = u32_at(start + 46 + "datapackage.json".len() + 42) as u32;
    let twice = |at: usize, in_directory: usize, bytes: &[u8]| {
        let mut copy = patched(at, bytes);
        copy[in_directory..in_directory + bytes.len()].copy_from_slice(bytes);
        copy
    };
    let moved = |extra: usize| {
        let mut copy = spliced(start, &vec![0; extra]);
        let end = copy.len() - 22;
        copy[end + 16..end + 20].copy_from_slice(&((start + extra) as u32).to_le_bytes());
        copy
    };
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("a flag", twice(6, start + 8, &[0, 8])),
        ("another checksum before the member", patched(14, &[0; 4])),
        ("another size before the member", patched(22, &[9, 0, 0, 0])),
        ("a room between members and directory", moved(8)),
        ("another size of the directory", patched(end + 12, &[1, 0, 0, 0])),
        ("a room between directory and end", spliced(end, &[0; 8])),
        ("something before", spliced(0, b"MZ")),
        ("a member nobody lists", spliced(0, &by_hand(&[("x", b"y")])[..32])),
        ("a gap before the directory", spliced(start, &[0; 8])),
        ("a zip64 end", spliced(end, &[b"PK\x06\x06".as_slice(), &[0; 52]].concat())),
        ("a zip64 locator", spliced(end, &[b"PK\x06\x07".as_slice(), &[0; 16]].concat())),
        ("two ends", [whole.as_slice(), &whole[end..]].concat()),
        ("a comment", comment),
        ("something after", [whole.as_slice(), b"x"].concat()),
        ("zip64 sizes", patched(start + 20, &[0xff; 8])),
        ("an encrypted member", patched(start + 8, &[1, 0])),
        ("a size that follows", patched(start + 8, &[8, 0])),
        ("another method", patched(start + 10, &[12, 0])),
        ("fewer members", patched(end + 8, &[1, 0, 1, 0])),
        ("no member", patched(end + 8, &[0, 0, 0, 0])),
        ("two disks", patched(end + 4, &[1, 0])),
        ("a directory elsewhere", patched(end + 16, &[0, 0, 0, 0])),
        ("two names for one place", patched(start + 42, &second.to_le_bytes())),
        ("another name in the directory", patched(start + 46, b"DATAPACKAGE.JSON")),
    ];
    for (what, bytes) in cases {
        assert!(exchange::read(&bytes).is_err(), "{what}");
    }
}

#[test]
fn bombs_are_not_unpacked() {
    let zeros = vec![0; 300 * 1024 * 1024];
    let honest = deflated(&[("datapackage.json".into(), b"{}".to_vec()), ("data/a.csv".into(), zeros)]);
    assert!(honest.len() < 1024 * 1024);
    assert_eq!(code(&honest), Some(Code::FileTooLarge));
    // One that says it is small.
    let mut liar = deflated(&[("datapackage.json".into(), vec![b' '; 20 * 1024 * 1024])]);
    let start = liar.len() - 22 - 46 - "datapackage.json".len();
    for at in [22, start + 24] {
        liar[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
    }
    assert_eq!(code(&liar), Some(Code::FileDamaged));
    let wide = deflated(&[("datapackage.json".into(), vec![b' '; 5 * 1024 * 1024])]);
    assert_eq!(code(&wide), Some(Code::FileTooLarge));
    let mut file = package();
    file.resize(129 * 1024 * 1024, 0);
    assert_eq!(code(&file), Some(Code::FileTooLarge));
}

type Change = Box<dyn Fn(&mut Opened)>;

fn on(table: &'static str, from: &'static str, to: &'static str) -> Change {
    Box::new(move |opened| opened.rewrite(table, replaced(from, to)))
}

fn in_table(change: impl Fn(&mut Vec<u8>) + 'static) -> Change {
    Box::new(move |opened| change(opened.table("lesson")))
}

fn described(pointer: &'static str, value: Value) -> Change {
    Box::new(move |opened| *opened.descriptor.pointer_mut(pointer).unwrap() = value.clone())
}

/// Changes a column's description in the table of lessons.
fn column(index: usize, key: &'static str, value: Value) -> Change {
    Box::new(move |opened| opened.resource("lesson")["schema"]["fields"][index][key] = value.clone())
}

/// Gives a column that is empty in every row another name, in the table and in its description.
fn renamed(name: &'static str) -> Change {
    Box::new(move |opened| {
        opened.rewrite("lesson", |text| text.replacen(",moved_to,", &format!(",{name},"), 1));
        let field = &mut opened.resource("lesson")["schema"]["fields"][16];
        assert_eq!(field["name"], "moved_to");
        field["name"] = json!(name);
    })
}

#[test]
fn sizes_and_hashes_count() {
    let other = format!("sha256:{}", hex(&[7; 32]));
    for (key, value) in [("hash", json!(other)), ("hash", json!("md5:0")), ("bytes", json!(1))] {
        let mut opened = Opened::of(&package());
        opened.resource("lesson")[key] = value;
        assert_eq!(code(&opened.pack()), Some(Code::FileDamaged), "{key}");
    }
}

/// Each of these is refused although sizes and hashes are right.
#[test]
fn forged_packages() {
    let rev_id = |opened: &mut Opened, table: &str| {
        let text = String::from_utf8(opened.table(table).clone()).unwrap();
        text.lines().nth(1).unwrap().split(',').nth(1).unwrap().to_owned()
    };
    let cases: Vec<(&str, Change)> = vec![
        // what a person entered
        ("another value", on("lesson", ",55,", ",56,")),
        ("another date", on("lesson", "2026-11-17", "2026-11-18")),
        ("a field that was empty", on("learned", ",true,\n", ",true,2026-01-01\n")),
        ("an answer", on("checklist", ",na,", ",2,")),
        ("a code without its letter", on("unit", "S01234567", "01234567")),
        ("a code with another letter", on("unit", "S01234567", "X01234567")),
        // what the program adds
        ("another time", on("lesson", "T14:05:00.000Z", "T14:05:00.001Z")),
        ("a time of another form", on("lesson", "T14:05:00.000Z", "T14:05:00Z")),
        ("a time before all", on("lesson", "2026-11-20T", "1026-11-20T")),
        ("a time after all", on("lesson", "2026-11-20T", "9026-11-20T")),
        ("not deleted any more", on("training", ",true,", ",false,")),
        ("a number too large", on("lesson", "000Z,", "000Z,65536")),
        ("parents that are not there", on("lesson", ",false,", ",false,0")),
        (
            "no salt",
            Box::new(|opened| {
                let text = String::from_utf8(opened.table("lesson").clone()).unwrap();
                let salt = text.lines().nth(1).unwrap().split(',').nth(11).unwrap().to_owned();
                opened.rewrite("lesson", replaced(&salt, ""));
            }),
        ),
        (
            "upper-case ids",
            Box::new(move |opened| {
                let id = rev_id(opened, "lesson");
                opened.rewrite("lesson", replaced(&id, &id.to_uppercase()));
            }),
        ),
        // rows
        (
            "a row less",
            in_table(|bytes| {
                let end = bytes.iter().position(|b| *b == b'\n').unwrap() + 1;
                bytes.truncate(end);
            }),
        ),
        (
            "a row twice",
            in_table(|bytes| {
                let end = bytes.iter().position(|b| *b == b'\n').unwrap() + 1;
                let row = bytes[end..].to_vec();
                bytes.extend(row);
            }),
        ),
        (
            "the past shown",
            Box::new(|opened| {
                let (shown, past) = (opened.table("lesson").clone(), opened.table("lesson_history").clone());
                *opened.table("lesson") = past;
                *opened.table("lesson_history") = shown;
            }),
        ),
        // text
        ("not UTF-8", in_table(|bytes| bytes[0] = 0xff)),
        ("a byte order mark", in_table(|bytes| *bytes = [b"\xef\xbb\xbf", bytes.as_slice()].concat())),
        (
            "other line ends",
            in_table(|bytes| {
                *bytes = String::from_utf8(bytes.clone()).unwrap().replace('\n', "\r\n").into_bytes();
            }),
        ),
        (
            "no last line end",
            in_table(|bytes| {
                bytes.pop();
            }),
        ),
        ("an empty line", in_table(|bytes| bytes.push(b'\n'))),
        ("a needless quote", on("lesson", "delivered", "\"delivered\"")),
        ("a quote inside", on("lesson", "delivered", "deli\"vered")),
        ("an open quote", on("lesson", "delivered", "\"delivered")),
        ("a NUL", on("lesson", "delivered", "deliv\0ered")),
        ("a cell more", on("lesson", "delivered", "delivered,")),
        ("a cell less", on("lesson", ",delivered", "")),
        ("an empty table", in_table(Vec::clear)),
        ("other headings", on("lesson", "rev_salt", "rev_sålt")),
        ("headings in another order", on("lesson", "record_id,rev_id", "rev_id,record_id")),
        // schema
        ("a type that does not fit", column(15, "type", json!("integer"))),
        ("an unknown type", column(15, "type", json!("geopoint"))),
        ("another type in the header", column(4, "type", json!("string"))),
        ("two columns of one name", renamed("run")),
        ("a column of ours", renamed("rev_id")),
        ("an odd column", renamed("A b")),
        ("an odd letter", column(16, "mvpPrefix", json!("=1+"))),
        (
            "a row of the past twice",
            Box::new(|opened| {
                let table = opened.table("lesson_history");
                let end = table.iter().position(|b| *b == b'\n').unwrap() + 1;
                let row = table[end..].to_vec();
                table.extend(row);
                opened.recount();
            }),
        ),
        (
            "columns without end",
            Box::new(|opened| {
                let fields = opened.resource("lesson")["schema"]["fields"].as_array_mut().unwrap();
                for n in 0..600 {
                    fields.push(json!({"name": format!("c{n}"), "type": "string"}));
                }
            }),
        ),
        ("no columns", Box::new(|opened| opened.resource("lesson")["schema"]["fields"] = json!([]))),
        (
            "another key",
            Box::new(|opened| opened.resource("lesson")["schema"]["primaryKey"] = json!(["rev_id"])),
        ),
        (
            "other missing values",
            Box::new(|opened| {
                opened.resource("lesson")["schema"]["missingValues"] = json!(["", "delivered"]);
            }),
        ),
        ("another path", Box::new(|opened| opened.resource("lesson")["path"] = json!("data/run.csv"))),
        (
            "a path to a place",
            Box::new(|opened| {
                opened.resource("lesson")["path"] = json!("https://example.org/lesson.csv");
            }),
        ),
        ("another encoding", Box::new(|opened| opened.resource("lesson")["encoding"] = json!("latin-1"))),
        (
            "a resource less",
            Box::new(|opened| {
                opened.descriptor["resources"].as_array_mut().unwrap().pop();
            }),
        ),
        (
            "a member less",
            Box::new(|opened| {
                opened.members.pop();
            }),
        ),
        ("another order", Box::new(|opened| opened.members.reverse())),
        // description
        (
            "another count",
            Box::new(|opened| {
                let coverage = opened.descriptor["mvp"]["coverage"].as_object_mut().unwrap();
                coverage.values_mut().for_each(|scope| scope["count"] = json!(1));
            }),
        ),
        (
            "another digest",
            Box::new(|opened| {
                let coverage = opened.descriptor["mvp"]["coverage"].as_object_mut().unwrap();
                coverage.values_mut().for_each(|scope| scope["digest"] = json!(hex(&[0; 32])));
            }),
        ),
        (
            "a scope more",
            Box::new(|opened| {
                let other = Id::from_random([3; 16]).to_string();
                opened.descriptor["mvp"]["coverage"][other] = json!({"count": 0, "digest": ""});
            }),
        ),
        ("another sender", described("/mvp/from/scope", json!(Id::from_random([3; 16])))),
        ("another name", described("/mvp/from/name", json!("Granskolan"))),
        ("made up", Box::new(|opened| opened.descriptor["mvp"]["from"]["sample"] = json!(true))),
        ("names that it denies", described("/mvp/names", json!(false))),
        ("a level nobody knows", described("/mvp/level", json!("everything"))),
        ("a negative format", described("/mvp/format", json!(-1))),
        ("no date", described("/created", json!("yesterday"))),
    ];
    for (what, change) in cases {
        let mut opened = Opened::of(&package());
        change(&mut opened);
        let found = code(&opened.seal());
        assert!(matches!(found, Some(Code::FileDamaged | Code::FileForeign)), "{what}: {found:?}");
    }
}

#[test]
fn cells_and_descriptions_without_end() {
    let mut opened = Opened::of(&package());
    opened.rewrite("learned", |text| text.replacen("rättad", &"r".repeat(70_000), 1));
    assert_eq!(code(&opened.seal()), Some(Code::FileTooLarge));
    let opened = Opened::of(&package());
    let with = |text: String| {
        let mut members = vec![("datapackage.json".to_owned(), text.into_bytes())];
        members.extend(opened.members.clone());
        code(&deflated(&members))
    };
    let text = serde_json::to_string(&opened.descriptor).unwrap();
    assert_eq!(with(text.clone()), None);
    assert_eq!(with(format!("{}{}", "[".repeat(200_000), "]".repeat(200_000))), Some(Code::FileForeign));
    assert_eq!(with(text.replace("\"format\":1", "\"format\":1e400")), Some(Code::FileForeign));
    assert_eq!(with(text.replace("\"format\":1", "\"format\":1,\"format\":1")), Some(Code::FileForeign));
    assert_eq!(
        with(text.replace("\"level\":", "\"level\":\"district\",\"level\":")),
        Some(Code::FileDamaged)
    );
    // Each of two readers would take another one.
    let coverage = serde_json::to_string(&opened.descriptor["mvp"]["coverage"]).unwrap();
    let twice = format!("{},{}", &coverage[..coverage.len() - 1], &coverage[1..]);
    assert!(text.contains(&coverage));
    assert_eq!(with(text.replace(&coverage, &twice)), Some(Code::FileDamaged));
    assert_eq!(with(text.replace("\"minReader\":1", "\"minReader\":2")), Some(Code::FileNewer));
    assert_eq!(with("null".into()), Some(Code::FileForeign));
}

#[test]
fn a_removal_that_says_something() {
    let mut all = unit::revisions();
    let index = all.iter().position(|revision| revision.header.kind == "lesson").unwrap();
    all[index].header.deleted = true;
    all[index].id = all[index].header.rev_id();
    let options =
        exchange::Options { level: Level::Backup, include_names: false, created_ms: 0, export_no: None };
    assert_eq!(exchange::write(&all, &options).unwrap_err().code, Code::FileDamaged);
}

#[test]
fn a_row_of_another_unit() {
    let mut all = unit::revisions();
    let own = all[0].header.scope;
    let index = all.iter().position(|revision| revision.header.kind == "lesson").unwrap();
    all[index].header.scope = Id::from_random([3; 16]);
    all[index].id = all[index].header.rev_id();
    let options =
        exchange::Options { level: Level::Backup, include_names: false, created_ms: 0, export_no: None };
    assert_ne!(all[index].header.scope, own);
    assert_eq!(exchange::write(&all, &options).unwrap_err().code, Code::FileDamaged);
}

/// The unit's revisions and one more, of this kind and content, which says of itself what is right.
fn with(kind: &str, fields: &[(&str, &str)], seq: u64) -> Vec<mvp_core::store::rev::Revision> {
    use mvp_core::store::rev::{Header, Payload, Revision};
    let mut all = unit::revisions();
    let fields = fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let payload = Payload { salt: [5; 16], fields };
    let header = Header {
        kind: kind.to_owned(),
        record_id: Id::from_random([77; 16]),
        seq,
        parents: Vec::new(),
        commitment: payload.commitment(),
        deleted: false,
        ..all[0].header.clone()
    };
    all.push(Revision { id: header.rev_id(), header, payload: Some(payload) });
    all
}

/// What the writer makes of revisions that somebody else made, and the reader of that.
fn written(revisions: &[mvp_core::store::rev::Revision]) -> Option<Code> {
    let options =
        exchange::Options { level: Level::Backup, include_names: true, created_ms: 0, export_no: None };
    exchange::write(revisions, &options).err().map(|error| error.code)
}

/// What is right in every hash, and still would do harm later on.
#[test]
fn revisions_that_nobody_could_write_again() {
    let refused = Some(Code::FileDamaged);
    assert_eq!(written(&with("note", &[("text", "hej")], 9)), None, "the kit itself");
    // A number that no counter can follow.
    assert_eq!(written(&with("note", &[("text", "hej")], (1 << 53) - 1)), None);
    assert_eq!(written(&with("note", &[("text", "hej")], 1 << 53)), refused);
    // A field that is there and empty, behind its letter.
    assert_eq!(written(&with("lesson", &[("lesson", "")], 9)), refused);
    // A second record of the unit itself, which could be shown in its place; or one of an office.
    assert_eq!(written(&with("unit", &[("name", "Granskolan")], 9)), refused);
    assert_eq!(written(&with("office", &[("name", "Staden")], 9)), refused);
    // Texts that look alike and are not the same, and what steers a screen.
    assert_eq!(written(&with("note", &[("text", "A\u{30a}sa")], 9)), refused);
    assert_eq!(written(&with("note", &[("text", "hej\u{1b}[2J")], 9)), refused);
    assert_eq!(written(&with("note", &[("text", "rad\r\nrad\tx")], 9)), None);
    assert_eq!(
        written(&with("note", &[("later", "A\u{30a}\u{7}")], 9)),
        None,
        "of a later version: as it came"
    );
}

#[test]
fn many_kinds_of_later_versions_are_kept_and_written() {
    let mut all = unit::revisions();
    for n in 0..40 {
        all.push(with(&format!("later_{n}"), &[("x", "1")], 9).pop().unwrap());
    }
    assert_eq!(written(&all), None);
}

#[test]
fn a_known_column_has_the_letter_that_it_always_has() {
    let changed = |letter: Value, cell: &str| {
        let mut opened = Opened::of(&package());
        let fields = opened.resource("unit")["schema"]["fields"].as_array_mut().unwrap();
        let field = fields.iter_mut().find(|field| field["name"] == "school_code").unwrap();
        field["mvpPrefix"] = letter;
        opened.rewrite("unit", replaced("S01234567", cell));
        code(&opened.seal())
    };
    assert_eq!(changed(json!("X"), "X01234567"), Some(Code::FileDamaged));
    assert_eq!(changed(Value::Null, "01234567"), Some(Code::FileDamaged));
}
