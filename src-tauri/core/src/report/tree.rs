//! The structure tree: the order and the roles in which a screen reader meets the content.
//!
//! A node either has children or is a leaf that drawings name as their owner, so that reading order never depends
//! on drawing order.

/// Place of a node in its tree.
pub type NodeId = usize;

/// What a node is; the standard structure types of PDF 1.7.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Document,
    Sect,
    H1,
    H2,
    H3,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    Caption,
    THead,
    TBody,
    TR,
    TH,
    TD,
    Figure,
}

/// What a header cell is a header of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Row,
    Column,
}

/// One element.
#[derive(Debug, Clone)]
pub struct Node {
    pub role: Role,
    pub parent: NodeId,
    pub kids: Vec<NodeId>,
    /// What a figure shows, in words.
    pub alt: Option<String>,
    /// Of a TH.
    pub scope: Option<Scope>,
    /// Columns and rows that a cell covers.
    pub span: (usize, usize),
    /// Of an L: whether its labels are numbers.
    pub numbered: bool,
}

/// All elements; the first is the document.
#[derive(Debug, Clone)]
pub struct Tree {
    nodes: Vec<Node>,
}

/// The document's own node.
pub const ROOT: NodeId = 0;

impl Tree {
    /// A tree with nothing but the document.
    pub fn new() -> Self {
        Self { nodes: vec![Node::new(Role::Document, ROOT)] }
    }

    /// Adds a last child.
    pub fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.insert(Node::new(role, parent))
    }

    /// Adds a header cell.
    pub fn add_header(&mut self, parent: NodeId, scope: Scope, span: (usize, usize)) -> NodeId {
        self.insert(Node { scope: Some(scope), span, ..Node::new(Role::TH, parent) })
    }

    /// Adds a list.
    pub fn add_list(&mut self, parent: NodeId, numbered: bool) -> NodeId {
        self.insert(Node { numbered, ..Node::new(Role::L, parent) })
    }

    /// Adds a drawing with its description.
    pub fn add_figure(&mut self, parent: NodeId, alt: &str) -> NodeId {
        self.insert(Node { alt: Some(alt.to_owned()), ..Node::new(Role::Figure, parent) })
    }

    /// All nodes; a node's place is its id.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    fn insert(&mut self, node: Node) -> NodeId {
        let id = self.nodes.len();
        if let Some(parent) = self.nodes.get_mut(node.parent) {
            parent.kids.push(id);
        }
        self.nodes.push(node);
        id
    }
}

impl Node {
    fn new(role: Role, parent: NodeId) -> Self {
        Self { role, parent, kids: Vec::new(), alt: None, scope: None, span: (1, 1), numbered: false }
    }
}

impl Role {
    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Role::Document => "Document",
            Role::Sect => "Sect",
            Role::H1 => "H1",
            Role::H2 => "H2",
            Role::H3 => "H3",
            Role::P => "P",
            Role::L => "L",
            Role::LI => "LI",
            Role::Lbl => "Lbl",
            Role::LBody => "LBody",
            Role::Table => "Table",
            Role::Caption => "Caption",
            Role::THead => "THead",
            Role::TBody => "TBody",
            Role::TR => "TR",
            Role::TH => "TH",
            Role::TD => "TD",
            Role::Figure => "Figure",
        }
    }
}
