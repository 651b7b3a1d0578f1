//! Columns that line up, as wide as what stands in them.

use crate::output::Page;
use standi_report::plain::plain;
use textwrap::core::display_width;

/// Between two columns.
const GAP: usize = 2;

/// Which side of a column its cells are set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// A table with heads. The last column wraps within the width of the page.
pub struct Table<const N: usize> {
    heads: [(&'static str, Set); N],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    /// An empty table.
    pub fn new(heads: [(&'static str, Set); N]) -> Table<N> {
        Table {
            heads,
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: [String; N]) {
        self.rows
            .push(cells.map(|cell| plain(&cell).replace('\n', " ")));
    }

    /// Writes it; without heads where they are all empty.
    pub fn write(&self, page: &mut Page<'_>) {
        let widths: Vec<usize> = (0..N)
            .map(|at| {
                let cells = self.rows.iter().map(|row| display_width(&row[at]));
                cells.fold(display_width(self.heads[at].0), usize::max)
            })
            .collect();
        if self.heads.iter().any(|(head, _)| !head.is_empty()) {
            let heads: Vec<&str> = self.heads.iter().map(|(head, _)| *head).collect();
            self.line(page, &widths, &heads);
        }
        for row in &self.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            self.line(page, &widths, &cells);
        }
    }

    fn line(&self, page: &mut Page<'_>, widths: &[usize], cells: &[&str]) {
        let mut text = "  ".to_string();
        for at in 0..N - 1 {
            let pad = " ".repeat(widths[at] - display_width(cells[at]));
            match self.heads[at].1 {
                Set::Left => text += &format!("{}{pad}", cells[at]),
                Set::Right => text += &format!("{pad}{}", cells[at]),
            }
            text += &" ".repeat(GAP);
        }
        let indent = display_width(&text);
        let room = page.width().saturating_sub(indent).max(20);
        let options = textwrap::Options::new(room)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        let mut rest = textwrap::wrap(cells[N - 1], options).into_iter();
        text += &rest.next().unwrap_or_default();
        page.raw(text.trim_end());
        page.raw("\n");
        for part in rest {
            page.raw(&format!("{}{part}\n", " ".repeat(indent)));
        }
    }
}
