//! What a document is.

use std::fmt;
use std::str::FromStr;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal, $stage:ident;)*) => {
        /// What a document is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[doc = $doc])+ $name,)*
        }

        impl Kind {
            /// Every kind, in the order in which an application meets them.
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)*];

            /// Its stable word, as in tables and JSON.
            pub fn word(self) -> &'static str {
                match self { $(Kind::$name => $word,)* }
            }

            /// The stage of an application's life that it belongs to.
            pub fn stage(self) -> Stage {
                match self { $(Kind::$name => Stage::$stage,)* }
            }
        }
    };
}

/// A stage in the life of an application, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// The respondent State was given notice.
    Notice,
    /// Decided or reported on, without a judgment.
    Decision,
    /// Judgment of a Chamber or a Committee.
    Judgment,
    /// Judgment of the Grand Chamber.
    GrandChamber,
    /// The Committee of Ministers decides on the merits or supervises.
    Ministers,
    /// Beside the proceedings.
    Beside,
}

kinds! {
    /// Statement of facts and questions put to the parties.
    CommunicatedCase = "communicated-case", Notice;
    /// Decision of the European Commission of Human Rights.
    CommissionDecision = "commission-decision", Decision;
    /// Report of the Commission under former Articles 28, 30 or 31.
    CommissionReport = "commission-report", Decision;
    /// Decision of a Screening Panel (Protocol No. 9, Article 5).
    ScreeningPanelDecision = "screening-panel-decision", Decision;
    /// Decision of a Chamber, or of a body not named further.
    Decision = "decision", Decision;
    /// Decision of a Committee (Article 28).
    CommitteeDecision = "committee-decision", Decision;
    /// Decision of the Grand Chamber.
    GrandChamberDecision = "grand-chamber-decision", Decision;
    /// Judgment of a Chamber, or of the Court before 1998.
    ChamberJudgment = "chamber-judgment", Judgment;
    /// Judgment of a Committee (Article 28 § 1 (b)).
    CommitteeJudgment = "committee-judgment", Judgment;
    /// Judgment of the Grand Chamber.
    GrandChamberJudgment = "grand-chamber-judgment", GrandChamber;
    /// Resolution of the Committee of Ministers on the merits (former Article 32).
    ResolutionMerits = "resolution-merits", Ministers;
    /// Resolution of the Committee of Ministers on execution (Article 46 § 2, former Article 54).
    ResolutionExecution = "resolution-execution", Ministers;
    /// Advisory opinion (Article 47, Protocol No. 16).
    AdvisoryOpinion = "advisory-opinion", Beside;
    /// Summary by the Registry.
    LegalSummary = "legal-summary", Beside;
    /// The export does not name it. HUDOC's feeds name no kind for decisions of the Commission, of
    /// Committees and of the Grand Chamber, and for advisory opinions.
    Unnamed = "unnamed", Decision;
}

impl Kind {
    /// Whether it is a judgment.
    pub fn is_judgment(self) -> bool {
        matches!(self.stage(), Stage::Judgment | Stage::GrandChamber)
    }

    /// Reads HUDOC's own words: the branch (`CHAMBER`, `ADMISSIBILITYCOM` …), the type (`HEJUD`,
    /// `CLIN` …), the collection (`CASELAW;JUDGMENTS;CHAMBER;ENG`) or the name in a feed
    /// (`Chamber Judgment`). Whatever is empty or unknown is passed over; nothing known is
    /// [`Kind::Unnamed`].
    pub fn of_hudoc(branch: &str, doctype: &str, collection: &str) -> Kind {
        let doctype = doctype.trim();
        // A summary lies in the branch of what it sums up.
        if doctype.starts_with("CLIN") || doctype.starts_with("HECLIN") {
            return Kind::LegalSummary;
        }
        Kind::of_branch(branch)
            .or_else(|| Kind::of_feed(doctype))
            .or_else(|| doctype.parse().ok())
            .or_else(|| collection.split(';').rev().find_map(Kind::of_branch))
            .or_else(|| Kind::of_doctype(doctype))
            .unwrap_or(Kind::Unnamed)
    }

