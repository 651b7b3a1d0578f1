//! What pages look like: built in, and never fetched from elsewhere.
//!
//! The address of every file holds a fingerprint of all of them, so that a browser may keep them
//! for ever and yet never shows an old one.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

macro_rules! assets {
    ($($name:literal as $kind:literal,)*) => {
        const ASSETS: &[Asset] = &[$(Asset {
            name: $name,
            kind: $kind,
            bytes: include_bytes!(concat!("../assets/", $name)),
        }),*];
    };
}

assets! {
    "design.css" as "text/css; charset=utf-8",
    "desk.js" as "text/javascript; charset=utf-8",
    "passkey.js" as "text/javascript; charset=utf-8",
    "icon.svg" as "image/svg+xml",
    "fonts/source-sans-3-cyrillic-400-normal.woff2" as "font/woff2",
    "fonts/source-sans-3-cyrillic-600-normal.woff2" as "font/woff2",
    "fonts/source-sans-3-latin-400-normal.woff2" as "font/woff2",
    "fonts/source-sans-3-latin-600-normal.woff2" as "font/woff2",
    "fonts/source-sans-3-latin-ext-400-normal.woff2" as "font/woff2",
    "fonts/source-sans-3-latin-ext-600-normal.woff2" as "font/woff2",
    "fonts/source-serif-4-cyrillic-400-normal.woff2" as "font/woff2",
    "fonts/source-serif-4-cyrillic-600-normal.woff2" as "font/woff2",
    "fonts/source-serif-4-latin-400-normal.woff2" as "font/woff2",
    "fonts/source-serif-4-latin-600-normal.woff2" as "font/woff2",
    "fonts/source-serif-4-latin-ext-400-normal.woff2" as "font/woff2",
    "fonts/source-serif-4-latin-ext-600-normal.woff2" as "font/woff2",
}

static FINGERPRINT: LazyLock<String> = LazyLock::new(|| {
    let mut all = Sha256::new();
    ASSETS.iter().for_each(|asset| all.update(asset.bytes));
    let all = all.finalize();
    all.iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
});

/// The address of a file.
pub fn address(name: &str) -> String {
    debug_assert!(ASSETS.iter().any(|asset| asset.name == name), "{name}");
    format!("/assets/{}/{name}", *FINGERPRINT)
}

/// `GET /assets/{fingerprint}/{*name}`
pub async fn asset(Path((fingerprint, name)): Path<(String, String)>) -> Response {
    let found = ASSETS.iter().find(|asset| asset.name == name);
    let Some(asset) = found.filter(|_| fingerprint == *FINGERPRINT) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, asset.kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, asset.bytes).into_response()
}
