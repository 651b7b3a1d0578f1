//! Fields of a form, as they were sent.

use axum::extract::{Form, FromRequest, Request};
use axum::response::{IntoResponse, Response};

/// Fields of a form, in the order in which they were sent.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of a name as it was sent: a space may be a part of a password.
    pub fn first(&self, name: &str) -> &str {
        let mut found = self.0.iter().filter(|(it, _)| it == name);
        found.next().map_or("", |(_, value)| value)
    }

    /// A field; empty where it was not sent.
    pub fn get(&self, name: &str) -> &str {
        let mut found = self.0.iter().filter(|(it, _)| it == name);
        found.next().map_or("", |(_, value)| value.trim())
    }

    /// The same; `None` where it is empty.
    pub fn text(&self, name: &str) -> Option<String> {
        Some(self.get(name).to_string()).filter(|it| !it.is_empty())
    }

    /// Whether a field was sent and is not empty.
    pub fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Fields, Response> {
        let Form(fields) = Form::from_request(request, state)
            .await
            .map_err(IntoResponse::into_response)?;
        Ok(Fields(fields))
    }
}
