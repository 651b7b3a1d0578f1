//! What in a catalogue contradicts the record or itself.
//!
//! Each kind is one file with one function, which reports all it finds. A finding has its
//! [`Because`] where a rule says why the contradiction is none, or whose slip it is; one without
//! is open.
//!
//! - `party`: a respondent that never was a Party, or was not one yet
//! - `acceptance`: before the State accepted petition or the Court's jurisdiction
//! - `protocol`: an article of a Protocol that bound no respondent on any day before
//! - `epoch`: a document of a body before the body existed, or after it had ended
//! - `number`: an application number of a year after the document
//! - `respondents`: documents of one application that name different States
//! - `order`: a life in an impossible order
//! - `ecli`: an identifier with another day

mod acceptance;
mod ecli;
mod epoch;
mod number;
mod order;
mod party;
mod protocol;
mod respondents;

use crate::{ApplicationNumber, Catalogue, Entry, Kind};
use standi_law::article::Article;
use standi_record::query::CONVENTION;
use standi_record::{Code, Day, Record};
use std::collections::HashMap;

macro_rules! words {
    ($(#[doc = $head:literal])+ $type:ident: $($(#[doc = $doc:literal])+ $name:ident = $word:literal;)*) => {
        $(#[doc = $head])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type {
            $($(#[doc = $doc])+ $name,)*
        }

        impl $type {
            /// All, in order.
            pub const ALL: &'static [$type] = &[$($type::$name,)*];

            /// Its stable word, as in JSON.
            pub fn word(self) -> &'static str {
                match self { $($type::$name => $word,)* }
            }
        }
    };
}

words! {
    /// A kind of contradiction.
    What:
    /// The respondent never was a Party to the Convention.
    NeverParty = "never-party";
    /// The Convention did not bind the respondent yet.
    BeforeBound = "before-bound";
    /// An application of a person, before the State had accepted petition (former Article 25).
    BeforePetition = "before-petition";
    /// A judgment, before the State had accepted the Court's jurisdiction (former Article 46).
    BeforeJurisdiction = "before-jurisdiction";
    /// An article of a Protocol that bound no respondent on any day up to the document.
    ProtocolNotInForce = "protocol-not-in-force";
    /// Older than the Convention, or than the body whose document it is.
    BeforeBody = "before-body";
    /// Younger than the body whose document it is.
    AfterBody = "after-body";
    /// An application of a year after the document.
    NumberAfterDocument = "number-after-document";
    /// Two documents of one application name different respondents.
    RespondentsDiffer = "respondents-differ";
    /// Execution supervised before anything was decided.
    ExecutionFirst = "execution-first";
    /// Notice given after the judgment.
    NoticeAfterJudgment = "notice-after-judgment";
    /// The identifier (ECLI) holds another day.
    EcliDay = "ecli-day";
}

words! {
    /// Why a contradiction is none, or whose slip it is.
    Because:
    /// The document itself may reject the application for that very reason (Article 35 § 3 (a),
    /// former Article 27 § 2).
    RejectedForThat = "rejected-for-that";
    /// It is on an application of a State, which needed no acceptance (former Article 24).
    OfAState = "of-a-state";
    /// HUDOC lists the articles relied on; nothing was decided under this one.
    InvokedOnly = "invoked-only";
    /// Committees gave judgments for States that had accepted it under the Agreement of Madrid of
    /// 12 May 2009 or Protocol No. 14 bis, before Protocol No. 14 came into force.
    CommitteesEarlier = "committees-earlier";
    /// What lay before the Committee of Ministers when Protocol No. 11 came into force was ended
    /// there (Protocol No. 11, Article 5 § 6).
    PendingBefore = "pending-before";
    /// Two parts of HUDOC's entry cannot both be right: the year in an application number is that of
    /// introduction, the day in an identifier that of the document.
    SlipInEntry = "slip-in-entry";
    /// A resolution on general measures: HUDOC lists with it applications about the same problem
    /// that were decided, or even introduced, later.
    GeneralMeasures = "general-measures";
    /// HUDOC keeps it among the resolutions under former Article 32, which no longer existed when
    /// the application was introduced.
    SlipInKind = "slip-in-kind";
    /// The applicant is another, so the number is: it stands on one of the documents by a slip.
    SlipInNumber = "slip-in-number";
    /// The applicant is the same: the title names another State by a slip, or one of several.
    SlipInTitle = "slip-in-title";
    /// Of several respondents some documents name one, some another.
    SeveralRespondents = "several-respondents";
    /// A day in HUDOC's entry is wrong, or what was decided before is not in the catalogue.
    SlipOrGap = "slip-or-gap";
    /// A case can be taken up again after a judgment: revision (Rule 80), restoration to the list
    /// (Article 37 § 2), a part that was adjourned.
    TakenUpAgain = "taken-up-again";
}

/// A contradiction.
#[derive(Clone, Copy, Debug)]
pub struct Finding<'c> {
    /// Its kind.
    pub what: What,
    /// The document.
    pub entry: Entry<'c>,
    /// The State it is about.
    pub state: Option<Code>,
    /// The application it is about.
    pub number: Option<ApplicationNumber>,
    /// The article it is about.
    pub article: Option<Article>,
    /// The day that the document's is held against; `None`: there is no such day.
    pub against: Option<Day>,
    /// The document it contradicts.
    pub other: Option<Entry<'c>>,
    /// Why it is none, or whose slip it is; `None`: open.
    pub because: Option<Because>,
}

impl<'c> Finding<'c> {
    fn new(what: What, entry: Entry<'c>) -> Finding<'c> {
        Finding {
            what,
            entry,
            state: None,
            number: None,
            article: None,
            against: None,
            other: None,
            because: None,
        }
    }
}

/// Everything in a catalogue that contradicts the record or itself, in the order of [`What`].
pub fn contradictions<'c>(catalogue: &'c Catalogue, record: &Record) -> Vec<Finding<'c>> {
    let bindings = Bindings::new(record);
    let mut findings = Vec::new();
    party::check(catalogue, &bindings, &mut findings);
    acceptance::check(catalogue, record, &bindings, &mut findings);
    protocol::check(catalogue, &bindings, &mut findings);
    epoch::check(catalogue, record, &mut findings);
    number::check(catalogue, &mut findings);
    respondents::check(catalogue, &mut findings);
    order::check(catalogue, &mut findings);
    ecli::check(catalogue, &mut findings);
    // A day that the document's own numbers refute is held against nothing else.
    for finding in findings.iter_mut().filter(|it| it.because.is_none()) {
        if number::refutes(finding.entry) {
            finding.because = Some(Because::SlipInEntry);
        }
    }
    findings.sort_by_key(|it| {
        (
            it.what,
            it.because.is_some(),
            it.entry.day(),
            it.entry.place(),
        )
    });
    findings
}

