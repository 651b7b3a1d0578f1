//! Timelines drawn as text and as SVG; no I/O.
//!
//! - [`terminal`]: lanes of characters, readable without colour
//! - [`svg`]: a page to print: paper, ink and one accent, light and dark
//!
//! Both draw the lanes of [`standi_record::query::Timeline`].

mod axis;
mod ink;
mod labels;
mod svg;
mod terminal;

pub use svg::{Caption, svg};
pub use terminal::{legend, terminal};
