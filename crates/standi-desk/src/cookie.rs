//! Cookies of the desk: preferences and the name of a session, read here alone.

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

/// A header that keeps the name of a session until the browser is closed. No script reads it, and no
/// page of another site sends it.
pub fn session(name: &str, value: &str, secure: bool) -> HeaderValue {
    own(name, value, secure, "")
}

/// A header with which a browser forgets it.
pub fn forget(name: &str, secure: bool) -> HeaderValue {
    own(name, "", secure, "; Max-Age=0")
}

fn own(name: &str, value: &str, secure: bool, age: &str) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let pair = crate::page::query(name, value);
    let text = format!("{pair}; Path=/{age}; SameSite=Strict; HttpOnly{secure}");
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
