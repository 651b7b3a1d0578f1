//! What depends on membership: what may still be lodged against a State, what goes on, who sits as
//! judge, what the Committee of Ministers supervises. All of it from the record.
//!
//! Membership of the Council of Europe, being a Party to the Convention and having a seat are three
//! things with three days. The end of the first two ends neither the Court's competence for what was
//! done before (Article 58 § 2) nor the duty to execute judgments (Article 46).

use crate::application::Application;
use crate::phrase::{Named, Phrase};
use crate::state::{Case, Supervision};
use crate::value::{Date, StateCode};
use crate::words::words;
use schemars::JsonSchema;
use serde::Serialize;
use standi_law::answer::Answer;
use standi_law::{Criterion, Value};
use standi_record::facts::{Event, EventKind, State};
use standi_record::query::{CONVENTION, Party, organs};
use standi_record::{Day, Record, Standing};

words! {
    /// Whether something is so on a day.
    pub enum Told {
        Yes = "yes", "yes";
        No = "no", "no";
        Argued = "argued", "the sources do not settle it for this day";
    }
}

words! {
    /// Who sits as judge in respect of the State.
    pub enum Judge {
        Elected = "elected", "the judge elected in respect of the State (Article 26 § 4)";
        AdHoc = "ad-hoc", "no judge is elected; a sitting judge acts as ad hoc judge (Rule 29 § 2 by analogy; Kutayev v. Russia, 17912/15, §§ 5-8)";
        Argued = "argued", "whether the elected judge still sits is argued for this day";
        None = "none", "nobody: the State has never been a Party";
    }
}

words! {
    /// What the Court does with applications against the State.
    pub enum Examination {
        GoesOn = "goes-on", "the Court examines them";
        Paused = "paused", "the Court has paused them";
        None = "none", "there are none: the State has never been a Party";
    }
}

/// A fact of the record on which a line rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Ground {
    /// First day on which it holds.
    pub effective: Date,
    /// Day on which it was made public.
    pub known: Date,
    /// The legal act.
    pub act: Option<String>,
    /// What happened, in our own words.
    pub text: String,
    /// Ids of the sources.
    pub sources: Vec<&'static str>,
}

impl Ground {
    fn of(event: &Event) -> Ground {
        Ground {
            effective: Date(event.effective),
            known: Date(event.known.unwrap_or(event.effective)),
            act: event.act.map(|it| it.to_string()),
            text: event.text.to_string(),
            sources: event.basis.source_ids(),
        }
    }
}

/// What may be lodged against the State.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Lodging {
    /// Whether applications on facts of that day itself lie within the Court's competence.
    pub facts_of_the_day: Told,
    /// First day whose facts do.
    pub facts_from: Option<Date>,
    /// First day whose facts no longer do; `null`: there is none.
    pub facts_until: Option<Date>,
    /// Whether that first day is argued.
    pub until_is_argued: bool,
    /// In a sentence.
    #[schemars(with = "String")]
    pub text: Phrase,
    /// Provisions.
    pub authority: Vec<&'static str>,
}

/// What the docket follows from the record for one State on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForState {
    /// The State.
    pub state: StateCode,
    /// The day.
    pub on: Date,
    /// Whether it is a member of the Council of Europe.
    pub member: bool,
    /// First day of being a member, or of no longer being one.
    pub member_since: Option<Date>,
    /// Whether it is a Party to the Convention.
    pub party: Told,
    /// What may be lodged.
    pub lodging: Lodging,
    /// What the Court does with what is pending.
    pub examination: Examination,
    /// Who sits as judge.
    pub judge: Judge,
    /// Its seat in the Committee of Ministers when it supervises judgments.
    pub seat_in_supervision: &'static str,
    /// What the Committee of Ministers goes on supervising, in a sentence.
    #[schemars(with = "String")]
    pub execution: Phrase,
    /// What the record says of it, oldest first: pauses, resolutions, the judge's office.
    pub grounds: Vec<Ground>,
}

/// What the docket follows from the record for a State on a day; `None`: no such State.
pub fn for_state(record: &Record, code: StateCode, on: Day) -> Option<ForState> {
    let state = record.state(code.0.as_str())?;
    let party = record.party(state, &CONVENTION, on).ok()?;
    let membership = record.membership(state, on);
    let standing = match party.standing {
        Standing::Bound => Told::Yes,
        Standing::NotBound => Told::No,
        Standing::Argued => Told::Argued,
    };
    let left = !membership.member && party.since.is_some();
    let seat = record.representation(state, organs::EXECUTION, on).seat;
    Some(ForState {
        state: code,
        on: Date(on),
        member: membership.member,
        member_since: membership.since().map(Date),
        party: standing,
        lodging: lodging(state, &party, standing),
        examination: examination(record, state, on, party.since.is_some()),
        judge: match (standing, party.since) {
            (_, None) => Judge::None,
            (Told::Yes, _) => Judge::Elected,
            (Told::Argued, _) => Judge::Argued,
            (Told::No, _) => Judge::AdHoc,
        },
        seat_in_supervision: seat.word(),
        execution: match (party.since, left) {
            (None, _) => Phrase::new("told-nothing-to-execute"),
            (_, false) => Phrase::new("told-every-judgment"),
            (_, true) => Phrase::new("told-every-judgment-still"),
        },
        grounds: grounds(record, state, on),
    })
}

