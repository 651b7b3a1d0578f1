//! Organs of the Council of Europe and bodies that hear complaints.

use crate::Day;
use crate::field::{Text, table, words};

words! {
    /// What a body is to the record.
    pub enum BodyKind {
        /// An organ in which States are represented.
        Organ = "organ",
        /// A body that hears complaints.
        Forum = "forum",
    }
}

words! {
    /// What a complaint is about, as far as bodies besides the Court ask.
    pub enum Theme {
        /// Discrimination against women.
        DiscriminationWomen = "discrimination-women",
        /// Racial discrimination.
        RacialDiscrimination = "racial-discrimination",
        /// A person under eighteen at the time.
        Child = "child",
        /// A person with a disability.
        Disability = "disability",
        /// A disappearance.
        Disappearance = "disappearance",
        /// Torture or other ill-treatment.
        Torture = "torture",
        /// Loss of liberty.
        Detention = "detention",
        /// Work, housing, health, social security, education.
        SocialRights = "social-rights",
        /// Trade unions and strikes.
        TradeUnion = "trade-union",
        /// A war crime or crime against humanity.
        WarCrime = "war-crime",
        /// A migrant worker.
        MigrantWorker = "migrant-worker",
        /// Information, participation or justice about the environment.
        Environment = "environment",
        /// Science, culture, the press.
        Culture = "culture",
        /// A pattern of gross violations, of which the case is one.
        Pattern = "pattern",
        /// Loss of home or land in a conflict.
        Displaced = "displaced",
        /// Nothing else: what the list does not name, the complaint is not about.
        None = "none",
    }
}

words! {
    /// What a body does with a complaint that comes after its limit in months.
    pub enum Late {
        /// It does not hear it.
        Closed = "closed",
        /// It hears it if the delay has reasons.
        NeedsReasons = "needs-reasons",
    }
}

table! {
    /// An organ, or a body that hears complaints.
    pub struct Body in "body", "a body", by Text {
        /// Unique id.
        id: Text,
        /// Name.
        name: Text,
        /// The same in French.
        french: Option<Text>,
        /// Organ or forum.
        kind: BodyKind,
        /// Abbreviation.
        abbreviation: Option<Text>,
        /// Article of the Statute or Convention (organs).
        article: Option<Text>,
        /// Who sits in it (organs).
        who_sits: Option<Text>,
        /// How it votes (organs).
        votes: Option<Text>,
        /// Since when it exists (organs).
        since: Option<Day>,
        /// Court, treaty body, procedure (forums).
        nature: Option<Text>,
        /// Instrument it rests on.
        instrument: Option<Text>,
        /// The same in French.
        instrument_french: Option<Text>,
        /// Ids of instruments of the record whose ways out shut it to a State.
        rests_on: Vec<Text>,
        /// Provision it rests on.
        provision: Option<Text>,
        /// The same in French.
        provision_french: Option<Text>,
        /// What a complaint to it must be about; absent: it is not limited to one subject.
        subject: Option<Theme>,
        /// Whether its procedure has not yet entered into force.
        not_in_force: bool,
        /// Whether what it says binds.
        binding: Option<Text>,
        /// Who can complain.
        who_can_complain: Option<Text>,
        /// Against whom.
        against_whom: Option<Text>,
        /// Time limit in calendar months.
        time_limit_months: Option<i64>,
        /// What becomes of a complaint that comes later; with a limit in months only.
        late: Option<Late>,
        /// The limit in calendar months from the end of another international procedure.
        months_from_other: Option<i64>,
        /// From which day the limit counts.
        time_limit_from: Option<Text>,
        /// The rule on time, in words.
        time_limit_rule: Option<Text>,
        /// Whether domestic remedies come first.
        exhaustion: Option<Text>,
        /// What it does with a matter that is or was elsewhere.
        duplication_rule: Option<Text>,
        /// Whether it can order interim measures, or ask for them (forums).
        interim: bool,
        /// By which rule, or what it can do instead.
        interim_measures: Option<Text>,
        /// What it can give.
        reparation: Option<Text>,
        /// Language and form.
        language_and_form: Option<Text>,
        /// Where to write.
        address_online: Option<Text>,
    }
}
