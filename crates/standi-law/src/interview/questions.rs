//! Every question, in the order of the criteria that it serves.

use super::choice::State;
use super::effects::*;
use super::question::{Effect, Goes, Kind, Question, get};
use crate::application::{ActingFor, Grievance, Link, Nature, Proceedings, Redress, VictimStatus};
use crate::article::Article;
use serde_json::Value as Json;

/// A question by its id.
pub fn by_id(id: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.id == id)
}

fn is(tree: &Json, at: &str, word: &str) -> bool {
    get(tree, at).as_str() == Some(word)
}

fn told(tree: &Json, at: &str) -> bool {
    !get(tree, at).is_null()
}

const fn words<const N: usize, T: Copy>(list: &[(&'static str, T)]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut at = 0;
    while at < N {
        words[at] = list[at].0;
        at += 1;
    }
    words
}

static LINKS: [&str; Link::WORDS.len()] = words(Link::WORDS);
static NATURES: [&str; Nature::WORDS.len()] = words(Nature::WORDS);
static STATUSES: [&str; VictimStatus::WORDS.len()] = words(VictimStatus::WORDS);
static REDRESSES: [&str; Redress::WORDS.len()] = words(Redress::WORDS);
static ACTING_FOR: [&str; ActingFor::WORDS.len()] = words(ActingFor::WORDS);
static GRIEVANCES: [&str; Grievance::WORDS.len()] = words(Grievance::WORDS);
static PROCEEDINGS: [&str; Proceedings::WORDS.len()] = words(Proceedings::WORDS);

const fn to(
    id: &'static str,
    kind: Kind,
    place: &'static str,
    applies: fn(&State, &Json) -> bool,
) -> Question {
    Question {
        id,
        kind,
        goes: Goes::To(place),
        applies,
    }
}

const fn by(
    id: &'static str,
    kind: Kind,
    how: Effect,
    applies: fn(&State, &Json) -> bool,
) -> Question {
    Question {
        id,
        kind,
        goes: Goes::By(how),
        applies,
    }
}

/// Every question; which is put next, `choice` says.
pub static QUESTIONS: &[Question] = &[
    by("q-respondent", Kind::State, respondent, |_, _| true),
    by("q-date", Kind::Stretch, date, |state, _| {
        state.raises("q-date")
    }),
    by("q-inquiry", Kind::YesNo, inquiry, |_, tree| {
        inquiry_counts(tree)
    }),
    by("q-date-exact", Kind::Stretch, date, |state, _| {
        state.raises("q-date-exact")
    }),
    to(
        "q-steps",
        Kind::YesNo,
        "complaints.0.events.0.steps_after",
        |state, _| state.raises("q-steps"),
    ),
    to(
        "q-place",
        Kind::Place,
        "complaints.0.events.0.place",
        |state, _| state.raises("q-place"),
    ),
    by(
        "q-state",
        Kind::StateOr(&["respondent", "international", "private"]),
        actor,
        |_, tree| !told(tree, "complaints.0.events.0.actor"),
    ),
    to(
        "q-link",
        Kind::Choice(&LINKS),
        "complaints.0.events.0.link",
        |state, _| state.raises("q-link"),
    ),
    to(
        "q-article",
        Kind::Articles,
        "complaints.0.articles",
        |_, tree| !told(tree, "complaints.0.articles"),
    ),
    by(
        "q-subject",
        Kind::Choice(&[
            "alien-removal",
            "extradition",
            "tax-assessment",
            "political-rights",
            "civil-service",
            "prison-regime",
            "reopening",
            "other",
        ]),
        subject,
        |_, tree| subject_counts(tree, |it| it.is_of_convention(&[6])),
    ),
    by(
        "q-vote",
        Kind::Choice(&[
            "parliament",
            "european-parliament",
            "regional-legislature",
            "head-of-state-election",
            "local-election",
            "referendum",
            "other",
        ]),
        subject,
        |_, tree| subject_counts(tree, |it| (it.protocol, it.number) == (1, 3)),
    ),
    by("q-restitution", Kind::YesNo, restitution, |_, tree| {
        subject_counts(tree, |it| (it.protocol, it.number) == (1, 1))
    }),
    by(
        "q-applicant",
        Kind::Choice(&[
            "person",
            "another",
            "group",
            "ngo",
            "company",
            "municipality",
            "state-body",
            "public-company",
            "state",
        ]),
        applicant,
        |state, _| state.raises("q-applicant"),
    ),
    to(
        "q-entity-kind",
        Kind::Choice(&["people", "public-company", "state-body"]),
        "entity.kind",
        |state, _| state.raises("q-entity-kind"),
    ),
    to(
        "q-independent",
        Kind::YesNo,
        "entity.independent",
        |_, tree| public_company(tree),
    ),
    to(
        "q-public-power",
        Kind::YesNo,
        "entity.public_power",
        |_, tree| public_company(tree),
    ),
    by(
        "q-known",
        Kind::DayOr(&["pending", "none"]),
        known,
        |state, _| state.raises("q-final-decision") || state.raises("q-known"),
    ),
    by("q-lodged", Kind::DayOr(&["no"]), lodged, |_, _| true),
    to(
        "q-decision-day",
        Kind::Day,
        "complaints.0.final_decision.on",
        |state, _| state.raises("q-decision-day"),
    ),
    to(
        "q-nature",
        Kind::Choice(&NATURES),
        "complaints.0.events.0.nature",
        |state, _| state.raises("q-nature"),
    ),
    to(
        "q-victim",
        Kind::Choice(&STATUSES),
        "complaints.0.victim.status",
        |state, _| state.raises("q-victim"),
    ),
    to(
        "q-death",
        Kind::Choice(&["act", "other", "after-lodging"]),
        "complaints.0.victim.death",
        |state, _| state.raises("q-death"),
    ),
    to(
        "q-company",
        Kind::YesNo,
        "complaints.0.victim.company_can_act",
        |state, _| state.raises("q-shareholder"),
    ),
    to(
        "q-own-rights",
        Kind::YesNo,
        "complaints.0.victim.own_rights",
        |state, _| state.raises("q-shareholder"),
    ),
    to(
        "q-redress",
        Kind::Choice(&REDRESSES),
        "complaints.0.victim.redress",
        |_, tree| told(tree, "complaints.0.victim.status"),
    ),
    to(
        "q-enough",
        Kind::Choice(&["yes", "no", "disputed"]),
        "complaints.0.victim.enough",
        |_, tree| {
            is(
                tree,
                "complaints.0.victim.redress",
                "acknowledged-and-compensated",
            )
        },
    ),
    to(
        "q-acting-for",
        Kind::Choice(&ACTING_FOR),
        "complaints.0.representation.acting_for",
        |state, _| state.said("q-applicant", "another") || state.said("q-applicant", "ngo"),
    ),
    to(
        "q-authority",
        Kind::YesNo,
        "complaints.0.representation.authority",
        |state, _| state.raises("q-authority"),
    ),
    to(
        "q-child-matter",
        Kind::Choice(&["state-measure", "private-dispute"]),
        "complaints.0.representation.about",
        |state, _| state.raises("q-child-matter"),
    ),
    to(
        "q-grievance",
        Kind::Choice(&GRIEVANCES),
        "complaints.0.grievance",
        |state, tree| state.silent_on_remedies() && grievance_counts(tree),
    ),
    to(
        "q-proceedings",
        Kind::Choice(&PROCEEDINGS),
        "complaints.0.proceedings",
        |state, _| state.raises("q-proceedings"),
    ),
    by(
        "q-remedies",
        Kind::Choice(&["to-the-last", "not-to-the-last", "pending", "none-to-use"]),
        remedies,
        |state, _| state.silent_on_remedies(),
    ),
    to(
        "q-substance",
        Kind::YesNo,
        "complaints.0.remedies.0.substance_raised",
        |state, _| state.raises("q-substance"),
    ),
    to(
        "q-excuse",
        Kind::Text,
        "complaints.0.remedies.0.reason",
        |state, _| state.said("q-remedies", "not-to-the-last"),
    ),
    by("q-own-remedy", Kind::YesNo, own_remedy, |state, _| {
        !state.silent_on_remedies() && state.raises("q-own-remedy")
    }),
    by("q-earlier", Kind::YesNo, earlier, |state, _| {
        state.raises("q-earlier")
    }),
    same(
        "q-earlier-applicant",
        "complaints.0.earlier_application.same_applicant",
        earlier_open,
    ),
    same(
        "q-earlier-facts",
        "complaints.0.earlier_application.same_facts",
        earlier_open,
    ),
    same(
        "q-earlier-complaint",
        "complaints.0.earlier_application.same_complaint",
        earlier_open,
    ),
    same(
        "q-earlier-new",
        "complaints.0.earlier_application.new_information",
        earlier_open,
    ),
    by("q-other", Kind::YesNo, other, |state, _| {
        state.raises("q-other")
    }),
    to(
        "q-other-body",
        Kind::Choice(&[
            "hrcttee",
            "cat",
            "cedaw",
            "cerd",
            "crc",
            "ced",
            "crpd",
            "cescr",
            "wgad",
            "ilo-cfa",
            "special-procedures",
            "wgeid",
            "cpt",
            "commissioner",
            "eu-commission",
            "icc-otp",
            "register-of-damage-ukraine",
            "investment-arbitration",
            "other",
        ]),
        "complaints.0.other_procedure.body",
        |state, _| state.raises("q-other-body"),
    ),
    same(
        "q-other-applicant",
        "complaints.0.other_procedure.same_applicant",
        other_open,
    ),
    same(
        "q-other-facts",
        "complaints.0.other_procedure.same_facts",
        other_open,
    ),
    same(
        "q-other-complaint",
        "complaints.0.other_procedure.same_complaint",
        other_open,
    ),
    to(
        "q-other-status",
        Kind::Choice(&["pending", "decided", "withdrawn"]),
        "complaints.0.other_procedure.status",
        |state, _| state.raises("q-other-status"),
    ),
    to(
        "q-other-examined",
        Kind::YesNo,
        "complaints.0.other_procedure.examined",
        |_, tree| is(tree, "complaints.0.other_procedure.status", "withdrawn"),
    ),
    to(
        "q-identity",
        Kind::YesNo,
        "complaints.0.identity.disclosed_to_court",
        |state, _| state.raises("q-identity"),
    ),
];

const fn same(
    id: &'static str,
    place: &'static str,
    matters: fn(&State, &Json) -> bool,
) -> Question {
    to(id, Kind::YesNo, place, matters)
}

fn earlier_open(state: &State, _: &Json) -> bool {
    state.raises("q-earlier-compare")
}

fn other_open(state: &State, _: &Json) -> bool {
    state.raises("q-other-compare")
}

fn public_company(tree: &Json) -> bool {
    is(tree, "applicant", "public-company") || is(tree, "entity.kind", "public-company")
}

/// Whether the complaint can be one of an inquiry: a fact on one day was told, and an article
/// under which there is a duty to inquire, or none (Articles 2 and 3, and 4 with them: Šilih v.
/// Slovenia [GC], 71463/01, §§ 153-163; Rantsev v. Cyprus and Russia, 25965/04, § 232).
fn inquiry_counts(tree: &Json) -> bool {
    let articles = articles(tree);
    let any = articles.is_empty() || articles.iter().any(|it| it.is_of_convention(&[2, 3, 4]));
    any && is(tree, "complaints.0.events.0.kind", "instantaneous")
}

/// Whether some States may have a remedy of their own for the complaint: for the length of
/// proceedings and judgments not carried out (Articles 5, 6 and 13, Article 1 of Protocol No. 1),
/// for conditions of detention (Article 3).
fn grievance_counts(tree: &Json) -> bool {
    let property = |it: &Article| (it.protocol, it.number) == (1, 1);
    let fits = |it: &Article| it.is_of_convention(&[3, 5, 6, 13]) || property(it);
    articles(tree).iter().any(fits)
}

/// Whether the record's list on scope asks what the dispute was about, for one of the articles.
fn subject_counts(tree: &Json, listed: fn(&Article) -> bool) -> bool {
    !told(tree, "complaints.0.subject") && articles(tree).iter().any(listed)
}

fn articles(tree: &Json) -> Vec<Article> {
    let named = get(tree, "complaints.0.articles").as_array();
    let named = named.into_iter().flatten();
    named.filter_map(|it| it.as_str()?.parse().ok()).collect()
}
