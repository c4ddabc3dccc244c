//! Writes the finished document: one object stream, a compressed cross-reference stream, and an identity that
//! follows from the content, so that the same report is the same file.

use std::io::Write as _;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::error::ReportError;

/// Takes a third of the time of the highest, for two percent more bytes.
const LEVEL: u32 = 6;

/// Serialises a document whose trailer names Root and Info, and what is packed already.
pub fn write(pdf: Document, mut packed: Packed) -> Result<Vec<u8>, ReportError> {
    let trailer = |key: &'static str| {
        pdf.trailer
            .get(key.as_bytes())
            .and_then(Object::as_reference)
            .map_err(|_| ReportError::Structure(key))
    };
    let (root, info) = (trailer("Root")?, trailer("Info")?);
    // The second line tells transports that the file is binary.
    let mut out = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut press = Press::new();
    let mut places = Vec::new();
    let mut last = packed.numbers.iter().copied().max().unwrap_or_default();
    for ((number, _), object) in pdf.objects {
        last = last.max(number);
        match object {
            Object::Stream(stream) => {
                places.push((number, [1, out.len(), 0]));
                write_stream(&mut out, &mut press, number, stream);
            }
            object => packed.push(number, &object),
        }
    }
    let (pack_number, xref_number) = (last + 1, last + 2);
    for (i, number) in packed.numbers.iter().enumerate() {
        places.push((*number, [2, pack_number as usize, i]));
    }
    places.push((pack_number, [1, out.len(), 0]));
    write_stream(&mut out, &mut press, pack_number, packed.stream());
    places.push((xref_number, [1, out.len(), 0]));
    let id = Object::String(Sha256::digest(&out).get(..16).unwrap_or_default().to_vec(), Default::default());
    let start = out.len();
    write_stream(&mut out, &mut press, xref_number, cross_references(places, xref_number, root, info, id));
    let _ = write!(out, "startxref\n{start}\n%%EOF\n");
    Ok(out)
}

/// Objects that are not streams, one behind the other.
#[derive(Debug, Default)]
pub struct Packed {
    numbers: Vec<u32>,
    index: Vec<u8>,
    data: Vec<u8>,
}

impl Packed {
    fn push(&mut self, number: u32, object: &Object) {
        self.add(number, |out| write_object(out, object));
    }

    /// Adds an object that is written straight into its place.
    pub fn add(&mut self, number: u32, write: impl FnOnce(&mut Vec<u8>)) {
        for value in [i64::from(number), self.data.len() as i64] {
            write_integer(&mut self.index, value);
            self.index.push(b' ');
        }
        write(&mut self.data);
        // Places that are round numbers compress better than the spaces cost.
        self.data.resize((self.data.len() + 1).next_multiple_of(25), b' ');
        self.numbers.push(number);
    }

    fn stream(self) -> Stream {
        let first = self.index.len();
        let content = [self.index, self.data].concat();
        let dict = dictionary! {
            "Type" => "ObjStm", "N" => self.numbers.len() as i64, "First" => first as i64
        };
        Stream::new(dict, content)
    }
}

/// Rows of type, place and index; each as the difference to the row above, which compresses well.
fn cross_references(
    mut places: Vec<(u32, [usize; 3])>,
    last: u32,
    root: ObjectId,
    info: ObjectId,
    id: Object,
) -> Stream {
    const COLUMNS: usize = 6;
    places.sort_unstable();
    let mut rows = vec![[0u8; COLUMNS]; last as usize + 1];
    for (number, [kind, place, index]) in places {
        let (place, index) = ((place as u32).to_be_bytes(), (index as u16).to_be_bytes());
        if let Some(row) = rows.get_mut(number as usize) {
            *row = [kind as u8, place[1], place[2], place[3], index[0], index[1]];
        }
    }
    let mut content = Vec::with_capacity(rows.len() * (COLUMNS + 1));
    let mut above = [0u8; COLUMNS];
    for row in rows {
        content.push(2);
        content.extend(row.iter().zip(above).map(|(now, before)| now.wrapping_sub(before)));
        above = row;
    }
    let dict = dictionary! {
        "Type" => "XRef",
        "Size" => i64::from(last) + 1,
        "W" => vec![1.into(), 3.into(), 2.into()],
        "Root" => root,
        "Info" => info,
        "ID" => vec![id.clone(), id],
        "DecodeParms" => dictionary! { "Predictor" => 12, "Columns" => COLUMNS as i64 },
    };
    Stream::new(dict, content)
}

