//! Listening, time-limits of connections, the end.

use crate::desk::Desk;
use crate::guard::origin::Names;
use crate::routes::router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};
use tower::ServiceExt;

/// Connections at a time; further ones wait until one ends.
const CONNECTIONS: usize = 1024;

/// A client that takes longer to say what it wants is left: it holds a place of others.
const HEAD: Duration = Duration::from_secs(10);

/// The same for a whole request, from its first byte to the last of the answer's head.
const REQUEST: Duration = Duration::from_secs(30);

/// How long requests under way are waited for at the end.
const END: Duration = Duration::from_secs(5);

/// Serves the desk until `end` comes; then waits for the requests under way.
///
/// # Errors
/// The listener cannot be used any more.
pub async fn serve(
    desk: Arc<Desk>,
    names: Vec<String>,
    listener: TcpListener,
    end: impl Future<Output = ()>,
) -> io::Result<()> {
    let router = router(desk, Names(names.into()));
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let (ending, ended) = watch::channel(false);
    let mut end = std::pin::pin!(end);
    loop {
        let place = places
            .clone()
            .acquire_owned()
            .await
            .map_err(io::Error::other)?;
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                // One connection that failed is no reason to stop; too many open files pass.
                Err(_) => {
                    sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut end => break,
        };
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let mut ended = ended.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request: hyper::Request<Incoming>| {
                let router = router.clone();
                async move {
                    let answer = timeout(REQUEST, router.oneshot(request)).await;
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
            // An error here is a client that went away.
            let _ = tokio::select! {
                done = &mut connection => done,
                _ = ended.changed() => {
                    connection.as_mut().graceful_shutdown();
                    connection.await
                }
            };
            drop(place);
        });
    }
    drop(listener);
    let _ = ending.send(true);
    let all = u32::try_from(CONNECTIONS).unwrap_or(u32::MAX);
    let _ = timeout(END, places.acquire_many(all)).await;
    Ok(())
}
