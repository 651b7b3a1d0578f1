//! An application as a viewer may see it.
//!
//! Two things are hidden. **A name kept from the public** (Rule 47 § 4, Rule 33): outside the Court
//! and the parties nobody sees it, nor the notes and papers of the entries, which may carry it.
//! **The talks on a friendly settlement** (Article 39 § 2, Rule 62 § 2): what was offered and said
//! is for the parties and the Registrar. The Court sees what was agreed, since it must verify it
//! (Article 39 § 3, Rule 62 § 3), until the case is restored and the contentious proceedings, in
//! which it may not be relied on, go on.

use super::secret::Secrets;
use super::table::{Task, in_the_talks, knows_names};
use super::viewer::Viewer;
use crate::application::Application;
use crate::complaint::Complaint;
use crate::event::{Event, Kind, Recorded};
use crate::state::Role;
use crate::value::Award;
use crate::words::words;
use schemars::JsonSchema;
use serde::Serialize;

words! {
    /// What can be hidden.
    pub enum Part {
        Name = "name", "the applicant's name, and notes and papers that may carry it";
        Talks = "talks", "what was said and offered in the talks on a friendly settlement";
    }
}

impl Part {
    /// The rule that hides it.
    pub const fn rule(self) -> &'static str {
        match self {
            Part::Name => "Rule 47(4)",
            Part::Talks => "Art 39(2), Rule 62(2)",
        }
    }
}

/// What was hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Hidden {
    /// What.
    pub what: Part,
    /// By which rule.
    pub rule: &'static str,
    /// In which entries of the history; empty: not in an entry.
    pub entries: Vec<u32>,
}

/// An application as a viewer may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The application, without what is hidden.
    pub application: Application,
    /// What was hidden.
    pub hidden: Vec<Hidden>,
}

/// The application for a viewer; `None` where it is not open to them.
pub fn seen(application: &Application, viewer: &Viewer, task: Task) -> Option<Seen> {
    if !viewer.reaches(task, application) {
        return None;
    }
    let mut seen = Seen {
        application: application.clone(),
        hidden: Vec::new(),
    };
    if application.anonymous && !knows_names(viewer.role) {
        let entries = hide_name(&mut seen.application, &Secrets::of(application));
        seen.hide(Part::Name, entries);
    }
    if !in_the_talks(viewer.role) {
        let agreed = viewer.role == Role::Judge && is_agreed(application);
        let entries = hide_talks(&mut seen.application, agreed);
        if !entries.is_empty() {
            seen.hide(Part::Talks, entries);
        }
    }
    Some(seen)
}

impl Seen {
    fn hide(&mut self, what: Part, entries: Vec<u32>) {
        self.hidden.push(Hidden {
            what,
            rule: what.rule(),
            entries,
        });
    }
}

/// Whether a settlement stands that the Court approves or has approved.
fn is_agreed(application: &Application) -> bool {
    let history = application.effective();
    let kinds = history.iter().map(|it| it.event.kind());
    kinds.fold(false, |agreed, kind| match kind {
        Kind::FriendlySettlementAgreed => true,
        Kind::NoSettlement | Kind::Restored => false,
        _ => agreed,
    })
}

/// Takes the names out; gives the entries that were changed.
fn hide_name(application: &mut Application, secrets: &Secrets) -> Vec<u32> {
    application.name = None;
    let public = application.applicant.clone().unwrap_or_default();
    let award = |award: &mut Award| {
        award.beneficiary = public.clone();
        secrets.hide(&mut award.head);
    };
    application.awards.iter_mut().for_each(award);
    let owed = application.payments.iter_mut().map(|it| &mut it.owed);
    owed.for_each(award);
    let complaint = |complaint: &mut Complaint| {
        secrets.hide(&mut complaint.id);
        complaint.articles.iter_mut().for_each(|it| {
            secrets.hide(it);
        });
    };
    application.complaints.iter_mut().for_each(complaint);
    if let Some(section) = &mut application.section {
        secrets.hide(section);
    }
    let mut changed = Vec::new();
    for entry in &mut application.history {
        let before = entry.clone();
        entry.note = None;
        entry.document = None;
        secrets.hide(&mut entry.recorded_by);
        secrets.hide(&mut entry.authority);
        match &mut entry.event {
            Event::Opened(it) => it.applicant = it.applicant.as_ref().map(|_| public.clone()),
            Event::HeirContinues(it) => it.name = it.name.as_ref().map(|_| public.clone()),
            _ => {}
        }
        entry.event.texts(&mut |field, text| match field {
            // How the applicant is called in public.
            "initials" => {}
            "beneficiary" => text.clone_from(&public),
            _ => {
                secrets.hide(text);
            }
        });
        if *entry != before {
            changed.push(entry.seq);
        }
    }
    changed
}

/// Takes the talks out, but for what was agreed where that may be seen.
fn hide_talks(application: &mut Application, agreed: bool) -> Vec<u32> {
    let mut changed = Vec::new();
    for entry in &mut application.history {
        let stays = agreed && entry.event.kind() == Kind::FriendlySettlementAgreed;
        if !is_of_the_talks(entry) || stays {
            continue;
        }
        let before = entry.clone();
        entry.note = None;
        entry.document = None;
        match &mut entry.event {
            Event::FriendlySettlementOffer(it) => (it.by, it.terms) = (None, None),
            Event::FriendlySettlementAgreed(it) => it.terms = None,
            _ => {}
        }
        if *entry != before {
            changed.push(entry.seq);
        }
    }
    changed
}

/// Whether an entry belongs to the talks: an offer, an agreement, that there is none, their time,
/// the notice with which a proposal may go out, and corrections of these.
fn is_of_the_talks(entry: &Recorded) -> bool {
    match &entry.event {
        Event::FriendlySettlementOffer(_)
        | Event::FriendlySettlementAgreed(_)
        | Event::NoSettlement(_)
        | Event::NoticeGiven(_) => true,
        Event::TimeSet(it) => it.deadline == "friendly-settlement",
        Event::TimeExtended(it) => it.deadline == "friendly-settlement",
        _ => false,
    }
}
