//! A form with a file, or with a passphrase, as it was sent.
//!
//! A passphrase is read into memory that is wiped, and is no field: what is kept of the fields, or
//! shown again, never holds it.

use super::HandedFile;
use crate::fields::Fields;
use crate::guard::client::Client;
use crate::reader::Reader;
use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use standi_seal::{LONGEST, Passphrase, is_sealed};
use zeroize::Zeroizing;

/// A form with a file, or with a passphrase.
pub struct Handed {
    /// What was sent besides.
    pub fields: Fields,
    /// The passphrase; empty: none was given.
    pub passphrase: Passphrase,
    /// The same, typed again.
    pub again: Passphrase,
    /// Who sent it.
    pub client: Client,
    /// The file; empty: none was chosen.
    file: Bytes,
}

impl<S: Send + Sync> FromRequest<S> for Handed {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Handed, Response> {
        let mut handed = Handed {
            fields: Fields::default(),
            passphrase: none(),
            again: none(),
            client: Client::of(&request),
            file: Bytes::new(),
        };
        let kind = request.headers().get(CONTENT_TYPE);
        let in_parts = kind.is_some_and(|it| it.as_bytes().starts_with(b"multipart/form-data"));
        if in_parts {
            let form = Multipart::from_request(request, state).await;
            let form = form.map_err(IntoResponse::into_response)?;
            handed
                .receive(form)
                .await
                .map_err(IntoResponse::into_response)?;
        } else {
            for (name, value) in Fields::from_request(request, state).await?.0 {
                match handed.secret(&name) {
                    Some(place) => *place = Passphrase::given(value),
                    None => handed.fields.0.push((name, value)),
                }
            }
        }
        Ok(handed)
    }
}

impl Handed {
    /// Where a field is kept that holds a passphrase.
    fn secret(&mut self, name: &str) -> Option<&mut Passphrase> {
        match name {
            "passphrase" => Some(&mut self.passphrase),
            "again" => Some(&mut self.again),
            _ => None,
        }
    }

    async fn receive(&mut self, mut form: Multipart) -> Result<(), MultipartError> {
        while let Some(field) = form.next_field().await? {
            let name = field.name().unwrap_or_default().to_string();
            if let Some(place) = self.secret(&name) {
                *place = typed(field).await?;
            } else if field.file_name().is_some() {
                self.file = field.bytes().await?;
            } else {
                self.fields.0.push((name, field.text().await?));
            }
        }
        Ok(())
    }

    /// The text of the file that was chosen or pasted, opened where it is sealed, with the fields.
    pub async fn opened(self, reader: &Reader) -> (Fields, Result<String, HandedFile>) {
        let pasted = self.fields.get("text").to_string();
        let kept = self.fields.get("sealed");
        let file = match (self.file.is_empty(), pasted.is_empty()) {
            (false, _) => self.file,
            (true, true) => STANDARD.decode(kept).unwrap_or_default().into(),
            (true, false) if is_sealed(pasted.as_bytes()) => {
                let wrong = HandedFile::no_file("desk-sealed-pasted", reader);
                return (self.fields, Err(wrong));
            }
            (true, false) => return (self.fields, Ok(pasted)),
        };
        let (passphrase, client) = (self.passphrase, self.client);
        let content = match is_sealed(&file) {
            false => Ok(file.to_vec()),
            true if passphrase.expose().is_empty() => Err(HandedFile::unnamed(&file, reader)),
            true => match reader.desk.sealing_wait(client) {
                Some(wait) => Err(HandedFile::later(&file, wait, reader)),
                None => {
                    let opened = reader.desk.unseal(file.clone(), passphrase).await;
                    opened.map_err(|error| HandedFile::unopened(&file, &error, reader))
                }
            },
        };
        (self.fields, content.and_then(|it| text(it, reader)))
    }
}

fn none() -> Passphrase {
    Passphrase::given(String::new())
}

/// A passphrase as it was typed; none where it is longer than one may be, or no text.
async fn typed(mut field: Field<'_>) -> Result<Passphrase, MultipartError> {
    // Never moved to a larger place, which would leave a copy.
    let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST + 2));
    while let Some(part) = field.chunk().await? {
        let room = bytes.capacity() - bytes.len();
        bytes.extend_from_slice(&part[..part.len().min(room)]);
    }
    Ok(Passphrase::read(&mut &bytes[..]).unwrap_or_else(|_| none()))
}

/// The text of a file, without the mark that some programs put before it.
fn text(content: Vec<u8>, reader: &Reader) -> Result<String, HandedFile> {
    match String::from_utf8(content) {
        Ok(text) if text.trim().is_empty() => Err(HandedFile::no_file("desk-file-none", reader)),
        Ok(text) => Ok(text.trim_start_matches('\u{feff}').to_string()),
        Err(_) => Err(HandedFile::no_file("desk-file-no-text", reader)),
    }
}
