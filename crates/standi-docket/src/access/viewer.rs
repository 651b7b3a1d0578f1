//! A role, and whose side it is on.

use super::table::{Line, Reach, Task, line};
use crate::application::Application;
use crate::command::{Refusal, RefusalKind};
use crate::decide::PRACTICE;
use crate::event::Kind;
use crate::phrase::{Named, Phrase};
use crate::state::Role;
use crate::value::{Number, StateCode};
use standi_text::nearest;
use std::fmt;
use std::str::FromStr;

/// Whose side a party is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The applicant of this application.
    Application(Number),
    /// The Government of this State.
    State(StateCode),
}

/// Who looks or acts: `registry`, `applicant:1/26`, `government:ITA`. A party without its side is
/// that of the application that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// As whom.
    pub role: Role,
    /// On whose side.
    pub side: Option<Side>,
}

impl From<Role> for Viewer {
    fn from(role: Role) -> Viewer {
        Viewer { role, side: None }
    }
}

impl fmt::Display for Viewer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.side {
            None => self.role.fmt(f),
            Some(Side::Application(number)) => write!(f, "{}:{number}", self.role),
            Some(Side::State(state)) => write!(f, "{}:{state}", self.role),
        }
    }
}

impl FromStr for Viewer {
    type Err = Phrase;

    fn from_str(text: &str) -> Result<Viewer, Phrase> {
        let (word, side) = match text.split_once(':') {
            Some((word, side)) => (word, Some(side)),
            None => (text, None),
        };
        let words = || Role::ALL.iter().map(|role| role.word());
        let role = Role::from_word(word).ok_or_else(|| match nearest(word, words()) {
            Some(near) => Phrase::of("advise-near", [("near", near.into())]),
            None => Phrase::of("advise-roles", [("roles", Named::texts(words()))]),
        })?;
        let side = match (role, side) {
            (_, None) => None,
            (Role::Applicant, Some(number)) => Some(Side::Application(number.parse()?)),
            (Role::Government, Some(state)) => Some(Side::State(state.parse()?)),
            (_, Some(_)) => {
                return Err(Phrase::of("wrong-no-side", [("role", word.into())]));
            }
        };
        Ok(Viewer { role, side })
    }
}

/// Events that show that the respondent State has been told of the application: notice (Rule 54
/// § 2 (b), Rule 51 § 1), an urgent notification (Rule 40), an interim measure (Rule 39), and what
/// cannot come before notice.
const TELL_THE_STATE: &[Kind] = &[
    Kind::UrgentNotification,
    Kind::ImAdjourned,
    Kind::ImGranted,
    Kind::InterstateLodged,
];

/// Events that make an application public: notice, of which the Court publishes the statement of
/// facts, and decisions and judgments of Committees and Chambers (Article 40 § 2, Rule 33). Those of
/// a single judge are not published.
const MAKE_PUBLIC: &[Kind] = &[
    Kind::NoticeGiven,
    Kind::NoticeGivenWithoutFsPhase,
    Kind::InterstateLodged,
    Kind::DeclaredInadmissible,
    Kind::DeclaredInadmissibleAtOnce,
    Kind::DeclaredInadmissibleLater,
    Kind::ChamberDecisionInadmissible,
    Kind::DeclaredAdmissible,
    Kind::ApplicantWithdrawsOrMatterResolved,
    Kind::UdAccepted,
    Kind::SettlementApproved,
    Kind::Relinquished,
    Kind::PilotOpened,
    Kind::CommitteeJudgment,
    Kind::ChamberJudgment,
    Kind::GcJudgment,
    Kind::IsJudgment,
    Kind::OpinionDelivered,
    // What is known from a document that the Court published.
    Kind::DecisionShown,
    Kind::ExaminedFurther,
    Kind::FurtherNotice,
    Kind::FurtherJudgment,
    Kind::ResolutionShown,
    Kind::CommissionDecision,
    Kind::CommissionReport,
    Kind::BroughtBeforeCourt,
    Kind::ScreeningPanelDecision,
    Kind::MinistersDecide,
    Kind::FormerCourtJudgment,
];

/// To whom an application can be disclosed, besides the Court and the applicant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// The respondent State.
    State,
    /// Everybody.
    Public,
    /// The Committee of Ministers, for execution.
    Committee,
}

impl Audience {
    /// All of them.
    pub const ALL: [Audience; 3] = [Audience::State, Audience::Public, Audience::Committee];

    /// Its place in the number of a [`Disclosure`], as a number that has it alone.
    pub const fn bit(self) -> u8 {
        match self {
            Audience::State => 1,
            Audience::Public => 2,
            Audience::Committee => 4,
        }
    }

