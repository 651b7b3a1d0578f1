//! A document into strips and structure.

use crate::strip::{Anchor, Bar, Keep, Rule, Strip, row};
use crate::text::{Ink, Look, Part, Style, Typesetter};
use crate::tree::{Id, Role, Target, Tree};
use standi_report::Document;
use standi_report::document::{Block, Source, Span, mark};

/// Text.
pub const BODY: Style = style(10.5, 14.5, false);
const TITLE: Style = style(20.0, 25.0, true);
const SECTION: Style = style(15.0, 19.0, true);
const PART: Style = style(12.0, 16.0, true);
const VERDICT: Style = style(13.0, 17.5, false);
const DAY: Style = style(16.0, 21.0, true);
const STRONG: Style = Style {
    strong: true,
    ..BODY
};
const SMALL: Style = Style {
    ink: Ink::Grey,
    ..style(9.0, 12.0, false)
};
const DETAIL: Style = Style {
    slanted: true,
    ..SMALL
};
/// Text of tables and facts.
pub const TABLE: Style = style(9.5, 13.0, false);
/// Heads of columns.
pub const HEAD: Style = style(9.5, 13.0, true);

/// From the left edge of a mark to that of its text, in points.
const HANG: f32 = 15.0;

/// A longer id is broken like other text, so that it stays on the page.
const LONGEST_ID: usize = 60;

const fn style(size: f32, leading: f32, strong: bool) -> Style {
    Style {
        size,
        leading,
        strong,
        slanted: false,
        ink: Ink::Black,
    }
}

/// A document being laid out.
pub struct Flow<'a> {
    /// Sets its text.
    pub typesetter: Typesetter,
    /// Its structure.
    pub tree: Tree,
    /// What was laid out.
    pub strips: Vec<Strip>,
    /// Heads of the tables, to be repeated.
    pub heads: Vec<Vec<Strip>>,
    /// Left edge of what comes next, from the left margin, in points.
    pub x: f32,
    /// Right edge, from the left margin, in points.
    pub right: f32,
    bars: Vec<Bar>,
    next_bar: usize,
    level: u8,
    sources: &'a [Source],
}

