//! Pages: what is drawn where. Points, y downwards from the top of the page.

use super::fonts::Weight;
use super::style::Color;
use super::tree::NodeId;

/// One A4 page.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// In drawing order.
    pub items: Vec<Item>,
}

/// Drawings that belong together.
#[derive(Debug, Clone)]
pub struct Item {
    /// What they mean.
    pub owner: Owner,
    /// The drawings.
    pub draws: Vec<Draw>,
}

/// What a drawing means to someone who listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Nothing: rules, fills, repeated heads.
    Artifact,
    /// The running header.
    Header,
    /// The running footer.
    Footer,
    /// The content of a leaf of the structure tree.
    Node(NodeId),
}

/// One drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Draw {
    /// A run of text in one weight, prepared for drawing.
    Text {
        /// Left end.
        x: f32,
        /// Baseline.
        y: f32,
        size: f32,
        weight: Weight,
        color: Color,
        text: String,
        /// What it stands for, where that differs from what is drawn.
        actual: Option<String>,
    },
    /// A rectangle, filled, outlined or both; the outline lies inside.
    Rect { x: f32, y: f32, w: f32, h: f32, fill: Option<Color>, stroke: Option<(Color, f32)> },
    /// A straight line.
    Line { from: (f32, f32), to: (f32, f32), width: f32, color: Color },
}

impl Draw {
    /// What it stands for, where that differs from what is drawn.
    pub fn actual(&self) -> Option<&str> {
        match self {
            Draw::Text { actual, .. } => actual.as_deref(),
            _ => None,
        }
    }
}

impl Item {
    /// Moves the item down the page.
    pub fn lower(&mut self, by: f32) {
        for draw in &mut self.draws {
            match draw {
                Draw::Text { y, .. } | Draw::Rect { y, .. } => *y += by,
                Draw::Line { from, to, .. } => {
                    from.1 += by;
                    to.1 += by;
                }
            }
        }
    }

    /// The same drawings, without meaning.
    pub fn hushed(&self) -> Item {
        let mut draws = self.draws.clone();
        for draw in &mut draws {
            if let Draw::Text { actual, .. } = draw {
                *actual = None;
            }
        }
        Item { owner: Owner::Artifact, draws }
    }
}
