//! What a page is filled with: strips, one below the other.

use crate::text::{Ink, Line, Run};

/// A strip that is never divided: mostly one line of text, or one line of each cell of a row.
#[derive(Clone, Debug, Default)]
pub struct Strip {
    /// Space above it, in points; left out at the top of a page.
    pub gap: f32,
    /// Its height, in points.
    pub height: f32,
    /// It stands on the page of the next strip.
    pub keep: bool,
    /// Text, each with the left edge of its column from the left margin, in points.
    pub text: Vec<(f32, Run)>,
    /// Level lines.
    pub rules: Vec<Rule>,
    /// Upright lines at its left, along the whole of what they belong to.
    pub bars: Vec<Bar>,
    /// What can be reached here.
    pub anchor: Option<Anchor>,
    /// The table of which it is a row, by its place in the heads of tables.
    pub table: Option<usize>,
}

/// A level line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// From the left margin, in points.
    pub x: f32,
    /// From the top of the strip, in points.
    pub y: f32,
    /// In points.
    pub width: f32,
    /// In points.
    pub thickness: f32,
    /// Colour.
    pub ink: Ink,
}

/// An upright line beside strips.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Strips of one number share it; it goes on through the gap between them.
    pub number: usize,
    /// From the left margin, in points.
    pub x: f32,
    /// In points.
    pub thickness: f32,
    /// Colour.
    pub ink: Ink,
}

/// What can be reached at a strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// A heading: its level, 1 for the title, and its text.
    Heading(u8, String),
    /// A source; number 1 is the first.
    Source(usize),
}

/// How strips of one text stay together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Never one line alone at the foot or at the head of a page.
    Lines,
    /// The whole on one page.
    Whole,
    /// The whole on the page of what follows.
    Next,
}

/// No longer text has to stay on one page.
const LONGEST_WHOLE: usize = 12;

/// The strips of a row of columns, each given by its left edge and its lines.
pub fn row(columns: Vec<(f32, Vec<Line>)>, leading: f32, gap: f32, keep: Keep) -> Vec<Strip> {
    let count = columns.iter().map(|(_, lines)| lines.len()).max();
    let count = count.unwrap_or_default();
    let mut strips = vec![Strip::default(); count];
    for (x, lines) in columns {
        for (strip, line) in strips.iter_mut().zip(lines) {
            strip.text.extend(line.runs.into_iter().map(|run| (x, run)));
        }
    }
    let whole = keep != Keep::Lines && count <= LONGEST_WHOLE;
    for (at, strip) in strips.iter_mut().enumerate() {
        strip.height = leading;
        strip.gap = if at == 0 { gap } else { 0.0 };
        strip.keep = match at + 1 == count {
            true => keep == Keep::Next,
            false => whole || at == 0 || at + 2 == count,
        };
    }
    strips
}
