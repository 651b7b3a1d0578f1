//! The columns of a row and what stands in them.
//!
//! A row is one complaint, of one event and under one article, against one respondent State. Names
//! and words are those of application files where these have them; `standi_screen::told` says
//! which application a row tells.

use standi_screen::row::{Applicant, Earlier, Exhausted, Named, OtherProcedure, Victim};

/// A column that the law looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The State complained of.
    Respondent,
    /// The article invoked.
    Article,
    /// Day of the event.
    On,
    /// Day of the final domestic decision.
    FinalDecision,
    /// Day on which it became known.
    Known,
    /// Day of lodging.
    Lodged,
    /// Who applies.
    Applicant,
    /// Whether the applicant is a victim.
    Victim,
    /// What became of domestic remedies.
    Exhausted,
    /// Another international procedure.
    OtherProcedure,
    /// Whether the Court learns the applicant's name.
    DisclosedToCourt,
    /// An earlier application to the Court.
    EarlierApplication,
}

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A State, by code or name.
    State,
    /// An article, as application files write it.
    Article,
    /// A day of the calendar.
    Day,
    /// One of these words, of which the first stands for an empty cell.
    Words(&'static [&'static str]),
}

macro_rules! words {
    ($type:ident) => {{
        const WORDS: [&str; $type::ALL.len()] = {
            let mut words = [""; $type::ALL.len()];
            let mut at = 0;
            while at < words.len() {
                words[at] = $type::ALL[at].word();
                at += 1;
            }
            words
        };
        Kind::Words(&WORDS)
    }};
}

impl Column {
    /// Every column, in the order in which they are documented.
    pub const ALL: [Column; 12] = [
        Column::Respondent,
        Column::Article,
        Column::On,
        Column::FinalDecision,
        Column::Known,
        Column::Lodged,
        Column::Applicant,
        Column::Victim,
        Column::Exhausted,
        Column::OtherProcedure,
        Column::DisclosedToCourt,
        Column::EarlierApplication,
    ];

    /// The name at the head of the column.
    pub const fn name(self) -> &'static str {
        match self {
            Column::Respondent => "respondent",
            Column::Article => "article",
            Column::On => "on",
            Column::FinalDecision => "final_decision",
            Column::Known => "known",
            Column::Lodged => "lodged",
            Column::Applicant => "applicant",
            Column::Victim => "victim",
            Column::Exhausted => "exhausted",
            Column::OtherProcedure => "other_procedure",
            Column::DisclosedToCourt => "disclosed_to_court",
            Column::EarlierApplication => "earlier_application",
        }
    }

    /// The column with a name.
    pub fn from_name(name: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|column| column.name() == name)
    }

    /// Whether a table must have the column. Its cells may be empty, but for the respondent and
    /// the article.
    pub const fn is_required(self) -> bool {
        matches!(self, Column::Respondent | Column::Article | Column::On)
    }

    /// What may stand in it.
    pub const fn kind(self) -> Kind {
        match self {
            Column::Respondent => Kind::State,
            Column::Article => Kind::Article,
            Column::On | Column::FinalDecision | Column::Known | Column::Lodged => Kind::Day,
            Column::Applicant => words!(Applicant),
            Column::Victim => words!(Victim),
            Column::Exhausted => words!(Exhausted),
            Column::OtherProcedure => words!(OtherProcedure),
            Column::DisclosedToCourt => words!(Named),
            Column::EarlierApplication => words!(Earlier),
        }
    }

    /// What it means, in a sentence.
    pub const fn meaning(self) -> &'static str {
        match self {
            Column::Respondent => {
                "The State complained of: its ISO 3166-1 alpha-3 code, or a name that the record knows."
            }
            Column::Article => {
                "The article invoked: `6`, `5(3)`, `P1-1`; of the Convention or of a Protocol with rights."
            }
            Column::On => {
                "The day on which it happened, in the respondent State and by its authorities."
            }
            Column::FinalDecision => "The day of the final domestic decision.",
            Column::Known => "The day on which the final decision became known to the applicant.",
            Column::Lodged => {
                "The day on which the application was sent; empty: not yet, and the day of the screening counts."
            }
            Column::Applicant => "Who applies.",
            Column::Victim => {
                "`direct`: it happened to the applicant and nothing was made good; `settled`: a settlement ended the claim; `association`: an association that was not hit itself."
            }
            Column::Exhausted => {
                "`yes`: the last domestic remedy was used, the complaint was raised in it and refused; `no`: an effective one was not used, and no reason is given; `ineffective`: none is effective."
            }
            Column::OtherProcedure => {
                "`none`; `same`: the same matter is or was before a body that hears individual communications; `different`: another matter; `not-comparable`: before a body not comparable to the Court."
            }
            Column::DisclosedToCourt => "Whether the Court learns the applicant's name.",
            Column::EarlierApplication => {
                "`none`; `same`: an earlier application to the Court was the same, without new information; `new-information`: the same with new information; `different`: another matter."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_and_words_begin_with_the_empty_one() {
        for column in Column::ALL {
            assert_eq!(Column::from_name(column.name()), Some(column));
            if let Kind::Words(words) = column.kind() {
                assert_eq!(words[0], "");
                assert!(words.len() > 2);
            }
        }
    }
}
