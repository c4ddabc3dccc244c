//! Blocks as positioned text and boxes, with the tree of their tags.

use serde_json::Value;

pub const W: f32 = 595.28;
pub const H: f32 = 841.89;
const MARGIN: f32 = 51.0;
const BODY: f32 = W - 2.0 * MARGIN;
const BOTTOM: f32 = H - MARGIN - 16.0;

/// A glyph and its advance in thousandths, by character.
pub struct Face(Vec<(u16, u16)>);

impl Face {
    pub fn read(bytes: &[u8]) -> Self {
        let face = ttf_parser::Face::parse(bytes, 0).unwrap();
        let mut table = vec![(0, 0); 0x2800];
        let cmap = face.tables().cmap.unwrap().subtables.into_iter().find(|s| s.is_unicode()).unwrap();
        cmap.codepoints(|code| {
            if let (Some(place), Some(id)) = (table.get_mut(code as usize), cmap.glyph_index(code)) {
                *place = (id.0, face.glyph_hor_advance(id).unwrap_or_default());
            }
        });
        Self(table)
    }

    pub fn glyph(&self, c: char) -> (u16, u16) {
        self.0.get(c as usize).copied().unwrap_or_default()
    }

    fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|c| f32::from(self.glyph(c).1)).sum::<f32>() * size / 1000.0
    }
}

pub enum Draw {
    Text { x: f32, y: f32, size: f32, bold: bool, color: u32, text: String },
    Rect { x: f32, y: f32, w: f32, h: f32, color: u32 },
}

/// Drawings of one leaf of the tree, or of none: an artifact.
pub struct Item {
    pub page: usize,
    pub leaf: Option<usize>,
    pub draws: Vec<Draw>,
}

pub enum Tag {
    Hn(u16, String),
    P,
    L(bool),
    LI,
    Lbl,
    LBody,
    Figure(String, [f32; 4]),
    Table,
    Caption,
    THead,
    TBody,
    TR,
    Th(bool),
    TD,
}

/// Elements in reading order; the depth says where they hang.
pub struct Node {
    pub depth: usize,
    pub tag: Tag,
    pub leaf: Option<usize>,
}

pub struct Layout<'a> {
    faces: &'a [Face; 2],
    pub items: Vec<Item>,
    pub nodes: Vec<Node>,
    pub leaves: usize,
    pub page: usize,
    y: f32,
}

/// Symbol, fill and ink of a strip's cell.
fn mark(mark: &Value) -> (String, u32, u32) {
    let dark =
        |fill| if fill == 0x0B4F8A || fill == 0x1F639C || fill == 0x0B3C66 { 0xFFFFFF } else { 0x1B2430 };
    if let Some(status) = mark["status"].as_str() {
        let (symbol, fill) = match status {
            "delivered" => ("✓", 0x0B4F8A),
            "partly" => ("½", 0x97C2E8),
            "overdue" => ("!", 0xFFF1DC),
            "cancelled" => ("–", 0xE3E8EE),
            "rescheduled" => ("↷", 0xFFFFFF),
            _ => ("·", 0xFFFFFF),
        };
        return (symbol.into(), fill, dark(fill));
    }
    let fills = [0xFFFFFF, 0xCFE3F5, 0x97C2E8, 0x5A9AD0, 0x1F639C, 0x0B3C66];
    let fill = fills[(fraction(&mark["share"]) * 5.0) as usize];
    (text(&mark["text"]), fill, dark(fill))
}

fn fraction(share: &Value) -> f32 {
    let part = |key: &str| share[key].as_f64().unwrap_or_default() as f32;
    if part("whole") > 0.0 { (part("part") / part("whole")).min(1.0) } else { 0.0 }
}

