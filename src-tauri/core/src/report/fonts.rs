//! The two faces of every report, measured once.

use std::sync::OnceLock;

use super::error::ReportError;

static REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../../assets/fonts/NotoSans-Bold.ttf");

/// Stands in for what the faces cannot draw.
pub const REPLACEMENT: char = '\u{FFFD}';

/// The weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Headings, figures, emphasis.
    Bold,
}

/// Both faces.
pub struct Fonts {
    regular: Face,
    bold: Face,
}

/// One face with its glyphs by character.
pub struct Face {
    /// The font file.
    pub bytes: &'static [u8],
    /// Its name in the PDF, without the subset's tag.
    pub name: &'static str,
    /// For outlines.
    pub parsed: ttf_parser::Face<'static>,
    /// Glyph and advance by code; 0 is no glyph. Ends where the covered scripts and symbols end.
    table: Vec<(u16, u16)>,
    replacement: (u16, u16),
}

/// Codes from here on have no glyph, save the replacement character.
const END: u32 = 0x2800;

/// The faces, read at first use.
pub fn fonts() -> Result<&'static Fonts, ReportError> {
    static FONTS: OnceLock<Result<Fonts, ReportError>> = OnceLock::new();
    FONTS
        .get_or_init(|| {
            Ok(Fonts {
                regular: Face::read(REGULAR, "NotoSans-Regular")?,
                bold: Face::read(BOLD, "NotoSans-Bold")?,
            })
        })
        .as_ref()
        .map_err(Clone::clone)
}

impl Fonts {
    /// The face of a weight.
    pub fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

impl Face {
    fn read(bytes: &'static [u8], name: &'static str) -> Result<Self, ReportError> {
        let parsed =
            ttf_parser::Face::parse(bytes, 0).map_err(|why| ReportError::Font(format!("{name}: {why}")))?;
        if parsed.units_per_em() != 1000 {
            return Err(ReportError::Font(format!("{name}: not 1000 units to the em")));
        }
        let no = |what: &str| ReportError::Font(format!("{name}: no {what}"));
        let (mut table, mut replacement) = (vec![(0, 0); END as usize], None);
        let subtables = parsed.tables().cmap.ok_or_else(|| no("character map"))?.subtables;
        let unicode =
            subtables.into_iter().find(|s| s.is_unicode()).ok_or_else(|| no("Unicode character map"))?;
        // Asking for what there is takes a tenth of the time of asking for every code.
        unicode.codepoints(|code| {
            let Some(id) = unicode.glyph_index(code) else { return };
            let glyph = (id.0, parsed.glyph_hor_advance(id).unwrap_or_default());
            match table.get_mut(code as usize) {
                Some(place) => *place = glyph,
                None if code == u32::from(REPLACEMENT) => replacement = Some(glyph),
                None => {}
            }
        });
        let replacement = replacement.ok_or_else(|| no("replacement character"))?;
        Ok(Self { bytes, name, parsed, table, replacement })
    }

    /// The glyph of a character, or that of the replacement character.
    pub fn glyph(&self, c: char) -> u16 {
        self.find(c).unwrap_or(self.replacement).0
    }

    /// The advance in thousandths of the size.
    pub fn advance(&self, c: char) -> u16 {
        self.find(c).unwrap_or(self.replacement).1
    }

    /// Whether the face can draw a character.
    pub fn has(&self, c: char) -> bool {
        c == REPLACEMENT || self.find(c).is_some()
    }

    fn find(&self, c: char) -> Option<(u16, u16)> {
        self.table.get(c as usize).copied().filter(|(id, _)| *id != 0)
    }
}

impl std::fmt::Debug for Face {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Face").field("name", &self.name).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_faces_draw_every_script_and_symbol_that_the_reports_promise() {
        let fonts = fonts().unwrap();
        for weight in [Weight::Regular, Weight::Bold] {
            let face = fonts.face(weight);
            for c in "Åsa Łukasz Şule Čapek Nguyễn Thị Đặng Ελένη Юлия ✓½!·–↷→☐\u{FFFD}€×≥≤−“”’…•".chars()
            {
                assert!(face.has(c), "{c:?} {weight:?}");
            }
            assert!(!face.has('م') && !face.has('🙂'));
        }
    }

    #[test]
    fn digits_are_tabular() {
        let fonts = fonts().unwrap();
        for weight in [Weight::Regular, Weight::Bold] {
            let widths: Vec<_> = ('0'..='9').map(|c| fonts.face(weight).advance(c)).collect();
            assert!(widths.windows(2).all(|w| w[0] == w[1]), "{widths:?}");
        }
    }
}
