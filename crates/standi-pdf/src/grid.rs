//! Tables, and facts with their labels.

use crate::flow::{Flow, HEAD, TABLE, part};
use crate::strip::{Keep, Rule, Strip, row};
use crate::text::{Ink, Part, Style};
use crate::tree::{Id, Role};
use standi_report::document::{Fact, Said, Span};

/// Between columns, in points.
const GUTTER: f32 = 12.0;
/// Above and below the text of a row, in points.
const PADDING: f32 = 3.0;
/// From the left margin to the facts, in points: they stand in one column, however far in.
const FACTS: f32 = 150.0;
/// Narrowest column of labels, in points.
const LABELS: f32 = 70.0;

impl Flow<'_> {
    /// Facts, each with its label before it; facts of a fact further in.
    pub fn facts(&mut self, parent: Id, facts: &[Fact]) {
        if facts.is_empty() {
            return;
        }
        let list = self.tree.add(parent, Role::List(false));
        for (at, fact) in facts.iter().enumerate() {
            let after = at > 0 && matches!(facts[at - 1].said, Said::Facts(_));
            let gap = if at == 0 || after { 6.0 } else { 2.0 };
            let entry = self.tree.add(list, Role::Entry);
            let label = self.tree.add(entry, Role::Label);
            let mut label = part(&fact.label, self.tree.slot(label));
            let body = self.tree.add(entry, Role::Body);
            match &fact.said {
                Said::Text(text) => {
                    // A space, so that label and fact are two words to whoever reads them aloud.
                    label.text.push(' ');
                    label.look.ink = Some(Ink::Grey);
                    let said = part(text, self.tree.slot(body));
                    let x = FACTS.max(self.x + LABELS + GUTTER);
                    let labels = x - GUTTER - self.x;
                    let columns = vec![
                        (self.x, self.typesetter.lines(&[label], &TABLE, labels)),
                        (x, self.typesetter.lines(&[said], &TABLE, self.right - x)),
                    ];
                    // The last fact does not stand alone on a page.
                    let keep = match at + 2 == facts.len() {
                        true => Keep::Next,
                        false => Keep::Lines,
                    };
                    self.push(row(columns, TABLE.leading, gap, keep));
                }
                Said::Facts(facts) => {
                    self.text(&[label], &HEAD, 8.0, Keep::Next);
                    self.barred(12.0, 0.75, Ink::Rule, |flow| flow.facts(body, facts));
                }
            }
        }
    }

    /// A table; its head comes again on every page.
    pub fn table(&mut self, parent: Id, head: &[String], rows: &[Vec<Vec<Span>>]) {
        let table = self.tree.add(parent, Role::Table);
        let top = self.tree.add(table, Role::TableHead);
        let line = self.tree.add(top, Role::Row);
        let heads: Vec<Vec<Part>> = head
            .iter()
            .map(|text| {
                let cell = self.tree.add(line, Role::ColumnHead);
                vec![part(text, self.tree.slot(cell))]
            })
            .collect();
        let body = self.tree.add(table, Role::TableBody);
        let cells: Vec<Vec<Vec<Part>>> = rows
            .iter()
            .map(|row| {
                let line = self.tree.add(body, Role::Row);
                let mut parts = Vec::new();
                for spans in row {
                    let cell = self.tree.add(line, Role::Cell);
                    parts.push(self.parts(cell, spans));
                }
                parts
            })
            .collect();
        let columns = self.columns(&heads, &cells);

        let mut strips = self.row(&heads, &HEAD, &columns, 1.0);
        for strip in &mut strips {
            strip.keep = true;
        }
        let number = self.heads.len();
        self.heads.push(strips.clone());
        if let Some(first) = strips.first_mut() {
            first.gap = 8.0;
        }
        self.push(strips);
        for cells in &cells {
            let mut strips = self.row(cells, &TABLE, &columns, 0.5);
            for strip in &mut strips {
                strip.table = Some(number);
            }
            self.push(strips);
        }
    }

    fn row(
        &mut self,
        cells: &[Vec<Part>],
        style: &Style,
        columns: &[(f32, f32)],
        thickness: f32,
    ) -> Vec<Strip> {
        let lines = columns.iter().zip(cells).map(|((x, width), parts)| {
            let mut parts = parts.clone();
            // Cells are words of their own to whoever takes the text out.
            if let Some(last) = parts.last_mut() {
                last.text.push(' ');
            }
            (*x, self.typesetter.lines(&parts, style, *width))
        });
        let mut strips = row(lines.collect(), style.leading, PADDING, Keep::Whole);
        let (x, width) = (self.x, self.right - self.x);
        if let Some(last) = strips.last_mut() {
            last.height += PADDING;
            last.rules.push(Rule {
                x,
                y: last.height,
                width,
                thickness,
                ink: if thickness < 1.0 {
                    Ink::Rule
                } else {
                    Ink::Black
                },
            });
        }
        strips
    }

    /// Left edge and width of each column: what each asks for, and if that is too much, a share.
    fn columns(&mut self, heads: &[Vec<Part>], rows: &[Vec<Vec<Part>>]) -> Vec<(f32, f32)> {
        let mut asked = vec![(0.0_f32, 0.0_f32); heads.len()];
        let all = std::iter::once((heads, &HEAD)).chain(rows.iter().map(|row| (&**row, &TABLE)));
        for (cells, style) in all {
            for (asked, parts) in asked.iter_mut().zip(cells) {
                let (least, most) = self.typesetter.widths(parts, style);
                // A hair more, so that rounding breaks no line.
                *asked = (asked.0.max(least + 0.5), asked.1.max(most + 4.0));
            }
        }
        let mut x = self.x;
        let edges = widths(&asked, self.right - self.x).into_iter().map(|it| {
            let left = x;
            x += it + GUTTER;
            (left, it)
        });
        edges.collect()
    }
}

/// Widths of columns that ask for (least, most), in `room` points with the gutters.
fn widths(asked: &[(f32, f32)], room: f32) -> Vec<f32> {
    let count = asked.len() as f32;
    let room = room - GUTTER * (count - 1.0).max(0.0);
    let least: f32 = asked.iter().map(|it| it.0).sum();
    let most: f32 = asked.iter().map(|it| it.1).sum();
    if most <= room || most <= least {
        return match most <= room {
            true => asked.iter().map(|it| it.1).collect(),
            false => asked.iter().map(|_| room / count).collect(),
        };
    }
    if least > room {
        return asked.iter().map(|it| it.0 / least * room).collect();
    }
    let share = (room - least) / (most - least);
    let width = |it: &(f32, f32)| it.0 + (it.1 - it.0) * share;
    asked.iter().map(width).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_room() {
        assert_eq!(widths(&[(10.0, 20.0), (10.0, 50.0)], 200.0), [20.0, 50.0]);
        let shared = widths(&[(20.0, 20.0), (40.0, 400.0)], 112.0);
        assert_eq!(shared, [20.0, 80.0]);
        let narrow = widths(&[(60.0, 80.0), (60.0, 80.0)], 92.0);
        assert_eq!(narrow, [40.0, 40.0]);
    }
}
