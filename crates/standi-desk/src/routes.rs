//! Every route of the desk, in one table.

use crate::desk::Desk;
pub use crate::guard::origin::Names;
use crate::guard::origin::origin;
use crate::guard::{etag, headers};
use crate::reader::Reader;
use crate::{api, assets, docket, interview, reader, record, result, start};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use std::sync::Arc;

/// The largest body: an application is a few pages of text.
const LARGEST: usize = 1024 * 1024;

/// A route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// `get` or `post`.
    pub method: &'static str,
    /// Its path; `{name}` stands for one part of it.
    pub path: &'static str,
    /// What it holds.
    pub holds: Holds,
}

/// What a route holds, and so how its answers are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The same for everybody: the record, the look, the description of the interface.
    Public,
    /// What one person told, or the docket holds.
    Told,
    /// The state of the program.
    Program,
}

macro_rules! routes {
    ($($method:ident $path:literal => $handler:expr, $holds:ident;)*) => {
        /// Every route.
        pub const ROUTES: &[Route] = &[$(Route {
            method: stringify!($method),
            path: $path,
            holds: Holds::$holds,
        }),*];

        fn table() -> [Router<Arc<Desk>>; 2] {
            let [mut public, mut own] = [Router::new(), Router::new()];
            $(match Holds::$holds {
                Holds::Public => public = public.route($path, $method($handler)),
                Holds::Told | Holds::Program => own = own.route($path, $method($handler)),
            })*
            [public, own]
        }
    };
}

#[rustfmt::skip]
routes! {
    get  "/"                                 => start::start, Public;
    get  "/assets/{fingerprint}/{*name}"     => assets::asset, Program;
    get  "/language/{tag}"                   => reader::choose, Program;
    get  "/health"                           => health, Program;

    post "/ask"                              => interview::pages::begin, Told;
    get  "/ask/{id}"                         => interview::pages::go_on, Told;
    get  "/ask/{id}/answer"                  => interview::pages::result, Told;
    post "/ask/{id}/erase"                   => interview::pages::erase, Told;
    get  "/ask/{id}/{question}"              => interview::pages::question, Told;
    post "/ask/{id}/{question}"              => interview::pages::answered, Told;
    post "/ask/{id}/{question}/forming"      => interview::pages::forming, Told;
    get  "/ask/{id}/take/{file}"             => interview::pages::take, Told;
    get  "/resume"                           => interview::pages::resume_page, Told;
    post "/resume"                           => interview::pages::resume, Told;
    get  "/check"                            => result::check::form, Told;
    post "/check"                            => result::check::answered, Told;
    post "/check/{file}"                     => result::check::take, Told;

    get  "/record"                           => record::states::states, Public;
    get  "/record/state/{code}"              => record::state::state, Public;
    get  "/record/state/{code}/timeline.svg" => record::timeline::file, Public;
    get  "/record/instrument/{id}"           => record::instrument::instrument, Public;
    get  "/record/organ/{id}"                => record::organ::organ, Public;
    get  "/record/day"                       => record::day::choose, Public;
    get  "/record/day/{day}"                 => record::day::day, Public;
    get  "/record/matrix"                    => record::matrix::matrix, Public;
    get  "/record/statements"                => record::statements::statements, Public;
    get  "/record/source/{id}"               => record::source::source, Public;

    get  "/docket"                           => docket::list::list, Told;
    get  "/docket/due"                       => docket::due::due, Told;
    get  "/docket/due.ics"                   => docket::due::calendar, Told;
    get  "/docket/as"                        => docket::visitor::form, Told;
    post "/docket/as"                        => docket::visitor::choose, Told;
    get  "/docket/lodge"                     => docket::lodge::form, Told;
    post "/docket/lodge"                     => docket::lodge::lodge, Told;
    get  "/docket/{place}/{year}"            => docket::application::show, Told;
    get  "/docket/{place}/{year}/act/{event}" => docket::act::form, Told;
    post "/docket/{place}/{year}/act/{event}" => docket::act::record, Told;

    get  "/api/v1/openapi.json"              => api::openapi::openapi, Public;
    post "/api/v1/check"                     => api::law::check, Told;
    post "/api/v1/doors"                     => api::law::other_doors, Told;
    post "/api/v1/form"                      => api::law::form, Told;
    get  "/api/v1/deadline"                  => api::law::last_day, Told;
    get  "/api/v1/record/party"              => api::record::party, Public;
    get  "/api/v1/record/state"              => api::record::state, Public;
    get  "/api/v1/record/timeline"           => api::record::timeline, Public;
    get  "/api/v1/record/contributions"      => api::record::contributions, Public;
    get  "/api/v1/record/organ"              => api::record::organ, Public;
    get  "/api/v1/record/instrument"         => api::record::instrument, Public;
    get  "/api/v1/record/matrix"             => api::record::matrix, Public;
    get  "/api/v1/record/source"             => api::record::source, Public;
    get  "/api/v1/record/diff"               => api::record::diff, Public;
    get  "/api/v1/record/statements"         => api::record::statements, Public;
    get  "/api/v1/record/audit"              => api::record::audit, Public;
    get  "/api/v1/docket/applications"       => api::docket::list, Told;
    post "/api/v1/docket/applications"       => api::docket::lodge, Told;
    get  "/api/v1/docket/applications/{place}/{year}" => api::docket::show, Told;
    get  "/api/v1/docket/applications/{place}/{year}/steps" => api::docket::steps, Told;
    post "/api/v1/docket/applications/{place}/{year}/{event}" => api::docket::act, Told;
    get  "/api/v1/docket/due"                => api::docket::due, Told;
}

/// The desk as a service that answers requests. It answers under the names of the loopback and
/// those given.
pub fn router(desk: Arc<Desk>, names: Names) -> Router {
    let [public, own] = table();
    public
        .layer(middleware::from_fn(etag::etag))
        .merge(own)
        .fallback(nowhere)
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(middleware::from_fn_with_state(names, origin))
        .layer(middleware::from_fn(headers::headers))
        .with_state(desk)
}

/// `GET /health`: whether the desk answers.
async fn health() -> impl IntoResponse {
    axum::Json(serde_json::json!({
        "status": "ok",
        "standi": standi_answers::VERSION,
    }))
}

async fn nowhere(reader: Reader, request: Request) -> Response {
    let path = request.uri().path();
    if path.starts_with("/api/") {
        return api::no_route(path).into_response();
    }
    reader.no_page(
        StatusCode::NOT_FOUND,
        &reader.say("desk-nowhere"),
        &reader.say("desk-nowhere-text"),
    )
}
