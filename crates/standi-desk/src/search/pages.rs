//! The routes of search.

use super::results::{self, Shown};
use super::searching::Failed;
use super::table;
use super::{Asked, found_in_docket};
use crate::docket::visitor::Visitor;
use crate::fields::Fields;
use crate::kept::{Id, Keep};
use crate::page::{Part, with_pair};
use crate::reader::Reader;
use axum::extract::{Path, Query};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use standi_answers::search::Search;
use standi_search::Shelf;

/// Where a search is put, and what it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Covers {
    /// What is public.
    Public,
    /// The docket too.
    Docket,
}

impl Covers {
    /// The path of its pages.
    pub fn path(self) -> &'static str {
        match self {
            Covers::Public => "/search",
            Covers::Docket => "/docket/search",
        }
    }

    fn kept(self, reader: &Reader) -> &Keep<Asked> {
        match self {
            Covers::Public => &reader.desk.searching.public,
            Covers::Docket => &reader.desk.searching.docket,
        }
    }

    fn place(self, id: Id) -> String {
        format!("{}/{id}", self.path())
    }
}

/// Who searches.
enum Who {
    Anyone(Reader),
    Visitor(Box<Visitor>),
}

impl Who {
    fn reader(&self) -> &Reader {
        match self {
            Who::Anyone(reader) => reader,
            Who::Visitor(visitor) => &visitor.reader,
        }
    }

    fn covers(&self) -> Covers {
        match self {
            Who::Anyone(_) => Covers::Public,
            Who::Visitor(_) => Covers::Docket,
        }
    }

    /// The index of what is open to them besides.
    async fn more(&self) -> Result<Vec<Shelf>, Failed> {
        match self {
            Who::Anyone(_) => Ok(Vec::new()),
            Who::Visitor(visitor) => found_in_docket(visitor).await,
        }
    }

    async fn found(&self, asked: &Asked, page: usize) -> Result<Search, Failed> {
        let more = self.more().await?;
        let (desk, asked) = (self.reader().desk.clone(), asked.clone());
        let work = move || {
            let library = desk.searching.library(&desk)?;
            let question = asked.question(&library, desk.record(), page)?;
            let words = asked.words.trim();
            desk.searching.answer(&desk, words, &question, &more)
        };
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|error| Failed::Index(error.to_string()))?
    }

    /// A page with the form and what was found.
    async fn page(&self, asked: &Asked, place: Option<String>, page: usize) -> Response {
        let shown = Shown {
            asked,
            covers: self.covers(),
            place,
            page,
        };
        let (status, inside) = self.inside(&shown).await;
        let reader = self.reader();
        let heading = reader.say(match shown.covers {
            Covers::Public => "desk-search-heading",
            Covers::Docket => "desk-search-docket-heading",
        });
        let body = html! {
            h1 { (heading) }
            (results::form(&shown, reader))
            div #found { (inside) }
        };
        match self {
            Who::Anyone(reader) => reader.own_page(Part::Search, status, &heading, body),
            Who::Visitor(visitor) => visitor.page(status, &heading, body),
        }
    }

    async fn inside(&self, shown: &Shown<'_>) -> (StatusCode, Markup) {
        let reader = self.reader();
        if shown.asked.pairs().is_empty() {
            let empty = results::nothing_asked(self.has_catalogue(), reader);
            return (StatusCode::OK, empty);
        }
        match self.found(shown.asked, shown.page).await {
            Ok(answer) => (StatusCode::OK, results::found(&answer, shown, reader)),
            Err(failed) => results::failed(&failed, self.visitor(), reader),
        }
    }

    fn visitor(&self) -> Option<&Visitor> {
        match self {
            Who::Anyone(_) => None,
            Who::Visitor(visitor) => Some(visitor),
        }
    }

    fn has_catalogue(&self) -> bool {
        self.reader().desk.searching.has_catalogue()
    }

    /// Keeps what was asked and leads to its page.
    fn begin(&self, fields: &Fields) -> Response {
        let id = self.keep(fields);
        Redirect::to(&self.covers().place(id)).into_response()
    }

    /// Keeps what was asked, under the name it has where it has one.
    fn keep(&self, fields: &Fields) -> Id {
        let asked = Asked::of(fields);
        let kept = self.covers().kept(self.reader());
        let known = fields.get("kept").parse::<Id>().ok();
        match known.filter(|id| kept.get(*id).is_some()) {
            Some(id) => {
                kept.put(id, asked);
                id
            }
            None => kept.begin(asked),
        }
    }

    /// The results alone, while somebody types.
    async fn while_typing(&self, fields: &Fields) -> Response {
        let asked = Asked::of(fields);
        let place = self.covers().place(self.keep(fields));
        let shown = Shown {
            asked: &asked,
            covers: self.covers(),
            place: Some(place.clone()),
            page: 1,
        };
        let (status, inside) = self.inside(&shown).await;
        let part = html! { div data-place=(place) { (inside) } };
        let kind = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
        ];
        (status, kind, part.into_string()).into_response()
    }

    /// The page of a search that is kept.
    async fn again(&self, id: &str, fields: &Fields) -> Response {
        let kept = self.covers().kept(self.reader());
        match id.parse().ok().and_then(|id| Some((id, kept.get(id)?))) {
            Some((id, asked)) => {
                let place = self.covers().place(id);
                self.page(&asked, Some(place), page_of(fields)).await
            }
            None => {
                let reader = self.reader();
                let heading = reader.say("desk-search-gone");
                reader.no_page(
                    StatusCode::NOT_FOUND,
                    &heading,
                    &reader.say("desk-search-gone-text"),
                )
            }
        }
    }
}

