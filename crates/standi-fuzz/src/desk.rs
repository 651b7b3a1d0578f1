//! Requests to the desk: a first line with method and address, then the body.

use crate::today;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use standi_desk::docket::Kept;
use standi_desk::routes::router;
use standi_desk::{Desk, Reached};
use standi_docket_store::{Docket, Sqlite};
use standi_report::calendar::Moment;
use std::sync::Arc;
use tokio::runtime::Builder;
use tower::ServiceExt;

/// The request that bytes tell; `None` where they tell none.
fn request(bytes: &[u8]) -> Option<Request<Body>> {
    let end = bytes.iter().position(|byte| *byte == b'\n');
    let (line, body) = bytes.split_at(end.unwrap_or(bytes.len()));
    let body = body.get(1..).unwrap_or_default();
    let (method, address) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    let kind = match body.first() {
        Some(b'{' | b'[') => "application/json",
        _ => "application/x-www-form-urlencoded",
    };
    Request::builder()
        .method(method)
        .uri(address)
        .header(header::HOST, "localhost")
        .header(header::CONTENT_TYPE, kind)
        .body(Body::from(body.to_vec()))
        .ok()
}

/// Nothing that is asked is a fault of the program; a page loads nothing but its own; what is
/// refused under `/api/` is told as problem details (RFC 9457).
pub fn holds(bytes: &[u8]) {
    let Some(request) = request(bytes) else {
        return;
    };
    let api = request.uri().path().starts_with("/api/");
    let clock = Box::new(|| Moment {
        day: today(),
        second: 0,
    });
    let open = || {
        let database = Sqlite::in_memory().map_err(|error| error.to_string())?;
        Ok(Kept::File(Docket::new(database)))
    };
    let desk = Desk::new(standi_bundled::record().clone(), clock, Box::new(open));
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let asked = router(Arc::new(desk), Reached::default()).oneshot(request);
        let (parts, body) = asked.await.expect("an answer").into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        let text = String::from_utf8_lossy(&body);
        assert!(!parts.status.is_server_error(), "{}: {text}", parts.status);
        assert!(parts.headers.contains_key(header::CONTENT_SECURITY_POLICY));
        let failed =
            parts.status.is_client_error() && parts.status != StatusCode::METHOD_NOT_ALLOWED;
        if api && failed && !text.is_empty() {
            let kind = &parts.headers[header::CONTENT_TYPE];
            assert_eq!(kind, "application/problem+json", "{text}");
        }
    });
}
