//! A desk to ask, without a socket.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::response::Parts;
use axum::http::{HeaderMap, Request, StatusCode};
use standi_desk::docket::Kept;
use standi_desk::routes::router;
use standi_desk::{Desk, Reached};
use standi_docket_store::{Docket, Sqlite, StoreError};
use standi_report::calendar::Moment;
use std::sync::Arc;
use tower::ServiceExt;

/// The day on which every test is run.
pub const TODAY: &str = "2026-11-24";

/// Between the parts of a form.
const BOUNDARY: &str = "----standi";

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).and_then(|it| it.to_str().ok());
        value.unwrap_or_default()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// Where it leads; fails if it leads nowhere.
    pub fn leads_to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        self.header("location")
    }
}

/// A desk.
pub struct Asked(Router);

impl Asked {
    pub fn new() -> Asked {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("docket.db");
        // The folder goes away with the desk.
        Asked::over(
            move || {
                let _kept = &folder;
                Sqlite::open(&file)
            },
            |desk| desk,
            Reached::default(),
        )
    }

    /// A desk over a docket, made ready by a function.
    pub fn over(
        docket: impl Fn() -> Result<Sqlite, StoreError> + Send + Sync + 'static,
        ready: impl FnOnce(Desk) -> Desk,
        reached: Reached,
    ) -> Asked {
        let day = TODAY.parse().expect("a day");
        let clock = Box::new(move || Moment { day, second: 0 });
        let open = move || match docket() {
            Ok(database) => Ok(Kept::File(Docket::new(database))),
            Err(error) => Err(error.to_string()),
        };
        let desk = Desk::new(standi_bundled::record().clone(), clock, Box::new(open));
        Asked(router(Arc::new(ready(desk)), reached))
    }

    /// Sends a request as it is.
    pub fn send(&self, request: Request<Body>) -> Answer {
        let (parts, bytes) = self.whole(request);
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// The same, for an answer that is no text.
    pub fn whole(&self, request: Request<Body>) -> (Parts, Vec<u8>) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        runtime.block_on(async {
            let answer = self.0.clone().oneshot(request).await.expect("an answer");
            let (parts, body) = answer.into_parts();
            let bytes = to_bytes(body, usize::MAX).await.expect("a body");
            (parts, bytes.to_vec())
        })
    }

    pub fn request(method: &str, path: &str) -> axum::http::request::Builder {
        Request::builder()
            .method(method)
            .uri(path)
            .header("host", "127.0.0.1:8585")
    }

    pub fn get(&self, path: &str) -> Answer {
        let request = Asked::request("GET", path).body(Body::empty());
        self.send(request.expect("a request"))
    }

    /// Gets a page of the docket in a role.
    pub fn get_as(&self, role: &str, path: &str) -> Answer {
        let request = Asked::request("GET", path).header("cookie", cookie(role));
        self.send(request.body(Body::empty()).expect("a request"))
    }

    /// Gets a page of the docket in a role and a language.
    pub fn get_in(&self, language: &str, role: &str, path: &str) -> Answer {
        let request = Asked::request("GET", path)
            .header("cookie", cookie(role))
            .header("accept-language", language);
        self.send(request.body(Body::empty()).expect("a request"))
    }

    /// Gets bytes.
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        let request = Asked::request("GET", path).body(Body::empty());
        self.whole(request.expect("a request")).1
    }

    /// Gets a page in French.
    pub fn in_french(&self, path: &str) -> Answer {
        let request = Asked::request("GET", path).header("accept-language", "fr");
        self.send(request.body(Body::empty()).expect("a request"))
    }

    /// Sends a form.
    pub fn form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.form_as("registry", path, fields)
    }

    /// Sends a form in a role.
    pub fn form_as(&self, role: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.form_in("en", role, path, fields)
    }

    /// Sends a form in a role and a language.
    pub fn form_in(
        &self,
        language: &str,
        role: &str,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let request = Asked::request("POST", path)
            .header("accept-language", language)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("cookie", cookie(role))
            .body(Body::from(sent(fields)));
        self.send(request.expect("a request"))
    }

    /// A form in parts, with a file, as a browser sends it in a role.
    pub fn in_parts(
        role: &str,
        path: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, &[u8])>,
    ) -> Request<Body> {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        if let Some((name, content)) = file {
            let head = format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 content-type: text/html\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let request = Asked::request("POST", path)
            .header("content-type", kind)
            .header("sec-fetch-site", "same-origin")
            .header("cookie", cookie(role))
            .body(Body::from(body));
        request.expect("a request")
    }

    /// Sends a text.
    pub fn post(&self, path: &str, kind: &str, body: impl Into<String>) -> Answer {
        let request = Asked::request("POST", path)
            .header("content-type", kind)
            .body(Body::from(body.into()));
        self.send(request.expect("a request"))
    }
}

/// A form, as it is sent.
pub fn sent(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", escaped(value)))
        .collect();
    pairs.join("&")
}

fn cookie(role: &str) -> String {
    format!("docket-role={}; docket-name=Test%20Person", escaped(role))
}

fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
