//! Every route of the desk, in one table: what it holds, and who may ask for it.

use crate::account::{door::door, page as account, passkey, sign_in};
use crate::desk::Desk;
use crate::guard::client::{Reached, client};
use crate::guard::origin::origin;
use crate::guard::rate::{Rates, rate};
use crate::guard::{etag, headers};
use crate::reader::Reader;
use crate::{
    api, assets, docket, health, interview, metrics, reader, record, result, search, start,
};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use standi_docket::access::Task;
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
    /// Who may ask for it.
    pub rule: Rule,
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

/// Who may ask for a route. What is open to whom of the docket, the office decides besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Whoever reaches the desk: it is the same for all, or was told by whoever asks.
    Anyone,
    /// Whoever has signed in.
    Person,
    /// Whoever has a role that may do this.
    Role(Task),
    /// Whoever watches over the program: from this machine, else with the role for it.
    Watch,
}

macro_rules! routes {
    ($($method:ident $path:literal => $handler:expr, $holds:ident, $rule:expr;)*) => {
        /// Every route.
        pub const ROUTES: &[Route] = &[$(Route {
            method: stringify!($method),
            path: $path,
            holds: Holds::$holds,
            rule: $rule,
        }),*];

        fn table(desk: &Arc<Desk>) -> [Router<Arc<Desk>>; 2] {
            let [mut public, mut own] = [Router::new(), Router::new()];
            let mut routes = ROUTES.iter();
            $(if let Some(route) = routes.next() {
                let door = middleware::from_fn_with_state((desk.clone(), route), door);
                let handler = $method($handler).route_layer(door);
                match Holds::$holds {
                    Holds::Public => public = public.route($path, handler),
                    Holds::Told | Holds::Program => own = own.route($path, handler),
                }
            })*
            [public, own]
        }
    };
}

use Rule::{Anyone, Person, Role, Watch};

