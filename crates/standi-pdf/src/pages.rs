//! Strips onto pages.

use crate::strip::{Anchor, Strip};

/// A strip on a page.
#[derive(Clone, Debug)]
pub struct Placed {
    /// From the top of the text of the page, in points.
    pub y: f32,
    /// The strip.
    pub strip: Strip,
    /// It repeats the head of a table: no part of the structure.
    pub repeated: bool,
}

/// Where something can be reached.
#[derive(Clone, Debug)]
pub struct Reached {
    /// Page; 0 is the first.
    pub page: usize,
    /// From the top of the text of the page, in points.
    pub y: f32,
    /// What.
    pub anchor: Anchor,
}

/// Strips on pages whose text is `height` points high. `heads` are the heads of the tables.
pub fn pages(strips: Vec<Strip>, heads: &[Vec<Strip>], height: f32) -> Vec<Vec<Placed>> {
    let mut pages: Vec<Vec<Placed>> = vec![Vec::new()];
    let mut y = 0.0;
    let mut rest = strips.into_iter().peekable();
    while rest.peek().is_some() {
        let mut group = Vec::new();
        for strip in rest.by_ref() {
            let keep = strip.keep;
            group.push(strip);
            if !keep {
                break;
            }
        }
        let needs: f32 = group.iter().map(|strip| strip.gap + strip.height).sum();
        let begun = pages.last().is_some_and(|page| !page.is_empty());
        if begun && y + needs > height {
            y = turn(&mut pages, heads, &group);
        }
        for (at, strip) in group.iter().enumerate() {
            // A group that is higher than a page is divided after all.
            let gap = if y > 0.0 { strip.gap } else { 0.0 };
            if y > 0.0 && y + gap + strip.height > height {
                y = turn(&mut pages, heads, &group[at..]);
            }
            let gap = if y > 0.0 { strip.gap } else { 0.0 };
            y = put(&mut pages, strip.clone(), y + gap, false);
        }
    }
    pages
}

/// A new page, with the head of the table that goes on; gives where its text begins.
fn turn(pages: &mut Vec<Vec<Placed>>, heads: &[Vec<Strip>], group: &[Strip]) -> f32 {
    pages.push(Vec::new());
    let table = group.first().and_then(|strip| strip.table);
    let mut y = 0.0;
    for strip in table
        .and_then(|table| heads.get(table))
        .into_iter()
        .flatten()
    {
        y = put(pages, strip.clone(), y, true);
    }
    y
}

fn put(pages: &mut [Vec<Placed>], strip: Strip, y: f32, repeated: bool) -> f32 {
    let below = y + strip.height;
    if let Some(page) = pages.last_mut() {
        page.push(Placed { y, strip, repeated });
    }
    below
}

/// What can be reached on the pages, in order.
pub fn anchors(pages: &[Vec<Placed>]) -> Vec<Reached> {
    let mut reached = Vec::new();
    for (page, strips) in pages.iter().enumerate() {
        for placed in strips.iter().filter(|placed| !placed.repeated) {
            reached.extend(placed.strip.anchor.clone().map(|anchor| Reached {
                page,
                y: placed.y,
                anchor,
            }));
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(keep: bool) -> Strip {
        Strip {
            height: 10.0,
            keep,
            ..Strip::default()
        }
    }

    fn counts(pages: &[Vec<Placed>]) -> Vec<usize> {
        pages.iter().map(Vec::len).collect()
    }

    #[test]
    fn what_is_kept_together_turns_the_page_together() {
        let strips = vec![strip(false), strip(false), strip(true), strip(false)];
        assert_eq!(counts(&pages(strips, &[], 30.0)), [2, 2]);
    }

    #[test]
    fn more_than_a_page_is_divided() {
        let mut strips = vec![strip(true); 7];
        strips.push(strip(false));
        assert_eq!(counts(&pages(strips, &[], 30.0)), [3, 3, 2]);
    }

    #[test]
    fn a_table_repeats_its_head() {
        let heads = vec![vec![strip(true)]];
        let row = Strip {
            table: Some(0),
            ..strip(false)
        };
        let strips = vec![strip(true), row.clone(), row.clone(), row];
        let pages = pages(strips, &heads, 30.0);
        assert_eq!(counts(&pages), [3, 2]);
        assert!(pages[1][0].repeated && !pages[1][1].repeated);
    }
}
