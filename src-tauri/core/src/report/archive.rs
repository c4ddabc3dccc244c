//! What makes the file an archive copy: metadata inside and outside the document, and what its colours mean.

use chrono::{DateTime, NaiveDate};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::doc::Doc;
use super::error::ReportError;
use super::icc;

/// The document's metadata, checked.
#[derive(Debug, Clone)]
pub struct About {
    pub lang: String,
    title: String,
    author: String,
    description: String,
    producer: String,
    /// As XMP writes it.
    created: String,
    /// As PDF writes it.
    created_pdf: String,
}

impl About {
    /// Takes the metadata from a document.
    pub fn of(doc: &Doc) -> Result<Self, ReportError> {
        let tag_like = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if doc.lang.len() < 2 || !doc.lang.chars().all(tag_like) {
            return Err(ReportError::Lang(doc.lang.clone()));
        }
        let (created, created_pdf) = both_dates(&doc.created)?;
        Ok(Self {
            lang: doc.lang.clone(),
            title: clean(&doc.title),
            author: clean(&doc.author),
            description: clean(&doc.description),
            producer: clean(&doc.producer),
            created,
            created_pdf,
        })
    }

    /// The information dictionary; says the same as the XMP packet.
    pub fn info(&self) -> Dictionary {
        let mut info = dictionary! {
            "Title" => text(&self.title),
            "Creator" => text(&self.producer),
            "Producer" => text(&self.producer),
            "CreationDate" => text(&self.created_pdf),
            "ModDate" => text(&self.created_pdf),
        };
        for (key, value) in [("Author", &self.author), ("Subject", &self.description)] {
            if !value.is_empty() {
                info.set(key, text(value));
            }
        }
        info
    }

    /// The XMP packet; stays uncompressed, so that a catalogue can read it without knowing PDF.
    pub fn xmp(&self) -> Stream {
        let packet = XMP
            .replace("{lang}", &self.lang)
            .replace("{created}", &self.created)
            .replace("{title}", &escape(&self.title))
            .replace("{author}", &optional(CREATOR, &self.author))
            .replace("{description}", &optional(DESCRIPTION, &self.description))
            .replace("{producer}", &escape(&self.producer));
        let mut stream =
            Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet.into_bytes());
        stream.allows_compression = false;
        stream
    }
}

/// The output intent: every colour is sRGB.
pub fn output_intent(pdf: &mut Document) -> Object {
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    Object::Array(vec![Object::Dictionary(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    })])
}

/// A PDF text string: ASCII as it is, everything else as UTF-16.
pub fn text(value: &str) -> Object {
    if value.is_ascii() {
        return Object::string_literal(value);
    }
    let units = value.encode_utf16().flat_map(u16::to_be_bytes);
    Object::String([0xFE, 0xFF].into_iter().chain(units).collect(), lopdf::StringFormat::Literal)
}

fn both_dates(created: &str) -> Result<(String, String), ReportError> {
    if let Ok(time) = DateTime::parse_from_rfc3339(created) {
        let zone = time.format("%:z").to_string().replace(':', "'");
        return Ok((
            time.format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            format!("{}{zone}'", time.format("D:%Y%m%d%H%M%S")),
        ));
    }
    match NaiveDate::parse_from_str(created, "%Y-%m-%d") {
        Ok(date) => Ok((date.format("%Y-%m-%d").to_string(), date.format("D:%Y%m%d").to_string())),
        Err(_) => Err(ReportError::Created(created.to_owned())),
    }
}

/// Without characters that XML cannot hold.
fn clean(value: &str) -> String {
    value
        .chars()
        .map(|c| if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') { ' ' } else { c })
        .collect()
}

fn escape(value: &str) -> String {
    value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn optional(frame: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { frame.replace("{}", &escape(value)) }
}

const CREATOR: &str = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n";
const DESCRIPTION: &str =
    "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>\n";

/// The texts of people come last in `xmp`, so that nothing they write can be taken for a place in this frame.
const XMP: &str = r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}{description}<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_dates_are_written_both_ways() {
        assert_eq!(
            both_dates("2026-11-20T14:05:00+01:00").unwrap(),
            ("2026-11-20T14:05:00+01:00".into(), "D:20261120140500+01'00'".into())
        );
        assert_eq!(both_dates("2026-11-20").unwrap(), ("2026-11-20".into(), "D:20261120".into()));
        assert_eq!(both_dates("i går").unwrap_err().code(), "report-created");
    }

    #[test]
    fn names_are_escaped_for_xml() {
        assert_eq!(escape(&clean("Å & <B>\u{1}")), "Å &amp; &lt;B&gt; ");
    }
}
