//! The logical structure of a document (its tags) while it is being laid out.
//!
//! What is drawn belongs to a *slot*, a leaf of the tree. One slot may be drawn in many pieces on
//! many pages; the pieces come back from the painter as marks and are put where the slot stands.

use krilla::tagging::{
    Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use std::num::NonZeroU16;

/// Index of a node.
pub type Id = usize;

/// What a node is.
#[derive(Clone, Debug)]
pub enum Role {
    /// The root.
    Document,
    /// A heading: its level, 1 for the title, and its text.
    Heading(u8, String),
    /// A paragraph.
    Paragraph,
    /// A list; numbered or not.
    List(bool),
    /// An entry of a list.
    Entry,
    /// The mark, number or label of an entry.
    Label,
    /// What an entry says.
    Body,
    /// A table.
    Table,
    /// The head of a table.
    TableHead,
    /// The rows of a table.
    TableBody,
    /// A row.
    Row,
    /// The head of a column.
    ColumnHead,
    /// A cell.
    Cell,
    /// Text that matters more.
    Strong,
    /// A link.
    Link,
    /// A leaf: something drawn.
    Slot,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To an address of the web.
    Web(String),
    /// To a source of this document; number 1 is the first. With its title.
    Source(usize, String),
}

struct Inner {
    role: Role,
    children: Vec<Id>,
    marks: Vec<Identifier>,
    target: Option<Target>,
}

/// The structure.
pub struct Tree {
    nodes: Vec<Inner>,
}

impl Tree {
    /// A document without content.
    pub fn new() -> Tree {
        Tree {
            nodes: vec![Inner::new(Role::Document)],
        }
    }

    /// The root.
    pub const ROOT: Id = 0;

    /// Adds a node after the others under `parent`.
    pub fn add(&mut self, parent: Id, role: Role) -> Id {
        let id = self.nodes.len();
        self.nodes.push(Inner::new(role));
        self.nodes[parent].children.push(id);
        id
    }

    /// Adds a leaf.
    pub fn slot(&mut self, parent: Id) -> Id {
        self.add(parent, Role::Slot)
    }

    /// Adds a link and gives its leaf.
    pub fn link(&mut self, parent: Id, target: Target) -> Id {
        let link = self.add(parent, Role::Link);
        let slot = self.slot(link);
        self.nodes[slot].target = Some(target);
        slot
    }

    /// Where what is drawn in a slot leads.
    pub fn target(&self, slot: Id) -> Option<&Target> {
        self.nodes[slot].target.as_ref()
    }

    /// Notes that a piece of a slot was drawn, or its annotation made.
    pub fn mark(&mut self, slot: Id, mark: Identifier) {
        self.nodes[slot].marks.push(mark);
    }

    /// The tags of the file.
    pub fn tags(&self, language: &str) -> TagTree {
        let mut tags = TagTree::new().with_lang(Some(language.to_string()));
        for child in self.children(Tree::ROOT) {
            tags.push(child);
        }
        tags
    }

    fn children(&self, id: Id) -> Vec<Node> {
        let mut nodes = Vec::new();
        for child in self.nodes[id].children.iter().copied() {
            let inner = &self.nodes[child];
            match inner.role.tag() {
                None => nodes.extend(inner.marks.iter().copied().map(Node::from)),
                // A group without content says nothing, except that a cell keeps its column.
                Some(tag) => {
                    let children = self.children(child);
                    if !children.is_empty() || matches!(inner.role, Role::Cell | Role::ColumnHead) {
                        nodes.push(TagGroup::with_children(tag, children).into());
                    }
                }
            }
        }
        nodes
    }
}

impl Inner {
    fn new(role: Role) -> Inner {
        Inner {
            role,
            children: Vec::new(),
            marks: Vec::new(),
            target: None,
        }
    }
}

impl Role {
    fn tag(&self) -> Option<TagKind> {
        Some(match self {
            Role::Document | Role::Slot => return None,
            Role::Heading(level, text) => {
                let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
                Tag::Hn(level, Some(text.clone())).into()
            }
            Role::Paragraph => Tag::P.into(),
            Role::List(true) => Tag::L(ListNumbering::Decimal).into(),
            Role::List(false) => Tag::L(ListNumbering::None).into(),
            Role::Entry => Tag::LI.into(),
            Role::Label => Tag::Lbl.into(),
            Role::Body => Tag::LBody.into(),
            Role::Table => Tag::Table.into(),
            Role::TableHead => Tag::THead.into(),
            Role::TableBody => Tag::TBody.into(),
            Role::Row => Tag::TR.into(),
            Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
            Role::Cell => Tag::TD.into(),
            Role::Strong => Tag::Strong.into(),
            Role::Link => Tag::Link.into(),
        })
    }
}
