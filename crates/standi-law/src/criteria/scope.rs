//! A8 scope: does the story fall under the article at all?
//!
//! Some disputes fall outside an article whatever their facts: the removal of aliens, the
//! assessment of taxes and the right to stand in an election outside Article 6; local elections
//! outside Article 3 of Protocol No. 1. These are a closed list in the record (`rules/scope.toml`),
//! each with its authority. Article 14 protects only together with another article.
//!
//! Needs: the article and what the dispute was about. Decides alone for the list; everything else
//! is a judgement.

use crate::{Finding, Ground, Value};

/// What the criterion looks at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// What the record's list says of this article and subject.
    pub listed: Option<Value>,
    /// Whether Article 14 is invoked and nothing else.
    pub article_14_alone: bool,
}

/// In the list: falls under the article.
pub static LISTED_OPEN: Ground = Ground::open("scope-listed-open", &[]);
/// In the list: does not.
pub static LISTED_CLOSED: Ground = Ground::closed("scope-listed-closed", &[]);
/// In the list: depends.
pub static LISTED_JUDGEMENT: Ground = Ground::judgement("scope-listed-judgement", &[]);
/// Article 14 alone.
pub static ARTICLE_14_ALONE: Ground =
    Ground::closed("scope-article-14-alone", &["Convention, Article 14"]);
/// Not in the list.
pub static NOT_LISTED: Ground =
    Ground::judgement("scope-not-listed", &["Convention, Article 35 § 3 (a)"]);

/// The first row that fits.
#[inline]
pub fn assess(facts: Facts) -> Finding {
    let ground = match facts.listed {
        _ if facts.article_14_alone => &ARTICLE_14_ALONE,
        Some(Value::Open) => &LISTED_OPEN,
        Some(Value::Closed) => &LISTED_CLOSED,
        Some(Value::Judgement | Value::Missing) => &LISTED_JUDGEMENT,
        None => &NOT_LISTED,
    };
    ground.into()
}
