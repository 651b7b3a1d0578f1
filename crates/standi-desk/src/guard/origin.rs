//! No page of another site asks in the reader's name.
//!
//! A browser that is led to this machine by a foreign name (DNS rebinding) sends that name as
//! `Host`; one that is made to send a form from a foreign page says so in `Sec-Fetch-Site` or
//! `Origin`. Both are refused. What is no browser sends neither and is heard, unless it carries a
//! session: only browsers do, and every browser that keeps the session's cookie to its own site
//! (`SameSite`) says where a form comes from. So no form needs a token of its own against forgery:
//! it would be one more thing to keep, and would tell nothing that the browser does not.

use crate::account::carries_session;
use crate::api::Problem;
use crate::desk::Desk;
use crate::guard::client::{Reached, is_of_health};
use crate::metrics::Refusal;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Refuses what comes under another name, or from another page.
pub async fn origin(
    State((desk, reached)): State<(Arc<Desk>, Arc<Reached>)>,
    request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    let host = text(headers, header::HOST).or(request.uri().host());
    let known = host.is_some_and(|host| is_known(host, &reached.names));
    if !known && !is_of_health(&request) {
        desk.metrics().refused(Refusal::Host);
        let text = "this desk does not answer under that name";
        return refused(
            "host",
            text,
            "open it at the address that `standi serve` printed; `--name` gives it another name",
        );
    }
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if !safe && !is_same_origin(headers, host.unwrap_or_default(), reached.secure) {
        desk.metrics().refused(Refusal::Origin);
        let text = "the request comes from a page of another site";
        return refused(
            "origin",
            text,
            "send it from the desk itself, or from no page at all",
        );
    }
    next.run(request).await
}

fn refused(kind: &str, text: &str, help: &str) -> Response {
    let problem = Problem::input(kind, text).help(help);
    let mut answer = problem.with_status(StatusCode::FORBIDDEN).into_response();
    answer.headers_mut().insert(
        header::CONNECTION,
        header::HeaderValue::from_static("close"),
    );
    answer
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

fn is_known(host: &str, names: &[String]) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let own = ["localhost", "127.0.0.1", "::1"];
    let name = name.to_ascii_lowercase();
    own.contains(&name.as_str()) || names.contains(&name)
}

fn is_same_origin(headers: &HeaderMap, host: &str, secure: bool) -> bool {
    if let Some(site) = text(headers, header::HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin" || site == "none";
    }
    match text(headers, header::ORIGIN) {
        Some(origin) => {
            let scheme = if secure { "https://" } else { "http://" };
            origin.strip_prefix(scheme) == Some(host)
        }
        None => !carries_session(headers),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn only_names_of_this_machine_are_known() {
        let named = ["desk.example".to_string()];
        for host in [
            "localhost",
            "LOCALHOST:8585",
            "127.0.0.1:1",
            "[::1]:8585",
            "desk.example",
        ] {
            assert!(is_known(host, &named), "{host}");
        }
        for host in [
            "evil.example",
            "127.0.0.1.evil.example",
            "",
            "[::2]",
            "localhost.evil.example:80",
        ] {
            assert!(!is_known(host, &named), "{host}");
        }
    }

    #[test]
    fn a_form_of_another_page_is_no_form_of_ours() {
        let of = |name: &'static str, value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(name, HeaderValue::from_static(value));
            is_same_origin(&headers, "localhost:8585", false)
        };
        assert!(of("sec-fetch-site", "same-origin"));
        assert!(!of("sec-fetch-site", "cross-site"));
        assert!(!of("sec-fetch-site", "same-site"));
        assert!(of("origin", "http://localhost:8585"));
        assert!(!of("origin", "http://localhost:9000"));
        assert!(!of("origin", "null"));
        assert!(is_same_origin(&HeaderMap::new(), "localhost:8585", false));
        // A session comes from a browser, and a browser says from which page.
        assert!(!of("cookie", "a=b; standi-session=00"));
        assert!(!of("cookie", "__Host-standi=00"));
        assert!(of("cookie", "language=fr"));
    }

    #[test]
    fn a_page_without_encryption_is_foreign_to_one_with_it() {
        let of = |origin: &'static str, secure: bool| {
            let mut headers = HeaderMap::new();
            headers.insert("origin", HeaderValue::from_static(origin));
            is_same_origin(&headers, "desk.example", secure)
        };
        assert!(of("https://desk.example", true) && !of("http://desk.example", true));
        assert!(of("http://desk.example", false) && !of("https://desk.example", false));
    }
}
