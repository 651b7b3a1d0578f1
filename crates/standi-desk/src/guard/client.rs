//! Who asks, as far as the network tells.

use crate::api::Problem;
use crate::desk::Desk;
use crate::metrics::Refusal;
use axum::extract::{Request, State};
use axum::http::{HeaderName, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

/// How the desk is reached.
#[derive(Clone, Debug, Default)]
pub struct Reached {
    /// The names under which it answers, besides those of this machine's loopback.
    pub names: Vec<String>,
    /// Whether browsers reach it by `https` alone: it has a certificate, or its proxy does.
    pub secure: bool,
    /// The addresses from which its proxy speaks; empty: it has none.
    pub proxy: Vec<IpAddr>,
}

/// The other end of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// Who asks, as far as the network tells.
#[derive(Clone, Copy, Debug)]
pub struct Client {
    /// Their address, for the proxy's clients as the proxy names it.
    pub address: IpAddr,
    /// Whether they are on this machine; who comes through a proxy is not.
    pub here: bool,
}

impl Client {
    /// Who sent a request.
    pub fn of(request: &Request) -> Client {
        let loopback = Client {
            address: Ipv4Addr::LOCALHOST.into(),
            here: true,
        };
        request.extensions().get().copied().unwrap_or(loopback)
    }
}

/// Whether whatever watches over a machine or a container asks for the health of the desk: it does so
/// under any name and past the proxy, and is told nothing that is not everybody's.
pub fn is_of_health(request: &Request) -> bool {
    let read = matches!(*request.method(), Method::GET | Method::HEAD);
    read && request.uri().path() == "/health"
}

/// Tells who asks. What a proxy says of its clients is believed from the proxy alone; with a proxy,
/// nobody else is heard but this machine.
pub async fn client(
    State((desk, reached)): State<(Arc<Desk>, Arc<Reached>)>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<Peer>();
    let peer = peer.map_or(Ipv4Addr::LOCALHOST.into(), |it| it.0.to_canonical());
    let refused = |text: &str, help: &str| {
        desk.metrics().refused(Refusal::Proxy);
        Problem::input("proxy", text)
            .help(help)
            .with_status(StatusCode::FORBIDDEN)
            .into_response()
    };
    let client = if reached.proxy.contains(&peer) {
        let said = last(&request, "x-forwarded-proto");
        let plain = said.is_some_and(|it| !it.eq_ignore_ascii_case("https"));
        if plain && !is_of_health(&request) {
            return refused(
                "the desk is behind a proxy that takes https alone",
                "open its address with https://",
            );
        }
        let named = last(&request, "x-forwarded-for");
        let address = named.and_then(|it| it.parse::<IpAddr>().ok());
        Client {
            address: address.unwrap_or(peer),
            here: false,
        }
    } else if reached.proxy.is_empty() || peer.is_loopback() || is_of_health(&request) {
        Client {
            address: peer,
            here: peer.is_loopback(),
        }
    } else {
        return refused("the desk is behind a proxy", "ask the proxy");
    };
    request.extensions_mut().insert(client);
    next.run(request).await
}

/// The last of what a header lists: the proxy writes it after what it was sent.
fn last<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    let values = request.headers().get_all(HeaderName::from_static(name));
    let last = values.iter().next_back()?.to_str().ok()?;
    last.rsplit(',').next().map(str::trim)
}
