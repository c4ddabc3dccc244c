//! Ways in which a report's file could go wrong; the check must reject every one, or it proves nothing.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use crate::check::Broken;

/// One thing done to a sound file, and the promise that it must be seen to break.
pub struct Mutation {
    pub name: &'static str,
    pub breaks: Broken,
    pub apply: fn(&mut Document),
}

/// All mutations.
pub const ALL: &[Mutation] = &[
    Mutation {
        name: "a figure without Alt",
        breaks: Broken::Accessible,
        apply: |pdf| each(pdf, is("Figure"), |e| drop_key(e, "Alt")),
    },
    Mutation { name: "no language", breaks: Broken::Accessible, apply: |pdf| drop_key(catalog(pdf), "Lang") },
    Mutation {
        name: "an untagged cell",
        breaks: Broken::Accessible,
        apply: |pdf| replace_content(pdf, 0, &[("/P <</MCID 9>> BDC", "/P BMC")]),
    },
    Mutation {
        name: "text outside every mark",
        breaks: Broken::Accessible,
        apply: |pdf| {
            replace_content(
                pdf,
                0,
                &[("/Artifact <</Subtype/Footer/Type/Pagination>> BDC", ""), ("$EMC", "")],
            )
        },
    },
    Mutation { name: "a .notdef glyph", breaks: Broken::Archival, apply: notdef },
    Mutation {
        name: "wrong widths",
        breaks: Broken::Archival,
        apply: |pdf| {
            each(pdf, is_font, |e| {
                if let Ok(widths) = e.get_mut(b"W").and_then(Object::as_array_mut) {
                    for list in widths.iter_mut().filter_map(|w| w.as_array_mut().ok()) {
                        list.iter_mut().for_each(|w| *w = Object::Integer(w.as_i64().unwrap() + 120));
                    }
                }
            })
        },
    },
    Mutation {
        name: "no output intent",
        breaks: Broken::Archival,
        apply: |pdf| drop_key(catalog(pdf), "OutputIntents"),
    },
    Mutation {
        name: "header cells without Scope",
        breaks: Broken::Accessible,
        apply: |pdf| each(pdf, is_attribute("Scope"), |e| drop_key(e, "Scope")),
    },
    Mutation {
        name: "not marked as tagged",
        breaks: Broken::Accessible,
        apply: |pdf| drop_key(catalog(pdf), "MarkInfo"),
    },
    Mutation {
        name: "no structure tree",
        breaks: Broken::Archival,
        apply: |pdf| drop_key(catalog(pdf), "StructTreeRoot"),
    },
    Mutation {
        name: "no metadata",
        breaks: Broken::Archival,
        apply: |pdf| drop_key(catalog(pdf), "Metadata"),
    },
    Mutation {
        name: "metadata without the mark of PDF/UA",
        breaks: Broken::Accessible,
        apply: |pdf| metadata(pdf, "<pdfuaid:part>1</pdfuaid:part>", ""),
    },
    Mutation {
        name: "metadata that claims level B",
        breaks: Broken::Archival,
        apply: |pdf| metadata(pdf, "conformance>A<", "conformance>B<"),
    },
    Mutation {
        name: "metadata without a title",
        breaks: Broken::Accessible,
        apply: |pdf| metadata(pdf, "dc:title", "dc:source"),
    },
    Mutation {
        name: "metadata without the extension schema",
        breaks: Broken::Archival,
        apply: |pdf| metadata(pdf, "pdfaExtension:schemas", "pdfaExtension:other"),
    },
    Mutation {
        name: "the file name instead of the title",
        breaks: Broken::Accessible,
        apply: |pdf| drop_key(catalog(pdf), "ViewerPreferences"),
    },
    Mutation {
        name: "no way from glyphs to text",
        breaks: Broken::Archival,
        apply: |pdf| each(pdf, has("ToUnicode"), |e| drop_key(e, "ToUnicode")),
    },
    Mutation {
        name: "a font that is not embedded",
        breaks: Broken::Archival,
        apply: |pdf| each(pdf, has("FontFile2"), |e| drop_key(e, "FontFile2")),
    },
    Mutation {
        name: "a heading level is skipped",
        breaks: Broken::Accessible,
        apply: |pdf| each(pdf, is("H2"), |e| e.set("S", "H4")),
    },
    Mutation {
        name: "an unknown structure type",
        breaks: Broken::Accessible,
        apply: |pdf| each(pdf, is("Caption"), |e| e.set("S", "Bildtext")),
    },
    Mutation {
        name: "a list item outside a list",
        breaks: Broken::Accessible,
        apply: |pdf| each(pdf, is("L"), |e| e.set("S", "Sect")),
    },
    Mutation {
        name: "a row of a table outside it",
        breaks: Broken::Accessible,
        apply: |pdf| each(pdf, is("Table"), |e| e.set("S", "Sect")),
    },
    Mutation {
        name: "no identity",
        breaks: Broken::Archival,
        apply: |pdf| {
            pdf.trailer.remove(b"ID");
        },
    },
    Mutation {
        name: "a colour for printing presses",
        breaks: Broken::Archival,
        apply: |pdf| replace_content(pdf, 0, &[(" rg", " 0 k")]),
    },
    Mutation {
        name: "a script that runs at opening",
        breaks: Broken::Archival,
        apply: |pdf| {
            let action =
                Dictionary::from_iter([("S", "JavaScript".into()), ("JS", Object::string_literal("1"))]);
            catalog(pdf).set("OpenAction", action);
        },
    },
];

