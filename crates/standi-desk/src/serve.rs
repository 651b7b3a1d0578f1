//! Listening, time-limits of connections, the end.

use crate::desk::Desk;
use crate::guard::client::{Peer, Reached};
use crate::guard::rate::Net;
use crate::routes::router;
use crate::tls::Tls;
use axum::Router;
use axum::http::{Method, StatusCode};
use axum::response::IntoResponse;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::collections::HashMap;
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};
use tower::ServiceExt;

/// Connections at a time; further ones wait until one ends.
const CONNECTIONS: usize = 1024;

/// Of these, those of one network elsewhere: nobody takes the places of all.
const OF_ONE: u32 = 64;

/// A client that takes longer to say what it wants is left: it holds a place of others. The same
/// time it has to agree on a cipher.
const HEAD: Duration = Duration::from_secs(10);

/// The same for a whole request, from its first byte to the last of the answer's head.
const REQUEST: Duration = Duration::from_secs(30);

/// The same for what takes longer: a paper that is filed, which may be large; an erasure, after which
/// the file of the docket is written anew.
const LONG: Duration = Duration::from_secs(300);

/// How the addresses end at which that is asked for.
const LONG_WORK: [&str; 3] = ["/documents", "/erase", "/erasure"];

/// After this time a connection ends with the answer that is on its way: a client that reads slowly,
/// or not at all, holds a place no longer.
const LIFE: Duration = Duration::from_secs(300);

/// How long requests under way are waited for at the end.
const END: Duration = Duration::from_secs(5);

/// Serves the desk until `end` comes; then waits for the requests under way.
///
/// # Errors
/// The listener cannot be used any more.
pub async fn serve(
    desk: Arc<Desk>,
    reached: Reached,
    listener: TcpListener,
    tls: Option<Tls>,
    end: impl Future<Output = ()>,
) -> io::Result<()> {
    let proxy = reached.proxy.clone();
    let router = router(desk, reached);
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let held = Held::default();
    let (ending, ended) = watch::channel(false);
    let mut end = std::pin::pin!(end);
    loop {
        let place = places
            .clone()
            .acquire_owned()
            .await
            .map_err(io::Error::other)?;
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => (stream, peer.ip().to_canonical()),
                // One connection that failed is no reason to stop; too many open files pass.
                Err(_) => {
                    sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut end => break,
        };
        let many = peer.is_loopback() || proxy.contains(&peer);
        let Some(one) = held.one_more(peer, many) else {
            continue;
        };
        let _ = stream.set_nodelay(true);
        let (router, tls, ended) = (router.clone(), tls.clone(), ended.clone());
        tokio::spawn(async move {
            connected(stream, peer, tls, router, ended).await;
            drop((place, one));
        });
    }
    drop(listener);
    let _ = ending.send(true);
    let all = u32::try_from(CONNECTIONS).unwrap_or(u32::MAX);
    let _ = timeout(END, places.acquire_many(all)).await;
    Ok(())
}

/// Answers one connection. An error here is a client that went away, or speaks no protocol of ours.
async fn connected(
    stream: TcpStream,
    peer: IpAddr,
    tls: Option<Tls>,
    router: Router,
    ended: watch::Receiver<bool>,
) {
    match tls {
        None => answered(stream, peer, router, ended).await,
        Some(tls) => {
            if let Ok(Ok(stream)) = timeout(HEAD, tls.accept(stream)).await {
                answered(stream, peer, router, ended).await;
            }
        }
    }
}

async fn answered(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    peer: IpAddr,
    router: Router,
    mut ended: watch::Receiver<bool>,
) {
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        let router = router.clone();
        request.extensions_mut().insert(Peer(peer));
        async move {
            let path = request.uri().path();
            let long = LONG_WORK.iter().any(|end| path.ends_with(end));
            let patience = match request.method() == Method::POST && long {
                true => LONG,
                false => REQUEST,
            };
            let answer = timeout(patience, router.oneshot(request)).await;
            Ok::<_, Infallible>(match answer {
                Ok(Ok(answer)) => answer,
                Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
            })
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        _ = &mut connection => return,
        _ = ended.changed() => {}
        () = sleep(LIFE) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = timeout(REQUEST, connection).await;
}

/// How many connections each network holds.
#[derive(Clone, Default)]
struct Held(Arc<Mutex<HashMap<Net, u32>>>);

/// A connection that is counted until it is dropped.
struct One(Held, Net);

impl Held {
    /// Counts one more; `None`: the network has as many as it may.
    fn one_more(&self, peer: IpAddr, many: bool) -> Option<One> {
        let net = Net::from(peer);
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.entry(net).or_default();
        if *count >= OF_ONE && !many {
            return None;
        }
        *count += 1;
        Some(One(self.clone(), net))
    }
}

impl Drop for One {
    fn drop(&mut self) {
        let mut held = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(&self.1) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_takes_the_places_of_all() {
        let held = Held::default();
        let peer: IpAddr = "192.0.2.1".parse().expect("an address");
        let mut all: Vec<One> = (0..OF_ONE)
            .map(|_| held.one_more(peer, false).expect("a place"))
            .collect();
        assert!(held.one_more(peer, false).is_none());
        assert!(held.one_more(peer, true).is_some());
        let other = "192.0.2.2".parse().expect("an address");
        assert!(held.one_more(other, false).is_some());
        all.pop();
        assert!(held.one_more(peer, false).is_some());
        drop(all);
        assert!(held.0.lock().expect("the counts").is_empty());
    }
}
