//! Entries that have no row in the lifecycle's table: who may make them.

use crate::application::Application;
use crate::command::{Command, Refusal, RefusalKind};
use crate::decide::PRACTICE;
use crate::event::{DocumentFiled, Event};
use crate::phrase::Phrase;
use crate::state::{Role, ShownBy};

/// History is entered from documents by whoever keeps the docket, and each such entry names its
/// document: neither who acted nor the conditions of the rules are checked.
pub(crate) fn shown(command: &Command) -> Result<(), Refusal> {
    let named = |text: &Option<String>| text.as_ref().is_some_and(|it| !it.trim().is_empty());
    match (command.shown_by, command.role) {
        (ShownBy::Document, Role::Registry) if !named(&command.document) => {
            let text = Phrase::new("refuse-document-not-named");
            Err(Refusal::new(RefusalKind::Condition, PRACTICE, text)
                .instead(Phrase::new("advise-document")))
        }
        (ShownBy::Act, _) | (_, Role::Registry) => Ok(()),
        (_, role) => {
            let text = Phrase::of("refuse-no-history", [("role", role.titled())]);
            Err(Refusal::new(RefusalKind::NotYours, PRACTICE, text)
                .instead(Phrase::new("advise-send-document")))
        }
    }
}

/// Everybody files their own papers; the Registry those of all.
pub(crate) fn files(command: &Command, paper: &DocumentFiled) -> Result<(), Refusal> {
    let of = paper.filed_by;
    if paper.sha256.is_none() {
        let text = Phrase::new("refuse-paper-without-content");
        return Err(Refusal::new(RefusalKind::Condition, PRACTICE, text)
            .instead(Phrase::new("advise-document-add")));
    }
    match command.role {
        Role::Registry => Ok(()),
        role if role == of => Ok(()),
        role => {
            let named = [("role", role.titled()), ("of", of.titled())];
            let text = Phrase::of("refuse-paper-of-others", named);
            Err(Refusal::new(RefusalKind::NotYours, "Rule 38(1)", text)
                .instead(Phrase::new("advise-send-paper")))
        }
    }
}

/// A letter of the Court sets and extends time (Rules 36, 38): the Registry and judges record it. An
/// entry is corrected by the Registry, or by the role that made it.
pub(crate) fn own_rows(application: &Application, command: &Command) -> Result<(), Refusal> {
    let role = command.role;
    let sets_time = matches!(command.event, Event::TimeSet(_) | Event::TimeExtended(_));
    if sets_time && !matches!(role, Role::Registry | Role::Judge) {
        let text = Phrase::of("refuse-sets-no-time", [("role", role.titled())]);
        return Err(Refusal::new(RefusalKind::NotYours, "Rule 38(1)", text)
            .instead(Phrase::new("advise-ask-for-time")));
    }
    let Some(of) = command.supersedes else {
        return Ok(());
    };
    let entry = application.history.iter().find(|it| it.seq == of);
    match entry {
        Some(entry) if role != Role::Registry && role != entry.role => {
            let named = [
                ("entry", of.to_string().into()),
                ("role", entry.role.titled()),
            ];
            let text = Phrase::of("refuse-entry-of-others", named);
            Err(Refusal::new(RefusalKind::NotYours, PRACTICE, text)
                .instead(Phrase::new("advise-registry-corrects")))
        }
        _ => Ok(()),
    }
}