fn catalog(pdf: &mut Document) -> &mut Dictionary {
    pdf.catalog_mut().unwrap()
}

fn drop_key(dict: &mut Dictionary, key: &str) {
    dict.remove(key.as_bytes()).unwrap_or_else(|| panic!("there was no {key} to drop"));
}

/// Changes every dictionary that fits; there must be one.
fn each(pdf: &mut Document, fits: impl Fn(&Dictionary) -> bool, change: impl Fn(&mut Dictionary)) {
    let mut changed = 0;
    for object in pdf.objects.values_mut() {
        visit(object, &mut |dict| {
            if fits(dict) {
                change(dict);
                changed += 1;
            }
        });
    }
    assert!(changed > 0, "nothing to change");
}

fn visit(object: &mut Object, with: &mut impl FnMut(&mut Dictionary)) {
    match object {
        Object::Dictionary(dict) => {
            with(dict);
            dict.iter_mut().for_each(|(_, value)| visit(value, with));
        }
        Object::Array(items) => items.iter_mut().for_each(|item| visit(item, with)),
        _ => {}
    }
}

fn is(role: &'static str) -> impl Fn(&Dictionary) -> bool {
    move |dict| {
        dict.has(b"P") && dict.get(b"S").is_ok_and(|s| s.as_name().is_ok_and(|s| s == role.as_bytes()))
    }
}

fn has(key: &'static str) -> impl Fn(&Dictionary) -> bool {
    move |dict| dict.has(key.as_bytes())
}

fn is_attribute(key: &'static str) -> impl Fn(&Dictionary) -> bool {
    move |dict| dict.has(b"O") && dict.has(key.as_bytes())
}

fn is_font(dict: &Dictionary) -> bool {
    dict.has(b"CIDSystemInfo")
}

fn metadata(pdf: &mut Document, from: &str, to: &str) {
    let id = catalog(pdf).get(b"Metadata").and_then(Object::as_reference).unwrap();
    let stream = pdf.get_object_mut(id).and_then(Object::as_stream_mut).unwrap();
    let packet = String::from_utf8(stream.content.clone()).unwrap();
    assert!(packet.contains(from));
    stream.set_content(packet.replace(from, to).into_bytes());
}

/// Replaces in a page's content; `$` before a text means its last occurrence.
fn replace_content(pdf: &mut Document, page: usize, changes: &[(&str, &str)]) {
    let (id, mut content) = page_content(pdf, page);
    for (from, to) in changes {
        let found = match from.strip_prefix('$') {
            Some(last) => content.rfind(last).map(|at| (at, last.len())),
            None => content.find(from).map(|at| (at, from.len())),
        };
        let (at, length) = found.unwrap_or_else(|| panic!("no {from} in {content:.400}"));
        content.replace_range(at..at + length, to);
    }
    pdf.set_object(id, Stream::new(Dictionary::new(), content.into_bytes()));
}

fn notdef(pdf: &mut Document) {
    let (id, content) = page_content(pdf, 0);
    let start = content.find("Tj").and_then(|end| content[..end].rfind('<')).unwrap() + 1;
    let changed = format!("{}0000{}", &content[..start], &content[start + 4..]);
    pdf.set_object(id, Stream::new(Dictionary::new(), changed.into_bytes()));
}

fn page_content(pdf: &Document, page: usize) -> (ObjectId, String) {
    let page = pdf.get_pages().into_values().nth(page).unwrap();
    let id =
        pdf.get_dictionary(page).and_then(|p| p.get(b"Contents")).and_then(Object::as_reference).unwrap();
    let stream = pdf.get_object(id).and_then(Object::as_stream).unwrap();
    (id, String::from_utf8(stream.decompressed_content().unwrap()).unwrap())
}
