//! Entries that have no row in the lifecycle's table: who may make them.

use crate::application::Application;
use crate::command::{Command, Refusal, RefusalKind};
use crate::decide::PRACTICE;
use crate::event::{DocumentFiled, Event};
use crate::state::{Role, ShownBy};

/// History is entered from documents by whoever keeps the docket, and each such entry names its
/// document: neither who acted nor the conditions of the rules are checked.
pub(crate) fn shown(command: &Command) -> Result<(), Refusal> {
    let named = |text: &Option<String>| text.as_ref().is_some_and(|it| !it.trim().is_empty());
    match (command.shown_by, command.role) {
        (ShownBy::Document, Role::Registry) if !named(&command.document) => {
            let text = "the document that shows it is not named";
            Err(Refusal::new(RefusalKind::Condition, PRACTICE, text)
                .instead("name it: `--document TEXT`"))
        }
        (ShownBy::Act, _) | (_, Role::Registry) => Ok(()),
        (_, role) => {
            let text = format!("{} enters no history from documents", role.title());
            Err(Refusal::new(RefusalKind::NotYours, PRACTICE, text)
                .instead("send the document to the Registry, which keeps the docket"))
        }
    }
}

/// Everybody files their own papers; the Registry those of all.
pub(crate) fn files(command: &Command, paper: &DocumentFiled) -> Result<(), Refusal> {
    let of = paper.filed_by;
    if paper.sha256.is_none() {
        let text = "a paper is filed with its content";
        return Err(Refusal::new(RefusalKind::Condition, PRACTICE, text)
            .instead("`standi docket document add APPLICATION FILE` takes both"));
    }
    match command.role {
        Role::Registry => Ok(()),
        role if role == of => Ok(()),
        role => {
            let text = format!("{} files no paper of {}", role.title(), of.title());
            Err(Refusal::new(RefusalKind::NotYours, "Rule 38(1)", text)
                .instead("send it to the Registry, which files the papers of all"))
        }
    }
}

/// A letter of the Court sets and extends time (Rules 36, 38): the Registry and judges record it. An
/// entry is corrected by the Registry, or by the role that made it.
pub(crate) fn own_rows(application: &Application, command: &Command) -> Result<(), Refusal> {
    let role = command.role;
    let sets_time = matches!(command.event, Event::TimeSet(_) | Event::TimeExtended(_));
    if sets_time && !matches!(role, Role::Registry | Role::Judge) {
        let text = format!("{} sets no time; the Court's letter does", role.title());
        return Err(Refusal::new(RefusalKind::NotYours, "Rule 38(1)", text)
            .instead("ask before the last day, with reasons; the Registry records the answer"));
    }
    let Some(of) = command.supersedes else {
        return Ok(());
    };
    let entry = application.history.iter().find(|it| it.seq == of);
    match entry {
        Some(entry) if role != Role::Registry && role != entry.role => {
            let text = format!("entry {of} was recorded by {}", entry.role.title());
            Err(Refusal::new(RefusalKind::NotYours, PRACTICE, text)
                .instead("the Registry corrects any entry"))
        }
        _ => Ok(()),
    }
}
