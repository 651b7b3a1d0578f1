//! Parameters of the law that change by date, and its closed lists.

use crate::Day;
use crate::field::{Text, table, words};

table! {
    /// A length of the time limit of Article 35 § 1.
    pub struct LimitLength in "length", "a length of the time limit", by Text {
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
    pub struct Scope in "scope", "a line on scope", by Ruling {
        /// Articles.
        articles: Vec<Text>,
        /// What the dispute was about.
        subject: Text,
        /// `open`, `closed` or `judgement`.
        value: Text,
        /// Under which condition, in words.
        condition: Option<Text>,
        /// The same in French.
        condition_french: Option<Text>,
        /// Which way a judgement leans, if any.
        leans: Option<Text>,
        /// Rulings.
        authority: Vec<Text>,
    }
}

table! {
    /// How long time usually runs in proceedings or in execution. One of the three lengths is given.
    pub struct ProceedingsTime in "proceedings_time", "a time in proceedings", by Text {
        /// Which time, by its name in the docket.
        of: Text,
        /// Calendar months.
        months: Option<i64>,
        /// Weeks.
        weeks: Option<i64>,
        /// Working days, Monday to Friday.
        working_days: Option<i64>,
        /// First day of a starting event for which it holds.
        from: Option<Day>,
        /// First day for which it no longer does.
        until: Option<Day>,
        /// Article, Rule or practice.
        authority: Text,
    }
}

words! {
    /// What a body is under Article 35 § 2 (b) of the Convention, second limb.
    pub enum OtherBody {
        /// International, public, judicial or quasi-judicial: the same matter before it shuts the
        /// Court.
        Comparable = "comparable",
        /// Not comparable: it shuts nothing.
        NotComparable = "not-comparable",
        /// A court made by treaty but part of the State's own order: a domestic remedy.
        DomesticTreatyCourt = "domestic-treaty-court",
        /// Other parties and another purpose.
        OtherPurpose = "other-purpose",
        /// A person must look at it.
        Unclear = "unclear",
    }
}

table! {
    /// A body, by what it is under Article 35 § 2 (b) of the Convention.
    pub struct OtherProcedure in "other_procedure", "a body under Article 35 § 2 (b)", by Ruling {
        /// Id of the body; also of bodies that have no file of their own in the record.
        body: Text,
        /// What it is.
        kind: OtherBody,
        /// Whether only organisations complain there, so that for one person it is argued whether
        /// the complainant is the same.
        unions: bool,
        /// Rulings.
        authority: Vec<Text>,
    }
}

table! {
    /// A day on which the procedure changed.
    pub struct Version in "version", "a change of the law", by Text {
        /// First day.
        from: Day,
        /// What changed.
        change: Text,
        /// By which instrument.
        instrument: Text,
    }
}
