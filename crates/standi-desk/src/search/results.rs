//! What was found, as a page shows it: the form, the results with their reasons, what else there is.

use super::Asked;
use super::asked::PAGE;
use super::pages::{Covers, address_of};
use super::searching::Failed;
use crate::docket::trouble;
use crate::docket::visitor::Visitor;
use crate::page::on_paper;
use crate::reader::Reader;
use axum::http::StatusCode;
use maud::{Markup, html};
use standi_answers::search::{Found, Piece, Search};
use standi_report::search::{about, how, reason, stale, summary, title};
use standi_report::words::Tell;
use standi_search::{FURTHEST, Kind, Part};

/// What a page shows.
pub struct Shown<'a> {
    /// What was asked for.
    pub asked: &'a Asked,
    /// What is searched.
    pub covers: Covers,
    /// The address under which it is kept, where it is.
    pub place: Option<String>,
    /// The page, from 1.
    pub page: usize,
}

fn tell(reader: &Reader) -> Tell<'_> {
    Tell {
        words: reader.words(),
        record: Some(reader.desk.record()),
    }
}

/// The box, and what narrows a search down, in HUDOC's order.
pub fn form(shown: &Shown<'_>, reader: &Reader) -> Markup {
    let asked = shown.asked;
    let path = shown.covers.path();
    let id = shown.place.as_deref().and_then(|it| it.rsplit('/').next());
    html! {
        search {
            form #search method="post" action=(path) data-finds={ (path) "/found" } {
                input type="hidden" name="kept" value=[id];
                div.field {
                    label for="q" { (reader.say("desk-search-words")) }
                    span.hint #q-hint { (reader.say("desk-search-hint")) }
                    div.ask {
                        input type="search" id="q" name="q" value=(asked.words) aria-describedby="q-hint"
                            autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="400";
                        button { (reader.say("desk-search")) }
                    }
                }
                details.wider open[asked.is_filtered()] {
                    summary { (reader.say("desk-search-narrow")) }
                    div.filters { (filters(asked, shown.covers, reader)) }
                }
                @if shown.covers == Covers::Public {
                    p.small {
                        (reader.say("desk-search-public")) " "
                        button.plain formaction="/docket/search" { (reader.say("desk-search-docket-too")) }
                    }
                } @else {
                    p.small { (reader.say("desk-search-docket-hint")) }
                }
            }
        }
    }
}

fn filters(asked: &Asked, covers: Covers, reader: &Reader) -> Markup {
    let tell = tell(reader);
    let mut states: Vec<(String, &str)> = reader
        .desk
        .record()
        .states
        .iter()
        .map(|state| (reader.words().state_alone(state), state.code.0))
        .collect();
    states.sort_by_key(|(name, _)| standi_text::fold(name));
    let parts = Part::ALL.into_iter();
    let parts = parts.filter(|part| covers == Covers::Docket || *part != Part::Docket);
    let option = |word: &str, text: String| {
        html! { option value=(word) selected[word == asked.kind] { (text) } }
    };
    let kind = |kind: &Kind| option(kind.word(), tell.say(&format!("kind-{kind}"), &[]));
    html! {
        label {
            (reader.say("desk-search-kind"))
            select name="kind" {
                (option("", reader.say("desk-record-any")))
                @for part in parts {
                    optgroup label=(reader.say(&format!("search-part-{}", part.word()))) {
                        (option(part.word(), reader.say(&format!("search-all-{}", part.word()))))
                        @if part == Part::Catalogue {
                            @for group in ["judgment", "all-decisions", "resolution"] {
                                (option(group, reader.say(&format!("search-all-{group}"))))
                            }
                        }
                        @for it in Kind::ALL.iter().filter(|it| it.part() == part && part != Part::Cases && part != Part::Docket) {
                            (kind(it))
                        }
                    }
                }
            }
        }
        label {
            (reader.say("desk-search-state"))
            select name="state" {
                option value="" { (reader.say("desk-record-any")) }
                @for (name, code) in &states {
                    option value=(code) selected[*code == asked.state] { (name) }
                }
            }
        }
        label {
            (reader.say("desk-search-article"))
            input type="text" name="article" value=(asked.article) autocomplete="off" placeholder="6(1)";
        }
        label {
            (reader.say("desk-search-importance"))
            select name="importance" {
                option value="" { (reader.say("desk-record-any")) }
                @for level in ["1", "2", "3", "4"] {
                    option value=(level) selected[level == asked.importance] {
                        (reader.say(&format!("desk-search-importance-{level}")))
                    }
                }
            }
        }
        label { (reader.say("desk-search-from")) input type="date" name="from" value=(asked.from); }
        label { (reader.say("desk-search-to")) input type="date" name="to" value=(asked.to); }
        label {
            (reader.say("desk-record-field-known_by"))
            input type="date" name="known_by" value=(asked.known_by);
        }
    }
}