fn lodging(state: &State, party: &Party<'_>, standing: Told) -> Lodging {
    let fact = party.fact.filter(|_| party.since.is_some());
    let until_is_argued = fact.is_some_and(|fact| fact.boundary.is_some());
    let (text, authority): (Phrase, &[&str]) = match (party.since, party.until, party.unsettled) {
        (None, ..) => (
            Phrase::of(
                "told-never-party",
                [("state", Named::State(state.name, state.french))],
            ),
            &["Article 34", "Article 35 § 3 (a)"],
        ),
        (Some(since), None, None) => (
            Phrase::of("told-facts-from", [("since", since.into())]),
            &["Article 34", "Article 35 § 1"],
        ),
        (Some(since), None, Some(from)) => (
            Phrase::of(
                "told-facts-unsettled",
                [("since", since.into()), ("from", from.into())],
            ),
            &["Article 34", "Article 58 §§ 2-3"],
        ),
        (Some(since), Some(until), _) => (
            Phrase::of(
                "told-facts-until",
                [("since", since.into()), ("until", until.into())],
            ),
            &["Article 34", "Article 35 § 1", "Article 58 §§ 2-3"],
        ),
    };
    Lodging {
        facts_of_the_day: standing,
        facts_from: party.since.map(Date),
        facts_until: party.until.map(Date),
        until_is_argued,
        text,
        authority: authority.to_vec(),
    }
}

fn examination(record: &Record, state: &State, on: Day, ever: bool) -> Examination {
    if !ever {
        return Examination::None;
    }
    let mut events: Vec<&Event> = record
        .of(&record.events, state.code.0)
        .filter(|it| it.effective <= on)
        .collect();
    events.sort_by_key(|it| it.effective);
    let last = events.iter().rev().find_map(|it| match it.event {
        EventKind::ExaminationSuspended => Some(Examination::Paused),
        EventKind::ExaminationResumed => Some(Examination::GoesOn),
        _ => None,
    });
    last.unwrap_or(Examination::GoesOn)
}

fn grounds(record: &Record, state: &State, on: Day) -> Vec<Ground> {
    let kinds = [
        EventKind::MembershipEnded,
        EventKind::WithdrawalEffective,
        EventKind::ExaminationSuspended,
        EventKind::ExaminationResumed,
        EventKind::CompetenceDefined,
        EventKind::EffectsDefined,
        EventKind::CessationEffective,
        EventKind::DenunciationEffective,
        EventKind::JudgeOfficeEnds,
    ];
    let mut events: Vec<&Event> = record
        .of(&record.events, state.code.0)
        .filter(|it| kinds.contains(&it.event) && it.effective <= on)
        .collect();
    events.sort_by_key(|it| (it.effective, it.id));
    events.into_iter().map(Ground::of).collect()
}

/// What the Registry is told when an application is lodged. It stops nothing: the Court receives the
/// application, and a single judge or a formation decides (Articles 27-29, 35 § 3 (a)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Advice {
    /// Id of the complaint.
    pub complaint: String,
    /// Respondent State.
    pub state: String,
    /// *Closed* or *judgement*.
    pub value: Value,
    /// Why, in words.
    pub text: String,
    /// Provisions and decided cases.
    pub authority: Vec<String>,
    /// What follows.
    pub then: &'static str,
}

/// What the law says of the time of an application's facts, where it does not say *open*: that the
/// State was not bound on their day (Article 58 §§ 2-3, Article 59), or that it is argued.
pub fn advice(answer: &Answer) -> Vec<Advice> {
    let mut advice = Vec::new();
    for complaint in &answer.complaints {
        for respondent in &complaint.respondents {
            let Some(found) = respondent.criteria.get(&Criterion::Temporis) else {
                continue;
            };
            let then = match found.value {
                Value::Closed => {
                    "it is received and registered; a single judge can declare it inadmissible \
                     (Article 27 § 1, Article 35 § 3 (a))"
                }
                Value::Judgement => "it is received and registered; the Court decides",
                _ => continue,
            };
            for reason in found.reasons.iter().filter(|it| it.value == found.value) {
                advice.push(Advice {
                    complaint: complaint.id.clone(),
                    state: respondent.state.clone(),
                    value: found.value,
                    text: reason.text.clone(),
                    authority: reason.authority.clone(),
                    then,
                });
            }
        }
    }
    advice
}

