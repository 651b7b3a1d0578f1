//! Cookies of the desk: preferences, kept by the browser on this machine and read here alone.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// Seconds of a year.
const YEAR: u32 = 365 * 24 * 60 * 60;

/// The value of a cookie.
pub fn get(headers: &HeaderMap, name: &str) -> Option<String> {
    let cookies = headers.get(COOKIE)?.to_str().ok()?;
    cookies
        .split(';')
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find_map(|(it, value)| (it == name).then(|| decoded(value)))
}

/// A header that keeps a value for a year. No script reads it, and no page of another site sends it.
pub fn set(name: &str, value: &str) -> HeaderValue {
    let pair = crate::page::query(name, value);
    let text = format!("{pair}; Path=/; Max-Age={YEAR}; SameSite=Strict; HttpOnly");
    // Everything that is no letter of a header was escaped.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// An escaped value as it was.
fn decoded(value: &str) -> String {
    let pair = format!("it={value}");
    let mut pairs = form_urlencoded::parse(pair.as_bytes());
    pairs
        .next()
        .map_or(String::new(), |(_, value)| value.into_owned())
}
