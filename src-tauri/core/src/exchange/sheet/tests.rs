use super::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::Write;

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn xlsx(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

/// A zip of these members, as .ods wants it.
fn zipped(members: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in members {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">\
         <office:body><office:spreadsheet><table:table table:name=\"Blad1\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

#[test]
fn xlsx_gives_texts_numbers_dates_and_results() {
    let bytes = xlsx(|sheet| {
        let date = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write(0, 0, "Klass").unwrap();
        sheet.write(1, 0, " 7A ").unwrap();
        sheet.write(1, 1, 24).unwrap();
        let day = ExcelDateTime::from_ymd(2026, 11, 17).unwrap();
        sheet.write_with_format(1, 3, &day, &date).unwrap();
        sheet.write(2, 2, Formula::new("1+1").set_result("2")).unwrap();
        sheet.write(2, 3, true).unwrap();
    });
    let sheets = read(&bytes).unwrap();
    assert_eq!(
        sheets[0].rows,
        [
            vec![text("Klass")],
            vec![text("7A"), Cell::Number(24.0), Cell::Empty, Cell::Date("2026-11-17".parse().unwrap())],
            vec![Cell::Empty, Cell::Empty, Cell::Number(2.0), Cell::Bool(true)],
        ]
    );
}

#[test]
fn ods_gives_the_same() {
    let sheets = read(&ods(
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Klass &amp; &#229;r</text:p>\
         <office:annotation><text:p>hej</text:p></office:annotation></table:table-cell>\
         <table:table-cell table:number-columns-repeated=\"16383\"/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>\
         <table:table-cell office:value-type=\"float\" office:value=\"24\"><text:p>24,0</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-17T00:00:00\"/>\
         </table:table-row><table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>",
    ))
    .unwrap();
    let row = vec![Cell::Empty, Cell::Number(24.0), Cell::Date("2026-11-17".parse().unwrap())];
    assert_eq!(sheets[0].rows, [vec![text("Klass & år")], row.clone(), row]);
    assert_eq!(sheets[0].name, "Blad1");
}

#[test]
fn text_is_parted_as_its_program_wrote_it() {
    let wanted = vec![vec![text("Klass"), text("Antal")], vec![text("7Å"), text("24")]];
    let windows = b"Klass;Antal\r\n7\xc5;24\r\n".to_vec();
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("Klass\tAntal\r\n7Å\t24\r\n".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for bytes in [
        "Klass,Antal\n7Å,24\n".as_bytes().to_vec(),
        "\u{feff}Klass;Antal\r\n7Å;24".as_bytes().to_vec(),
        "Klass\tAntal\n\"7Å\"\t24\n\n".as_bytes().to_vec(),
        windows,
        utf16,
    ] {
        assert_eq!(read(&bytes).unwrap()[0].rows, wanted);
    }
}

#[test]
fn rows_keep_their_numbers() {
    let sheet = &read_text("sep=;\nA;B\n\n\"c\nd\";e\n\nf;g").unwrap()[0];
    let at = |row: usize| sheet.rows[row].first().cloned();
    assert_eq!((at(1), at(3), at(5)), (Some(text("A")), Some(text("c\nd")), Some(text("f"))));
}

#[test]
fn what_is_no_sheet_is_refused_in_words() {
    let code = |bytes: &[u8]| read(bytes).unwrap_err().code;
    assert_eq!(code(b""), Code::SheetEmpty);
    assert_eq!(code(b" \n\n;;\n"), Code::SheetEmpty);
    assert_eq!(code(b"%PDF-1.7 \n"), Code::SheetForeign);
    assert_eq!(code(b"\x89PNG\r\n\x1a\n\0\0"), Code::SheetForeign);
    assert_eq!(code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Code::SheetLocked);
    assert_eq!(code(&zipped(&[("datapackage.json", "{}")])), Code::SheetForeign);
    assert_eq!(code(b"PK\x03\x04"), Code::SheetDamaged);
}

#[test]
fn small_files_that_claim_much_are_refused_at_once() {
    let code = |bytes: &[u8]| read(bytes).unwrap_err().code;
    // 80 MB of spaces in some 80 kB.
    let bomb = zipped(&[("[Content_Types].xml", &" ".repeat(80 << 20))]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(code(&bomb), Code::SheetTooLarge);
    // A million rows of a thousand filled columns in 500 bytes.
    let wide = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell \
                office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"1000\"/></table:table-row>";
    assert_eq!(code(&ods(wide)), Code::SheetTooLarge);
    assert_eq!(code(&ods(&wide.replace("1000\"", "2\""))), Code::SheetTooLarge);
    // A cell in the last corner that the format allows.
    let far = xlsx(|sheet| {
        sheet.write(1_048_575, 16_383, "x").unwrap();
    });
    assert_eq!(code(&far), Code::SheetTooLarge);
    let long = format!("a;{}", "å".repeat(MAX_CELL + 1));
    let error = read_text(&long).unwrap_err();
    assert_eq!((error.code, error.args["cell"].as_str()), (Code::SheetCellTooLong, "B1"));
    assert_eq!(read_text(&"a\n".repeat(MAX_ROWS + 1)).unwrap_err().code, Code::SheetTooLarge);
}

#[test]
fn no_cut_and_no_flip_ends_in_anything_but_an_answer() {
    let whole = xlsx(|sheet| {
        sheet.write(0, 0, "Klass").unwrap();
    });
    for end in (0..whole.len()).step_by(37) {
        assert!(read(&whole[..end]).is_err(), "{end}");
    }
    for at in (0..whole.len()).step_by(11) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x15;
        let _ = read(&bytes);
    }
    // The parts themselves cut off, in a zip that is whole.
    let parts = {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(whole.as_slice())).unwrap();
        (0..archive.len())
            .map(|index| {
                let mut member = archive.by_index(index).unwrap();
                let name = member.name().unwrap().into_owned();
                let mut text = String::new();
                std::io::Read::read_to_string(&mut member, &mut text).unwrap();
                (name, text)
            })
            .collect::<Vec<_>>()
    };
    for cut in 0..parts.len() {
        for end in (0..parts[cut].1.len()).step_by(61) {
            let members: Vec<(&str, &str)> = parts
                .iter()
                .enumerate()
                .map(|(index, (name, text))| {
                    (name.as_str(), if index == cut { &text[..end] } else { text.as_str() })
                })
                .collect();
            let _ = read(&zipped(&members));
        }
    }
    let content = "<table:table-row><table:table-cell><office:annotation><text:p>x";
    assert_eq!(read(&ods(content)).unwrap_err().code, Code::SheetDamaged);
}

#[test]
fn cells_have_their_names() {
    assert_eq!(
        (letters(0), letters(25), letters(26), letters(701)),
        ("A".into(), "Z".into(), "AA".into(), "ZZ".into())
    );
    assert_eq!(cell_name(6, 1), "B7");
}
