//! What is left out of a search, and how it is told.

use crate::kind::{Kinds, NoKind};
use standi_answers::fault::Fault;
use standi_law::article::{Article, NotAnArticle};
use standi_record::{Day, Record, Unknown};

/// What is left out, in the order in which HUDOC asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// Only these kinds.
    pub kind: Option<Kinds>,
    /// Only what concerns this State, by its code.
    pub state: Option<String>,
    /// Only what concerns this article; without a paragraph, any of it.
    pub article: Option<Article>,
    /// Only documents of this level of importance.
    pub importance: Option<u8>,
    /// Only from this day on.
    pub from: Option<Day>,
    /// Only until this day, itself included.
    pub to: Option<Day>,
    /// Only what was public on this day: facts by when they became known, documents by their day.
    pub known_by: Option<Day>,
}

/// Filters as a person tells them; an empty text leaves nothing out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told<'a> {
    /// A word for one kind or several.
    pub kind: &'a str,
    /// A State by code or name.
    pub state: &'a str,
    /// An article.
    pub article: &'a str,
    /// 1 to 4.
    pub importance: &'a str,
}

/// A filter that means nothing.
#[derive(Clone, Debug, thiserror::Error)]
pub enum NoFilter {
    /// No kind.
    #[error(transparent)]
    Kind(#[from] NoKind),
    /// No State.
    #[error(transparent)]
    State(#[from] Unknown),
    /// No article.
    #[error("{0}")]
    Article(NotAnArticle),
    /// No level of importance.
    #[error("`{0}` is no level of importance")]
    Importance(String),
}

impl From<&NoFilter> for Fault {
    fn from(it: &NoFilter) -> Fault {
        let (kind, help) = match it {
            NoFilter::State(unknown) => return Fault::from(unknown),
            NoFilter::Kind(NoKind { near, .. }) => (
                "kind",
                match near {
                    Some(near) => format!("did you mean {near}?"),
                    None => format!(
                        "there are {}",
                        Kinds::words().collect::<Vec<_>>().join(", ")
                    ),
                },
            ),
            NoFilter::Article(_) => ("article", "write 3, 6 § 1, 6(1) or P1-1".to_string()),
            NoFilter::Importance(_) => (
                "importance",
                "there are 1 (key cases), 2, 3 and 4".to_string(),
            ),
        };
        Fault::general(kind, it.to_string(), Some(help))
    }
}

impl Filters {
    /// Reads filters.
    ///
    /// # Errors
    /// The first that means nothing.
    pub fn read(told: Told<'_>, record: &Record) -> Result<Filters, NoFilter> {
        let some = |text: &str| Some(text.trim().to_string()).filter(|it| !it.is_empty());
        let kind = some(told.kind).map(|it| it.parse()).transpose()?;
        let state = some(told.state);
        let state = state.map(|it| record.find_state(&it).map(|it| it.code.to_string()));
        let article = some(told.article).map(|it| it.parse()).transpose();
        let importance = some(told.importance).map(|text| match text.parse() {
            Ok(level @ 1..=4) => Ok(level),
            _ => Err(NoFilter::Importance(text.chars().take(40).collect())),
        });
        Ok(Filters {
            kind,
            state: state.transpose()?,
            article: article.map_err(NoFilter::Article)?,
            importance: importance.transpose()?,
            ..Filters::default()
        })
    }

    /// Whether nothing is left out by what is asked.
    pub fn is_empty(&self) -> bool {
        let asked = Filters {
            known_by: None,
            ..self.clone()
        };
        asked == Filters::default()
    }
}
