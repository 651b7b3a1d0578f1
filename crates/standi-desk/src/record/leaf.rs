//! A page of the record: the days, what is told, its sources, how to cite it.

use super::cite::Cite;
use super::table::Table;
use super::view::{Dated, View};
use crate::page::{Part, with_pair};
use crate::sources::Numbered;
use axum::response::Response;
use maud::{Markup, html};
use standi_answers::Grounds;
use standi_law::ecli::of_citation;

/// A page of the record, being written.
pub struct Leaf<'v> {
    view: &'v View,
    cite: Cite,
    heading: String,
    dated: Dated,
    /// Where the form of the days leads.
    action: String,
    json: String,
    parts: Vec<Markup>,
    tables: Vec<Table>,
    marks: Marks,
}

/// The marks of sources, and the list to which they lead.
#[derive(Default)]
pub struct Marks(Numbered);

impl Marks {
    /// On what something rests: numbers of sources as links to the list, doubt, note, conflict.
    pub fn mark(&mut self, grounds: &Grounds, view: &View) -> Markup {
        let numbers: Vec<usize> = grounds.sources.iter().map(|id| self.0.number(id)).collect();
        let doubt = view.tell().confidence(grounds.confidence);
        html! {
            @for number in numbers {
                sup {
                    a href={ "#source-" (number) } {
                        span.hidden-label { (view.say("desk-record-source")) " " }
                        (number)
                    }
                }
            }
            @if let Some(doubt) = doubt { " " span.doubt { (doubt) } }
            @if let Some(conflict) = grounds.conflict {
                p.small { strong { (view.say("record-conflict")) } " " (conflict) }
            }
            @if let Some(note) = grounds.note {
                details.small { summary { (view.say("desk-record-note")) } p { (note) } }
            }
        }
    }

    fn list(&self, view: &View) -> Markup {
        let sources = self.0.ids().iter().filter_map(|id| view.record.source(id));
        html! {
            @if !self.0.ids().is_empty() {
                h2 #sources { (view.say("record-sources")) }
                ol.small.sources {
                    @for (at, source) in sources.enumerate() {
                        li id={ "source-" (at + 1) } {
                            a href={ "/record/source/" (source.id) } { (source.title) }
                            @if let Some(ecli) = of_citation(&source.title) { " · " code { (ecli) } }
                            @if let Some(url) = source.url {
                                " · "
                                a href=(url) rel="noreferrer noopener" {
                                    span.hand { (view.say("desk-record-open")) }
                                    span.hidden-label { ": " (source.title) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl<'v> Leaf<'v> {
    /// A page about the same on any day.
    ///
    /// `json` is the address of what it says as data.
    pub fn new(view: &'v View, cite: Cite, heading: &str, dated: Dated, json: String) -> Leaf<'v> {
        Leaf {
            view,
            heading: heading.to_string(),
            dated,
            action: cite.path.clone(),
            cite,
            json,
            parts: Vec::new(),
            tables: Vec::new(),
            marks: Marks::default(),
        }
    }

    /// The same, where the form of the days leads elsewhere.
    pub fn action(mut self, action: &str) -> Leaf<'v> {
        self.action = action.to_string();
        self
    }

    /// Adds something.
    pub fn add(&mut self, part: Markup) {
        self.parts.push(part);
    }

    /// Adds a heading with its name within the page.
    pub fn section(&mut self, id: &str, heading: &str) {
        self.parts.push(html! { h2 id=(id) { (heading) } });
    }

    /// Adds a table; none where it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            let part = self.drawn(table);
            self.parts.push(part);
        }
    }

    /// Adds a table that is folded: what leads to one of its rows opens it.
    pub fn folded(&mut self, summary: &str, table: Table) {
        if !table.rows.is_empty() {
            let part = self.drawn(table);
            let part = html! { details.wider { summary { (summary) } (part) } };
            self.parts.push(part);
        }
    }

    fn drawn(&mut self, table: Table) -> Markup {
        let csv = with_pair(&self.view.here(), "table", table.id);
        let part = table.html(self.view, &mut self.marks, &self.json, &csv);
        self.tables.push(table);
        part
    }

    /// A source mark within what is added next.
    pub fn mark(&mut self, grounds: Option<&Grounds>) -> Markup {
        grounds.map_or_else(|| html! {}, |grounds| self.marks.mark(grounds, self.view))
    }

    /// The page; or, where the address asks for it, one of its tables or its citation as a file.
    pub fn answer(self) -> Response {
        let view = self.view;
        if let Some(id) = view.asked("table") {
            return match self.tables.iter().find(|table| table.id == id) {
                Some(table) => table.csv(view),
                None => view.nothing(&view.with("desk-record-no-table", "name", id), None),
            };
        }
        if view.asked("cite") == Some("bibtex") {
            return self.cite.bibtex(view);
        }
        let body = html! {
            (navigation(view, &self.cite.path))
            h1 { (self.heading) }
            (self.cite.other_record(view))
            (view.form(&self.action, self.dated))
            @if self.dated != Dated::Never { p.faint { (view.days(self.dated)) } }
            @for part in &self.parts { (part) }
            (self.marks.list(view))
            (self.cite.html(view))
            p.small.hand { a href=(self.json) { (view.say("desk-record-json")) } }
        };
        view.reader.page(Part::Record, &self.cite.title, body)
    }
}

/// The pages of the record that stand beside this one.
fn navigation(view: &View, here: &str) -> Markup {
    let pages = [
        ("/record", view.to("/record"), "desk-record-states"),
        (
            "/record/matrix",
            view.to("/record/matrix"),
            "desk-record-matrix",
        ),
        (
            "/record/day",
            view.to_known(&format!("/record/day/{}", view.on)),
            "desk-record-day",
        ),
        (
            "/record/statements",
            view.to_known("/record/statements"),
            "desk-record-statements",
        ),
    ];
    let current = |path: &str| match path {
        "/record/day" => here.starts_with(path),
        path => here.split('?').next() == Some(path),
    };
    html! {
        nav.pages aria-label=(view.say("desk-record-pages")) {
            ul {
                @for (path, href, key) in pages {
                    li {
                        a href=(href) aria-current=[current(path).then_some("page")] { (view.say(key)) }
                    }
                }
            }
        }
    }
}