fn page_of(fields: &Fields) -> usize {
    fields.get("page").parse().unwrap_or(1).max(1)
}

/// `GET /search`: the form; with words or filters in its address, what is public.
pub async fn page(reader: Reader, Query(asked): Query<Vec<(String, String)>>) -> Response {
    let fields = Fields(asked);
    let asked = Asked::of(&fields);
    Who::Anyone(reader)
        .page(&asked, None, page_of(&fields))
        .await
}

/// `GET /search/results.csv`
pub async fn csv(reader: Reader, Query(asked): Query<Vec<(String, String)>>) -> Response {
    let fields = Fields(asked);
    let asked = Asked::of(&fields);
    let who = Who::Anyone(reader);
    match who.found(&asked, page_of(&fields)).await {
        Ok(answer) => table::csv(&answer),
        Err(failed) => {
            let (status, text) = results::failed(&failed, None, who.reader());
            let heading = who.reader().say("desk-search-heading");
            who.reader().own_page(Part::Search, status, &heading, text)
        }
    }
}

/// `POST /search`
pub async fn begin(reader: Reader, fields: Fields) -> Response {
    Who::Anyone(reader).begin(&fields)
}

/// `POST /search/found`
pub async fn typing(reader: Reader, fields: Fields) -> Response {
    Who::Anyone(reader).while_typing(&fields).await
}

/// `GET /search/{id}`
pub async fn kept(
    reader: Reader,
    Path(id): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Response {
    Who::Anyone(reader).again(&id, &Fields(asked)).await
}

/// `GET /docket/search`
pub async fn docket_page(visitor: Visitor) -> Response {
    let asked = Asked::default();
    Who::Visitor(Box::new(visitor)).page(&asked, None, 1).await
}

/// `POST /docket/search`
pub async fn docket_begin(visitor: Visitor, fields: Fields) -> Response {
    Who::Visitor(Box::new(visitor)).begin(&fields)
}

/// `POST /docket/search/found`
pub async fn docket_typing(visitor: Visitor, fields: Fields) -> Response {
    Who::Visitor(Box::new(visitor)).while_typing(&fields).await
}

/// `GET /docket/search/{id}`
pub async fn docket_kept(
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Response {
    let who = Who::Visitor(Box::new(visitor));
    who.again(&id, &Fields(asked)).await
}

/// The address of another page of the same search.
pub fn address_of(shown: &Shown<'_>, page: usize) -> String {
    let to = match &shown.place {
        Some(place) => place.clone(),
        None => shown.asked.address(shown.covers.path()),
    };
    match page {
        1 => to,
        page => with_pair(&to, "page", &page.to_string()),
    }
}