    /// Every number of a disclosure to it.
    pub fn disclosures(self) -> impl Iterator<Item = u8> {
        (0..8).filter(move |bits| bits & self.bit() != 0)
    }
}

/// To whom an application has been disclosed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Disclosure {
    /// To the respondent State.
    pub told: bool,
    /// To everybody.
    pub public: bool,
    /// To the Committee of Ministers, for execution.
    pub execution: bool,
}

impl Disclosure {
    /// What an event discloses.
    pub(crate) fn by(kind: Kind) -> Disclosure {
        let public = MAKE_PUBLIC.contains(&kind);
        Disclosure {
            told: public || TELL_THE_STATE.contains(&kind),
            public,
            execution: false,
        }
    }

    /// With what an event discloses besides; execution follows from where it stands.
    pub(crate) fn or(self, event: Disclosure) -> Disclosure {
        Disclosure {
            told: self.told || event.told,
            public: self.public || event.public,
            ..self
        }
    }

    /// Whether to these.
    pub fn is_to(self, audience: Audience) -> bool {
        self.to_bits() & audience.bit() != 0
    }

    /// As a number, for a store.
    pub fn to_bits(self) -> u8 {
        u8::from(self.told) | u8::from(self.public) << 1 | u8::from(self.execution) << 2
    }

    /// From such a number.
    pub fn from_bits(bits: u8) -> Disclosure {
        Disclosure {
            told: bits & 1 != 0,
            public: bits & 2 != 0,
            execution: bits & 4 != 0,
        }
    }
}

impl Viewer {
    /// The line of the table for what is to be done.
    ///
    /// # Errors
    /// A refusal, where the role may not do it at all.
    pub fn may(&self, task: Task) -> Result<&'static Line, Refusal> {
        line(self.role, task).ok_or_else(|| {
            let named = [("role", self.role.titled()), ("task", task.titled())];
            let text = Phrase::of("refuse-task", named);
            let roles = Role::ALL.iter().filter(|role| line(**role, task).is_some());
            let roles = Named::List(roles.map(|role| role.named()).collect());
            Refusal::new(RefusalKind::NotYours, PRACTICE, text)
                .instead(Phrase::of("advise-done-as", [("roles", roles)]))
        })
    }

    /// Whether an application is open to the viewer for a task.
    pub fn reaches(&self, task: Task, application: &Application) -> bool {
        let disclosure = application.disclosure();
        self.reaches_one(
            task,
            application.number,
            &application.respondents,
            disclosure,
        )
    }

    /// The same of an application of which a list tells no more than this.
    pub fn reaches_one(
        &self,
        task: Task,
        number: Number,
        respondents: &[StateCode],
        disclosure: Disclosure,
    ) -> bool {
        let Some(line) = line(self.role, task) else {
            return false;
        };
        match line.reach {
            Reach::All => true,
            Reach::Own => match self.side {
                Some(Side::Application(own)) => own == number,
                _ => true,
            },
            Reach::Told => self.is_one_of(respondents) && disclosure.is_to(Audience::State),
            Reach::Execution => disclosure.is_to(Audience::Committee),
            Reach::Public => disclosure.is_to(Audience::Public),
        }
    }

    fn is_one_of(&self, respondents: &[StateCode]) -> bool {
        match self.side {
            Some(Side::State(state)) => respondents.contains(&state),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disclosure_comes_back_from_its_number() {
        for bits in 0..8 {
            assert_eq!(Disclosure::from_bits(bits).to_bits(), bits);
        }
        for audience in Audience::ALL {
            let mut of = (0..8).map(Disclosure::from_bits);
            let to: Vec<u8> = audience.disclosures().collect();
            assert!(of.all(|it| it.is_to(audience) == to.contains(&it.to_bits())));
        }
        let public = Disclosure::from_bits(Audience::Public.bit());
        assert!(public.public && !public.told && !public.execution);
        let notice = Disclosure::by(Kind::NoticeGiven);
        assert!(notice.told && notice.public && !notice.execution);
        let urgent = Disclosure::by(Kind::UrgentNotification);
        assert!(urgent.told && !urgent.public);
        assert_eq!(Disclosure::by(Kind::Registered), Disclosure::default());
    }

    #[test]
    fn viewers_are_written_with_their_side() {
        for text in ["registry", "applicant:1/26", "government:ITA", "auditor"] {
            let viewer: Viewer = text.parse().expect(text);
            assert_eq!(viewer.to_string(), text);
        }
        for (wrong, told) in [
            ("registri", "did you mean `registry`?"),
            ("judge:1/26", "`judge` has no side"),
            ("government:Italy", "three-letter code"),
            ("applicant:ITA", "not the number"),
        ] {
            let error = wrong.parse::<Viewer>().expect_err(wrong);
            assert!(error.to_string().contains(told), "{error}");
        }
    }
}