/// What stands where nothing was asked for.
pub fn nothing_asked(has_catalogue: bool, reader: &Reader) -> Markup {
    html! {
        @if !has_catalogue { (no_catalogue(reader)) }
    }
}

fn no_catalogue(reader: &Reader) -> Markup {
    html! {
        div.inset.small {
            p { (reader.say("desk-search-no-catalogue")) }
            p { code { "standi catalogue index catalogue.parquet --out INDEX" } }
            p { code { "standi serve --catalogue INDEX" } }
        }
    }
}

/// What was found.
pub fn found(answer: &Search, shown: &Shown<'_>, reader: &Reader) -> Markup {
    let tell = tell(reader);
    let last = answer.skipped + answer.results.len();
    let more = (last as u64) < answer.total && last + PAGE <= FURTHEST;
    html! {
        p #count role="status" { strong { (summary(answer, tell)) } }
        (on_paper(&narrowed(shown.asked, reader), reader))
        @if let Some(how) = how(answer, tell) { p { (how) } }
        @if answer.counts.len() > 1 { (counts(answer, tell, reader)) }
        ol.lines.results start=(answer.skipped + 1) {
            @for it in &answer.results { li { (result(it, tell)) } }
        }
        @if shown.page > 1 || more {
            nav.steps aria-label=(reader.say("desk-search-pages")) {
                ul {
                    @if shown.page > 1 {
                        li { a rel="prev" href=(address_of(shown, shown.page - 1)) { (reader.say("desk-search-before")) } }
                    }
                    @if more {
                        li { a rel="next" href=(address_of(shown, shown.page + 1)) { (reader.say("desk-next-page")) } }
                    }
                }
            }
        }
        @if last + PAGE > FURTHEST { p { (reader.say("desk-search-furthest")) } }
        @if answer.searched.catalogue.is_none() { (no_catalogue(reader)) }
        @if let Some(stale) = stale(answer, tell) { p.inset { (stale) } }
        (exports(shown, reader))
    }
}

/// What the search was narrowed down to: fields of the form and their values, as they are called.
fn narrowed(asked: &Asked, reader: &Reader) -> Vec<(String, String)> {
    let tell = tell(reader);
    let day = |value: &str| value.parse().map_or(value.to_string(), |day| tell.day(day));
    let pairs = asked.pairs().into_iter();
    let named = pairs.filter_map(|(name, value)| {
        let (label, value) = match name {
            "kind" => ("desk-search-kind", kinds_named(value, tell)),
            "state" => ("desk-search-state", tell.state_alone(value, value)),
            "article" => ("desk-search-article", value.to_string()),
            "importance" => {
                // `01` asks for the same level as `1`.
                let level: u8 = value.parse().unwrap_or_default();
                let named = reader.say(&format!("desk-search-importance-{level}"));
                ("desk-search-importance", named)
            }
            "from" => ("desk-search-from", day(value)),
            "to" => ("desk-search-to", day(value)),
            "known_by" => ("desk-record-field-known_by", day(value)),
            _ => return None,
        };
        Some((reader.say(label), value))
    });
    named.collect()
}