    fn of_branch(branch: &str) -> Option<Kind> {
        Some(match branch.trim().to_ascii_uppercase().as_str() {
            "GRANDCHAMBER" => Kind::GrandChamberJudgment,
            "CHAMBER" => Kind::ChamberJudgment,
            "COMMITTEE" => Kind::CommitteeJudgment,
            "DECGRANDCHAMBER" => Kind::GrandChamberDecision,
            "ADMISSIBILITY" => Kind::Decision,
            "ADMISSIBILITYCOM" => Kind::CommitteeDecision,
            "DECCOMMISSION" => Kind::CommissionDecision,
            "SCREENINGPANEL" => Kind::ScreeningPanelDecision,
            "COMMUNICATEDCASES" => Kind::CommunicatedCase,
            "CLIN" => Kind::LegalSummary,
            "ADVISORYOPINIONS" => Kind::AdvisoryOpinion,
            "REPORTS" => Kind::CommissionReport,
            "EXECUTION" => Kind::ResolutionExecution,
            "MERITS" => Kind::ResolutionMerits,
            _ => return None,
        })
    }

    fn of_feed(name: &str) -> Option<Kind> {
        Some(match name.trim() {
            "Grand Chamber Judgment" => Kind::GrandChamberJudgment,
            "Chamber Judgment" => Kind::ChamberJudgment,
            "Committee Judgment" => Kind::CommitteeJudgment,
            "Admissibility Decision" => Kind::Decision,
            "Communicated Case" => Kind::CommunicatedCase,
            "Legal Summary" => Kind::LegalSummary,
            "Screening Panel Decision" => Kind::ScreeningPanelDecision,
            "Report" => Kind::CommissionReport,
            "Resolution - Execution" => Kind::ResolutionExecution,
            "Resolution - Merits" => Kind::ResolutionMerits,
            _ => return None,
        })
    }

    /// Types are `H`, a language (`E`, `F`) or nothing, the kind, and for translations a language.
    fn of_doctype(doctype: &str) -> Option<Kind> {
        let rest = doctype.strip_prefix('H')?;
        let rest = rest.strip_prefix(['E', 'F']).unwrap_or(rest);
        [
            ("JUD", Kind::ChamberJudgment),
            ("DEC", Kind::Decision),
            ("COM", Kind::CommunicatedCase),
            ("RES32", Kind::ResolutionMerits),
            ("RES54", Kind::ResolutionExecution),
            ("REP", Kind::CommissionReport),
        ]
        .into_iter()
        .find_map(|(word, kind)| rest.starts_with(word).then_some(kind))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_hudoc() {
        let cases = [
            (("CHAMBER", "HEJUD", ""), Kind::ChamberJudgment),
            (("ADMISSIBILITYCOM", "HFDEC", ""), Kind::CommitteeDecision),
            (("CHAMBER", "CLIN", ""), Kind::LegalSummary),
            (("", "Resolution - Merits", ""), Kind::ResolutionMerits),
            (("", "HJUDTUR", ""), Kind::ChamberJudgment),
            (
                ("", "", "CASELAW;JUDGMENTS;GRANDCHAMBER;ENG"),
                Kind::GrandChamberJudgment,
            ),
            (
                ("", "HEJUD", "CASELAW;JUDGMENTS;COMMITTEE;ENG"),
                Kind::CommitteeJudgment,
            ),
            (("", "legal-summary", ""), Kind::LegalSummary),
            (("", "", ""), Kind::Unnamed),
        ];
        for ((branch, doctype, collection), kind) in cases {
            let read = Kind::of_hudoc(branch, doctype, collection);
            assert_eq!(read, kind, "{branch} {doctype} {collection}");
        }
        for kind in Kind::ALL {
            assert_eq!(kind.word().parse(), Ok(*kind));
        }
    }
}
