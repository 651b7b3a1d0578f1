//! An application as its author tells it: complaints, events, remedies, and what surrounds them.
//!
//! One vocabulary serves application files and decided cases. A fact can be given, asked for and
//! not known (`unknown`), or not told at all; none of these is "no".

mod read;
pub mod tree;
mod vocabulary;

pub(crate) use read::is_unknown;
pub use read::{Reader, read};
pub use standi_record::facts::OtherBody;
pub use vocabulary::*;

use crate::article::Article;
use crate::form::Form;
use crate::when::When;
use standi_record::{Code, Day};

/// A fact as far as it was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Told<T> {
    /// The fact.
    Given(T),
    /// The person was asked and does not know.
    Unknown,
    /// Nobody has said.
    #[default]
    NotAsked,
}

impl<T: Copy> Told<T> {
    /// The fact, if it was given.
    #[inline]
    pub fn given(self) -> Option<T> {
        match self {
            Told::Given(fact) => Some(fact),
            Told::Unknown | Told::NotAsked => None,
        }
    }
}

impl<T: Copy + PartialEq> Told<T> {
    /// Whether it was given and is this.
    #[inline]
    pub fn is(self, fact: T) -> bool {
        self.given() == Some(fact)
    }
}

/// An application to be lodged, or lodged.
#[derive(Clone, Debug, PartialEq)]
pub struct Application {
    /// Who applies.
    pub applicant: Told<ApplicantKind>,
    /// Of a publicly owned body, or of what a State applies for.
    pub entity: Entity,
    /// Its complaints, each answered by itself.
    pub complaints: Vec<Complaint>,
    /// What is told of the application form (Rule 47).
    pub form: Option<Form>,
}

/// What a publicly owned applicant is, or what a State applies for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entity {
    /// Kind.
    pub kind: Told<EntityKind>,
    /// Whether it uses governmental power or runs a public service under the government's control.
    pub public_power: Told<bool>,
    /// Whether it is free of the State in organs, money and operations.
    pub independent: Told<bool>,
}

/// Against whom a complaint is directed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Respondent {
    /// A country, by its code.
    State(Code),
    /// The European Union, an international organisation, a private person.
    NoState,
}

/// One complaint: a story, the articles it invokes, and the States it blames.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    /// Its id: given, or `c1`, `c2`, ...
    pub id: String,
    /// Articles invoked; empty if none was named.
    pub articles: Vec<Article>,
    /// What the dispute was about, where the record's list on scope has it.
    pub subject: Option<String>,
    /// Its kind, as far as some States have a remedy of their own for it.
    pub grievance: Told<Grievance>,
    /// Kind of proceedings in the country.
    pub proceedings: Told<Proceedings>,
    /// Against whom.
    pub respondents: Vec<Respondent>,
    /// What happened.
    pub events: Vec<Event>,
    /// The final domestic decision, or that there is none: the last of a remedy that counts.
    pub final_decision: Option<FinalDecision>,
    /// Later decisions of remedies that do not count, or of which that is argued.
    pub later_decisions: Vec<FinalDecision>,
    /// Remedies tried or not; `None` if nobody has said.
    pub remedies: Option<Vec<Remedy>>,
    /// Whether the applicant is a victim.
    pub victim: Option<Victim>,
    /// Whether somebody acts for somebody.
    pub representation: Option<Representation>,
    /// Whether the Court learns who applies.
    pub identity: Identity,
    /// An earlier application on the matter.
    pub earlier_application: Elsewhere<EarlierApplication>,
    /// Another international procedure on the matter.
    pub other_procedure: Elsewhere<OtherProcedure>,
    /// What it is about, as far as bodies besides the Court ask.
    pub about: Vec<Theme>,
    /// Harm that may come before the Court can decide.
    pub imminent_harm: Told<ImminentHarm>,
    /// What is alleged or visible.
    pub signals: Vec<Signal>,
    /// Day on which this complaint was lodged.
    pub lodged: Told<When>,
}

/// Whether a matter was brought elsewhere before.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Elsewhere<T> {
    /// Yes: this.
    There(T),
    /// No.
    Nowhere,
    /// Asked, not known.
    Unknown,
    /// Nobody has said.
    #[default]
    NotAsked,
}

/// What happened, where, by whose hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// In words.
    pub what: Option<String>,
    /// Instantaneous, continuing, or a duty that arises from an event.
    pub kind: Told<EventKind>,
    /// The day, or the first day of a situation.
    pub start: Told<When>,
    /// The last day of a situation that has ended.
    pub end: Told<When>,
    /// Where.
    pub place: Told<Place>,
    /// Which other State held the place or the person.
    pub controlled_by: Told<Code>,
    /// Whose organs acted.
    pub actor: Told<Actor>,
    /// Under the mandate or command of which international organisation.
    pub mandate: Told<Mandate>,
    /// How the respondent comes into a fact abroad.
    pub link: Told<Link>,
    /// Whether important steps to find out fell after the State was bound.
    pub steps_after: Told<bool>,
    /// What continues.
    pub nature: Told<Nature>,
}

/// Where something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A country or dependent territory by its ISO code.
    Country(Code),
    /// An area of the record, by its place in the record's list.
    Area(u8),
    /// A territory of the record, by its place in the record's list.
    Territory(u8),
    /// Outside every State.
    HighSeas,
}