/// How many applications against a State stand where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Tally {
    /// Applications of which something had happened by the day.
    pub applications: u32,
    /// Pending: from `received` to `judgment_not_final`.
    pub pending: u32,
    /// Of them, the Government had been given notice.
    pub communicated: u32,
    /// Decided, where no document shows how.
    pub decided: u32,
    /// Closed by a decision, or struck out.
    pub closed: u32,
    /// With a final judgment.
    pub judged: u32,
    /// Of those with a final judgment, in execution: the Committee of Ministers supervises.
    pub supervised: u32,
    /// With a resolution on execution of which no document shows whether it was the final one.
    pub resolution_adopted: u32,
    /// Closed by a final resolution.
    pub executed: u32,
    /// With a final judgment of which nothing more is shown: no violation, or execution that no
    /// document shows.
    pub judged_and_no_more: u32,
}

impl Tally {
    /// Counts an application as it stood on the day ([`Application::as_on`]); one of which nothing
    /// had happened is not counted.
    pub fn count(&mut self, application: &Application) {
        if application.history.is_empty() {
            return;
        }
        self.applications += 1;
        let case = application.case;
        let notified = [
            Case::CommunicatedFs,
            Case::CommunicatedObs,
            Case::FsAgreed,
            Case::AwaitingReply,
            Case::Ready,
            Case::UdPending,
        ];
        self.pending += u32::from(case.is_pending());
        self.communicated += u32::from(notified.contains(&case));
        self.decided += u32::from(case == Case::Decided);
        self.closed += u32::from(case.is_closed());
        let judged = matches!(
            case,
            Case::JudgmentFinal
                | Case::MinistersDecided
                | Case::Interpretation
                | Case::Revision
                | Case::JustSatisfaction
        );
        self.judged += u32::from(judged);
        match application.supervision {
            None => self.judged_and_no_more += u32::from(judged),
            Some(Supervision::Closed) => self.executed += 1,
            Some(Supervision::ResolutionAdopted) => self.resolution_adopted += 1,
            Some(_) => self.supervised += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(state: &str, on: &str) -> ForState {
        let state = state.parse().expect("a State");
        let on = on.parse().expect("a day");
        for_state(standi_bundled::record(), state, on).expect("the record knows it")
    }

    #[test]
    fn russia_on_four_days() {
        let before = on("RUS", "2022-03-15");
        assert!(before.member);
        assert_eq!((before.party, before.judge), (Told::Yes, Judge::Elected));
        assert_eq!(before.examination, Examination::GoesOn);

        let paused = on("RUS", "2022-03-17");
        assert!(!paused.member);
        assert_eq!((paused.party, paused.judge), (Told::Yes, Judge::Elected));
        assert_eq!(paused.examination, Examination::Paused);
        assert_eq!(paused.seat_in_supervision, "none");

        let last = on("RUS", "2022-09-16");
        assert_eq!((last.party, last.judge), (Told::Argued, Judge::Argued));

        let after = on("RUS", "2022-09-17");
        assert_eq!((after.party, after.judge), (Told::No, Judge::AdHoc));
        assert_eq!(after.examination, Examination::GoesOn);
        assert_eq!(after.lodging.facts_of_the_day, Told::No);
        let until = after.lodging.facts_until.map(|it| it.to_string());
        assert_eq!(until.as_deref(), Some("2022-09-16"));
        assert!(after.lodging.until_is_argued);
        assert!(
            after
                .grounds
                .iter()
                .any(|it| it.text.contains("execution stays supervised"))
        );
    }

    /// On 17 March nobody knew how long the Convention would bind.
    #[test]
    fn russia_as_it_was_known_then() {
        let day: Day = "2022-03-17".parse().expect("a day");
        let known = standi_bundled::record().as_known_on(day);
        let state = "RUS".parse().expect("a State");
        let then = for_state(&known, state, day).expect("a State");
        assert_eq!((then.party, then.judge), (Told::Argued, Judge::Argued));
        assert_eq!(then.lodging.facts_until, None);
        assert!(
            then.lodging.text.to_string().contains("2022-03-16"),
            "{}",
            then.lodging.text
        );
    }

    #[test]
    fn states_that_never_left_and_never_came() {
        let italy = on("ITA", "2026-11-24");
        assert!(italy.member && italy.grounds.is_empty());
        assert_eq!(italy.lodging.facts_until, None);
        let belarus = on("BLR", "2026-11-24");
        assert_eq!((belarus.party, belarus.judge), (Told::No, Judge::None));
        assert_eq!(belarus.examination, Examination::None);
        assert_eq!(belarus.lodging.facts_from, None);
    }

    /// Greece left in 1970 and came back in 1974.
    #[test]
    fn greece_between() {
        let greece = on("GRC", "1972-01-01");
        assert_eq!((greece.party, greece.judge), (Told::No, Judge::AdHoc));
        let until = greece.lodging.facts_until.map(|it| it.to_string());
        assert_eq!(until.as_deref(), Some("1970-06-13"));
        let again = on("GRC", "1980-01-01");
        assert_eq!((again.party, again.lodging.facts_until), (Told::Yes, None));
    }
}
