//! Files that a page offers to take.

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// A file under a name.
pub fn file(name: &str, kind: &'static str, bytes: impl Into<Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_string()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, bytes.into()).into_response()
}

/// The same with what a person told in it: no copy of it is kept.
pub fn own_file(name: &str, kind: &'static str, bytes: impl Into<Body>) -> Response {
    let not_kept = [(header::CACHE_CONTROL, "no-store")];
    (not_kept, file(name, kind, bytes)).into_response()
}