/// Whose organs acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// Those of a State (`XKX`: the institutions in Kosovo).
    State(Code),
    /// Those of an international organisation or court.
    International,
    /// Nobody's: a private person.
    Private,
}

/// The final domestic decision as told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FinalDecision {
    /// In words.
    pub what: Option<String>,
    /// Said to be none.
    pub none: bool,
    /// Day on which it was taken.
    pub on: Told<When>,
    /// Day on which the applicant or the lawyer learned of it.
    pub known: Told<When>,
    /// Whether it was read out in public with the party or the lawyer there.
    pub pronounced: Told<bool>,
    /// Rank of the remedy that it decided.
    pub level: Told<RemedyLevel>,
    /// Whether that remedy is held effective.
    pub effective: Told<YesNoDisputed>,
}

/// Whether a remedy is told to be none that must normally be tried: reopening, supervisory review,
/// pardon, an ombudsman.
pub fn is_extraordinary(level: Told<RemedyLevel>) -> bool {
    level.is(RemedyLevel::Extraordinary) || level.is(RemedyLevel::Ombudsman)
}

impl FinalDecision {
    /// The days on which it was taken and became known; where one was not told, the other.
    pub fn days(&self) -> Option<(When, When)> {
        let on = self.on.given().or(self.known.given())?;
        Some((on, self.known.given().unwrap_or(on)))
    }

    /// Whether the decision starts the time: not if its remedy is extraordinary or ineffective.
    pub fn counts(&self) -> bool {
        match self.effective {
            Told::Given(YesNoDisputed::Yes) => true,
            Told::Given(YesNoDisputed::No) => false,
            Told::Given(YesNoDisputed::Disputed) | Told::Unknown | Told::NotAsked => {
                !is_extraordinary(self.level)
            }
        }
    }
}

/// A domestic remedy as told.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// What it is.
    pub name: Option<String>,
    /// Its rank.
    pub level: Told<RemedyLevel>,
    /// Whether it was used.
    pub used: Told<bool>,
    /// What came of it.
    pub outcome: Told<Outcome>,
    /// Whether the complaint was raised in it at least in substance.
    pub substance_raised: Told<bool>,
    /// Whether a ruling or the record holds it effective.
    pub effective: Told<YesNoDisputed>,
    /// Since when it exists.
    pub since: Option<Day>,
    /// Why it was not used, in words.
    pub reason: Option<String>,
    /// Whether it has the same aim as another that was used to the end.
    pub alternative: Told<bool>,
    /// Whether it was made also for those who had already applied.
    pub covers_pending: Told<bool>,
}

/// In what sense the applicant is a victim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Victim {
    /// The applicant's tie to the violation.
    pub status: Told<VictimStatus>,
    /// What was made good at home.
    pub redress: Told<Redress>,
    /// Whether that was enough.
    pub enough: Told<YesNoDisputed>,
    /// When and of what the person died.
    pub death: Told<Death>,
    /// Whether the company itself can apply.
    pub company_can_act: Told<bool>,
    /// Whether the shareholder's own rights are at stake.
    pub own_rights: Told<YesNoDisputed>,
    /// Whether the persons hit fought at home through an association of theirs.
    pub through_association: bool,
}

/// Who acts for whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Representation {
    /// Whether there is authority to act.
    pub authority: Told<Authority>,
    /// For whom.
    pub acting_for: Told<ActingFor>,
    /// About what, where it is for a child.
    pub about: Told<ChildMatter>,
    /// Whether that person acted at home too.
    pub acted_at_home: Told<ActedAtHome>,
}

/// Whether the Court learns who applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// Whether the real name is told to the Court.
    pub disclosed_to_court: Told<bool>,
    /// Whether a pseudonym is used towards others.
    pub pseudonym: Told<bool>,
}

/// An earlier application, compared with this one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EarlierApplication {
    /// The three sames.
    pub same: Sameness,
    /// Whether there is relevant new information.
    pub new_information: Told<bool>,
    /// Where it stands.
    pub status: Told<ProcedureStatus>,
    /// Whether the Court looked at more than the form.
    pub examined: Told<bool>,
    /// Day on which it ended.
    pub ended: Told<When>,
}

/// Another international procedure, compared with this application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OtherProcedure {
    /// Before which kind of body.
    pub body: Told<OtherBody>,
    /// Its id.
    pub forum: Option<&'static str>,
    /// The three sames.
    pub same: Sameness,
    /// Where it stands.
    pub status: Told<ProcedureStatus>,
    /// Whether the body examined anything before it ended.
    pub examined: Told<bool>,
    /// Day on which it ended.
    pub ended: Told<When>,
}

/// Whether parties, facts and complaint are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sameness {
    /// The applicant.
    pub applicant: Told<bool>,
    /// The facts.
    pub facts: Told<bool>,
    /// The complaint.
    pub complaint: Told<bool>,
}

impl Sameness {
    /// `Some(false)` if one of them differs, `Some(true)` if all are the same, else `None`.
    pub fn all(self) -> Option<bool> {
        let three = [self.applicant, self.facts, self.complaint];
        if three.iter().any(|same| same.is(false)) {
            Some(false)
        } else if three.iter().all(|same| same.is(true)) {
            Some(true)
        } else {
            None
        }
    }
}
