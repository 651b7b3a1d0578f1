//! A text into an application.

mod decisions;
mod events;
mod parts;
mod places;
mod values;

pub(crate) use values::is_unknown;

use super::*;
use crate::form;
use crate::when::Precision;
use standi_record::{Record, find_country};
use standi_text::{
    Defect, Defects, Fields, Node, Source, Span, Value as Written, did_you_mean, nearest,
};
use std::sync::Arc;

/// Reads an application: a file with complaints, or the keys of one complaint alone.
///
/// With `today`, an event that lies after it is a defect; without, days are taken as they come (a
/// decided case has no today).
pub fn read(
    node: &Node,
    source: &Arc<Source>,
    record: &Record,
    today: Option<Day>,
) -> Result<Application, Defects> {
    let mut reader = Reader::new(source, record, today);
    let application = reader.application(node);
    match application {
        Some(application) => reader.defects.or(application),
        None => Err(reader.defects),
    }
}

/// Keys that only decided cases have; an application file may keep them, and nobody reads them.
const CASE_KEYS: &[&str] = &[
    "id",
    "name",
    "application",
    "formation",
    "kind",
    "date",
    "itemid",
    "principle",
    "confidence",
    "confidence_note",
    "time_limit",
    "outcome",
];

/// What a complaint takes from the application where it says nothing itself.
struct Defaults {
    respondents: Vec<Respondent>,
    lodged: Told<When>,
}

/// Reads parts of an application, collecting every defect.
pub struct Reader<'a> {
    pub(crate) source: &'a Arc<Source>,
    record: &'a Record,
    today: Option<Day>,
    /// What was wrong so far.
    pub defects: Defects,
}

impl<'a> Reader<'a> {
    /// A reader of one text.
    pub fn new(source: &'a Arc<Source>, record: &'a Record, today: Option<Day>) -> Self {
        Reader {
            source,
            record,
            today,
            defects: Defects::new(),
        }
    }

    /// The application in a node; `None` if it is not even a table.
    pub fn application(&mut self, node: &Node) -> Option<Application> {
        if matches!(node.value, Written::Null) || self.source.text.trim().is_empty() {
            let defect = Defect::new("empty", "this file is empty", self.source, node.span, "");
            self.defects.push(defect.help(
                "an application has `applicant`, `respondents` and `complaints`; \
                 `standi form --example` prints one, and `standi ask --application FILE` writes one by \
                 asking",
            ));
            return None;
        }
        let fields = Fields::open(node, "an application", self.source, &mut self.defects)?;
        let applicant = self.word(&fields, "applicant", ApplicantKind::WORDS);
        let entity = self.entity(&fields);
        let defaults = Defaults {
            respondents: self.respondents(&fields),
            lodged: self.when(&fields, "lodged", Precision::Day),
        };
        let complaints = match fields.node("complaints") {
            Some(list) => self.complaints(list, &defaults),
            None => self.complaint(&fields, &defaults, 0).into_iter().collect(),
        };
        for key in CASE_KEYS {
            fields.node(key);
        }
        let form = fields.node("form").and_then(|node| form::read(self, node));
        if let Some(list) = fields.node("complaints")
            && complaints.is_empty()
            && self.defects.is_empty()
        {
            let message = "there is no complaint";
            self.defects.push(Defect::new(
                "no-complaint",
                message,
                self.source,
                list.span,
                "",
            ));
        }
        fields.close(&mut self.defects);
        Some(Application {
            applicant,
            entity,
            complaints,
            form,
        })
    }

    fn complaints(&mut self, list: &Node, defaults: &Defaults) -> Vec<Complaint> {
        let items = match &list.value {
            Written::List(items) => items.as_slice(),
            _ => std::slice::from_ref(list),
        };
        let mut complaints: Vec<Complaint> = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let opened = Fields::open(item, "a complaint", self.source, &mut self.defects);
            let Some(fields) = opened else { continue };
            if let Some(complaint) = self.complaint(&fields, defaults, at) {
                if complaints.iter().any(|other| other.id == complaint.id) {
                    let message = format!("two complaints have the id `{}`", complaint.id);
                    let at = fields.at("id");
                    self.defects.push(
                        Defect::new("duplicate-id", message, self.source, at, "again")
                            .help("give each complaint an id of its own, or none"),
                    );
                }
                complaints.push(complaint);
            }
            for key in ["time_limit", "outcome"] {
                fields.node(key);
            }
            fields.close(&mut self.defects);
        }
        complaints
    }

    fn complaint(
        &mut self,
        fields: &Fields<'_>,
        defaults: &Defaults,
        at: usize,
    ) -> Option<Complaint> {
        let named = fields.text("id", &mut self.defects);
        let mut respondents = self.respondents(fields);
        if respondents.is_empty() {
            respondents.clone_from(&defaults.respondents);
        }
        if respondents.is_empty() && self.defects.is_empty() {
            let message = "against which State is this complaint?";
            self.defects.push(
                Defect::new(
                    "no-respondent",
                    message,
                    self.source,
                    fields.span(),
                    "nobody named",
                )
                .help("add `respondents: [RUS]`, with the code or name of the State"),
            );
        }
        let lodged = match self.when(fields, "lodged", Precision::Day) {
            Told::NotAsked => defaults.lodged,
            told => told,
        };
        let (final_decision, later_decisions) = self.decisions(fields);
        Some(Complaint {
            id: named.unwrap_or_else(|| format!("c{}", at + 1)),
            articles: self.articles(fields),
            subject: fields
                .text("subject", &mut self.defects)
                .filter(|text| text != "unknown"),
            grievance: self.word(fields, "grievance", Grievance::WORDS),
            proceedings: self.word(fields, "proceedings", Proceedings::WORDS),
            respondents,
            events: self.events(fields),
            final_decision,
            later_decisions,
            remedies: self.remedies(fields),
            victim: self.part(fields, "victim", "`victim`", Self::victim),
            representation: self.part(
                fields,
                "representation",
                "`representation`",
                Self::representation,
            ),
            identity: self
                .part(fields, "identity", "`identity`", Self::identity)
                .unwrap_or_default(),
            earlier_application: self.elsewhere(fields, "earlier_application", Self::earlier),
            other_procedure: self.elsewhere(fields, "other_procedure", Self::procedure),
            about: self.words_of(fields, "about", Theme::WORDS),
            imminent_harm: self.word(fields, "imminent_harm", ImminentHarm::WORDS),
            signals: self.words_of(fields, "signals", Signal::WORDS),
            lodged,
        })
    }
}
