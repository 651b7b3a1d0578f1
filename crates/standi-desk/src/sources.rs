//! The sources that a page names, numbered in the order of naming.

/// Ids of sources; the number of the first is 1.
#[derive(Default)]
pub struct Numbered(Vec<&'static str>);

impl Numbered {
    /// The number of a source.
    pub fn number(&mut self, id: &'static str) -> usize {
        let known = self.0.iter().position(|it| *it == id);
        known.unwrap_or_else(|| {
            self.0.push(id);
            self.0.len() - 1
        }) + 1
    }

    /// Their ids, in the order of their numbers.
    pub fn ids(&self) -> &[&'static str] {
        &self.0
    }
}
