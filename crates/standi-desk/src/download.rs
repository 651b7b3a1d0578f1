//! Files that a page offers to take.

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use std::fs::File;
use std::io::{self, Read};

/// A file is read in parts of so many bytes.
const PART: usize = 64 * 1024;

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

/// A file that somebody filed, under their name for it: saved and never shown, whatever it is.
pub fn own_stream(name: &str, size: u64, body: Body) -> Response {
    let headers = [
        (header::CACHE_CONTROL, "no-store".to_string()),
        (header::CONTENT_TYPE, "application/octet-stream".to_string()),
        (header::CONTENT_LENGTH, size.to_string()),
        (header::CONTENT_DISPOSITION, disposition(name)),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox".to_string(),
        ),
    ];
    (headers, body).into_response()
}

/// A file as a body, read part by part as the client takes it.
pub fn stream(file: File) -> Body {
    let parts = unfold(Some(file), |file| async move {
        let mut file = file?;
        let read = tokio::task::spawn_blocking(move || {
            let mut part = vec![0; PART];
            let read = file.read(&mut part)?;
            part.truncate(read);
            Ok::<_, io::Error>((Bytes::from(part), file))
        });
        match read
            .await
            .unwrap_or_else(|fault| Err(io::Error::other(fault)))
        {
            Ok((part, _)) if part.is_empty() => None,
            Ok((part, file)) => Some((Ok(part), Some(file))),
            Err(error) => Some((Err(error), None)),
        }
    });
    Body::from_stream(parts)
}

/// A header of a name that any reader understands (RFC 6266, RFC 8187).
fn disposition(name: &str) -> String {
    let plain = |c: char| c.is_ascii_graphic() || c == ' ';
    let ascii: String = name
        .chars()
        .map(|c| {
            if plain(c) && !"\"\\%".contains(c) {
                c
            } else {
                '_'
            }
        })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                encoded.push(char::from(byte));
            }
            byte => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_name_cannot_end_its_header() {
        for (name, header) in [
            (
                "form.pdf",
                "attachment; filename=\"form.pdf\"; filename*=UTF-8''form.pdf",
            ),
            (
                "a\"; x=y\r\n.pdf",
                "attachment; filename=\"a_; x=y__.pdf\"; filename*=UTF-8''a%22%3B%20x%3Dy%0D%0A.pdf",
            ),
            (
                "Жалоба",
                "attachment; filename=\"______\"; filename*=UTF-8''%D0%96%D0%B0%D0%BB%D0%BE%D0%B1%D0%B0",
            ),
        ] {
            assert_eq!(disposition(name), header);
        }
    }
}
