//! No page of another site asks in the reader's name.
//!
//! A browser that is led to this machine by a foreign name (DNS rebinding) sends that name as
//! `Host`; one that is made to send a form from a foreign page says so in `Sec-Fetch-Site` or
//! `Origin`. Both are refused. What is no browser sends neither and is heard.

use crate::api::Problem;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The names under which the desk answers, besides those of this machine's loopback.
#[derive(Clone, Debug, Default)]
pub struct Names(pub Arc<[String]>);

/// Refuses what comes under another name, or from another page.
pub async fn origin(State(names): State<Names>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let host = text(headers, header::HOST).or(request.uri().host());
    if !host.is_some_and(|host| is_known(host, &names)) {
        let text = "this desk does not answer under that name";
        return refused(
            "host",
            text,
            "open it at the address that `standi serve` printed",
        );
    }
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if !safe && !is_same_origin(headers, host.unwrap_or_default()) {
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

fn is_known(host: &str, names: &Names) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let own = ["localhost", "127.0.0.1", "::1"];
    let name = name.to_ascii_lowercase();
    own.contains(&name.as_str()) || names.0.contains(&name)
}

fn is_same_origin(headers: &HeaderMap, host: &str) -> bool {
    if let Some(site) = text(headers, header::HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin" || site == "none";
    }
    match text(headers, header::ORIGIN) {
        Some(origin) => {
            let origin = origin
                .strip_prefix("https://")
                .or(origin.strip_prefix("http://"));
            origin == Some(host)
        }
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn only_names_of_this_machine_are_known() {
        let named = Names(Arc::new(["desk.example".to_string()]));
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
            is_same_origin(&headers, "localhost:8585")
        };
        assert!(of("sec-fetch-site", "same-origin"));
        assert!(!of("sec-fetch-site", "cross-site"));
        assert!(!of("sec-fetch-site", "same-site"));
        assert!(of("origin", "http://localhost:8585"));
        assert!(!of("origin", "http://localhost:9000"));
        assert!(!of("origin", "null"));
        assert!(is_same_origin(&HeaderMap::new(), "localhost:8585"));
    }
}
