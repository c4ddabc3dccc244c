//! A page as SVG: the same drawing as in the PDF, glyphs as shapes, so that the preview needs no font.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::fonts::{Fonts, Weight};
use super::page::{Draw, Page};
use super::style::{Color, PAGE_H, PAGE_W};

/// Ids carry the page number, so that pages can stand in one document.
pub fn write(page: &Page, number: usize, fonts: &Fonts) -> String {
    let mut shapes = BTreeMap::new();
    let mut body = String::new();
    for draw in page.items.iter().flat_map(|item| &item.draws) {
        put(&mut body, draw, number, fonts, &mut shapes);
    }
    let mut out = String::with_capacity(body.len() * 2);
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {PAGE_W} {PAGE_H}\" aria-hidden=\"true\" \
         focusable=\"false\"><rect width=\"{PAGE_W}\" height=\"{PAGE_H}\" fill=\"#fff\"/><defs>"
    );
    for (id, path) in &shapes {
        let _ = write!(out, "<path id=\"{id}\" d=\"{path}\"/>");
    }
    let _ = write!(out, "</defs>{body}</svg>");
    out
}

fn put(out: &mut String, draw: &Draw, number: usize, fonts: &Fonts, shapes: &mut BTreeMap<String, String>) {
    match draw {
        Draw::Text { x, y, size, weight, color, text, .. } => {
            let face = fonts.face(*weight);
            let scale = Short(size / 1000.0, 5);
            let (x, y, color) = (Short(*x, 2), Short(*y, 2), Hex(*color));
            let _ = write!(out, "<g transform=\"translate({x} {y}) scale({scale})\" fill=\"{color}\">");
            let mut at = 0u32;
            for c in text.chars() {
                let glyph = face.glyph(c);
                let letter = if *weight == Weight::Bold { 'b' } else { 'r' };
                let id = format!("p{number}{letter}{glyph}");
                let shape = shapes.entry(id.clone()).or_insert_with(|| {
                    let mut shape = Shape::default();
                    face.parsed.outline_glyph(ttf_parser::GlyphId(glyph), &mut shape);
                    shape.0
                });
                // A space has an advance and no shape.
                if !shape.is_empty() {
                    let _ = match at {
                        0 => write!(out, "<use href=\"#{id}\"/>"),
                        at => write!(out, "<use href=\"#{id}\" x=\"{at}\"/>"),
                    };
                }
                at += u32::from(face.advance(c));
            }
            out.push_str("</g>");
        }
        Draw::Rect { x, y, w, h, fill, stroke } => {
            let inset = stroke.map_or(0.0, |(_, width)| width / 2.0);
            let _ = write!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                Short(x + inset, 2),
                Short(y + inset, 2),
                Short(w - 2.0 * inset, 2),
                Short(h - 2.0 * inset, 2)
            );
            let _ = match fill {
                Some(color) => write!(out, " fill=\"{}\"", Hex(*color)),
                None => write!(out, " fill=\"none\""),
            };
            if let Some((color, width)) = stroke {
                let _ = write!(out, " stroke=\"{}\" stroke-width=\"{}\"", Hex(*color), Short(*width, 2));
            }
            out.push_str("/>");
        }
        Draw::Line { from, to, width, color } => {
            let _ = write!(
                out,
                "<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{}\"/>",
                Short(from.0, 2),
                Short(from.1, 2),
                Short(to.0, 2),
                Short(to.1, 2),
                Hex(*color),
                Short(*width, 2)
            );
        }
    }
}

/// A number without needless decimals.
struct Short(f32, usize);

impl std::fmt::Display for Short {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{:.*}", self.1, self.0);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        f.write_str(if text.is_empty() || text == "-0" { "0" } else { text })
    }
}

struct Hex(Color);

impl std::fmt::Display for Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Color(r, g, b) = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// An outline in font units, y turned downwards.
#[derive(Default)]
struct Shape(String);

impl ttf_parser::OutlineBuilder for Shape {
    fn move_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "M{x} {}", -y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "L{x} {}", -y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let _ = write!(self.0, "Q{x1} {} {x} {}", -y1, -y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let _ = write!(self.0, "C{x1} {} {x2} {} {x} {}", -y1, -y2, -y);
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}
