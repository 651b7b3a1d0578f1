//! What has not changed is not sent again: every answer about the record carries a fingerprint.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// No answer about the record is larger, by far.
const LARGEST: usize = 64 * 1024 * 1024;

/// Adds an `ETag` to what was read, and answers `304` where the reader has it already.
pub async fn etag(request: Request, next: Next) -> Response {
    let read = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let answer = next.run(request).await;
    if !read || answer.status() != StatusCode::OK {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let Ok(bytes) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let hash = Sha256::digest(&bytes);
    let tag: String = hash
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let tag = format!("\"{tag}\"");
    if let Ok(value) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, value);
    }
    // Two languages stand at one address.
    let vary = HeaderValue::from_static("accept-language, cookie");
    parts.headers.insert(header::VARY, vary);
    let fits = |known: &str| {
        known
            .split(',')
            .any(|it| it.trim().trim_start_matches("W/") == tag)
    };
    if known
        .as_ref()
        .and_then(|it| it.to_str().ok())
        .is_some_and(fits)
    {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}