/// Whether a document can be the very one that rejects the application.
fn can_reject(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Decision
            | Kind::CommitteeDecision
            | Kind::GrandChamberDecision
            | Kind::CommissionDecision
            | Kind::Unnamed
    )
}

/// Whether a resolution is on general measures, by its title.
fn on_general_measures(entry: Entry) -> bool {
    const WORDS: [&str; 2] = [
        "MEASURES OF A GENERAL CHARACTER",
        "MESURES DE CARACTERE GENERAL",
    ];
    let title = entry.title().to_uppercase().replace(['È', 'É'], "E");
    let title = title.replace("MESURES SUPPLEMENTAIRES DE", "MESURES DE");
    entry.kind() == Kind::ResolutionExecution && WORDS.iter().any(|words| title.contains(words))
}

/// The first day on which each instrument bound each State.
struct Bindings {
    first: HashMap<(Code, &'static str), Day>,
}

impl Bindings {
    fn new(record: &Record) -> Bindings {
        let mut first: HashMap<(Code, &'static str), Day> = HashMap::new();
        for state in &record.states {
            let Ok(code) = state.code.parse::<Code>() else {
                continue;
            };
            for bound in record.statuses(state) {
                if let Some(day) = bound.first_day() {
                    let known = first.entry((code, bound.instrument.0)).or_insert(day);
                    *known = day.min(*known);
                }
            }
        }
        // What bound a State that ended is recorded with its successors, whose facts count from the
        // day on which it was bound.
        let of = |first: &HashMap<_, Day>, state: Code| first.get(&(state, CONVENTION.0)).copied();
        for row in &record.successions {
            let ended: Result<Code, ()> = row.from_state.parse();
            let successor: Result<Code, ()> = row.to.parse();
            if let (Ok(ended), Ok(successor)) = (ended, successor)
                && of(&first, ended).is_none()
                && let Some(day) =
                    of(&first, successor).filter(|day| row.date.is_some_and(|ended| *day < ended))
            {
                first.insert((ended, CONVENTION.0), day);
            }
        }
        Bindings { first }
    }

    fn first(&self, state: Code, instrument: &str) -> Option<Day> {
        let key = self.first.get_key_value(&(state, instrument));
        key.map(|(_, day)| *day)
    }
}
