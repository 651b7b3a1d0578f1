//! Forms as pages show them: fields with their hints, and what is wrong with them.

use crate::reader::Reader;
use maud::{Markup, html};

/// What is wrong with the fields of a form, and what would be right; of each field by its id.
#[derive(Debug, Default)]
pub struct Amiss(Vec<(String, String)>);

/// A field of one line.
pub struct Line<'a> {
    /// Its id and name.
    pub id: &'static str,
    /// `text` or `password`.
    pub kind: &'static str,
    /// What it is called.
    pub label: String,
    /// What helps to fill it in; it may be empty.
    pub hint: String,
    /// What a browser may fill in.
    pub autocomplete: &'static str,
    /// What was written.
    pub value: &'a str,
    /// Whether it may not stay empty.
    pub required: bool,
}

impl Amiss {
    /// Something is wrong with one field.
    pub fn of(id: impl Into<String>, text: String) -> Amiss {
        Amiss(vec![(id.into(), text)])
    }

    /// Something is wrong with another field too.
    pub fn add(&mut self, id: impl Into<String>, text: String) {
        self.0.push((id.into(), text));
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of it, above the form; each leads to its field.
    pub fn summary(&self, reader: &Reader) -> Markup {
        html! {
            @if !self.is_empty() {
                div.summary role="alert" tabindex="-1" {
                    h2 { (reader.say("desk-wrong")) }
                    @for (id, text) in &self.0 { p { a href={ "#" (id) } { (text) } } }
                }
            }
        }
    }

    /// A field: its label, its hint, what is wrong with it, and what is filled in, which is told by
    /// what it is described and whether it is wrong.
    pub fn field(
        &self,
        id: &str,
        label: &str,
        hint: &str,
        fill: impl FnOnce(Option<&str>, Option<&str>) -> Markup,
    ) -> Markup {
        let wrong = self.0.iter().find(|(it, _)| *it == id);
        let wrong = wrong.map(|(_, text)| text);
        let described = [
            (!hint.is_empty()).then(|| format!("{id}-hint")),
            wrong.map(|_| format!("{id}-wrong")),
        ];
        let described: Vec<String> = described.into_iter().flatten().collect();
        let described = described.join(" ");
        let described = Some(described.as_str()).filter(|it| !it.is_empty());
        html! {
            div.field.wrong[wrong.is_some()] {
                label for=(id) { (label) }
                @if !hint.is_empty() { span.hint id={ (id) "-hint" } { (hint) } }
                @if let Some(text) = wrong { p.wrong-text id={ (id) "-wrong" } { (text) } }
                (fill(described, wrong.map(|_| "true")))
            }
        }
    }

    /// A field of one line.
    pub fn line(&self, line: &Line<'_>) -> Markup {
        self.field(line.id, &line.label, &line.hint, |described, invalid| {
            html! {
                input type=(line.kind) id=(line.id) name=(line.id) value=(line.value)
                    autocomplete=(line.autocomplete) required[line.required]
                    aria-describedby=[described] aria-invalid=[invalid];
            }
        })
    }
}
