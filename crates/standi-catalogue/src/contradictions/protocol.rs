//! An article of a Protocol that bound no respondent on any day up to the document.
//!
//! HUDOC lists every article relied on, also one that the State has not accepted; a complaint under
//! it is incompatible *ratione materiae*. Only a finding of violation or of no violation under it
//! contradicts the record.

use super::{Because, Bindings, Finding, What};
use crate::{Catalogue, Outcome};
use standi_law::article::Article;

pub(super) fn check<'c>(
    catalogue: &'c Catalogue,
    bindings: &Bindings,
    into: &mut Vec<Finding<'c>>,
) {
    for entry in catalogue.entries() {
        let conclusions = entry.conclusions();
        let concluded = conclusions
            .iter()
            .flat_map(|it| it.articles.iter().copied());
        let mut articles: Vec<Article> = entry.articles().chain(concluded).collect();
        articles.retain(|article| article.protocol > 0);
        articles.sort_unstable();
        // One finding for an article, whatever its paragraphs.
        articles.dedup_by(|a, b| a.is(*b));
        for article in articles {
            let first =
                |state: &standi_record::Code| bindings.first(*state, article.instrument().0);
            let states = entry.respondents();
            let days: Vec<_> = states.iter().filter_map(first).collect();
            if states.is_empty() || days.iter().any(|since| *since <= entry.day()) {
                continue;
            }
            let decided = conclusions.iter().any(|it| {
                matches!(it.outcome, Outcome::Violation | Outcome::NoViolation)
                    && it.articles.iter().any(|concluded| concluded.is(article))
            });
            into.push(Finding {
                state: states.first().copied(),
                article: Some(article),
                against: days.iter().min().copied(),
                because: (!decided).then_some(Because::InvokedOnly),
                ..Finding::new(What::ProtocolNotInForce, entry)
            });
        }
    }
}
