//! What can be found.

use std::fmt;
use std::str::FromStr;

/// Where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The record.
    Record,
    /// The decided cases that the law is held against.
    Cases,
    /// A catalogue of HUDOC's documents.
    Catalogue,
    /// The docket.
    Docket,
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 4] = [Part::Record, Part::Cases, Part::Catalogue, Part::Docket];

    /// Its stable word, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Part::Record => "record",
            Part::Cases => "cases",
            Part::Catalogue => "catalogue",
            Part::Docket => "docket",
        }
    }
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal, $part:ident, $weight:literal;)*) => {
        /// What a result is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum Kind {
            $($(#[doc = $doc])+ $name,)*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)*];

            /// Its stable word, as in JSON and addresses.
            pub fn word(self) -> &'static str {
                match self { $(Kind::$name => $word,)* }
            }

            /// Where it comes from.
            pub fn part(self) -> Part {
                match self { $(Kind::$name => Part::$part,)* }
            }

            /// How much it weighs between matches that are equally good; a State, so that its page comes
            /// before the cases that are called like it.
            pub(crate) fn weight(self) -> u64 {
                match self { $(Kind::$name => $weight,)* }
            }
        }
    };
}

kinds! {
    /// A State.
    State = "state", Record, 110;
    /// A treaty.
    Instrument = "instrument", Record, 40;
    /// An organ, or a body that hears complaints.
    Organ = "organ", Record, 40;
    /// Something that happened to a State in the organisation.
    Event = "event", Record, 14;
    /// A State and an instrument: signed, ratified, bound.
    Status = "status", Record, 8;
    /// A declaration, derogation, reservation or territorial extension.
    Declaration = "declaration", Record, 14;
    /// What somebody said in public.
    Statement = "statement", Record, 10;
    /// A domestic remedy.
    Remedy = "remedy", Record, 10;
    /// Contributions, seats, rates of interest.
    Account = "account", Record, 2;
    /// A rule: of the law, of the Statute, on succession; a right; an area or territory.
    Rule = "rule", Record, 10;
    /// A source of the record.
    Source = "source", Record, 6;
    /// A decided case.
    DecidedCase = "decided-case", Cases, 16;
    /// Judgment of the Grand Chamber.
    GrandChamberJudgment = "grand-chamber-judgment", Catalogue, 20;
    /// Judgment of a Chamber, or of the Court before 1998.
    ChamberJudgment = "chamber-judgment", Catalogue, 12;
    /// Judgment of a Committee.
    CommitteeJudgment = "committee-judgment", Catalogue, 9;
    /// Decision of the Grand Chamber.
    GrandChamberDecision = "grand-chamber-decision", Catalogue, 13;
    /// Decision of a Chamber, or of a body not named further.
    Decision = "decision", Catalogue, 8;
    /// Decision of a Committee.
    CommitteeDecision = "committee-decision", Catalogue, 6;
    /// Statement of facts and questions put to the parties.
    CommunicatedCase = "communicated-case", Catalogue, 5;
    /// Advisory opinion.
    AdvisoryOpinion = "advisory-opinion", Catalogue, 13;
    /// Summary by the Registry.
    LegalSummary = "legal-summary", Catalogue, 7;
    /// Report of the Commission.
    CommissionReport = "commission-report", Catalogue, 6;
    /// Decision of the Commission.
    CommissionDecision = "commission-decision", Catalogue, 5;
    /// Decision of a Screening Panel.
    ScreeningPanelDecision = "screening-panel-decision", Catalogue, 2;
    /// Resolution on execution.
    ResolutionExecution = "resolution-execution", Catalogue, 4;
    /// Resolution on the merits.
    ResolutionMerits = "resolution-merits", Catalogue, 4;
    /// A document whose kind the export does not name.
    Unnamed = "unnamed", Catalogue, 3;
    /// An application on the docket.
    Application = "application", Docket, 12;
}

impl Kind {
    /// Its number in an index.
    pub(crate) fn number(self) -> u64 {
        self as u64
    }

