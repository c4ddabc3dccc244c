//! Pages as a PDF: printpdf writes content and fonts, then archive and accessibility parts are added.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Document, Object, ObjectId, dictionary};
use printpdf::{
    Color as PdfColor, DictItem, FontId, FontMetrics, Line as PdfLine, LinePoint, Mm, Op, ParsedFont,
    PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfParseErrorSeverity, PdfSaveOptions, Point, Pt, Rect,
    Rgb, TextItem,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::error::ReportError;
use super::file::Packed;
use super::fonts::{Face, Weight, fonts};
use super::page::{Draw, Owner, Page};
use super::style::{Color, PAGE_H, PAGE_W};
use super::tags::{self, Marks};
use super::tree::NodeId;
use super::{Rendered, archive, file, outline};

/// The whole file.
pub fn write(report: &Rendered) -> Result<Vec<u8>, ReportError> {
    let mut source = PdfDocument::new("");
    for weight in [Weight::Regular, Weight::Bold] {
        if let Some(font) = cut(fonts()?.face(weight), &used(&report.pages, weight))? {
            source.resources.fonts.map.insert(font_id(weight), PdfFont::new(font));
        }
    }
    let mut marks = Marks::new();
    for page in &report.pages {
        let (ops, nodes) = operations(page);
        let mut sheet = PdfPage::new(Mm(210.0), Mm(297.0), ops);
        sheet.media_box = Rect::from_wh(Pt(PAGE_W), Pt(PAGE_H));
        source.pages.push(sheet);
        marks.push(nodes);
    }
    let mut warnings = Vec::new();
    let mut pdf = source.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    // The library goes on where a font is missing or text stands outside its section; an archive copy must not.
    if let Some(warning) = warnings.into_iter().find(|w| w.severity == PdfParseErrorSeverity::Error) {
        return Err(ReportError::Writer(warning.msg));
    }
    let packed = finish(&mut pdf, report, &marks)?;
    file::write(pdf, packed)
}

/// Adds to the library's document what the standards ask for, and drops what a report does not need.
fn finish(pdf: &mut Document, report: &Rendered, marks: &Marks) -> Result<Packed, ReportError> {
    let page_ids: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    for (i, id) in page_ids.iter().enumerate() {
        let fonts = page_fonts(pdf, *id)?;
        let page = pdf.get_dictionary_mut(*id).map_err(|_| ReportError::Structure("page"))?;
        for key in ["TrimBox", "CropBox", "Annots"] {
            page.remove(key.as_bytes());
        }
        page.set("Resources", dictionary! { "Font" => fonts });
        page.set("StructParents", i as i64);
        page.set("Tabs", "S");
    }
    let info = pdf.add_object(report.about.info());
    pdf.trailer.set("Info", info);
    pdf.prune_objects();
    let mut packed = Packed::default();
    let structure = tags::structure(pdf, &mut packed, report, marks, &page_ids);
    let bookmarks = outline::outline(pdf, &report.bookmarks, &page_ids);
    let metadata = pdf.add_object(report.about.xmp());
    let intents = archive::output_intent(pdf);
    let catalog = pdf.catalog_mut().map_err(|_| ReportError::Structure("catalog"))?;
    catalog.set("Lang", archive::text(&report.about.lang));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", intents);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if let Some(bookmarks) = bookmarks {
        catalog.set("Outlines", bookmarks);
        catalog.set("PageMode", "UseOutlines");
    }
    Ok(packed)
}

fn page_fonts(pdf: &Document, page: ObjectId) -> Result<Object, ReportError> {
    let resources =
        pdf.get_dictionary(page).and_then(|page| page.get(b"Resources")).and_then(Object::as_reference);
    let fonts = resources.and_then(|id| pdf.get_dictionary(id)).and_then(|r| r.get(b"Font").cloned());
    fonts.map_err(|_| ReportError::Structure("font resources"))
}

fn font_id(weight: Weight) -> FontId {
    FontId(match weight {
        Weight::Regular => "R".to_owned(),
        Weight::Bold => "B".to_owned(),
    })
}

