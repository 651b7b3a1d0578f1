//! Parameters of the law that change by date, and its closed lists.

use crate::Day;
use crate::field::{Text, table};

table! {
    /// A length of the time limit of Article 35 § 1.
    pub struct LimitLength in "length", "a length of the time limit" {
        /// Calendar months.
        months: Option<i64>,
        /// First day on which a final decision falls under it.
        from: Option<Day>,
        /// First day on which it no longer does.
        until: Option<Day>,
        /// Provision.
        provision: Text,
        /// Rulings or official words.
        authority: Vec<Text>,
    }
}

table! {
    /// A line of the closed list on which subjects fall under an article.
    pub struct Scope in "scope", "a line on scope" {
        /// Articles.
        articles: Vec<Text>,
        /// What the dispute was about.
        subject: Text,
        /// `open`, `closed` or `judgement`.
        value: Text,
        /// Under which condition, in words.
        condition: Option<Text>,
        /// Which way a judgement leans, if any.
        leans: Option<Text>,
        /// Rulings.
        authority: Vec<Text>,
    }
}

table! {
    /// A day on which the procedure changed.
    pub struct Version in "version", "a change of the law" {
        /// First day.
        from: Day,
        /// What changed.
        change: Text,
        /// By which instrument.
        instrument: Text,
    }
}