    /// The kind of a document of HUDOC.
    pub fn of_document(kind: standi_catalogue::Kind) -> Kind {
        // Both name the same kinds by the same words; a test holds them together.
        kind.word().parse().unwrap_or(Kind::Unnamed)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(word: &str) -> Result<Kind, ()> {
        let found = Kind::ALL.iter().find(|kind| kind.word() == word);
        found.copied().ok_or(())
    }
}

/// Kinds asked for together: one, those of a part (`record`), or those of a group (`judgment`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds {
    word: &'static str,
    bits: u64,
}

/// Words for several kinds of documents.
const GROUPS: &[(&str, &[Kind])] = &[
    (
        "judgment",
        &[
            Kind::GrandChamberJudgment,
            Kind::ChamberJudgment,
            Kind::CommitteeJudgment,
        ],
    ),
    (
        "all-decisions",
        &[
            Kind::GrandChamberDecision,
            Kind::Decision,
            Kind::CommitteeDecision,
            Kind::CommissionDecision,
            Kind::ScreeningPanelDecision,
        ],
    ),
    (
        "resolution",
        &[Kind::ResolutionExecution, Kind::ResolutionMerits],
    ),
];

impl Kinds {
    /// Every word that can be asked for: parts, groups, kinds.
    pub fn words() -> impl Iterator<Item = &'static str> {
        let parts = Part::ALL.iter().map(|it| it.word());
        let groups = GROUPS.iter().map(|(word, _)| *word);
        parts
            .chain(groups)
            .chain(Kind::ALL.iter().map(|kind| kind.word()))
    }

    /// The word that was asked for.
    pub fn word(self) -> &'static str {
        self.word
    }

    /// Whether it is one of them.
    pub fn contains(self, kind: Kind) -> bool {
        self.bits & (1 << kind.number()) != 0
    }

    /// Whether some of them come from a part.
    pub fn has_part(self, part: Part) -> bool {
        let mut own = Kind::ALL.iter().filter(|kind| kind.part() == part);
        own.any(|kind| self.contains(*kind))
    }
}

/// A word that is no kind, with the nearest that is one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` is no kind of result")]
pub struct NoKind {
    /// The word.
    pub word: String,
    /// What was meant, perhaps.
    pub near: Option<&'static str>,
}

impl FromStr for Kinds {
    type Err = NoKind;

    fn from_str(text: &str) -> Result<Kinds, NoKind> {
        let Some(word) = Kinds::words().find(|word| *word == text) else {
            let near = standi_text::nearest(text, Kinds::words());
            return Err(NoKind {
                word: text.chars().take(40).collect(),
                near: near.and_then(|near| Kinds::words().find(|word| *word == near)),
            });
        };
        let group = GROUPS.iter().find(|(name, _)| *name == word);
        let is_meant = |kind: &Kind| match group {
            Some((_, kinds)) => kinds.contains(kind),
            None => kind.word() == word || kind.part().word() == word,
        };
        let kinds = Kind::ALL.iter().filter(|kind| is_meant(kind));
        let bits = kinds.fold(0, |bits, kind| bits | 1 << kind.number());
        Ok(Kinds { word, bits })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_of_a_catalogue_are_of_the_same_kinds() {
        for kind in standi_catalogue::Kind::ALL {
            let own = Kind::of_document(*kind);
            assert_eq!(own.word(), kind.word());
            assert_eq!(own.part(), Part::Catalogue);
        }
    }

    #[test]
    fn groups_and_parts_mean_their_kinds() {
        let has = |word: &str, kind| word.parse::<Kinds>().map(|it| it.contains(kind));
        assert_eq!(has("judgment", Kind::CommitteeJudgment), Ok(true));
        assert_eq!(has("judgment", Kind::Decision), Ok(false));
        assert_eq!(has("record", Kind::Source), Ok(true));
        assert_eq!(has("state", Kind::State), Ok(true));
        assert_eq!(has("state", Kind::Source), Ok(false));
        let near = "judgement".parse::<Kinds>().map_err(|it| it.near);
        assert_eq!(near, Err(Some("judgment")));
    }

    #[test]
    fn words_are_told_apart_and_fit_into_the_bits() {
        let mut words: Vec<&str> = Kinds::words().collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
        assert!(Kind::ALL.len() <= 64);
    }
}