/// One compressor for all streams: setting one up takes longer than a short stream.
struct Press(Compress);

impl Press {
    fn new() -> Self {
        Self(Compress::new(Compression::new(LEVEL), true))
    }

    fn compress(&mut self, stream: &mut Stream) {
        self.0.reset();
        // What zlib needs at worst, so that one call is enough; a stream left as it is would be right as well.
        let mut packed = Vec::with_capacity(stream.content.len() + stream.content.len() / 512 + 64);
        if let Ok(Status::StreamEnd) =
            self.0.compress_vec(&stream.content, &mut packed, FlushCompress::Finish)
        {
            stream.set_content(packed);
            stream.dict.set("Filter", "FlateDecode");
        }
    }
}

fn write_stream(out: &mut Vec<u8>, press: &mut Press, number: u32, mut stream: Stream) {
    if stream.allows_compression {
        press.compress(&mut stream);
    }
    stream.dict.set("Length", stream.content.len() as i64);
    let _ = writeln!(out, "{number} 0 obj");
    write_dictionary(out, &stream.dict);
    out.extend_from_slice(b"stream\n");
    out.extend_from_slice(&stream.content);
    // Some readers take a CR at the end of the data for a part of the line break.
    let break_line: &[u8] = if stream.content.last() == Some(&b'\r') { b"\r\n" } else { b"\n" };
    out.extend_from_slice(break_line);
    out.extend_from_slice(b"endstream\nendobj\n");
}

/// One object in its place.
pub fn write_object(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(value) => {
            let _ = write!(out, "{value}");
        }
        Object::Integer(value) => write_integer(out, *value),
        Object::Real(value) => {
            let rounded = format!("{value:.2}");
            out.extend_from_slice(rounded.trim_end_matches('0').trim_end_matches('.').as_bytes());
        }
        Object::Name(name) => write_name(out, name),
        Object::String(bytes, _) => write_string(out, bytes),
        Object::Array(items) => {
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 && !matches!(item, Object::Name(_) | Object::Array(_) | Object::Dictionary(_)) {
                    out.push(b' ');
                }
                write_object(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(dict) => write_dictionary(out, dict),
        Object::Reference(id) => write_reference(out, *id),
        // A stream is never inside another object.
        Object::Stream(stream) => write_dictionary(out, &stream.dict),
    }
}

/// A reference to an object.
pub fn write_reference(out: &mut Vec<u8>, (number, generation): ObjectId) {
    write_integer(out, i64::from(number));
    out.push(b' ');
    write_integer(out, i64::from(generation));
    out.extend_from_slice(b" R");
}

/// A large table holds tens of thousands of numbers; the formatting machinery would take most of the time.
pub fn write_integer(out: &mut Vec<u8>, value: i64) {
    if value < 0 {
        out.push(b'-');
    }
    let (mut rest, start) = (value.unsigned_abs(), out.len());
    loop {
        out.push(b'0' + (rest % 10) as u8);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if let Some(digits) = out.get_mut(start..) {
        digits.reverse();
    }
}

fn write_dictionary(out: &mut Vec<u8>, dict: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in dict.iter() {
        write_name(out, key);
        if !matches!(value, Object::Name(_) | Object::Array(_) | Object::Dictionary(_) | Object::String(..)) {
            out.push(b' ');
        }
        write_object(out, value);
    }
    out.extend_from_slice(b">>");
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_alphanumeric() || b"+-_.".contains(byte) {
            out.push(*byte);
        } else {
            let _ = write!(out, "#{byte:02X}");
        }
    }
}

fn write_string(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'(');
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', *byte]),
            // A bare line end inside a string would be read as LF.
            b'\r' => out.extend_from_slice(b"\\r"),
            other => out.push(*other),
        }
    }
    out.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(object: Object) -> String {
        let mut out = Vec::new();
        write_object(&mut out, &object);
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn objects_are_written_short_and_safe() {
        assert_eq!(written(vec![1.into(), "A b".into(), Object::Real(2.50)].into()), "[1/A#20b 2.5]");
        assert_eq!(written(Object::string_literal("a(\\)\r")), "(a\\(\\\\\\)\\r)");
        assert_eq!(written(dictionary! { "K" => 1, "N" => "X" }.into()), "<</K 1/N/X>>");
        assert_eq!(written(Object::Reference((7, 0))), "7 0 R");
        for number in [0, 9, 10, -305, i64::MAX, i64::MIN] {
            assert_eq!(written(number.into()), number.to_string());
        }
    }
}