fn text(value: &Value) -> String {
    match value {
        Value::Array(spans) => spans.iter().map(|span| span["text"].as_str().unwrap_or_default()).collect(),
        other => other.as_str().unwrap_or_default().replace('\u{a0}', " "),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

impl<'a> Layout<'a> {
    pub fn of(doc: &Value, faces: &'a [Face; 2]) -> Self {
        let mut layout = Self { faces, items: Vec::new(), nodes: Vec::new(), leaves: 0, page: 0, y: MARGIN };
        let title = text(&doc["title"]);
        layout.lines(0, Tag::Hn(1, title.clone()), &title, 22.0, true, 0x1B2430);
        let scope: Vec<_> = list(&doc["scope"]).iter().map(text).collect();
        let scope = scope.join(" · ");
        layout.lines(0, Tag::P, &scope, 10.5, false, 0x4A5665);
        for block in list(&doc["blocks"]) {
            layout.y += 10.0;
            layout.block(block);
        }
        let (pages, imprint) = (layout.page + 1, text(&doc["imprint"]));
        for page in 0..pages {
            let count = format!("{} / {pages}", page + 1);
            let place = W - MARGIN - layout.faces[0].width(&count, 8.0);
            layout.put(page, None, place, H - MARGIN, 8.0, false, 0x4A5665, &count);
            layout.put(page, None, MARGIN, H - MARGIN, 8.0, false, 0x4A5665, &imprint);
            if page > 0 {
                layout.put(
                    page,
                    None,
                    MARGIN,
                    MARGIN - 10.0,
                    8.0,
                    false,
                    0x4A5665,
                    &format!("{title} · {scope}"),
                );
            }
        }
        layout
    }

    #[allow(clippy::too_many_arguments)]
    fn put(
        &mut self,
        page: usize,
        leaf: Option<usize>,
        x: f32,
        y: f32,
        size: f32,
        bold: bool,
        color: u32,
        text: &str,
    ) {
        let draw = Draw::Text { x, y, size, bold, color, text: text.to_owned() };
        self.items.push(Item { page, leaf, draws: vec![draw] });
    }

    fn node(&mut self, depth: usize, tag: Tag) {
        self.nodes.push(Node { depth, tag, leaf: None });
    }

    fn leaf(&mut self, depth: usize, tag: Tag) -> usize {
        self.nodes.push(Node { depth, tag, leaf: Some(self.leaves) });
        self.leaves += 1;
        self.leaves - 1
    }

    fn room(&mut self, height: f32) -> bool {
        let turn = self.y + height > BOTTOM;
        if turn {
            self.page += 1;
            self.y = MARGIN + 20.0;
        }
        turn
    }

    fn wrap(&self, text: &str, size: f32, bold: bool, width: f32) -> Vec<String> {
        let face = &self.faces[usize::from(bold)];
        let mut lines = vec![String::new()];
        let mut used = 0.0;
        for word in text.split_inclusive(' ') {
            let wide = face.width(word, size);
            if used + face.width(word.trim_end(), size) > width && used > 0.0 {
                lines.push(String::new());
                used = 0.0;
            }
            used += wide;
            lines.last_mut().unwrap().push_str(word);
        }
        lines
    }

    fn lines(&mut self, depth: usize, tag: Tag, text: &str, size: f32, bold: bool, color: u32) {
        let leaf = self.leaf(depth, tag);
        for line in self.wrap(text, size, bold, BODY - 20.0) {
            self.room(size * 1.4);
            let x = MARGIN + depth as f32 * 8.0;
            self.put(self.page, Some(leaf), x, self.y + size, size, bold, color, &line);
            self.y += size * 1.4;
        }
    }

    fn block(&mut self, block: &Value) {
        match block["kind"].as_str().unwrap_or_default() {
            "heading" => {
                self.room(60.0);
                let title = text(&block["text"]);
                self.lines(0, Tag::Hn(2, title.clone()), &title, 13.0, true, 0x0B4F8A);
            }
            "paragraph" | "note" => self.lines(0, Tag::P, &text(&block["text"]), 9.5, false, 0x1B2430),
            "highlights" | "list" => {
                self.node(0, Tag::L(block["numbered"] == true));
                for (i, item) in list(&block["items"]).iter().enumerate() {
                    self.node(1, Tag::LI);
                    let (label, body) = match item["label"].as_str() {
                        Some(label) => (label.to_owned(), text(&item["text"])),
                        None => (format!("{}.", i + 1), text(item)),
                    };
                    self.lines(2, Tag::Lbl, &label, 9.5, true, 0x0B4F8A);
                    self.lines(2, Tag::LBody, &body, 11.0, false, 0x1B2430);
                }
            }
            "tiles" => {
                self.room(90.0);
                let (top, tiles) = (self.y, list(&block["tiles"]));
                let width = BODY / tiles.len().max(1) as f32;
                for (i, tile) in tiles.iter().enumerate() {
                    let x = MARGIN + i as f32 * width;
                    let mut y = top;
                    for (key, size, bold) in
                        [("label", 8.5, true), ("value", 22.0, true), ("detail", 8.25, false)]
                    {
                        if key == "detail" && tile["gauge"].is_object() {
                            let at = [x, y + 4.0, x + 100.0, y + 9.0];
                            let leaf = self.leaf(0, Tag::Figure(text(&tile["gauge"]["alt"]), at));
                            let draws = self.bar(x, y + 4.0, &tile["gauge"]["share"]);
                            self.items.push(Item { page: self.page, leaf: Some(leaf), draws });
                            y += 12.0;
                        }
                        let leaf = self.leaf(0, Tag::P);
                        for line in self.wrap(&text(&tile[key]), size, bold, width - 12.0) {
                            self.put(self.page, Some(leaf), x, y + size, size, bold, 0x0B4F8A, &line);
                            y += size * 1.3;
                        }
                    }
                    self.y = self.y.max(y);
                }
            }
            "table" => {
                let heads: Vec<_> = list(&block["columns"]).iter().map(|c| text(&c["head"])).collect();
                let widths = vec![BODY / heads.len() as f32; heads.len()];
                let ends: Vec<_> = list(&block["columns"]).iter().map(|c| c["align"] == "end").collect();
                self.table(block, &heads, &widths, |row| list(&row["cells"]).to_vec(), &ends);
            }
            "strip" => {
                let steps = list(&block["steps"]).len();
                let mut heads = vec![text(&block["row_head"])];
                heads.extend(list(&block["steps"]).iter().map(|s| text(&s["head"])));
                heads.extend(list(&block["tail_heads"]).iter().map(text));
                let mut widths = vec![BODY * 0.14];
                widths.extend(vec![BODY * 0.6 / steps as f32; steps]);
                let tails = heads.len() - steps - 1;
                widths.extend(vec![BODY * 0.26 / tails.max(1) as f32; tails]);
                let cells = |row: &Value| {
                    let mut cells = vec![row["name"].clone()];
                    cells.extend(list(&row["marks"]).iter().cloned());
                    cells.extend(list(&row["tail"]).iter().cloned());
                    cells
                };
                self.table(block, &heads, &widths, cells, &vec![false; heads.len()]);
            }
            _ => list(&block["blocks"]).iter().for_each(|block| self.block(block)),
        }
    }

    fn bar(&self, x: f32, y: f32, share: &Value) -> Vec<Draw> {
        let part = |w, color| Draw::Rect { x, y, w, h: 5.0, color };
        vec![part(100.0, 0xE3E8EE), part(100.0 * fraction(share), 0x0B4F8A)]
    }

    fn table(
        &mut self,
        block: &Value,
        heads: &[String],
        widths: &[f32],
        cells: impl Fn(&Value) -> Vec<Value>,
        ends: &[bool],
    ) {
        self.room(60.0);
        self.node(0, Tag::Table);
        self.lines(1, Tag::Caption, &text(&block["caption"]), 9.5, true, 0x1B2430);
        self.node(1, Tag::THead);
        self.node(2, Tag::TR);
        let leaves: Vec<_> = heads.iter().map(|_| self.leaf(3, Tag::Th(true))).collect();
        self.heads(heads, widths, |i| Some(leaves[i]));
        self.node(1, Tag::TBody);
        for row in list(&block["rows"]) {
            let cells = cells(row);
            let set: Vec<_> = cells
                .iter()
                .zip(widths)
                .map(|(cell, width)| match cell.get("kind") {
                    Some(_) => (vec![mark(cell).0], Some(mark(cell))),
                    None => {
                        let words = cell.as_str().map_or_else(|| text(&cell["text"]), str::to_owned);
                        (self.wrap(&words, 9.0, false, width - 6.0), None)
                    }
                })
                .collect();
            let height = set.iter().map(|(lines, _)| lines.len()).max().unwrap_or(1) as f32 * 11.5 + 4.0;
            if self.room(height) {
                self.heads(heads, widths, |_| None);
            }
            self.node(2, Tag::TR);
            let mut x = MARGIN;
            for (i, (((lines, look), cell), width)) in set.into_iter().zip(&cells).zip(widths).enumerate() {
                let leaf = self.leaf(3, if i == 0 { Tag::Th(false) } else { Tag::TD });
                let (mut ink, mut ground) = (0x1B2430, Vec::new());
                if let Some((_, fill, color)) = look {
                    ink = color;
                    ground.push(Draw::Rect { x, y: self.y + 1.0, w: width - 2.0, h: 13.5, color: fill });
                }
                if cell["bar"].is_object() {
                    ground.extend(self.bar(x + 36.0, self.y + 5.0, &cell["bar"]));
                }
                if !ground.is_empty() {
                    self.items.push(Item { page: self.page, leaf: None, draws: ground });
                }
                for (n, line) in lines.iter().enumerate() {
                    let shift = if ends[i] { width - 6.0 - self.faces[0].width(line, 9.0) } else { 0.0 };
                    let y = self.y + 11.0 + n as f32 * 11.5;
                    self.put(self.page, Some(leaf), x + shift, y, 9.0, row["total"] == true, ink, line);
                }
                x += width;
            }
            self.y += height;
            let rule = Draw::Rect { x: MARGIN, y: self.y, w: BODY, h: 0.4, color: 0xCDD5DE };
            self.items.push(Item { page: self.page, leaf: None, draws: vec![rule] });
        }
    }

    fn heads(&mut self, heads: &[String], widths: &[f32], leaf: impl Fn(usize) -> Option<usize>) {
        let mut x = MARGIN;
        for (i, (head, width)) in heads.iter().zip(widths).enumerate() {
            self.put(self.page, leaf(i), x, self.y + 10.0, 8.25, true, 0x4A5665, head);
            x += width;
        }
        self.y += 15.0;
    }
}
