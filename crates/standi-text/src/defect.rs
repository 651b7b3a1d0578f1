//! What is wrong with a text, where, and what to do about it.

use crate::{Place, Source, Span};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;
use std::fmt;
use std::sync::Arc;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// Stable name of the kind of defect, e.g. `unknown-source`.
    pub kind: &'static str,
    /// What is wrong, in one line without a full stop.
    pub message: String,
    /// Where, with a word about what stands there. `None`: about the file or set as a whole.
    pub at: Option<(Place, String)>,
    /// Other places that matter, in any file.
    pub also: Vec<(Place, String)>,
    /// What would be right, or what to do.
    pub help: Option<String>,
}

impl Defect {
    /// A defect at a place.
    pub fn new(
        kind: &'static str,
        message: impl Into<String>,
        source: &Arc<Source>,
        span: Span,
        label: impl Into<String>,
    ) -> Defect {
        let place = Place {
            source: source.clone(),
            span,
        };
        Defect {
            kind,
            message: message.into(),
            at: Some((place, label.into())),
            also: Vec::new(),
            help: None,
        }
    }

    /// A defect of something as a whole: a file that cannot be read, a folder that lacks a file.
    pub fn general(kind: &'static str, message: impl Into<String>) -> Defect {
        Defect {
            kind,
            message: message.into(),
            at: None,
            also: Vec::new(),
            help: None,
        }
    }

    /// The same with advice.
    pub fn help(mut self, help: impl Into<String>) -> Defect {
        self.help = Some(help.into());
        self
    }

    /// The same with another place shown.
    pub fn also(mut self, source: &Arc<Source>, span: Span, label: impl Into<String>) -> Defect {
        let place = Place {
            source: source.clone(),
            span,
        };
        self.also.push((place, label.into()));
        self
    }

    fn render(&self, renderer: &Renderer) -> String {
        let title = Level::ERROR.primary_title(&*self.message).id(self.kind);
        let mut group = Group::with_title(title);
        if let Some((place, label)) = &self.at {
            let here: Vec<_> = self
                .also
                .iter()
                .filter(|(p, _)| p.source == place.source)
                .collect();
            let mut snippet = snippet(&place.source).annotation(annotation(
                AnnotationKind::Primary,
                place,
                label,
            ));
            for (other, label) in here {
                snippet = snippet.annotation(annotation(AnnotationKind::Context, other, label));
            }
            group = group.element(snippet);
            for (other, label) in self.also.iter().filter(|(p, _)| p.source != place.source) {
                group = group.element(snippet_of(other).annotation(annotation(
                    AnnotationKind::Context,
                    other,
                    label,
                )));
            }
        }
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(&**help));
        }
        renderer.render(&[group])
    }
}

fn snippet(source: &Source) -> Snippet<'_, Annotation<'_>> {
    Snippet::source(&*source.text).path(&*source.name)
}

fn snippet_of(place: &Place) -> Snippet<'_, Annotation<'_>> {
    snippet(&place.source)
}

fn annotation<'a>(kind: AnnotationKind, place: &Place, label: &'a str) -> Annotation<'a> {
    let length = place.source.text.len();
    let start = place.span.start.min(length);
    let annotation = kind.span(start..place.span.end.clamp(start, length));
    if label.is_empty() {
        annotation
    } else {
        annotation.label(label)
    }
}

/// How defects are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Plain text.
    Plain,
    /// With terminal colours.
    Coloured,
}

/// Defects found together; never empty when returned as an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Defects(pub Vec<Defect>);

impl Defects {
    /// Nothing wrong so far.
    pub fn new() -> Defects {
        Defects::default()
    }

    /// Adds one.
    pub fn push(&mut self, defect: Defect) {
        self.0.push(defect);
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `value`, or all the defects if there are any.
    pub fn or<T>(self, value: T) -> Result<T, Defects> {
        if self.is_empty() {
            Ok(value)
        } else {
            Err(self)
        }
    }

    /// Every defect drawn in its source, in the manner of a compiler.
    pub fn render(&self, style: Style) -> String {
        let renderer = match style {
            Style::Plain => Renderer::plain(),
            Style::Coloured => Renderer::styled(),
        };
        let renderer = renderer.decor_style(DecorStyle::Unicode);
        self.0
            .iter()
            .map(|d| d.render(&renderer))
            .collect::<Vec<_>>()
            .join("\n\n")
    }

    /// The defects as plain data: file, line, column, kind, message, help.
    pub fn entries(&self) -> Vec<DefectEntry> {
        self.0
            .iter()
            .map(|defect| {
                let place = defect.at.as_ref();
                let position = place.map(|(p, _)| p.position());
                DefectEntry {
                    kind: defect.kind,
                    message: defect.message.clone(),
                    file: place.map(|(p, _)| p.source.name.clone()),
                    line: position.map(|p| p.0),
                    column: position.map(|p| p.1),
                    label: place
                        .map(|(_, label)| label.clone())
                        .filter(|l| !l.is_empty()),
                    help: defect.help.clone(),
                }
            })
            .collect()
    }
}

impl From<Defect> for Defects {
    fn from(defect: Defect) -> Defects {
        Defects(vec![defect])
    }
}

impl Extend<Defect> for Defects {
    fn extend<I: IntoIterator<Item = Defect>>(&mut self, defects: I) {
        self.0.extend(defects);
    }
}

impl fmt::Display for Defects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(Style::Plain))
    }
}

impl std::error::Error for Defects {}

/// A defect as machine-readable data.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub struct DefectEntry {
    /// Stable name of the kind.
    pub kind: &'static str,
    /// What is wrong.
    pub message: String,
    /// Name of the file.
    pub file: Option<String>,
    /// Line, from 1.
    pub line: Option<usize>,
    /// Column in characters, from 1.
    pub column: Option<usize>,
    /// A word about what stands there.
    pub label: Option<String>,
    /// What would be right.
    pub help: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_defect_is_drawn_where_it_stands() {
        let source = Source::new(
            "states/GRC.toml",
            "from  = 1974-11-28\nuntil = 1970-06-13\n",
        );
        let defect = Defect::new(
            "end-before-beginning",
            "this period ends before it begins",
            &source,
            Span { start: 27, end: 37 },
            "ends here",
        )
        .also(&source, Span { start: 8, end: 18 }, "begins here")
        .help("Greece has two periods under the Convention");
        let drawn = Defects::from(defect.clone()).render(Style::Plain);
        for part in ["states/GRC.toml:2:9", "ends here", "begins here", "help"] {
            assert!(drawn.contains(part), "{part} is missing in\n{drawn}");
        }
        let entry = &Defects::from(defect).entries()[0];
        assert_eq!((entry.line, entry.column), (Some(2), Some(9)));
    }
}