impl<'a> Flow<'a> {
    /// Nothing yet, in a column of `width` points.
    pub fn new(typesetter: Typesetter, width: f32, sources: &'a [Source]) -> Flow<'a> {
        Flow {
            typesetter,
            tree: Tree::new(),
            strips: Vec::new(),
            heads: Vec::new(),
            x: 0.0,
            right: width,
            bars: Vec::new(),
            next_bar: 0,
            level: 1,
            sources,
        }
    }

    /// Lays out a document.
    pub fn document(&mut self, document: &'a Document) {
        self.heading(1, &document.title, &TITLE, 0.0);
        self.plain(Tree::ROOT, &document.subtitle, &SMALL, 4.0);
        for block in &document.blocks {
            self.block(Tree::ROOT, block);
        }
        if !document.sources.is_empty() {
            self.heading(2, &document.sources_heading, &SECTION, 24.0);
            let list = self.tree.add(Tree::ROOT, Role::List(true));
            for (at, source) in document.sources.iter().enumerate() {
                self.source(list, at + 1, source);
            }
        }
        self.colophon(&document.colophon);
    }

    /// Adds strips where the flow is.
    pub fn push(&mut self, strips: Vec<Strip>) {
        for mut strip in strips {
            strip.bars.extend(&self.bars);
            self.strips.push(strip);
        }
    }

    /// Text in its column.
    pub fn text(&mut self, parts: &[Part], style: &Style, gap: f32, keep: Keep) {
        let lines = self.typesetter.lines(parts, style, self.right - self.x);
        self.push(row(vec![(self.x, lines)], style.leading, gap, keep));
    }

    /// A mark, and text beside it.
    fn hanging(&mut self, mark: Part, parts: &[Part], style: &Style, gap: f32, keep: Keep) {
        let mark = self.typesetter.lines(&[mark], style, HANG * 2.0);
        let width = self.right - self.x - HANG;
        let lines = self.typesetter.lines(parts, style, width);
        let columns = vec![(self.x, mark), (self.x + HANG, lines)];
        self.push(row(columns, style.leading, gap, keep));
    }

    /// What stands between is further in, beside an upright line.
    pub fn barred(&mut self, inset: f32, thickness: f32, ink: Ink, inner: impl FnOnce(&mut Self)) {
        self.bars.push(Bar {
            number: self.next_bar,
            x: self.x + thickness / 2.0,
            thickness,
            ink,
        });
        self.next_bar += 1;
        self.x += inset;
        inner(self);
        self.x -= inset;
        self.bars.pop();
    }

    fn plain(&mut self, parent: Id, text: &str, style: &Style, gap: f32) {
        let paragraph = self.tree.add(parent, Role::Paragraph);
        let slot = self.tree.slot(paragraph);
        self.text(&[part(text, slot)], style, gap, Keep::Lines);
    }

    /// A heading; no level is passed over on the way down.
    fn heading(&mut self, level: u8, text: &str, style: &Style, gap: f32) {
        let slot = self.headed(level, text);
        let from = self.strips.len();
        self.text(&[part(text, slot)], style, gap, Keep::Next);
        self.anchor(from, Anchor::Heading(self.level, text.to_string()));
    }

    fn headed(&mut self, level: u8, text: &str) -> Id {
        self.level = level.min(self.level + 1).max(1);
        let role = Role::Heading(self.level, text.to_string());
        let heading = self.tree.add(Tree::ROOT, role);
        self.tree.slot(heading)
    }

    fn anchor(&mut self, from: usize, anchor: Anchor) {
        if let Some(strip) = self.strips.get_mut(from) {
            strip.anchor = Some(anchor);
        }
    }

    fn block(&mut self, parent: Id, block: &Block) {
        match block {
            Block::Heading { level: 2, text } => {
                self.heading(2, text, &SECTION, 24.0);
            }
            Block::Heading { level, text } => {
                let style = if *level == 3 { &PART } else { &STRONG };
                self.heading(*level, text, style, 15.0);
            }
            Block::Paragraph(spans) => {
                let gap = if self.x > 0.0 { 3.0 } else { 6.0 };
                self.paragraph(parent, spans, &BODY, gap);
            }
            Block::Detail(spans) => self.paragraph(parent, spans, &DETAIL, 2.0),
            Block::Notice(spans) => {
                self.barred(12.0, 3.0, Ink::Black, |flow| {
                    flow.paragraph(parent, spans, &STRONG, 10.0);
                });
            }
            Block::Verdict { value, word, text } => {
                let paragraph = self.tree.add(parent, Role::Paragraph);
                let slot = self.tree.slot(paragraph);
                let mark = part(&format!("{} ", mark(*value)), slot);
                let strong = self.tree.add(paragraph, Role::Strong);
                let mut text = part(text, self.tree.slot(strong));
                text.look.strong = true;
                let mut word = part(&format!(" ({word})"), self.tree.slot(paragraph));
                word.look.ink = Some(Ink::Grey);
                self.hanging(mark, &[text, word], &VERDICT, 8.0, Keep::Lines);
            }
            Block::LastDay { day, text } => {
                let paragraph = self.tree.add(parent, Role::Paragraph);
                let slot = self.tree.slot(paragraph);
                self.text(&[part(text, slot)], &BODY, 10.0, Keep::Next);
                let strong = self.tree.add(paragraph, Role::Strong);
                let slot = self.tree.slot(strong);
                self.text(&[part(day, slot)], &DAY, 0.0, Keep::Lines);
            }
            Block::Item {
                value,
                word,
                name,
                body,
            } => {
                // Under a section a point is a part, under a part it is a point.
                let slot = self.headed(4, name);
                let sign = part(&format!("{} ", mark(*value)), slot);
                let level = self.level;
                let mut name = part(name, slot);
                name.text.push(' ');
                name.look.strong = true;
                let mut said = part(&format!("({word})"), slot);
                said.look.ink = Some(Ink::Grey);
                let from = self.strips.len();
                self.hanging(sign, &[name.clone(), said], &BODY, 10.0, Keep::Next);
                self.anchor(from, Anchor::Heading(level, name.text.trim().to_string()));
                self.x += HANG;
                for block in body {
                    self.block(parent, block);
                }
                self.x -= HANG;
                // The next point of the list stands beside this one, not below it.
                self.level = level - 1;
            }
            Block::Facts(facts) => self.facts(parent, facts),
            Block::List(points) => {
                let list = self.tree.add(parent, Role::List(false));
                for point in points {
                    let entry = self.tree.add(list, Role::Entry);
                    let label = self.tree.add(entry, Role::Label);
                    let bullet = part("• ", self.tree.slot(label));
                    let body = self.tree.add(entry, Role::Body);
                    let parts = self.parts(body, point);
                    self.hanging(bullet, &parts, &BODY, 4.0, Keep::Lines);
                }
            }
            Block::Table { head, rows } => self.table(parent, head, rows),
        }
    }

    fn paragraph(&mut self, parent: Id, spans: &[Span], style: &Style, gap: f32) {
        let paragraph = self.tree.add(parent, Role::Paragraph);
        let parts = self.parts(paragraph, spans);
        self.text(&parts, style, gap, Keep::Lines);
    }

    /// The spans of a text, with their place in the structure.
    pub fn parts(&mut self, parent: Id, spans: &[Span]) -> Vec<Part> {
        let mut parts = Vec::new();
        for span in spans {
            parts.push(match span {
                Span::Text(text) => part(text, self.tree.slot(parent)),
                Span::Given(text) => part(&isolated(text), self.tree.slot(parent)),
                Span::Strong(text) => {
                    let strong = self.tree.add(parent, Role::Strong);
                    let mut part = part(text, self.tree.slot(strong));
                    part.look.strong = true;
                    part
                }
                Span::Cite(number) => {
                    let source = number.checked_sub(1).and_then(|at| self.sources.get(at));
                    let slot = match source {
                        Some(source) => {
                            let target = Target::Source(*number, source.title.clone());
                            self.tree.link(parent, target)
                        }
                        None => self.tree.slot(parent),
                    };
                    let mut part = part(&format!("[{number}]"), slot);
                    part.look.raised = true;
                    part.look.ink = Some(Ink::Accent);
                    part
                }
            });
        }
        parts
    }

    fn source(&mut self, list: Id, number: usize, source: &Source) {
        let entry = self.tree.add(list, Role::Entry);
        let label = self.tree.add(entry, Role::Label);
        let numbered = part(&format!("{number}. "), self.tree.slot(label));
        let body = self.tree.add(entry, Role::Body);
        let link = |flow: &mut Flow<'_>, text: &str| match &source.url {
            Some(url) => {
                let slot = flow.tree.link(body, Target::Web(url.clone()));
                let mut part = part(text, slot);
                part.look.ink = Some(Ink::Accent);
                part
            }
            None => part(text, flow.tree.slot(body)),
        };
        let mut parts = vec![link(self, &source.title)];
        let slot = self.tree.slot(body);
        parts.push(part("  ", slot));
        let mut id = part(&source.id, slot);
        id.look.code = true;
        id.look.whole = source.id.len() <= LONGEST_ID;
        id.look.ink = Some(Ink::Grey);
        parts.push(id);
        if let Some(url) = &source.url {
            parts.push(part("\n", self.tree.slot(body)));
            let mut address = link(self, url);
            address.look.code = true;
            parts.push(address);
        }
        let number_width = 22.0;
        let left = self.typesetter.lines(&[numbered], &TABLE, HANG * 3.0);
        let width = self.right - number_width;
        let lines = self.typesetter.lines(&parts, &TABLE, width);
        let from = self.strips.len();
        let columns = vec![(0.0, left), (number_width, lines)];
        self.push(row(columns, TABLE.leading, 4.0, Keep::Whole));
        self.anchor(from, Anchor::Source(number));
    }

    fn colophon(&mut self, lines: &[String]) {
        let width = self.right;
        for (at, line) in lines.iter().enumerate() {
            let from = self.strips.len();
            let gap = if at == 0 { 26.0 } else { 4.0 };
            self.plain(Tree::ROOT, line, &SMALL, gap);
            if let (0, Some(strip)) = (at, self.strips.get_mut(from)) {
                strip.rules.push(Rule {
                    x: 0.0,
                    y: -6.0,
                    width,
                    thickness: 0.5,
                    ink: Ink::Rule,
                });
            }
        }
    }
}

/// A stretch of text in the look of its paragraph.
pub fn part(text: &str, slot: Id) -> Part {
    Part {
        text: text.replace('\t', " "),
        slot,
        look: Look::default(),
    }
}

/// Text of a person within a sentence: one from right to left does not turn what stands around it.
fn isolated(text: &str) -> String {
    let turns = |c: char| matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF);
    match text.chars().any(turns) {
        true => format!("\u{2068}{text}\u{2069}"),
        false => text.to_string(),
    }
}