fn used(pages: &[Page], weight: Weight) -> BTreeSet<char> {
    let draws = pages.iter().flat_map(|page| &page.items).flat_map(|item| &item.draws);
    // Most characters are ASCII and known already; a set would be asked for every one of the report.
    let mut ascii = [false; 128];
    let mut used = BTreeSet::new();
    for draw in draws {
        if let Draw::Text { text, weight: w, .. } = draw
            && *w == weight
        {
            for c in text.chars() {
                match ascii.get_mut(c as usize) {
                    Some(known) => *known = true,
                    None => drop(used.insert(c)),
                }
            }
        }
    }
    used.extend(('\0'..='\x7f').zip(ascii).filter_map(|(c, known)| known.then_some(c)));
    used
}

/// A face with the used glyphs only, renumbered; the tag before its name says so and follows from the glyphs.
fn cut(face: &Face, used: &BTreeSet<char>) -> Result<Option<ParsedFont>, ReportError> {
    if used.is_empty() {
        return Ok(None);
    }
    let mut glyphs = GlyphRemapper::new();
    let (mut codes, mut advances) = (BTreeMap::new(), BTreeMap::new());
    for c in used {
        let id = glyphs.remap(face.glyph(*c));
        codes.insert(u32::from(*c), id);
        advances.insert(id, face.advance(*c));
    }
    let bytes = subsetter::subset(face.bytes, 0, &glyphs)
        .map_err(|why| ReportError::Font(format!("{}: {why}", face.name)))?;
    let digest = Sha256::digest(&bytes);
    let tag: String = digest.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let metrics = FontMetrics { ascent: face.parsed.ascender(), descent: face.parsed.descender() };
    let name = format!("{tag}+{}", face.name);
    let mut font = ParsedFont::with_glyph_data(bytes, 0, Some(name), codes, advances, 1000, metrics);
    let bounds = face.parsed.global_bounding_box();
    font.pdf_font_metrics.x_min = bounds.x_min;
    font.pdf_font_metrics.y_min = bounds.y_min;
    font.pdf_font_metrics.x_max = bounds.x_max;
    font.pdf_font_metrics.y_max = bounds.y_max;
    font.pdf_font_metrics.us_weight_class = face.parsed.weight().to_number();
    Ok(Some(font))
}

/// The operators of a page, and the node of each marked content in order.
fn operations(page: &Page) -> (Vec<Op>, Vec<NodeId>) {
    let mut pen = Pen::default();
    let mut nodes = Vec::new();
    let mut open: Option<Owner> = None;
    for item in page.items.iter().filter(|item| !item.draws.is_empty()) {
        // Neighbouring artifacts share one mark.
        if open != Some(item.owner) {
            pen.close(open.take());
        }
        let Owner::Node(node) = item.owner else {
            if open.is_none() {
                pen.shared_text = false;
                pen.close_text();
                pen.ops.push(begin(item.owner));
                open = Some(item.owner);
            }
            item.draws.iter().for_each(|draw| pen.draw(draw));
            continue;
        };
        // Marks that hold nothing but text share a text section, cell after cell; others hold sections of their own.
        pen.shared_text = item.draws.iter().all(|draw| matches!(draw, Draw::Text { .. }));
        if pen.shared_text {
            pen.open_text();
        } else {
            pen.close_text();
        }
        // What stands for another text is a mark of its own, beside the others: some readers lose what follows one inside.
        for draws in item.draws.chunk_by(|a, b| a.actual().is_none() && b.actual().is_none()) {
            let mcid = ("MCID", DictItem::Int(nodes.len() as i64));
            nodes.push(node);
            // The role stands in the structure tree; the name here is only a label.
            pen.ops.push(match draws.first().and_then(Draw::actual) {
                Some(actual) => marked("Span", [mcid, ("ActualText", spoken(actual))]),
                None => marked("P", [mcid]),
            });
            draws.iter().for_each(|draw| pen.draw(draw));
            pen.close(Some(item.owner));
        }
    }
    pen.close(open);
    pen.close_text();
    (pen.ops, nodes)
}

fn begin(owner: Owner) -> Op {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let running = |kind: &str| marked("Artifact", [("Type", name("Pagination")), ("Subtype", name(kind))]);
    match owner {
        Owner::Header => running("Header"),
        Owner::Footer => running("Footer"),
        _ => Op::BeginMarkedContent { tag: "Artifact".into() },
    }
}