/// What a kind, a group of them or a part is called.
fn kinds_named(word: &str, tell: Tell<'_>) -> String {
    match Kind::ALL.iter().any(|kind| kind.word() == word) {
        true => tell.say(&format!("kind-{word}"), &[]),
        false => tell.say(&format!("search-all-{word}"), &[]),
    }
}

/// How many of each kind; each asks for that kind alone.
fn counts(answer: &Search, tell: Tell<'_>, reader: &Reader) -> Markup {
    html! {
        ul.kinds aria-label=(reader.say("desk-search-kinds")) {
            @for it in &answer.counts {
                li {
                    button.plain form="search" name="kind" value=(it.kind) {
                        (tell.say(&format!("kind-{}", it.kind), &[]))
                    }
                    " " span.faint { (tell.thousands(i64::try_from(it.count).unwrap_or(i64::MAX))) }
                }
            }
        }
    }
}

fn result(it: &Found, tell: Tell<'_>) -> Markup {
    let title = pieces(&title(it, tell));
    // Titles and texts are in the language in which they were written.
    html! {
        h3 {
            @match it.address.as_deref() {
                Some(address) if address.starts_with('/') => a href=(address) { bdi { (title) } },
                Some(address) => a href=(address) rel="noreferrer noopener" { bdi { (title) } },
                None => bdi { (title) },
            }
        }
        p.small.faint { (about(it, tell)) }
        @for why in &it.why {
            @if let Some(text) = reason(why, tell) { p { bdi { (pieces(&text)) } } }
        }
    }
}

fn pieces(pieces: &[Piece]) -> Markup {
    html! {
        @for it in pieces {
            @if it.is_match { mark { (it.text) } } @else { (it.text) }
        }
    }
}

/// The same as data, and an address of it; of what is public alone.
fn exports(shown: &Shown<'_>, reader: &Reader) -> Markup {
    if shown.covers == Covers::Docket {
        return html! {};
    }
    let page = |path: &str| {
        let to = shown.asked.address(path);
        match shown.page {
            1 => to,
            page => crate::page::with_pair(&to, "page", &page.to_string()),
        }
    };
    let skipped = (shown.page - 1) * PAGE;
    let json = shown.asked.address("/api/v1/search");
    let json = match skipped {
        0 => json,
        skip => crate::page::with_pair(&json, "skip", &skip.to_string()),
    };
    html! {
        p.exports {
            a href=(page("/search/results.csv")) download { "CSV" }
            " · " a href=(json) { "JSON" }
            @if shown.place.is_some() {
                " · " a href=(page("/search")) { (reader.say("desk-search-address")) }
                " " span.faint { (reader.say("desk-search-address-hint")) }
            }
        }
    }
}

/// Why nothing can be found.
pub fn failed(failed: &Failed, visitor: Option<&Visitor>, reader: &Reader) -> (StatusCode, Markup) {
    let say = |heading: &str, text: &str, help: Option<&str>| {
        html! {
            div.summary role="alert" tabindex="-1" {
                h2 { (reader.say(heading)) }
                p lang="en" { (text) }
                @if let Some(help) = help { p lang="en" { (help) } }
            }
        }
    };
    match (failed, visitor) {
        (Failed::Asked(fault), _) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            say("desk-search-wrong", &fault.message, fault.help.as_deref()),
        ),
        (Failed::Docket(failed), Some(visitor)) => {
            (trouble::status(failed), trouble::summary(failed, visitor))
        }
        (Failed::Docket(failed), None) => (trouble::status(failed), html! {}),
        (Failed::Index(why), _) => (
            StatusCode::SERVICE_UNAVAILABLE,
            say("desk-search-no-index", why, None),
        ),
    }
}
