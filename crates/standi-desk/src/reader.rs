//! Who reads a page: in which language, on which day.

use crate::cookie;
use crate::desk::{self, Desk};
use axum::extract::{FromRequestParts, Query};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use standi_law::words::{Arg, Language, Words};
use standi_record::Day;
use standi_report::words::Tell;
use std::convert::Infallible;
use std::sync::Arc;

/// The cookie that keeps the language chosen, and nothing else.
const COOKIE_NAME: &str = "language";

/// Whoever reads a page.
#[derive(Clone)]
pub struct Reader {
    /// The desk.
    pub desk: Arc<Desk>,
    /// The language.
    pub language: Language,
    /// Today.
    pub today: Day,
    /// Where they are: path and query, for coming back.
    pub here: String,
}

impl Reader {
    /// The words of the language.
    pub fn words(&self) -> &Words {
        self.desk.words(self.language)
    }

    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.words().say(key, &[])
    }

    /// What stands between a head and what it heads.
    pub fn colon(&self) -> String {
        self.say("desk-colon")
    }

    /// The words, with the record's names.
    pub fn tell(&self) -> Tell<'_> {
        Tell {
            words: self.words(),
            record: Some(self.desk.record()),
        }
    }

    /// Heads of a table of the docket.
    pub fn heads(&self, names: &[&str]) -> Vec<String> {
        let head = |name: &&str| self.say(&format!("desk-column-{name}"));
        names.iter().map(head).collect()
    }

    /// A message with arguments.
    pub fn with(&self, key: &str, args: &[Arg]) -> String {
        self.words().say(key, args)
    }
}

impl FromRequestParts<Arc<Desk>> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, desk: &Arc<Desk>) -> Result<Reader, Infallible> {
        let here = parts.uri.path_and_query();
        Ok(Reader {
            desk: desk.clone(),
            language: language(&parts.headers),
            today: desk.now().day,
            here: here.map_or("/", |it| it.as_str()).to_string(),
        })
    }
}

/// The language chosen; else the first that the browser asks for and the desk has.
fn language(headers: &HeaderMap) -> Language {
    let text = |name| headers.get(name).and_then(|it| it.to_str().ok());
    let chosen = cookie::get(headers, COOKIE_NAME);
    let asked = text(ACCEPT_LANGUAGE).unwrap_or_default();
    let mut asked: Vec<(f32, &str)> = asked
        .split(',')
        .map(|it| match it.split_once(";q=") {
            Some((tag, share)) => (share.trim().parse().unwrap_or(0.0), tag),
            None => (1.0, it),
        })
        .filter(|(share, _)| *share > 0.0)
        .collect();
    asked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut asked = asked.into_iter().filter_map(|(_, tag)| {
        let primary = tag.trim().split('-').next().unwrap_or_default();
        desk::language(&primary.to_ascii_lowercase())
    });
    chosen
        .and_then(|tag| desk::language(&tag))
        .or_else(|| asked.next())
        .unwrap_or_default()
}

/// Where to go back to after something was chosen.
#[derive(Deserialize)]
pub struct Back {
    /// A path of the desk.
    pub back: Option<String>,
}

/// `GET /language/{tag}`: keeps the language chosen and goes back.
pub async fn choose(
    axum::extract::Path(tag): axum::extract::Path<String>,
    Query(back): Query<Back>,
) -> Response {
    let back = Redirect::to(own_path(back.back.as_deref(), "/"));
    match desk::language(&tag) {
        None => back.into_response(),
        Some(language) => {
            let cookie = cookie::set(COOKIE_NAME, language.tag());
            ([(header::SET_COOKIE, cookie)], back).into_response()
        }
    }
}

/// A path of the desk to go back to; another one where it is none.
pub fn own_path<'a>(path: Option<&'a str>, otherwise: &'a str) -> &'a str {
    path.filter(|path| is_own(path)).unwrap_or(otherwise)
}

/// Whether a path is one of the desk: never another host's.
fn is_own(path: &str) -> bool {
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    path.starts_with('/') && !path.starts_with("//") && plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::header::COOKIE;
    use axum::http::{HeaderName, HeaderValue};

    fn of(headers: &[(HeaderName, &'static str)]) -> Language {
        let headers = headers.iter().cloned();
        language(
            &headers
                .map(|(name, value)| (name, HeaderValue::from_static(value)))
                .collect(),
        )
    }

    #[test]
    fn the_language_chosen_comes_before_that_of_the_browser() {
        assert_eq!(of(&[]), Language::En);
        assert_eq!(
            of(&[(ACCEPT_LANGUAGE, "de, fr-CH;q=0.9, en;q=0.8")]),
            Language::Fr
        );
        assert_eq!(of(&[(ACCEPT_LANGUAGE, "fr;q=0, en")]), Language::En);
        let both = [(ACCEPT_LANGUAGE, "fr"), (COOKIE, "a=b; language=en")];
        assert_eq!(of(&both), Language::En);
        assert_eq!(
            of(&[(ACCEPT_LANGUAGE, "fr"), (COOKIE, "language=xx")]),
            Language::Fr
        );
    }

    #[test]
    fn one_comes_back_to_the_desk_and_nowhere_else() {
        assert!(is_own("/record/states/RUS?on=2022-03-10"));
        for path in [
            "//evil.example/",
            "https://evil.example",
            "/\\evil.example",
            "/a\r\nb",
            "",
        ] {
            assert!(!is_own(path), "{path}");
        }
    }
}