fn marked<const N: usize>(tag: &str, properties: [(&str, DictItem); N]) -> Op {
    let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

/// Writes operators and remembers the state that they left behind, so that nothing is said twice.
#[derive(Default)]
struct Pen {
    ops: Vec<Op>,
    font: Option<(Weight, f32)>,
    fill: Option<Color>,
    stroke: Option<Color>,
    width: Option<f32>,
    /// Start of the last text, while a text section is open.
    text: Option<Point>,
    /// The text section began before the open mark and goes on after it.
    shared_text: bool,
}

impl Pen {
    fn close(&mut self, open: Option<Owner>) {
        if open.is_some() {
            if !self.shared_text {
                self.close_text();
            }
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn open_text(&mut self) {
        if self.text.is_none() {
            self.ops.push(Op::StartTextSection);
            self.text = Some(Point { x: Pt(0.0), y: Pt(0.0) });
        }
    }

    fn close_text(&mut self) {
        if self.text.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn draw(&mut self, draw: &Draw) {
        match draw {
            Draw::Text { x, y, size, weight, color, text, .. } => {
                self.open_text();
                self.fill(*color);
                if self.font != Some((*weight, *size)) {
                    self.font = Some((*weight, *size));
                    let font = PdfFontHandle::External(font_id(*weight));
                    self.ops.push(Op::SetFont { font, size: Pt(*size) });
                }
                let start = point(*x, *y);
                if let Some(last) = self.text.replace(start) {
                    let step = |to: Pt, from: Pt| Pt(round(to.0 - from.0));
                    let pos = Point { x: step(start.x, last.x), y: step(start.y, last.y) };
                    self.ops.push(Op::SetTextCursor { pos });
                }
                self.ops.push(Op::ShowText { items: vec![TextItem::Text(text.clone())] });
            }
            Draw::Rect { x, y, w, h, fill, stroke } => {
                self.close_text();
                let inset = stroke.map_or(0.0, |(_, width)| width / 2.0);
                if let Some(color) = fill {
                    self.fill(*color);
                }
                if let Some((color, width)) = stroke {
                    self.stroke(*color, *width);
                }
                let mode = match (fill, stroke) {
                    (Some(_), Some(_)) => printpdf::PaintMode::FillStroke,
                    (None, Some(_)) => printpdf::PaintMode::Stroke,
                    _ => printpdf::PaintMode::Fill,
                };
                let corner = point(x + inset, y + h - inset);
                let rectangle = Rect {
                    x: corner.x,
                    y: corner.y,
                    width: Pt(round(w - 2.0 * inset)),
                    height: Pt(round(h - 2.0 * inset)),
                    mode: Some(mode),
                    winding_order: None,
                };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Draw::Line { from, to, width, color } => {
                self.close_text();
                self.stroke(*color, *width);
                let points = [from, to].map(|(x, y)| LinePoint { p: point(*x, *y), bezier: false }).to_vec();
                self.ops.push(Op::DrawLine { line: PdfLine { points, is_closed: false } });
            }
        }
    }

    fn fill(&mut self, color: Color) {
        if self.fill.replace(color) != Some(color) {
            self.ops.push(Op::SetFillColor { col: rgb(color) });
        }
    }

    fn stroke(&mut self, color: Color, width: f32) {
        if self.stroke.replace(color) != Some(color) {
            self.ops.push(Op::SetOutlineColor { col: rgb(color) });
        }
        if self.width.replace(width) != Some(width) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        }
    }
}

fn spoken(text: &str) -> DictItem {
    let bytes = match archive::text(text) {
        Object::String(bytes, _) => bytes,
        _ => Vec::new(),
    };
    DictItem::String { data: bytes, literal: false }
}

fn rgb(Color(r, g, b): Color) -> PdfColor {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    PdfColor::Rgb(Rgb::new(part(r), part(g), part(b), None))
}

fn point(x: f32, y: f32) -> Point {
    Point { x: Pt(round(x)), y: Pt(round(PAGE_H - y)) }
}

/// To a tenth of a point, 0.04 mm: finer than print, and shorter.
fn round(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}