// A route without a rule does not compile.
#[rustfmt::skip]
routes! {
    get  "/"                                 => start::start, Public, Anyone;
    get  "/assets/{fingerprint}/{*name}"     => assets::asset, Program, Anyone;
    get  "/language/{tag}"                   => reader::choose, Program, Anyone;
    get  "/health"                           => health::health, Program, Anyone;
    get  "/metrics"                          => metrics::metrics, Program, Watch;

    get  "/sign-in"                          => sign_in::form, Told, Anyone;
    post "/sign-in"                          => sign_in::enter, Told, Anyone;
    post "/sign-in/passkey/begin"            => passkey::begin_entering, Told, Anyone;
    post "/sign-in/passkey"                  => passkey::enter, Told, Anyone;
    post "/sign-out"                         => sign_in::leave, Told, Person;
    get  "/account"                          => account::account, Told, Person;
    post "/account/password"                 => account::password, Told, Person;
    post "/account/passkeys/begin"           => passkey::begin_adding, Told, Person;
    post "/account/passkeys"                 => passkey::add, Told, Person;
    post "/account/passkeys/remove"          => passkey::remove, Told, Person;
    post "/account/sign-out-everywhere"      => sign_in::leave_everywhere, Told, Person;

    post "/ask"                              => interview::pages::begin, Told, Anyone;
    get  "/ask/{id}"                         => interview::pages::go_on, Told, Anyone;
    get  "/ask/{id}/answer"                  => interview::pages::result, Told, Anyone;
    post "/ask/{id}/erase"                   => interview::pages::erase, Told, Anyone;
    get  "/ask/{id}/{question}"              => interview::pages::question, Told, Anyone;
    post "/ask/{id}/{question}"              => interview::pages::answered, Told, Anyone;
    post "/ask/{id}/{question}/forming"      => interview::pages::forming, Told, Anyone;
    get  "/ask/{id}/take/{file}"             => interview::pages::take, Told, Anyone;
    get  "/ask/{id}/seal"                    => interview::seal::form, Told, Anyone;
    post "/ask/{id}/seal"                    => interview::seal::save, Told, Anyone;
    get  "/resume"                           => interview::pages::resume_page, Told, Anyone;
    post "/resume"                           => interview::pages::resume, Told, Anyone;
    get  "/check"                            => result::check::form, Told, Anyone;
    post "/check"                            => result::check::answered, Told, Anyone;
    post "/check/{file}"                     => result::check::take, Told, Anyone;

    get  "/record"                           => record::states::states, Public, Anyone;
    get  "/record/state/{code}"              => record::state::state, Public, Anyone;
    get  "/record/state/{code}/timeline.svg" => record::timeline::file, Public, Anyone;
    get  "/record/instrument/{id}"           => record::instrument::instrument, Public, Anyone;
    get  "/record/organ/{id}"                => record::organ::organ, Public, Anyone;
    get  "/record/day"                       => record::day::choose, Public, Anyone;
    get  "/record/day/{day}"                 => record::day::day, Public, Anyone;
    get  "/record/matrix"                    => record::matrix::matrix, Public, Anyone;
    get  "/record/statements"                => record::statements::statements, Public, Anyone;
    get  "/record/source/{id}"               => record::source::source, Public, Anyone;
    get  "/record/contributions/{code}"      => record::contributions::contributions, Public, Anyone;

    get  "/search"                           => search::pages::page, Told, Anyone;
    post "/search"                           => search::pages::begin, Told, Anyone;
    post "/search/found"                     => search::pages::typing, Told, Anyone;
    get  "/search/results.csv"               => search::pages::csv, Told, Anyone;
    get  "/search/{id}"                      => search::pages::kept, Told, Anyone;

    get  "/docket"                           => docket::list::list, Told, Role(Task::List);
    get  "/docket/due"                       => docket::due::due, Told, Role(Task::Due);
    get  "/docket/due.ics"                   => docket::due::calendar, Told, Role(Task::Due);
    get  "/docket/as"                        => docket::visitor::form, Told, Person;
    post "/docket/as"                        => docket::visitor::choose, Told, Person;
    get  "/docket/lodge"                     => docket::lodge::form, Told, Role(Task::Lodge);
    post "/docket/lodge"                     => docket::lodge::lodge, Told, Role(Task::Lodge);
    get  "/docket/account"                   => docket::money::of_state, Told, Role(Task::List);
    get  "/docket/execution"                 => docket::execution::list, Told, Role(Task::List);
    get  "/docket/state/{code}"              => docket::execution::state, Told, Role(Task::List);
    get  "/docket/search"                    => search::pages::docket_page, Told, Role(Task::List);
    post "/docket/search"                    => search::pages::docket_begin, Told, Role(Task::List);
    post "/docket/search/found"              => search::pages::docket_typing, Told, Role(Task::List);
    get  "/docket/search/{id}"               => search::pages::docket_kept, Told, Role(Task::List);
    get  "/docket/erase"                     => docket::erase::choose, Told, Role(Task::Erase);
    get  "/docket/{place}/{year}"            => docket::application::show, Told, Role(Task::Show);
    get  "/docket/{place}/{year}/account"    => docket::money::of_application, Told, Role(Task::Show);
    post "/docket/{place}/{year}/documents"  => docket::papers::add, Told, Role(Task::Act);
    get  "/docket/{place}/{year}/documents/{entry}" => docket::papers::take, Told, Role(Task::Show);
    get  "/docket/{place}/{year}/act/{event}" => docket::act::form, Told, Role(Task::Act);
    post "/docket/{place}/{year}/act/{event}" => docket::act::record, Told, Role(Task::Act);
    get  "/docket/{place}/{year}/erase"      => docket::erase::form, Told, Role(Task::Erase);
    post "/docket/{place}/{year}/erase"      => docket::erase::erase, Told, Role(Task::Erase);

    get  "/api/v1/openapi.json"              => api::openapi::openapi, Public, Anyone;
    post "/api/v1/check"                     => api::law::check, Told, Anyone;
    post "/api/v1/doors"                     => api::law::other_doors, Told, Anyone;
    post "/api/v1/form"                      => api::law::form, Told, Anyone;
    get  "/api/v1/deadline"                  => api::law::last_day, Told, Anyone;
    get  "/api/v1/record/party"              => api::record::party, Public, Anyone;
    get  "/api/v1/record/state"              => api::record::state, Public, Anyone;
    get  "/api/v1/record/timeline"           => api::record::timeline, Public, Anyone;
    get  "/api/v1/record/contributions"      => api::record::contributions, Public, Anyone;
    get  "/api/v1/record/organ"              => api::record::organ, Public, Anyone;
    get  "/api/v1/record/instrument"         => api::record::instrument, Public, Anyone;
    get  "/api/v1/record/matrix"             => api::record::matrix, Public, Anyone;
    get  "/api/v1/record/source"             => api::record::source, Public, Anyone;
    get  "/api/v1/record/diff"               => api::record::diff, Public, Anyone;
    get  "/api/v1/record/statements"         => api::record::statements, Public, Anyone;
    get  "/api/v1/record/audit"              => api::record::audit, Public, Anyone;
    get  "/api/v1/search"                    => api::search::search, Told, Anyone;
    post "/api/v1/docket/search"             => api::search::search_docket, Told, Role(Task::List);
    get  "/api/v1/docket/applications"       => api::docket::list, Told, Role(Task::List);
    post "/api/v1/docket/applications"       => api::docket::lodge, Told, Role(Task::Lodge);
    get  "/api/v1/docket/applications/{place}/{year}" => api::docket::show, Told, Role(Task::Show);
    get  "/api/v1/docket/applications/{place}/{year}/steps" => api::docket::steps, Told, Role(Task::Act);
    get  "/api/v1/docket/applications/{place}/{year}/account" => api::money::account, Told, Role(Task::Show);
    get  "/api/v1/docket/applications/{place}/{year}/documents" => api::papers::list, Told, Role(Task::Show);
    post "/api/v1/docket/applications/{place}/{year}/documents" => api::papers::file, Told, Role(Task::Act);
    get  "/api/v1/docket/applications/{place}/{year}/documents/{entry}" => api::papers::take, Told, Role(Task::Show);
    get  "/api/v1/docket/applications/{place}/{year}/erasure" => api::docket::erasing, Told, Role(Task::Erase);
    post "/api/v1/docket/applications/{place}/{year}/erasure" => api::docket::erase, Told, Role(Task::Erase);
    post "/api/v1/docket/applications/{place}/{year}/{event}" => api::docket::act, Told, Role(Task::Act);
    get  "/api/v1/docket/due"                => api::docket::due, Told, Role(Task::Due);
    get  "/api/v1/docket/account"            => api::money::account_of_state, Told, Role(Task::List);
    get  "/api/v1/docket/execution"          => api::money::execution, Told, Role(Task::List);
    get  "/api/v1/docket/state"              => api::money::state, Told, Role(Task::List);
}

/// The desk as a service that answers requests.
pub fn router(desk: Arc<Desk>, reached: Reached) -> Router {
    let [public, own] = table(&desk);
    let secure = reached.secure;
    let both = (desk.clone(), Arc::new(reached));
    let rates = (desk.clone(), Arc::new(Rates::default()));
    public
        .layer(middleware::from_fn(etag::etag))
        .merge(own)
        .fallback(nowhere)
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(middleware::from_fn_with_state(both.clone(), origin))
        .layer(middleware::from_fn_with_state(rates, rate))
        .layer(middleware::from_fn_with_state(both, client))
        .layer(middleware::from_fn_with_state(secure, headers::headers))
        .with_state(desk)
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
