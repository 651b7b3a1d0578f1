//! An application as a viewer may see it.
//!
//! What is hidden: **A name kept from the public** (Rule 47 § 4, Rule 33): outside the Court
//! and the parties nobody sees it, nor the notes and papers of the entries, which may carry it.
//! **The talks on a friendly settlement** (Article 39 § 2, Rule 62 § 2): what was offered and said
//! is for the parties and the Registrar. The Court sees what was agreed, since it must verify it
//! (Article 39 § 3, Rule 62 § 3), until the case is restored and the contentious proceedings, in
//! which it may not be relied on, go on. **Papers** are accessible to the public, but those of the
//! talks and those that were declared confidential (Rule 33 §§ 1-2), which are for the Court and the
//! parties, and internal ones, which are for the Court; where a name is kept from the public, only
//! those that are published without it. **Notes of the docket** are not documents deposited with
//! the Registrar, which alone are public (Article 40 § 2): others do not see them.

use super::secret::{HIDDEN, Secrets};
use super::table::{Task, in_the_talks, knows_names};
use super::viewer::Viewer;
use crate::application::Application;
use crate::complaint::Complaint;
use crate::document::DocumentKind;
use crate::event::{DocumentFiled, Event, Kind, Recorded};
use crate::state::Role;
use crate::value::Award;
use crate::words::words;
use schemars::JsonSchema;
use serde::Serialize;

words! {
    /// What can be hidden.
    pub enum Part {
        Name = "name", "the applicant's name, and notes and papers that may carry it";
        Notes = "notes", "the notes and names of those who keep the docket";
        Talks = "talks", "what was said and offered in the talks on a friendly settlement";
        Papers = "papers", "papers that are not accessible to the public";
    }
}

impl Part {
    /// The rule that hides it.
    pub const fn rule(self) -> &'static str {
        match self {
            Part::Name => "Rule 47(4)",
            Part::Notes => "Art 40(2)",
            Part::Talks => "Art 39(2), Rule 62(2)",
            Part::Papers => "Rules 22, 33(1)-(2)",
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
    if viewer.role == Role::Other {
        let entries = hide_notes(&mut seen.application);
        if !entries.is_empty() {
            seen.hide(Part::Notes, entries);
        }
    }
    if !in_the_talks(viewer.role) {
        let agreed = viewer.role == Role::Judge && is_agreed(application);
        let entries = hide_talks(&mut seen.application, agreed);
        if !entries.is_empty() {
            seen.hide(Part::Talks, entries);
        }
    }
    let role = viewer.role;
    let entries = hide_papers(&mut seen.application, |paper| match paper.kind {
        DocumentKind::Internal => !matches!(role, Role::Registry | Role::Judge),
        _ => paper.confidential && !knows_names(role),
    });
    if !entries.is_empty() {
        seen.hide(Part::Papers, entries);
    }
    Some(seen)
}

/// Takes papers out; gives the entries that were changed.
fn hide_papers(
    application: &mut Application,
    is_hidden: impl Fn(&DocumentFiled) -> bool,
) -> Vec<u32> {
    let mut changed = Vec::new();
    for entry in &mut application.history {
        if let Event::DocumentFiled(it) = &mut entry.event
            && it.sha256.is_some()
            && is_hidden(it)
        {
            hide_paper(it);
            entry.note = None;
            changed.push(entry.seq);
        }
    }
    changed
}

/// What is left of a paper: that there is one, of which kind, whose.
fn hide_paper(paper: &mut DocumentFiled) {
    paper.name = HIDDEN.to_string();
    (paper.dated, paper.sha256, paper.size, paper.media_type) = (None, None, None, None);
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
            Event::DocumentFiled(it) if !it.kind.is_published() || secrets.are_in(&it.name) => {
                hide_paper(it);
            }
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

/// Takes out what whoever recorded an entry says besides, and who it was.
fn hide_notes(application: &mut Application) -> Vec<u32> {
    let mut changed = Vec::new();
    for entry in &mut application.history {
        let role = entry.role.word();
        if entry.note.is_some() || entry.recorded_by != role {
            entry.note = None;
            entry.recorded_by = role.to_string();
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
            Event::DocumentFiled(it) => hide_paper(it),
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
        Event::DocumentFiled(it) => it.kind == DocumentKind::FriendlySettlement,
        Event::TimeSet(it) => it.deadline == "friendly-settlement",
        Event::TimeExtended(it) => it.deadline == "friendly-settlement",
        _ => false,
    }
}
