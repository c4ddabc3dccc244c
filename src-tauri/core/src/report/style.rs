//! How a report looks: paper, colours, sizes.

use super::doc::{Share, Status};
use super::fonts::Weight;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

const fn hex(rgb: u32) -> Color {
    Color((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

pub const WHITE: Color = hex(0xFFFFFF);
pub const INK: Color = hex(0x1B2430);
pub const MUTED: Color = hex(0x4A5665);
pub const BORDER: Color = hex(0x7A8696);
pub const RULE: Color = hex(0xCDD5DE);
pub const SURFACE: Color = hex(0xF4F6F8);
pub const TRACK: Color = hex(0xE3E8EE);
pub const ACCENT: Color = hex(0x0B4F8A);
pub const WARN: Color = hex(0x8A4B00);
pub const WARN_SURFACE: Color = hex(0xFFF1DC);

const COVERAGE: [Color; 6] =
    [WHITE, hex(0xCFE3F5), hex(0x97C2E8), hex(0x5A9AD0), hex(0x1F639C), hex(0x0B3C66)];

/// A4, in points.
pub const PAGE_W: f32 = 595.28;
/// A4, in points.
pub const PAGE_H: f32 = 841.89;
/// 18 mm.
pub const MARGIN: f32 = 51.02;
/// Width between the margins.
pub const BODY_W: f32 = PAGE_W - 2.0 * MARGIN;
/// Where the content of the first page starts; its title is its header.
pub const FIRST_TOP: f32 = MARGIN;
/// Where the content of later pages starts, below the running header.
pub const LATER_TOP: f32 = MARGIN + 22.0;
/// Where the content ends; the footer stands below, inside the margin.
pub const BOTTOM: f32 = PAGE_H - MARGIN - 12.0;

/// Size, line height, weight and colour of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    pub size: f32,
    pub leading: f32,
    pub weight: Weight,
    pub color: Color,
}

impl Type {
    /// From the top of a line to its baseline: centres the height of capitals and figures in the line.
    pub fn baseline(self) -> f32 {
        self.leading / 2.0 + 0.357 * self.size
    }
}

const fn set(size: f32, leading: f32, weight: Weight, color: Color) -> Type {
    Type { size, leading, weight, color }
}

pub const TITLE: Type = set(22.0, 28.0, Weight::Bold, INK);
pub const SCOPE: Type = set(10.5, 14.5, Weight::Regular, MUTED);
pub const HEADING_1: Type = set(13.0, 17.0, Weight::Bold, ACCENT);
pub const HEADING_2: Type = set(10.5, 14.0, Weight::Bold, INK);
pub const BODY: Type = set(9.5, 13.5, Weight::Regular, INK);
pub const NOTE: Type = set(8.25, 11.5, Weight::Regular, MUTED);
pub const HIGHLIGHT: Type = set(11.0, 15.0, Weight::Regular, INK);
pub const HIGHLIGHT_LABEL: Type = set(9.5, 15.0, Weight::Bold, ACCENT);
pub const CAPTION: Type = set(9.5, 13.0, Weight::Bold, INK);
/// Right below a heading, which has said most of it.
pub const CAPTION_QUIET: Type = set(9.0, 12.5, Weight::Regular, MUTED);
pub const TABLE_HEAD: Type = set(8.25, 10.5, Weight::Bold, MUTED);
pub const TABLE_CELL: Type = set(9.0, 11.5, Weight::Regular, INK);
/// Head and cell of a table, tried in this order: one whose words do not fit is set smaller before any is cut.
pub const TABLE_TYPES: [(Type, Type); 3] = [
    (TABLE_HEAD, TABLE_CELL),
    (set(7.5, 9.5, Weight::Bold, MUTED), set(8.0, 10.5, Weight::Regular, INK)),
    (set(6.75, 8.5, Weight::Bold, MUTED), set(7.0, 9.0, Weight::Regular, INK)),
];
pub const TILE_LABEL: Type = set(8.5, 11.0, Weight::Bold, MUTED);
pub const TILE_VALUE: Type = set(22.0, 27.0, Weight::Bold, ACCENT);
pub const TILE_VALUE_SMALL: Type = set(11.5, 14.0, Weight::Bold, ACCENT);
/// Tried in this order.
pub const TILE_VALUES: [Type; 3] = [TILE_VALUE, set(15.0, 19.0, Weight::Bold, ACCENT), TILE_VALUE_SMALL];
/// A word in a figure's place is not a figure, and no alarm.
pub const TILE_VALUE_WORD: Type = set(15.0, 19.0, Weight::Regular, MUTED);
pub const TILE_DETAIL: Type = set(8.25, 11.0, Weight::Regular, MUTED);
pub const RUNNING: Type = set(8.0, 10.0, Weight::Regular, MUTED);

/// Fill, border and ink of a mark: told apart by fill and symbol in grey as well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarkLook {
    pub fill: Color,
    pub border: Color,
    pub border_width: f32,
    pub ink: Color,
    pub weight: Weight,
}

/// The look of a status.
pub fn status_look(status: Status) -> MarkLook {
    let look = |fill, border, border_width, ink, weight| MarkLook { fill, border, border_width, ink, weight };
    match status {
        Status::Delivered => look(ACCENT, ACCENT, 0.6, WHITE, Weight::Bold),
        Status::Partly => look(COVERAGE[2], BORDER, 0.6, INK, Weight::Bold),
        Status::Overdue => look(WARN_SURFACE, WARN, 1.2, WARN, Weight::Bold),
        Status::Planned => look(WHITE, BORDER, 0.6, MUTED, Weight::Bold),
        Status::Cancelled => look(TRACK, BORDER, 0.6, INK, Weight::Regular),
        Status::Rescheduled => look(WHITE, BORDER, 0.6, INK, Weight::Bold),
    }
}

/// The look of a share: six steps, so that two shares that look the same are the same step.
pub fn share_look(share: Share) -> MarkLook {
    let step = match (share.part, share.whole) {
        (0, _) | (_, 0) => 0,
        (part, whole) if part >= whole => 5,
        (part, whole) => (u64::from(part) * 4).div_ceil(u64::from(whole)).min(4) as usize,
    };
    let fill = COVERAGE.get(step).copied().unwrap_or(WHITE);
    let ink = if step < 4 { INK } else { WHITE };
    MarkLook { fill, border: BORDER, border_width: 0.6, ink, weight: Weight::Regular }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coverage_steps_follow_the_scale() {
        let fill = |part, whole| share_look(Share { part, whole }).fill;
        let cases = [
            (0, 4, 0),
            (0, 0, 0),
            (1, 100, 1),
            (25, 100, 1),
            (26, 100, 2),
            (50, 100, 2),
            (51, 100, 3),
            (75, 100, 3),
            (76, 100, 4),
            (99, 100, 4),
            (100, 100, 5),
            (7, 5, 5),
        ];
        for (part, whole, step) in cases {
            assert_eq!(fill(part, whole), COVERAGE[step], "{part}/{whole}");
        }
    }

    #[test]
    fn ink_stands_out_from_every_fill() {
        let channel = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        let light = |Color(r, g, b): Color| 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
        let contrast = |a, b| {
            let (a, b): (f64, f64) = (light(a), light(b));
            (a.max(b) + 0.05) / (a.min(b) + 0.05)
        };
        let all = [
            Status::Delivered,
            Status::Partly,
            Status::Overdue,
            Status::Planned,
            Status::Cancelled,
            Status::Rescheduled,
        ]
        .map(status_look);
        let shares = (0..=4).map(|part| share_look(Share { part, whole: 4 }));
        for look in all.into_iter().chain(shares) {
            assert!(contrast(look.ink, look.fill) >= 4.5, "{look:?}");
            assert!(contrast(look.border, WHITE) >= 3.0, "{look:?}");
        }
    }
}
