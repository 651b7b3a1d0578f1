//! What is counted of the program, for whoever watches over it (OpenMetrics). A route is counted by
//! its template and a docket by its states: never a path, a number, a name or an address.

use crate::desk::Desk;
use crate::docket::Kept;
use crate::routes::Route;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;
use standi_docket::state::{Case, Interim, Supervision};
use standi_docket_store::tally::Way;
use standi_docket_store::{Database, Done};
use standi_record::Record;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

/// Seconds by which durations are told apart: from a lookup to what a person waits for.
const BUCKETS: [f64; 12] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0,
];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    method: &'static str,
    route: &'static str,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct On {
    route: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Refused {
    by: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Ended {
    how: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Stands {
    region: &'static str,
    state: &'static str,
}

/// What refused a request before any route did, or a step in the docket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Asked too often.
    Rate,
    /// Under a foreign name.
    Host,
    /// From a page of another site.
    Origin,
    /// Past the proxy.
    Proxy,
    /// By a rule of the docket.
    Docket,
}

impl Refusal {
    fn word(self) -> &'static str {
        match self {
            Refusal::Rate => "rate",
            Refusal::Host => "host",
            Refusal::Origin => "origin",
            Refusal::Proxy => "proxy",
            Refusal::Docket => "docket",
        }
    }
}

/// What is counted.
pub struct Metrics {
    registry: Registry,
    answers: Family<Asked, Counter>,
    took: Family<On, Histogram, fn() -> Histogram>,
    refusals: Family<Refused, Counter>,
    sign_ins: Family<Ended, Counter>,
    sessions: Gauge,
    applications: Family<Stands, Gauge>,
    events: Gauge,
}

impl Metrics {
    /// Nothing yet, with the program and the record that it counts for.
    pub fn new(record: &Record) -> Metrics {
        let mut metrics = Metrics {
            registry: Registry::with_prefix("standi"),
            answers: Family::default(),
            took: Family::new_with_constructor(|| Histogram::new(BUCKETS)),
            refusals: Family::default(),
            sign_ins: Family::default(),
            sessions: Gauge::default(),
            applications: Family::default(),
            events: Gauge::default(),
        };
        let registry = &mut metrics.registry;
        let built = Info::new(vec![
            ("version", standi_answers::VERSION.to_string()),
            ("record", record.version.to_string()),
            ("fingerprint", record.hash.to_string()),
        ]);
        registry.register("build", "The program and its record", built);
        let text = "Requests answered, by route and status";
        registry.register("requests", text, metrics.answers.clone());
        let text = "How long an answer took, until its first byte could be sent";
        let unit = prometheus_client::registry::Unit::Seconds;
        registry.register_with_unit("request_duration", text, unit, metrics.took.clone());
        let text = "Requests refused before any route, and steps refused by the docket";
        registry.register("refusals", text, metrics.refusals.clone());
        let text = "Attempts to sign in";
        registry.register("sign_ins", text, metrics.sign_ins.clone());
        let text = "Sessions that are open";
        registry.register("sessions", text, metrics.sessions.clone());
        let text = "Applications in the docket, by where they stand";
        registry.register("applications", text, metrics.applications.clone());
        let text = "Events in the docket";
        registry.register("events", text, metrics.events.clone());
        metrics
    }

    /// A route answered.
    pub fn answered(&self, route: &Route, status: StatusCode, took: Duration) {
        let asked = Asked {
            method: route.method,
            route: route.path,
            status: status.as_u16(),
        };
        self.answers.get_or_create(&asked).inc();
        let on = On { route: route.path };
        self.took.get_or_create(&on).observe(took.as_secs_f64());
    }

    /// A request was refused before any route, or a step by the docket.
    pub fn refused(&self, by: Refusal) {
        let by = by.word();
        self.refusals.get_or_create(&Refused { by }).inc();
    }

    /// Somebody tried to sign in.
    pub fn sign_in(&self, how: &'static str) {
        self.sign_ins.get_or_create(&Ended { how }).inc();
    }

    fn docket(&self, counted: &Counted) {
        self.events
            .set(i64::try_from(counted.events).unwrap_or(i64::MAX));
        for (stands, count) in &counted.applications {
            self.applications.get_or_create(stands).set(*count);
        }
    }
}

/// What a docket holds.
struct Counted {
    events: u64,
    applications: Vec<(Stands, i64)>,
}

/// Counts what a docket holds, off its own counters.
fn count(kept: &mut Kept) -> Done<Counted> {
    match kept {
        Kept::File(docket) => counted(docket.database()),
        Kept::Server(docket) => counted(docket.database()),
    }
}

fn counted(database: &mut impl Database) -> Done<Counted> {
    let cases = Case::ALL.iter().map(|it| ("case", it.word()));
    let interim = Interim::ALL.iter().map(|it| ("interim", it.word()));
    let supervision = Supervision::ALL.iter().map(|it| ("supervision", it.word()));
    let mut all: HashMap<Way, (Stands, i64)> = HashMap::new();
    for (region, state) in cases.chain(interim).chain(supervision) {
        all.insert(
            Way::to(None, Some(state), None, None),
            (Stands { region, state }, 0),
        );
    }
    database.tallies(&mut |tally, count| {
        if let Some((_, all)) = all.get_mut(&tally.way) {
            *all += count;
        }
    })?;
    Ok(Counted {
        events: database.head()?.0,
        applications: all.into_values().collect(),
    })
}

/// `GET /metrics`
pub async fn metrics(
    axum::extract::State(desk): axum::extract::State<Arc<Desk>>,
) -> Result<Response, StatusCode> {
    if desk.people().are_known()
        && let Ok(Some(open)) = desk.with_people(|people, now| people.sessions(now)).await
    {
        desk.metrics()
            .sessions
            .set(i64::try_from(open).unwrap_or(i64::MAX));
    }
    let counting = desk.clone();
    let counted = tokio::task::spawn_blocking(move || {
        let keeper = counting.keeper();
        keeper.if_open(|kept| count(kept).map_err(Into::into))
    });
    // A docket that does not answer is told of by /health; what else is counted is given.
    if let Ok(Some(Ok(counted))) = counted.await {
        desk.metrics().docket(&counted);
    }
    let mut text = String::new();
    encode(&mut text, &desk.metrics().registry).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text).into_response())
}
