//! The columns of a row and their values.
//!
//! A row is one complaint, of one event and under one article, against one respondent State.

/// Days since 1 January 1970; the value of a cell in which no day stands.
pub const NO_DAY: i32 = i32::MIN;

/// A column of words: each has a number, which is its place in the list.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum $name {
            /// Nothing stands in the cell: nobody has been asked.
            #[default]
            NotTold,
            $($(#[$word_doc])* $variant,)*
        }

        impl $name {
            /// Every value.
            pub const ALL: &'static [$name] = &[$name::NotTold, $($name::$variant,)*];

            /// The word in the cell; empty if nothing stands there.
            pub const fn word(self) -> &'static str {
                match self { $name::NotTold => "", $($name::$variant => $word,)* }
            }

            /// The value with a word.
            pub fn from_word(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    )*};
}

words! {
    /// Who applies.
    Applicant {
        /// A human being.
        Person = "person",
        /// An association, party, church, trade union.
        Ngo = "ngo",
        /// A private company.
        Company = "company",
        /// Several human beings together.
        Group = "group",
        /// A municipality or another local authority.
        Municipality = "municipality",
        /// A ministry, region, or another body with public power.
        StateBody = "state-body",
        /// A company owned by the public.
        PublicCompany = "public-company",
    }

    /// What became of domestic remedies.
    Exhausted {
        /// The last one was used, the complaint was raised in it and refused.
        Yes = "yes",
        /// An effective one was not used, and no reason is given.
        No = "no",
        /// None of them is effective.
        Ineffective = "ineffective",
        /// Asked, and not known.
        Unknown = "unknown",
    }

    /// Another international procedure.
    OtherProcedure {
        /// None.
        None = "none",
        /// The same matter is or was before a body that hears individual communications.
        Same = "same",
        /// Another matter is or was before such a body.
        Different = "different",
        /// The same matter, before a body that is not comparable to the Court.
        NotComparable = "not-comparable",
        /// Asked, and not known.
        Unknown = "unknown",
    }

    /// Whether the Court learns the applicant's name.
    Named {
        /// It does.
        Yes = "yes",
        /// It does not.
        No = "no",
        /// Not yet decided.
        Unknown = "unknown",
    }

    /// An earlier application to the Court.
    Earlier {
        /// None.
        None = "none",
        /// The same, without new information.
        Same = "same",
        /// The same, with relevant new information.
        NewInformation = "new-information",
        /// Another matter.
        Different = "different",
        /// Asked, and not known.
        Unknown = "unknown",
    }

    /// Whether the applicant is a victim.
    Victim {
        /// It happened to the applicant, and nothing was made good.
        Direct = "direct",
        /// It happened to the applicant, and a settlement ended the claim.
        Settled = "settled",
        /// An association that was not hit itself.
        Association = "association",
        /// Asked, and not known.
        Unknown = "unknown",
    }
}

/// What surrounds the complaint, in one number: another procedure, the name, an earlier
/// application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Circumstances {
    /// Another international procedure.
    pub other_procedure: OtherProcedure,
    /// Whether the Court learns the name.
    pub named: Named,
    /// An earlier application.
    pub earlier: Earlier,
}

impl Circumstances {
    /// How many there are.
    pub const COUNT: usize = OtherProcedure::ALL.len() * Named::ALL.len() * Earlier::ALL.len();

    /// Its number.
    pub fn number(self) -> u8 {
        let number = (self.other_procedure as usize * Named::ALL.len() + self.named as usize)
            * Earlier::ALL.len()
            + self.earlier as usize;
        number as u8
    }

    /// The one with a number below [`Circumstances::COUNT`].
    pub fn of_number(number: usize) -> Circumstances {
        let earlier = Earlier::ALL[number % Earlier::ALL.len()];
        let rest = number / Earlier::ALL.len();
        Circumstances {
            other_procedure: OtherProcedure::ALL[rest / Named::ALL.len()],
            named: Named::ALL[rest % Named::ALL.len()],
            earlier,
        }
    }
}

/// One complaint against one State. Days are days since 1 January 1970, [`NO_DAY`] where none is
/// told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Place of the respondent among the States of the record: its `StateId`.
    pub respondent: u8,
    /// Place of the article in [`crate::Tables::articles`].
    pub article: u8,
    /// Who applies.
    pub applicant: Applicant,
    /// Whether the applicant is a victim.
    pub victim: Victim,
    /// What became of domestic remedies.
    pub exhausted: Exhausted,
    /// What surrounds the complaint.
    pub circumstances: Circumstances,
    /// Day of the event, at a place in the respondent State, by its authorities.
    pub event: i32,
    /// Day of the final decision.
    pub decided: i32,
    /// Day on which it became known.
    pub known: i32,
    /// Day of lodging; [`NO_DAY`]: not yet sent, and the day of the screening counts.
    pub lodged: i32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_circumstance_has_its_number() {
        const { assert!(Circumstances::COUNT <= 256) };
        for number in 0..Circumstances::COUNT {
            assert_eq!(
                usize::from(Circumstances::of_number(number).number()),
                number
            );
        }
    }

    #[test]
    fn words_and_back() {
        for value in OtherProcedure::ALL {
            assert_eq!(OtherProcedure::from_word(value.word()), Some(*value));
        }
        assert_eq!(Exhausted::from_word("perhaps"), None);
    }
}
