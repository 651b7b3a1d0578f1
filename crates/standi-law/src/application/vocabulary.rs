//! The words an application is written in.

/// What a complaint is about: the words by which bodies of the record are limited.
pub use standi_record::facts::Theme;
/// Rank of a domestic remedy, and for what it is: the words of the record.
pub use standi_record::facts::{Grievance, Level as RemedyLevel, Proceedings};

/// Declares a closed list of words.
macro_rules! vocabulary {
    ($($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every word with what it means.
            pub const WORDS: &'static [(&'static str, $name)] = &[$(($word, $name::$variant),)+];

            /// The word.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }
    )+};
}

pub(crate) use vocabulary;

vocabulary! {
    /// Who applies (Articles 33 and 34).
    pub enum ApplicantKind {
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
        /// A State (Article 33).
        State = "state",
    }

    /// For whom a State applies, or what a publicly owned applicant is.
    pub enum EntityKind {
        /// Human beings.
        People = "people",
        /// A company owned by the public.
        PublicCompany = "public-company",
        /// A body with public power.
        StateBody = "state-body",
    }

    /// How an event lies in time.
    pub enum EventKind {
        /// On one day.
        Instantaneous = "instantaneous",
        /// From a day on.
        Continuing = "continuing",
        /// A duty to find out that arises from an event.
        Procedural = "procedural",
    }

    /// What continues.
    pub enum Nature {
        /// Detention.
        Detention = "detention",
        /// A disappearance.
        Disappearance = "disappearance",
        /// No access to home or land after a conflict.
        Displacement = "displacement",
        /// A law in force.
        Law = "law",
        /// Something else.
        Other = "other",
    }

    /// Under whose mandate or command an organ acted.
    pub enum Mandate {
        /// United Nations.
        Un = "un",
        /// North Atlantic Treaty Organisation.
        Nato = "nato",
        /// European Union.
        Eu = "eu",
        /// Another organisation.
        Other = "other",
    }

    /// How the respondent State comes into a fact outside its territory.
    pub enum Link {
        /// Its agents had the person in their hands.
        Custody = "custody",
        /// It held the ground.
        Area = "area",
        /// Its ship, aircraft or diplomatic agents.
        Vessel = "vessel",
        /// It governed or policed there.
        PublicPowers = "public-powers",
        /// Its agents killed or hurt a person from near, without custody.
        Force = "force",
        /// Bombing, shelling, fighting.
        Hostilities = "hostilities",
        /// A visa or asylum asked for at an embassy or from abroad.
        Visa = "visa",
        /// A national asks to be brought or let home.
        OwnNational = "own-national",
        /// Arrest abroad at its warrant or request.
        Request = "request",
        /// It sends the person there.
        Removal = "removal",
        /// Its own inquiry or courts took the case up.
        Proceedings = "proceedings",
        /// Its officials acted for another State.
        Lent = "lent",
        /// What any private person may do.
        PrivateAct = "private-act",
        /// Emissions felt abroad.
        Emissions = "emissions",
        /// Whether its agents were there at all is argued.
        Disputed = "disputed",
    }

    /// What came of a remedy.
    pub enum Outcome {
        /// Refused.
        Refused = "refused",
        /// Granted.
        Granted = "granted",
        /// Not yet decided.
        Pending = "pending",
        /// Rejected for a procedural mistake of the applicant.
        InadmissibleOwnFault = "inadmissible-own-fault",
    }

    /// A yes or no that can also be in dispute.
    pub enum YesNoDisputed {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// One side says so, nobody has ruled.
        Disputed = "disputed",
    }

    /// The applicant's tie to the violation.
    pub enum VictimStatus {
        /// It happened to the applicant.
        Direct = "direct",
        /// A law in force makes the applicant change conduct, or will hit the applicant's class.
        Exposed = "exposed",
        /// The applicant cannot know (secret surveillance), or is threatened with removal.
        Potential = "potential",
        /// Close relative of a person who is dead or missing.
        RelativeOfDead = "relative-of-dead",
        /// Close relative of a living victim.
        Relative = "relative",
        /// An association, not itself hit, that speaks for members or a cause.
        Association = "association",
        /// Shareholder of a company that was hit.
        Shareholder = "shareholder",
        /// Nobody in particular: a complaint against a law in general.
        Nobody = "nobody",
    }

    /// What was made good at home.
    pub enum Redress {
        /// Nothing.
        None = "none",
        /// The breach was recognised.
        Acknowledged = "acknowledged",
        /// Money or another measure was given.
        Compensated = "compensated",
        /// Both.
        AcknowledgedAndCompensated = "acknowledged-and-compensated",
        /// A settlement ended the claim.
        Settled = "settled",
    }

    /// When and of what a person died.
    pub enum Death {
        /// Of the act complained of, or disappeared by it.
        Act = "act",
        /// Of another cause, before lodging.
        Other = "other",
        /// After lodging.
        AfterLodging = "after-lodging",
    }

    /// Authority to act for the applicant.
    pub enum Authority {
        /// Given.
        Yes = "yes",
        /// Not given.
        No = "no",
        /// The applicant acts alone.
        Own = "self",
    }

    /// For whom somebody acts.
    pub enum ActingFor {
        /// An adult who could act.
        AdultAble = "adult-able",
        /// A child of one's own.
        OwnMinorChild = "own-minor-child",
        /// An adult who cannot act.
        IncapableAdult = "incapable-adult",
        /// A dead person who was vulnerable and has nobody.
        DeadVulnerable = "dead-vulnerable",
        /// Oneself.
        Own = "self",
    }

    /// What a complaint for a child is about.
    pub enum ChildMatter {
        /// Care, adoption, or another measure of the State that cut the tie.
        StateMeasure = "state-measure",
        /// A dispute between the parents.
        PrivateDispute = "private-dispute",
    }

    /// Whether whoever acts here acted at home too.
    pub enum ActedAtHome {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Only late.
        Late = "late",
    }

    /// Where another procedure stands.
    pub enum ProcedureStatus {
        /// Before the body.
        Pending = "pending",
        /// Decided.
        Decided = "decided",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }

    /// What is alleged or visible; never a finding.
    pub enum Signal {
        /// Essential facts knowingly untrue or incomplete.
        UntrueFacts = "untrue-facts",
        /// Forged papers.
        ForgedDocument = "forged-document",
        /// A false identity.
        FalseIdentity = "false-identity",
        /// A major development not told to the Court.
        HidDevelopment = "hid-development",
        /// Terms of a friendly settlement made public.
        BreachedConfidentiality = "breached-confidentiality",
        /// Insulting language.
        InsultingLanguage = "insulting-language",
        /// Many empty applications.
        SerialEmptyFilings = "serial-empty-filings",
        /// A political motive; alone never enough.
        PoliticalMotive = "political-motive",
        /// A small amount at stake.
        TrivialAmount = "trivial-amount",
        /// Speech or a party that aims at the destruction of rights.
        DestructionOfRights = "destruction-of-rights",
    }

    /// Harm that may come before the Court can decide (Rule 39).
    pub enum ImminentHarm {
        /// Death.
        Death = "death",
        /// Torture or other ill-treatment.
        IllTreatment = "ill-treatment",
        /// Removal to a country where such harm is feared.
        Removal = "removal",
        /// A grave danger to health, also in detention.
        Health = "health",
        /// Separation from a child, or another break of family life that cannot be mended.
        Family = "family",
        /// Loss of a home.
        Home = "home",
        /// Loss of property or money.
        Property = "property",
        /// Something else.
        Other = "other",
    }
}
