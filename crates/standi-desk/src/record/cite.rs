//! How to cite a page: an address that goes on to mean the same, a command, BibTeX.

use super::view::{Dated, View, address};
use crate::download::file;
use crate::page::with_pair;
use axum::response::Response;
use maud::{Markup, html};
use standi_law::ecli::of_citation;

/// What is cited.
pub struct Cite {
    /// Its path.
    pub path: String,
    /// What it is, with its day.
    pub title: String,
    /// The command that gives the same answer, without its days; empty: there is none.
    pub command: String,
    /// Which days it depends on that its path does not name.
    pub dated: Dated,
}

impl Cite {
    /// An address that says on which day, as known on which, and by which record.
    fn address(&self, view: &View) -> String {
        let on = (self.dated == Dated::Both).then_some(view.on);
        let to = address(&self.path, &[("on", on), ("known_by", view.known_by)]);
        with_pair(&to, "record", &view.record.hash)
    }

    fn command(&self, view: &View) -> Option<String> {
        if self.command.is_empty() {
            return None;
        }
        let mut command = format!("standi {}", self.command);
        if self.dated == Dated::Both {
            command += &format!(" --on {}", view.on);
        }
        if let Some(day) = view.known_by {
            command += &format!(" --known-by {day}");
        }
        Some(command)
    }

    fn text(&self, view: &View) -> String {
        let mut title = self.title.clone();
        if let Some(day) = view.known_by {
            title += &view.with("desk-record-cite-known", "day", view.day(day));
        }
        title
    }

    fn by(&self, view: &View) -> String {
        let args = [
            ("version", view.record.version.to_string()),
            ("hash", view.record.hash.to_string()),
            ("program", standi_answers::VERSION.to_string()),
        ];
        view.reader.with("desk-record-cite-by", &args)
    }

    /// The identifier of the ruling that is cited, where it is one.
    fn ecli(&self) -> Option<String> {
        of_citation(&self.title)
    }

    /// The part of a page that says how to cite it.
    pub fn html(&self, view: &View) -> Markup {
        let bibtex = with_pair(&view.here(), "cite", "bibtex");
        html! {
            details #cite {
                summary { (view.say("desk-record-cite")) }
                p { (self.text(view)) ". " @if let Some(ecli) = self.ecli() { code { (ecli) } ". " } (self.by(view)) }
                p.hand { a href=(self.address(view)) { (view.say("desk-record-cite-address")) } }
                @if let Some(command) = self.command(view) {
                    p { (view.say("desk-record-cite-command")) " " code { (command) } }
                }
                p.hand { a href=(bibtex) download { "BibTeX" } }
            }
        }
    }

    /// Says it where an address cites another record than the one at hand.
    pub fn other_record(&self, view: &View) -> Markup {
        let cited = view.asked("record").filter(|it| *it != view.record.hash.0);
        html! {
            @if let Some(cited) = cited {
                @let args = [
                    ("cited", cited.to_string()),
                    ("version", view.record.version.to_string()),
                    ("hash", view.record.hash.to_string()),
                ];
                p.notice role="note" { (view.reader.with("desk-record-other", &args)) }
            }
        }
    }

    /// The citation as a file.
    pub fn bibtex(&self, view: &View) -> Response {
        let key: String = self
            .path
            .trim_start_matches("/record")
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        let year = view.record.version.split('-').next().unwrap_or_default();
        let mut fields = vec![
            ("title", format!("{{{}}}", escaped(&self.text(view)))),
            ("howpublished", escaped(&self.by(view))),
            ("year", year.to_string()),
        ];
        let note = self.command(view).unwrap_or_else(|| self.address(view));
        fields.push(("note", escaped(&note)));
        if let Some(ecli) = self.ecli() {
            fields.extend([("eprinttype", "ecli".to_string()), ("eprint", ecli)]);
        }
        let fields: String = fields
            .iter()
            .map(|(name, value)| format!("  {name} = {{{value}}},\n"))
            .collect();
        let text = format!("@misc{{standi{key}-{},\n{fields}}}\n", view.on);
        let name = format!("standi{key}-{}.bib", view.on);
        file(&name, "application/x-bibtex; charset=utf-8", text)
    }
}

/// Text within braces of BibTeX.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '&' | '%' | '$' | '#' | '_') {
            out.push('\\');
        }
        match c {
            '{' | '}' | '\\' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_title_cannot_end_its_field() {
        assert_eq!(escaped("A & B} \\% 1_2"), "A \\& B \\% 1\\_2");
    }
}
