//! Timelines drawn as text and as SVG; no I/O.
//!
//! - [`terminal`]: lanes of characters, readable without colour
//! - [`svg`]: a page to print: paper, ink and one accent, light and dark
//! - [`inline`]: the same within a page that gives it its look
//!
//! Both draw the lanes of [`standi_record::query::Timeline`].

mod axis;
mod ink;
mod labels;
mod svg;
mod terminal;

/// Says the words of a picture in the reader's language: given the id of a phrase and its English.
pub type Say<'a> = &'a dyn Fn(&str, &str) -> String;

/// The words as they are, in English.
pub fn english(_: &str, text: &str) -> String {
    text.to_string()
}

pub use svg::{Caption, Target, inline, svg};
pub use terminal::{legend, terminal};
