//! What is told of an application form before it is posted.

use crate::application::{Told, vocabulary};
use crate::when::When;
use standi_record::Day;

/// Whether a field is filled: its text is not kept.
pub type Filled = Told<bool>;

/// What is told of the form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// Edition printed on the form, or that it is none of the Court's.
    pub version: Told<Version>,
    /// Whether every field that applies is filled.
    pub filled: Told<bool>,
    /// Language it is written in: a code such as `en`.
    pub language: Option<String>,
    /// Each person who complains.
    pub persons: Vec<Person>,
    /// The organisation that complains.
    pub organisation: Option<Organisation>,
    /// Who acts for the applicant.
    pub representative: Told<Representative>,
    /// Whether and when the applicant signed the authority box.
    pub authority_signed: Told<Signed>,
    /// Whether compelling reasons are given why it is not signed by hand.
    pub authority_reasons: Filled,
    /// Whether another proof of authority is attached.
    pub authority_substitute: Filled,
    /// Whether the representative signed the authority box.
    pub representative_signed: Told<Signed>,
    /// The statement of facts.
    pub facts: Told<Story>,
    /// Pages of the form that the facts fill.
    pub facts_pages: Option<i64>,
    /// Whether each complaint is explained in a sentence or two.
    pub violations_explained: Told<bool>,
    /// Whether there was an appeal that was not used.
    pub appeal_unused: Told<bool>,
    /// Whether it is said why.
    pub appeal_unused_reason: Filled,
    /// Whether the question on other international procedures is answered.
    pub other_procedure_answered: Told<bool>,
    /// Earlier or pending applications of the same person.
    pub prior_applications: Told<Prior>,
    /// Pages of further explanations, decisions not counted.
    pub annex_pages: Option<i64>,
    /// Whether the further explanations raise complaints that the form does not.
    pub annex_new_complaints: Told<bool>,
    /// Whether and when the last page is signed.
    pub signed: Told<Signed>,
    /// Documents attached; `None`: nobody has said.
    pub documents: Option<Vec<Document>>,
    /// Whether they are copies, legible, not stapled or bound.
    pub copies: Told<bool>,
    /// Whether all pages are numbered in one row.
    pub pages_numbered: Told<bool>,
    /// Whether the name is to be kept from the public.
    pub anonymity: Told<Anonymity>,
    /// How many complain.
    pub applicants: Option<i64>,
    /// Whether their cases rest on the same facts.
    pub same_facts: Told<bool>,
    /// How many forms are sent.
    pub forms: Option<i64>,
    /// Whether a table of all applicants is added, also as an electronic file.
    pub group_table: Told<bool>,
    /// Whether the Registry has said how grouped cases are to be sent.
    pub registry_directions: Told<bool>,
    /// How it is sent.
    pub channel: Told<Channel>,
    /// Day of posting.
    pub sent: Told<When>,
    /// Whether a failure is explained (Rule 47 § 5.1 (a)).
    pub explanation: Filled,
    /// Whether an interim measure is asked for (Rule 47 § 5.1 (b)).
    pub interim_measure: Told<bool>,
    /// Whether the Court has directed otherwise (Rule 47 § 5.1 (c)).
    pub court_directed: Told<bool>,
}

/// The edition of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Version {
    /// A form of the Court: year and number, as printed on it.
    Edition(i16, u8),
    /// A letter, or a form that the Court did not make.
    None,
}

/// Who acts for the applicant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Representative {
    /// Nobody.
    Nobody,
    /// Somebody, with what the form says of them.
    Somebody {
        /// Name.
        name: Filled,
        /// Occupation; asked for until 2015.
        occupation: Filled,
        /// Address.
        address: Filled,
        /// A telephone, fax or e-mail that works.
        contact: Filled,
    },
}

/// A person who complains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Full name.
    pub name: Filled,
    /// Date of birth.
    pub born: Filled,
    /// Nationality, or that there is none.
    pub nationality: Filled,
    /// Address.
    pub address: Filled,
}

/// An organisation that complains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Full name.
    pub name: Filled,
    /// Date of incorporation or registration.
    pub registered: Filled,
    /// Registration number, or that there is none.
    pub number: Filled,
    /// Official address.
    pub address: Filled,
}

/// A signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// None.
    No,
    /// By hand; on a day if it was told.
    ByHand(Option<When>),
    /// A photocopied, typed or electronic one.
    Copy,
}

/// The statement of facts, as far as a machine can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Story {
    /// Not written.
    Empty,
    /// Only a pointer elsewhere: "see annex".
    Elsewhere,
    /// Written on the form.
    Told,
}

/// Earlier or pending applications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prior {
    /// None.
    None,
    /// Some, each with a number.
    Numbered,
    /// Some, one at least without a number such as `12345/20`.
    Unnumbered,
}

/// A wish to keep the name from the public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anonymity {
    /// Whether it is asked for.
    pub asked: bool,
    /// Whether reasons are given.
    pub reasons: Filled,
}

/// A document attached.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it is.
    pub class: Option<Class>,
    /// Of which remedy, decision or body it is, in words.
    pub of: Option<String>,
    /// Its day.
    pub date: Option<When>,
    /// Its number in the list.
    pub number: Option<i64>,
    /// Pages of the bundle that it fills: first and last.
    pub pages: Option<(i64, i64)>,
}

vocabulary! {
    /// What a document is.
    pub enum Class {
        /// A decision of a court or authority.
        Decision = "decision",
        /// A measure or act complained of.
        Measure = "measure",
        /// An appeal or claim of the applicant.
        Appeal = "appeal",
        /// Proof of the day on which a decision was received.
        Service = "service",
        /// A paper of another international procedure.
        International = "international",
        /// Proof that the officer of an organisation may act.
        OfficerPower = "officer-power",
        /// An authority to act, or what stands for one.
        Authority = "authority",
        /// Further explanations of the applicant.
        FurtherSubmissions = "further-submissions",
        /// Anything else.
        Other = "other",
    }

    /// How an application is sent.
    pub enum Channel {
        /// By post.
        Post = "post",
        /// By a courier.
        Courier = "courier",
        /// By fax.
        Fax = "fax",
        /// By e-mail.
        Email = "email",
        /// Through a page of the Court.
        Site = "site",
        /// By hand of a prison's authorities.
        Prison = "prison",
    }
}

impl Signed {
    /// Whether it is an original on paper.
    pub fn by_hand(self) -> bool {
        matches!(self, Signed::ByHand(_))
    }

    /// Whether it was made after a day, as far as that can be told.
    pub fn after(self, day: Day) -> bool {
        matches!(self, Signed::ByHand(Some(when)) if when.first > day)
    }
}
